/** The facts of mail to whoever leads a group in a meeting, or takes notes in it: the meeting is moved, or called off. */
import { and, asc, eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { Translated } from "~/i18n/translated.ts";
import { isTold, listOwnGroups } from "../meetings/group-staff.server.ts";
import { groupDuties } from "../meetings/group-staff.ts";
import { isMaterial } from "../meetings/meeting.ts";
import { listGroups, type MeetingRow } from "../meetings/queries.server.ts";
import { attendanceAt } from "../meetings/registration.ts";
import { findRegistered } from "../meetings/registrations.server.ts";
import { findTold } from "./about.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { isToCome, listChanges, words } from "./facts-meetings.server.ts";
import { frameOf } from "./facts-registration.server.ts";
import { gone, reach } from "./facts-staff.server.ts";
import { readKnown } from "./known.server.ts";
import type { DutyMail } from "./mail-of-meetings.ts";

type Read = {
  meeting: MeetingRow;
  facts: Omit<DutyMail, "reason">;
  say: (text: Translated) => DutyMail["reason"];
};

/** Who it goes to and what it says of the meeting, while he has the duty and is not told as one who is registered. */
async function readDuty(reading: Reading): Promise<Read | null> {
  const { db, row, addresses } = reading;
  const reached = await reach(reading);
  const [meeting] = await db.select().from(meetings).where(eq(meetings.id, row.subjectId));
  if (!reached?.to.name || !meeting) return null;
  const own = (await listOwnGroups(db, reached.actor)).filter(({ meetingId }) => meetingId === meeting.id);
  const frame = await frameOf(db, meeting, reached.frame.language);
  if (own.length === 0 || !frame) return null;
  if (isTold(await findRegistered(db, meeting.id, reached.to.address))) return null;
  const groups = (await listGroups(db, meeting.id)).filter(({ letter }) =>
    own.some((one) => one.letter === letter),
  );
  const inRoom = groups.some(({ attendAs }) => attendanceAt(meeting.format, attendAs ?? "room") === "room");
  const say = (text: Translated) => words(text, frame.language, meeting);
  const facts = {
    ...frame,
    to: { name: reached.to.name, address: reached.to.address },
    duties: groupDuties
      .map((duty) => ({ duty, letters: own.filter((one) => one.duty === duty).map(({ letter }) => letter) }))
      .filter(({ letters }) => letters.length > 0),
    place: inRoom ? say(meeting.place) : null,
    access: inRoom ? say(meeting.access) : null,
    url: addresses.deskMeeting(meeting.slug),
  };
  return { meeting, facts, say };
}

/** With what held before the first change that no mail has told him of, however often it changed since. */
export async function dutyMoved(reading: Reading): Promise<Truth> {
  const read = await readDuty(reading);
  if (!read || !isToCome(read.meeting, reading.now)) return gone;
  const { meeting, facts, say } = read;
  const told = await readTold(reading);
  if (told === "leaves_now") return { wait: true };
  const untold = (await listChanges(reading.db, meeting, "moved")).filter(({ sequence }) => sequence > told);
  const [first, last] = [untold[0], untold.at(-1)];
  // Moved there and back, it is as he knows it.
  if (!first || !last || !isMaterial(first.before, meeting)) return gone;
  const before = { ...first.before, place: say(first.before.place) };
  return {
    to: facts.to,
    mail: { template: "duty_moved", facts: { ...facts, reason: say(last.reason), before } },
  };
}

/** The sequence of the meeting that he knows of: as the last mail told it, or as it was before he was first to be told. */
async function readTold({ db, row }: Reading): Promise<number | "leaves_now"> {
  const same = and(eq(outbox.template, row.template), eq(outbox.subjectId, row.subjectId));
  const known = await readKnown(db, row, same);
  if (known === "leaves_now") return known;
  if (known !== "nothing") return known.sequence;
  const [first] = await db
    .select({ onceKey: outbox.onceKey })
    .from(outbox)
    .where(and(same, eq(outbox.recipientId, row.recipientId)))
    .orderBy(asc(outbox.id))
    .limit(1);
  const event = await findTold(db, (first ?? row).onceKey);
  return Number(event?.data.sequence ?? 1) - 1;
}

/** The meeting is not held. */
export async function dutyCalledOff(reading: Reading): Promise<Truth> {
  const read = await readDuty(reading);
  if (!read) return gone;
  const { meeting, facts, say } = read;
  const [change] = await listChanges(reading.db, meeting, "cancelled");
  if (meeting.status !== "cancelled" || !change) return gone;
  return {
    to: facts.to,
    mail: { template: "duty_called_off", facts: { ...facts, reason: say(change.reason) } },
  };
}
