/**
 * What everyone may read of a meeting: every member of these types is public by decision, and the link to join is none. A draft
 * and one for staff only have no row. Pages tell of days, not hours, what is to come: one that is kept stands until midnight.
 */
import type { TakesGround } from "../evaluations/evaluation.ts";
import { dateIn } from "../kernel/day.ts";
import type {
  AgendaKind,
  Audience,
  Format,
  Hours,
  MeetingChange,
  MeetingStatus,
} from "../meetings/meeting.ts";
import type { Attendance } from "../meetings/registration.ts";
import type { Translated } from "../people/person.ts";
import type { PlanPoint } from "./plan-point.ts";
import type { PublishedBody } from "./published.ts";
import type { RecordVersionPoint } from "./records.ts";

export type PublicMeetingStatus = Exclude<MeetingStatus, "draft">;

/** What lists and timelines show of a meeting. */
export type MeetingPoint = Hours & {
  slug: string;
  status: PublicMeetingStatus;
  title: Translated;
  mainLanguage: string;
  format: Format;
  place: Translated;
  /** the day that its record was published first; left out where there is none */
  recordedOn?: string;
};

export type PublishedMeeting = MeetingPoint & {
  audience: Exclude<Audience, "internal">;
  consultation: { slug: string; title: Translated; mainLanguage: string };
  /** who invites: the consultation's lead */
  host: PublishedBody;
  announcedOn: string;
  purpose: Translated;
  background: Translated;
  listeners: Translated[];
  practical: Translated;
  contactName: Translated;
  contactEmail: string;
  streamed: boolean;
  streamUrl: string | null;
  access: Translated;
  capacity: number | null;
  seatsPerOrganisation: number | null;
  registrationClosesOn: string | null;
  /** there is no seat left: whoever registers waits for one */
  isFull: boolean;
  /** what the organiser asks whoever registers */
  questions: Translated[];
  agenda: {
    kind: AgendaKind;
    title: Translated;
    detail: Translated;
    lead: Translated;
    starts: string | null;
    minutes: number | null;
    questions: { number: number; text: Translated }[];
  }[];
  groups: {
    letter: string;
    title: Translated;
    theme: { slug: string; title: Translated } | null;
    seats: number | null;
    /** how one takes part in it where the meeting is held in both ways; left out: either way */
    attendAs?: Attendance;
    /** of its seats; null where it takes any number, and once nobody can register */
    left: number | null;
    /** who leads it and takes notes, by role; left out where nobody wrote it */
    facilitator?: Translated;
    scribe?: Translated;
  }[];
  materials: { title: Translated; note: Translated; url: string | null; dueOn: string | null }[];
  /** by plan */
  commitments: {
    slug: string;
    number: number;
    title: Translated;
    mainLanguage: string;
    plan: PlanPoint;
  }[];
  /** that it is about, each once, the newest first; left out where there is none */
  plans?: PlanPoint[];
  /** the latest first */
  changes: (MeetingChange & { on: string })[];
  /** the versions of its record, the newest first; left out where there is none */
  record?: RecordVersionPoint[];
  /** what the organiser takes from the evaluation; left out where nothing is published */
  takes?: PublishedTakes & {
    /** what stood there before, the latest first; left out where nothing did */
    earlier?: (PublishedTakes | WithheldTakes)[];
  };
  /** by when what is said in it has its response, by the consultation's terms */
  answersBy: string;
};

/** What the organiser takes from an evaluation, and the day from which it stands in public. */
export type PublishedTakes = { text: Translated; on: string };
/** That there was such a text, why it is not shown any more, and since when. */
export type WithheldTakes = { on: string; withheld: { ground: TakesGround; on: string } };

/** The day that it is held, in the zone that its hours are told in. */
export const heldOn = ({ startsAt, timeZone }: Hours): string => dateIn(startsAt, timeZone);

/** Whether it is still to come on a day: through its last one, and not once it is called off. */
export const isAhead = (meeting: Hours & { status: PublicMeetingStatus }, today: string): boolean =>
  meeting.status === "announced" && dateIn(meeting.endsAt, meeting.timeZone) >= today;

/** Whether anyone may register on a day: what is kept of pages tells of days, and the form itself of the hour. */
export const takesRegistrations = (meeting: PublishedMeeting, today: string): boolean =>
  meeting.audience === "open" &&
  isAhead(meeting, today) &&
  (meeting.registrationClosesOn ?? heldOn(meeting)) >= today;

/** How it stands on a day: `today` all through its own; one whose day has passed is `over`, until it is closed. */
export function standingOn(
  meeting: Hours & { status: PublicMeetingStatus },
  today: string,
): PublicMeetingStatus | "today" | "over" {
  if (meeting.status !== "announced") return meeting.status;
  if (!isAhead(meeting, today)) return "over";
  return heldOn(meeting) <= today ? "today" : "announced";
}
