/** Part of forgetting: the texts, which nothing else may change, and the files that they came in. */
import { and, eq, inArray, isNull, notInArray } from "#db/kit.ts";
import { passages } from "#db/schema/passages.ts";
import { attachments, erasures, submissionTexts } from "#db/schema/submissions.ts";
import type { Tx } from "../kernel/context.server.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";
import { newSalt } from "../kernel/token.server.ts";
import { type AttachmentRow, listUnread } from "../submissions/queries.server.ts";
import type { Forgetting } from "./forget.server.ts";
import { withoutNames, withoutPlaces } from "./forgotten-words.ts";

/**
 * What stays of a text gets a salt of its own, and a digest that the log holds it to: answers both, "id digest" for each. What
 * is done again after a restore bars what was barred then too, since it may have been marked after the backup.
 */
export async function forgetTexts(
  tx: Tx,
  { submission, erasure, names, words, again }: Forgetting,
): Promise<string[]> {
  const left: string[] = [];
  const texts = await tx.db
    .select()
    .from(submissionTexts)
    .where(eq(submissionTexts.submissionId, submission.id));
  for (const text of texts) {
    const signed = await tx.db
      .select({ start: passages.start, end: passages.end })
      .from(passages)
      .where(and(eq(passages.textId, text.id), eq(passages.mark, "signature"), isNull(passages.removedAt)));
    const places = [...signed, ...(again?.barred.get(text.id) ?? [])];
    const body = words ? "" : withoutPlaces(withoutNames(text.body, names), places);
    if (body === text.body && !words) continue;
    const salt = words ? "" : newSalt();
    if (!words) left.push(`${text.id} ${saltedDigest(salt, body)}`);
    await tx.db
      .update(submissionTexts)
      .set({ body, salt, erasedAt: erasure.doneAt })
      .where(eq(submissionTexts.id, text.id));
  }
  return left;
}

/**
 * A letter has its writer's name in its head and in its own name: files go in every scope. Only where an erasure is done again
 * may words be lost that nobody has typed in: such a file stays, for the desk alone, until `removeKept` (0022).
 */
export async function forgetFiles(tx: Tx, { submission, erasure, words, again }: Forgetting): Promise<void> {
  const waits = again !== null && !words && submission.status !== "withdrawn";
  const kept = waits ? await listUnread(tx.db, submission.id) : [];
  for (const { id, number, fileName } of kept)
    await tx.db
      .update(attachments)
      .set({ fileName: `${number}${/\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0] ?? ""}` })
      .where(eq(attachments.id, id));
  const others = notInArray(
    attachments.id,
    kept.map(({ id }) => id),
  );
  await tx.db
    .update(attachments)
    .set({ fileName: "", sha256: "", size: 0, erasedAt: erasure.doneAt })
    .where(and(eq(attachments.submissionId, submission.id), others));
}

/** Takes out files that were kept, and has the worker remove them. */
export async function removeFiles(tx: Tx, files: readonly AttachmentRow[], erasureId: string): Promise<void> {
  if (files.length === 0) return;
  const ids = files.map(({ id }) => id);
  await tx.db
    .update(attachments)
    .set({ fileName: "", sha256: "", size: 0, erasedAt: tx.now() })
    .where(inArray(attachments.id, ids));
  await tx.db.update(erasures).set({ settledAt: null }).where(eq(erasures.id, erasureId));
}
