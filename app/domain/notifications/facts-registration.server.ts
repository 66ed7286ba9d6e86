/** The facts of mail to those who register: what a stranger typed stands in none of it. */
import { and, desc, eq, type Queryable } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrationAsks } from "#db/schema/registrations.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { foldName } from "../contacts/contact.ts";
import { askEnd, isAskOpen } from "../meetings/commands/register.server.ts";
import { inRoom } from "../meetings/meeting.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import { isAskTaken } from "../meetings/registration.ts";
import { findRegistrationById } from "../meetings/registrations.server.ts";
import { findNoSeat, mayTakeSeatOf } from "../meetings/seats.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { asLanguage, readFrame } from "./frame.server.ts";
import type { AboutMeeting, RegistrationConfirmMail } from "./mail-to-registered.ts";
import { isRefused } from "./receipt-limit.server.ts";

const gone: Truth = { not: "no_longer_applies" };

/** The frame of a mail about a meeting; null where it has no hours. */
export async function readMeetingFrame(
  db: Queryable,
  meetingId: string,
  language: string,
): Promise<AboutMeeting | null> {
  const [row] = await db.select().from(meetings).where(eq(meetings.id, meetingId));
  return row ? frameOf(db, row, language) : null;
}

/** The same, of a meeting that was read. */
export async function frameOf(
  db: Queryable,
  row: MeetingRow,
  language: string,
): Promise<AboutMeeting | null> {
  const frame = await readFrame(db, language);
  if (!frame || !row.startsAt || !row.endsAt) return null;
  const { startsAt, endsAt, timeZone, format, sequence } = row;
  const title = pick(row.title, frame.language, asLanguage(row.mainLanguage));
  return {
    ...frame,
    contactEmail: row.contactEmail,
    meeting: {
      ...{ startsAt, endsAt, timeZone, format, sequence },
      title: { text: title.text, language: title.lang },
    },
  };
}

/** To an address that somebody typed: does its owner want to come? */
export async function registrationConfirm({ db, row, addresses, now }: Reading): Promise<Truth> {
  const [ask] = await db.select().from(registrationAsks).where(eq(registrationAsks.id, row.recipientId));
  const frame = ask && (await readMeetingFrame(db, ask.meetingId, ask.language));
  if (!frame || !isAskOpen(ask, now)) return gone;
  const [meeting] = await db.select().from(meetings).where(eq(meetings.id, ask.meetingId));
  if (!meeting || !isAskTaken(meeting, ask, now)) return gone;
  if (await isRefused(db, ask.emailKey, now, ask.meetingId)) return { not: "not_theirs" };
  const offeredBy = await findOffer(db, meeting, ask);
  // What was offered is not there to be taken, and he has asked for nothing himself.
  if (ask.inPlaceOfId !== null && offeredBy === null && !ask.ownWords) return gone;
  return {
    to: { name: null, address: ask.email },
    mail: {
      template: "registration_confirm",
      facts: {
        ...{ ...frame, offeredBy },
        // Of the meeting alone: how he attends, and for whom, was typed by somebody.
        place: inRoom(meeting.format) ? placeOf(meeting, frame.language) : null,
        waits: offeredBy === null && (await findNoSeat(db, meeting, null)) !== null,
        until: askEnd(ask.askedAt),
        confirmUrl: addresses.registration("confirm", { ref: ask.ref, version: 1 }),
      },
    },
  };
}

function placeOf({ place, mainLanguage }: MeetingRow, language: Language) {
  const { text, lang } = pick(place, language, asLanguage(mainLanguage));
  return { text, language: lang };
}

/** Who offers somebody the seat of another, as long as that one holds it and he may have it. */
async function findOffer(
  db: Queryable,
  meeting: MeetingRow,
  ask: typeof registrationAsks.$inferSelect,
): Promise<RegistrationConfirmMail["offeredBy"]> {
  const holder = ask.inPlaceOfId === null ? null : await findRegistrationById(db, ask.inPlaceOfId);
  const key = ask.organisation ? foldName(ask.organisation) : null;
  if (!holder || holder.seat === null || !(await mayTakeSeatOf(db, meeting, holder, key))) return null;
  const [offered] = await db
    .select({ by: events.actorKind })
    .from(events)
    .where(
      and(
        ...[eq(events.subjectKind, "registration"), eq(events.subjectId, holder.id)],
        eq(events.type, "registration.passed_on"),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  return offered?.by === "staff" ? "organiser" : "holder";
}
