/** Who may do what with what is held of persons. Pure. */
import { type Actor, hasRole, personOf } from "../kernel/actor.ts";
import { mayManagePeople } from "../people/policy.ts";

/** Make a copy for a contributor who asked otherwise than by his link. */
export function mayCopyFor(actor: Actor): boolean {
  return hasRole(actor, "coordinator", "administrator");
}

/** Make a copy for somebody of the staff: everyone his own, administrators for those who can't any more. */
export function mayCopyStaff(actor: Actor, personId: string): boolean {
  return personOf(actor) === personId || mayManagePeople(actor);
}
