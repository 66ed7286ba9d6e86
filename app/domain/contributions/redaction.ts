/**
 * Redaction: words of a text that the public does not see, each on a stated ground. The text stays as it came; what is public
 * is made of it anew. Where words are missing stands a bar of one length, whatever it hides. Pure and browser-safe.
 */
import { withholdingGrounds } from "./contribution.ts";
import { type Span, sentencesOf } from "./sentences.ts";

/** Public: what gives the right to keep the words from the public, and in a few words why. */
export type Ground = { statute: string; section: string; reason: string };

/** Why words that stand in somebody else's public text are covered there, where no statute is stated. */
export const hiddenWhys = [
  ...withholdingGrounds,
  /** their contributor took them back */
  "withdrawn",
  "set_aside",
  /** nobody has read them for publication, or it is in doubt who sent them */
  "not_cleared",
  /** the name of somebody who does not want it published */
  "name",
  /** they are not held any more: nothing makes them public again */
  "erased",
] as const;
export type HiddenWhy = (typeof hiddenWhys)[number];
/** What the public reads of the reason for a bar. */
export type PublicGround = Ground | { why: HiddenWhy };
export type RedactedSpan<Why extends PublicGround = Ground> = Span & { ground: Why };

/** How a page names a redaction: by its place, and the version of it that was seen. */
export const placeOf = (row: Span & { textNumber: number; version: number }) =>
  `${row.textNumber}:${row.start}-${row.end}.${row.version}`;

/** Grounds that a consultation uses again and again; their words are in its main language. */
export const usualGrounds = [
  /** a number that the state has given to one person */
  "identity_number",
  /** how and where to reach one person */
  "contact_details",
  /** what the law on administration keeps secret of a person */
  "private_matter",
] as const;
export type UsualGround = (typeof usualGrounds)[number];

/** A ground in one's own words, and the one that the same words were redacted on before. */
export const ownGround = "own";
export const againGround = "again";

/** Stands in a public text for words that are not: in feeds, search and mail as it is, on pages with its ground. */
export const bar = "▇▇▇▇";
/** Where a bar stands in the public text of a passage, and why; several grounds where redactions overlap. */
export type Bar = { passage: number; at: number; grounds: PublicGround[] };

/** A run of a passage: `grounds` say why the public does not see it, and are empty where it does. */
export type PassagePiece = { text: string; start: number; grounds: PublicGround[] };

/** Cuts a passage of a text where redactions begin and end; what touches is one run. */
export function piecesOfPassage(
  body: string,
  passage: Span,
  redactions: readonly RedactedSpan<PublicGround>[],
): PassagePiece[] {
  const pieces: PassagePiece[] = [];
  const shown = (start: number, end: number) => {
    if (start < end) pieces.push({ text: body.slice(start, end), start, grounds: [] });
  };
  let at = passage.start;
  for (const { start, end, grounds } of joined(redactions)) {
    const from = Math.max(start, passage.start);
    const to = Math.min(end, passage.end);
    if (from >= to) continue;
    shown(at, from);
    pieces.push({ text: body.slice(from, to), start: from, grounds });
    at = to;
  }
  shown(at, passage.end);
  return pieces;
}

function joined(redactions: readonly RedactedSpan<PublicGround>[]): (Span & { grounds: PublicGround[] })[] {
  const runs: (Span & { grounds: PublicGround[] })[] = [];
  for (const { start, end, ground } of [...redactions].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = runs.at(-1);
    if (!last || start > last.end) {
      runs.push({ start, end, grounds: [ground] });
      continue;
    }
    last.end = Math.max(last.end, end);
    if (!last.grounds.some((known) => sameGround(known, ground))) last.grounds.push(ground);
  }
  return runs;
}

/** One text for a ground, whatever the order in which a database keeps its parts. */
export const groundKey = (ground: PublicGround) =>
  "why" in ground ? ground.why : [ground.statute, ground.section, ground.reason].join("\n");
export const sameGround = (a: PublicGround, b: PublicGround) => groundKey(a) === groundKey(b);

/** The grounds of some bars or pieces, each once. */
export function groundsOf(marked: readonly { grounds: readonly PublicGround[] }[]): PublicGround[] {
  const all: PublicGround[] = [];
  for (const ground of marked.flatMap(({ grounds }) => grounds))
    if (!all.some((known) => sameGround(known, ground))) all.push(ground);
  return all;
}

/** What the public reads of passages, with a bar for each run that it does not. */
export function publicWords(passages: readonly PassagePiece[][]): { text: string[]; bars: Bar[] } {
  const bars: Bar[] = [];
  const text = passages.map((pieces, passage) => {
    let words = "";
    for (const piece of pieces) {
      if (piece.grounds.length > 0) bars.push({ passage, at: words.length, grounds: piece.grounds });
      words += piece.grounds.length > 0 ? bar : piece.text;
    }
    return words;
  });
  return { text, bars };
}

/** A public text cut at its bars: what is drawn, in order. */
export function barred(text: string, bars: readonly Bar[], passage: number): (string | Bar)[] {
  const parts: (string | Bar)[] = [];
  let from = 0;
  for (const one of bars.filter((each) => each.passage === passage)) {
    if (one.at > from) parts.push(text.slice(from, one.at));
    parts.push(one);
    from = one.at + bar.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** The words that a redaction touches, whole: half a word on either side would give the other half away. */
export function touchedWords(body: string, { start, end }: Span): string {
  const inWord = /[\p{L}\p{N}\p{M}]/u;
  let from = start;
  let to = end;
  while (from > 0 && inWord.test(body[from] ?? "") && inWord.test(body[from - 1] ?? "")) from--;
  while (to < body.length && inWord.test(body[to - 1] ?? "") && inWord.test(body[to] ?? "")) to++;
  return body.slice(from, to);
}

/** Every place where words stand as they are written. */
export function placesOf(body: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + words.length))
    spans.push({ start: at, end: at + words.length });
  return spans;
}

/** The same, whatever space and line breaks stand between them. */
function placesAnySpace(body: string, words: string): Span[] {
  const parts = words.split(/\s+/u).filter(Boolean);
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
  if (!pattern) return [];
  return [...body.matchAll(new RegExp(pattern, "gu"))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
const oneSpace = (text: string) => text.replace(/\s+/gu, " ");

/** Where what is redacted in another text stands again, sentence by sentence: the same words whole, not a part of others. */
export function repeatsOf(body: string, from: { body: string; language: string }, redacted: Span): Span[] {
  const hidden = from.body.slice(redacted.start, redacted.end);
  return sentencesOf(hidden, from.language).flatMap((piece) => {
    const place = { start: redacted.start + piece.start, end: redacted.start + piece.end };
    const whole = oneSpace(touchedWords(from.body, place));
    return placesAnySpace(body, hidden.slice(piece.start, piece.end)).filter(
      (span) => oneSpace(touchedWords(body, span)) === whole,
    );
  });
}
