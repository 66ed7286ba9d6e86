/** Projects published responses. A response may have 10,000 members, so publication is a few set-based statements. */
import { and, asc, count, eq, inArray, isNotNull, isNull, or } from "#db/kit.ts";
import { consultations, dispositions } from "#db/schema/consultations.ts";
import { forum } from "#db/schema/forum.ts";
import { bodies } from "#db/schema/people.ts";
import {
  publishedContributionCommitments,
  publishedContributions,
  publishedResponses,
} from "#db/schema/published.ts";
import { responseMembers, responses, responseVersions } from "#db/schema/responses.ts";
import { dateIn } from "../consultations/consultation.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { approvedDisposition } from "../responses/response.ts";
import { applyDelta, type Delta, move } from "./counters.server.ts";
import { findableContribution, findableResponse } from "./project-search.server.ts";
import type { PublishedBody, PublishedResponse } from "./published.ts";
import { isSame, raiseVersion } from "./version.server.ts";

/** The published answer of a contribution: what its row shows. */
export async function answerOf(tx: Tx, contributionId: string) {
  const [row] = await tx.db
    .select({
      number: responses.number,
      dispositionKey: dispositions.key,
      ownSentence: responseMembers.ownSentence,
    })
    .from(responseMembers)
    .innerJoin(responses, eq(responses.id, responseMembers.responseId))
    .innerJoin(dispositions, eq(dispositions.id, responses.dispositionId))
    .where(
      and(
        eq(responseMembers.contributionId, contributionId),
        isNull(responseMembers.removedAt),
        eq(responses.status, "published"),
      ),
    );
  return row ?? null;
}

/** The public row of a response, recomputed from the working tables; null while it is not published. */
export async function toPublishedResponse(
  tx: Tx,
  responseId: string,
): Promise<typeof publishedResponses.$inferInsert | null> {
  const [found] = await tx.db
    .select({
      response: responses,
      disposition: dispositions,
      consultation: consultations,
      version: responseVersions,
    })
    .from(responses)
    .innerJoin(dispositions, eq(dispositions.id, responses.dispositionId))
    .innerJoin(consultations, eq(consultations.id, responses.consultationId))
    .innerJoin(
      responseVersions,
      and(
        eq(responseVersions.responseId, responses.id),
        eq(responseVersions.version, responses.publishedVersion),
      ),
    )
    .where(and(eq(responses.id, responseId), eq(responses.status, "published")));
  if (!found) return null;
  const { response, disposition, consultation, version } = found;
  const [settings] = await tx.db.select({ timeZone: forum.timeZone }).from(forum);
  const promiseBody = await publicBody(tx, response.promiseBodyId);
  const publishedOn = dateIn(version.publishedAt, settings?.timeZone ?? "UTC");
  const data: PublishedResponse = {
    number: response.number,
    version: version.version,
    consultation: {
      slug: consultation.slug,
      title: consultation.title,
      mainLanguage: consultation.mainLanguage,
    },
    title: response.title,
    language: response.language,
    // The list's words may be changed for later responses; this one keeps those that were approved.
    disposition: { key: disposition.key, ...approvedDisposition(version.content) },
    reason: response.reason,
    destination: response.destination,
    destinationBody: await publicBody(tx, response.destinationBodyId),
    promise:
      response.promiseWhat && promiseBody && response.promiseByOn
        ? { what: response.promiseWhat, body: promiseBody, byOn: response.promiseByOn }
        : null,
    publishedOn,
    fourEyes: version.fourEyes,
    memberCount: await tx.db.$count(
      responseMembers,
      and(eq(responseMembers.responseId, responseId), isNull(responseMembers.removedAt)),
    ),
  };
  return {
    number: response.number,
    consultationId: response.consultationId,
    dispositionKey: disposition.key,
    publishedOn,
    data,
  };
}

async function publicBody(tx: Tx, bodyId: string | null): Promise<PublishedBody | null> {
  if (!bodyId) return null;
  const [body] = await tx.db
    .select({ slug: bodies.slug, name: bodies.name, shortName: bodies.shortName })
    .from(bodies)
    .where(eq(bodies.id, bodyId));
  return body ?? null;
}

