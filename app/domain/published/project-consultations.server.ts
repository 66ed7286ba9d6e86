/**
 * Projects consultations: one row with all that their pages show, recomputed from the working tables. A draft has none;
 * one that was cancelled before it was announced never gets one. Dates are days of the forum's zone, never 'now'.
 */
import { eq, isNotNull } from "#db/kit.ts";
import { consultationCommitments, consultations, outcomes } from "#db/schema/consultations.ts";
import { publishedConsultations } from "#db/schema/published.ts";
import { dateIn } from "../consultations/consultation.ts";
import {
  type ConsultationRows,
  getForumRules,
  readConsultationRows,
} from "../consultations/queries.server.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { countConsultees } from "./consultee-rows.server.ts";
import type { ConsulteeCounts } from "./consultees.ts";
import { readMeetingPoints } from "./meeting-row.server.ts";
import type { MeetingPoint } from "./meetings.ts";
import { toPlanPoint } from "./plan-point.ts";
import { changesCommitment, projectAllCommitments, projectCommitment } from "./project-plans.server.ts";
import { findableConsultation } from "./project-search.server.ts";
import { toPublishedBody } from "./public-body.server.ts";
import type { PublishedConsultation } from "./published.ts";
import { isSame, raiseVersion } from "./version.server.ts";

type Around = {
  timeZone: string;
  meetings: MeetingPoint[];
  consultees: ConsulteeCounts | null;
  announcedOn?: string;
};

/**
 * What everyone may read of a consultation, with its public meetings. `announcedOn` stands in for a draft that is previewed; its
 * status is then shown as announced.
 */
export function toPublishedConsultation(
  rows: ConsultationRows,
  { timeZone, meetings, consultees, announcedOn }: Around,
): PublishedConsultation {
  const { consultation: row, outcome } = rows;
  const dayOf = (instant: string | null) => (instant ? dateIn(instant, timeZone) : null);
  return {
    slug: row.slug,
    status: row.status === "draft" ? "announced" : row.status,
    standing: row.standing,
    referencePrefix: row.referencePrefix,
    mainLanguage: row.mainLanguage,
    title: row.title,
    purpose: row.purpose,
    summary: row.summary,
    background: row.background,
    canInfluence: row.canInfluence,
    cannotInfluence: row.cannotInfluence,
    announcedOn: dayOf(row.announcedAt) ?? announcedOn ?? dateIn(row.createdAt, timeZone),
    opensOn: row.opensOn,
    closesOn: row.closesOn,
    closedOn: dayOf(row.closedAt),
    cancelledOn: dayOf(row.cancelledAt),
    cancelReason: row.cancelReason,
    lead: toPublishedBody(rows.lead),
    partners: rows.partners.map(toPublishedBody),
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    caseNumber: row.caseNumber,
    channels: row.channels,
    latePolicy: row.latePolicy,
    allowUnnamed: row.allowUnnamed,
    formalHearing: row.formalHearing,
    responseDays: row.responseDays,
    firstStatusDays: row.firstStatusDays,
    milestones: rows.milestones.map(({ kind, on, title, note }) => ({ kind, on, title, note })),
    ...(meetings.length > 0 ? { meetings } : {}),
    ...(consultees ? { consultees } : {}),
    themes: rows.themes.filter(inUse).map(({ slug, title }) => ({ slug, title })),
    dispositions: rows.dispositions.filter(inUse).map(({ key, label, meaning }) => ({ key, label, meaning })),
    materials: rows.materials.map(({ title, note, url }) => ({ title, note, url })),
    commitments: rows.commitments.map(({ slug, number, title, mainLanguage }) => ({
      slug,
      number,
      title,
      mainLanguage,
    })),
    ...(rows.plans.length > 0 && { plans: rows.plans.map(toPlanPoint) }),
    outcome:
      outcome?.status === "published" && outcome.publishedAt
        ? toPublishedOutcome(rows, dateIn(outcome.publishedAt, timeZone))
        : null,
  };
}

function toPublishedOutcome(
  rows: ConsultationRows,
  publishedOn: string,
): NonNullable<PublishedConsultation["outcome"]> {
  const verdicts = rows.judged
    .flatMap(({ id, slug, number, title }) => {
      const verdict = rows.outcome?.commitments.find((one) => one.commitmentId === id);
      return verdict ? [{ slug, number, title, outcome: verdict.outcome, reason: verdict.reason }] : [];
    })
    .sort((a, b) => a.number - b.number || (a.slug < b.slug ? -1 : 1));
  return {
    text: rows.outcome?.text ?? {},
    publishedOn,
    fourEyes: rows.outcome?.fourEyes ?? true,
    commitments: verdicts,
  };
}

