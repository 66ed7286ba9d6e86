/** The facts of mail after a meeting, to those who took part: its record, and what the organiser asks. */
import type { AboutMeeting } from "./mail-to-registered.ts";

/** What he was told at the door, where he came without having registered: of the record alone, or of both mails; null for the registered. */
export type WalkedIn = "record" | "both" | null;

export type RecordPublishedMail = AboutMeeting & {
  /** the record's public page */
  recordUrl: string;
  walkedIn: WalkedIn;
};
export type EvaluationAskedMail = AboutMeeting & {
  /** the last day on which it is answered, in the meeting's zone */
  untilOn: string;
  ownUrl: string;
  walkedIn: WalkedIn;
};
