/**
 * Why what is called a typing error looks like more than one: a figure or a date is another, a 'not' came or went, or many
 * words are others. It is then asked whether the members are told (rules 8 and 9); who writes may still say that it is
 * only a typing error, and the approver sees the same. What else a typing error may not change is refused (`changesSubstance`).
 * Never asked about: case, punctuation, how much space there is, and a letter or two that trade places or are
 * others within a word, unless that makes or unmakes one of the telling words. Pure. Its time grows with the length of the texts.
 */
import type { Language } from "~/i18n/languages.ts";
import { samePlaces } from "../kernel/changes.ts";
import type { ResponseContent } from "./response.ts";
import { tellingIn } from "./telling-words.ts";

export const doubtfulParts = ["title", "reason", "destination", "promise", "own"] as const;
export type DoubtfulPart = (typeof doubtfulParts)[number];

export type Doubt =
  /** how much or when: the words of it that went, and that came */
  | { kind: "figure"; part: DoubtfulPart; before: string; after: string }
  /** 'not' and its like, or a word and its opposite */
  | { kind: "negation"; part: DoubtfulPart; before: string; after: string }
  /** so many of the words are others, spelt otherwise by more than a slip */
  | { kind: "words"; part: DoubtfulPart; changed: number; of: number };

/**
 * More words than this are no slip of the pen, in a text of any length: five is a name in full, or a line that was cut off.
 * In a short text a tenth is too many, so that a title of up to nine words has none to spare.
 */
const mostWords = 5;
const isMany = (changed: number, of: number) => changed > mostWords || changed * 10 > of;

/** Why a typing error looks like more, part by part; nothing where it looks like one. */
export function doubtsOf(before: ResponseContent, after: ResponseContent): Doubt[] {
  const language = after.language as Language;
  const own = new Map(before.members.map((member) => [member.contributionId, member.ownSentence]));
  const texts: Record<DoubtfulPart, [string, string][]> = {
    title: [[before.title, after.title]],
    reason: [[before.reason, after.reason]],
    destination: [[before.destination, after.destination]],
    promise: [[before.promise?.what ?? "", after.promise?.what ?? ""]],
    own: after.members.map((member) => [own.get(member.contributionId) ?? "", member.ownSentence ?? ""]),
  };
  return doubtfulParts.flatMap((part) => {
    const changed = texts[part].filter(([then, now]) => then !== now);
    return inPart(
      part,
      changed.map(([then, now]) => compared(then, now, language)),
    );
  });
}

type Pair = { before: string[]; after: string[] };
type Compared = { figure: Pair; negation: Pair; changed: number; of: number };

function inPart(part: DoubtfulPart, texts: readonly Compared[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const kind of ["figure", "negation"] as const) {
    const before = texts.flatMap((text) => text[kind].before);
    const after = texts.flatMap((text) => text[kind].after);
    if (before.length + after.length > 0)
      doubts.push({ kind, part, before: inShort(before), after: inShort(after) });
  }
  const many = texts.filter(({ changed, of }) => isMany(changed, of));
  const sum = (of: "changed" | "of") => many.reduce((total, text) => total + text[of], 0);
  if (many.length > 0) doubts.push({ kind: "words", part, changed: sum("changed"), of: sum("of") });
  return doubts;
}

/** As many are named; where there are more, that there are. */
const named = 6;
const inShort = (words: readonly string[]) =>
  [...words.slice(0, named), ...(words.length > named ? ["…"] : [])].join(", ");

/** A figure with its groups of thousands and its decimals, a word, or a sign that says of what. */
const token =
  /\p{N}{1,3}(?: \p{N}{3})+(?!\p{N})(?:[.,:/]\p{N}+)*|\p{N}+(?:[.,:/]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}'’]*|[%‰§€$£]/gu;
const tokensOf = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").match(token) ?? [];
const folded = (word: string) => word.toLowerCase().replace(/['’]/gu, "");

/** What differs between two texts in one language. Telling words are told by themselves, and not counted. */
function compared(then: string, now: string, language: Language): Compared {
  const { negates, opposite, amount } = tellingIn(language);
  const [before, after] = [tokensOf(then), tokensOf(now)];
  const figure: Pair = { before: [], after: [] };
  const negation: Pair = { before: [], after: [] };
  const amounts = (words: string[]) => words.filter((word) => amount(folded(word)));
  const nots = (words: string[]) => words.filter((word) => negates(folded(word)));
  const said = (words: string[]) => amounts(words).map((word) => amount(folded(word)));
  const others = (words: string[]) => words.map(folded).filter((word) => !amount(word) && !negates(word));
  let changed = 0;
  for (const { gone, come } of runsOf(before, after)) {
    if (said(gone).join("\n") !== said(come).join("\n")) add(figure, amounts(gone), amounts(come));
    if (nots(gone).length !== nots(come).length) add(negation, nots(gone), nots(come));
    // a word that was cut in two, or two that were one
    if (gone.map(folded).join("") === come.map(folded).join("")) continue;
    const [was, is] = [others(gone), others(come)];
    if (was.length !== is.length) {
      changed += Math.max(was.length, is.length);
      continue;
    }
    for (const [at, word] of was.entries()) {
      const other = is[at] ?? "";
      if (opposite(word, other)) add(negation, [word], [other]);
      else if (!isSlip(word, other)) changed++;
    }
  }
  return { figure, negation, changed, of: Math.max(before.length, after.length) };
}

function add(pair: Pair, before: readonly string[], after: readonly string[]) {
  pair.before.push(...before);
  pair.after.push(...after);
}

/** The runs of words that stand in one text and not, in that place, in the other. */
function runsOf(before: readonly string[], after: readonly string[]) {
  const [then, now] = [before.map(folded), after.map(folded)];
  const { start, end } = endsOf(then, now);
  const [thenEnd, nowEnd] = [then.length - end, now.length - end];
  const places = samePlaces(then.slice(start, thenEnd), now.slice(start, nowEnd));
  const runs: { gone: string[]; come: string[] }[] = [];
  let [from, to] = [start, start];
  for (const [was, is] of [
    ...places.map(([a, b]) => [a + start, b + start] as const),
    [thenEnd, nowEnd] as const,
  ]) {
    if (was > from || is > to) runs.push({ gone: before.slice(from, was), come: after.slice(to, is) });
    [from, to] = [was + 1, is + 1];
  }
  return runs;
}

/** Whether one word is the other with one letter too many, too few or wrong, or with two that trade places. */
function isSlip(was: string, is: string): boolean {
  const [a, b] = [[...was], [...is]];
  const { start, end } = endsOf(a, b);
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** How much two lists share at their start and at their end. */
function endsOf(a: readonly string[], b: readonly string[]) {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return { start, end };
}
