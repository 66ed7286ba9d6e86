/**
 * What each mail says, as plain facts: read anew before every try (rule 10), turned into words by emails/<name>.ts.
 * A contributor's words stand here only where they are public, and then at most their first 120 characters (rule 7).
 * Neighbours: `facts.server.ts` reads them; emails render them; every other room is told of here and knows nothing of it.
 */
import type { Language } from "~/i18n/languages.ts";
import type { FanOutStatus, OutboxStatus } from "../kernel/outbox.ts";
import type { EvaluationAskedMail, RecordPublishedMail } from "./mail-after-meetings.ts";
import type {
  DutyMail,
  DutyMovedMail,
  MeetingCalledOffMail,
  MeetingMovedMail,
  SeatMail,
} from "./mail-of-meetings.ts";
import type { ListConfirmMail, ListMail } from "./mail-to-contacts.ts";
import type {
  AboutSubmission,
  AddressAskedMail,
  AllSubmissionsMail,
  AnswerEndedMail,
  DelayedMail,
  MovedMail,
  NarrowingAskedMail,
  NothingToAnswerMail,
  QuestionAskedMail,
  ReceiptMail,
  ResponsePublishedMail,
  SetAsideMail,
  TextAddedMail,
  WithdrawalAskedMail,
} from "./mail-to-contributors.ts";
import type {
  InvitedCalledOffMail,
  InvitedMail,
  InvitedMovedMail,
  MailingMail,
  ReplyRefusedMail,
} from "./mail-to-invited.ts";
import type { RegistrationConfirmMail } from "./mail-to-registered.ts";
import type {
  ContributionAssignedMail,
  CoordinatorDigestMail,
  FactorChangedMail,
  OwnerDigestMail,
  ReviewMail,
  StaffInvitedMail,
} from "./mail-to-staff.ts";

/** The most that a mail quotes of a contribution, in UTF-16 units. */
export const quoteLimit = 120;

/** What every mail has: the recipient's language, the forum's zone, and who is responsible. */
export type MailFrame = {
  language: Language;
  timeZone: string;
  forum: { name: string; hostName: string };
  /** where an answer goes: the consultation's contact, else the forum's */
  contactEmail: string;
  /** where whoever gets it leaves the invitation list: mail programs show it beside the mail (RFC 8058) */
  leaveUrl?: string;
};
/** Words of somebody, in the language that they are written in. */
export type Words = { text: string; language: string };

/** A mail that is true now, ready to be put into words. */
export type Mail =
  | { template: "receipt" | "intake_receipt"; facts: ReceiptMail }
  | { template: "nothing_to_answer"; facts: NothingToAnswerMail }
  | { template: "question_asked"; facts: QuestionAskedMail }
  | { template: "response_published"; facts: ResponsePublishedMail }
  | { template: "answer_ended"; facts: AnswerEndedMail }
  | { template: "all_submissions"; facts: AllSubmissionsMail }
  | { template: "withdrawal_asked"; facts: WithdrawalAskedMail }
  | { template: "narrowing_asked"; facts: NarrowingAskedMail }
  | { template: "address_old" | "address_new"; facts: AddressAskedMail }
  | { template: "link_renewed"; facts: AboutSubmission }
  | { template: "set_aside" | "taken_up"; facts: SetAsideMail }
  | { template: "moved"; facts: MovedMail }
  | { template: "text_added"; facts: TextAddedMail }
  | { template: "answer_delayed"; facts: DelayedMail }
  | { template: "staff_invited"; facts: StaffInvitedMail }
  | { template: "factor_changed"; facts: FactorChangedMail }
  | { template: "contribution_assigned"; facts: ContributionAssignedMail }
  | { template: "owner_digest"; facts: OwnerDigestMail }
  | { template: "coordinator_digest"; facts: CoordinatorDigestMail }
  | { template: "review_requested" | "review_returned"; facts: ReviewMail }
  | { template: "list_confirm"; facts: ListConfirmMail }
  | { template: "list_known" | "list_joined"; facts: ListMail }
  | { template: "registration_confirm"; facts: RegistrationConfirmMail }
  | {
      template: "registration_made" | "registration_seated" | "registration_changed" | "registration_ended";
      facts: SeatMail;
    }
  | { template: "reply_refused"; facts: ReplyRefusedMail }
  | { template: "meeting_link" | "registration_link"; facts: SeatMail }
  | { template: "meeting_moved"; facts: MeetingMovedMail }
  | { template: "meeting_called_off"; facts: MeetingCalledOffMail }
  | { template: "duty_moved"; facts: DutyMovedMail }
  | { template: "duty_called_off"; facts: DutyMail }
  | { template: "record_published"; facts: RecordPublishedMail }
  | { template: "evaluation_asked"; facts: EvaluationAskedMail }
  | { template: "invitation" | "invitation_reminder" | "meeting_notice"; facts: MailingMail }
  | { template: "invitation_moved"; facts: InvitedMovedMail }
  | { template: "invitation_called_off"; facts: InvitedCalledOffMail }
  | { template: "invitation_declined"; facts: InvitedMail };

/** Why a mail was not sent, where it never will be. A coordinator's own reason stands in his words. */
export const notSentReasons = [
  /** what it tells is no longer so: spam, answered, role ended, a newer version */
  "no_longer_applies",
  /** its recipient stopped the mail */
  "stopped",
  /** there is no address any more */
  "no_address",
  /** so many receipts went to this address within an hour that a stranger may be filling somebody's mailbox */
  "too_many",
  /** the owner of the address said lately that he did not send what came with it */
  "not_theirs",
  /** earlier mail to the address came back, and nobody has decided on it yet */
  "bounced",
] as const;
export type NotSentReason = (typeof notSentReasons)[number];

/** So many failed mails are tried again in one act. */
export const retryLimit = 200;

/**
 * The start of somebody's words: whole where they are short, else whole graphemes and an ellipsis, together at most
 * `limit` UTF-16 units. Line breaks and runs of space become one space.
 */
export function startOfWords(text: string, limit = quoteLimit): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat.length <= limit) return flat;
  let start = "";
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(flat)) {
    if (start.length + segment.length > limit - 1) break;
    start += segment;
  }
  return `${start.trimEnd()}…`;
}

/** What a mail is about, as people name it. */
export type About =
  | { kind: "submission" | "contribution"; ref: string }
  | { kind: "response"; number: number; title: string }
  | { kind: "outcome"; consultation: string }
  | { kind: "other" };

export type ListedMail = {
  message: string;
  template: string;
  /** p•••@•••.no; null where there is no address any more */
  address: string | null;
  about: About;
  status: OutboxStatus;
  attempts: number;
  lastError: string | null;
  reason: string | null;
  createdAt: string;
  notBefore: string;
  sentAt: string | null;
};

export type ListedMailing = {
  number: number;
  title: string;
  language: string;
  status: FanOutStatus;
  notBefore: string;
  template: string;
  /** how many contributions it answers, or answers no longer */
  contributions: number;
};
