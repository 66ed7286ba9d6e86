/**
 * A registration: somebody's answer to whether he comes to a meeting. Who asks to register by the public page is nobody's word
 * until his mail is confirmed. A seat is a number: there are as many as the meeting has, none is given twice, and an organisation
 * has no more of them than it may. Whoever finds none waits, and gets the first that he can have, in the order of waiting.
 * Neighbours: meetings say how many seats there are; what was said in the room can be followed by a registration.
 */
import { retention } from "../forum/retention.ts";
import { endOfDay } from "../kernel/day.ts";
import type { Transitions } from "../kernel/transitions.ts";
import type { Translated } from "../people/person.ts";
import type { Audience, Format, MeetingStatus } from "./meeting.ts";

export const registrationStatuses = [
  /** comes, and has a seat */
  "going",
  /** may come; holds no seat */
  "maybe",
  /** wants to come, and there is no seat for him */
  "waiting",
  /** does not come, or not any more */
  "not_going",
] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];

export const registrationTransitions: Transitions<RegistrationStatus> = {
  going: ["maybe", "not_going"],
  maybe: ["going", "waiting", "not_going"],
  waiting: ["going", "maybe", "not_going"],
  not_going: ["going", "waiting", "maybe"],
};

/** Whether the meeting stands in one's calendar: whoever waits is not told that he can come. */
export const isInCalendar = (status: RegistrationStatus) => status === "going" || status === "maybe";

export const attendances = ["room", "remote"] as const;
export type Attendance = (typeof attendances)[number];

/** How one attends: a meeting that is held in one way leaves no choice, whatever was chosen while it was held in both. */
export const attendanceAt = (format: Format, chosen: Attendance): Attendance =>
  format === "hybrid" ? chosen : format === "room" ? "room" : "remote";

/** Why a group is not to be had. */
export const groupLacks = [
  /** all its seats are taken */
  "group_full",
  /** it meets in the room, and one takes part digitally */
  "group_in_room",
  /** it meets digitally, and one comes to the room */
  "group_digital",
] as const;
export type NoGroup = (typeof groupLacks)[number];

export type Misfit = Exclude<NoGroup, "group_full">;

/**
 * Why somebody who attends in one way can't be in a group; null where he can. A meeting that is held in one way has its groups in
 * that way.
 */
export const misfitOf = (
  format: Format,
  group: { attendAs?: Attendance | null },
  attendAs: Attendance,
): Misfit | null => {
  if (format !== "hybrid" || !group.attendAs || group.attendAs === attendAs) return null;
  return group.attendAs === "room" ? "group_in_room" : "group_digital";
};

/** The same, and that it is full. `left`: of its seats; null where it takes any number. */
export const groupLack = (
  format: Format,
  group: { attendAs?: Attendance | null; left: number | null },
  attendAs: Attendance,
): NoGroup | null => misfitOf(format, group, attendAs) ?? (group.left === 0 ? "group_full" : null);

/** The link to join, for whoever has a seat and takes part digitally; on his own page, in his mail and in his calendar alone. */
export const joinLinkFor = (
  { format, joinUrl }: { format: Format; joinUrl: string | null },
  { status, attendAs }: { status: RegistrationStatus; attendAs: Attendance },
): string | null => (status === "going" && attendanceAt(format, attendAs) === "remote" ? joinUrl : null);

/**
 * Whether he was forgotten: then there is neither name nor address. Who has a name and no address was written down by staff, and is
 * told by them.
 */
export const isForgotten = ({ name, email }: { name: string; email: string | null }): boolean =>
  email === null && name === "";

/** How a registration came. */
export const registrationSources = [
  /** by the public page, confirmed by mail */
  "public",
  /** by the personal link of an invitation */
  "invitation",
  /** an invitation was passed on */
  "passed_on",
  /** written down by staff */
  "staff",
] as const;
export type RegistrationSource = (typeof registrationSources)[number];

/** What became of a registration, or of its meeting, that a mail tells whoever has an address. */
export const untoldNews = ["seated", "moved", "cancelled", "join_link"] as const;
export type UntoldNews = (typeof untoldNews)[number];

/** Why somebody is not registered, or his answer is not taken. */
export type RegisterRefusal =
  /** there is none, or it is not for outsiders */
  | "not_found"
  | "by_invitation"
  /** the last day has passed, or it has begun or ended without one: see `registrationState` */
  | "over"
  | "mixed_alphabets"
  | "unknown_group"
  /** another one may have a seat, or fits how he takes part */
  | NoGroup
  | "remote_only"
  | "room_only"
  /** a question of the organiser's was changed while he wrote */
  | "questions_changed";

/** One's words in reply to what the organiser asked, as it was asked. */
export type OrganiserAnswer = { question: string; answer: string };

/** Whether a reply was given to this question, in whichever language it was read. Worded otherwise, it is another question. */
export const isReplyTo = (question: Translated, { question: asked }: Pick<OrganiserAnswer, "question">) =>
  Object.values(question).includes(asked);

/** What one replied to each question that is asked now, in its order; "" where nothing. */
export const repliesTo = (questions: readonly Translated[], replies: readonly OrganiserAnswer[]): string[] =>
  questions.map((question) => replies.find((reply) => isReplyTo(question, reply))?.answer ?? "");

/** Replies to what is not asked any more, as it was asked. */
export const earlierReplies = (questions: readonly Translated[], replies: readonly OrganiserAnswer[]) =>
  replies.filter((reply) => !questions.some((question) => isReplyTo(question, reply)));

