/** The facts of mail to those who are invited to a meeting, and of the notices to those who are registered for it. */
import type { Language } from "~/i18n/languages.ts";
import type { RefusedReason } from "../mailings/refused-reply.ts";
import type { Format, Hours } from "../meetings/meeting.ts";
import type { RegistrationStatus } from "../meetings/registration.ts";
import type { Words } from "./mail.ts";
import type { CalendarPart, CalledOff } from "./mail-of-meetings.ts";
import type { AboutMeeting } from "./mail-to-registered.ts";

/** What every mail to somebody about a meeting that he has not answered says of it. */
export type InvitedMail = AboutMeeting & {
  to: { name: string | null; organisation: string | null; address: string };
  place: Words | null;
  access: Words | null;
  /** the last day to register */
  deadline: string | null;
  /** where he answers; in a notice his own page */
  url: string;
  /** null where there is nothing to put into a calendar */
  calendar: CalendarPart | null;
};
/** What the meeting is for, and what is discussed at it. */
export type Programme = {
  /** of the mails that say it */
  language: Language;
  purpose: Words;
  /** `starts`: an hour of its day; questions are numbered through all of it */
  agenda: { starts: string | null; title: Words; questions: { number: number; text: Words }[] }[];
};
/** A mailing: the coordinator's words, with placeholders that are filled in for each. */
export type MailingMail = InvitedMail & {
  subject: Words;
  body: Words;
  /** to whoever wrote it: its links lead to the public page */
  isTest: boolean;
  /** that the meeting is about; a notice does without them */
  plans: (Words & { startsOn: string; endsOn: string })[];
  /** one object for all mails in a language; null of a reminder and of a notice */
  programme: Programme | null;
  /** the meeting's public page; null where it has none */
  pageUrl: string | null;
  /** how it stands with whoever is registered; null of an invitation */
  status: RegistrationStatus | null;
};
/** The meeting that he was invited to is at another time, in another place or held otherwise. */
export type InvitedMovedMail = InvitedMail & {
  reason: Words;
  before: Hours & { format: Format; place: Words };
};
export type InvitedCalledOffMail = InvitedMail & CalledOff;
/** What he answered from his calendar was not taken, and how it stands with him; null where he has not answered. */
export type ReplyRefusedMail = AboutMeeting & {
  reason: RefusedReason;
  standing: RegistrationStatus | null;
  /** his own page, or that of his invitation */
  url: string;
  registered: boolean;
};
