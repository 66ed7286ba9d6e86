/** What changed from one text to another, word by word. Made where pages are read, and never sent to the browser as code. */
import { diffArrays, diffWordsWithSpace } from "diff";

export const changeKinds = ["same", "added", "removed"] as const;
export type Change = { kind: (typeof changeKinds)[number]; text: string };

/** As many words may differ; where more do, the texts stand whole, one after the other, which is quicker to read too. */
const mostEdits = 300;

/** The pieces of both texts in order: what stayed, what went, what came. */
export function wordChanges(before: string, after: string): Change[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return parts
    .filter(({ value }) => value !== "")
    .map(({ value, added, removed }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    }));
}

/** The places of what stands in both lists, in the order of both: pairs of indices. None where almost nothing stayed. */
export function samePlaces(before: readonly string[], after: readonly string[]): [number, number][] {
  const parts = diffArrays([...before], [...after], { maxEditLength: mostEdits }) ?? [];
  const pairs: [number, number][] = [];
  let from = 0;
  let to = 0;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) for (let at = 0; at < value.length; at++) pairs.push([from + at, to + at]);
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
  return pairs;
}
