import { shortRef } from "~/domain/meetings/attendance.ts";
import type { Format } from "~/domain/meetings/meeting.ts";
import type { RegistrationStatus } from "~/domain/meetings/registration.ts";
import type {
  CalledOff,
  MeetingCalledOffMail,
  MeetingMovedMail,
  SeatMail,
} from "~/domain/notifications/mail-of-meetings.ts";
import type { AboutMeeting } from "~/domain/notifications/mail-to-registered.ts";
import { type I18n, translator } from "~/i18n/translator.ts";
import { meetingTime } from "~/ui/public/meeting-time.ts";
import { type Attendee, calendarText } from "./calendar.ts";
import { type Letter, letter, type Part, type Rendered } from "./letter.ts";
import { meetingFacts } from "./registration.ts";

/** Times are told in the meeting's own zone. */
const wordsOf = ({ language, meeting }: AboutMeeting): I18n =>
  translator(language, { timeZone: meeting.timeZone });

const standings = {
  going: "going",
  maybe: "maybe",
  waiting: "waiting",
  not_going: "ended",
} as const satisfies Record<RegistrationStatus, string>;

/** Somebody is registered, whether with a seat or in the line. */
export const registrationMade = (facts: SeatMail) => standing(facts, "made");
/** Whoever waited has a seat. */
export const registrationSeated = (facts: SeatMail) => standing(facts, "seated");
/** He answered anew: comes, or may come, or comes in another way. */
export const registrationChanged = (facts: SeatMail) => standing(facts, "changed");
/** He does not come any more; or another has the seat that he offered. */
export const registrationEnded = (facts: SeatMail) => standing(facts, facts.taken ? "taken" : "changed");

/** Has a seat that others keep for him. */
const isAsked = ({ asked, status }: SeatMail) => asked && status === "going";

function standing(facts: SeatMail, what: "made" | "seated" | "changed" | "taken"): Rendered {
  const { t } = wordsOf(facts);
  const title = facts.meeting.title.text;
  const stands =
    what === "seated" || what === "taken" ? what : isAsked(facts) ? "asked" : standings[facts.status];
  const intro =
    stands === "waiting"
      ? t(`mail.meeting.waiting_${facts.noSeat ?? "meeting_full"}`)
      : t(`mail.meeting.${stands}Intro`);
  const subject = what === "changed" ? "changedSubject" : (`${stands}Subject` as const);
  return write(facts, {
    subject: t(`mail.meeting.${subject}`, { title }),
    preview: intro,
    heading: t(`mail.meeting.${stands}Heading`),
    parts: [
      { kind: "text", text: intro },
      ...whenAndWhere(facts, inGroup(facts)),
      ...assumed(facts),
      ...wayIn(facts),
      ...ownPage(facts),
    ],
  });
}

/** How he takes part, where his calendar did not say. */
function assumed(facts: SeatMail): Part[] {
  const { t } = wordsOf(facts);
  return facts.wayAssumed ? [{ kind: "text", text: t("mail.meeting.wayAssumed") }] : [];
}

/** The group that he is in, or that he is in none and chose one that had no place for him. */
function inGroup({ group, wishedGroup, status, attendAs, ...facts }: SeatMail): Fact[] {
  const { t } = wordsOf(facts);
  if (group === null || status === "not_going") return [];
  const label = t("registration.fact.group");
  if (group === "any" && wishedGroup)
    return [{ label, value: t("mail.meeting.noPlaceInGroup", { title: wishedGroup.text }) }];
  // Whoever takes part digitally and chose none looks for no table.
  if (group === "any" && attendAs === "remote") return [];
  return group === "any"
    ? [{ label, value: t("registration.anyGroup") }]
    : [{ label, value: group.text, lang: group.language }];
}

/** The meeting is moved: when and where now, what it was, and why; or what changed for others alone. */
export function meetingMoved(facts: MeetingMovedMail): Rendered {
  const { t } = wordsOf(facts);
  const { isSame, formNow } = facts;
  const intro = t(isSame ? "mail.meeting.movedForOthers" : "mail.meeting.movedIntro");
  const stands: Part = { kind: "text", text: t(`mail.meeting.moved_${facts.status}`) };
  return write(facts, {
    subject: t("mail.meeting.movedSubject", { title: facts.meeting.title.text }),
    preview: intro,
    heading: t("mail.meeting.movedHeading"),
    parts: [
      { kind: "text", text: intro },
      ...form(formNow, t),
      ...whenAndWhere(facts),
      ...(isSame ? [] : [stands, ...beforeFacts(facts)]),
      ...why(facts.reason, t),
      ...wayIn(facts),
      ...ownPage(facts),
    ],
  });
}