const inUse = (row: { endedAt: string | null }) => row.endedAt === null;

/** Brings the public row of a consultation in line with the working tables. */
export async function projectConsultation(tx: Tx, consultationId: string): Promise<void> {
  const [row] = await tx.db.select().from(consultations).where(eq(consultations.id, consultationId));
  // A draft has none, and what was announced stays.
  if (!row?.announcedAt) return;
  const { timeZone } = await getForumRules(tx.db);
  const columns = {
    slug: row.slug,
    opensOn: row.opensOn,
    closesOn: row.closesOn,
    announcedAt: row.announcedAt,
    status: row.status,
    data: toPublishedConsultation(await readConsultationRows(tx.db, row), {
      timeZone,
      meetings: await readMeetingPoints(tx.db, row.id),
      consultees: await countConsultees(tx.db, row.id),
    }),
  };
  const [old] = await tx.db
    .select()
    .from(publishedConsultations)
    .where(eq(publishedConsultations.id, consultationId));
  if (isSame(old, { id: row.id, ...columns })) return;
  await tx.db
    .insert(publishedConsultations)
    .values({ id: row.id, ...columns })
    .onConflictDoUpdate({ target: publishedConsultations.id, set: columns });
  await findableConsultation(tx, { id: row.id, ...columns });
  await raiseVersion(tx);
}

/** Every consultation that was ever announced: few, so a change of a body or of the forum's zone does them all. */
export async function projectAllConsultations(tx: Tx): Promise<void> {
  const rows = await tx.db
    .select({ id: consultations.id })
    .from(consultations)
    .where(isNotNull(consultations.announcedAt));
  for (const row of rows) await projectConsultation(tx, row.id);
}

/** Follows consultations and their outcomes, and the bodies, commitments and zone that their pages name. */
export const consultationProjector: Listener = async (tx, event, recorded) => {
  const [noun] = event.type.split(".");
  if (noun === "consultee") {
    // Several are marked in one act: the last of them tells of all.
    const last = recorded.findLast(({ type }) => type.startsWith("consultee."));
    if (event === last && event.consultationId) await projectConsultation(tx, event.consultationId);
  } else if (noun === "consultation" || noun === "outcome") {
    const consultationId = event.consultationId ?? event.subjectId;
    await projectConsultation(tx, consultationId);
    for (const commitmentId of await commitmentsTouchedBy(tx, consultationId, event.data.item)) {
      await projectCommitment(tx, commitmentId);
    }
  } else if (changesCommitment(event)) {
    for (const consultationId of await consultationsNaming(tx, event.subjectId))
      await projectConsultation(tx, consultationId);
  } else if (event.type === "plan.names_erased") {
    await projectAllConsultations(tx);
  } else if (noun === "body" || noun === "forum") {
    await projectAllConsultations(tx);
    await projectAllCommitments(tx);
  }
};

/** Those that it concerns or judges, and those that a change of the list took away. */
async function commitmentsTouchedBy(tx: Tx, consultationId: string, changed: unknown): Promise<string[]> {
  const [row] = await tx.db.select().from(consultations).where(eq(consultations.id, consultationId));
  if (!row) return [];
  const rows = await readConsultationRows(tx.db, row);
  const ids = [...rows.commitments, ...rows.judged].map((commitment) => commitment.id);
  return [...new Set([...ids, ...(Array.isArray(changed) ? (changed as string[]) : [])])];
}

/** The announced consultations whose pages name a commitment: there are few, so their rows are asked. */
async function consultationsNaming(tx: Tx, commitmentId: string): Promise<string[]> {
  const linked = await tx.db
    .select({ id: consultationCommitments.consultationId })
    .from(consultationCommitments)
    .where(eq(consultationCommitments.commitmentId, commitmentId));
  const judging = await listJudging(tx, commitmentId);
  return [...new Set([...linked.map((row) => row.id), ...judging])];
}

async function listJudging(tx: Tx, commitmentId: string): Promise<string[]> {
  const rows = await tx.db
    .select({ id: outcomes.consultationId, commitments: outcomes.commitments })
    .from(outcomes);
  return rows
    .filter((row) => row.commitments.some((verdict) => verdict.commitmentId === commitmentId))
    .map((row) => row.id);
}
