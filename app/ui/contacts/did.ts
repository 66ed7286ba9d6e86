/** What has just been done with the invitation list, as the address says after a form. */
export const contactActs = [
  "listed",
  "changed",
  "handed_over",
  "passed_on",
  "ended",
  "erased",
  "interest_kept",
  "interest_ended",
] as const;
export type ContactAct = (typeof contactActs)[number];
