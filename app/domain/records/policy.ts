/** Who may do what with the record of a meeting. Pure. */
import { type Actor, hasRole } from "../kernel/actor.ts";

/** Draft a record, write it, check its links and publish it. */
export function mayWriteRecords(actor: Actor): boolean {
  return hasRole(actor, "coordinator");
}
