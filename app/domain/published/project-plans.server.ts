/** Projects commitments: what was promised, by whom, what its owners report, and the consultations that concern it. */

import { asc, eq, isNotNull } from "#db/kit.ts";
import { consultationCommitments, consultations, outcomes } from "#db/schema/consultations.ts";
import { forum } from "#db/schema/forum.ts";
import { commitments, plans } from "#db/schema/plans.ts";
import { publishedCommitments } from "#db/schema/published.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { dateIn } from "../kernel/day.ts";
import { listOwners, listStatuses } from "../plans/queries.server.ts";
import { toPlanPoint } from "./plan-point.ts";
import { findableCommitment } from "./project-search.server.ts";
import { toPublishedBody } from "./public-body.server.ts";
import type { PublishedCommitment } from "./published.ts";
import { isSame, raiseVersion } from "./version.server.ts";

/** Brings the public row of a commitment in line with the working tables. It is public from the moment it is added. */
export async function projectCommitment(tx: Tx, commitmentId: string): Promise<void> {
  const [row] = await tx.db
    .select({ commitment: commitments, plan: plans })
    .from(commitments)
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .where(eq(commitments.id, commitmentId));
  if (!row) return;
  const { commitment, plan } = row;
  const [settings] = await tx.db.select({ timeZone: forum.timeZone }).from(forum);
  const timeZone = settings?.timeZone ?? "UTC";
  const data: PublishedCommitment = {
    slug: commitment.slug,
    number: commitment.number,
    title: commitment.title,
    goal: commitment.goal,
    mainLanguage: plan.mainLanguage,
    endedOn: commitment.endedAt ? dateIn(commitment.endedAt, timeZone) : null,
    plan: toPlanPoint(plan),
    owners: (await listOwners(tx.db, commitment.id)).map(toPublishedBody),
    statuses: (await listStatuses(tx.db, commitment.id)).map(({ body, ...status }) => ({
      body: toPublishedBody(body),
      state: status.state,
      text: status.text,
      mainLanguage: status.mainLanguage,
      reportedOn: status.reportedOn,
      figures: status.figures,
      links: status.links,
      nextExpectedOn: status.nextExpectedOn,
    })),
    consultations: await consultationsOf(tx, commitment.id),
  };
  const columns = { planSlug: plan.slug, number: commitment.number, data };
  const [old] = await tx.db
    .select()
    .from(publishedCommitments)
    .where(eq(publishedCommitments.slug, commitment.slug));
  if (isSame(old, { slug: commitment.slug, ...columns })) return;
  await tx.db
    .insert(publishedCommitments)
    .values({ slug: commitment.slug, ...columns })
    .onConflictDoUpdate({ target: publishedCommitments.slug, set: columns });
  await findableCommitment(tx, { slug: commitment.slug, ...columns });
  await raiseVersion(tx);
}

/** The announced consultations that concern it or whose published outcome speaks of it, the oldest first. */
async function consultationsOf(tx: Tx, commitmentId: string): Promise<PublishedCommitment["consultations"]> {
  const linked = await tx.db
    .select({ id: consultationCommitments.consultationId })
    .from(consultationCommitments)
    .where(eq(consultationCommitments.commitmentId, commitmentId));
  const concerned = new Set(linked.map((row) => row.id));
  const rows = await tx.db
    .select({ consultation: consultations, outcome: outcomes })
    .from(consultations)
    .leftJoin(outcomes, eq(outcomes.consultationId, consultations.id))
    .where(isNotNull(consultations.announcedAt))
    .orderBy(asc(consultations.announcedAt), asc(consultations.id));
  return rows.flatMap(({ consultation, outcome }) => {
    const published = outcome?.status === "published" ? outcome.commitments : [];
    const verdict = published.find((one) => one.commitmentId === commitmentId);
    if (!verdict && !concerned.has(consultation.id)) return [];
    return [
      {
        slug: consultation.slug,
        title: consultation.title,
        mainLanguage: consultation.mainLanguage,
        outcome: verdict ? { outcome: verdict.outcome, reason: verdict.reason } : null,
      },
    ];
  });
}

/** All of them: some dozens, so a change of a body does them all. */
export async function projectAllCommitments(tx: Tx): Promise<void> {
  for (const row of await tx.db.select({ id: commitments.id }).from(commitments))
    await projectCommitment(tx, row.id);
}

/** Whether a commitment says something else than before: pages that name it follow. */
export const changesCommitment = ({ type }: { type: string }): boolean =>
  type === "commitment.changed" || type === "commitment.names_erased";

/** Follows plans, commitments and what is reported on them. */
export const planProjector: Listener = async (tx, event) => {
  if (event.subjectKind === "commitment") await projectCommitment(tx, event.subjectId);
  else if (event.type === "plan.names_erased") await projectAllCommitments(tx);
};
