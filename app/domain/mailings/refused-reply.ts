/**
 * An answer from somebody's calendar that is his and can't be taken: he is told once, and a coordinator sees it. Browser-safe.
 * Neighbours: `server/received` takes the mail; `commands/refuse-reply.server.ts` notes it.
 */
import type { RegistrationStatus } from "../meetings/registration.ts";

/** Why it is not taken. */
export const refusedReasons = [
  /** he would come or might, is not registered, and the last day to register has passed */
  "closed",
  /** he answered to what was moved since, or before what he has answered otherwise */
  "older",
  /** he got a new link since, which ended the address that he answered to */
  "old_address",
  /** the meeting has ended */
  "over",
  /** it is not held */
  "cancelled",
] as const;
export type RefusedReason = (typeof refusedReasons)[number];

/** What a calendar can say. */
export type Said = Exclude<RegistrationStatus, "waiting">;

/** Whether what he said is so without being done: then nothing is lost by it, and he is told nothing. */
export function isSoAlready(said: Said, reason: RefusedReason, standing: RegistrationStatus | null): boolean {
  if (reason === "cancelled") return said === "not_going";
  if (reason === "over" && said === "not_going") return true;
  return said === (standing === "waiting" ? "going" : standing);
}

/** One for the desk: somebody who may believe that his answer counts. */
export type RefusedReply = {
  name: string;
  organisation: string | null;
  said: Said;
  reason: RefusedReason;
  /** an instant */
  at: string;
  /** of his registration; null where he has none, then his invitation is named */
  registration: string | null;
  invitation: string | null;
};
