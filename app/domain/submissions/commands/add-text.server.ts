/** Part of commands: adds an immutable text to a submission (rule 2). */
import { insertRow } from "#db/kit.ts";
import { submissionTexts } from "#db/schema/submissions.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { saltedDigest } from "../../kernel/event-log.server.ts";
import { newSalt } from "../../kernel/token.server.ts";

type NewText = Pick<
  typeof submissionTexts.$inferInsert,
  "submissionId" | "kind" | "number" | "body" | "language" | "attachmentId"
>;

export async function addText(tx: Tx, text: NewText): Promise<{ id: string; digest: string }> {
  const id = tx.newId();
  const salt = newSalt();
  const digest = saltedDigest(salt, text.body);
  const made = { createdAt: tx.now(), createdBy: personOf(tx.actor) };
  await insertRow(tx.db, submissionTexts, { ...text, id, salt, digest, ...made });
  return { id, digest };
}
