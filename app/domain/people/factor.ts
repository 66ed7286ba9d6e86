/**
 * The second factor: what coordinators, approvers and administrators prove themselves with beside the mailed code.
 * The domain keeps factors and who changed them; secrets are made, sealed and tried by the server (app/server/sign-in).
 */
export const factorKinds = [
  /** an app that shows six digits, new every half minute (RFC 6238) */
  "app",
  /** a passkey or a security key (WebAuthn) */
  "passkey",
] as const;
export type FactorKind = (typeof factorKinds)[number];

/** One person's factors: a telephone, a spare one, some keys. */
export const mostFactors = 6;
/** How many codes are put on paper at a time. */
export const recoveryCodeCount = 10;

/** What was done to somebody's factors, as the event log and the mail about it name it. */
export const factorEvents = [
  "person.factor_added",
  "person.factor_removed",
  "person.factors_reset",
  "person.recovery_codes_made",
  "person.recovery_code_used",
] as const;
export type FactorEvent = (typeof factorEvents)[number];
