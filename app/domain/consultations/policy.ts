/** Who may do what with consultations. Pure; whether somebody wrote the outcome is told by the caller (rule 6). */
import { type Actor, hasRole } from "../kernel/actor.ts";

/** Make, write, announce, extend and cancel consultations; draft their outcome. */
export function mayRunConsultations(actor: Actor): boolean {
  return hasRole(actor, "coordinator") || actor.kind === "system";
}

/** Give back, or approve and publish, an outcome. */
export function mayApproveOutcome(actor: Actor): boolean {
  return hasRole(actor, "approver");
}
