/** What this room does about changes in earlier rooms: whoever was there is asked once the meeting is closed. */
import { and, eq, isNull } from "#db/kit.ts";
import { evaluations } from "#db/schema/evaluations.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { Listener } from "../kernel/context.server.ts";
import { isAnswerable } from "./evaluation.ts";

/** The mail itself is `notifications`', by the same event. */
export const askOnClosing: Listener = async (tx, { type, subjectId }) => {
  if (type !== "meeting.closed") return;
  const [meeting] = await tx.db.select().from(meetings).where(eq(meetings.id, subjectId));
  // Closed after the last day to answer: nobody is asked what he can't answer any more.
  if (!meeting || !isAnswerable(meeting, tx.now())) return;
  await tx.db
    .update(evaluations)
    .set({ askedAt: tx.now() })
    .where(and(eq(evaluations.meetingId, subjectId), isNull(evaluations.askedAt)));
};