/** The response's own row, without its members. */
export async function projectResponse(
  tx: Tx,
  responseId: string,
): Promise<typeof publishedResponses.$inferInsert | null> {
  const row = await toPublishedResponse(tx, responseId);
  if (!row) return null;
  const [old] = await tx.db
    .select()
    .from(publishedResponses)
    .where(eq(publishedResponses.number, row.number));
  if (isSame(old, row)) return row;
  const { number: _, ...columns } = row;
  await tx.db
    .insert(publishedResponses)
    .values(row)
    .onConflictDoUpdate({ target: publishedResponses.number, set: columns });
  await findableResponse(tx, row);
  await raiseVersion(tx);
  return row;
}

/** Answers all members by a few statements, and moves the counters by what was counted in groups. */
async function projectPublication(tx: Tx, responseId: string): Promise<void> {
  const row = await projectResponse(tx, responseId);
  if (!row) return;
  const current = and(eq(responseMembers.responseId, responseId), isNull(responseMembers.removedAt));
  const members = tx.db.select({ id: responseMembers.contributionId }).from(responseMembers).where(current);
  const delta: Delta = new Map();
  const listed = inArray(publishedContributions.id, members);
  const groups = await tx.db
    .select({ stage: publishedContributions.stage, theme: publishedContributions.themeSlug, n: count() })
    .from(publishedContributions)
    .where(listed)
    .groupBy(publishedContributions.stage, publishedContributions.themeSlug);
  for (const { stage, theme, n } of groups) {
    for (const scope of [row.consultationId, "all"]) {
      move(delta, scope, `stage:${stage}`, -n);
      move(delta, scope, "stage:answered", n);
      move(delta, scope, `disposition:${row.dispositionKey}`, n);
    }
    move(delta, row.consultationId, `theme:${theme ?? "none"}:answered`, n);
  }
  const tied = await tx.db
    .select({ slug: publishedContributionCommitments.commitmentSlug, n: count() })
    .from(publishedContributionCommitments)
    .where(inArray(publishedContributionCommitments.contributionId, members))
    .groupBy(publishedContributionCommitments.commitmentSlug);
  for (const { slug, n } of tied)
    for (const scope of [row.consultationId, "all"]) move(delta, scope, `commitment:${slug}:answered`, n);
  for (const scope of [row.consultationId, "all"]) move(delta, scope, "responses", 1);

  await tx.db
    .update(publishedContributions)
    .set({
      stage: "answered",
      dispositionKey: row.dispositionKey,
      responseNumber: row.number,
      answeredOn: row.publishedOn,
      changedOn: row.publishedOn,
    })
    .where(listed);
  await tx.db
    .update(publishedContributionCommitments)
    .set({ stage: "answered", dispositionKey: row.dispositionKey, changedOn: row.publishedOn })
    .where(inArray(publishedContributionCommitments.contributionId, members));
  // Few members have a sentence of their own; those whose text is public show it.
  const own = await tx.db
    .select({ id: responseMembers.contributionId, sentence: responseMembers.ownSentence })
    .from(responseMembers)
    .innerJoin(publishedContributions, eq(publishedContributions.id, responseMembers.contributionId))
    .where(and(current, isNotNull(responseMembers.ownSentence)))
    .orderBy(asc(responseMembers.contributionId));
  for (const { id, sentence } of own) {
    const [shown] = await tx.db
      .select()
      .from(publishedContributions)
      .where(eq(publishedContributions.id, id));
    if (shown?.data.visibility !== "cleared") continue;
    await tx.db
      .update(publishedContributions)
      .set({ ownSentence: sentence })
      .where(eq(publishedContributions.id, id));
    await findableContribution(tx, { ...shown, ownSentence: sentence });
  }
  await applyDelta(tx, delta);
  await raiseVersion(tx);
}

/** Follows publication, and the names of bodies and consultations that published responses show. */
export const responseProjector: Listener = async (tx, event) => {
  if (event.type === "response.published") return projectPublication(tx, event.subjectId);
  const shows =
    event.type === "body.changed"
      ? or(eq(responses.destinationBodyId, event.subjectId), eq(responses.promiseBodyId, event.subjectId))
      : event.type === "consultation.edited"
        ? eq(responses.consultationId, event.subjectId)
        : event.type === "forum.changed"
          ? isNotNull(responses.publishedAt)
          : null;
  if (!shows) return;
  const rows = await tx.db
    .select({ id: responses.id })
    .from(responses)
    .where(and(shows, eq(responses.status, "published")))
    .orderBy(asc(responses.id));
  for (const { id } of rows) await projectResponse(tx, id);
};
