/**
 * A copy of what is held about somebody, for himself: what his link opens, or what staff found to be his. It goes through
 * the second door (rule 7): his words, the public states, what was sent to him; never advice, drafts, or anybody else.
 * Neighbours: `own` gives what a contributor may see; the edge makes a document and a JSON file of it.
 */

import type { Channel } from "../consultations/consultation.ts";
import type { ContactKind } from "../contacts/contact.ts";
import type { Mark } from "../contributions/contribution.ts";
import type { Ground } from "../contributions/redaction.ts";
import type { Actor, Role } from "../kernel/actor.ts";
import type { OutboxStatus, writtenToFile } from "../kernel/outbox.ts";
import type { PastMeeting } from "../mailings/past.ts";
import type { Presence } from "../meetings/attendance.ts";
import type {
  Attendance,
  OrganiserAnswer,
  RegistrationSource,
  RegistrationStatus,
} from "../meetings/registration.ts";
import type { NotSentReason } from "../notifications/mail.ts";
import type { OwnContribution, OwnSubmission, Withdrawal } from "../own/own.ts";
import type { FactorKind } from "../people/factor.ts";
import type { Translated } from "../people/person.ts";
import type { PublicationChoice, PublicationChoices, TextKind } from "../submissions/submission.ts";

/** What the log says of somebody's input and he is told of. All else in it is internal work, which is not in the copy. */
export const toldEvents = [
  "submission.received",
  "submission.transcribed",
  "submission.split",
  "submission.nothing_to_answer",
  "submission.redacted",
  "submission.unredacted",
  "submission.text_added",
  "submission.text_placed",
  "submission.narrowing_asked",
  "submission.choices_narrowed",
  "submission.address_asked",
  "submission.address_changed",
  "submission.address_kept",
  "submission.link_renewed",
  "submission.disputed",
  "submission.dispute_settled",
  "submission.withdrawal_asked",
  "submission.withdrawn",
  "submission.address_forgotten",
  "submission.erased",
  "contribution.assigned",
  "contribution.cleared",
  "contribution.withheld",
  "contribution.question_asked",
  "contribution.question_answered",
  "contribution.delayed",
  "contribution.set_aside",
  "contribution.taken_up",
  "contribution.moved",
  "contribution.withdrawal_asked",
  "contribution.withdrawn",
  "contributor.mail_stopped",
  "contributor.mail_resumed",
  "contributor.copy_made",
] as const;
export type ToldEvent = (typeof toldEvents)[number];

/** Who did it, without a name: he himself or whoever held his link, somebody of the staff, the product. */
export type ToldActor = "contributor" | "staff" | "system";
export const toldActor = (kind: Actor["kind"]): ToldActor => (kind === "visitor" ? "contributor" : kind);

export type CopiedText = {
  number: number;
  kind: TextKind;
  language: string;
  cameAt: string;
  body: string;
  /** the words of it that are read as greeting, signature or background */
  marked: { mark: Exclude<Mark, "contribution">; words: string }[];
  /** the words of it that the public does not see, and why */
  redacted: { words: string; ground: Ground }[];
};

export type CopiedChangeOfAddress = {
  askedAt: string;
  /** p•••@•••.no; null where it is forgotten */
  to: string | null;
  became: "done" | "stopped" | "waits" | "lapsed";
};

export type CopiedMail = {
  template: string;
  createdAt: string;
  /** what was written to a file, where no mail server was set up, reached nobody and is not called sent */
  status: OutboxStatus | typeof writtenToFile;
  sentAt: string | null;
  /** where it was not sent; null where it was, or where staff decided in words of their own */
  why: NotSentReason | null;
};

/** One submission with everything that is held of whoever gave it. */
export type CopiedSubmission = Pick<
  OwnSubmission,
  | "ref"
  | "status"
  | "statusReason"
  | "channel"
  | "receivedOn"
  | "recordedAt"
  | "late"
  | "language"
  | "onBehalfOf"
  | "disputed"
