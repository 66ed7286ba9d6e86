/** Part of commands: what stays of the answer of somebody who is forgotten. */
import { eq } from "#db/kit.ts";
import { evaluationAnswers } from "#db/schema/evaluations.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { findAnswer } from "../queries.server.ts";

/** His words go, since they may tell who he is; what he ticked is counted still, under a name that leads to nobody. `id`: of his registration, or of a walk-in. */
export async function forgetAnswer(tx: Tx, id: string): Promise<void> {
  const answer = await findAnswer(tx.db, id);
  if (!answer) return;
  const replies = answer.replies.map((reply) => (typeof reply === "number" ? reply : null));
  await tx.db
    .update(evaluationAnswers)
    .set({ key: tx.newId(), replies })
    .where(eq(evaluationAnswers.id, answer.id));
}
