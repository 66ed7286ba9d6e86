/**
 * Input from the room: what is said at a table while a meeting lasts. A group is opened with two codes, one for its scribe and
 * one for whoever sits there; a device joins with one of them and holds a key. Its scribe takes one note after another, the table
 * reads them, objects, adds its own, and hears them read back before it closes. Stored: open → reading_back → closed. What was
 * confirmed becomes submissions when the meeting closes. Neighbours: meetings before it (a group, its questions); submissions
 * and contributions are what notes become.
 */
import type { Transitions } from "../kernel/transitions.ts";
import type { Audience } from "../meetings/meeting.ts";

/**
 * Whether what is said in a meeting comes into its consultation, and so before the public: never of one for staff and owners only,
 * which has no tables.
 */
export const takesIn = (meeting: { audience: Audience }, consultation: { status: string }): boolean =>
  meeting.audience !== "internal" && consultation.status === "announced";

export const tableStatuses = [
  /** notes are taken */
  "open",
  /** they are read aloud, and ticked when the table says so; writing on is possible */
  "reading_back",
  /** the table has closed, or the meeting has */
  "closed",
] as const;
export type TableStatus = (typeof tableStatuses)[number];

export const tableTransitions: Transitions<TableStatus> = {
  open: ["reading_back", "closed"],
  reading_back: ["open", "closed"],
  closed: [],
};

export const deviceRoles = [
  /** writes for the table, reads back, closes it */
  "scribe",
  /** reads, objects, writes points of his own */
  "participant",
] as const;
export type DeviceRole = (typeof deviceRoles)[number];

/** Whose point a note is. Whoever is named has to agree, or nobody is named. */
export const voices = ["nobody", "table", "organisation", "person"] as const;
export type Voice = (typeof voices)[number];
/** Of what nobody is named for: the table stands behind it, or one person said it there. */
export type TableVoice = Extract<Voice, "nobody" | "table">;
/** Those that are named. */
export const isNamed = (voice: Voice) => voice === "organisation" || voice === "person";

/** What a scribe answers to 'that is not what I meant'. */
export const answers = [
  /** it is taken up: the note says something else now; the earlier words are kept */
  "taken",
  /** the note stays, and these words are a note beside it */
  "kept_both",
  /** the note stays, and somebody did not agree: that goes along with it */
  "let_be",
] as const;
export type Answer = (typeof answers)[number];
/** What became of it. */
export const settlements = [
  ...answers,
  /** whoever said it has taken it back before it had an answer: its words are gone */
  "taken_back",
] as const;
export type Settlement = (typeof settlements)[number];

/** Why a coordinator does not take in what came late. */
export const leaveGrounds = [
  /** it says nothing that could be answered, as a word on trial */
  "no_point",
  /** the same lies in what was taken in */
  "said_already",
  /** it is abuse, or by nobody who sat there */
  "not_serious",
] as const;
export type LeaveGround = (typeof leaveGrounds)[number];

export const liveLimits = {
  /** signs of a code */
  code: 7,
  /** characters of a note */
  note: 2000,
  /** of what somebody is called at his table, or an organisation */
  name: 200,
  /** notes by the scribes of a table */
  notes: 500,
  /** notes by everybody else at it, and by one device */
  guestNotes: 300,
  guestNotesEach: 50,
  /** wordings of a note */
  wordings: 50,
  /** devices of a table by each of its codes: whoever fills one keeps nobody out who holds the other */
  devices: 300,
  /** what a device sends at once */
  batch: 50,
  /** hours after a meeting was to end in which nobody need close it */
  openHours: 12,
  /** additions that what comes late to a table makes by itself; more waits for a coordinator, who takes it in as one */
  lateAdditions: 20,
  /** hours after the close of a meeting in which a device that had joined may still send what it captured */
  lateHours: 24,
} as const;

/** What a point is about, as one list of questions and themes names it: by kind and handle; empty: by neither. */
export function aboutOf(chosen: string): { question: string; theme: string } {
  const [kind, handle = ""] = chosen.split(":");
  return { question: kind === "question" ? handle : "", theme: kind === "theme" ? handle : "" };
}
export const aboutQuestion = (handle: string) => `question:${handle}`;
export const aboutTheme = (handle: string) => `theme:${handle}`;

/** A code as it is typed: capital or small, with or without a dash or spaces. */
export const codeOf = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
/** A code as it is shown: easier to read aloud in two parts. */
export const showCode = (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`;

type Closing = {
  table: { closedAt: string | null };
  meeting: { status: string; endsAt: string | null; closedAt: string | null; cancelledAt: string | null };
};

/**
 * Since when nothing new is written at a table: it was closed, its meeting was called off, or has been over for so long that
 * nobody will close it. Null while it is open.
 */
export function closedSince({ table, meeting }: Closing, now: string): string | null {
  const forgotten =
    meeting.endsAt && new Date(Date.parse(meeting.endsAt) + liveLimits.openHours * 3_600_000).toISOString();
  const ends = [table.closedAt, meeting.cancelledAt, forgotten].filter((at): at is string => Boolean(at));
  return ends.filter((at) => at <= now).sort()[0] ?? null;
}

export type Arrival =
  | "in_time"
  /** after its table had closed, and within 24 hours of the close of its meeting */
  | "late"
  | "too_late";

/**
 * How what a device sends arrives, by the server's clock alone: clocks of devices are wrong by minutes and by days, so that what
 * one says of the hour is written down as its claim (`isClaimedLate`) and decides nothing. A meeting that nobody has closed takes
 * it as long as that.
 */
export function arrivalOf(at: Closing, now: string): Arrival {
  if (closedSince(at, now) === null) return "in_time";
  const end = at.meeting.closedAt ?? at.meeting.cancelledAt;
  const hours = end === null ? 0 : (Date.parse(now) - Date.parse(end)) / 3_600_000;
  return hours <= liveLimits.lateHours ? "late" : "too_late";
}

/** Whether it came after its table had closed, by the server's clock. */
export const cameAfter = (receivedAt: string, closedAt: string | null): boolean =>
  closedAt !== null && receivedAt > closedAt;

/** Whether it was written after its table had closed, by the word of the device. */
export const isClaimedLate = (claimedAt: string, closedAt: string | null): boolean =>
  closedAt !== null && claimedAt >= closedAt;
