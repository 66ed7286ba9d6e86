/** The facts of mail to those who register for a meeting. */
import type { Format, Hours } from "../meetings/meeting.ts";
import type { MailFrame, Words } from "./mail.ts";

/** The meeting that a mail is about; `frame.contactEmail` is its contact. */
export type AboutMeeting = MailFrame & {
  meeting: Hours & {
    title: Words;
    format: Format;
    /** of its changes, as this mail tells it: whoever got it knows of no later one */
    sequence: number;
  };
};
export type RegistrationConfirmMail = AboutMeeting & {
  /** the last moment at which the link can be used */
  until: string;
  confirmUrl: string;
  /** who offers him the seat that is held for him; null where he asked, or somebody for him */
  offeredBy: "holder" | "organiser" | null;
  /** where the room is; null where it is held digitally alone */
  place: Words | null;
  /** whether all seats are taken, so that whoever confirms waits */
  waits: boolean;
};
