/** Who may do what with mail. Pure. */
import { type Actor, hasRole } from "../kernel/actor.ts";

/** See what could not be delivered, try it again, or let it be. */
export function mayManageMail(actor: Actor): boolean {
  return hasRole(actor, "coordinator");
}