/** How it is held from now on, where that is what changed. */
export const form = (now: Format | null, t: I18n["t"]): Part[] =>
  now === null ? [] : [{ kind: "text", tone: "strong", text: t(`mail.meeting.form_${now}`) }];

/** When and where it was before. */
export function beforeFacts(facts: AboutMeeting & Pick<MeetingMovedMail, "before">): Part[] {
  const { t, date, sentence } = wordsOf(facts);
  const { before } = facts;
  const was = meetingTime(before, translator(facts.language, { timeZone: before.timeZone }));
  const place = before.format === "digital" ? t("states.format.digital") : before.place.text;
  return [
    { kind: "heading", text: t("mail.meeting.before") },
    {
      kind: "facts",
      facts: [
        { label: t("meetings.one.time"), value: `${sentence(date(was.on))}, ${was.hours} (${was.zone})` },
        { label: t("meetings.one.place"), value: place, lang: before.place.language },
      ],
    },
  ];
}

/** The link to join is another. */
export function meetingLink(facts: SeatMail): Rendered {
  const { t } = wordsOf(facts);
  const intro = t("mail.meeting.linkIntro");
  return write(facts, {
    subject: t("mail.meeting.linkSubject", { title: facts.meeting.title.text }),
    preview: intro,
    heading: t("mail.meeting.linkHeading"),
    parts: [{ kind: "text", text: intro }, ...wayIn(facts), ...whenAndWhere(facts), ...ownPage(facts)],
  });
}

/** The meeting is not held, and why. */
export function meetingCalledOff(facts: MeetingCalledOffMail): Rendered {
  const { t } = wordsOf(facts);
  const intro = t("mail.meeting.cancelledIntro");
  // Nobody is shown the way in to what is not held.
  const where = whenAndWhere({ ...facts, access: null });
  const said: Parameters<typeof write>[1] = {
    subject: t("mail.meeting.cancelledSubject", { title: facts.meeting.title.text }),
    preview: intro,
    heading: t("mail.meeting.cancelledHeading"),
    parts: [
      { kind: "text", text: intro },
      ...where,
      ...why(facts.reason, t),
      ...readOn(facts, t),
      { kind: "text", text: t("mail.meeting.cancelledOwn") },
      { kind: "button", label: t("mail.registration.ownButton"), url: facts.url },
    ],
  };
  return write(facts, said, "called_off");
}

/** The page of what is not held, and where input is given in writing still. */
export const readOn = ({ pageUrl, inputUrl }: CalledOff, t: I18n["t"]): Part[] => [
  ...(inputUrl ? [{ kind: "link" as const, label: t("mail.meeting.stillInput"), url: inputUrl }] : []),
  ...(pageUrl ? [{ kind: "link" as const, label: t("meetings.one.more"), url: pageUrl }] : []),
];

export const why = (reason: { text: string; language: string }, t: I18n["t"]): Part[] => [
  { kind: "heading", text: t("mail.nothing.why") },
  { kind: "words", text: reason.text, lang: reason.language },
];

type Fact = Extract<Part, { kind: "facts" }>["facts"][number];

/** As facts, with what else is to be told among them. */
export function whenAndWhere(
  facts: AboutMeeting & Pick<SeatMail, "place" | "access">,
  more: Fact[] = [],
): Part[] {
  const { t } = wordsOf(facts);
  const { place, access } = facts;
  const rows = [
    {
      label: t("meetings.one.place"),
      value: place?.text ?? t("states.format.digital"),
      lang: place?.language,
    },
    ...(access?.text ? [{ label: t("meetings.one.access"), value: access.text, lang: access.language }] : []),
  ];
  const told = meetingFacts(facts);
  return told.kind === "facts" ? [{ kind: "facts", facts: [...told.facts, ...rows, ...more] }] : [told];
}

