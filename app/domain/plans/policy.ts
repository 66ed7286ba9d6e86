/** Who may do what with plans and commitments. Pure. */
import { type Actor, hasRole, ownsFor, type Role } from "../kernel/actor.ts";

/** Who reads plans at the desk, with what owners have reported. */
export const planReaders = [
  "coordinator",
  "owner",
  "approver",
  "administrator",
] as const satisfies readonly Role[];

/** Make plans, and add, change or end commitments. */
export function mayKeepPlans(actor: Actor): boolean {
  return hasRole(actor, "coordinator", "administrator") || actor.kind === "system";
}

/** Say how far a commitment has come: its owner for its own body, a coordinator on a body's behalf. */
export function mayReport(actor: Actor, bodyId: string): boolean {
  return ownsFor(actor, bodyId) || hasRole(actor, "coordinator") || actor.kind === "system";
}
