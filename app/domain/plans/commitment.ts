/**
 * Plans and commitments: what a body has promised, and how far it says it has come. A status is in the owner's
 * words, dated, and never changed; where there is none, pages say 'not reported'.
 * Neighbours: consultations name the commitments they concern; contributions are tied to them.
 */
import type { Translated } from "../people/person.ts";

/** How far the owner says it has come; 'not reported' is the absence of an update and never stored. */
export const commitmentStates = [
  /** nothing has been done yet, and the owner says so */
  "not_started",
  "under_way",
  /** most of it is in place */
  "well_advanced",
  "completed",
] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** A figure with the day that it is true for. */
export type Figure = { label: Translated; value: string; asOf: string };
export type EvidenceLink = { label: Translated; url: string };
