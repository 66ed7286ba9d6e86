/**
 * Projects contributions: what of them is public, recomputed from the working tables. A contribution is
 * listed once its submission was split in full; its words, title and names only where it is cleared (rule 7, rule 11).
 */
import { and, asc, eq, inArray, ne, or, type SQL } from "#db/kit.ts";
import { contributionCommitments, contributions } from "#db/schema/contributions.ts";
import { moves } from "#db/schema/decisions.ts";
import { contributors } from "#db/schema/people.ts";
import {
  publishedContributionCommitments,
  publishedContributions,
  publishedEndedAnswers,
} from "#db/schema/published.ts";
import { submissions } from "#db/schema/submissions.ts";
import { madeTogether } from "../contributions/made-together.ts";
import { changesPromises } from "../contributions/reactors.server.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import type { RecordedEvent } from "../kernel/event-log.server.ts";
import { type Row, type Sources, toRow } from "./contribution-row.server.ts";
import {
  applyDelta,
  type CountedContribution,
  countContribution,
  type Delta,
  dropEmptyKeys,
} from "./counters.server.ts";
import { movedRows } from "./project-history.server.ts";
import { changesCommitment } from "./project-plans.server.ts";
import { projectPromises } from "./project-promises.server.ts";
import { findableContribution, unfindableContribution } from "./project-search.server.ts";
import { projectSubmission } from "./project-submissions.server.ts";
import { isSame, raiseVersion } from "./version.server.ts";

/** Brings the public row of a contribution in line with the working tables, and the counters with it. */
export async function projectContribution(tx: Tx, contributionId: string): Promise<void> {
  const [sources] = await tx.db
    .select({ contribution: contributions, submission: submissions, contributor: contributors })
    .from(contributions)
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(eq(contributions.id, contributionId));
  const row = sources && isListed(sources) ? await toRow(tx, sources) : undefined;
  const [old] = await tx.db
    .select()
    .from(publishedContributions)
    .where(eq(publishedContributions.id, contributionId));
  const left = sources && (await movedRows(tx, sources.contribution, row));
  const stood = left ? await listLeft(tx, left.ref, contributionId) : [];
  // In one consultation it stands once: what it comes back to is taken away first, and what it leaves is filled last.
  for (const one of stood) if (!left?.rows.some(({ id }) => id === one.id)) await bring(tx, one, undefined);
  await bring(tx, old, row);
  for (const one of left?.rows ?? []) {
    const before = stood.find(({ id }) => id === one.id);
    await bring(tx, before, one);
  }
}

/** What was made just now: while it lies on the bench nothing of it is public, and nothing was. */
async function projectMade(tx: Tx, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 500) {
    const some = ids.slice(at, at + 500);
    const rows = await tx.db
      .select({ contribution: contributions, submission: submissions, contributor: contributors })
      .from(contributions)
      .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
      .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
      .where(inArray(contributions.id, some));
    for (const row of rows) if (isListed(row)) await projectContribution(tx, row.contribution.id);
  }
}

/** Its rows in the consultations that it left. */
async function listLeft(tx: Tx, ref: string, contributionId: string) {
  const { id } = publishedContributions;
  return tx.db
    .select()
    .from(publishedContributions)
    .where(and(eq(publishedContributions.ref, ref), ne(id, contributionId)));
}

/** Puts a public row in the place of another, or takes it away, and moves the counters with it. */
async function bring(tx: Tx, old: Row | undefined, row: Row | undefined): Promise<void> {
  if (isSame(old, row)) return;
  const contributionId = (row ?? old)?.id ?? "";
  const delta: Delta = new Map();
  if (old) {
    countContribution(delta, countedOf(old), -1);
    await tx.db
      .delete(publishedContributionCommitments)
      .where(eq(publishedContributionCommitments.contributionId, contributionId));
    if (!row) {
      await tx.db.delete(publishedContributions).where(eq(publishedContributions.id, contributionId));
      await tx.db
        .delete(publishedEndedAnswers)
        .where(eq(publishedEndedAnswers.contributionId, contributionId));
    }
  }
  if (row) {
    const { id: _, ...columns } = row;
    await tx.db
      .insert(publishedContributions)
      .values(row)
      .onConflictDoUpdate({ target: publishedContributions.id, set: columns });
    const { consultationId, changedOn, ref, themeSlug, stage, dispositionKey } = row;
    const counted = countedOf(row);
    for (const commitmentSlug of counted.commitmentSlugs) {
      await tx.db.insert(publishedContributionCommitments).values({
        contributionId,
        commitmentSlug,
        consultationId,
        changedOn,
        ref,
        themeSlug,
        stage,
        dispositionKey,
      });
    }
    countContribution(delta, counted, 1);
  }
  // What was moved is found where it is.
  if (old && !row && old.stage !== "moved") await unfindableContribution(tx, old.ref);
  if (row && row.stage !== "moved") await findableContribution(tx, row);
  await applyDelta(tx, delta);
  await raiseVersion(tx);
}

