/**
 * A cover: a place in the words of a published response that the public does not read, as it does not read redacted words
 * of a contribution. What was published stays as it is (0019); the projection draws a bar. Always: whatever repeats words that
 * are hidden is covered in every version until they are public again, or a coordinator says that they give nothing away.
 * Pure and browser-safe. Neighbours: `covering.server.ts` makes and ends them, `covers.server.ts` reads them; the published room draws them.
 */
import { type Bar, type PublicGround, piecesOfPassage, publicWords } from "../contributions/redaction.ts";
import type { Span } from "../kernel/words.ts";
import type { ResponseContent } from "./response.ts";

/** The texts of a response that are public. */
export const coveredParts = [
  "title",
  "reason",
  "destination",
  /** what is promised */
  "promise",
  /** what a correction changed and why */
  "note",
  /** why it was retracted */
  "retraction",
  /** what a single member is told */
  "sentence",
] as const;
export type CoveredPart = (typeof coveredParts)[number];

export type Cover = Span & { ground: PublicGround };

/**
 * A text of a published version; `sentenceFor`: the contribution that alone is told it. Its number names it on pages, and stays
 * the same whatever is published beside it.
 */
export type PublicText = {
  number: number;
  version: number;
  part: CoveredPart;
  sentenceFor: string | null;
  text: string;
};
/** Room for the parts of a version, and behind them for its sentences. */
const numbersAVersion = 100_000;
export const textNumber = (version: number, part: CoveredPart, sentence = 0) =>
  version * numbersAVersion + 1 + coveredParts.indexOf(part) + sentence;

type Where = Pick<PublicText, "version" | "part" | "sentenceFor">;
export const isSamePlace = (a: Where, b: Where) =>
  a.version === b.version && a.part === b.part && a.sentenceFor === b.sentenceFor;

/** The texts of a version, without those that are empty. */
export function textsOf(version: number, content: ResponseContent): PublicText[] {
  const { title, reason, destination, promise, correction } = content;
  const said: [CoveredPart, string | undefined][] = [
    ["title", title],
    ["reason", reason],
    ["destination", destination],
    ["promise", promise?.what],
    ["note", correction?.note],
  ];
  return said.flatMap(([part, text]) =>
    text?.trim() ? [{ number: textNumber(version, part), version, part, sentenceFor: null, text }] : [],
  );
}

/** What the public reads of a text, and where its bars stand. */
export function underCovers(text: string, covers: readonly Cover[]): { text: string; bars: Bar[] } {
  const whole = { start: 0, end: text.length };
  const { text: shown, bars } = publicWords([piecesOfPassage(text, whole, covers)]);
  return { text: shown[0] ?? "", bars };
}

/** How a page names words that are covered: by their first place. */
export const coverPlace = (texts: readonly PublicText[], { start, end, ...where }: Span & Where) =>
  `${texts.find((text) => isSamePlace(text, where))?.number}:${start}-${end}`;

/** Words that are covered, or were, wherever they stand in a response. */
export type ListedCover = {
  /** of the first of them, see `coverPlace` */
  place: string;
  words: string;
  where: { version: number; part: CoveredPart }[];
  grounds: PublicGround[];
  /** of whom they are; none where a coordinator has marked them */
  refs: string[];
  at: string;
  /** who marked them; null where they were found */
  by: string | null;
  judged: "waiting" | "kept" | "lifted";
  judgedAt: string | null;
  judgedBy: string | null;
};
