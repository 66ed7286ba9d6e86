/**
 * Words that the public does not read and that somebody else's public text may repeat: those of a contribution that is not
 * public, those that are redacted, and names that are not published. Pure: where a text repeats them. Neighbours:
 * `hidden.server.ts` reads them; responses cover them.
 */
import { countTelling } from "../kernel/common-words.ts";
import {
  closedWords,
  mayRepeat,
  type Reading,
  readWords,
  repeated,
  type Span,
  spansOf,
} from "../kernel/words.ts";
import { placesGivenAway } from "./giving-away.ts";
import type { Ground, HiddenWhy, PublicGround } from "./redaction.ts";

export type HiddenWords = {
  contributionId: string;
  /** of one of which nothing is public: its passages and its title, and why */
  whole: { texts: string[]; why: HiddenWhy } | null;
  redacted: { words: string; ground: Ground }[];
  /** what the public reads of it */
  shown: string;
  names: HiddenName[];
};
/** `shown`: the organisation that is named; a last name that is part of that tells nobody apart. */
export type HiddenName = { name: string; kind: "person" | "organisation"; shown?: string };

/** Where one of some texts, by its place among them, repeats hidden words, and why they are hidden. */
export type Repeat = Span & { text: number; ground: PublicGround };

/**
 * So many words in a row are a contributor's, not the language's. In the demonstration's 124 texts of responses 6 words in a row
 * stand in contributions by chance, 7 never; in two official texts that were read for this, phrases of their own go to 8.
 */
export const hiddenRun = 8;
/** A whole text or title is a quotation where it is shorter, down to so many words. */
const shortestWhole = 4;

/** Looks for hidden words in some texts: asked of each of a response's members, who may be 10,000. */
export function repeatFinder(texts: readonly string[]): (hidden: HiddenWords) => Repeat[] {
  const readings = texts.map(readWords);
  const mayQuote = mayRepeat(readings, hiddenRun);
  const spoken = new Set(readings.flatMap(({ places }) => [...places.keys()]));
  const isSpoken = (name: string) => {
    const last = name.slice(name.trimEnd().lastIndexOf(" ") + 1);
    // Most names are as they are compared but for their capital.
    const end = /^[A-Za-z]+$/.test(last) ? last.toLowerCase() : (cut(last).at(-1) ?? "");
    return spoken.has(end) || spoken.has(`${end}s`);
  };
  return ({ whole, redacted, shown, names }) => {
    const found: Repeat[] = [];
    const look = (ground: PublicGround, spansIn: (said: Reading) => Span[]) => {
      for (const [text, said] of readings.entries())
        for (const span of spansIn(said)) found.push({ ...span, text, ground });
    };
    const quoted = (whole?.texts ?? []).filter(mayQuote).map(cut);
    if (whole && quoted.length > 0)
      look({ why: whole.why }, (said) => spansOf(said, wholePlaces(said, quoted)));
    if (redacted.length > 0) {
      const open = readWords(shown);
      for (const { words, ground } of redacted) look(ground, (said) => placesGivenAway(said, words, open));
    }
    for (const name of names)
      if (isSpoken(name.name)) look({ why: "name" }, (said) => nameSpans(said, cut(name.name), name));
    return found;
  };
}

const cut = (text: string) => closedWords(text).map(({ word }) => word);

function wholePlaces(said: Reading, texts: readonly string[][]): Set<number> {
  const places = new Set<number>();
  const tells = (run: readonly string[]) => countTelling(run) > 0;
  for (const words of texts)
    if (words.length >= shortestWhole)
      for (const at of repeated(said, words, Math.min(hiddenRun, words.length), tells)) places.add(at);
  return places;
}

/** Whether the public reads words of a text where it reads these: every one in a run that would be a quotation of them, or all in a row. */
export function isReadIn(said: Reading, { start, end }: Span, open: readonly string[]): boolean {
  const inside = said.words.flatMap((word, at) =>
    word.start >= start && word.end <= end ? [{ ...word, at }] : [],
  );
  const row = inside.map(({ word }) => word);
  if (open.some((text) => repeated(readWords(text), row, row.length).size > 0)) return true;
  const places = wholePlaces(said, open.map(cut));
  return inside.every(({ at }) => places.has(at));
}

/** An organisation by its whole name; a person by the last name, with a capital, and the names before it. In the genitive too. */
function nameSpans(said: Reading, words: readonly string[], { kind, shown = "" }: HiddenName): Span[] {
  const last = words.at(-1) ?? "";
  const places = new Set<number>();
  const tells = last.length > 2 && !cut(shown).includes(last);
  for (const form of [last, `${last}s`])
    for (const at of said.places.get(form) ?? []) {
      let before = 0;
      while (before < words.length - 1 && said.words[at - before - 1]?.word === words.at(-2 - before))
        before++;
      const whole = before === words.length - 1;
      const named = tells && /^\p{Lu}/u.test(said.text.slice(said.words[at]?.start));
      if (words.length > 1 && whole ? true : named && (kind === "person" || whole))
        for (let n = 0; n <= before; n++) places.add(at - n);
    }
  return spansOf(said, places);
}
