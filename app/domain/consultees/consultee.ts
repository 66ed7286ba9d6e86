/**
 * A consultee: a body or an organisation that must or may be heard in a consultation, or that gets a copy and is not asked.
 * Each has been asked or not, and has answered, declined, said that it has no view, or nothing. What was done is public from
 * the day that the consultation is announced: names of organisations, never of persons, and no address. How one is reached
 * stands on the invitation list alone, so that whoever leaves it has left.
 * Neighbours: the lead and the partners are the consultation's own; what an organisation sent in is a submission.
 */
import type { ConsultationDates } from "../consultations/consultation.ts";
import { addDays } from "../kernel/day.ts";

export const consulteeDuties = [
  /** a law, an instruction or an agreement says that it is heard */
  "must",
  /** is heard because its view is wanted */
  "may",
  /** gets a copy, so that it knows; nobody waits for an answer */
  "copy",
] as const;
export type ConsulteeDuty = (typeof consulteeDuties)[number];

/** How somebody was asked or reminded, or how an answer was told. */
export const consulteeWays = ["email", "letter", "phone", "meeting", "other"] as const;
export type ConsulteeWay = (typeof consulteeWays)[number];

export const consulteeAnswers = [
  /** sent its view, or said it */
  "answered",
  /** will not answer */
  "declined",
  /** has read it, and has no remarks */
  "no_view",
] as const;
export type ConsulteeAnswer = (typeof consulteeAnswers)[number];

/** What is written down of several at once. */
export const consulteeMarks = [
  /** of one that gets a copy: the copy was sent */
  "asked",
  "reminded",
  ...consulteeAnswers,
] as const;
export type ConsulteeMark = (typeof consulteeMarks)[number];

export const consulteeStates = [
  "not_asked",
  /** and has not answered; the window is open */
  "asked",
  /** asked, the last day has passed, and nothing has come */
  "overdue",
  ...consulteeAnswers,
  /** its copy has not been sent */
  "copy_waiting",
  "copy_sent",
] as const;
export type ConsulteeState = (typeof consulteeStates)[number];

export type ConsulteeFacts = {
  duty: ConsulteeDuty;
  askedOn: string | null;
  remindedOn: string | null;
  answer: ConsulteeAnswer | null;
};

export function consulteeState({ duty, askedOn, answer }: ConsulteeFacts, over: boolean): ConsulteeState {
  if (duty === "copy") return askedOn ? "copy_sent" : "copy_waiting";
  if (answer) return answer;
  if (!askedOn) return "not_asked";
  return over ? "overdue" : "asked";
}

/** Why a mark does not fit one: it is left as it is, and counted. */
export const markMisfits = [
  /** stands so already */
  "done_already",
  /** gets a copy: it is neither reminded nor answers */
  "is_copy",
  /** nobody has asked it */
  "not_asked",
  /** has answered, declined or said that it has no view */
  "has_answered",
] as const;
export type MarkMisfit = (typeof markMisfits)[number];

/** Why a mark of a day does not fit one; null where it does. */
export function misfitOf(row: ConsulteeFacts, mark: ConsulteeMark, on: string): MarkMisfit | null {
  if (row.duty === "copy" && mark !== "asked") return "is_copy";
  if (mark === "asked") return row.askedOn ? "done_already" : null;
  if (row.answer) return row.answer === mark ? "done_already" : "has_answered";
  if (mark !== "reminded") return null;
  if (!row.askedOn) return "not_asked";
  return row.remindedOn !== null && row.remindedOn >= on ? "done_already" : null;
}

/** The same, and where it would have been reminded before it was asked. */
export const markLack = (
  row: ConsulteeFacts,
  mark: ConsulteeMark,
  on: string,
): MarkMisfit | "before_asked" | null =>
  misfitOf(row, mark, on) ?? (mark === "reminded" && row.askedOn && on < row.askedOn ? "before_asked" : null);

export const consulteeFilters = [
  "must",
  "not_asked",
  /** asked, and nothing has come, in time or late */
  "silent",
  "overdue",
  "answered",
  /** declined, or no view */
  "without",
  "copy",
] as const;
export type ConsulteeFilter = (typeof consulteeFilters)[number];

export function fitsFilter(filter: ConsulteeFilter, duty: ConsulteeDuty, state: ConsulteeState): boolean {
  switch (filter) {
    case "must":
      return duty === "must";
    case "copy":
      return duty === "copy";
    case "silent":
      return state === "asked" || state === "overdue";
    case "without":
      return state === "declined" || state === "no_view";
    default:
      return state === filter;
  }
}

/** Before the last day: from when on Today tells of those who say nothing. */
const daysBefore = 14;
/** After it: until when. */
const daysAfter = 28;
/** Whoever was asked or reminded within so many days is left in peace. */
const quietDays = 14;

/** Whether somebody is to be reminded about now, or asked once more how it stands. */
export function isToRemind(row: ConsulteeFacts, closesOn: string | null, today: string): boolean {
  if (row.duty === "copy" || row.answer || !row.askedOn || !closesOn) return false;
  if (today < addDays(closesOn, -daysBefore) || today > addDays(closesOn, daysAfter)) return false;
  return (row.remindedOn ?? row.askedOn) <= addDays(today, -quietDays);
}

/** Whether the last day has passed, so that silence is late. */
export const isOver = (
  { status, standing, closesOn }: Pick<ConsultationDates, "status" | "standing" | "closesOn">,
  today: string,
): boolean =>
  status === "closed" || status === "cancelled" || (!standing && closesOn !== null && closesOn < today);

/** A row of the desk's list. */
export type ListedConsultee = ConsulteeFacts & {
  ref: string;
  name: string;
  version: number;
  state: ConsulteeState;
  askedWay: ConsulteeWay | null;
  remindedWay: ConsulteeWay | null;
  reminders: number;
  answeredOn: string | null;
  answeredWay: ConsulteeWay | null;
  /** the submission that is its answer, by reference */
  submission: string | null;
  /** one that came from an organisation of its name, and is not linked yet */
  proposed: string | null;
  /** whom to write to, as the invitation list has it */
  contact: { ref: string; name: string | null; email: string; listed: boolean } | null;
};
