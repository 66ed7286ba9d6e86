/** Hands over to a successor: whatever was sent to the one who leaves goes to him, and the bodies that are written to by him too. */
import { and, eq, isNull } from "#db/kit.ts";
import { consultees } from "#db/schema/consultees.ts";
import { type HandOverRefusal, putInPlace } from "../../contacts/commands/staff.server.ts";
import type { SuccessorForm } from "../../contacts/forms.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { recordConsultee, setColumns } from "./keep.server.ts";

/**
 * Puts a successor in the place of one who leaves his organisation, on the invitation list and as the one to write to for every
 * consultee that had him, whether its consultation has ended or not. Undoing a step that was taken on one before is refused from then
 * on. Refused as HandOverRefusal says. Events: contact.listed, contact.handed_over, consultee.handed_over for each.
 */
export async function handOver(
  ctx: Ctx,
  ref: string,
  input: SuccessorForm,
): Promise<Result<{ ref: string }, HandOverRefusal>> {
  return write<{ ref: string }, HandOverRefusal>(ctx, async (tx) => {
    const done = await putInPlace(tx, ref, input);
    if (!done.ok) return done;
    const { contact, successor } = done.value;
    const theirs = await tx.db
      .select()
      .from(consultees)
      .where(and(eq(consultees.contactId, contact.id), isNull(consultees.removedAt)));
    for (const row of theirs) {
      await setColumns(tx, row, { contactId: successor.id });
      recordConsultee(tx, row, "consultee.handed_over");
    }
    return ok({ ref: successor.ref });
  });
}
