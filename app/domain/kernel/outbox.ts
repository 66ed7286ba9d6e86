/**
 * Mail that will be sent: the words for where a message and a mass mailing stand.
 * A message is recorded before it is sent and keeps its Message-ID over all tries (rule 10).
 */
export const outboxStatuses = [
  /** waits for its time or its next try */
  "queued",
  /** handed to the mail server */
  "sent",
  /** the mail server refused it for good, or the tries are used up: a coordinator decides */
  "failed",
  /** no longer true, stopped by its recipient, or there is no address */
  "not_sent",
] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];

/** Stands as the reason of a mail that was 'sent' to a folder because there is no mail server. */
export const writtenToFile = "written_to_file";

export const recipientKinds = [
  "contributor",
  "person",
  "contact",
  "sign_up",
  "registration",
  "registration_ask",
  /** came without having registered, and gave an address */
  "walk_in",
] as const;
export type RecipientKind = (typeof recipientKinds)[number];

export const fanOutStatuses = [
  /** waits until its time has come */
  "waiting",
  /** a coordinator held it: stays on Today until it is sent or not sent */
  "held",
  /** every recipient has an outbox row */
  "done",
  /** a coordinator decided, with a reason, that nobody is told */
  "not_sent",
] as const;
export type FanOutStatus = (typeof fanOutStatuses)[number];

/** The messages that Gensvar writes, one file each in emails/. */
export const templates = [
  "receipt",
  "intake_receipt",
  "nothing_to_answer",
  "question_asked",
  "response_published",
  "answer_ended",
  "all_submissions",
  "withdrawal_asked",
  "narrowing_asked",
  "address_old",
  "address_new",
  "link_renewed",
  "answer_delayed",
  "set_aside",
  "taken_up",
  "moved",
  "text_added",
  "list_confirm",
  "list_known",
  "list_joined",
  "registration_confirm",
  "registration_link",
  "registration_made",
  "registration_seated",
  "registration_changed",
  "registration_ended",
  "reply_refused",
  "meeting_moved",
  "meeting_called_off",
  "meeting_link",
  "duty_moved",
  "duty_called_off",
  "record_published",
  "evaluation_asked",
  "invitation",
  "invitation_reminder",
  "meeting_notice",
  "invitation_moved",
  "invitation_called_off",
  "invitation_declined",
  "mailing_test",
  "staff_invited",
  "factor_changed",
  "contribution_assigned",
  "owner_digest",
  "coordinator_digest",
  "review_requested",
  "review_returned",
] as const;
export type Template = (typeof templates)[number];
