/** Who was asked in a consultation, as everybody may read it: bodies and organisations, never persons. Browser-safe. */
import type { ConsulteeAnswer, ConsulteeDuty } from "../consultees/consultee.ts";

export type PublishedConsultee = {
  name: string;
  duty: ConsulteeDuty;
  /** of one that gets a copy: when it was sent; null where it answered without having been asked */
  askedOn: string | null;
  answer: ConsulteeAnswer | null;
  answeredOn: string | null;
  /** the references of what it said, as far as that is public under its name */
  points: string[];
};

/** How many of those who are to be heard were asked, and what came of it. They add up: asked is the sum of the others. */
export type ConsulteeCounts = {
  asked: number;
  answered: number;
  declined: number;
  noView: number;
  silent: number;
  copies: number;
};

export const noConsultees: ConsulteeCounts = {
  ...{ asked: 0, answered: 0, declined: 0, noView: 0, silent: 0, copies: 0 },
};
