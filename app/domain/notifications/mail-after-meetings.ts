/** The facts of mail after a meeting, to those who took part: its record, and what the organiser asks. */
import type { AboutMeeting } from "./mail-to-registered.ts";

export type RecordPublishedMail = AboutMeeting & {
  /** the record's public page */
  recordUrl: string;
  /** he came without having registered, and hears nothing else */
  walkedIn: boolean;
};
export type EvaluationAskedMail = AboutMeeting & {
  /** the last day on which it is answered, in the meeting's zone */
  untilOn: string;
  ownUrl: string;
};
