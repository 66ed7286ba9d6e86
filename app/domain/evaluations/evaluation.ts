/**
 * The evaluation of a meeting: three questions of the organiser's, answered after it by one's own link: a registration's, or that of
 * a walk-in who left an address (0050). Answers lie apart from both: a row is named by a digest, so that whoever answers finds his
 * own and no page leads from an answer to a name. Whoever answers is new to the forum or came before: results are split by that, and a cell under five is not shown,
 * nor is another from which it could be reckoned. Neighbours: meetings and registrations before it; the mail that asks is
 * `notifications`'.
 */
import type { WithholdingGround } from "../contributions/contribution.ts";
import { addDays, dateIn } from "../kernel/day.ts";
import type { Audience } from "../meetings/meeting.ts";
import type { Translated } from "../people/person.ts";

export const answerKinds = [
  /** one to five, five the best */
  "scale",
  /** in one's own words */
  "text",
] as const;
export type AnswerKind = (typeof answerKinds)[number];

export type EvaluationQuestion = { kind: AnswerKind; text: Translated };
/** As many as are asked: more, and fewer would answer. */
export const questionsAsked = 3;
export const scale = [1, 2, 3, 4, 5] as const;
/** Characters of an answer in words. */
export const answerLength = 2000;

/** One answer a question: a number of the scale, words, or nothing. */
export type EvaluationReply = number | string | null;

/** Days after a meeting in which it is answered. */
export const evaluationDays = 14;
/** Fewer than this in a cell, and it is not shown. */
export const smallestCell = 5;

/** The last day on which it is answered, in the meeting's zone. */
export const answerUntil = ({ endsAt, timeZone }: { endsAt: string; timeZone: string }): string =>
  addDays(dateIn(endsAt, timeZone), evaluationDays);

type Held = { status: string; endsAt: string | null; timeZone: string };

/** Whether a meeting is over, so that it can be evaluated: closed, or past its last hour. */
export const isOver = ({ status, endsAt }: Omit<Held, "timeZone">, now: string): boolean =>
  status === "closed" || (status === "announced" && endsAt !== null && now >= endsAt);

/** Whether it can be answered at an instant: once the meeting is over, through the last day (rule 12). */
export function isAnswerable(meeting: Held, now: string): boolean {
  const { endsAt, timeZone } = meeting;
  return (
    isOver(meeting, now) && endsAt !== null && dateIn(now, timeZone) <= answerUntil({ endsAt, timeZone })
  );
}

/**
 * Whether questions can be chosen where none are: people register for it, and it is to come or can still be answered. Without any,
 * nobody is asked; what was chosen is not changed once it is over.
 */
export const isStillChosen = (meeting: Held & { audience: Audience }, now: string): boolean =>
  meeting.audience !== "internal" &&
  ((meeting.status === "announced" && !isOver(meeting, now)) || isAnswerable(meeting, now));

/** Why an earlier text is not shown any more; nobody but the organiser wrote it. */
export const takesGrounds = [
  "personal_data",
  "confidential",
  "unlawful",
] as const satisfies readonly WithholdingGround[];
export type TakesGround = (typeof takesGrounds)[number];

/** What the organiser took from it once, and the instant from which it stood in public; `withheld`: it is shown at the desk alone. */
export type EarlierTakes = {
  text: Translated;
  publishedAt: string;
  withheld?: { ground: TakesGround; at: string };
};

export type Answered = { isNew: boolean; replies: readonly EvaluationReply[] };

/** A count, or null where it is not shown. */
export type Cell = number | null;
export type ScaleRow = { value: number; newcomers: Cell; before: Cell; all: number };
export type QuestionResult =
  | {
      kind: "scale";
      text: Translated;
      rows: ScaleRow[];
      newcomers: Cell;
      before: Cell;
      all: number;
      mean: number | null;
    }
  | {
      kind: "text";
      text: Translated;
      replies: string[];
      /** the same in two; null where a part is so small that somebody could be known by what he wrote */
      parts: { newcomers: string[]; before: string[] } | null;
    };

