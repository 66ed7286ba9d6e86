/** Which text a mail has. One file a mail; this one knows them all. */
import type { Mail } from "~/domain/notifications/mail.ts";
import { addressNew, addressOld } from "./address-asked.ts";
import { evaluationAsked, recordPublished } from "./after-meeting.ts";
import { allSubmissions } from "./all-submissions.ts";
import { answerDelayed } from "./answer-delayed.ts";
import { answerEnded } from "./answer-ended.ts";
import { contributionAssigned } from "./contribution-assigned.ts";
import { coordinatorDigest } from "./coordinator-digest.ts";
import { dutyCalledOff, dutyMoved } from "./duty.ts";
import { factorChanged } from "./factor-changed.ts";
import {
  invitation,
  invitationCalledOff,
  invitationDeclined,
  invitationMoved,
  meetingNotice,
} from "./invitation.ts";
import { listConfirm, listJoined, listKnown } from "./invitation-list.ts";
import type { Rendered } from "./letter.ts";
import { linkRenewed } from "./link-renewed.ts";
import {
  meetingCalledOff,
  meetingLink,
  meetingMoved,
  registrationChanged,
  registrationEnded,
  registrationMade,
  registrationSeated,
} from "./meeting-mail.ts";
import { moved } from "./moved.ts";
import { narrowingAsked } from "./narrowing-asked.ts";
import { nothingToAnswer } from "./nothing-to-answer.ts";
import { ownerDigest } from "./owner-digest.ts";
import { questionAsked } from "./question-asked.ts";
import { receipt } from "./receipt.ts";
import { registrationConfirm } from "./registration.ts";
import { registrationLink } from "./registration-link.ts";
import { replyRefused } from "./reply-refused.ts";
import { responsePublished } from "./response-published.ts";
import { reviewRequested, reviewReturned } from "./review.ts";
import { setAside, takenUp } from "./set-aside.ts";
import { staffInvited } from "./staff-invited.ts";
import { textAdded } from "./text-added.ts";
import { withdrawalAsked } from "./withdrawal-asked.ts";

/** Puts a mail into words, in the recipient's language. Pure. */
export function renderMail({ template, facts }: Mail): Rendered {
  switch (template) {
    case "receipt":
      return receipt(facts);
    case "intake_receipt":
      return receipt(facts, { intake: true });
    case "nothing_to_answer":
      return nothingToAnswer(facts);
    case "question_asked":
      return questionAsked(facts);
    case "response_published":
      return responsePublished(facts);
    case "answer_ended":
      return answerEnded(facts);
    case "all_submissions":
      return allSubmissions(facts);
    case "withdrawal_asked":
      return withdrawalAsked(facts);
    case "narrowing_asked":
      return narrowingAsked(facts);
    case "address_old":
      return addressOld(facts);
    case "address_new":
      return addressNew(facts);
    case "link_renewed":
      return linkRenewed(facts);
    case "set_aside":
      return setAside(facts);
    case "taken_up":
      return takenUp(facts);
    case "moved":
      return moved(facts);
    case "text_added":
      return textAdded(facts);
    case "answer_delayed":
      return answerDelayed(facts);
    case "staff_invited":
      return staffInvited(facts);
    case "factor_changed":
      return factorChanged(facts);
    case "contribution_assigned":
      return contributionAssigned(facts);
    case "owner_digest":
      return ownerDigest(facts);
    case "coordinator_digest":
      return coordinatorDigest(facts);
    case "review_requested":
      return reviewRequested(facts);
    case "review_returned":
      return reviewReturned(facts);
    case "list_confirm":
      return listConfirm(facts);
    case "list_known":
      return listKnown(facts);
    case "list_joined":
      return listJoined(facts);
    case "registration_confirm":
      return registrationConfirm(facts);
    case "registration_link":
      return registrationLink(facts);
    case "registration_made":
      return registrationMade(facts);
    case "registration_seated":
      return registrationSeated(facts);
    case "registration_changed":
      return registrationChanged(facts);
    case "registration_ended":
      return registrationEnded(facts);
    case "reply_refused":
      return replyRefused(facts);
    case "meeting_link":
      return meetingLink(facts);
    case "meeting_moved":
      return meetingMoved(facts);
    case "invitation":
    case "invitation_reminder":
      return invitation(facts);
    case "meeting_notice":
      return meetingNotice(facts);
    case "invitation_moved":
      return invitationMoved(facts);
    case "invitation_declined":
      return invitationDeclined(facts);
    case "invitation_called_off":
      return invitationCalledOff(facts);
    case "meeting_called_off":
      return meetingCalledOff(facts);
    case "duty_moved":
      return dutyMoved(facts);
    case "duty_called_off":
      return dutyCalledOff(facts);
    case "record_published":
      return recordPublished(facts);
    case "evaluation_asked":
      return evaluationAsked(facts);
  }
}
