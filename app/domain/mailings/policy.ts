/** Who may do what with mailings and the outreach log. Pure. */
import { type Actor, hasRole } from "../kernel/actor.ts";

/** Write a mailing, send it, hold it up; see what became of it for whom; keep the outreach log. */
export function mayRunMailings(actor: Actor): boolean {
  return hasRole(actor, "coordinator");
}
