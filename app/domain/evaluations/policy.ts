/** Who may do what with the evaluation of a meeting. Pure. */
import { type Actor, hasRole } from "../kernel/actor.ts";

/** Choose what is asked, ask it, read what was answered and publish what is taken from it. */
export function mayEvaluate(actor: Actor): boolean {
  return hasRole(actor, "coordinator");
}
