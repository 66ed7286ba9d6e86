/** Reads of consultations for commands, projectors and the desk. Handles stand for rows that have no public name. */
import { createHash } from "node:crypto";
import { and, asc, desc, eq, inArray, isNull, or, type Queryable } from "#db/kit.ts";
import {
  consultationCommitments,
  consultations,
  dispositions,
  materials,
  milestones,
  outcomeReviews,
  outcomes,
  partnerBodies,
  themes,
} from "#db/schema/consultations.ts";
import { forum } from "#db/schema/forum.ts";
import { saves } from "#db/schema/kernel.ts";
import { bodies, persons } from "#db/schema/people.ts";
import { commitments, plans } from "#db/schema/plans.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";
import { NotFound } from "../kernel/result.ts";
import type { PlanRow } from "../plans/queries.server.ts";
import { type ResponseTerms, takesInput } from "./consultation.ts";
import { canonicalOutcome, type OutcomeContent } from "./outcome.ts";

export type ConsultationRow = typeof consultations.$inferSelect;
export type MilestoneRow = typeof milestones.$inferSelect;
export type ThemeRow = typeof themes.$inferSelect;
export type DispositionRow = typeof dispositions.$inferSelect;
export type MaterialRow = typeof materials.$inferSelect;
export type OutcomeRow = typeof outcomes.$inferSelect;

export async function findConsultation(db: Queryable, slug: string): Promise<ConsultationRow | null> {
  const [row] = await db.select().from(consultations).where(eq(consultations.slug, slug));
  return row ?? null;
}

export async function getConsultation(db: Queryable, slug: string): Promise<ConsultationRow> {
  const row = await findConsultation(db, slug);
  if (!row) throw new NotFound(`consultation ${slug}`);
  return row;
}

/** All of them, drafts too, the newest first. */
export async function listConsultations(db: Queryable): Promise<ConsultationRow[]> {
  return db.select().from(consultations).orderBy(desc(consultations.createdAt), desc(consultations.id));
}

/** A short name for a row that has no public one; says nothing of its id, and lasts as long as the row. */
export function handleOf(id: string): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 12);
}

export async function listMilestones(db: Queryable, consultationId: string): Promise<MilestoneRow[]> {
  return db
    .select()
    .from(milestones)
    .where(eq(milestones.consultationId, consultationId))
    .orderBy(asc(milestones.on), asc(milestones.id));
}

/** Those that take input at an instant, each with the themes that are in use. */
export async function listTakingInput(db: Queryable, now: string) {
  const { timeZone } = await getForumRules(db);
  const taking = (await listConsultations(db)).filter((row) => takesInput(row, now, timeZone));
  return Promise.all(
    taking.map(async ({ id, slug, title, mainLanguage }) => ({
      ...{ id, slug, title, mainLanguage },
      themes: (await listThemes(db, id))
        .filter((theme) => theme.endedAt === null)
        .map((theme) => ({ slug: theme.slug, title: theme.title })),
    })),
  );
}

/** A consultation with what its promises of responses are made from. */
export async function readTerms(db: Queryable, consultation: ConsultationRow): Promise<ResponseTerms> {
  return { ...consultation, milestones: await listMilestones(db, consultation.id) };
}

/** Milestones of several consultations, by date: for the desk's list. */
export async function listMilestonesOf(
  db: Queryable,
  consultationIds: readonly string[],
): Promise<MilestoneRow[]> {
  if (consultationIds.length === 0) return [];
  return db
    .select()
    .from(milestones)
    .where(inArray(milestones.consultationId, [...consultationIds]))
    .orderBy(asc(milestones.on), asc(milestones.id));
}

/** Ended ones last; the order of the page among the others. */
export async function listThemes(db: Queryable, consultationId: string): Promise<ThemeRow[]> {
  return db
    .select()
    .from(themes)
    .where(eq(themes.consultationId, consultationId))
    .orderBy(asc(themes.position), asc(themes.id));
}

export async function listDispositions(db: Queryable, consultationId: string): Promise<DispositionRow[]> {
  return db
    .select()
    .from(dispositions)
    .where(eq(dispositions.consultationId, consultationId))
    .orderBy(asc(dispositions.position), asc(dispositions.id));
}

export async function countDispositions(db: Queryable, consultationId: string): Promise<number> {
  return db.$count(
    dispositions,
    and(eq(dispositions.consultationId, consultationId), isNull(dispositions.endedAt)),
  );
}

export async function listMaterials(db: Queryable, consultationId: string): Promise<MaterialRow[]> {
  return db
    .select()
    .from(materials)
    .where(eq(materials.consultationId, consultationId))
    .orderBy(asc(materials.position), asc(materials.id));
}

