/**
 * The record of a meeting: the written documentation of it. The product drafts its parts from what it knows (agenda, who was
 * there, what became of what was said, status of commitments); a coordinator writes on, and publishes. A version that was
 * published is never changed: the next one stands beside it. What was said is named by the references of its contributions and
 * read where they are, so that a redaction or a withdrawal holds in every version; no copy of the words lies here.
 * Stored: a draft from the first drafting on, and a row a version. Neighbours: meetings and live before it (the agenda, notes that
 * became contributions); `published` shows it; participants are told by `notifications`.
 */
import type { ContactKind } from "../contacts/contact.ts";
import { storable } from "../kernel/input.ts";
import type { AgendaKind } from "../meetings/meeting.ts";
import type { Translated } from "../people/person.ts";

export const sectionKinds = [
  /** how people were invited and found: what was sent, and what was done elsewhere */
  "invited",
  /** who was there, in numbers; neither people nor organisations by name: what one registered with is private */
  "attendance",
  /** a part of the agenda: what was presented, or what was said to its questions */
  "item",
  /** the commitments as their status was presented */
  "commitments",
  /** other efforts that were presented */
  "efforts",
  /** whatever else belongs in it, under a heading of its own */
  "text",
  /** what happens now, and where the documentation will be */
  "next",
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** Those that a coordinator adds by hand; the rest are drafted, once each, or one a part of the agenda. */
export const addedKinds = ["text", "efforts"] as const satisfies SectionKind[];
export type AddedKind = (typeof addedKinds)[number];

/** What is drafted anew on asking: there is something that the product knows. */
export const draftedKinds: readonly SectionKind[] = ["attendance", "item", "commitments"];

/** How those who were there were counted. */
export const countings = [
  /** checked in at the door */
  "checked_in",
  /** written down by hand */
  "by_hand",
] as const;
export type Counting = (typeof countings)[number];

export type AttendanceFacts = {
  counted: Counting;
  /** each kind once; what is zero is left out */
  kinds: { kind: ContactKind; n: number }[];
  /** of them new to the forum; null where nobody knows */
  newcomers: number | null;
};
export type ItemFacts = {
  item: AgendaKind;
  lead: Translated;
  /** by their numbers, each with the references of what was said to it */
  questions: { number: number; text: Translated; refs: string[] }[];
  /** of what was said to no question of it */
  refs: string[];
};
/** The status of each commitment that was presented: the report's own id, null where none had been made. */
export type CommitmentFacts = { commitmentId: string; statusId: string | null }[];

/** What a section holds beside its words: one of these, by its kind, or none. */
export type SectionFacts = {
  attendance?: AttendanceFacts;
  item?: ItemFacts;
  commitments?: CommitmentFacts;
};
export type SectionContent = {
  kind: SectionKind;
  /** a heading of its own; empty where the kind says it */
  title: Translated;
  /** running text; an address in it is a link */
  body: Translated;
  facts: SectionFacts;
};

export const linkKinds = [
  /** of the whole meeting, or of its talks */
  "recording",
  /** what was shown, or lies elsewhere */
  "document",
] as const;
export type LinkKind = (typeof linkKinds)[number];
export type RecordLink = { kind: LinkKind; title: Translated; url: string };

/** All that one version says. */
export type RecordContent = {
  /** by role or body, where it was not the host */
  compiledBy: Translated;
  links: RecordLink[];
  sections: SectionContent[];
};

/** As many as a record has. */
export const recordLimits = {
  sections: 60,
  links: 30,
  addresses: 80,
  refs: 300,
} as const;

export const linkOutcomes = [
  /** there is something to read at it */
  "answers",
  /** what was there lies elsewhere now: it is found, at another address */
  "moved",
  /** nothing is there, or nobody answers */
  "dead",
  /** it leads into a network that is nobody's business, or is no address of the web */
  "refused",
] as const;
export type LinkOutcome = (typeof linkOutcomes)[number];

/** Days for which what was found of a link holds. */
export const linkCheckDays = 7;

export type LinkCheck = {
  url: string;
  outcome: LinkOutcome;
  /** a status of HTTP, or what went wrong, as a word of `linkFaults` */
  detail: string;
  /** where it leads now, where it moved */
  movedTo: string | null;
  checkedAt: string;
  /** why the record names it all the same */
  reason: string;
};

/** What went wrong, where no status tells it. */
export const linkFaults = [
  "unknown_host",
  "no_answer",
  "private_network",
  "not_web",
  "too_many_moves",
  "no_such_page",
] as const;
export type LinkFault = (typeof linkFaults)[number];

/** How a link stands now: a check that is too old is none. */
export type LinkState = LinkOutcome | "not_checked";

export function linkState(
  check: Pick<LinkCheck, "outcome" | "checkedAt"> | undefined,
  now: string,
): LinkState {
  if (!check || Date.parse(now) - Date.parse(check.checkedAt) > linkCheckDays * 86_400_000)
    return "not_checked";
  return check.outcome;
}

/** Whether a link stands in the way of publication: what is not there is named for a reason or not at all. */
export const isInTheWay = (state: LinkState, reason: string): boolean =>
  state === "not_checked" || ((state === "dead" || state === "refused") && reason.trim() === "");

const address = /\bhttps?:\/\/[^\s<>"'`\\{}|^]+/giu;
/** What ends a sentence and stands behind an address is none of it; a bracket is, where it was opened in it. */
function withoutTail(found: string): string {
  let url = found;
  for (;;) {
    const last = url.at(-1) ?? "";
    const opens = (url.match(/\(/g) ?? []).length;
    const closes = (url.match(/\)/g) ?? []).length;
    if (!(/[.,;:!?…»”’\]*_]/u.test(last) || (last === ")" && closes > opens))) return url;
    url = url.slice(0, -1);
  }
}

export type TextPart = { text: string; url?: string };

/** Running text in parts: addresses of the web, and what stands between them. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    const url = withoutTail(match[0]);
    if (!isWebAddress(url)) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    parts.push({ text: url, url });
    at = match.index + url.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

export function isWebAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== "" && username === "" && password === "";
}

/** Every address that a record names, each once, in the order of the page. */
export function addressesIn({ links, sections, compiledBy }: RecordContent): string[] {
  const texts = [compiledBy, ...sections.flatMap(({ title, body }) => [title, body])];
  const inWords = texts.flatMap((text) => Object.values(text)).flatMap((text) => partsOf(storable(text)));
  return [...new Set([...links.map(({ url }) => url), ...inWords.flatMap(({ url }) => url ?? [])])];
}

/** Every reference that a record names, each once. */
export function refsIn({ sections }: Pick<RecordContent, "sections">): string[] {
  const refs = sections.flatMap(({ facts: { item } }) =>
    item ? [...item.questions.flatMap((question) => question.refs), ...item.refs] : [],
  );
  return [...new Set(refs)];
}

/** Its counts and nothing else: earlier drafts and versions named organisations, and counted who was registered. */
export const countsAlone = ({ counted, kinds, newcomers }: AttendanceFacts): AttendanceFacts =>
  countings.includes(counted)
    ? { counted, kinds, newcomers }
    : { counted: "checked_in", kinds: [], newcomers: null };

export const cameIn = ({ kinds }: AttendanceFacts): number => kinds.reduce((sum, { n }) => sum + n, 0);

const inOrder = (text: Translated) => Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1));

/** The content in one canonical form: what is published is what was looked at. */
export function canonicalRecord({ compiledBy, links, sections }: RecordContent): string {
  return JSON.stringify([
    inOrder(compiledBy),
    links.map(({ kind, title, url }) => [kind, inOrder(title), url]),
    sections.map(({ kind, title, body, facts }) => [
      kind,
      inOrder(title),
      inOrder(body),
      canonicalFacts(facts),
    ]),
  ]);
}

/** Databases give the members of an object back in an order of their own. */
function canonicalFacts({ attendance, item, commitments }: SectionFacts): unknown {
  return [
    attendance && [
      attendance.counted,
      attendance.kinds.map(({ kind, n }) => [kind, n]),
      attendance.newcomers,
    ],
    item && [
      item.item,
      inOrder(item.lead),
      item.questions.map(({ number, text, refs }) => [number, inOrder(text), refs]),
      item.refs,
    ],
    commitments?.map(({ commitmentId, statusId }) => [commitmentId, statusId]),
  ];
}
