/** What is told by mail after a meeting to those who took part, each once: that its record is there, and what is asked of them. */
import { eq } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { findEvaluation, listAsked, listAskedWalkIns } from "../evaluations/queries.server.ts";
import type { Tx } from "../kernel/context.server.ts";
import { findRegistrationById } from "../meetings/registrations.server.ts";
import { listParticipants, listWalkInsToTell } from "../records/queries.server.ts";
import { enqueueAll, type NewMail, onceKeys, type Tell } from "./enqueue.server.ts";

type AfterMeeting = "record_published" | "evaluation_asked";

/** To each of these registrations, once. */
async function toRegistered(tx: Tx, template: AfterMeeting, ids: readonly string[]): Promise<void> {
  const mails = ids.map((id) => ({
    template,
    to: { kind: "registration" as const, id },
    about: { kind: "registration", id },
    onceKey: onceKeys.afterMeeting(template, id),
  }));
  await enqueueAll(tx, mails);
}

/** To each of those who left an address at the door, once, as they were told there. */
async function toWalkIns(tx: Tx, template: AfterMeeting, ids: readonly string[]): Promise<void> {
  const mails = ids.map((id) => ({
    template,
    to: { kind: "walk_in" as const, id },
    about: { kind: "attendance", id },
    onceKey: onceKeys.afterMeeting(template, id),
  })) satisfies NewMail[];
  await enqueueAll(tx, mails);
}

/** A later version is told to nobody: whoever reads the record finds what it changed. */
export const recordPublishedTold: Tell = async (tx, { data, subjectId }) => {
  if (data.number !== 1) return;
  await toRegistered(tx, "record_published", await listParticipants(tx.db, subjectId));
  await toWalkIns(tx, "record_published", await listWalkInsToTell(tx.db, subjectId));
};

/** By the organiser's button, or by closing the meeting where something is asked after it. */
export const evaluationTold: Tell = async (tx, { subjectId }) => {
  if (!(await findEvaluation(tx.db, subjectId))?.askedAt) return;
  await toRegistered(tx, "evaluation_asked", await listAsked(tx.db, subjectId));
  await toWalkIns(tx, "evaluation_asked", await listAskedWalkIns(tx.db, subjectId));
};

/** Whoever is written down as there after the others were asked, as from a list on paper, is asked too. */
export const evaluationToldLate: Tell = async (tx, { subjectId }) => {
  const [came] = await tx.db.select().from(attendances).where(eq(attendances.id, subjectId));
  if (!came || !(await findEvaluation(tx.db, came.meetingId))?.askedAt) return;
  const { id, meetingId, registrationId } = came;
  if (registrationId) {
    const { email } = (await findRegistrationById(tx.db, registrationId)) ?? {};
    if (email) await toRegistered(tx, "evaluation_asked", [registrationId]);
  } else if ((await listAskedWalkIns(tx.db, meetingId)).includes(id))
    await toWalkIns(tx, "evaluation_asked", [id]);
};
