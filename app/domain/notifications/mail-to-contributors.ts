/** What each mail to a contributor says. */
import type { Picked } from "~/i18n/translated.ts";
import type { Channel } from "../consultations/consultation.ts";
import type { DelayKind, SetAsideGround } from "../contributions/contribution.ts";
import type {
  LaterKind,
  PublicationChoice,
  PublicationChoices,
  SubmissionStatus,
} from "../submissions/submission.ts";
import type { MailFrame, Words } from "./mail.ts";

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
    /** what was changed and why since the version that one was last told of, the oldest first; in the response's language */
    changes: { on: string; note: string }[];
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
/** These are not answered, or one is worked on again; their words are quoted nowhere. */
export type SetAsideMail = MailFrame & {
  refs: string[];
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
  refs: string[];
  submissionRef: string;
  /** where they are now */
  consultation: Picked;
  from: Picked;
  receivedOn: string;
  reason: Words;
  /** the day by which all of them are answered */
  responseDueOn: string;
  url: string;
};
export type TextAddedMail = AboutSubmission & { kind: LaterKind; late: boolean; addedOn: string };
