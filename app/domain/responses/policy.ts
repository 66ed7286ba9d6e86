/** Who may do what with responses. Pure; whether somebody wrote the text is told by the caller (rule 6). */
import { type Actor, hasRole } from "../kernel/actor.ts";

/** Draft, edit, send to review. An owner helps in writing only where it is also coordinator. */
export function mayDraft(actor: Actor): boolean {
  return hasRole(actor, "coordinator") || actor.kind === "system";
}

/** Approve, give back, publish. */
export function mayApprove(actor: Actor): boolean {
  return hasRole(actor, "approver");
}
