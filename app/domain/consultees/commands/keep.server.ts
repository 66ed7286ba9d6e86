/** What the commands on consultees share: the event of one, and the step that puts its columns back. */
import { eq } from "#db/kit.ts";
import { consultees } from "#db/schema/consultees.ts";
import { type ChangeRefusal, changing } from "../../consultations/commands/change.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import type { EventData } from "../../kernel/event-log.server.ts";
import { type Result, refuse } from "../../kernel/result.ts";
import type { StepChange } from "../../kernel/step.ts";
import { type ConsulteeRow, findConsultee } from "../queries.server.ts";

export const recordConsultee = (
  tx: Tx,
  { id, consultationId }: Pick<ConsulteeRow, "id" | "consultationId">,
  type: string,
  data: EventData = {},
) => tx.record({ type, subjectKind: "consultee", subjectId: id, consultationId, data });

/** Loads one by its reference, and asks what is asked of every change of its consultation. */
export async function changingConsultee<Code extends string>(
  ctx: Ctx,
  ref: string,
  body: (tx: Tx, row: ConsulteeRow) => Promise<Result<undefined, Code>>,
): Promise<Result<undefined, Code | ChangeRefusal>> {
  const about = await findConsultee(ctx.db.read, ref);
  return changing<undefined, Code | ChangeRefusal>(ctx, about?.slug ?? "", async (tx) => {
    const found = await findConsultee(tx.db, ref);
    return found ? body(tx, found.consultee) : refuse("not_found");
  });
}

type Columns = Partial<Omit<ConsulteeRow, "id" | "version">>;

/** Sets columns of one, and gives what undo needs to put them back. */
export async function setColumns(tx: Tx, row: ConsulteeRow, columns: Columns): Promise<StepChange> {
  const version = row.version + 1;
  await tx.db
    .update(consultees)
    .set({ ...columns, version })
    .where(eq(consultees.id, row.id));
  const restore = Object.fromEntries(
    Object.keys(columns).map((name) => [name, row[name as keyof ConsulteeRow]]),
  );
  return { table: "consultees", id: row.id, version, restore };
}
