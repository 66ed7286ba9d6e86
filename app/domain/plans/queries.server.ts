/** Reads of plans and commitments for commands, projectors and the desk. */
import { and, asc, desc, eq, exists, inArray, type Queryable } from "#db/kit.ts";
import { bodies } from "#db/schema/people.ts";
import { commitmentOwners, commitments, plans, statusUpdates } from "#db/schema/plans.ts";
import { NotFound } from "../kernel/result.ts";
import type { BodyRow } from "../people/queries.server.ts";

export type PlanRow = typeof plans.$inferSelect;
export type CommitmentRow = typeof commitments.$inferSelect;
export type StatusRow = typeof statusUpdates.$inferSelect;

export async function findPlan(db: Queryable, slug: string): Promise<PlanRow | null> {
  const [row] = await db.select().from(plans).where(eq(plans.slug, slug));
  return row ?? null;
}

/** All plans, the newest first. */
export async function listPlans(db: Queryable): Promise<PlanRow[]> {
  return db.select().from(plans).orderBy(desc(plans.startsOn), asc(plans.slug));
}

/** Those that everybody can read of, the newest first: a plan stands in public with its commitments, from the first one on. */
export async function listPublicPlans(db: Queryable): Promise<PlanRow[]> {
  const of = db.select({ id: commitments.id }).from(commitments).where(eq(commitments.planId, plans.id));
  return db.select().from(plans).where(exists(of)).orderBy(desc(plans.startsOn), asc(plans.slug));
}

export async function findCommitment(db: Queryable, slug: string): Promise<CommitmentRow | null> {
  const [row] = await db.select().from(commitments).where(eq(commitments.slug, slug));
  return row ?? null;
}

export type CommitmentSummary = CommitmentRow & {
  plan: PlanRow;
  owners: BodyRow[];
  latest: StatusRow | null;
};

/** A commitment with its plan, its owners and everything reported on it, the newest first. */
export async function getCommitment(
  db: Queryable,
  slug: string,
): Promise<CommitmentSummary & { statuses: (StatusRow & { body: BodyRow })[] }> {
  const row = await findCommitment(db, slug);
  if (!row) throw new NotFound(`commitment ${slug}`);
  const [plan] = await db.select().from(plans).where(eq(plans.id, row.planId));
  if (!plan) throw new NotFound(`plan of commitment ${slug}`);
  const statuses = await listStatuses(db, row.id);
  return { ...row, plan, owners: await listOwners(db, row.id), statuses, latest: statuses[0] ?? null };
}

/** What was reported on a commitment, the newest first. */
export async function listStatuses(
  db: Queryable,
  commitmentId: string,
): Promise<(StatusRow & { body: BodyRow })[]> {
  const rows = await db
    .select({ status: statusUpdates, body: bodies })
    .from(statusUpdates)
    .innerJoin(bodies, eq(bodies.id, statusUpdates.bodyId))
    .where(eq(statusUpdates.commitmentId, commitmentId))
    .orderBy(desc(statusUpdates.reportedOn), desc(statusUpdates.id));
  return rows.map(({ status, body }) => ({ ...status, body }));
}

/** How many reports stand on a commitment. */
export async function countReports(db: Queryable, commitmentId: string): Promise<number> {
  return db.$count(statusUpdates, eq(statusUpdates.commitmentId, commitmentId));
}

/** The bodies that a commitment belongs to, by their address. */
export async function listOwners(db: Queryable, commitmentId: string): Promise<BodyRow[]> {
  const rows = await db
    .select({ body: bodies })
    .from(commitmentOwners)
    .innerJoin(bodies, eq(bodies.id, commitmentOwners.bodyId))
    .where(eq(commitmentOwners.commitmentId, commitmentId))
    .orderBy(asc(bodies.slug));
  return rows.map((row) => row.body);
}

/** Commitments with owners and latest report, by plan and number; of one plan, or all. */
export async function listCommitments(db: Queryable, planId?: string): Promise<CommitmentSummary[]> {
  const rows = await db
    .select({ commitment: commitments, plan: plans })
    .from(commitments)
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .where(planId ? eq(commitments.planId, planId) : undefined)
    .orderBy(desc(plans.startsOn), asc(plans.slug), asc(commitments.number));
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.commitment.id);
  const owners = await db
    .select({ commitmentId: commitmentOwners.commitmentId, body: bodies })
    .from(commitmentOwners)
    .innerJoin(bodies, eq(bodies.id, commitmentOwners.bodyId))
    .where(inArray(commitmentOwners.commitmentId, ids))
    .orderBy(asc(bodies.slug));
  const reports = await db
    .select()
    .from(statusUpdates)
    .where(inArray(statusUpdates.commitmentId, ids))
    .orderBy(desc(statusUpdates.reportedOn), desc(statusUpdates.id));
  return rows.map(({ commitment, plan }) => ({
    ...commitment,
    plan,
    owners: owners.filter((owner) => owner.commitmentId === commitment.id).map((owner) => owner.body),
    latest: reports.find((report) => report.commitmentId === commitment.id) ?? null,
  }));
}

/** The bodies with these addresses, ended ones left out. */
export async function findBodies(db: Queryable, slugs: readonly string[]): Promise<BodyRow[]> {
  if (slugs.length === 0) return [];
  const rows = await db
    .select()
    .from(bodies)
    .where(inArray(bodies.slug, [...slugs]));
  return rows.filter((body) => body.endedAt === null);
}

/** The commitments with these addresses. */
export async function findCommitments(db: Queryable, slugs: readonly string[]): Promise<CommitmentRow[]> {
  if (slugs.length === 0) return [];
  return db
    .select()
    .from(commitments)
    .where(inArray(commitments.slug, [...slugs]));
}

/** Whether another commitment of the plan has the number. */
export async function hasNumber(
  db: Queryable,
  planId: string,
  number: number,
  except?: string,
): Promise<boolean> {
  const rows = await db
    .select({ id: commitments.id })
    .from(commitments)
    .where(and(eq(commitments.planId, planId), eq(commitments.number, number)));
  return rows.some((row) => row.id !== except);
}
