/** Which events are told by mail, and to whom. */
import type { Listener } from "../kernel/context.server.ts";
import type { Tell } from "./enqueue.server.ts";
import { evaluationTold, evaluationToldLate, recordPublishedTold } from "./tell-after-meetings.server.ts";
import { joined, listLinkAsked, signUpAsked } from "./tell-contacts.server.ts";
import {
  addressAsked,
  nothingToAnswer,
  pointDecided,
  pointsDecided,
  published,
  questionAsked,
  received,
  retracted,
  spamTakenBack,
  toContributor,
} from "./tell-contributors.server.ts";
import {
  declinedTold,
  handedOnTold,
  invitedCancelledTold,
  invitedMovedTold,
  mailingTested,
  replyRefusedTold,
} from "./tell-invited.server.ts";
import {
  answeredAnew,
  dutyCancelledTold,
  dutyMovedTold,
  meetingCancelledTold,
  meetingLinkTold,
  meetingMovedTold,
  registered,
  seated,
} from "./tell-meetings.server.ts";
import { registrationAsked, registrationLinkAsked } from "./tell-registered.server.ts";
import {
  assigned,
  factorChanged,
  invited,
  outcomeReturned,
  outcomeSubmitted,
  retractionAsked,
  returned,
  setAsideAsked,
  setAsideReturned,
  submitted,
} from "./tell-staff.server.ts";

/** The registered, those who have not answered yet, and whoever has a group in it. */
const all =
  (...tells: Tell[]): Tell =>
  async (...heard) => {
    for (const tell of tells) await tell(...heard);
  };

const told: Readonly<Record<string, Tell>> = {
  "person.invited": invited,
  "person.factor_added": factorChanged,
  "person.factor_removed": factorChanged,
  "person.factors_reset": factorChanged,
  "person.recovery_codes_made": factorChanged,
  "person.recovery_code_used": factorChanged,
  "contact.sign_up_asked": signUpAsked,
  "contact.link_asked": listLinkAsked,
  "contact.listed": joined,
  "registration.asked": registrationAsked,
  "registration.link_asked": registrationLinkAsked,
  "registration.link_renewed": registrationLinkAsked,
  "registration.made": registered,
  "registration.address_given": registered,
  "registration.seated": seated,
  "registration.changed": answeredAnew,
  "invitation.declined": declinedTold,
  "invitation.handed_on": handedOnTold,
  "mailing.tested": mailingTested,
  "meeting.moved": all(meetingMovedTold, invitedMovedTold, dutyMovedTold),
  "meeting.scheduled": meetingLinkTold,
  "meeting.cancelled": all(meetingCancelledTold, invitedCancelledTold, dutyCancelledTold),
  "meeting.reply_refused": replyRefusedTold,
  "meeting.closed": evaluationTold,
  "evaluation.asked": evaluationTold,
  "attendance.checked_in": evaluationToldLate,
  "record.published": recordPublishedTold,
  "submission.received": received,
  "submission.nothing_to_answer": nothingToAnswer,
  "submission.taken_back": spamTakenBack,
  "contribution.question_asked": questionAsked,
  "submission.withdrawal_asked": toContributor("withdrawal_asked"),
  "contribution.withdrawal_asked": toContributor("withdrawal_asked"),
  "submission.narrowing_asked": toContributor("narrowing_asked"),
  "submission.address_asked": addressAsked,
  "submission.address_changed": toContributor("link_renewed"),
  "submission.link_renewed": toContributor("link_renewed"),
  "submission.text_added": toContributor("text_added"),
  "contribution.assigned": assigned,
  "contribution.set_aside_asked": setAsideAsked,
  "contribution.set_aside_returned": setAsideReturned,
  "contribution.set_aside": pointsDecided("set_aside"),
  "contribution.taken_up": pointDecided("taken_up"),
  "contribution.moved": pointsDecided("moved"),
  "contribution.delayed": pointDecided("answer_delayed"),
  "outcome.submitted": outcomeSubmitted,
  "outcome.returned": outcomeReturned,
  "response.submitted": submitted,
  "response.returned": returned,
  "response.retraction_asked": retractionAsked,
  "response.published": published,
  "response.retracted": retracted,
};

/**
 * Spam is told to nobody: no event of it stands in the list, and a receipt that still waits ends as not sent, until the
 * submission is taken back.
 */
export const notificationReactors: readonly Listener[] = [
  async (tx, event, recorded) => {
    await told[event.type]?.(tx, event, recorded);
  },
];