export async function listPartners(db: Queryable, consultationId: string) {
  const rows = await db
    .select({ body: bodies })
    .from(partnerBodies)
    .innerJoin(bodies, eq(bodies.id, partnerBodies.bodyId))
    .where(eq(partnerBodies.consultationId, consultationId))
    .orderBy(asc(bodies.slug));
  return rows.map((row) => row.body);
}

/** The commitments that it concerns, by plan and number. */
export async function listConsultedCommitments(db: Queryable, consultationId: string) {
  const rows = await db
    .select({ commitment: commitments, plan: plans })
    .from(consultationCommitments)
    .innerJoin(commitments, eq(commitments.id, consultationCommitments.commitmentId))
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .where(eq(consultationCommitments.consultationId, consultationId))
    .orderBy(asc(plans.slug), asc(commitments.number));
  return rows.map(({ commitment, plan }) => ({ ...commitment, mainLanguage: plan.mainLanguage }));
}

/** The plans that it is about, each once and the newest first: the one that it names, and those of the commitments that it concerns. */
export async function listConsultedPlans(
  db: Queryable,
  { id, planId }: Pick<ConsultationRow, "id" | "planId">,
): Promise<PlanRow[]> {
  const ofCommitments = db
    .select({ id: commitments.planId })
    .from(consultationCommitments)
    .innerJoin(commitments, eq(commitments.id, consultationCommitments.commitmentId))
    .where(eq(consultationCommitments.consultationId, id));
  return db
    .select()
    .from(plans)
    .where(or(eq(plans.id, planId ?? ""), inArray(plans.id, ofCommitments)))
    .orderBy(desc(plans.startsOn), asc(plans.slug));
}

export async function findOutcome(db: Queryable, consultationId: string): Promise<OutcomeRow | null> {
  const [row] = await db.select().from(outcomes).where(eq(outcomes.consultationId, consultationId));
  return row ?? null;
}

/** The digest of an outcome's text, which its approval is bound to. */
export function outcomeDigest(consultationId: string, content: OutcomeContent): string {
  return saltedDigest(consultationId, canonicalOutcome(content));
}

/** Everyone who saved a version of the outcome (rule 6). */
export async function listOutcomeSavers(db: Queryable, consultationId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ personId: saves.personId })
    .from(saves)
    .where(and(eq(saves.subjectKind, "outcome"), eq(saves.subjectId, consultationId)));
  return rows.map((row) => row.personId);
}

/** What approvers said of the outcome, the newest first. Internal. */
export async function listOutcomeReviews(db: Queryable, consultationId: string) {
  const { verdict, comment, at, personId } = outcomeReviews;
  return db
    .select({ verdict, comment, at, personId, person: persons.name })
    .from(outcomeReviews)
    .innerJoin(persons, eq(persons.id, personId))
    .where(eq(outcomeReviews.consultationId, consultationId))
    .orderBy(desc(outcomeReviews.id));
}

/** The zone that deadlines are read in, and whether publication asks for a second person. */
export async function getForumRules(
  db: Queryable,
): Promise<{ timeZone: string; fourEyes: boolean; contactEmail: string }> {
  const [row] = await db
    .select({ timeZone: forum.timeZone, fourEyes: forum.fourEyes, contactEmail: forum.contactEmail })
    .from(forum);
  return row ?? { timeZone: "UTC", fourEyes: true, contactEmail: "" };
}

/** Everything that its public page is made of, drafts too. */
export async function readConsultationRows(db: Queryable, consultation: ConsultationRow) {
  const [lead] = await db.select().from(bodies).where(eq(bodies.id, consultation.leadBodyId));
  if (!lead) throw new NotFound("lead body");
  const outcome = await findOutcome(db, consultation.id);
  const judged = outcome?.commitments.map((verdict) => verdict.commitmentId) ?? [];
  return {
    consultation,
    lead,
    partners: await listPartners(db, consultation.id),
    milestones: await listMilestones(db, consultation.id),
    themes: await listThemes(db, consultation.id),
    dispositions: await listDispositions(db, consultation.id),
    materials: await listMaterials(db, consultation.id),
    commitments: await listConsultedCommitments(db, consultation.id),
    plans: await listConsultedPlans(db, consultation),
    outcome,
    /** the commitments that the outcome speaks of, which may be more than it concerned */
    judged:
      judged.length === 0 ? [] : await db.select().from(commitments).where(inArray(commitments.id, judged)),
  };
}
export type ConsultationRows = Awaited<ReturnType<typeof readConsultationRows>>;
