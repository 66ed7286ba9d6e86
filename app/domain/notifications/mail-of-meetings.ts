/** The facts of mail to those who are registered: how it stands with them, and what became of the meeting. */
import type { GroupDuty } from "../meetings/group-staff.ts";
import type { Format, Hours } from "../meetings/meeting.ts";
import type { Attendance, NoSeat, RegistrationStatus } from "../meetings/registration.ts";
import type { Words } from "./mail.ts";
import type { AboutMeeting } from "./mail-to-registered.ts";

/** What his calendar is told beside the mail's own words. */
export type CalendarPart = {
  /** puts it in, or takes it out */
  method: "REQUEST" | "CANCEL";
  uid: string;
  sequence: number;
  /** the instant of the mail */
  writtenAt: string;
  purpose: string;
  /** the meeting's public page, where it has one */
  pageUrl: string | null;
  organizer: string;
  /** whether that address reads answers of calendars */
  answers: boolean;
};

export type SeatMail = AboutMeeting & {
  to: { name: string; address: string };
  status: RegistrationStatus;
  /** a meeting for staff only, to which a coordinator asked him: he has said nothing himself yet */
  asked: boolean;
  /** while he waits: why */
  noSeat: NoSeat | null;
  attendAs: Attendance;
  /** he answered from his calendar, which does not say how he takes part: it was taken to be in the room */
  wayAssumed: boolean;
  /** he does not come since the one whom he offered his seat has taken it */
  taken: boolean;
  /** `any` where he chose none; null where the meeting has no groups */
  group: Words | "any" | null;
  /** the one that he chose and that has no place for him */
  wishedGroup: Words | null;
  /** where he comes to the room */
  place: Words | null;
  access: Words | null;
  /** only where he comes, digitally */
  joinUrl: string | null;
  /** his own page */
  url: string;
  /** what he is found by at the door; null where he is not awaited in the room */
  door: { ref: string; url: string } | null;
  /** null where the meeting is not, and never was, in his calendar */
  calendar: CalendarPart | null;
};
/** To whoever leads a group, or takes notes in it, and is not registered himself. */
export type DutyMail = AboutMeeting & {
  to: { name: string; address: string };
  duties: { duty: GroupDuty; letters: string[] }[];
  /** where a group of his meets in the room */
  place: Words | null;
  access: Words | null;
  reason: Words;
  /** its page at the desk */
  url: string;
};
export type DutyMovedMail = DutyMail & Pick<MeetingMovedMail, "before">;
/** What he was told before, and why it is so no more. */
export type MeetingMovedMail = Omit<SeatMail, "status"> & {
  status: Exclude<RegistrationStatus, "not_going">;
  reason: Words;
  before: Hours & { format: Format; place: Words };
  /** the time and the place of his are as they were: it changed for others */
  isSame: boolean;
  /** the form that it is held in now; null where that is what it was */
  formNow: Format | null;
};
/** Why a meeting is not held, and where one reads on. */
export type CalledOff = {
  reason: Words;
  /** its public page; null where it has none */
  pageUrl: string | null;
  /** where its consultation takes input in writing; null where it takes none */
  inputUrl: string | null;
};
export type MeetingCalledOffMail = SeatMail & CalledOff;
