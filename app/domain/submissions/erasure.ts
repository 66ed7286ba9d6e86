/**
 * Erasure: somebody is forgotten on a stated ground (rule 2, rule 11). What was there leaves a tombstone: the row, its digest
 * and the erasure that took it; what leads back to the person goes, and with it the salt. Decision 0022.
 */

/** How much is forgotten. Each takes what the one before it takes. */
export const erasureScopes = [
  /** who wrote for an organisation: a person's name and the address; the organisation and its words stay */
  "contact",
  /** names and address; the words stay as archive material */
  "identity",
  /** the words too, with titles, files, and what we wrote about them */
  "words",
  /** somebody of staff who has left: name, address, and ways of signing in; what was done stays */
  "staff",
] as const;
export type ErasureScope = (typeof erasureScopes)[number];
/** Those that a submission's contributor can be forgotten by. */
export const contributorScopes = ["contact", "identity", "words"] as const satisfies readonly ErasureScope[];
export type ContributorScope = (typeof contributorScopes)[number];

/** Whether an erasure takes what another one has left. */
export const isWider = (scope: ErasureScope, than: ErasureScope | null) =>
  than === null || erasureScopes.indexOf(scope) > erasureScopes.indexOf(than);

/** The grounds of the General Data Protection Regulation, article 17(1), and one of the forum's own rules. */
export const erasureGrounds = [
  /** (a): it is not needed any more for what it was collected for */
  "not_needed",
  /** (b): the person has taken consent back */
  "consent_withdrawn",
  /** (c): the person objects, and nothing weighs more */
  "objection",
  /** (d): it should never have been there */
  "unlawful",
  /** (e): a law demands it */
  "legal_duty",
  /** the time for which the forum keeps it has passed: article 5(1)(e); applied by the server, without being asked for */
  "period_passed",
] as const;
export type ErasureGround = (typeof erasureGrounds)[number];
/** Those that somebody can ask on. */
export const statedGrounds = [
  "not_needed",
  "consent_withdrawn",
  "objection",
  "unlawful",
  "legal_duty",
] as const;
