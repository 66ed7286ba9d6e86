/** Parts of the bench's commands: the submission that lies on it, and the selected words as passages of its texts. */
import { passages } from "#db/schema/passages.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { type Refusal, refuse } from "../../kernel/result.ts";
import type { StepChange } from "../../kernel/step.ts";
import {
  findSubmission,
  listOnBench,
  type SubmissionRow,
  type TextRow,
} from "../../submissions/queries.server.ts";
import type { Mark } from "../contribution.ts";
import type { PassageInput } from "../forms.ts";
import { mayTriage } from "../policy.ts";
import {
  type ContributionRow,
  listContributionsOf,
  listPassages,
  type PassageInText,
} from "../queries.server.ts";
import { snapSpan, trimSpan } from "../sentences.ts";
import { changePassage, type Ended } from "./change.server.ts";

export type SplitRefusal =
  | "not_found"
  | "not_allowed"
  /** split in full, spam, or nothing to answer: reopen it first */
  | "not_on_the_bench"
  | "nothing_selected"
  /** it stands in public lists: its passages may change, it can't go */
  | "already_listed"
  /** words that came afterwards can't be put under what has ended, or under an answer that is being written */
  | Ended
  | "in_response"
  | "not_listed_here";

export type Bench = {
  submission: SubmissionRow;
  texts: TextRow[];
  contributions: ContributionRow[];
  passages: PassageInText[];
};

export async function loadBench(tx: Tx, ref: string): Promise<Bench | Refusal<SplitRefusal>> {
  if (!mayTriage(tx.actor)) return refuse("not_allowed");
  const submission = await findSubmission(tx.db, ref);
  if (!submission) return refuse("not_found");
  const texts = await listOnBench(tx.db, submission);
  if (texts.length === 0 && submission.status !== "received") return refuse("not_on_the_bench");
  return {
    submission,
    texts,
    contributions: await listContributionsOf(tx.db, submission.id),
    passages: await listPassages(tx.db, submission.id),
  };
}

export const isRefusal = (value: object): value is Refusal<SplitRefusal> => "ok" in value;

type Body = Pick<TextRow, "number" | "body">;
type Placed<Text extends Body = TextRow> = { text: Text; start: number; end: number };

/** The selection on real texts: within bounds, whole graphemes, without space at its ends; in reading order. */
export function place<Text extends Body>(
  bench: { texts: readonly Text[] },
  selection: readonly PassageInput[],
): Placed<Text>[] {
  const placed = selection.flatMap((input) => {
    const text = bench.texts.find((t) => t.number === input.text);
    const end = Math.min(input.end, text?.body.length ?? 0);
    if (!text || input.start >= end) return [];
    const span = trimSpan(text.body, snapSpan(text.body, { start: input.start, end }));
    return span ? [{ text, ...span }] : [];
  });
  placed.sort((a, b) => a.text.number - b.text.number || a.start - b.start);
  return joinNeighbours(placed);
}

/** Sentences picked side by side are one passage. */
function joinNeighbours<Text extends Body>(placed: Placed<Text>[]): Placed<Text>[] {
  const joined: Placed<Text>[] = [];
  for (const span of placed) {
    const last = joined.at(-1);
    const touches =
      last && last.text === span.text && last.text.body.slice(last.end, span.start).trim() === "";
    if (touches) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

export async function addPassage(
  tx: Tx,
  span: Placed,
  mark: Mark,
  contributionId: string | null,
): Promise<StepChange> {
  const id = tx.newId();
  const now = tx.now();
  const createdBy = personOf(tx.actor) ?? "system";
  await tx.db.insert(passages).values({
    id,
    textId: span.text.id,
    start: span.start,
    end: span.end,
    mark,
    contributionId,
    createdAt: now,
    createdBy,
    version: 1,
  });
  return { table: "passages", id, version: 1, restore: { removedAt: now } };
}

/** Words that their contributor took back stay where they are: nothing else is made of them. */
export function refuseTakenBack(bench: Bench, spans: readonly Placed[]): Refusal<"withdrawn"> | null {
  const gone = bench.contributions.filter((c) => c.withdrawnAt).map((c) => c.id);
  const overlaps = bench.passages.some(
    (p) =>
      gone.includes(p.contributionId ?? "") &&
      spans.some((s) => s.text.id === p.textId && s.start < p.end && s.end > p.start),
  );
  return overlaps ? refuse("withdrawn") : null;
}

/** Marks that need no answer give way where the same words are marked anew. */
export async function clearMarks(tx: Tx, bench: Bench, spans: Placed[]): Promise<StepChange[]> {
  const under = bench.passages.filter(
    (p) =>
      p.mark !== "contribution" &&
      spans.some((s) => s.text.id === p.textId && s.start <= p.start && s.end >= p.end),
  );
  const changes: StepChange[] = [];
  for (const passage of under) changes.push(await changePassage(tx, passage, { removedAt: tx.now() }));
  return changes;
}
