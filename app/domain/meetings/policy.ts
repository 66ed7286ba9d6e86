/** Who may do what with meetings. Pure. */
import { type Actor, hasRole } from "../kernel/actor.ts";

/** Prepare, announce, move and cancel meetings; see who has registered. */
export function mayRunMeetings(actor: Actor): boolean {
  return hasRole(actor, "coordinator") || actor.kind === "system";
}

/** Run a meeting while it is held: check in, open tables, follow and close them, close the meeting. */
export function mayRunRoom(actor: Actor): boolean {
  return mayRunMeetings(actor);
}
