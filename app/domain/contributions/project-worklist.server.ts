/**
 * Keeps the desk's list beside the working tables: a row for each contribution that came off the bench, one more for each
 * commitment that it is tied to, and how many stand in each place. A few statements however many rows an event touches.
 */
import {
  and,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  notInArray,
  type SQL,
  type SQLWrapper,
  sql,
} from "#db/kit.ts";
import { assessments, contributionCommitments, contributions, questions } from "#db/schema/contributions.ts";
import { responseMembers } from "#db/schema/responses.ts";
import { worklist, worklistCounts } from "#db/schema/worklist.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { endStages, type Visibility, type WorklistState } from "./contribution.ts";
import { madeTogether } from "./made-together.ts";
import { isKept } from "./queries.server.ts";
import { changesPromises } from "./reactors.server.ts";

const ended = sql.raw(`(${endStages.map((stage) => `'${stage}'`).join(", ")})`);

/** Its owner has advised since it was asked, and has not taken the advice back. */
const hasAdvice: SQL = sql`exists (
  select 1 from ${assessments} where ${assessments.contributionId} = ${contributions.id}
    and ${assessments.bodyId} = ${contributions.ownerBodyId} and ${eq(assessments.notOurs, false)}
    and ${assessments.takenBackAt} is null and ${assessments.at} >= ${contributions.assignedAt})`;

/** Its answer has ended, and no owner has been asked since. */
const isReopened: SQL = sql`(${contributions.stage} = 'being_assessed' and ${contributions.reopenedAt} is not null
  and (${contributions.assignedAt} is null or ${contributions.assignedAt} <= ${contributions.reopenedAt}))`;

/** Advised, and no response is begun. */
export const isAdvised: SQL = sql`(${contributions.stage} = 'being_assessed' and ${hasAdvice} and not ${isReopened})`;

/** At an owner whose advice has not come. */
export const isUnadvised: SQL = sql`(${contributions.stage} = 'being_assessed' and not ${hasAdvice} and not ${isReopened})`;

/** A response is being written to it without the advice that its owner was asked for. */
export const isAwaited: SQL = sql`(${contributions.stage} = 'response_being_prepared'
  and ${contributions.assignedAt} is not null and not ${hasAdvice})`;

/** Its contributor has answered our question, and it has no answer yet. */
const isToldMore: SQL = sql`(${contributions.stage} not in ${ended} and exists (select 1 from ${questions}
  where ${questions.contributionId} = ${contributions.id} and ${questions.answeredAt} is not null))`;

const { contributionId: _, ...place } = {
  contributionId: worklist.contributionId,
  consultationId: worklist.consultationId,
  commitmentId: worklist.commitmentId,
  themeId: worklist.themeId,
  ownerBodyId: worklist.ownerBodyId,
  state: worklist.state,
  visibility: worklist.visibility,
  toldMore: worklist.toldMore,
  dueOn: worklist.dueOn,
};
type Place = keyof typeof place;
const keys = Object.keys(place) as Place[];

/** The row of a contribution as the working tables have it. */
const rowOf = (commitmentId: SQL<string>) => ({
  contributionId: contributions.id,
  consultationId: contributions.consultationId,
  commitmentId: commitmentId.as("commitment_id"),
  themeId: sql<string>`coalesce(${contributions.themeId}, '')`.as("theme_id"),
  ownerBodyId: sql<string>`coalesce(${contributions.ownerBodyId}, '')`.as("owner_body_id"),
  state:
    sql<WorklistState>`case when ${isReopened} then 'reopened' when ${isAdvised} then 'advised' when ${isUnadvised} then 'at_owner'
    else ${contributions.stage} end`.as("state"),
  // The words of what was withdrawn or set aside are public no more, and nobody clears them.
  visibility:
    sql<Visibility>`case when ${contributions.withdrawnAt} is null and ${contributions.stage} <> 'set_aside'
    then ${contributions.visibility} else 'withheld' end`.as("visibility"),
  toldMore: sql<boolean>`case when ${isToldMore} then true else false end`.as("told_more"),
  dueOn: sql<string>`case when ${contributions.stage} in ${ended} then ''
    when ${isUnadvised} then coalesce(${contributions.adviceDueOn}, ${contributions.responseDueOn})
    else ${contributions.responseDueOn} end`.as("due_on"),
});

