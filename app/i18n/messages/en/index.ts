import { about } from "./about.ts";
import { assess } from "./assess.ts";
import { commitments } from "./commitments.ts";
import { common } from "./common.ts";
import { consultationDesk } from "./consultation-desk.ts";
import { consultations } from "./consultations.ts";
import { consultees } from "./consultees.ts";
import { contactDesk } from "./contact-desk.ts";
import { contactImport } from "./contact-import.ts";
import { contacts } from "./contacts.ts";
import { contributions } from "./contributions.ts";
import { copy } from "./copy.ts";
import { desk } from "./desk.ts";
import { door } from "./door.ts";
import { doubt } from "./doubt.ts";
import { ends } from "./ends.ts";
import { erasure } from "./erasure.ts";
import { errors } from "./errors.ts";
import { evaluation } from "./evaluation.ts";
import { find } from "./find.ts";
import { home } from "./home.ts";
import { intake } from "./intake.ts";
import { invitation } from "./invitation.ts";
import { live } from "./live.ts";
import { log } from "./log.ts";
import { mail } from "./mail.ts";
import { mailAfterMeetings } from "./mail-after-meetings.ts";
import { mailDesk } from "./mail-desk.ts";
import { mailOfMeetings } from "./mail-of-meetings.ts";
import { mailToContacts } from "./mail-to-contacts.ts";
import { mailToInvited } from "./mail-to-invited.ts";
import { mailToRegistered } from "./mail-to-registered.ts";
import { mailToStaff } from "./mail-to-staff.ts";
import { mailingDesk } from "./mailing-desk.ts";
import { meetingDesk } from "./meeting-desk.ts";
import { meetings } from "./meetings.ts";
import { numbers } from "./numbers.ts";
import { outreach } from "./outreach.ts";
import { own } from "./own.ts";
import { people } from "./people.ts";
import { planDesk } from "./plan-desk.ts";
import { privacy } from "./privacy.ts";
import { recordDesk } from "./record-desk.ts";
import { records } from "./records.ts";
import { redaction } from "./redaction.ts";
import { refusals } from "./refusals.ts";
import { registration } from "./registration.ts";
import { registrationDesk } from "./registration-desk.ts";
import { respond } from "./respond.ts";
import { responses } from "./responses.ts";
import { roomDesk } from "./room-desk.ts";
import { search } from "./search.ts";
import { second } from "./second.ts";
import { segments } from "./segments.ts";
import { settings } from "./settings.ts";
import { setup } from "./setup.ts";
import { signIn } from "./sign-in.ts";
import { sorting } from "./sorting.ts";
import { split } from "./split.ts";
import { states } from "./states.ts";
import { submit } from "./submit.ts";
import { track } from "./track.ts";

/** Every namespace in one language. */
export const messages = {
  common,
  states,
  errors,
  home,
  consultations,
  consultees,
  segments,
  contributions,
  responses,
  commitments,
  meetings,
  registration,
  submit,
  own,
  copy,
  track,
  search,
  about,
  signIn,
  second,
  setup,
  desk,
  find,
  intake,
  split,
  sorting,
  ends,
  erasure,
  redaction,
  registrationDesk,
  roomDesk,
  door,
  assess,
  respond,
  doubt,
  consultationDesk,
  meetingDesk,
  planDesk,
  people,
  contacts,
  contactDesk,
  contactImport,
  settings,
  privacy,
  mailDesk,
  numbers,
  outreach,
  mailingDesk,
  invitation,
  live,
  log,
  refusals,
  records,
  recordDesk,
  evaluation,
  mail: {
    ...mail,
    ...mailToStaff,
    ...mailToContacts,
    ...mailToRegistered,
    ...mailOfMeetings,
    ...mailAfterMeetings,
    ...mailToInvited,
  },
} as const;
