/**
 * What a mail says, read from what is true at this moment: before every try the recipient and the facts are read again,
 * and a mail that is no longer true is not sent. Contributors' words come from the projection only (rule 7).
 */
import type { Queryable } from "#db/kit.ts";
import type { ContactLink, ContactPurpose } from "../contacts/links.server.ts";
import type { InvitationLink } from "../mailings/links.server.ts";
import type { RegistrationLink, RegistrationPurpose } from "../meetings/links.server.ts";
import type { Confirmation } from "../own/links.server.ts";
import { hasBounced } from "./bounced.server.ts";
import type { OutboxRow } from "./deliver.server.ts";
import { isReplaced } from "./enqueue.server.ts";
import { evaluationAsked, recordPublished } from "./facts-after-meetings.server.ts";
import { answerEnded, responsePublished } from "./facts-answer.server.ts";
import { allSubmissions, nothingToAnswer, questionAsked, receipt } from "./facts-contributor.server.ts";
import { coordinatorDigest } from "./facts-digest.server.ts";
import { dutyCalledOff, dutyMoved } from "./facts-duties.server.ts";
import { answerDelayed, moved, setAside, takenUp } from "./facts-ended.server.ts";
import { invitedDeclined, invitedTold } from "./facts-invited.server.ts";
import { listConfirm, listOwn } from "./facts-list.server.ts";
import { invited, mailingTest, notice } from "./facts-mailing.server.ts";
import {
  meetingCalledOff,
  meetingLink,
  meetingMoved,
  registrationLink,
  registrationStands,
} from "./facts-meetings.server.ts";
import { addressAsked, linkRenewed, narrowingAsked, textAdded, withdrawalAsked } from "./facts-own.server.ts";
import { registrationConfirm } from "./facts-registration.server.ts";
import { replyRefused } from "./facts-reply.server.ts";
import { reviewRequested, reviewReturned } from "./facts-review.server.ts";
import { contributionAssigned, factorChanged, ownerDigest, staffInvited } from "./facts-staff.server.ts";
import type { Mail, NotSentReason } from "./mail.ts";

export type Recipient = { name: string | null; address: string };
export type Truth =
  | { to: Recipient; mail: Mail }
  | { not: NotSentReason }
  /** it is held up, and looked at again in a while */
  | { wait: true };

/** Where links in mail lead; made by the server, which knows the forum's address and the key of private links. */
export type Addresses = {
  /** the private link */
  submission: (ref: string, linkVersion: number) => string;
  /** a link that confirms one thing, by a button on its page */
  confirmation: (confirmation: Confirmation) => string;
  /** a link of the invitation list */
  contact: (purpose: ContactPurpose, link: ContactLink) => string;
  /** a link of a registration */
  registration: (purpose: RegistrationPurpose, link: RegistrationLink) => string;
  /** the link by which somebody answers his invitation */
  invitation: (link: InvitationLink) => string;
  /** the address that reads what a registered person's calendar answers; null where none is set up */
  calendarReplies: (link: RegistrationLink) => string | null;
  /** a meeting's public page */
  meeting: (slug: string) => string;
  /** where a consultation is written to */
  submit: (slug: string) => string;
  /** its page at the desk */
  deskMeeting: (slug: string) => string;
  /** where whoever checks in opens a registration at the door */
  atDoor: (slug: string, ref: string) => string;
  /** the public page of its record */
  record: (slug: string) => string;
  assessList: () => string;
  /** a contribution at the desk, and Today */
  contribution: (ref: string) => string;
  today: () => string;
  assess: (ref: string) => string;
  response: (number: number) => string;
  review: (number: number) => string;
  outcome: (consultation: string) => string;
  setAside: (ref: string) => string;
  signIn: () => string;
};

/** What the facts of a mail are read with. */
export type Reading = { db: Queryable; row: OutboxRow; addresses: Addresses; now: string };

const readers: Readonly<Record<string, (reading: Reading) => Promise<Truth>>> = {
  receipt,
  intake_receipt: receipt,
  nothing_to_answer: nothingToAnswer,
  question_asked: questionAsked,
  response_published: responsePublished,
  answer_ended: answerEnded,
  all_submissions: allSubmissions,
  withdrawal_asked: withdrawalAsked,
  narrowing_asked: narrowingAsked,
  address_old: addressAsked,
  address_new: addressAsked,
  link_renewed: linkRenewed,
  set_aside: setAside,
  taken_up: takenUp,
  moved,
  text_added: textAdded,
  answer_delayed: answerDelayed,
  staff_invited: staffInvited,
  factor_changed: factorChanged,
  contribution_assigned: contributionAssigned,
  owner_digest: ownerDigest,
  coordinator_digest: coordinatorDigest,
  review_requested: reviewRequested,
  review_returned: reviewReturned,
  list_confirm: listConfirm,
  list_known: listOwn,
  list_joined: listOwn,
  registration_confirm: registrationConfirm,
  registration_link: registrationLink,
  registration_made: registrationStands,
  registration_seated: registrationStands,
  registration_changed: registrationStands,
  registration_ended: registrationStands,
  reply_refused: replyRefused,
  meeting_link: meetingLink,
  meeting_moved: meetingMoved,
  meeting_called_off: meetingCalledOff,
  duty_moved: dutyMoved,
  duty_called_off: dutyCalledOff,
  record_published: recordPublished,
  evaluation_asked: evaluationAsked,
  invitation: invited,
  invitation_reminder: invited,
  meeting_notice: notice,
  mailing_test: mailingTest,
  invitation_moved: invitedTold,
  invitation_called_off: invitedTold,
  invitation_declined: invitedDeclined,
};

/** The mail of an outbox row as it is true now, or why it is not sent. Throws for a template that nobody reads. */
export async function readMail(reading: Reading): Promise<Truth> {
  if (await isReplaced(reading.db, reading.row)) return { not: "no_longer_applies" };
  if (await hasBounced(reading.db, reading.row)) return { not: "bounced" };
  const read = readers[reading.row.template];
  if (!read) throw new Error(`no mail is known as ${reading.row.template}`);
  return read(reading);
}
