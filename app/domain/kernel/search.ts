/**
 * Searching by words, on both sides of the index; what a word is says `words.ts`. Nothing that a reader writes is syntax but
 * "a phrase" and the star of a beginning*. Browser-safe; neighbours: `word-index.server.ts` keeps and asks the index.
 */
import type { Term } from "#db/kit.ts";
import { type Span, type Word, wordsIn } from "./words.ts";

/** Stands between texts, so that no phrase runs from one into the next. No reader's word holds it. */
export const barrier = "\u00A7";

/** The words of several texts in order, for the index. */
export function indexWords(texts: readonly (string | null | undefined)[]): string[] {
  const words: string[] = [];
  for (const text of texts) {
    if (!text) continue;
    for (const found of wordsIn(text)) words.push(found.word);
    words.push(barrier);
  }
  return words;
}

/** A word of the index that says what a row is, not what it says: no reader can ask for it. */
export const label = (name: string, value: string) =>
  `${barrier}${name}${barrier}${value.replaceAll("-", barrier)}`;

export const longestSearch = 200;
const mostTerms = 12;

export type Search = {
  terms: Term[];
  /** why nothing is asked: nothing was written, single letters only, or more than a search takes */
  problem: "empty" | "too_short" | "too_long" | null;
};

const pieces = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/gu;

/** Reads what somebody wrote in a search box. Every text has a meaning. */
export function readSearch(raw: string): Search {
  if (raw.length > longestSearch) return { terms: [], problem: "too_long" };
  const terms: Term[] = [];
  for (const [piece, quoted] of raw.matchAll(pieces)) {
    const words = [...wordsIn(quoted ?? piece)].map((found) => found.word);
    const last = words.at(-1);
    if (!last) continue;
    terms.push({ words, beginning: /\*\s*$/.test(quoted ?? piece) && last.length > 1 });
  }
  if (terms.length > mostTerms) return { terms: [], problem: "too_long" };
  if (terms.length === 0) return { terms, problem: raw.trim() === "" ? "empty" : "too_short" };
  const telling = terms.some(({ words }) => words.some((one) => one.length > 1));
  return telling ? { terms, problem: null } : { terms: [], problem: "too_short" };
}

/** The same search for words that begin so. Null where it is that already, or where words are too short for it. */
export function withBeginnings(terms: readonly Term[]): string | null {
  const wider = terms.map((term) => {
    const [one = ""] = term.words;
    return term.words.length === 1 && one.length > 2 && !term.beginning;
  });
  if (!wider.some(Boolean)) return null;
  return terms
    .map(({ words, beginning }, i) => {
      const star = wider[i] || beginning ? "*" : "";
      return words.length > 1 ? `"${words.join(" ")}${star}"` : `${words[0]}${star}`;
    })
    .join(" ");
}

/** Where the terms stand in a text, in order and apart; at most `most`. */
export function findTerms(text: string, terms: readonly Term[], most = 50): Span[] {
  const found = [...wordsIn(text)];
  const spans: Span[] = [];
  for (let at = 0; at < found.length && spans.length < most; at++) {
    const length = Math.max(0, ...terms.map((term) => (standsAt(found, at, term) ? term.words.length : 0)));
    const first = found[at];
    const last = found[at + length - 1];
    if (length === 0 || !first || !last) continue;
    spans.push({ start: first.start, end: last.end });
    at += length - 1;
  }
  return spans;
}

function standsAt(found: readonly Word[], at: number, { words, beginning }: Term): boolean {
  return words.every((wanted, i) => {
    const here = found[at + i]?.word;
    return (
      here !== undefined && (beginning && i === words.length - 1 ? here.startsWith(wanted) : here === wanted)
    );
  });
}

export type Piece = { text: string; hit: boolean };

/** A text in pieces, those that were looked for marked. */
export function markTerms(text: string, terms: readonly Term[]): Piece[] {
  return cut(text, findTerms(text, terms), 0, text.length);
}

/** Passages around the first places where the terms stand; the beginning of the text where they stand nowhere in it. */
export type Passage = { pieces: Piece[]; cutBefore: boolean; cutAfter: boolean };

const around = 130;
const mostPassages = 2;

export function passagesOf(text: string, terms: readonly Term[]): Passage[] {
  const spans = findTerms(text, terms, 20);
  const windows: Span[] = [];
  for (const { start, end } of spans.length > 0 ? spans : [{ start: 0, end: 0 }]) {
    const window = { start: outwards(text, start, -1), end: outwards(text, end, 1) };
    const last = windows.at(-1);
    if (last && window.start <= last.end) last.end = Math.max(last.end, window.end);
    else if (windows.length < mostPassages) windows.push(window);
    else break;
  }
  return windows.map(({ start, end }) => ({
    pieces: cut(text, spans, start, end),
    cutBefore: text.slice(0, start).trim() !== "",
    cutAfter: text.slice(end).trim() !== "",
  }));
}

/** The next end of a sentence or space between words beyond so many characters, on one side. */
function outwards(text: string, from: number, side: -1 | 1): number {
  const most = from + side * around;
  if (side === -1) {
    if (most <= 0) return 0;
    const space = text.indexOf(" ", most);
    return space === -1 || space >= from ? most : space + 1;
  }
  if (most >= text.length) return text.length;
  const space = text.lastIndexOf(" ", most);
  return space <= from ? most : space;
}

function cut(text: string, spans: readonly Span[], start: number, end: number): Piece[] {
  const parts: Piece[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start < start || span.end > end) continue;
    if (span.start > at) parts.push({ text: text.slice(at, span.start), hit: false });
    parts.push({ text: text.slice(span.start, span.end), hit: true });
    at = span.end;
  }
  if (at < end) parts.push({ text: text.slice(at, end), hit: false });
  return parts;
}
