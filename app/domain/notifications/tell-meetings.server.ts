/** What is told by mail to those who are registered for a meeting: outbox rows in the transaction of the command. */
import { and, asc, eq, isNotNull, ne } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { Tx } from "../kernel/context.server.ts";
import type { RecordedEvent } from "../kernel/event-log.server.ts";
import { listDutyTold } from "../meetings/group-staff.server.ts";
import { attendanceAt } from "../meetings/registration.ts";
import { findRegistrationById } from "../meetings/registrations.server.ts";
import { enqueueAll, onceKeys, type Tell } from "./enqueue.server.ts";
import { listToldAsInvited } from "./tell-invited.server.ts";

type ToRegistered =
  | "registration_made"
  | "registration_seated"
  | "registration_changed"
  | "registration_ended"
  | "meeting_moved"
  | "meeting_called_off"
  | "meeting_link";

async function tell(tx: Tx, { seq }: RecordedEvent, template: ToRegistered, ids: readonly string[]) {
  const mails = ids.map((id) => ({
    template,
    to: { kind: "registration" as const, id },
    about: { kind: "registration", id },
    onceKey: onceKeys.repeatable(template, id, seq, id),
  }));
  await enqueueAll(tx, mails);
}

/** Whoever was written down without an address is told by staff (`meetings/untold.server.ts`): no mail is made that can't leave. */
async function tellHim(tx: Tx, event: RecordedEvent, template: ToRegistered): Promise<void> {
  if ((await findRegistrationById(tx.db, event.subjectId))?.email)
    await tell(tx, event, template, [event.subjectId]);
}

export const registered: Tell = (tx, event) => tellHim(tx, event, "registration_made");
export const seated: Tell = (tx, event) => tellHim(tx, event, "registration_seated");

/**
 * Where another answer changes whether he comes, or how: not where he joined another group, or wrote what he needs. Who was given his
 * address by the same act gets the mail on his registration, which says all of it.
 */
export const answeredAnew: Tell = async (tx, event) => {
  const { status, from, attendance, given } = event.data;
  if (given) return;
  if (status === from && (attendance === undefined || status === "not_going")) return;
  await tellHim(tx, event, status === "not_going" ? "registration_ended" : "registration_changed");
};

/** Everybody who comes, may come or waits, and can be written to. */
const toAll =
  (template: "meeting_moved" | "meeting_called_off"): Tell =>
  async (tx, event) => {
    const rows = await tx.db
      .select({ id: registrations.id })
      .from(registrations)
      .where(
        and(
          ...[eq(registrations.meetingId, event.subjectId), ne(registrations.status, "not_going")],
          isNotNull(registrations.email),
        ),
      )
      .orderBy(asc(registrations.id));
    const ids = rows.map(({ id }) => id);
    await tell(tx, event, template, ids);
  };
export const meetingMovedTold = toAll("meeting_moved");
export const meetingCancelledTold = toAll("meeting_called_off");

/**
 * Whoever leads a group in it, or takes notes there, and is told by no other mail: he is not on its list, and has no invitation that
 * waits for his answer. Of a draft nobody was told; what somebody does himself he knows.
 */
const toOnDuty =
  (template: "duty_moved" | "duty_called_off"): Tell =>
  async (tx, { subjectId: id, seq, actorId, data }) => {
    if (data.from === "draft") return;
    const told = await listToldAsInvited(
      tx.db,
      id,
      template === "duty_moved" ? "invitation_moved" : "invitation_called_off",
    );
    const people = (await listDutyTold(tx.db, id, actorId)).filter((personId) => !told.includes(personId));
    const mails = people.map((personId) => ({
      template,
      to: { kind: "person" as const, id: personId },
      about: { kind: "meeting", id },
      onceKey: onceKeys.repeatable(template, id, seq, personId),
    }));
    await enqueueAll(tx, mails);
  };
export const dutyMovedTold = toOnDuty("duty_moved");
export const dutyCancelledTold = toOnDuty("duty_called_off");

/**
 * Another link to join, where nothing else changed that they must act on: to those who take part digitally, which in a meeting that
 * was made digital are also those who chose the room before.
 */
export const meetingLinkTold: Tell = async (tx, event) => {
  if (event.data.link !== true) return;
  const rows = await tx.db
    .select({ id: registrations.id, attendAs: registrations.attendAs, format: meetings.format })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .where(
      and(
        ...[eq(registrations.meetingId, event.subjectId), eq(registrations.status, "going")],
        isNotNull(registrations.email),
      ),
    )
    .orderBy(asc(registrations.id));
  const remote = rows.filter(({ format, attendAs }) => attendanceAt(format, attendAs) === "remote");
  const ids = remote.map(({ id }) => id);
  await tell(tx, event, "meeting_link", ids);
};
