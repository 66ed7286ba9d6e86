/**
 * What each mail says, as plain facts: read anew before every try (rule 10), turned into words by emails/<name>.ts.
 * A contributor's words stand here only where they are public, and then at most their first 120 characters (rule 7).
 * Neighbours: `facts.server.ts` reads them; emails render them; every other room is told of here and knows nothing of it.
 */
import type { Language } from "~/i18n/languages.ts";
import type { Picked } from "~/i18n/translated.ts";
import type { Channel } from "../consultations/consultation.ts";
import type { DelayKind, SetAsideGround } from "../contributions/contribution.ts";
import type { Role } from "../kernel/actor.ts";
import type { FanOutStatus, OutboxStatus } from "../kernel/outbox.ts";
import type { FactorEvent, FactorKind } from "../people/factor.ts";
import type {
  LaterKind,
  PublicationChoice,
  PublicationChoices,
  SubmissionStatus,
} from "../submissions/submission.ts";

/** The most that a mail quotes of a contribution, in UTF-16 units. */
export const quoteLimit = 120;

/** What every mail has: the recipient's language, the forum's zone, and who is responsible. */
export type MailFrame = {
  language: Language;
  timeZone: string;
  forum: { name: string; hostName: string };
  /** where an answer goes: the consultation's contact, else the forum's */
  contactEmail: string;
};
/** Words of somebody, in the language that they are written in. */
export type Words = { text: string; language: string };

