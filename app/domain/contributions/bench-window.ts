/**
 * What of a long submission lies on the bench at a time: a page of sentences, numbered over all its texts, and a part of
 * its contributions. The page of a sentence never changes, since a text never does. Pure.
 */
import type { BenchPage, BenchPassage, BenchSentence } from "./bench.ts";
import type { Span } from "./sentences.ts";

export const sentencesAPage = 200;
export const contributionsAPage = 50;
/** The page that a sentence lies on, by its number. */
export const pageOf = (number: number) => Math.ceil(number / sentencesAPage);

/** Which sentences hold something that is left; both are in the order of the text. */
export function markFree(sentences: readonly Span[], left: readonly Span[]): BenchSentence[] {
  let at = 0;
  return sentences.map((sentence) => {
    while ((left[at]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) at++;
    const run = left[at];
    return { start: sentence.start, end: sentence.end, free: run !== undefined && run.start < sentence.end };
  });
}

type WholeText = { number: number; body: string; sentences: BenchSentence[] };
/** The part of a text that is on the page; its sentences keep their places in the whole text. */
export type TextPart = {
  number: number;
  offset: number;
  body: string;
  firstSentence: number;
  sentences: BenchSentence[];
};

/** The asked page, or the nearest that there is. The pages of a text, one after the other, are the text. */
export function partsOn(asked: number, texts: readonly WholeText[]): { page: BenchPage; parts: TextPart[] } {
  const sentences = texts.reduce((sum, text) => sum + text.sentences.length, 0);
  const of = Math.max(1, pageOf(sentences));
  const number = Math.min(Math.max(1, Math.trunc(asked) || 1), of);
  const first = (number - 1) * sentencesAPage + 1;
  const last = Math.min(number * sentencesAPage, sentences);
  let before = 0;
  const parts = texts.flatMap((text): TextPart[] => {
    const from = Math.max(0, first - 1 - before);
    const to = Math.min(text.sentences.length, last - before);
    const firstSentence = before + from + 1;
    before += text.sentences.length;
    if (from >= to && text.sentences.length > 0) return [];
    const offset = from === 0 ? 0 : (text.sentences[from]?.start ?? 0);
    const body = text.body.slice(offset, text.sentences[to]?.start ?? text.body.length);
    return [{ number: text.number, offset, body, firstSentence, sentences: text.sentences.slice(from, to) }];
  });
  return { page: { number, of, first, last, sentences, nextFree: freeBeyond(texts, first, last) }, parts };
}

/** The next sentence that is not accounted for after the page, else the first before it. */
function freeBeyond(texts: readonly WholeText[], first: number, last: number): BenchPage["nextFree"] {
  let number = 0;
  let before: BenchPage["nextFree"] = null;
  for (const text of texts) {
    for (const { start, free } of text.sentences) {
      number++;
      if (!free) continue;
      if (number > last) return { number, text: text.number, start };
      if (number < first) before ??= { number, text: text.number, start };
    }
  }
  return before;
}

/** The passages on the page, cut where it begins and ends: what is stored is whole. */
export function passagesOn(parts: readonly TextPart[], passages: readonly BenchPassage[]): BenchPassage[] {
  return passages.flatMap((passage) => {
    const part = parts.find((one) => one.number === passage.text);
    if (!part) return [];
    const start = Math.max(passage.start, part.offset);
    const end = Math.min(passage.end, part.offset + part.body.length);
    return start < end ? [{ ...passage, start, end }] : [];
  });
}

/** All contributions while they are few; else the open one and those with words on the page, in parts of so many. */
export function listedOf<Made extends { number: number }>(
  made: readonly Made[],
  onPage: readonly BenchPassage[],
  open: number | null,
): { listed: Made[]; earlier: number | null; later: number | null } {
  const here = new Set([open, ...onPage.map((passage) => passage.number)]);
  const all = made.length <= contributionsAPage ? made : made.filter((one) => here.has(one.number));
  const at = all.findIndex((one) => one.number === open);
  const part = Math.floor((at < 0 ? all.length - 1 : at) / contributionsAPage);
  const from = Math.max(0, part) * contributionsAPage;
  return {
    listed: all.slice(from, from + contributionsAPage),
    earlier: all[from - 1]?.number ?? null,
    later: all[from + contributionsAPage]?.number ?? null,
  };
}
