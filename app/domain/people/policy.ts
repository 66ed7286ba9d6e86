/** Who may do what with people and bodies. Pure. */
import { type Actor, hasRole, personOf, type Staff } from "../kernel/actor.ts";

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

/** Has to give a second factor: everyone but those who are owners and nothing else. */
export function needsSecondFactor(actor: Actor): actor is Staff {
  return hasRole(actor, "administrator", "coordinator", "approver", "facilitator");
}

/** End all of a person's factors: never one's own, which another administrator must do. */
export function mayResetFactors(actor: Actor, personId: string): boolean {
  return mayManagePeople(actor) && personOf(actor) !== personId;
}
