/**
 * A response: the reasoned answer, with one disposition, one reason and one destination for the contributions that
 * are its members. Draft → in review → approved → published → retracted; any edit of an approved text makes it a draft again.
 * Four eyes (rule 6): approved by someone who saved none of the drafts since the last published version, bound to the
 * exact text by its digest. A correction takes the working text through the same moves; what is public are the versions.
 * Neighbours: contributions before it; the published room and mail follow its publication.
 */
import type { Transitions } from "../kernel/transitions.ts";
import type { Translated } from "../people/person.ts";

export const responseStatuses = [
  "draft",
  /** waits for an approver */
  "in_review",
  /** approved as it stands; waits to be published */
  "approved",
  "published",
  /** taken back with a published reason: its page stays, its members wait for a new answer */
  "retracted",
  /** given up before it was ever published; its number is not used again */
  "discarded",
] as const;
export type ResponseStatus = (typeof responseStatuses)[number];

export const responseTransitions: Transitions<ResponseStatus> = {
  // to published: a correction that is given up, since what was published before it stands
  draft: ["in_review", "published", "discarded"],
  in_review: ["draft", "approved", "published", "discarded"],
  approved: ["draft", "published", "discarded"],
  // to draft: a correction is begun
  published: ["draft", "retracted"],
  retracted: [],
  discarded: [],
};

export const versionKinds = [
  "first",
  /** quiet: nobody is told; only words change, no outcome, place, promise or member */
  "typing_error",
  /** its members are told again */
  "substantive",
] as const;
export type VersionKind = (typeof versionKinds)[number];
export const correctionKinds = ["typing_error", "substantive"] as const satisfies readonly VersionKind[];
export type CorrectionKind = (typeof correctionKinds)[number];

/** The text that an approval is bound to: all of it that will be public or mailed. */
export type ResponseContent = {
  title: string;
  language: string;
  /** with the words of the consultation's list, which may be changed there */
  disposition: { id: string; label: Translated; meaning: Translated } | null;
  reason: string;
  destination: string;
  destinationBodyId: string | null;
  promise: { what: string; bodyId: string; byOn: string } | null;
  members: readonly { contributionId: string; ownSentence: string | null }[];
  /** of a later version: what kind it is, and what was changed and why */
  correction: { kind: CorrectionKind; note: string } | null;
};

/** What it says in each language, in one order: a database may keep another. */
export const inOrder = (text: Translated) => Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1));

/** The content in one canonical form, for its digest. */
export function canonicalContent(content: ResponseContent): string {
  return JSON.stringify([
    content.title,
    content.language,
    content.disposition && [
      content.disposition.id,
      inOrder(content.disposition.label),
      inOrder(content.disposition.meaning),
    ],
    content.reason,
    content.destination,
    content.destinationBodyId,
    content.promise ? [content.promise.what, content.promise.bodyId, content.promise.byOn] : null,
    [...content.members]
      .sort((a, b) => (a.contributionId < b.contributionId ? -1 : 1))
      .map((m) => [m.contributionId, m.ownSentence]),
    ...(content.correction ? [[content.correction.kind, content.correction.note]] : []),
  ]);
}

/**
 * A draft that nobody has titled bears the reference of its first member as a working name: never a contributor's own
 * words, since a title is public, and stays so where the contribution is withheld later.
 */
export const isWorkingName = (title: string) => /^[A-Z][A-Z0-9]{1,9}-[A-Z0-9]+\.\d+$/.test(title);

type Pairs = [string, string][];
type Canonical = [
  string,
  string,
  [string, Pairs, Pairs] | null,
  string,
  string,
  string | null,
  [string, string, string] | null,
  [string, string | null][],
  [CorrectionKind, string]?,
];

/** The content of a published version, from its canonical form. */
export function parseContent(canonical: string): ResponseContent {
  const [title, language, disposition, reason, destination, destinationBodyId, promise, members, correction] =
    JSON.parse(canonical) as Canonical;
  return {
    title,
    language,
    disposition: disposition && {
      id: disposition[0],
      label: Object.fromEntries(disposition[1]),
      meaning: Object.fromEntries(disposition[2]),
    },
    reason,
    destination,
    destinationBodyId,
    promise: promise && { what: promise[0], bodyId: promise[1], byOn: promise[2] },
    members: members.map(([contributionId, ownSentence]) => ({ contributionId, ownSentence })),
    correction: correction ? { kind: correction[0], note: correction[1] } : null,
  };
}

