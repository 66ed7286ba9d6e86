/**
 * The first door (rule 7): the shapes of what everyone may read. Every member of these types is public by decision;
 * a field that is not here can't be shown. Neighbours: projectors fill it from every room; public pages read only it.
 */

import type {
  Channel,
  CommitmentOutcome,
  ConsultationStatus,
  LimitOfInfluence,
  MilestoneKind,
} from "../consultations/consultation.ts";
import type {
  DelayKind,
  Kind,
  SetAsideGround,
  ToldStage,
  Visibility,
  WithholdingGround,
} from "../contributions/contribution.ts";
import type { Bar } from "../contributions/redaction.ts";
import type { Colour, ForumTextKey } from "../forum/forum.ts";
import type { Periods } from "../forum/retention.ts";
import type { TableVoice } from "../live/live.ts";
import type { Translated } from "../people/person.ts";
import type { CommitmentState, EvidenceLink, Figure } from "../plans/commitment.ts";
import type { CoveredPart } from "../responses/cover.ts";
import type { VersionKind } from "../responses/response.ts";
import type { ErasureGround } from "../submissions/erasure.ts";
import type { ConsulteeCounts } from "./consultees.ts";
import type { MeetingPoint } from "./meetings.ts";
import type { PlanPoint } from "./plan-point.ts";

export type PublishedBody = { slug: string; name: Translated; shortName: Translated };

export type ForumFace = {
  name: Translated;
  hostName: Translated;
  mainLanguage: string;
  languages: string[];
  timeZone: string;
  contactEmail: string;
  contactPhone: string | null;
  colour: Colour;
  fourEyes: boolean;
  exampleNote: Translated | null;
  /** digest of the logo, for its address; null where Gensvar's own mark stands */
  logo: string | null;
};
export type ForumText = { key: ForumTextKey; bodies: Translated; updatedOn: Translated };
/** What one may ask to hear of, in the forum's order. */
export type PublishedInterest = { slug: string; title: Translated };
export type PublishedForum = ForumFace | ForumText | Periods | PublishedInterest[];

export type PublishedConsultation = {
  slug: string;
  status: Exclude<ConsultationStatus, "draft">;
  standing: boolean;
  referencePrefix: string;
  mainLanguage: string;
  title: Translated;
  purpose: Translated;
  summary: Translated;
  background: Translated;
  canInfluence: Translated[];
  cannotInfluence: LimitOfInfluence[];
  announcedOn: string;
  opensOn: string | null;
  closesOn: string | null;
  closedOn: string | null;
  cancelledOn: string | null;
  cancelReason: Translated | null;
  lead: PublishedBody;
  partners: PublishedBody[];
  contactName: Translated;
  contactEmail: string;
  caseNumber: string | null;
  channels: Channel[];
  latePolicy: Translated;
  allowUnnamed: boolean;
  formalHearing: boolean;
  responseDays: number;
  firstStatusDays: number;
  milestones: { kind: MilestoneKind; on: string; title: Translated; note: Translated | null }[];
  /** the first one first; left out where there is none */
  meetings?: MeetingPoint[];
  /** who was asked, in numbers; left out where nobody was */
  consultees?: ConsulteeCounts;
  themes: { slug: string; title: Translated }[];
  dispositions: { key: string; label: Translated; meaning: Translated }[];
  materials: { title: Translated; note: Translated | null; url: string }[];
  commitments: { slug: string; number: number; title: Translated; mainLanguage: string }[];
  /** that it is about, each once, the newest first; left out where there is none */
  plans?: PlanPoint[];
  outcome: {
    text: Translated;
    publishedOn: string;
    /** approved by someone who wrote none of it (rule 6) */
    fourEyes: boolean;
    commitments: {
      slug: string;
      number: number;
      title: Translated;
      outcome: CommitmentOutcome;
      reason: Translated;
    }[];
  } | null;
};

export const historyKinds = [
  "received",
  "split",
  "assigned",
  "assessed",
  "question_asked",
  "question_answered",
  "waiting",
  "extended",
  "moved",
  "set_aside",
  "taken_up",
  "withdrawn",
  "erased",
] as const;
export type HistoryKind = (typeof historyKinds)[number];

/**
 * That something happened, on a day. `answers`: how many answers had come or ended before it, so that what happened on one day
 * stands in its order though no time is public; left out where none had.
 */
export type Told = { kind: HistoryKind; on: string; answers?: number };

/** Another consultation that a contribution was in, or is in now, and the day that it was moved. */
export type Moved = { slug: string; title: Translated; mainLanguage: string; on: string };

/** An answer was put off, on a day, from one day to another. */
export type Delay = { kind: DelayKind; on: string; fromOn: string; dueOn: string; reason: string | null };

