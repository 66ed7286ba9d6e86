/**
 * What somebody sees who opens the link of an invitation: the meeting, and as much of whoever was invited as he needs to know himself
 * by. The mail may have been passed on, so neither his name nor his address is there.
 */
import type { NoSeat } from "../meetings/registration.ts";
import type { OwnMeeting } from "./registration.ts";

export type OwnInvitation = {
  ref: string;
  /** that he is written to in */
  language: string;
  organisation: string | null;
  /** as `hintOf` makes it */
  emailHint: string;
  declined: boolean;
  /** whether he can answer still */
  isOpen: boolean;
  /** why he would wait, as far as his organisation tells it; null where there is a seat */
  noSeat: NoSeat | null;
  meeting: OwnMeeting;
};

/** An address as its owner knows it again, and nobody else learns it: d…@eksempelavisen.example. */
export const hintOf = (email: string): string =>
  `${[...email][0] ?? ""}…${email.slice(email.lastIndexOf("@"))}`;
