/** What this room does about changes in earlier rooms: whoever was registered is asked once the meeting is closed. */
import { and, eq, isNull } from "#db/kit.ts";
import { evaluations } from "#db/schema/evaluations.ts";
import type { Listener } from "../kernel/context.server.ts";

/** The mail itself is `notifications`', by the same event. */
export const askOnClosing: Listener = async (tx, { type, subjectId }) => {
  if (type !== "meeting.closed") return;
  await tx.db
    .update(evaluations)
    .set({ askedAt: tx.now() })
    .where(and(eq(evaluations.meetingId, subjectId), isNull(evaluations.askedAt)));
};
