/** What changed from one text to another, word by word. Made where pages are read, and never sent to the browser as code. */
import { diffArrays, diffWordsWithSpace } from "diff";
import { isRewritten, textOf } from "./rewritten.ts";

export const changeKinds = ["same", "added", "removed"] as const;
export type Change = { kind: (typeof changeKinds)[number]; text: string };

/** As many words may differ; where more do, the texts stand whole, one after the other, which is quicker to read too. */
const mostEdits = 300;

/** The pieces of both texts in order: what stayed, what went, what came; sentence by sentence where few of its words stayed. */
export function wordChanges(before: string, after: string): Change[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const changes = parts
    .filter(({ value }) => value !== "")
    .map(
      ({ value, added, removed }): Change => ({
        kind: added ? "added" : removed ? "removed" : "same",
        text: value,
      }),
    );
  return sentencesOf(changes).flatMap(asRead).reduce(joined, []);
}

/** The pieces by the sentences that they stand in: one ends where both texts end one. */
function sentencesOf(changes: readonly Change[]): Change[][] {
  const sentences: Change[][] = [[]];
  for (const { kind, text } of changes) {
    const ends = kind === "same" ? text.split(/(?<=[.!?…:]["”»’)]?\s|\n)/u) : [text];
    for (const [at, part] of ends.entries()) {
      if (at > 0) sentences.push([]);
      if (part) sentences.at(-1)?.push({ kind, text: part });
    }
  }
  return sentences;
}

/** As few changed words are read at a glance, wherever they stand. */
const fewWords = 3;

/** A sentence as it is read: where most of it is others here and there, all of it as it was and all of it as it is. */
function asRead(pieces: Change[]): Change[] {
  const runs = pieces.filter(
    ({ kind }, at) => kind !== "same" && (pieces[at - 1]?.kind ?? "same") === "same",
  );
  if (runs.length < 2 || !isRewritten(pieces, fewWords)) return pieces;
  const [before, after] = [textOf(pieces, "before"), textOf(pieces, "after")];
  const last = before.slice(before.trimEnd().length);
  const end = after.endsWith(last) ? last : "";
  const without = (text: string) => text.slice(0, text.length - end.length);
  return [
    { kind: "removed", text: without(before) },
    { kind: "added", text: without(after) },
    ...(end ? [{ kind: "same" as const, text: end }] : []),
  ];
}

/** Pieces of one kind beside each other are one. */
function joined(pieces: Change[], next: Change): Change[] {
  const last = pieces.at(-1);
  if (last?.kind === next.kind) last.text += next.text;
  else pieces.push({ ...next });
  return pieces;
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
