/** Keeps plans and their numbered commitments. */
import { eq } from "#db/kit.ts";
import { commitmentOwners, commitments, plans } from "#db/schema/plans.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { refuseLinksIn } from "../../kernel/join-link.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import type { CommitmentForm, PlanForm } from "../forms.ts";
import { mayKeepPlans } from "../policy.ts";
import { findBodies, findCommitment, findPlan, hasNumber } from "../queries.server.ts";

export type PlanRefusal =
  | "not_allowed"
  | "slug_taken"
  | "title_missing"
  | "ends_before_start"
  /** a meeting's link to join stands in it, which is for the registered alone; details: field */
  | "join_link";

/**
 * Makes a plan: a period, and a title in its main language. Dates are plain dates.
 * Refused as slug_taken, title_missing, ends_before_start, join_link (details: field). Events: plan.created.
 */
export async function createPlan(ctx: Ctx, input: PlanForm): Promise<Result<{ slug: string }, PlanRefusal>> {
  return write<{ slug: string }, PlanRefusal>(ctx, async (tx) => {
    if (!mayKeepPlans(tx.actor)) return refuse("not_allowed");
    if (!input.title[input.mainLanguage]) return refuse("title_missing");
    if (input.endsOn < input.startsOn) return refuse("ends_before_start");
    if (await findPlan(tx.db, input.slug)) return refuse("slug_taken");
    const named = await refuseLinksIn(tx, { title: input.title });
    if (named) return named;
    const id = tx.newId();
    await tx.db.insert(plans).values({ ...input, id, version: 1 });
    tx.record({ type: "plan.created", subjectKind: "plan", subjectId: id });
    return ok({ slug: input.slug });
  });
}

export type CommitmentRefusal =
  | "not_allowed"
  | "not_found"
  | "title_missing"
  | "number_taken"
  | "unknown_body"
  | "ended"
  | "changed_meanwhile"
  /** a meeting's link to join stands in it, which is for the registered alone; details: field */
  | "join_link";

/**
 * Adds a numbered commitment with its goal and the bodies that own it. Its address is the plan's with the number.
 * Refused as number_taken, title_missing, unknown_body (an owner that is not, or no longer, a body), join_link (details: field).
 * Events: commitment.added.
 */
export async function addCommitment(
  ctx: Ctx,
  plan: string,
  input: Omit<CommitmentForm, "version">,
): Promise<Result<{ slug: string }, CommitmentRefusal>> {
  return write<{ slug: string }, CommitmentRefusal>(ctx, async (tx) => {
    if (!mayKeepPlans(tx.actor)) return refuse("not_allowed");
    const row = await findPlan(tx.db, plan);
    if (!row) return refuse("not_found");
    if (!input.title[row.mainLanguage as keyof typeof input.title]) return refuse("title_missing");
    if (await hasNumber(tx.db, row.id, input.number)) return refuse("number_taken");
    const { number, title, goal } = input;
    const named = await refuseLinksIn(tx, { title, goal });
    if (named) return named;
    const slug = await freeSlug(tx, `${row.slug}-${input.number}`);
    const id = tx.newId();
    await tx.db
      .insert(commitments)
      .values({ id, planId: row.id, number, slug, title, goal, endedAt: null, version: 1 });
    if (!(await setOwners(tx, id, input.owners))) return refuse("unknown_body");
    tx.record({
      type: "commitment.added",
      subjectKind: "commitment",
      subjectId: id,
      data: { plan: row.id, number },
    });
    return ok({ slug });
  });
}

/**
 * Changes a commitment's number, title, goal or owners; what was reported stays, and so does its address.
 * `version` is the one that was read. Refused as changed_meanwhile (details: version), and like addCommitment.
 * Events: commitment.changed.
 */
export async function changeCommitment(
  ctx: Ctx,
  slug: string,
  input: CommitmentForm,
): Promise<Result<undefined, CommitmentRefusal>> {
  return write<undefined, CommitmentRefusal>(ctx, async (tx) => {
    if (!mayKeepPlans(tx.actor)) return refuse("not_allowed");
    const row = await findCommitment(tx.db, slug);
    const [plan] = row ? await tx.db.select().from(plans).where(eq(plans.id, row.planId)) : [];
    if (!row || !plan) return refuse("not_found");
    if (row.version !== input.version) return refuse("changed_meanwhile", { version: row.version });
    if (row.endedAt) return refuse("ended");
    if (!input.title[plan.mainLanguage as keyof typeof input.title]) return refuse("title_missing");
    if (await hasNumber(tx.db, plan.id, input.number, row.id)) return refuse("number_taken");
    const { number, title, goal } = input;
    const named = await refuseLinksIn(tx, { title, goal }, row);
    if (named) return named;
    await tx.db
      .update(commitments)
      .set({ number, title, goal, version: row.version + 1 })
      .where(eq(commitments.id, row.id));
    await tx.db.delete(commitmentOwners).where(eq(commitmentOwners.commitmentId, row.id));
    if (!(await setOwners(tx, row.id, input.owners))) return refuse("unknown_body");
    tx.record({
      type: "commitment.changed",
      subjectKind: "commitment",
      subjectId: row.id,
      data: { plan: plan.id, number },
    });
    return ok();
  });
}

/** Ends a commitment: it stays readable, nothing more is reported on it. Refused as ended where it is. Events: commitment.ended. */
export async function endCommitment(ctx: Ctx, slug: string): Promise<Result<undefined, CommitmentRefusal>> {
  return write<undefined, CommitmentRefusal>(ctx, async (tx) => {
    if (!mayKeepPlans(tx.actor)) return refuse("not_allowed");
    const row = await findCommitment(tx.db, slug);
    if (!row) return refuse("not_found");
    if (row.endedAt) return refuse("ended");
    await tx.db
      .update(commitments)
      .set({ endedAt: tx.now(), version: row.version + 1 })
      .where(eq(commitments.id, row.id));
    tx.record({
      type: "commitment.ended",
      subjectKind: "commitment",
      subjectId: row.id,
      data: { plan: row.planId },
    });
    return ok();
  });
}

/** False where one of them is not a body. */
async function setOwners(tx: Tx, commitmentId: string, slugs: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(slugs)];
  const found = await findBodies(tx.db, wanted);
  if (found.length === 0 || found.length !== wanted.length) return false;
  await tx.db.insert(commitmentOwners).values(found.map((body) => ({ commitmentId, bodyId: body.id })));
  return true;
}

/** A commitment that was renumbered keeps its address, so the plain one may be taken. */
async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!(await findCommitment(tx.db, slug))) return slug;
  }
}