/** Brings the rows of some contributions in line with the working tables, and the counts with them. */
async function project(tx: Tx, kept: SQL, fresh: SQL): Promise<void> {
  await countIn(tx, -1, kept);
  await tx.db.delete(worklist).where(kept);
  await insertRows(tx, fresh);
  await countIn(tx, 1, kept);
}

async function insertRows(tx: Tx, which?: SQL): Promise<void> {
  const listed = and(isKept, isNotNull(contributions.listedAt), which);
  await tx.db.insert(worklist).select(tx.db.select(rowOf(sql`''`)).from(contributions).where(listed));
  await tx.db.insert(worklist).select(
    tx.db
      .select(rowOf(sql`${contributionCommitments.commitmentId}`))
      .from(contributions)
      .innerJoin(contributionCommitments, eq(contributionCommitments.contributionId, contributions.id))
      .where(listed),
  );
}

/** Counts what stands in the list in or out. */
async function countIn(tx: Tx, by: 1 | -1, which?: SQL): Promise<void> {
  const cells = await tx.db
    .select({ ...place, n: count() })
    .from(worklist)
    .where(which)
    .groupBy(...keys.map((key) => place[key]));
  for (const { n, ...cell } of cells) {
    const here = and(...keys.map((key) => eq(worklistCounts[key], cell[key])));
    if (by === 1) {
      await tx.db
        .insert(worklistCounts)
        .values({ ...cell, n })
        .onConflictDoUpdate({
          target: keys.map((key) => worklistCounts[key]),
          set: { n: sql`${worklistCounts.n} + ${n}` },
        });
    } else {
      await tx.db.delete(worklistCounts).where(and(here, eq(worklistCounts.n, n)));
      await tx.db
        .update(worklistCounts)
        .set({ n: sql`${worklistCounts.n} - ${n}` })
        .where(and(here, gt(worklistCounts.n, n)));
    }
  }
}

/** Empties the list and fills it again from the working tables. */
export async function rebuildWorklist(tx: Tx): Promise<void> {
  await tx.db.delete(worklistCounts);
  await tx.db.delete(worklist);
  await insertRows(tx);
  await countIn(tx, 1);
}

/** Some contributions: a handful by their ids, or as many as a query finds. */
type Ids = readonly string[] | SQLWrapper;

/** Events of a submission that take all that was made of it into the list, or out of it, or make some of it wait to be cleared. */
const movesAll = new Set([
  "submission.split",
  "submission.text_placed",
  "submission.passages_unmarked",
  "submission.redacted",
  "submission.unredacted",
  "submission.step_undone",
  "submission.marked_spam",
  "submission.taken_back",
  "submission.withdrawn",
]);

/** Hears of everything that moves a contribution in the desk's list. */
export const worklistProjector: Listener = async (tx, event, appended) => {
  const these = (ids: Ids) =>
    project(tx, inArray(worklist.contributionId, ids), inArray(contributions.id, ids));
  if (event.subjectKind === "contribution") {
    const ids = madeTogether(event, appended);
    return ids.length > 0 ? these(ids) : undefined;
  }
  if (movesAll.has(event.type)) {
    const { id, submissionId } = contributions;
    return these(tx.db.select({ id }).from(contributions).where(eq(submissionId, event.subjectId)));
  }
  if (changesPromises.has(event.type) && event.consultationId) {
    const open = and(
      eq(contributions.consultationId, event.consultationId),
      notInArray(contributions.stage, [...endStages]),
    );
    return these(tx.db.select({ id: contributions.id }).from(contributions).where(open));
  }
  if (event.type === "response.published" || event.type === "response.retracted") {
    const { contributionId, responseId, firstVersion } = responseMembers;
    const members = and(eq(responseId, event.subjectId), isNotNull(firstVersion));
    return these(tx.db.select({ id: contributionId }).from(responseMembers).where(members));
  }
};
