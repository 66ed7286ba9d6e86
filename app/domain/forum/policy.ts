/** Who may do what with the forum. Pure. */
import { type Actor, hasRole } from "../kernel/actor.ts";

/** Settings, look, standing texts, the four-eyes switch. */
export function mayChangeForum(actor: Actor): boolean {
  return hasRole(actor, "administrator") || actor.kind === "system";
}

/** The first run: nobody has a role yet, so the server itself acts for whoever holds the one-time address. */
export function maySetUp(actor: Actor): boolean {
  return actor.kind === "system";
}

/** What is older than the house that it stands in is brought in line by the server itself. */
export function mayMend(actor: Actor): boolean {
  return actor.kind === "system";
}

/** The key is given to the server by whoever runs it, and to nobody else. */
export function mayKeepKey(actor: Actor): boolean {
  return actor.kind === "system";
}

/** What was done to the forum from outside is told by the server itself. */
export function mayTellRestore(actor: Actor): boolean {
  return actor.kind === "system";
}

/** Those who can ask people to send in, or take back, once more. */
export function maySeeRestore(actor: Actor): boolean {
  return hasRole(actor, "administrator", "coordinator");
}
