/**
 * The facts of a mailing for one recipient, as they are when his turn comes: whoever has answered meanwhile, left the list or was
 * forgotten gets none, and nobody does once the mailing is stopped. While it is held up his mail waits.
 */
import { and, eq, placeholder, prepared, type Queryable, sql } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { invitations, mailings } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { persons } from "#db/schema/people.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import type { ListedRecipient } from "../mailings/mailing.ts";
import { isStillOf } from "../mailings/policy.ts";
import { answerOf, invitedContacts, type MailingRow } from "../mailings/queries.server.ts";
import { inRoom } from "../meetings/meeting.ts";
import { listMeetingPlans, type MeetingRow } from "../meetings/queries.server.ts";
import { type Attendance, attendanceAt, type RegistrationStatus } from "../meetings/registration.ts";
import { findRegistered, findRegistration, type RegistrationRow } from "../meetings/registrations.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { frameOf } from "./facts-registration.server.ts";
import { asLanguage } from "./frame.server.ts";
import type { InvitedMail, MailingMail, Programme } from "./mail-to-invited.ts";
import { mailingTemplates } from "./mailings.server.ts";
import { readProgramme, sharedProgramme } from "./programme.server.ts";

const gone: Truth = { not: "no_longer_applies" };
type Read = Omit<Reading, "row">;

type Composed = {
  mailing: Pick<MailingRow, "kind" | "subject" | "body">;
  meeting: MeetingRow;
  /** of the meeting: what is the same for all of a mailing is read once until the next one; left out, it is read */
  lastEvent?: number | null;
};

/** A mailing in somebody's language, with where its links lead for him. */
export async function composeMailing(
  { db }: Pick<Read, "db">,
  { mailing, meeting, lastEvent }: Composed,
  whom: { to: InvitedMail["to"]; language: string } & Pick<MailingMail, "url" | "calendar" | "leaveUrl"> & {
      /** where the meeting's public page is, or would be */
      page: string;
      isTest?: boolean;
      status?: RegistrationStatus;
      attendAs?: Attendance;
    },
): Promise<MailingMail | null> {
  const { language, isTest = false, status = null, attendAs, page, ...rest } = whom;
  const comesIn = inRoom(meeting.format) && attendAs !== "remote";
  const frame = await frameOf(db, meeting, language);
  if (!frame) return null;
  const say = (text: Translated) => {
    const picked = pick(text, frame.language, asLanguage(meeting.mainLanguage));
    return { text: picked.text, language: picked.lang };
  };
  const plans = status === null ? await listMeetingPlans(db, meeting) : [];
  const programmeIn = (language: Language): Promise<Programme> =>
    lastEvent === undefined
      ? readProgramme(db, meeting, language)
      : sharedProgramme(db, { meeting, lastEvent }, language);
  return {
    ...frame,
    ...rest,
    plans: plans.map(({ title, mainLanguage, startsOn, endsOn }) => {
      const picked = pick(title, frame.language, asLanguage(mainLanguage));
      return { text: picked.text, language: picked.lang, startsOn, endsOn };
    }),
    programme: mailing.kind === "invitation" ? await programmeIn(frame.language) : null,
    pageUrl: meeting.audience === "internal" ? null : page,
    place: comesIn ? say(meeting.place) : null,
    access: comesIn ? say(meeting.access) : null,
    status,
    deadline: meeting.registrationClosesOn,
    subject: say(mailing.subject),
    body: say(mailing.body),
    isTest,
  };
}

/** What the calendar of somebody is told who was invited and has not answered: an entry that waits for it. */
export function invitedCalendar(
  { addresses, now }: Read,
  meeting: MeetingRow,
  invitation: { ref: string },
  purpose: string,
): NonNullable<InvitedMail["calendar"]> {
  const replies = addresses.calendarReplies({ ref: invitation.ref, version: 1 });
  return {
    method: meeting.status === "announced" ? "REQUEST" : "CANCEL",
    uid: meeting.uid,
    sequence: meeting.sequence,
    writtenAt: now,
    purpose,
    pageUrl: addresses.meeting(meeting.slug),
    organizer: replies ?? meeting.contactEmail,
    answers: replies !== null,
  };
}

export const purposeIn = (meeting: MeetingRow, language: string): string =>
  pick(meeting.purpose, asLanguage(language), asLanguage(meeting.mainLanguage)).text;

// Read anew for each of some thousand mails.
const mailingRow = prepared("mailing_to_deliver", (db) =>
  db
    .select({
      ...{ mailing: mailings, meeting: meetings },
      lastEvent: sql<number | null>`(${db
        .select({ seq: sql`max(${events.seq})` })
        .from(events)
        .where(and(eq(events.subjectKind, "meeting"), eq(events.subjectId, meetings.id)))})`,
    })
    .from(mailings)
    .innerJoin(meetings, eq(meetings.id, mailings.meetingId))
    .where(eq(mailings.id, placeholder("id"))),
);
async function readMailing(db: Queryable, id: string) {
  const [row] = await mailingRow(db, { id });
  return row ?? null;
}

/** What holds all of a mailing's mail back, or ends it. */
function heldBack(
  { mailing, meeting }: { mailing: MailingRow; meeting: MeetingRow },
  now: string,
): Truth | null {
  if (mailing.status === "paused") return { wait: true };
  // One that failed and is tried again comes after the mailing has ended.
  const goes =
    (mailing.status === "sending" || mailing.status === "sent") && isStillOf(mailing.kind, meeting, now);
  return goes ? null : gone;
}

