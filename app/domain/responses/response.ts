/**
 * A response: the reasoned answer, with one disposition, one reason and one destination for the contributions that
 * are its members. Draft → in review → approved → published; any edit of an approved text makes it a draft again.
 * Four eyes (rule 6): approved by someone who saved none of its drafts, bound to the exact text by its digest.
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
  /** given up before it was ever published; its number is not used again */
  "discarded",
] as const;
export type ResponseStatus = (typeof responseStatuses)[number];

export const responseTransitions: Transitions<ResponseStatus> = {
  draft: ["in_review", "discarded"],
  in_review: ["draft", "approved", "discarded"],
  approved: ["draft", "published", "discarded"],
  published: [],
  discarded: [],
};

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
};

const inOrder = (text: Translated) => Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1));

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
  ]);
}

/** The words of a text, for the count beside a reason. */
export const countWords = (text: string) => text.trim().split(/\s+/u).filter(Boolean).length;

/** A reason with fewer words than this is pointed out. */
export const thinReason = 15;

/** What the page finds before approval; the first three stand in the way, the others are for judging. */
export const findings = [
  "disposition_missing",
  "reason_missing",
  /** the outcome moves work on: name the body or process (rule 5) */
  "destination_missing",
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
  "disposition_missing",
  "reason_missing",
  "destination_missing",
];

/** What is missing or thin in a draft. */
export function findingsOf(
  draft: {
    hasDisposition: boolean;
    needsDestination: boolean;
    reason: string;
    destination: string;
    language: string;
  },
  members: { languages: readonly { language: string }[]; notCleared: number; awaited: readonly unknown[] },
): Finding[] {
  const found: Finding[] = [];
  if (!draft.hasDisposition) found.push("disposition_missing");
  const words = countWords(draft.reason);
  if (words === 0) found.push("reason_missing");
  if (draft.needsDestination && draft.destination.trim() === "") found.push("destination_missing");
  if (words > 0 && words < thinReason) found.push("reason_thin");
  if (members.awaited.length > 0) found.push("advice_awaited");
  if (members.languages.some(({ language }) => language !== draft.language)) found.push("language_mismatch");
  if (members.notCleared > 0) found.push("members_not_cleared");
  return found;
}

/** The disposition's words as they were approved, from a published version's content. */
export function approvedDisposition(content: string): { label: Translated; meaning: Translated } {
  const [, , disposition] = JSON.parse(content) as [
    unknown,
    unknown,
    [string, [string, string][], [string, string][]],
  ];
  const [, label, meaning] = disposition;
  return { label: Object.fromEntries(label), meaning: Object.fromEntries(meaning) };
}
