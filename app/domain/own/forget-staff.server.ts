/** Part of forgetting: somebody of staff who has left. What was done stays, by nobody in particular. */
import { and, eq, isNull } from "#db/kit.ts";
import { steps } from "#db/schema/kernel.ts";
import { factors, persons, recoveryCodes, roles } from "#db/schema/people.ts";
import { personOf } from "../kernel/actor.ts";
import type { Tx } from "../kernel/context.server.ts";
import { findPerson } from "../people/queries.server.ts";
import type { ErasureRow } from "./forget.server.ts";
import { forgetMail } from "./forget-mail.server.ts";
import { forgetRegistered } from "./forget-registrations.server.ts";
import type { Name } from "./forgotten-words.ts";

/**
 * Name, address and ways of signing in go, with what waits to be mailed, and who was registered for meetings. Answers what the person
 * was named by. Events: person.erased.
 */
export async function forgetStaff(tx: Tx, personId: string, erasure: ErasureRow): Promise<Name[]> {
  const person = await findPerson(tx.db, personId);
  await forgetRegistered(tx, { emailKeys: person ? [person.emailKey] : [] });
  await tx.db
    .update(persons)
    .set({ name: "–", email: "", emailKey: `erased ${personId}`, endedAt: erasure.doneAt })
    .where(eq(persons.id, personId));
  await tx.db
    .update(roles)
    .set({ endedAt: tx.now(), endedBy: personOf(tx.actor) })
    .where(and(eq(roles.personId, personId), isNull(roles.endedAt)));
  await tx.db.delete(factors).where(eq(factors.personId, personId));
  await tx.db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await tx.db.delete(steps).where(eq(steps.personId, personId));
  await forgetMail(tx, "person", personId);
  recordOnPerson(tx, "person.erased", personId, erasure);
  return person?.email ? [{ words: person.name, person: true }, { words: person.email }] : [];
}

export function recordOnPerson(
  tx: Tx,
  type: string,
  personId: string,
  { id, ground }: Pick<ErasureRow, "id" | "ground">,
): void {
  const data = { erasure: id, scope: "staff", ground };
  tx.record({ type, subjectKind: "person", subjectId: personId, data });
}
