/** What somebody sees of his own registration, and of the meeting that it is for. Others' names are in none of it. */
import type { ContactKind } from "../contacts/contact.ts";
import type { EvaluationQuestion, EvaluationReply } from "../evaluations/evaluation.ts";
import type { Hours, MeetingStanding } from "../meetings/meeting.ts";
import type {
  Attendance,
  NoSeat,
  OrganiserAnswer,
  RegistrationState,
  RegistrationStatus,
} from "../meetings/registration.ts";
import type { PublishedMeeting } from "../published/meetings.ts";
import type { OwnSaid } from "./said.ts";

/** What the form of a registration asks about is read from: the public page's meeting has it too. */
export type RegistrableMeeting = Hours &
  Pick<PublishedMeeting, "slug" | "title" | "mainLanguage" | "format" | "place"> &
  Pick<PublishedMeeting, "groups" | "questions" | "isFull">;

export type OwnMeeting = RegistrableMeeting &
  Pick<
    PublishedMeeting,
    "purpose" | "access" | "practical" | "contactName" | "contactEmail" | "streamUrl" | "changes"
  > &
  Pick<PublishedMeeting, "seatsPerOrganisation" | "registrationClosesOn"> & {
    standing: MeetingStanding;
    registration: RegistrationState;
    /** whether everybody may know of it */
    isPublic: boolean;
    /** its doors are open, and one sits down at a table by a code */
    hasTables: boolean;
    /** its record is there to read */
    hasRecord: boolean;
  };

type Answers = {
  name: string;
  organisation: string | null;
  email: string;
  kind: ContactKind;
  language: string;
  attendAs: Attendance;
  /** its letter */
  group: string | null;
  /** of the one that he chose and does not have */
  wishedGroup: string | null;
  accessNeeds: string | null;
  answers: OrganiserAnswer[];
  /** why he would wait if he came, or waits; null where he has a seat, or can have one */
  noSeat: NoSeat | null;
  meeting: OwnMeeting;
};
export type AskedRegistration = Answers & {
  /** rises with each filling-in, so that nobody confirms what he was not shown */
  version: number;
  /** whether it can be confirmed still */
  isOpen: boolean;
};
/** What the organiser asks after it. */
export type OwnEvaluation = {
  /** the last day on which it is answered, in the meeting's zone */
  until: string;
  questions: EvaluationQuestion[];
  /** one's own answer so far */
  replies: EvaluationReply[] | null;
};
/** Whoever came without having registered: his link opens what is asked of him, and nothing else. */
export type OwnWalkIn = Pick<OwnRegistration, "ref" | "language" | "meeting" | "evaluation">;
/** What it is for, what is discussed and what to read before it: of a meeting for staff only it stands here and nowhere else. */
export type OwnProgramme = Pick<PublishedMeeting, "agenda" | "materials"> & {
  /** the day in the meeting's zone */
  today: string;
};
export type OwnRegistration = Answers & {
  ref: string;
  /** the record names his organisation if he comes, and he was told so */
  isNameable: boolean;
  /** `not_there`: others are asked, who were; null where nothing is asked, or not now */
  evaluation: OwnEvaluation | "not_there" | null;
  status: RegistrationStatus;
  /** null of what is not held */
  programme: OwnProgramme | null;
  /** counted from 1, while he waits */
  placeInLine: number | null;
  joinUrl: string | null;
  /** he was checked in */
  came: boolean;
  /** the letter of the table where he sat down; null where nobody noted it */
  satAt: string | null;
  /** what became of what was said where he sat and in the group that he chose, once the meeting was closed; none before that */
  said: OwnSaid[];
};
