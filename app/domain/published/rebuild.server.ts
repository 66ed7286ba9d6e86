/**
 * Rebuilds the projection from the working tables. What it gives is what the projectors kept, row for row (a property
 * test holds it): nothing in it is made from 'now'. For maintenance: after a restore, or when a public shape has changed.
 */
import { asc } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { commitments } from "#db/schema/plans.ts";
import {
  publishedCommitments,
  publishedConsultations,
  publishedConsultees,
  publishedContributionCommitments,
  publishedContributions,
  publishedCounters,
  publishedEndedAnswers,
  publishedForum,
  publishedMeetings,
  publishedRecords,
  publishedResponses,
  publishedResponseVersions,
  publishedSubmissions,
  searchDocuments,
  searchIndex,
} from "#db/schema/published.ts";
import { responses } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import { rebuildWorklist } from "../contributions/project-worklist.server.ts";
import type { Ctx, Tx } from "../kernel/context.server.ts";
import { ok, type Result } from "../kernel/result.ts";
import { write } from "../kernel/write.server.ts";
import { coverEverything } from "../responses/covering.server.ts";
import { rebuildFind } from "../responses/project-find.server.ts";
import { applyDelta, type Delta, move } from "./counters.server.ts";
import { projectConsultation } from "./project-consultations.server.ts";
import { projectConsultees } from "./project-consultees.server.ts";
import { projectContribution } from "./project-contributions.server.ts";
import { projectForum } from "./project-forum.server.ts";
import { projectMeetings } from "./project-meetings.server.ts";
import { projectCommitment } from "./project-plans.server.ts";
import { projectRecords } from "./project-records.server.ts";
import { projectResponse } from "./project-responses.server.ts";
import { projectSubmission } from "./project-submissions.server.ts";

/** Empties the projection and fills it again, in one transaction: readers see the old one until it is whole. */
export async function rebuildProjection(ctx: Ctx): Promise<Result<{ contributions: number }, never>> {
  return write<{ contributions: number }, never>(ctx, async (tx) => {
    for (const table of [
      publishedContributionCommitments,
      publishedContributions,
      publishedSubmissions,
      publishedEndedAnswers,
      publishedResponseVersions,
      publishedResponses,
      publishedCommitments,
      publishedConsultations,
      publishedMeetings,
      publishedRecords,
      publishedConsultees,
      publishedCounters,
      publishedForum,
      searchDocuments,
      searchIndex,
    ]) {
      await tx.db.delete(table);
    }
    await coverEverything(tx);
    await projectForum(tx);
    for (const { id } of await tx.db
      .select({ id: commitments.id })
      .from(commitments)
      .orderBy(asc(commitments.id)))
      await projectCommitment(tx, id);
    for (const { id } of await tx.db
      .select({ id: consultations.id })
      .from(consultations)
      .orderBy(asc(consultations.id)))
      await projectConsultation(tx, id);
    await projectMeetings(tx);
    await projectRecords(tx);
    await rebuildResponses(tx);
    for (const { id } of await tx.db
      .select({ id: submissions.id })
      .from(submissions)
      .orderBy(asc(submissions.id)))
      await projectSubmission(tx, id);
    const all = await tx.db
      .select({ id: contributions.id })
      .from(contributions)
      .orderBy(asc(contributions.id));
    for (const { id } of all) await projectContribution(tx, id);
    for (const { id } of await tx.db.select({ id: consultations.id }).from(consultations))
      await projectConsultees(tx, id);
    await rebuildWorklist(tx);
    await rebuildFind(tx);
    return ok({ contributions: all.length });
  });
}

/**
 * Fills the search of a forum that is older than it is, once: a migration can't, since words are cut and folded by code.
 * Resolves at once where there is something in it, or nothing to be found.
 */
export async function fillSearch(ctx: Ctx): Promise<void> {
  const [found] = await ctx.db.read.select({ key: searchDocuments.key }).from(searchDocuments).limit(1);
  const [there] = await ctx.db.read.select({ id: consultations.id }).from(consultations).limit(1);
  if (there && !found) await rebuildProjection(ctx);
}

async function rebuildResponses(tx: Tx): Promise<void> {
  const delta: Delta = new Map();
  for (const { id } of await tx.db.select({ id: responses.id }).from(responses).orderBy(asc(responses.id))) {
    const row = await projectResponse(tx, id);
    if (row && !row.data.retraction)
      for (const scope of [row.consultationId, "all"]) move(delta, scope, "responses", 1);
  }
  await applyDelta(tx, delta);
}
