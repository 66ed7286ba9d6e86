/** What the bench's parts share: its page flattened to sentences, and what an answer of the server says. */
import { createContext, useContext } from "react";
import type { Bench, BenchSentence } from "~/domain/contributions/bench.ts";
import { type PassageInput, passageValue } from "~/domain/contributions/forms.ts";
import { paths } from "~/paths.ts";
import { type BenchAnswer, sentenceId } from "./answers.ts";

export type { BenchAnswer };

/** `number` counts over all texts, so it is the same on every page. */
export type Sentence = BenchSentence & { number: number; text: number; value: string; id: string };

/** The sentences of the page in order. */
export function sentencesOfBench(bench: Pick<Bench, "texts">): Sentence[] {
  return bench.texts.flatMap((text) =>
    text.sentences.map((s, index) => ({
      ...s,
      number: text.firstSentence + index,
      text: text.number,
      value: passageValue({ text: text.number, start: s.start, end: s.end }),
      id: sentenceId(text.number, s.start),
    })),
  );
}

/** The address of a page of the bench; the first needs no number. */
export const benchPath = (bench: Pick<Bench, "ref">, page: number, open?: number) =>
  paths.desk.split(bench.ref, {
    page: page > 1 ? String(page) : undefined,
    open: open === undefined ? undefined : String(open),
  });

/** The next sentence that is not accounted for, from a place on, over all pages and around the end; null where there is none. */
export function nextFree(
  sentences: readonly Sentence[],
  { nextFree: beyond }: Pick<Bench["page"], "nextFree">,
  from: number | null,
): number | null {
  const free = sentences.filter((s) => s.free).map((s) => s.number);
  return free.find((number) => number > (from ?? 0)) ?? beyond?.number ?? free[0] ?? null;
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
  /** number of the sentence where the keyboard is; null before the first move */
  cursor: number | null;
  /** where a run of sentences began, maybe on another page; null where nothing is picked */
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

/** The passages that a selection stands for, as form values: one a text. `seen` holds the sentences of all pages that one was on. */
export function pickedValues(selection: Selection, seen: ReadonlyMap<number, Sentence>): string[] {
  if (selection.passage) return [passageValue(selection.passage)];
  const range = pickedRange(selection);
  if (!range) return [];
  const passages: PassageInput[] = [];
  for (let number = range[0]; number <= range[1]; number++) {
    const sentence = seen.get(number);
    if (!sentence) continue;
    const last = passages.at(-1);
    if (last?.text === sentence.text) last.end = sentence.end;
    else passages.push({ text: sentence.text, start: sentence.start, end: sentence.end });
  }
  return passages.map(passageValue);
}

/** Moves the keyboard's place by so many sentences, to another page too; `wider` keeps what was picked. */
export function moved(
  selection: Selection,
  by: number,
  wider: boolean,
  { first, last, sentences }: Pick<Bench["page"], "first" | "last" | "sentences">,
): Selection {
  if (sentences === 0) return selection;
  const here = selection.cursor !== null && selection.cursor >= first && selection.cursor <= last;
  const from = here && selection.cursor !== null ? selection.cursor : by > 0 ? first - 1 : last + 1;
  const cursor = Math.max(1, Math.min(sentences, from + by));
  return { cursor, anchor: wider ? (selection.anchor ?? selection.cursor ?? cursor) : cursor, passage: null };
}
