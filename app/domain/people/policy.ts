/** Who may do what with people and bodies. Pure. */
import { type Actor, hasRole } from "../kernel/actor.ts";

/** Invite, rename, give and take roles; see who holds which. */
export function mayManagePeople(actor: Actor): boolean {
  return hasRole(actor, "administrator") || actor.kind === "system";
}

/** Add, rename and end bodies. */
export function mayManageBodies(actor: Actor): boolean {
  return mayManagePeople(actor);
}

/** Read the event log. */
export function mayReadLog(actor: Actor): boolean {
  return mayManagePeople(actor);
}
