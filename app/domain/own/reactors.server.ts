/** What this room does about changes in earlier rooms: a file that was kept after an erasure goes with what it was kept for. */
import type { Listener } from "../kernel/context.server.ts";
import { getSubmissionById, listAttachments, listUnread } from "../submissions/queries.server.ts";
import { removeFiles } from "./forget-texts.server.ts";

/** It was typed in, or taken back. What can be undone in a moment, as a mark for spam, takes no only copy with it. */
const decided = new Set(["submission.transcribed", "submission.withdrawn"]);

/** Of somebody who was erased, only files are there that a restore has brought back unread. */
export const removeKept: Listener = async (tx, { type, subjectId }) => {
  if (!decided.has(type)) return;
  const submission = await getSubmissionById(tx.db, subjectId);
  if (!submission.erasureId) return;
  const unread = submission.status === "received" ? await listUnread(tx.db, submission.id) : [];
  const files = await listAttachments(tx.db, submission.id);
  const ready = files.filter(({ id }) => !unread.some((file) => file.id === id));
  await removeFiles(tx, ready, submission.erasureId);
};