/** An invitation, or the reminder of one. */
export async function invited(reading: Reading): Promise<Truth> {
  const { db, row, addresses, now } = reading;
  const found = await readMailing(db, row.subjectId);
  if (!found) return gone;
  const held = heldBack(found, now);
  if (held) return held;
  const { mailing, meeting } = found;
  const his = await findHis(db, meeting.id, row.recipientId);
  if (!his) return { not: "no_address" };
  const { contact, organisation, invitation, status, address } = his;
  if (contact.status === "left") return { not: "stopped" };
  if (contact.status !== "listed" || answerOf(invitation.declinedAt, status) !== null) return gone;
  if (await findRegistered(db, meeting.id, address)) return gone;
  const link = { ref: contact.ref, version: contact.linkVersion };
  const facts = await composeMailing(reading, found, {
    to: { name: contact.name, organisation, address },
    language: contact.language,
    url: addresses.invitation({ ref: invitation.ref, version: contact.linkVersion }),
    leaveUrl: addresses.contact("leave", link),
    page: addresses.meeting(meeting.slug),
    calendar: invitedCalendar(reading, meeting, invitation, purposeIn(meeting, contact.language)),
  });
  if (!facts) return gone;
  const template = mailing.kind === "reminder" ? "invitation_reminder" : "invitation";
  return { to: { name: contact.name, address }, mail: { template, facts } };
}

const hisInvitation = prepared("invitation_to_deliver", (db) =>
  invitedContacts(db).where(
    and(
      eq(invitations.meetingId, placeholder("meetingId")),
      eq(invitations.contactId, placeholder("contactId")),
    ),
  ),
);
/** A contact with his invitation to a meeting, and what became of it; null where he has no address any more. */
export async function findHis(db: Queryable, meetingId: string, contactId: string) {
  const [row] = await hisInvitation(db, { meetingId, contactId });
  const address = row?.contact.email;
  return row && address ? { ...row, address } : null;
}

export type His = NonNullable<Awaited<ReturnType<typeof findHis>>>;

/** How whoever is registered stands to the meeting, and takes part in it. */
const standingOf = (
  { format }: MeetingRow,
  { status, attendAs }: Pick<RegistrationRow, "status" | "attendAs">,
) => ({ status, attendAs: attendanceAt(format, attendAs) });

/** A mailing as one of those to whom it goes gets it; where his own links stand, the public page's does. */
export async function composePreview(
  { db, addresses, now }: Read,
  { mailing, meeting }: { mailing: MailingRow; meeting: MeetingRow },
  one: ListedRecipient,
): Promise<MailingMail | null> {
  const page = addresses.meeting(meeting.slug);
  const isNotice = mailing.kind === "notice";
  const registered = isNotice ? await findRegistration(db, one.ref) : null;
  const purpose = purposeIn(meeting, one.language);
  return composeMailing(
    { db },
    { mailing, meeting },
    {
      to: { name: one.name, organisation: one.organisation, address: one.email ?? "" },
      ...{ language: one.language, url: page, page, leaveUrl: page },
      calendar: isNotice ? null : invitedCalendar({ db, addresses, now }, meeting, { ref: "" }, purpose),
      ...(registered && standingOf(meeting, registered)),
    },
  );
}

/** A notice to somebody who is registered. */
export async function notice(reading: Reading): Promise<Truth> {
  const { db, row, addresses, now } = reading;
  const found = await readMailing(db, row.subjectId);
  if (!found) return gone;
  const held = heldBack(found, now);
  if (held) return held;
  const [one] = await db.select().from(registrations).where(eq(registrations.id, row.recipientId));
  if (!one?.email) return { not: "no_address" };
  if (one.status === "not_going") return gone;
  const facts = await composeMailing(reading, found, {
    to: { name: one.name, organisation: one.organisation, address: one.email },
    language: one.language,
    url: addresses.registration("own", { ref: one.ref, version: one.linkVersion }),
    page: addresses.meeting(found.meeting.slug),
    calendar: null,
    ...standingOf(found.meeting, one),
  });
  if (!facts) return gone;
  return { to: { name: one.name, address: one.email }, mail: { template: "meeting_notice", facts } };
}

/**
 * The entry that recipients get, under the same UID, so that a real one goes on with it. It is answered to nobody: whoever tries a mailing
 * out was not invited by it.
 */
function testCalendar(
  reading: Read,
  { mailing, meeting }: { mailing: MailingRow; meeting: MeetingRow },
  language: string,
): InvitedMail["calendar"] {
  if (mailing.kind === "notice" || meeting.status === "cancelled") return null;
  const calendar = invitedCalendar(reading, meeting, { ref: "" }, purposeIn(meeting, language));
  return { ...calendar, method: "REQUEST", organizer: meeting.contactEmail, answers: false };
}

/** To whoever wrote it, as it is now. */
export async function mailingTest(reading: Reading): Promise<Truth> {
  const { db, row, addresses } = reading;
  const found = await readMailing(db, row.subjectId);
  const [person] = await db.select().from(persons).where(eq(persons.id, row.recipientId));
  if (!found || !person?.email || person.endedAt) return gone;
  const { name, email, language } = person;
  const facts = await composeMailing(reading, found, {
    to: { name, organisation: null, address: email },
    ...{ language: language ?? "en", url: addresses.meeting(found.meeting.slug), isTest: true },
    page: addresses.meeting(found.meeting.slug),
    calendar: testCalendar(reading, found, language ?? "en"),
  });
  if (!facts) return gone;
  return { to: { name, address: email }, mail: { template: mailingTemplates[found.mailing.kind], facts } };
}