function isListed({ contribution, submission }: Sources): boolean {
  return contribution.listedAt !== null && contribution.removedAt === null && submission.status !== "spam";
}

const countedOf = (row: Row): CountedContribution => ({
  ...row,
  themeSlug: row.themeSlug ?? null,
  dispositionKey: row.dispositionKey ?? null,
  visibility: row.data.visibility,
  responseDueOn: row.data.responseDueOn,
  channel: row.data.channel,
  commitmentSlugs: row.data.commitments.map((c) => c.slug),
});

async function projectAllOf(tx: Tx, submissionId: string): Promise<void> {
  await projectSubmission(tx, submissionId);
  const rows = await tx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(eq(contributions.submissionId, submissionId))
    .orderBy(asc(contributions.id));
  for (const row of rows) await projectContribution(tx, row.id);
}

/** Events of a submission that may change what its contributions say, or whether they are listed. */
const changesWords = new Set([
  "submission.split",
  "submission.split_reopened",
  "submission.text_placed",
  "submission.passages_marked",
  "submission.passages_unmarked",
  "submission.marked_spam",
  "submission.taken_back",
  "submission.withdrawn",
  "submission.choices_narrowed",
  "submission.disputed",
  "submission.dispute_settled",
  "submission.redacted",
  "submission.unredacted",
  "submission.step_undone",
  "submission.erased",
  // The table that it was said at has another heading.
  "submission.names_erased",
]);

/** Hears of everything that changes a contribution or a submission. */
export const contributionProjector: Listener = async (tx, event, appended) => {
  if (event.type === "contribution.made") await projectMade(tx, madeTogether(event, appended));
  else if (event.subjectKind === "contribution") await projectContribution(tx, event.subjectId);
  else if (changesWords.has(event.type)) await projectAllOf(tx, event.subjectId);
  else if (changesPromises.has(event.type) && event.consultationId) {
    await projectPromises(tx, event.consultationId);
    if (event.type === "consultation.edited") await retitle(tx, "consultation", event.consultationId);
  } else if (event.subjectKind === "submission") await projectSubmission(tx, event.subjectId);
  else if (event.type === "consultation.themes_changed" && typeof event.data.item === "string")
    await retitle(tx, "theme", event.data.item);
  else if (changesCommitment(event)) await retitle(tx, "commitment", event.subjectId);
  else if (event.type === "consultation.names_erased") {
    await retitle(tx, "consultation", event.subjectId);
    for (const theme of event.data.themes as string[]) await retitle(tx, "theme", theme);
    // They are counted under another address now.
    await dropEmptyKeys(tx, event.subjectId);
  } else if (changesZone(event)) {
    // Public days are days of the forum's zone. Rare, and done before anything else is written.
    for (const { id } of await tx.db.select({ id: contributions.id }).from(contributions)) {
      await projectContribution(tx, id);
    }
  }
};

/** Whether the forum's time zone was changed, and with it the day of everything that happened near midnight. */
export function changesZone(event: RecordedEvent): boolean {
  const { fields } = event.data;
  return event.type === "forum.changed" && Array.isArray(fields) && fields.includes("timeZone");
}

/** A theme, a commitment, or a consultation that something was moved from or to has a new name: the rows that show it follow. */
async function retitle(
  tx: Tx,
  what: "theme" | "commitment" | "consultation",
  subjectId: string,
): Promise<void> {
  const id = moves.contributionId;
  const movedBy = (condition: SQL | undefined) => tx.db.selectDistinct({ id }).from(moves).where(condition);
  const ids =
    what === "consultation"
      ? await movedBy(or(eq(moves.fromConsultationId, subjectId), eq(moves.toConsultationId, subjectId)))
      : what === "theme"
        ? [
            ...(await tx.db
              .select({ id: contributions.id })
              .from(contributions)
              .where(eq(contributions.themeId, subjectId))),
            ...(await movedBy(eq(moves.fromThemeId, subjectId))),
          ]
        : await tx.db
            .select({ id: contributionCommitments.contributionId })
            .from(contributionCommitments)
            .where(eq(contributionCommitments.commitmentId, subjectId));
  for (const { id } of ids) await projectContribution(tx, id);
}
