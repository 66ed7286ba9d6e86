/**
 * What of a correction stands word for word in the text that it corrects, and what was made of those words there: proposals,
 * until a coordinator accepts them. Pure.
 */
import { samePlaces } from "../kernel/changes.ts";
import type { Mark } from "./contribution.ts";
import { type Span, sentencesOf } from "./sentences.ts";

type Text = { body: string; language: string };
/** A place in a text, and what its words are made. */
export type Placing = Span & { mark: Mark; contributionId: string | null };

const same = (a: Placing, b: Placing) => a.mark === b.mark && a.contributionId === b.contributionId;

/** The placings of the unchanged sentences, at their places in the correction, where nothing is; side by side they are one. */
export function carryOver(
  before: Text,
  placed: readonly Placing[],
  after: Text,
  taken: readonly Span[] = [],
): Placing[] {
  const [old, fresh] = [before, after].map(({ body, language }) => sentencesOf(body, language)) as [
    Span[],
    Span[],
  ];
  const wordsOf = (text: Text, spans: readonly Span[]) =>
    spans.map(({ start, end }) => text.body.slice(start, end));
  const carried: Placing[] = [];
  for (const [from, to] of samePlaces(wordsOf(before, old), wordsOf(after, fresh))) {
    const sentence = old[from] as Span;
    const by = (fresh[to] as Span).start - sentence.start;
    for (const { start, end, mark, contributionId } of placed) {
      if (start >= sentence.end || end <= sentence.start) continue;
      const next = {
        ...{ mark, contributionId },
        start: Math.max(start, sentence.start) + by,
        end: Math.min(end, sentence.end) + by,
      };
      if (taken.some((span) => span.start < next.end && next.start < span.end)) continue;
      const last = carried.findLast((one) => same(one, next));
      if (last && after.body.slice(last.end, next.start).trim() === "")
        last.end = Math.max(last.end, next.end);
      else carried.push(next);
    }
  }
  return carried;
}