/** Whole days that the mail which confirms a registration can be used; what was typed goes then. */
export const askDays = retention.registration_asks.usual;
/** So much mail that a stranger can ask for goes to an address: an hour and a day for a meeting, a day for all. */
export const registrationMails = { anHour: 1, aDay: 3, aDayInAll: 10 };
/** So often within a day a seat can be offered to somebody. */
export const seatOffersADay = 5;
/** The links of so many registrations are mailed at once to whoever lost them. */
export const linksAtOnce = 5;
/** Days after a meeting that access needs are kept. */
export const accessNeedsDays = retention.access_needs.usual;

export const registrationStates = [
  /** not announced, for staff only, called off, or closed */
  "none",
  /** takes an invitation */
  "by_invitation",
  "open",
  /** the last day has passed, or the meeting has: see `registrationState` */
  "over",
] as const;
export type RegistrationState = (typeof registrationStates)[number];

type Registrable = {
  status: MeetingStatus;
  audience: Audience;
  startsAt: string | null;
  endsAt: string | null;
  timeZone: string;
  registrationClosesOn: string | null;
};

/** The instant from which nobody can register any more; null before it has hours. */
export function registrationEnds({
  startsAt,
  endsAt,
  timeZone,
  registrationClosesOn,
}: Omit<Registrable, "status" | "audience">): string | null {
  if (!startsAt || !endsAt) return null;
  const ends = registrationClosesOn ? endOfDay(registrationClosesOn, timeZone) : startsAt;
  return ends < endsAt ? ends : endsAt;
}

/**
 * Whether one can register at an instant. The last day lasts through 23:59:59 in the meeting's zone (rule 12): where it is the
 * day of the meeting itself, whoever comes late can still register, until the meeting ends. Without a last day, until it begins.
 */
export function registrationState(meeting: Registrable, now: string): RegistrationState {
  const { status, audience } = meeting;
  const ends = registrationEnds(meeting);
  if (status !== "announced" || audience === "internal" || !ends) return "none";
  if (now >= ends) return "over";
  return audience === "invited" ? "by_invitation" : "open";
}

/** What an ask came by, where it came by more than the public page. */
type PassedOn = { inPlaceOfId: string | null; invitationId: string | null };
export const isPassedOn = ({ inPlaceOfId, invitationId }: PassedOn) =>
  inPlaceOfId !== null || invitationId !== null;

/** Whether members of staff are asked to it: it is for them only, and not called off or closed. */
export const isStaffAsked = ({ status, audience }: Pick<Registrable, "status" | "audience">) =>
  status === "announced" && audience === "internal";

/**
 * Whether what was asked can be confirmed at an instant: an invitation that was passed on opens a meeting of invited people too, and
 * a seat can be passed on until the meeting has ended.
 */
export function isAskTaken(meeting: Registrable, ask: PassedOn, now: string): boolean {
  if (ask.inPlaceOfId !== null)
    return meeting.status === "announced" && meeting.endsAt !== null && now < meeting.endsAt;
  const state = registrationState(meeting, now);
  return state === "open" || (state === "by_invitation" && isPassedOn(ask));
}

/** How many there are: null is as many as come. */
export type Seats = { capacity: number | null; seatsPerOrganisation: number | null };
export type Seated = { seat: number; organisationKey: string | null };
type Candidate = Pick<Seated, "organisationKey">;

/** Why there is no seat for somebody. */
export const seatLacks = [
  /** all are taken */
  "meeting_full",
  /** his organisation has as many as it may, whether others are free or not */
  "organisation_full",
] as const;
export type NoSeat = (typeof seatLacks)[number];

/**
 * The seat that somebody gets, the lowest that is free, counted from 1; or why there is none. Of two reasons his organisation's is told,
 * since more seats alone would give him none.
 */
export function seatFor(
  seats: Seats,
  seated: readonly Seated[],
  { organisationKey }: Candidate,
): number | NoSeat {
  const colleagues = seated.filter((one) => organisationKey && one.organisationKey === organisationKey);
  if (seats.seatsPerOrganisation !== null && colleagues.length >= seats.seatsPerOrganisation)
    return "organisation_full";
  if (seats.capacity !== null && seated.length >= seats.capacity) return "meeting_full";
  const taken = new Set(seated.map(({ seat }) => seat));
  let seat = 1;
  while (taken.has(seat)) seat++;
  return seat;
}

/** Who of those that wait, the first first, gets which seat now: each the first that he can have, until nobody can have one. */
export function promoted<Waiting extends Candidate>(
  seats: Seats,
  seated: readonly Seated[],
  waiting: readonly Waiting[],
): { waiting: Waiting; seat: number }[] {
  const taken = [...seated];
  return waiting.flatMap((one) => {
    const seat = seatFor(seats, taken, one);
    if (typeof seat !== "number") return [];
    taken.push({ seat, organisationKey: one.organisationKey });
    return [{ waiting: one, seat }];
  });
}

/** Why one's seat is not passed on. */
export type PassOnSeatRefusal =
  | OfferSeatRefusal
  /** nobody passes his seat on to himself */
  | "own_address";

/** Why a seat is not offered to somebody. */
export type OfferSeatRefusal =
  | "not_found"
  | "over"
  | "mixed_alphabets"
  /** there is none to pass on */
  | "no_seat"
  /** the other's organisation has as many seats as it may */
  | "organisation_full"
  /** it was offered `seatOffersADay` times within the day */
  | "offered_enough";
