/**
 * The desk's search: what staff can find, by reference, name, address, case number and text, each within what the role may
 * read anyway. Browser-safe. Neighbours: `project-find.server.ts` keeps the index, `find.server.ts` asks it.
 */
import { type Actor, bodiesOf, hasRole } from "../kernel/actor.ts";
import { label, type Passage, type Piece } from "../kernel/search.ts";

export const findKinds = [
  /** as it arrived, with who stands behind it: for those who receive */
  "submission",
  /** the point, without the contributor's names: for coordinators, approvers, and the body that it is assigned to */
  "contribution",
  /** the working text */
  "response",
  /** drafts too */
  "consultation",
  /** drafts too */
  "meeting",
  /** who answered whether he comes, by name, organisation and address: for those who run meetings */
  "registration",
] as const;
export type FindKind = (typeof findKinds)[number];

export const ofFindKind = (kind: FindKind) => label("k", kind);
export const ofOwner = (bodyId: string) => label("o", bodyId);

/** The labels of which a row must have one to be found by this actor; none where all is; null where nothing is. */
export function findableBy(actor: Actor): string[] | null {
  if (hasRole(actor, "coordinator")) return [];
  const labels = bodiesOf(actor).map(ofOwner);
  if (hasRole(actor, "approver"))
    labels.push(...(["contribution", "response", "consultation", "meeting"] as const).map(ofFindKind));
  return labels.length > 0 ? labels : null;
}

export type FindHit = {
  kind: FindKind;
  /** what its address is made of: a reference, a number, a slug */
  ref: string;
  /** of a registration: the slug of its meeting */
  of: string | null;
  title: Piece[];
  titleLanguage: string;
  /** the names behind a submission or a registration */
  by: string | null;
  passages: Passage[];
  language: string;
};
