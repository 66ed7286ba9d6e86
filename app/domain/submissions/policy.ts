/** Who may do what with submissions. Pure: an actor and what is known of the subject. */
import { type Actor, hasRole } from "../kernel/actor.ts";

/** Anyone may give input by the form; other channels are registered by a coordinator. */
export function mayReceive(actor: Actor, channel: string): boolean {
  return channel === "form" || mayIntake(actor);
}

/** Read originals, register, transcribe, mark as spam or as nothing to answer. */
export function mayIntake(actor: Actor): boolean {
  return hasRole(actor, "coordinator") || actor.kind === "system";
}

/** Writes down what a contributor decided of his own input, when he said it elsewhere than by his link. */
export const mayRecordDecision = mayIntake;

/** A contributor follows a submission by its link. */
export function mayFollow(actor: Actor, submissionId: string): boolean {
  return actor.kind === "contributor" && actor.submissionIds.includes(submissionId);
}

/** Asks that a contributor is forgotten. */
export const mayAskErasure = (actor: Actor) => hasRole(actor, "coordinator", "administrator");
/** Decides on it: never who asked. */
export const mayDecideErasure = (actor: Actor) => hasRole(actor, "approver", "administrator");