/** The link to join, which nobody else gets. */
function wayIn(facts: SeatMail): Part[] {
  const { t } = wordsOf(facts);
  if (!facts.joinUrl) return [];
  return [
    { kind: "items", items: [{ title: t("mail.meeting.join"), url: facts.joinUrl, note: facts.joinUrl }] },
    { kind: "text", tone: "small", text: t("mail.meeting.joinPrivate") },
  ];
}

/** Where the entry that comes with it can be answered. */
export function answersByCalendar(facts: SeatMail): Part[] {
  const { t } = wordsOf(facts);
  if (facts.calendar?.method !== "REQUEST" || !facts.calendar.answers) return [];
  return [{ kind: "text", tone: "small", text: t("mail.meeting.fromCalendar") }];
}

function ownPage(facts: SeatMail): Part[] {
  const { t } = wordsOf(facts);
  const outOfCalendar: Part = { kind: "text", tone: "small", text: t("mail.meeting.outOfCalendar") };
  return [
    { kind: "button", label: t("mail.registration.ownButton"), url: facts.url },
    ...answersByCalendar(facts),
    ...(facts.calendar?.method === "CANCEL" && facts.status === "waiting" ? [outOfCalendar] : []),
    { kind: "text", tone: "small", text: t("mail.registration.private") },
    ...atDoor(facts),
  ];
}

/** What whoever comes to the room shows there; it opens nothing for anybody but those who run the meeting. */
function atDoor({ door, ...facts }: SeatMail): Part[] {
  const { t } = wordsOf(facts);
  if (!door) return [];
  const text = t("mail.meeting.atDoor", { ref: shortRef(door.ref) });
  return [{ kind: "code", text, label: t("registration.atDoor.qr"), value: door.url }];
}

function write(
  facts: SeatMail,
  said: Pick<Letter, "subject" | "preview" | "heading" | "parts">,
  as: SeatMail["status"] | "asked" | "called_off" = isAsked(facts) ? "asked" : facts.status,
): Rendered {
  const { t } = wordsOf(facts);
  return {
    ...letter({ ...facts, ...said, because: t(`mail.meeting.because_${as}`) }),
    ...calendarOf(facts),
  };
}

/** The part for calendars (RFC 6047), and the file on his own page: one attendee, whom the mail goes to. */
export function calendarOf(facts: SeatMail): Pick<Rendered, "calendar"> {
  const status = isAsked(facts) ? "NEEDS-ACTION" : attends(facts.status);
  return entryOf(facts, facts.to, status, facts.joinUrl);
}

const attends = (status: RegistrationStatus): Attendee["status"] =>
  status === "going" ? "ACCEPTED" : status === "maybe" ? "TENTATIVE" : "DECLINED";

type Entered = AboutMeeting & Pick<SeatMail, "calendar" | "place">;

/** An entry for one attendee: whoever was invited and has not answered is asked for it. */
export function entryOf(
  facts: Entered,
  to: SeatMail["to"],
  status: Attendee["status"],
  joinUrl: string | null = null,
): Pick<Rendered, "calendar"> {
  const { calendar, meeting, place } = facts;
  if (!calendar) return {};
  const { t } = wordsOf(facts);
  const { method, uid, sequence, writtenAt: changedAt, pageUrl: url, organizer, answers } = calendar;
  const link = joinUrl && `${t("mail.meeting.join")}: ${joinUrl}`;
  // Whoever has answered has chosen how.
  const asks = status === "NEEDS-ACTION" && method === "REQUEST";
  const online = asks && meeting.format === "hybrid" && t("meetings.one.online");
  const text = calendarText(method, {
    ...{ uid, sequence, changedAt, url },
    ...{ startsAt: meeting.startsAt, endsAt: meeting.endsAt, timeZone: meeting.timeZone },
    cancelled: method === "CANCEL",
    title: meeting.title.text,
    description: [link, online, calendar.purpose, url].filter(Boolean).join("\n\n"),
    place: place?.text ?? joinUrl ?? t("states.format.digital"),
    organizer: { name: facts.forum.hostName, email: organizer },
    attendee: { name: to.name, email: to.address, status, rsvp: answers && method === "REQUEST" },
  });
  return { calendar: { method, text } };
}
