/**
 * A submission: one incoming thing exactly as it arrived. Its texts are immutable (rule 2); a receipt is given
 * only after it is stored durably (rule 1). Every word of a text belongs to a contribution or is marked (rule 3).
 * Neighbours: consultations say whether and until when it is received; contributions are made of its passages.
 */
import type { Channel } from "../consultations/consultation.ts";
import type { Transitions } from "../kernel/transitions.ts";

export const submissionStatuses = [
  /** stored and acknowledged; waits to be split */
  "received",
  /** every word is accounted for */
  "split",
  /** kept, hidden, reversible, told to nobody */
  "spam",
  /** read, and there is nothing in it to answer; its contributor sees the reason */
  "nothing_to_answer",
  /** taken back by its contributor before it was split; what was split stays split, its contributions are withdrawn */
  "withdrawn",
] as const;
export type SubmissionStatus = (typeof submissionStatuses)[number];

export const submissionTransitions: Transitions<SubmissionStatus> = {
  received: ["split", "spam", "nothing_to_answer", "withdrawn"],
  split: ["received", "spam"],
  spam: ["received", "split", "withdrawn"],
  nothing_to_answer: ["received", "withdrawn"],
  withdrawn: [],
};

export const textKinds = [
  /** as it arrived */
  "original",
  /** of an attached file, entered by a coordinator */
  "transcript",
  /** what its contributor added afterwards */
  "addition",
  /** the whole text anew, as its contributor put it right afterwards */
  "correction",
] as const;
export type TextKind = (typeof textKinds)[number];
export const laterKinds = ["addition", "correction"] as const satisfies readonly TextKind[];
export type LaterKind = (typeof laterKinds)[number];

export const publicationChoices = ["text", "organisation", "person"] as const;
export type PublicationChoice = (typeof publicationChoices)[number];
/** What contributors allow to be published; the text and an organisation's name start as on, a person's as off (rule 11). */
export type PublicationChoices = Record<PublicationChoice, boolean>;
export const defaultChoices: PublicationChoices = { text: true, organisation: true, person: false };

/** How a contributor's word came, where it was not by the private link. */
export type Came = { channel: Exclude<Channel, "form">; receivedOn: string };

/** Whole days that a mailed link which confirms something can be used. */
export const confirmationDays = 3;

export const limits = {
  /** characters of one text */
  text: 100_000,
  files: 10,
  /** additions and corrections of one submission */
  later: 20,
  /** bytes of one file */
  file: 20 * 1024 * 1024,
} as const;
