/** A submission as the desk names it: who, how and when. What it says is elsewhere. Types only. */
import type { Language } from "~/i18n/languages.ts";
import type { Channel } from "../consultations/consultation.ts";
import type { StepKind } from "../kernel/step.ts";
import type { ContributorKind, Translated } from "../people/person.ts";
import type { SubmissionStatus } from "./submission.ts";

export type IntakeEntry = {
  ref: string;
  status: SubmissionStatus;
  channel: Channel;
  receivedOn: string;
  late: boolean;
  who: { kind: ContributorKind; organisation: string | null; person: string | null };
  onBehalfOf: string | null;
  caseNumber: string | null;
  language: Language;
  consultation: { slug: string; title: Translated; mainLanguage: Language };
  /** the day by which it is split and a first status is given */
  firstStatusBy: string;
};

/** One line of its history: what happened, when, and who did it. */
export type HistoryLine = {
  at: string;
  type:
    | "received"
    | "transcribed"
    | "marked_spam"
    | "nothing_to_answer"
    | "taken_back"
    | "split"
    | "split_reopened"
    | "redacted"
    | "unredacted"
    | "step_undone"
    | "text_added"
    | "text_placed"
    | "withdrawal_asked"
    | "withdrawn"
    /** one of its contributions alone */
    | "point_withdrawn"
    | "narrowing_asked"
    | "choices_narrowed"
    | "address_asked"
    | "address_changed"
    | "address_kept"
    | "link_renewed"
    | "erasure_asked"
    | "erasure_returned"
    | "erased"
    | "disputed"
    | "dispute_settled";
  /** of one of its contributions */
  ref: string | null;
  /** of a step that was undone: what it was */
  undone: StepKind | null;
  /** of staff; null for contributors and the system */
  by: string | null;
};

export const historyTypes: readonly HistoryLine["type"][] = [
  "received",
  "transcribed",
  "marked_spam",
  "nothing_to_answer",
  "taken_back",
  "split",
  "split_reopened",
  "redacted",
  "unredacted",
  "step_undone",
  "text_added",
  "text_placed",
  "withdrawal_asked",
  "withdrawn",
  "narrowing_asked",
  "choices_narrowed",
  "address_asked",
  "address_changed",
  "address_kept",
  "link_renewed",
  "erasure_asked",
  "erasure_returned",
  "erased",
  "disputed",
  "dispute_settled",
];
