/**
 * A mailing: one mail, in the coordinator's own words within a frame of ours, to many at a pace. Whom it goes to is asked anew when it
 * starts and kept from then on, one row a recipient; nobody gets it twice, and what is no longer true when his turn comes is
 * not sent. An invitation is one row a contact and meeting: its link answers for him.
 * Neighbours: segments say who is meant, meetings who has a seat; notifications write the mail, and hand it over.
 */
import { addDays, dateIn, hourIn, instantAt } from "../kernel/day.ts";
import type { Transitions } from "../kernel/transitions.ts";
import type { RegisterRefusal, RegistrationStatus } from "../meetings/registration.ts";

export const mailingKinds = [
  /** to those whom a segment means, or to the whole list */
  "invitation",
  /** to those who were invited and have not answered */
  "reminder",
  /** to those who come, may come or wait: the agenda, the material, practical matters */
  "notice",
] as const;
export type MailingKind = (typeof mailingKinds)[number];

export const mailingStatuses = [
  /** being written */
  "draft",
  /** begins by itself at its hour */
  "scheduled",
  /** goes out, at its pace */
  "sending",
  /** nothing leaves until somebody goes on with it */
  "paused",
  /** handed over to everybody whom it still concerned */
  "sent",
  /** ended before everybody had it; it can't be gone on with */
  "stopped",
] as const;
export type MailingStatus = (typeof mailingStatuses)[number];

export const mailingTransitions: Transitions<MailingStatus> = {
  draft: ["scheduled", "sending"],
  scheduled: ["draft", "sending"],
  sending: ["paused", "sent", "stopped"],
  paused: ["sending", "stopped"],
  sent: [],
  stopped: [],
};

/** Mails a minute; `null` is as fast as the mail server takes them. */
export const paces = [10, 30, 120, 600] as const;
export const usualPace = 30;

/** What may stand in the coordinator's words, and is filled in for each. */
export const placeholders = [
  /** his name; of a shared mailbox the organisation's */
  "name",
  "organisation",
  "meeting",
  "date",
  "time",
  "place",
  /** the last day to register; the day of the meeting where none is set */
  "deadline",
] as const;
export type Placeholder = (typeof placeholders)[number];

/** The words in braces that are none of ours, as they were written. */
export function unknownPlaceholders(text: string): string[] {
  const written = [...text.matchAll(/\{([^{}\n]{0,60})\}/g)].map((match) => match[1] ?? "");
  return written.filter((word) => !placeholders.some((known) => known === word.trim()));
}

/** Whether a text holds what is filled in from the meeting: when that is changed, it says something else. */
export const namesMeeting = (text: string): boolean =>
  [...text.matchAll(/\{\s*([a-z]+)\s*\}/g)].some(([, word]) =>
    (["meeting", "date", "time", "place", "deadline"] as const).some((one) => one === word),
  );

/** What is filled in is words and never a placeholder itself; one without a value stays as it is written. */
export const filled = (text: string, values: Readonly<Partial<Record<Placeholder, string>>>): string =>
  text.replace(/\{\s*([a-z]+)\s*\}/g, (whole, word: string) =>
    Object.hasOwn(values, word) ? (values[word as Placeholder] ?? whole) : whole,
  );

/** Why somebody whom a mailing could mean does not get it. */
export const leftOut = [
  /** left the list by himself */
  "left",
  /** was taken off it by staff */
  "ended",
  /** mail to the address came back */
  "bounced",
  /** comes, may come or waits already */
  "registered",
  /** has said that he does not come */
  "declined",
  /** has an invitation to this meeting already: a reminder is for him */
  "invited",
  /** staff wrote him down by his name alone, and tell him themselves */
  "no_address",
] as const;
export type LeftOut = (typeof leftOut)[number];
export type LeftOutCounts = Record<LeftOut, number>;

/** What became of a mailing for one recipient. */
export const mailFates = [
  /** handed to the mail server, and nothing came back */
  "sent",
  /** there is no mail server: it lies in a folder, and reaches nobody */
  "filed",
  /** came back */
  "bounced",
  /** the mail server refused it for good */
  "unreachable",
  /** no longer true when his turn came: he had answered, left the list, the meeting was called off; or the mailing was stopped */
  "not_sent",
] as const;
/** How the mail of a recipient ended. */
export type MailFate = (typeof mailFates)[number];

export const fates = [
  /** his turn has not come, or it is tried again */
  "waiting",
  ...mailFates,
  /** comes, or may come */
  "registered",
  /** wants to come, and there is no seat for him */
  "in_line",
  "declined",
] as const;
/** What somebody answered to his invitation. */
export type InvitedAnswer = Extract<Fate, "registered" | "in_line" | "declined">;
export type Fate = (typeof fates)[number];

/** What whoever has a registration answered by it. */
export const answers: Record<RegistrationStatus, InvitedAnswer> = {
  ...{ going: "registered", maybe: "registered", waiting: "in_line", not_going: "declined" },
};

/** Days before the last one to register that a reminder goes, and before the meeting that the agenda does, as the form proposes them. */
export const proposedDays = { reminder: 3, notice: 7 } as const;

/** The hour of a working day at which a mailing that is begun now would go, as the form proposes it: the next morning at 9. */
export function proposedStart(now: string, timeZone: string): { on: string; at: string } {
  const today = dateIn(now, timeZone);
  const at = "09:00";
  return { on: now < (instantAt(today, at, timeZone) ?? "") ? today : addDays(today, 1), at };
}

/** The day and hour at which a mailing that waits for its hour begins, in a zone; null where none is set. */
export const startOf = (
  { status, sendAt }: { status: MailingStatus; sendAt: string | null },
  timeZone: string,
): { on: string; at: string } | null =>
  status === "scheduled" && sendAt ? { on: dateIn(sendAt, timeZone), at: hourIn(sendAt, timeZone) } : null;

/** So many tests of a mailing go to oneself in an hour. */
export const testsAnHour = 5;
/** So many that an invitation was passed on to may wait for their confirmation at a time. */
export const passedOnAtOnce = 3;
/** So many are written down in one step of the worker. */
export const stepSize = 500;

/** How many had which fate. */
export type FateCounts = Record<Fate, number>;

export type RecipientCounts = { included: number; leftOut: LeftOutCounts };

/** One that a mailing would go to, or would not. */
export type ListedRecipient = {
  ref: string;
  name: string | null;
  organisation: string | null;
  email: string | null;
  language: string;
};

/** One whom a mailing goes to, and what became of it. */
export type TracedRecipient = {
  /** what a page of them begins after: of his invitation or of his registration, which outlive what is held of him */
  place: string;
  /** of his contact or of his registration, for a way to his page; null where he was forgotten */
  ref: string | null;
  name: string | null;
  organisation: string | null;
  email: string | null;
  language: string | null;
  fate: Fate;
  /** of his mail, where it was not sent */
  reason: string | null;
  at: string | null;
};

export type InvitedRefusal = Exclude<RegisterRefusal, "by_invitation" | "mixed_alphabets">;
export type PassOnRefusal =
  | Exclude<RegisterRefusal, "by_invitation">
  /** as many wait for their confirmation as may */
  | "passed_on_enough";