> & {
  consultation: Pick<OwnSubmission["consultation"], "slug" | "title" | "mainLanguage" | "contactEmail">;
  who: OwnSubmission["who"] & {
    /** as it is stored in a copy that staff make; p•••@•••.no in one by the link, which may have been passed on */
    email: string | null;
    mailStopped: boolean;
  };
  choices: {
    atFirst: PublicationChoices;
    now: PublicationChoices;
    /** `channel` is null where it came by the private link */
    narrowed: { at: string; off: PublicationChoice[]; channel: Channel | null }[];
  };
  texts: CopiedText[];
  files: {
    number: number;
    fileName: string;
    mediaType: string;
    size: number;
    sha256: string;
    cameAt: string;
  }[];
  contributions: Omit<OwnContribution, "pieces">[];
  withdrawals: Withdrawal[];
  addressChanges: CopiedChangeOfAddress[];
  mail: CopiedMail[];
  log: { at: string; type: ToldEvent; ref: string; by: ToldActor }[];
};

/** Who one said one is, and what one answered; names and addresses as they were typed. */
type CopiedAnswers = Pick<PastMeeting, "meeting"> & {
  name: string;
  organisation: string | null;
  kind: ContactKind;
  email: string;
  language: string;
  attendAs: Attendance;
  /** what it is called; null where one chose none */
  group: Translated | null;
  accessNeeds: string | null;
  /** with the questions as they were read */
  answers: OrganiserAnswer[];
  mail: CopiedMail[];
};

/** One registration for a meeting. */
export type CopiedRegistration = CopiedAnswers & {
  ref: string;
  /** the group that one chose and does not have */
  wishedGroup: Translated | null;
  /** the table where one sat down, by its code */
  satAt: Translated | null;
  status: RegistrationStatus;
  source: RegistrationSource;
  /** somebody else is registered by his invitation or has his seat; who that is stands in no copy but that one's own */
  passedOn: boolean;
  waitingSince: string | null;
  registeredAt: string;
  /** null: he was asked, and has not said whether he comes */
  answeredAt: string | null;
  /** null where nobody noted that he was there */
  attended: { presence: Presence; at: string } | null;
};

/** What somebody typed into the form of a meeting, and nobody has confirmed. */
export type CopiedAsk = CopiedAnswers & { askedAt: string };

/** Somebody who came without being registered. */
export type CopiedWalkIn = Pick<CopiedAnswers, "meeting" | "name" | "organisation" | "kind" | "email"> & {
  attended: { presence: Presence; at: string };
};

/** That somebody on the list was invited to a meeting, and what became of it. */
export type CopiedInvitation = Omit<PastMeeting, "invitedAt"> & { invitedAt: string };

/** What is held of invitations to and registrations with one address. */
export type RegisteredCopy = {
  invitations: CopiedInvitation[];
  registrations: CopiedRegistration[];
  asks: CopiedAsk[];
  walkIns: CopiedWalkIn[];
};

export type Copy = {
  madeAt: string;
  /** by the private link of one submission, or by staff, who say what else from the address is his */
  madeBy: "link" | "staff";
  submissions: CopiedSubmission[];
  /** where staff found that he is the one who is registered with the address; null otherwise */
  registered: RegisteredCopy | null;
  /** when the owner of the address said that somebody else had given it; null where he did not, or it is forgotten */
  refusedAt: string | null;
};

/** What is held of somebody who works with the forum, or did. */
export type StaffCopy = {
  madeAt: string;
  person: { name: string; email: string; language: string; createdAt: string; endedAt: string | null };
  roles: { role: Role; body: Translated | null; grantedAt: string; endedAt: string | null }[];
  factors: { kind: FactorKind; name: string; addedAt: string; lastUsedAt: string | null }[];
  recoveryCodesLeft: number;
  mail: CopiedMail[];
  registered: RegisteredCopy;
  /** what he did, by kind of event: how often, first and last */
  done: { type: string; count: number; firstAt: string; lastAt: string }[];
  /** what was done about him, the oldest first */
  about: { at: string; type: string; role: Role | null; byHimself: boolean }[];
};
