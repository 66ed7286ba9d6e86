/** The day by which a contribution is promised an answer, from what the consultation promises where it is now. */
import { eq } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { responseDueOn } from "../consultations/consultation.ts";
import { readTerms } from "../consultations/queries.server.ts";
import type { Tx } from "../kernel/context.server.ts";
import { NotFound } from "../kernel/result.ts";

/** `from` is the day that it was received, or that it came from another consultation: a plain date. */
export async function promisedBy(tx: Tx, consultationId: string, from: string): Promise<string> {
  const [row] = await tx.db.select().from(consultations).where(eq(consultations.id, consultationId));
  if (!row) throw new NotFound(`consultation ${consultationId}`);
  return responseDueOn(await readTerms(tx.db, row), from);
}
