/** Texts of which word by word says nothing. Apart from `changes.ts`, whose library is never sent to the browser. */
import type { Change } from "./changes.ts";

const words = (text: string) => text.split(/\s+/u).filter(Boolean).length;

/** Whether a text was written anew: more than a few of its words, and most of all, are others. Then word by word says nothing. */
export function isRewritten(changes: readonly Change[], few = 5): boolean {
  const count = (kind: Change["kind"]) =>
    changes.reduce((sum, piece) => sum + (piece.kind === kind ? words(piece.text) : 0), 0);
  const [same, removed, added] = [count("same"), count("removed"), count("added")];
  // Of what only came in, or was only taken out, there are no two texts.
  if (removed === 0 || added === 0) return false;
  return Math.max(removed, added) > few && same < Math.max(removed, added);
}

/** One of both texts whole, from their pieces. */
export const textOf = (changes: readonly Change[], which: "before" | "after"): string =>
  changes
    .filter(({ kind }) => kind !== (which === "before" ? "added" : "removed"))
    .map(({ text }) => text)
    .join("");
