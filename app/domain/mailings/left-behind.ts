/** What still goes to the address of one who has handed over: his meetings to come, and how each is passed on. */
import type { OfferSeatRefusal } from "../meetings/registration.ts";
import type { PastMeeting } from "./past.ts";

/** What he has there. */
export const leftBehind = [
  "seat",
  "maybe",
  "waiting",
  /** an invitation that he has not answered */
  "invited",
] as const;

export type LeftBehind = Pick<PastMeeting, "meeting"> & {
  what: (typeof leftBehind)[number];
  /** his registration, by reference, which staff can end for him */
  registration: string | null;
  /** his seat waits for the successor to confirm that he takes it */
  offered: boolean;
  /** the successor comes himself, or is invited to what holds no seat */
  known: boolean;
  /**
   * How the successor can get it: by a seat, by the invitation that others have had, or by one that is to be gone on with or written
   * first; null where nothing can be sent to him, or he has it.
   */
  by: "offer" | "invite" | "mailing" | null;
};

export type PassOnToSuccessorRefusal =
  | OfferSeatRefusal
  | "not_allowed"
  /** the successor is registered for the meeting already */
  | "already_registered"
  /** he has no such meeting any more, or the successor has it already */
  | "nothing_left";
