/**
 * What this room does about changes in earlier rooms: whoever was there is asked once the meeting is closed, and an answer goes with
 * whoever gave it.
 */
import { and, eq, isNull } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { evaluationAnswers, evaluations } from "#db/schema/evaluations.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { Listener } from "../kernel/context.server.ts";
import { isAnswerable } from "./evaluation.ts";
import { answerKey, findAnswer } from "./queries.server.ts";

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

/** A walk-in who is found to be registered: what he answered as one is the answer of his registration, unless that has one. */
export const followRegistered: Listener = async (tx, { type, subjectId }) => {
  if (type !== "attendance.checked_in") return;
  const [row] = await tx.db.select().from(attendances).where(eq(attendances.id, subjectId));
  const before = row?.registrationId && (await findAnswer(tx.db, row.id));
  if (!row?.registrationId || !before) return;
  const his = eq(evaluationAnswers.id, before.id);
  if (await findAnswer(tx.db, row.registrationId)) await tx.db.delete(evaluationAnswers).where(his);
  else
    await tx.db
      .update(evaluationAnswers)
      .set({ key: answerKey(row.registrationId) })
      .where(his);
};
