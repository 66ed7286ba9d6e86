/** The facts of mail after a meeting, to those who took part: its record, and what the organiser asks. */
import type { AboutMeeting } from "./mail-to-registered.ts";

export type RecordPublishedMail = AboutMeeting & {
  /** the record's public page */
  recordUrl: string;
  /** his own page: what he answered, and what his group said once the meeting is closed */
  ownUrl: string;
};
export type EvaluationAskedMail = AboutMeeting & {
  /** the last day on which it is answered, in the meeting's zone */
  untilOn: string;
  ownUrl: string;
};
