/**
 * The second door (rule 7): what a contributor may see of his own, by his private link: his words as he sent them, which
 * passages were marked as what, the public states, and the responses. Never advice, drafts, or who works on it.
 * Neighbours: reads submissions, contributions and what is published of responses; tracking pages and mail read it.
 */
import type { Channel } from "../consultations/consultation.ts";
import type {
  Mark,
  SetAsideGround,
  Stage,
  Visibility,
  WithholdingGround,
} from "../contributions/contribution.ts";
import type { LaterText } from "../contributions/later.ts";
import type { PassagePiece, RedactedSpan } from "../contributions/redaction.ts";
import { retention } from "../forum/retention.ts";
import type { Translated } from "../people/person.ts";
import type {
  CameIn,
  Delay,
  Moved,
  PublishedResponse,
  Told,
  ToldEndedAnswer,
} from "../published/published.ts";
import type {
  PublicationChoice,
  PublicationChoices,
  SubmissionStatus,
  TextKind,
} from "../submissions/submission.ts";

export type OwnPassage = { start: number; end: number; mark: Mark; number: number | null };

export type OwnContribution = {
  ref: string;
  number: number;
  title: string;
  text: string[];
  /** the same, cut where the public sees a bar */
  pieces: PassagePiece[][];
  language: string;
  stage: Stage;
  visibility: Visibility;
  withheldGround: WithholdingGround | null;
  theme: Translated | null;
  commitments: { slug: string; number: number; title: Translated }[];
  listedOn: string | null;
  assignedOn: string | null;
  responseDueOn: string;
  delays: Delay[];
  answeredOn: string | null;
  withdrawnOn: string | null;
  /** while it is set aside: on which ground and why, in the language of the point */
  setAside: { ground: SetAsideGround; reason: string; on: string; fourEyes: boolean } | null;
  /** the consultation that it is in now, where it was moved, and why */
  movedTo: (Moved & { reason: string }) | null;
  /** what its public page tells of it, the oldest first */
  history: Told[];
  /** where it was brought into an answer by a later version than the first */
  came?: CameIn[];
  /** answers that it had and has no more, the oldest first */
  ended: ToldEndedAnswer[];
  /** the answer, with the sentence that is for this one alone, and how many others got the same */
  answer: { response: PublishedResponse; ownSentence: string | null; others: number } | null;
  question: {
    question: string;
    language: string;
    askedOn: string;
    answerBy: string;
    answer: string | null;
    answeredOn: string | null;
  } | null;
};

export type OwnSubmission = {
  ref: string;
  consultation: {
    slug: string;
    title: Translated;
    mainLanguage: string;
    contactEmail: string;
    contactName: Translated;
    latePolicy: Translated;
    /** closed or cancelled: nothing more is taken in by the link */
    ended: boolean;
    closesOn: string | null;
  };
  status: SubmissionStatus;
  statusReason: string | null;
  channel: Channel;
  receivedOn: string;
  /** when it was stored: the receipt's own moment */
  recordedAt: string;
  late: boolean;
  language: string;
  onBehalfOf: string | null;
  who: { kind: "organisation" | "person" | "none"; organisation: string | null; person: string | null };
  choices: PublicationChoices;
  /** those that are on and can be switched off */
  open: PublicationChoice[];
  /** the owner of its address said that he did not send it: nothing of it is public */
  disputed: boolean;
  /** the day by which it is split and a first status is given */
  firstStatusBy: string;
  responseDueOn: string;
  splitOn: string | null;
  texts: {
    number: number;
    kind: TextKind;
    body: string;
    language: string;
    passages: OwnPassage[];
    /** what the public does not see of it, and why */
    redactions: RedactedSpan[];
  }[];
  /** what was added or corrected since */
  later: LaterText[];
  /** what a correction starts from: the last text of one's own; null where it came as files only */
  correctable: string | null;
  files: { number: number; fileName: string; size: number }[];
  contributions: OwnContribution[];
  /** p•••@•••.no, or null where there is no address */
  maskedEmail: string | null;
  mailStopped: boolean;
  linkVersion: number;
};

/** What was taken back: `ref` names a point, or the whole; `channel` is null where the word came by the private link. */
export type Withdrawal = { ref: string; receivedOn: string; channel: Channel | null; at: string };

/** What a mailed link asks to be confirmed, and whether it is done. */
export type Confirmed = { ref: string; done: boolean } & (
  | { purpose: "withdrawal"; answered: boolean }
  | { purpose: "narrowing"; off: PublicationChoice[] }
  | {
      purpose: "old_address" | "new_address";
      /** p•••@•••.no; null where it stays as it was, or is done and forgotten */
      to: string | null;
      /** this one has said yes, and the other is waited for */
      waits: boolean;
      stopped: boolean;
    }
  | { purpose: "not_me" }
);
/** Whole days for which the owner of an address can say that he did not send what he got a receipt for. */
export const notMeDays = 90;
/** Days for which nothing that a stranger can set off goes to an address whose owner said so. */
export const refusedDays = retention.refused_addresses.usual;

/** An address that its owner recognises and nobody else can use: first letter, last part. */
export function maskEmail(email: string): string {
  const [name = "", domain = ""] = email.split("@");
  return `${[...name][0] ?? ""}•••@•••.${domain.split(".").at(-1)}`;
}
