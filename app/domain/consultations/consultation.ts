/**
 * A consultation: one process with a purpose, a scope of influence, a timeline, a written window and an outcome.
 * Stored: draft → announced → closed, or cancelled. Open, assessing and responding are derived from its dates and
 * counts, so answering may begin while the window is open. Deadlines last through 23:59:59 of the day in the
 * forum's zone (rule 12). Neighbours: plans before it, submissions after it.
 */
import { addDays, endOfDay, startOfDay } from "../kernel/day.ts";
import type { Transitions } from "../kernel/transitions.ts";
import type { Translated } from "../people/person.ts";

export { addDays, dateIn, daysBetween, endOfDay, startOfDay } from "../kernel/day.ts";

export const consultationStatuses = [
  /** being written; nobody outside sees it */
  "draft",
  /** public: its page, its window, its answers */
  "announced",
  /** every contribution has ended and the outcome is published */
  "closed",
  /** stopped, with a published reason; the page stays */
  "cancelled",
] as const;
export type ConsultationStatus = (typeof consultationStatuses)[number];

/** Which status may follow which. */
export const consultationTransitions: Transitions<ConsultationStatus> = {
  draft: ["announced", "cancelled"],
  announced: ["closed", "cancelled"],
  closed: [],
  cancelled: [],
};

export const channels = [
  "form",
  "email",
  "letter",
  "phone",
  "conversation",
  "meeting",
  /** another body's report */
  "body_report",
] as const;
export type Channel = (typeof channels)[number];

export const milestoneKinds = [
  "announced",
  "meeting",
  "deadline",
  "partial_report",
  "final_report",
  "decision",
  "other",
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

export const commitmentOutcomes = ["continued", "changed", "added", "ended"] as const;
export type CommitmentOutcome = (typeof commitmentOutcomes)[number];

export const outcomeStatuses = ["draft", "in_review", "published"] as const;
export type OutcomeStatus = (typeof outcomeStatuses)[number];

/** Something the consultation can't change, and where it is decided instead. */
export type LimitOfInfluence = { text: Translated; where: Translated };

/** The dispositions that a consultation starts from; the key picks the glyph. */
export const dispositionKeys = [
  "changes",
  "within",
  "passed",
  "knowledge",
  "further",
  "decision",
  "already",
  "not",
  "question",
  "outside",
] as const;
export type DispositionKey = (typeof dispositionKeys)[number];

/** Those where work moves on, so that the response must name the body or process (rule 5). */
export const dispositionsWithDestination: readonly DispositionKey[] = [
  "changes",
  "within",
  "passed",
  "further",
  "decision",
];

export type Window = Pick<ConsultationDates, "opensOn" | "closesOn" | "standing" | "status">;
export type ConsultationDates = {
  status: ConsultationStatus;
  standing: boolean;
  opensOn: string | null;
  closesOn: string | null;
};

export const windowStates = [
  /** not announced, or not yet begun */
  "not_open",
  "open",
  /** the last day has passed; input is received and marked late */
  "over",
  /** closed or cancelled: nothing more is received; staff still register what came before the closing */
  "ended",
] as const;
export type WindowState = (typeof windowStates)[number];

/** Where the written window stands at an instant. */
export function windowState(consultation: ConsultationDates, now: string, timeZone: string): WindowState {
  if (consultation.status === "closed" || consultation.status === "cancelled") return "ended";
  if (consultation.status === "draft" || !consultation.opensOn) return "not_open";
  if (now < startOfDay(consultation.opensOn, timeZone)) return "not_open";
  if (!consultation.closesOn || consultation.standing) return "open";
  return now < endOfDay(consultation.closesOn, timeZone) ? "open" : "over";
}

/** Whether it takes input in some way: after its last day too, when input is late and treated as its policy says. */
export function takesInput(consultation: ConsultationDates, now: string, timeZone: string): boolean {
  const state = windowState(consultation, now, timeZone);
  return state === "open" || state === "over";
}

/** What the promise of a response is made from. */
export type ResponseTerms = {
  closesOn: string | null;
  standing: boolean;
  responseDays: number;
  milestones: readonly { kind: MilestoneKind; on: string }[];
};

/**
 * The day by which a reasoned response is due: so many days after the window, for late or standing input after the
 * receipt; or the day before the decision that comes next, if that is sooner. A standing consultation waits for none.
 */
export function responseDueOn(terms: ResponseTerms, receivedOn: string): string {
  const { closesOn, standing, responseDays, milestones } = terms;
  if (standing) return addDays(receivedOn, responseDays);
  const from = closesOn && closesOn > receivedOn ? closesOn : receivedOn;
  const due = addDays(from, responseDays);
  const decision = nextDecision(milestones, from);
  return decision && decision <= due ? addDays(decision, -1) : due;
}

/** The first decision after a day, or undefined: what comes in later than one waits for the next, if there is one. */
export function nextDecision(milestones: ResponseTerms["milestones"], after: string): string | undefined {
  return milestones
    .filter(({ kind, on }) => kind === "decision" && on > after)
    .map(({ on }) => on)
    .sort()[0];
}

export type NextDate = { on: string; kind: MilestoneKind | "opened" };

/** The next day on which something happens, from today on; null where nothing more is planned. */
export function nextDate(
  consultation: ConsultationDates,
  milestones: readonly { kind: MilestoneKind; on: string }[],
  today: string,
): NextDate | null {
  if (consultation.status === "closed" || consultation.status === "cancelled") return null;
  // What is neither of our kinds nor to come is a note of something that was done, such as an extension.
  const days: NextDate[] = milestones
    .filter(({ kind, on }) => kind !== "other" || on > today)
    .map(({ kind, on }) => ({ kind, on }));
  if (consultation.closesOn && !consultation.standing)
    days.push({ kind: "deadline", on: consultation.closesOn });
  // On its first day it is open already.
  if (consultation.opensOn && consultation.opensOn > today)
    days.push({ kind: "opened", on: consultation.opensOn });
  return (
    days.filter((day) => day.on >= today).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0] ?? null
  );
}