/**
 * Whether a correction changes more than words: outcome (also where its words in the consultation's list were changed since),
 * language, place (where no body is named, what is written of it), promise or members.
 */
export function changesSubstance(before: ResponseContent, after: ResponseContent): boolean {
  const substance = ({ language, disposition, ...content }: ResponseContent) => {
    const { destination, destinationBodyId, promise, members } = content;
    return JSON.stringify([
      language,
      disposition && [disposition.id, ...[disposition.label, disposition.meaning].map(inOrder)],
      destinationBodyId ?? destination.trim(),
      promise && [promise.bodyId, promise.byOn],
      members.map((m) => m.contributionId).sort(),
    ]);
  };
  return substance(before) !== substance(after);
}

/** The words of a text, for the count beside a reason. */
export const countWords = (text: string) => text.trim().split(/\s+/u).filter(Boolean).length;

/** A reason with fewer words than this is pointed out. */
export const thinReason = 15;

/** What the page finds before approval; the hindrances stand in the way, the others are for judging. */
export const findings = [
  /** it bears its working name */
  "title_missing",
  "disposition_missing",
  /** it was taken off the consultation's list since it was chosen */
  "disposition_ended",
  "reason_missing",
  /** the outcome moves work on: name the body or process (rule 5) */
  "destination_missing",
  /** the day of its promise has passed */
  "promise_past",
  /** a correction does not say yet what is changed and why */
  "note_missing",
  /** a typing error changes more than words */
  "changes_substance",
  /** a typing error looks like more: it is to be said which it is */
  "looks_substantive",
  /** its title is a member's, or stands in the text of one whose text is not public */
  "title_repeats",
  /** fewer than `thinReason` words */
  "reason_thin",
  /** it is written without the advice that owners were asked for */
  "advice_awaited",
  /** some of its contributors wrote in another language */
  "language_mismatch",
  /** members that nobody has read for publication: they stand as 'text not published' */
  "members_not_cleared",
] as const;
export type Finding = (typeof findings)[number];
export const hindrances: readonly Finding[] = [
  "title_missing",
  "disposition_missing",
  "disposition_ended",
  "reason_missing",
  "destination_missing",
  "promise_past",
  "note_missing",
  "changes_substance",
  "looks_substantive",
];

/** A promise is kept on a day to come, today included. */
export const isPast = (promisedOn: string | null | undefined, today: string) =>
  promisedOn != null && promisedOn < today;

/** What is missing or thin in a draft. */
export function findingsOf(
  draft: {
    title: string;
    hasDisposition: boolean;
    dispositionEnded: boolean;
    needsDestination: boolean;
    reason: string;
    destination: string;
    language: string;
    promise: { byOn: string } | null;
    correction: {
      kind: CorrectionKind;
      note: string;
      substance: boolean;
      doubts: readonly unknown[];
    } | null;
    /** the forum's plain date */
    today: string;
  },
  members: {
    titleRepeats: number;
    languages: readonly { language: string }[];
    notCleared: number;
    awaited: readonly unknown[];
  },
): Finding[] {
  const found: Finding[] = [];
  if (isWorkingName(draft.title)) found.push("title_missing");
  if (!draft.hasDisposition) found.push("disposition_missing");
  if (draft.dispositionEnded) found.push("disposition_ended");
  const words = countWords(draft.reason);
  if (words === 0) found.push("reason_missing");
  if (draft.needsDestination && draft.destination.trim() === "") found.push("destination_missing");
  if (isPast(draft.promise?.byOn, draft.today)) found.push("promise_past");
  const { correction } = draft;
  if (correction?.note.trim() === "") found.push("note_missing");
  if (correction?.kind === "typing_error" && correction.substance) found.push("changes_substance");
  else if (correction && correction.doubts.length > 0) found.push("looks_substantive");
  if (members.titleRepeats > 0) found.push("title_repeats");
  if (words > 0 && words < thinReason) found.push("reason_thin");
  if (members.awaited.length > 0) found.push("advice_awaited");
  if (members.languages.some(({ language }) => language !== draft.language)) found.push("language_mismatch");
  if (members.notCleared > 0) found.push("members_not_cleared");
  return found;
}
