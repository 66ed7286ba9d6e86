/** Who may do what with contributions. Pure. */
import { type Actor, hasRole, ownsFor } from "../kernel/actor.ts";

/** Split, sort, clear, withhold, assign, ask. */
export function mayTriage(actor: Actor): boolean {
  return hasRole(actor, "coordinator") || actor.kind === "system";
}

/** Advise on what is assigned to one's body. */
export function mayAdvise(actor: Actor, contribution: { ownerBodyId: string | null }): boolean {
  return ownsFor(actor, contribution.ownerBodyId);
}

/** Read a contribution at the desk: coordinators and approvers all, owners what is assigned to their body. */
export function mayReadAtDesk(actor: Actor, contribution: { ownerBodyId: string | null }): boolean {
  return mayTriage(actor) || hasRole(actor, "approver") || ownsFor(actor, contribution.ownerBodyId);
}
