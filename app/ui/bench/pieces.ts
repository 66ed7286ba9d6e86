/** Cuts a text for drawing: where sentences, passages and what is picked begin and end. Pure. */
import type { BenchPassage } from "~/domain/contributions/bench.ts";
import type { Span } from "~/domain/contributions/sentences.ts";

/** A run of the text that the same passages cover. */
export type Piece = {
  start: number;
  text: string;
  /** positions in the list of passages */
  under: number[];
  opens: number[];
  picked: boolean;
};
/** The pieces of a sentence, or of the space between two (sentence null). */
export type PieceGroup = { start: number; sentence: number | null; pieces: Piece[] };

/** Of the part of a text that begins at `offset`; what crosses its ends is cut there. */
export function piecesOf(
  { body, offset }: { body: string; offset: number },
  sentences: readonly Span[],
  passages: readonly BenchPassage[],
  picked: Span | null = null,
): PieceGroup[] {
  const whole = offset + body.length;
  const cuts = new Set<number>([offset, whole]);
  for (const { start, end } of [...sentences, ...passages, ...(picked ? [picked] : [])]) {
    for (const cut of [start, end]) cuts.add(Math.max(offset, Math.min(cut, whole)));
  }
  const at = [...cuts].sort((a, b) => a - b);
  const groups: PieceGroup[] = [];
  let next = 0;
  for (const [index, start] of at.entries()) {
    const end = at[index + 1];
    if (end === undefined) break;
    while (next < sentences.length && (sentences[next]?.end ?? 0) <= start) next++;
    const sentence = (sentences[next]?.start ?? Number.POSITIVE_INFINITY) <= start ? next : null;
    const under = passages.flatMap((p, i) => (p.start <= start && p.end > start ? [i] : []));
    const piece: Piece = {
      start,
      text: body.slice(start - offset, end - offset),
      under,
      opens: under.filter((i) => passages[i]?.start === start),
      picked: picked !== null && picked.start <= start && picked.end > start,
    };
    const last = groups.at(-1);
    if (last && last.sentence === sentence) last.pieces.push(piece);
    else groups.push({ start, sentence, pieces: [piece] });
  }
  return groups;
}