/**
 * Who is asked: those who came, as check-in tells, and everybody with a seat where nobody was checked in. `of`: how many those are,
 * whether they can be written to or not; `reached`: those who can.
 */
export type Asked = { by: "came" | "registered"; of: number; reached: number };

export type EvaluationResults = { answered: number; questions: QuestionResult[] };

/**
 * Results by question. `answers` come in an order that says nothing of who gave them. Words are split in two where each part has five
 * or more. Totals are always shown. A row of the scale
 * shows its two parts only where both are five or more. Where the totals of the parts would give a hidden one away, the smallest
 * other row hides its own too, and at last the totals do.
 */
export function resultsOf(
  questions: readonly EvaluationQuestion[],
  answers: readonly Answered[],
): EvaluationResults {
  return {
    answered: answers.length,
    questions: questions.map(({ kind, text }, index) => {
      if (kind === "text") return { kind, text, ...inWords(answers, index) };
      return { kind, text, ...onScale(answers, index) };
    }),
  };
}

function inWords(answers: readonly Answered[], index: number) {
  const written = answers.flatMap(({ isNew, replies }) => {
    const reply = replies[index];
    return typeof reply === "string" && reply.trim() !== "" ? [{ isNew, reply }] : [];
  });
  const of = (isNew: boolean) => written.flatMap((one) => (one.isNew === isNew ? [one.reply] : []));
  const parts = { newcomers: of(true), before: of(false) };
  const isShown = Object.values(parts).every(({ length }) => length >= smallestCell);
  return { replies: written.map(({ reply }) => reply), parts: isShown ? parts : null };
}

type Parts = { newcomers: number; before: number };
const sumOf = ({ newcomers, before }: Parts) => newcomers + before;
const isSmall = (parts: Parts) =>
  sumOf(parts) > 0 && (parts.newcomers < smallestCell || parts.before < smallestCell);

/** Rows whose parts are not shown; null where not even their totals are. */
function hiddenOf(rows: readonly (Parts & { value: number })[], totals: Parts): Set<number> | null {
  if (isSmall(totals)) return null;
  const hidden = new Set(rows.filter(isSmall).map(({ value }) => value));
  const others = rows
    .filter((row) => !hidden.has(row.value) && sumOf(row) > 0)
    .sort((a, b) => sumOf(b) - sumOf(a));
  const isTold = () => {
    const inIt = rows.filter(({ value }) => hidden.has(value));
    const newcomers = inIt.reduce((sum, row) => sum + row.newcomers, 0);
    const all = inIt.reduce((sum, row) => sum + sumOf(row), 0);
    return inIt.length === 1 || (inIt.length > 1 && (newcomers === 0 || newcomers === all));
  };
  while (isTold()) {
    const next = others.pop();
    if (!next) return null;
    hidden.add(next.value);
  }
  return hidden;
}

function onScale(answers: readonly Answered[], index: number) {
  const gave = (value: number, isNew: boolean) =>
    answers.filter((one) => one.isNew === isNew && one.replies[index] === value).length;
  const counts = scale.map((value) => ({ value, newcomers: gave(value, true), before: gave(value, false) }));
  const totals = {
    newcomers: counts.reduce((sum, row) => sum + row.newcomers, 0),
    before: counts.reduce((sum, row) => sum + row.before, 0),
  };
  const all = sumOf(totals);
  const hidden = hiddenOf(counts, totals);
  const isHidden = (row: Parts & { value: number }) => sumOf(row) > 0 && (hidden?.has(row.value) ?? true);
  const sum = counts.reduce((points, row) => points + row.value * sumOf(row), 0);
  return {
    rows: counts.map((row) => ({
      value: row.value,
      newcomers: isHidden(row) ? null : row.newcomers,
      before: isHidden(row) ? null : row.before,
      all: sumOf(row),
    })),
    newcomers: hidden === null ? null : totals.newcomers,
    before: hidden === null ? null : totals.before,
    all,
    mean: all === 0 ? null : Math.round((sum / all) * 10) / 10,
  };
}
