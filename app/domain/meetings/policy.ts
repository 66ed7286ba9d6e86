/** Who may do what with meetings, and what fits their time. Pure. */
import { type Actor, hasRole, type Role } from "../kernel/actor.ts";
import type { MeetingStatus } from "./meeting.ts";

/** Prepare, announce, move and cancel meetings; see who has registered. */
export function mayRunMeetings(actor: Actor): boolean {
  return hasRole(actor, "coordinator") || actor.kind === "system";
}

/**
 * Whether calling a meeting off is offered at an instant: of a draft always, of an announced one until it ends, since that it
 * could not be held may be known only when its hour has struck.
 */
export function offersCallingOff(
  { status, endsAt }: { status: MeetingStatus; endsAt: string | null },
  now: string,
): boolean {
  return status === "draft" || (status === "announced" && endsAt !== null && now < endsAt);
}

/** Who reads how meetings stand, beside what is public of them. */
export const meetingReaders = ["coordinator", "approver", "facilitator"] as const satisfies readonly Role[];

/**
 * Whoever only runs meetings in the room has nothing to do with drafts. Everybody else of the staff, as an owner in another body,
 * reads those for staff only that he is `asked` to.
 */
export function mayReadMeeting(actor: Actor, { status }: { status: MeetingStatus }, asked = false): boolean {
  if (hasRole(actor, "coordinator", "approver") || actor.kind === "system") return true;
  return status !== "draft" && (hasRole(actor, "facilitator") || asked);
}

/** Reads how every meeting stands, beside what he is asked to: its clocks are nobody else's. */
export const mayReadMeetings = (actor: Actor): boolean => hasRole(actor, ...meetingReaders);

/** Who runs a meeting in the room, beside whoever prepares it. */
export const roomRunners = ["coordinator", "facilitator"] as const satisfies readonly Role[];

/** Run a meeting while it is held: groups, check in, open tables, follow and close them, close the meeting. */
export function mayRunRoom(actor: Actor): boolean {
  return hasRole(actor, ...roomRunners) || actor.kind === "system";
}
