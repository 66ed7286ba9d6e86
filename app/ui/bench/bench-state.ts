/** What the bench's parts share: its data flattened to sentences, and what an answer of the server says. */
import { createContext, useContext } from "react";
import type { Bench, BenchSentence } from "~/domain/contributions/bench.ts";
import { type PassageInput, passageValue } from "~/domain/contributions/forms.ts";
import { type BenchAnswer, sentenceId } from "./answers.ts";

export type { BenchAnswer };

export type Sentence = BenchSentence & { text: number; value: string; id: string };

/** All sentences of all texts in order. */
export function sentencesOfBench(bench: Pick<Bench, "texts">): Sentence[] {
  return bench.texts.flatMap((text) =>
    text.sentences.map((s) => ({
      ...s,
      text: text.number,
      value: passageValue({ text: text.number, start: s.start, end: s.end }),
      id: sentenceId(text.number, s.start),
    })),
  );
}

/** The next sentence that is not accounted for, from a place on, around the end; null where there is none. */
export function nextFree(sentences: readonly Sentence[], from: number): number | null {
  for (let step = 1; step <= sentences.length; step++) {
    const at = (from + step + sentences.length) % sentences.length;
    if (sentences[at]?.free) return at;
  }
  return null;
}

export type BenchContextValue = {
  bench: Bench;
  sentences: Sentence[];
  answer: BenchAnswer | null;
  /** whether scripts run: single keys, marking by mouse */
  alive: boolean;
  /** the number of the contribution whose fields are open */
  open: number | null;
  setOpen: (number: number | null) => void;
};

export const BenchContext = createContext<BenchContextValue | null>(null);

export function useBench(): BenchContextValue {
  const value = useContext(BenchContext);
  if (!value) throw new Error("outside of the bench");
  return value;
}

export type Selection = {
  /** index of the sentence where the keyboard is; null before the first move */
  cursor: number | null;
  /** where a run of sentences began; null where nothing is picked */
  anchor: number | null;
  /** a passage marked with the mouse */
  passage: PassageInput | null;
};

export const nothingPicked: Selection = { cursor: null, anchor: null, passage: null };

/** First and last picked sentence; null where none is. */
export function pickedRange({ cursor, anchor, passage }: Selection): [number, number] | null {
  if (passage || cursor === null || anchor === null) return null;
  return [Math.min(cursor, anchor), Math.max(cursor, anchor)];
}

/** The passages that a selection stands for, as form values. */
export function pickedValues(selection: Selection, sentences: readonly Sentence[]): string[] {
  if (selection.passage) return [passageValue(selection.passage)];
  const range = pickedRange(selection);
  return range ? sentences.slice(range[0], range[1] + 1).map((s) => s.value) : [];
}

/** Moves the keyboard's place by so many sentences; `wider` keeps what was picked. */
export function moved(
  selection: Selection,
  by: number,
  wider: boolean,
  sentences: readonly Sentence[],
): Selection {
  if (sentences.length === 0) return selection;
  const from = selection.cursor ?? (by > 0 ? -1 : sentences.length);
  const cursor = Math.max(0, Math.min(sentences.length - 1, from + by));
  return { cursor, anchor: wider ? (selection.anchor ?? selection.cursor ?? cursor) : cursor, passage: null };
}