export type PublishedContributionData = {
  ref: string;
  number: number;
  /** how many contributions its submission was split into, as far as they are public */
  submissionRef: string;
  /** null while nobody has said of which kind it is */
  kind: Kind | null;
  visibility: Visibility;
  withheldGround: WithholdingGround | null;
  /** the day that its contributor took it back: its words and names are gone, the answer to it stays */
  withdrawnOn: string | null;
  /** while it is set aside: on which ground, since when, and whether by two people; its words and names are gone */
  setAside: { ground: SetAsideGround; on: string; fourEyes: boolean } | null;
  /** since when its contributor is forgotten, on which ground, and whether the words went too; left out where he is not */
  erased?: { on: string; ground: ErasureGround; words: boolean };
  /** the consultation that it came from last */
  movedFrom: Moved | null;
  /** where it stands now, in the row of a consultation that it left */
  movedTo: Moved | null;
  /** null unless cleared, with the text choice on, neither withdrawn nor set aside, and where it gives no redacted words away */
  title: string | null;
  /** its passages as received, in order, with a bar for each run that is redacted; null unless cleared */
  text: string[] | null;
  /** where the bars stand, and why; left out where there is none */
  bars?: Bar[];
  language: string;
  /** the name that may be shown, or null */
  by: { kind: "organisation" | "person"; name: string } | null;
  onBehalfOf: string | null;
  /** the table at which it was said, where no name is shown; left out of what came otherwise */
  table?: { letter: string; title: Translated; mainLanguage: string };
  /** of what was said at a table without a name, where that can be told: the table stands behind it, or one person said it there */
  saidBy?: TableVoice;
  channel: Channel;
  late: boolean;
  receivedOn: string;
  responseDueOn: string;
  /** each time that the answer was put off, the oldest first; no reason once its words are taken off every page */
  delays: Delay[];
  theme: { slug: string; title: Translated } | null;
  commitments: { slug: string; number: number; title: Translated }[];
  question: {
    question: string | null;
    language: string;
    askedOn: string;
    answerBy: string;
    answeredOn: string | null;
  } | null;
  /** without the answer, which stands in columns so that 10,000 members are answered by one statement */
  history: Told[];
  /** where it was brought into an answer by a later version than the first; left out where that never was */
  came?: CameIn[];
};

/** By which version of which response something was answered first that its first version did not answer. */
export type CameIn = { response: number; version: number };

/** A row of the projection: what is written once, and what publication of a response sets for all its members. */
export type PublishedContribution = PublishedContributionData & {
  stage: ToldStage;
  answeredOn: string | null;
  changedOn: string;
  responseNumber: number | null;
  /** from its response */
  disposition: { key: string; label: Translated } | null;
  ownSentence: string | null;
};

/** A bar in a text of a response. */
export type CoverBar = Bar & { part: CoveredPart };

/** A version of a response, word for word as it was approved, with a bar for each run that is covered. */
export type PublishedText = {
  title: string;
  language: string;
  disposition: { key: string; label: Translated; meaning: Translated };
  reason: string;
  destination: string;
  destinationBody: PublishedBody | null;
  promise: { what: string; body: PublishedBody; byOn: string } | null;
  publishedOn: string;
  fourEyes: boolean;
  /** where bars stand in title, reason, destination and promise, and why; left out where there is none */
  bars?: CoverBar[];
};

/** That there is a version: what kind it is, and what it changed and why. */
export type PublishedVersion = {
  version: number;
  kind: VersionKind;
  note: string | null;
  /** in the note */
  bars?: CoverBar[];
  publishedOn: string;
  /** contributions that it answered for the first time, and that it left out */
  added: number;
  left: number;
};

/** A response: the text of its last version, and what became of it. */
export type PublishedResponse = PublishedText & {
  number: number;
  version: number;
  consultation: { slug: string; title: Translated; mainLanguage: string };
  /** that it answers, or answered until it was retracted */
  memberCount: number;
  /** the oldest first */
  versions: PublishedVersion[];
  retraction: { reason: string; bars?: CoverBar[]; on: string; fourEyes: boolean } | null;
};

/** An answer that a contribution had, and has no more: by which response, and the last version that gave it. */
export type EndedAnswer = { response: number; version: number; answeredOn: string; endedOn: string };

/**
 * The same with why it ended: the response was retracted, or its next version answers this one no longer; and with the versions
 * that changed it while it held.
 */
export type ToldEndedAnswer = EndedAnswer & {
  retracted: boolean;
  why: string;
  language: string;
  changes: PublishedVersion[];
};

/** The versions that changed an answer while something had it: after the one that brought it in, up to the last that answered it. */
export function changesSince(
  { number, versions }: Pick<PublishedResponse, "number" | "versions">,
  came: readonly CameIn[] = [],
  last = Number.POSITIVE_INFINITY,
): PublishedVersion[] {
  const brought = came.flatMap(({ response, version }) =>
    response === number && version <= last ? [version] : [],
  );
  const first = Math.max(1, ...brought);
  return versions.filter(({ version }) => version > first && version <= last);
}

export type PublishedStatus = {
  body: PublishedBody;
  state: CommitmentState;
  text: Translated;
  mainLanguage: string;
  reportedOn: string;
  figures: Figure[];
  links: EvidenceLink[];
  nextExpectedOn: string | null;
};

export type PublishedCommitment = {
  slug: string;
  /** the day that it was ended, where it was; it stays readable */
  endedOn: string | null;
  number: number;
  title: Translated;
  goal: Translated;
  mainLanguage: string;
  plan: PlanPoint;
  owners: PublishedBody[];
  statuses: PublishedStatus[];
  consultations: {
    slug: string;
    title: Translated;
    mainLanguage: string;
    outcome: { outcome: CommitmentOutcome; reason: Translated } | null;
  }[];
};
