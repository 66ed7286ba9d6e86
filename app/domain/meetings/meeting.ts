/**
 * A meeting: a dated gathering within a consultation, in a room, digital, or both. Its agenda has items for information and for
 * discussion with numbered questions; its groups are the tables. Stored: draft → announced → closed, or cancelled; whether it
 * is to come or over follows from the clock. One for staff and owners only never appears in public, and the join link of none
 * does. Neighbours: consultations before it; registrations and what is said in the room after it.
 */
import { type Language, languages } from "~/i18n/languages.ts";
import type { MeetingClock, MeetingClocks } from "../consultations/clock.ts";
import { addDays, dateIn, daysBetween } from "../kernel/day.ts";
import type { Transitions } from "../kernel/transitions.ts";
import type { Translated } from "../people/person.ts";

export const meetingStatuses = [
  /** being prepared; nobody outside sees it */
  "draft",
  /** its page is public, unless it is for staff only */
  "announced",
  /** it was held, and what was said in it is taken in */
  "closed",
  /** called off, with a published reason; the page stays */
  "cancelled",
] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export const meetingTransitions: Transitions<MeetingStatus> = {
  draft: ["announced", "cancelled"],
  announced: ["closed", "cancelled"],
  closed: [],
  cancelled: [],
};

export const audiences = [
  /** anyone may register */
  "open",
  /** the page is public, registering takes an invitation */
  "invited",
  /** staff and owners, about process and roles: never in public */
  "internal",
] as const;
export type Audience = (typeof audiences)[number];

export const formats = ["room", "digital", "hybrid"] as const;
export type Format = (typeof formats)[number];
export const inRoom = (format: Format) => format !== "digital";
export const isRemote = (format: Format) => format !== "room";

export const agendaKinds = ["information", "discussion", "pause"] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** When it is: instants, and the zone that its hours are told in. */
export type Hours = { startsAt: string; endsAt: string; timeZone: string };

export const meetingPhases = ["coming", "under_way", "over"] as const;
export type MeetingPhase = (typeof meetingPhases)[number];

export function meetingPhase({ startsAt, endsAt }: Omit<Hours, "timeZone">, now: string): MeetingPhase {
  if (now < startsAt) return "coming";
  return now < endsAt ? "under_way" : "over";
}

/** How it stands, as the desk names it: its status, and once it is announced where the clock is. */
export type MeetingStanding = Exclude<MeetingStatus, "announced"> | MeetingPhase;

export function meetingStanding(
  { status, startsAt, endsAt }: { status: MeetingStatus; startsAt: string | null; endsAt: string | null },
  now: string,
): MeetingStanding {
  if (status !== "announced") return status;
  if (!startsAt || !endsAt) throw new Error("an announced meeting without hours");
  return meetingPhase({ startsAt, endsAt }, now);
}

/** What was told in public and is so no more, with the hours and the form that it had. */
export type MeetingChange = {
  kind: "moved" | "cancelled";
  reason: Translated;
  before: Hours & { format: Format; place: Translated };
};

/** Where and when, as its page tells it. */
export type Scheduled = {
  startsAt: string | null;
  endsAt: string | null;
  timeZone: string;
  format: Format;
  place: Translated;
};

/**
 * Whether what was told in public is so no more: another time, another place, another form. It needs a reason, and stands beside
 * what it was. (A join link was told to nobody but the registered.)
 */
export function isMaterial(before: Scheduled, after: Scheduled): boolean {
  const told = ({ startsAt, endsAt, timeZone, format, place }: Scheduled) =>
    JSON.stringify([startsAt, endsAt, timeZone, format, Object.entries(place).sort()]);
  return told(before) !== told(after);
}

/** The languages whose words stand as they were while those of another are others: whoever reads these is told what was. */
export function leftAsTheyWere(before: Translated, after: Translated): Language[] {
  const written = languages.filter((code) => before[code] && after[code]);
  const left = written.filter((code) => before[code] === after[code]);
  return left.length < written.length ? left : [];
}

export const requiredParts = [
  "title",
  "purpose",
  "hours",
  /** for a meeting in a room */
  "place",
  "contact_name",
  "contact_email",
] as const;
export type RequiredPart = (typeof requiredParts)[number];

export type Announceable = {
  mainLanguage: string;
  title: Translated;
  purpose: Translated;
  startsAt: string | null;
  format: Format;
  place: Translated;
  contactName: Translated;
  contactEmail: string;
};

