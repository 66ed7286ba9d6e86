/** Who may do what with the invitation list. Pure. A contact acts on himself by his link, which is read before. */
import { type Actor, hasRole } from "../kernel/actor.ts";

/** See the list, add, change, hand over, end, import, export. */
export function mayManageList(actor: Actor): boolean {
  return hasRole(actor, "coordinator", "administrator");
}
