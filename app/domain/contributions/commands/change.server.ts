/** How commands of this room change rows: every move is in its table, every change raises the version and can become part of a step. */
import { eq, inArray } from "#db/kit.ts";
import { contributionCommitments, contributions } from "#db/schema/contributions.ts";
import { passages } from "#db/schema/passages.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import type { StepChange } from "../../kernel/step.ts";
import { moved } from "../../kernel/transitions.ts";
import type { SubmissionRow } from "../../submissions/queries.server.ts";
import { submissionTransitions } from "../../submissions/submission.ts";
import { stageTransitions } from "../contribution.ts";
import { mayTriage } from "../policy.ts";
import {
  type ContributionRow,
  findContribution,
  findContributions,
  listCommitmentIds,
  type PassageRow,
} from "../queries.server.ts";

/** Nothing more is done with what has ended; the reason differs. */
export type Ended = "answered" | "withdrawn" | "set_aside";

/** Why these can't be worked on: one of them is answered or set aside, or its contributor took it back. */
export function refuseEnded(...found: readonly ContributionRow[]): Refusal<Ended> | null {
  if (found.some((c) => c.withdrawnAt)) return refuse("withdrawn");
  if (found.some((c) => c.stage === "set_aside")) return refuse("set_aside");
  return found.some((c) => c.stage === "answered") ? refuse("answered") : null;
}

/** Not yet work for the lists: its submission is still on the bench, or is spam. */
export type Unsplit = "not_split" | "is_spam";

/** Why these can't be worked on off the bench: the submission of one of them. */
export async function refuseUnsplit(
  tx: Tx,
  ...found: readonly ContributionRow[]
): Promise<Refusal<Unsplit> | null> {
  const why = await listUnsplit(tx, found);
  const [first] = [...why.values()].sort();
  return first ? refuse(first) : null;
}

/** Why some can't be worked on off the bench, by their ids. */
async function listUnsplit(tx: Tx, found: readonly ContributionRow[]): Promise<Map<string, Unsplit>> {
  const ids = [...new Set(found.map((c) => c.submissionId))];
  const { id, status } = submissions;
  const rows =
    ids.length > 0 ? await tx.db.select({ id, status }).from(submissions).where(inArray(id, ids)) : [];
  const statuses = new Map(rows.map((row) => [row.id, row.status]));
  const why = new Map<string, Unsplit>();
  for (const one of found) {
    const status = statuses.get(one.submissionId);
    if (status === "spam") why.set(one.id, "is_spam");
    // What was made of words that came after the split is on the bench too, until they are all placed.
    else if (status !== "split" || one.listedAt === null) why.set(one.id, "not_split");
  }
  return why;
}

/** Why a split submission can't be on the bench again; `withdrawn` only where all of it is. */
export type OffBench = "has_answers" | "in_response" | "moved_out" | "withdrawn";

/** Why the words of a split submission have to stay as they are, by what became of its contributions. */
export function refuseOnBench(
  { consultationId }: Pick<SubmissionRow, "consultationId">,
  found: readonly ContributionRow[],
): Refusal<OffBench> | null {
  if (found.some((c) => c.stage === "answered")) return refuse("has_answers");
  if (found.some((c) => c.stage === "response_being_prepared")) return refuse("in_response");
  if (found.some((c) => c.consultationId !== consultationId)) return refuse("moved_out");
  return found.length > 0 && found.every((c) => c.withdrawnAt) ? refuse("withdrawn") : null;
}

/** Why a coordinator can't do what he asks with a contribution, whatever it is. */
export type TriageRefusal = "not_found" | "not_allowed" | Unsplit | Ended;

/** The contribution that a coordinator works on. */
export async function findTriaged(tx: Tx, ref: string): Promise<Result<ContributionRow, TriageRefusal>> {
  if (!mayTriage(tx.actor)) return refuse("not_allowed");
  const contribution = await findContribution(tx.db, ref);
  if (!contribution) return refuse("not_found");
  return (await refuseUnsplit(tx, contribution)) ?? refuseEnded(contribution) ?? ok(contribution);
}

/** One command, all or none: the language of the reason is theirs, so they share one. `some_cannot` says of each which can't, and why. */
export type TogetherRefusal = "some_cannot" | "several_languages";

/** The contributions that a coordinator asks the same of; where he asks it of one, it is refused for its own reason. */
export async function findAllTriaged<Code extends string>(
  tx: Tx,
  refs: readonly string[],
  why: (contribution: ContributionRow) => Code | null,
): Promise<Result<ContributionRow[], TriageRefusal | TogetherRefusal | Code>> {
  if (!mayTriage(tx.actor)) return refuse("not_allowed");
  const found = await findContributions(tx.db, refs);
  const unsplit = await listUnsplit(tx, found);
  const refused: Record<string, TriageRefusal | Code> = {};
  for (const ref of refs) {
    const one = found.find((each) => each.ref === ref);
    const code = one ? (unsplit.get(one.id) ?? refuseEnded(one)?.code ?? why(one)) : "not_found";
    if (code) refused[ref] = code;
  }
  const [first] = Object.values(refused);
  if (first) return refs.length === 1 ? refuse(first) : refuse("some_cannot", refused);
  if (new Set(found.map((one) => one.language)).size > 1) return refuse("several_languages");
  return ok(found);
}

type Restorable = string | number | boolean | null;
const before = (row: object, columns: object) =>
  Object.fromEntries(
    Object.keys(columns).map((key) => [key, (row as Record<string, Restorable>)[key] ?? null]),
  );

export async function changeContribution(
  tx: Tx,
  row: ContributionRow,
  columns: Partial<ContributionRow>,
  commitmentIds?: readonly string[],
): Promise<StepChange> {
  if (columns.stage) moved(stageTransitions, row.stage, columns.stage);
  const version = row.version + 1;
  const change: StepChange = { table: "contributions", id: row.id, version, restore: before(row, columns) };
  await tx.db
    .update(contributions)
    .set({ ...columns, version })
    .where(eq(contributions.id, row.id));
  if (commitmentIds) {
    change.commitments = await listCommitmentIds(tx.db, row.id);
    await setCommitments(tx, row.id, commitmentIds);
  }
  return change;
}

export async function setCommitments(
  tx: Tx,
  contributionId: string,
  commitmentIds: readonly string[],
): Promise<void> {
  await tx.db
    .delete(contributionCommitments)
    .where(eq(contributionCommitments.contributionId, contributionId));
  const rows = [...new Set(commitmentIds)].map((commitmentId) => ({ contributionId, commitmentId }));
  if (rows.length > 0) await tx.db.insert(contributionCommitments).values(rows);
}

export async function changePassage(
  tx: Tx,
  row: PassageRow,
  columns: Partial<PassageRow>,
): Promise<StepChange> {
  const version = row.version + 1;
  await tx.db
    .update(passages)
    .set({ ...columns, version })
    .where(eq(passages.id, row.id));
  return { table: "passages", id: row.id, version, restore: before(row, columns) };
}

export async function changeSubmission(
  tx: Tx,
  row: SubmissionRow,
  columns: Partial<SubmissionRow>,
): Promise<StepChange> {
  if (columns.status) moved(submissionTransitions, row.status, columns.status);
  const version = row.version + 1;
  await tx.db
    .update(submissions)
    .set({ ...columns, version })
    .where(eq(submissions.id, row.id));
  return { table: "submissions", id: row.id, version, restore: before(row, columns) };
}