export type ReceiptMail = MailFrame & {
  ref: string;
  consultation: Picked;
  /** who reads it first, as the consultation names its contact; empty where it names nobody */
  readBy: string;
  channel: Channel;
  receivedOn: string;
  late: boolean;
  files: number;
  choices: PublicationChoices;
  /** the day on which it is sent: a letter that is registered late may have had its promised days already */
  today: string;
  firstStatusBy: string;
  responseDueOn: string;
  /** where the owner of the address says that he did not send it */
  notMeUrl: string;
  url: string;
};
export type NothingToAnswerMail = MailFrame & {
  ref: string;
  consultation: Picked;
  receivedOn: string;
  reason: Words;
  url: string;
};
export type QuestionAskedMail = MailFrame & {
  ref: string;
  submissionRef: string;
  consultation: Picked;
  receivedOn: string;
  /** null where the contribution's text is not public, and then the question may not stand in a mail either */
  quote: Words | null;
  question: Words | null;
  answerBy: string;
  url: string;
};
export type AnsweredPoint = { ref: string; quote: Words | null; ownSentence: string | null };
export type ResponsePublishedMail = MailFrame & {
  submissionRef: string;
  consultation: Picked;
  receivedOn: string;
  points: AnsweredPoint[];
  /** how many points of others got the same response */
  others: number;
  response: {
    /** of the title, the reason, the destination and the promise */
    language: string;
    title: string;
    publishedOn: string;
    outcome: Picked;
    meaning: Picked;
    reason: string;
    destination: string;
    destinationBody: Picked | null;
    promise: { what: string; body: Picked; byOn: string } | null;
    /** what was changed and why, for who was told of an earlier version; in the response's language */
    changed: string | null;
  };
  url: string;
};
/** A response answers these points no longer: it was retracted, or they were moved out of it. */
export type AnswerEndedMail = MailFrame & {
  submissionRef: string;
  consultation: Picked;
  receivedOn: string;
  refs: string[];
  number: number;
  title: Words;
  why: Words;
  retracted: boolean;
  url: string;
};
export type AllSubmissionsMail = MailFrame & {
  submissions: {
    ref: string;
    consultation: Picked;
    receivedOn: string;
    status: SubmissionStatus;
    points: number;
    answered: number;
    url: string;
  }[];
};
export type WithdrawalAskedMail = MailFrame & {
  /** of the contribution, or of the submission where all of it is meant */
  ref: string;
  whole: boolean;
  consultation: Picked;
  receivedOn: string;
  /** whether an answer was published to any of it: it stays */
  answered: boolean;
  /** the last moment at which the link can be used */
  until: string;
  confirmUrl: string;
  url: string;
};
/** What every mail about a submission says of it. */
export type AboutSubmission = MailFrame & {
  ref: string;
  consultation: Picked;
  receivedOn: string;
  /** the private link */
  url: string;
};
export type NarrowingAskedMail = AboutSubmission & {
  off: PublicationChoice[];
  /** the last moment at which the link can be used */
  until: string;
  confirmUrl: string;
};
export type AddressAskedMail = Omit<AboutSubmission, "url"> & {
  /** p•••@•••.no: the address that is to be the new one */
  to: string;
  /** staff wrote it down, so that nothing is waited for but the new address */
  byStaff: boolean;
  until: string;
  confirmUrl: string;
};
/** It is not answered, or is worked on again; its words are quoted nowhere. */
export type SetAsideMail = MailFrame & {
  ref: string;
  submissionRef: string;
  consultation: Picked;
  receivedOn: string;
  ground: SetAsideGround;
  reason: Words;
  /** two people decided it (rule 6) */
  fourEyes: boolean;
  /** the day by which an answer is promised, once it is taken up again */
  responseDueOn: string;
  url: string;
};
export type DelayedMail = MailFrame & {
  ref: string;
  submissionRef: string;
  consultation: Picked;
  receivedOn: string;
  kind: DelayKind;
  reason: Words;
  /** the day that was promised before, and the one that is promised now */
  fromOn: string;
  responseDueOn: string;
  url: string;
};
export type MovedMail = MailFrame & {
  ref: string;
  submissionRef: string;
  /** where it is now */
  consultation: Picked;
  from: Picked;
  receivedOn: string;
  reason: Words;
  responseDueOn: string;
  url: string;
};
export type TextAddedMail = AboutSubmission & { kind: LaterKind; late: boolean; addedOn: string };
/** A contribution in a mail to staff: its title stands there only where it is public. */
export type AskedPoint = { ref: string; title: Words | null; dueOn: string | null; url: string };
export type ContributionAssignedMail = MailFrame & {
  name: string;
  body: Picked;
  points: AskedPoint[];
  url: string;
};
export type OwnerDigestMail = MailFrame & {
  name: string;
  overdue: AskedPoint[];
  due: AskedPoint[];
  url: string;
};
/** So many of a kind, of which the first are listed. */
export type Pressing = { count: number; points: AskedPoint[] };
export type CoordinatorDigestMail = MailFrame & {
  name: string;
  /** answers whose promised day has passed, or comes within days */
  overdue: Pressing;
  due: Pressing;
  /** advice that its owner was reminded of, and that still has not come */
  advice: Pressing;
  url: string;
};
export type ReviewMail = MailFrame & {
  name: string;
  /** a response by its number, a contribution to be set aside by its reference, the outcome by its consultation */
  about: { kind: "response" | "set_aside"; number: string } | { kind: "outcome" };
  consultation: Picked;
  /** who sent it to review, or gave it back */
  by: string | null;
  url: string;
};
export type StaffInvitedMail = MailFrame & {
  name: string;
  roles: { role: Role; body: Picked | null }[];
  url: string;
};
export type FactorChangedMail = MailFrame & {
  name: string;
  change: FactorEvent;
  kind: FactorKind | null;
  /** codes on paper that are not used yet */
  left: number | null;
  at: string;
  url: string;
};

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
  | { template: "review_requested" | "review_returned"; facts: ReviewMail };

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
] as const;
export type NotSentReason = (typeof notSentReasons)[number];

/** So many failed mails are tried again in one act. */
export const retryLimit = 200;

/** Stands as the reason of a mail that was 'sent' to a folder because there is no mail server. */
export const writtenToFile = "written_to_file";

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
