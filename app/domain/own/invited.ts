/**
 * What somebody sees who opens the link of an invitation: the meeting, and as much of whoever was invited as he needs to know himself
 * by. The mail may have been passed on, so neither his name nor his address is there.
 */
import type { OwnMeeting } from "./registration.ts";

export type OwnInvitation = {
  ref: string;
  organisation: string | null;
  /** as `hintOf` makes it */
  emailHint: string;
  declined: boolean;
  /** whether he can answer still */
  isOpen: boolean;
  meeting: OwnMeeting;
};

/** An address as its owner knows it again, and nobody else learns it: d…@eksempelavisen.example. */
export const hintOf = (email: string): string =>
  `${[...email][0] ?? ""}…${email.slice(email.lastIndexOf("@"))}`;
