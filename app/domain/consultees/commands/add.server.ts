/** Adds consultees by name, and takes one out with whom nothing was done. */
import { and, eq, inArray } from "#db/kit.ts";
import { consultees } from "#db/schema/consultees.ts";
import { type ChangeRefusal, changing, type Seen } from "../../consultations/commands/change.server.ts";
import { foldName } from "../../contacts/contact.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { StepChange } from "../../kernel/step.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { randomCode } from "../../kernel/token.server.ts";
import { type AddConsulteesForm, consulteeLimits } from "../forms.ts";
import { type ConsulteeRow, findMailboxes } from "../queries.server.ts";
import { changingConsultee, recordConsultee } from "./keep.server.ts";

export type AddConsulteesRefusal = ChangeRefusal | "too_many";

/**
 * Adds bodies and organisations by name, each with its mailbox on the invitation list where it has one. What is there already,
 * however it is written, is passed over; what was taken out is put back. Refused as too_many. Events: consultee.added for each.
 */
export async function addConsultees(
  ctx: Ctx,
  slug: string,
  { names, duty }: AddConsulteesForm,
): Promise<Result<{ added: number; there: number }, AddConsulteesRefusal>> {
  return changing<{ added: number; there: number }, AddConsulteesRefusal>(ctx, slug, async (tx, { id }) => {
    const wanted = new Map(names.map((name) => [foldName(name), name]));
    const keys = [...wanted.keys()];
    const known = await tx.db
      .select()
      .from(consultees)
      .where(and(eq(consultees.consultationId, id), inArray(consultees.nameKey, keys)));
    const before = new Map(known.map((row) => [row.nameKey, row]));
    const all = await tx.db.$count(consultees, eq(consultees.consultationId, id));
    if (all + wanted.size - known.length > consulteeLimits.all) return refuse("too_many");
    const mailboxes = await findMailboxes(tx.db, keys);
    const changes: StepChange[] = [];
    for (const [nameKey, name] of wanted) {
      const old = before.get(nameKey);
      if (old && !old.removedAt) continue;
      const contactId = mailboxes.get(nameKey) ?? null;
      const row: ConsulteeRow = {
        ...(old ?? { id: tx.newId(), ref: randomCode(10), version: 0 }),
        ...{ consultationId: id, name, nameKey, duty, contactId, removedAt: null },
        ...{ askedOn: null, askedWay: null, remindedOn: null, remindedWay: null, reminders: 0 },
        ...{ answer: null, answeredOn: null, answeredWay: null, submissionId: null },
      };
      row.version += 1;
      if (old) await tx.db.update(consultees).set(row).where(eq(consultees.id, row.id));
      else await tx.db.insert(consultees).values(row);
      recordConsultee(tx, row, "consultee.added", { duty });
      changes.push({
        ...{ table: "consultees", id: row.id, version: row.version },
        restore: { removedAt: tx.now() },
      });
    }
    await keepStep(tx, { kind: "consultees_added", details: { count: changes.length }, changes });
    return ok({ added: changes.length, there: names.length - changes.length });
  });
}

export type RemoveConsulteeRefusal =
  | ChangeRefusal
  /** what was done stays told: a slip is corrected first */
  | "was_asked";

/** Takes one out. Refused as changed_meanwhile, was_asked. Events: consultee.removed. */
export async function removeConsultee(
  ctx: Ctx,
  { ref, version }: { ref: string } & Seen,
): Promise<Result<undefined, RemoveConsulteeRefusal>> {
  return changingConsultee<RemoveConsulteeRefusal>(ctx, ref, async (tx, row) => {
    if (row.version !== version) return refuse("changed_meanwhile");
    if (row.askedOn || row.answer) return refuse("was_asked");
    await tx.db
      .update(consultees)
      .set({ removedAt: tx.now(), version: version + 1 })
      .where(eq(consultees.id, row.id));
    recordConsultee(tx, row, "consultee.removed");
    await keepStep(tx, {
      kind: "consultee_removed",
      changes: [{ table: "consultees", id: row.id, version: version + 1, restore: { removedAt: null } }],
    });
    return ok();
  });
}
