/** Forgetting somebody of staff who has left: name, address and ways of signing in go; what was done stays, by nobody in particular. */
import { and, eq, isNull } from "#db/kit.ts";
import { roles } from "#db/schema/people.ts";
import { erasures } from "#db/schema/submissions.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayManagePeople } from "../../people/policy.ts";
import { findStaffByEmail } from "../../people/queries.server.ts";
import type { ErasureGround } from "../../submissions/erasure.ts";
import { carryOut, type ErasureRow } from "../forget.server.ts";
import { recordOnPerson } from "../forget-staff.server.ts";

export type AskStaffErasureRefusal =
  | "not_allowed"
  | "not_found"
  /** who holds a role has not left */
  | "holds_role"
  | "erasure_asked";

/** Asks another administrator to forget somebody who holds no role any more. Events: person.erasure_asked. */
export async function askStaffErasure(
  ctx: Ctx,
  email: string,
  ground: ErasureGround,
): Promise<Result<undefined, AskStaffErasureRefusal>> {
  return write<undefined, AskStaffErasureRefusal>(ctx, async (tx) => {
    if (!mayManagePeople(tx.actor)) return refuse("not_allowed");
    const person = await findStaffByEmail(tx.db, email);
    if (!person) return refuse("not_found");
    if (await holdsRole(tx, person.id)) return refuse("holds_role");
    if (await findAsked(tx, person.id)) return refuse("erasure_asked");
    const id = tx.newId();
    const askedBy = personOf(tx.actor) ?? "system";
    await tx.db
      .insert(erasures)
      .values({ id, scope: "staff", ground, personId: person.id, askedAt: tx.now(), askedBy });
    recordOnPerson(tx, "person.erasure_asked", person.id, { id, ground });
    return ok();
  });
}

export type DecideStaffErasureRefusal =
  | "not_allowed"
  | "not_found"
  | "not_in_review"
  /** rule 6: whoever asked does not decide */
  | "four_eyes"
  /** a role was given since */
  | "holds_role";

/** Another administrator carries it out, or gives it back. Events: person.erased; or person.erasure_returned. */
export async function decideStaffErasure(
  ctx: Ctx,
  email: string,
  approved: boolean,
): Promise<Result<{ personId: string }, DecideStaffErasureRefusal>> {
  return write<{ personId: string }, DecideStaffErasureRefusal>(ctx, async (tx) => {
    if (!mayManagePeople(tx.actor)) return refuse("not_allowed");
    const person = await findStaffByEmail(tx.db, email);
    if (!person) return refuse("not_found");
    const asked = await findAsked(tx, person.id);
    if (!asked) return refuse("not_in_review");
    if (asked.askedBy === personOf(tx.actor)) return refuse("four_eyes");
    if (approved && (await holdsRole(tx, person.id))) return refuse("holds_role");
    const [decided] = await tx.db
      .update(erasures)
      .set({
        verdict: approved ? "approved" : "returned",
        decidedAt: tx.now(),
        decidedBy: personOf(tx.actor),
      })
      .where(eq(erasures.id, asked.id))
      .returning();
    if (approved && decided) await carryOut(tx, decided);
    else recordOnPerson(tx, "person.erasure_returned", person.id, asked);
    return ok({ personId: person.id });
  });
}

const holdsRole = async (tx: Tx, personId: string) =>
  (await tx.db.$count(roles, and(eq(roles.personId, personId), isNull(roles.endedAt)))) > 0;

async function findAsked(tx: Tx, personId: string): Promise<ErasureRow | null> {
  const [row] = await tx.db
    .select()
    .from(erasures)
    .where(and(eq(erasures.personId, personId), isNull(erasures.verdict), isNull(erasures.doneAt)));
  return row ?? null;
}