/** What must be there before it is announced and is not, in the order of the page. */
export function missingParts(meeting: Announceable): RequiredPart[] {
  const written = (text: Translated) => Boolean(text[meeting.mainLanguage as keyof Translated]?.trim());
  const there: Record<RequiredPart, boolean> = {
    title: written(meeting.title),
    purpose: written(meeting.purpose),
    hours: meeting.startsAt !== null,
    place: !inRoom(meeting.format) || written(meeting.place),
    contact_name: written(meeting.contactName),
    contact_email: meeting.contactEmail !== "",
  };
  return requiredParts.filter((part) => !there[part]);
}

export type MeetingWarning = {
  rule: MeetingClock;
  days: number;
  wanted: number;
  /** the last day on which it would have been in time */
  by: string;
};

/** What its clocks are read from. */
export type ClockedMeeting = Omit<Hours, "startsAt" | "endsAt"> & {
  startsAt: string | null;
  status: MeetingStatus;
  /** the days that its consultation keeps to */
  clocks: MeetingClocks;
  announcedAt: string | null;
  agendaItems: number;
  materials: readonly { url: string | null; dueOn: string | null }[];
  /** groups without anybody who leads them, or takes notes */
  unstaffedGroups: number;
  /** its record was published; a meeting for staff only has none in public */
  recordedAt: string | null;
  audience: Audience;
};

/**
 * Where the dates fall short of what people may expect; a warning is never a refusal. A draft is judged as if it were
 * announced at `now`. Agenda, material and groups count as late from the day that they should have been out.
 */
export function meetingWarnings(meeting: ClockedMeeting, now: string): MeetingWarning[] {
  const { startsAt, timeZone, status, clocks } = meeting;
  if (!startsAt || status === "cancelled") return [];
  if (status === "closed" || now >= startsAt) return lateRecord(meeting, startsAt, now);
  const on = dateIn(startsAt, timeZone);
  const left = daysBetween(dateIn(now, timeZone), on);
  const warnings: MeetingWarning[] = [];
  const warn = (rule: MeetingWarning["rule"], days: number) =>
    warnings.push({ rule, days, wanted: clocks[rule], by: addDays(on, -clocks[rule]) });
  const notice = Math.max(0, daysBetween(dateIn(meeting.announcedAt ?? now, timeZone), on));
  if (notice < clocks.notice) warn("notice", notice);
  if (meeting.agendaItems === 0 && left < clocks.agenda) warn("agenda", left);
  const late = meeting.materials.some(
    ({ url, dueOn }) =>
      url === null && (left < clocks.material || daysBetween(dueOn ?? on, on) < clocks.material),
  );
  if (late) warn("material", left);
  if (meeting.unstaffedGroups > 0 && left < clocks.groups) warn("groups", left);
  return warnings;
}

/** A record that was to be there by now. */
function lateRecord(meeting: ClockedMeeting, startsAt: string, now: string): MeetingWarning[] {
  const by = addDays(dateIn(startsAt, meeting.timeZone), meeting.clocks.record);
  const late = daysBetween(by, dateIn(now, meeting.timeZone));
  return owesRecord(meeting) && late > 0
    ? [{ rule: "record", days: late, wanted: meeting.clocks.record, by }]
    : [];
}

const owesRecord = ({ status, audience, recordedAt }: ClockedMeeting): boolean =>
  status !== "draft" && audience !== "internal" && recordedAt === null;

/** What is to be done before it, is still in time and not warned of, by the last day for it; what comes first stands first. */
export type MeetingDuty = Pick<MeetingWarning, "wanted" | "by"> & {
  /** `evaluation`: nobody has chosen what is asked after it (evaluations) */
  rule: MeetingClock | "evaluation";
};

export function meetingDuties(meeting: ClockedMeeting, now: string): MeetingDuty[] {
  const { startsAt, timeZone, status, clocks } = meeting;
  if (!startsAt || status === "cancelled") return [];
  const on = dateIn(startsAt, timeZone);
  const today = dateIn(now, timeZone);
  if (status === "closed" || now >= startsAt) {
    const by = addDays(on, clocks.record);
    return owesRecord(meeting) && by >= today ? [{ rule: "record", wanted: clocks.record, by }] : [];
  }
  const open: Record<Exclude<MeetingClock, "record">, boolean> = {
    notice: status === "draft",
    agenda: meeting.agendaItems === 0,
    material: meeting.materials.some(({ url }) => url === null),
    groups: meeting.unstaffedGroups > 0,
  };
  const warned = meetingWarnings(meeting, now).map(({ rule }) => rule);
  return (["notice", "agenda", "material", "groups"] as const)
    .filter((rule) => open[rule] && !warned.includes(rule))
    .map((rule) => ({ rule, wanted: clocks[rule], by: addDays(on, -clocks[rule]) }))
    .filter(({ by }) => by >= today);
}
