/**
 * The record of a meeting: the written documentation of it. The product drafts its parts from what it knows (agenda, who was
 * there, what became of what was said, status of commitments); a coordinator writes on, and publishes. A version that was
 * published is never changed, but for names of whoever is erased: the next one stands beside it. What was said is named by the
 * references of its contributions and read where they are, so that a redaction or a withdrawal holds in every version; no copy of
 * the words lies here. Stored: a draft from the first drafting on, and a row a version. Neighbours: meetings and live before it
 * (the agenda, notes that became contributions); `published` shows it; participants are told by `notifications`.
 */
import { type ContactKind, foldName } from "../contacts/contact.ts";
import type { AgendaKind } from "../meetings/meeting.ts";
import type { Translated } from "../people/person.ts";

export const sectionKinds = [
  /** how people were invited and found: what was sent, and what was done elsewhere */
  "invited",
  /** who was there: how many of each kind, and organisations by name; never people */
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
  /** organisations that were there, by name; left out where none is named */
  named?: string[];
  /** about so many followed the stream, and are not among those who came; left out where nobody counted them */
  streamFollowers?: number;
};
export type ItemFacts = {
  item: AgendaKind;
  lead: Translated;
  /** by their numbers, each with what was said to it */
  questions: ({ number: number; text: Translated } & Named & Unconfirmed)[];
  /** what was said under a theme and to no question; left out where nothing was */
  themes?: ({ title: Translated } & Named & Unconfirmed)[];
  /** beside these: what was said to no question of it, and under no theme */
} & Named &
  Unconfirmed;
/**
 * What was said, by reference. A note of a table is named by the contribution that it became at the close, for good; which ones its
 * words stand in is asked whenever the record is read (`following.ts`), so that a split made anew changes nothing here.
 */
export type Named = {
  refs: string[];
  /** of what those have become: taken out by hand; left out where nothing was */
  without?: string[];
};
/** So many points were written down at the tables and confirmed by none; left out where there are none. */
export type Unconfirmed = { unconfirmed?: number };
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
  named: 500,
} as const;

/**
 * Whether there is nothing to read in a section: it is left out of what is published. A discussion stands as what was asked, and
 * says itself where nothing was written down of it.
 */
export function isEmptySection({ body, facts }: Pick<SectionContent, "body" | "facts">): boolean {
  const { attendance, item, commitments } = facts;
  const written = Object.values(body).some((text) => text.trim() !== "");
  const holds =
    item && (item.item === "discussion" || saidIn(item).some(isSaid) || item.questions.length > 0);
  return !(written || attendance || holds || (commitments && commitments.length > 0));
}

type Said = Named & Unconfirmed;
/** What a part of the agenda holds: to each question, under each theme, and the rest of it. */
export const saidIn = (item: ItemFacts): Said[] => [...item.questions, ...(item.themes ?? []), item];
const isSaid = ({ refs, unconfirmed = 0 }: Said): boolean => refs.length + unconfirmed > 0;

/** Points that its parts were drafted without, since no table had confirmed them. */
export const unconfirmedIn = ({ sections }: Pick<RecordContent, "sections">): number =>
  sections
    .flatMap(({ facts: { item } }) => (item ? saidIn(item) : []))
    .reduce((sum, { unconfirmed = 0 }) => sum + unconfirmed, 0);

/** Every reference that a record names, each once. */
export function refsIn(sections: readonly Pick<SectionContent, "facts">[]): string[] {
  const refs = sections.flatMap(({ facts: { item } }) =>
    item ? saidIn(item).flatMap((one) => one.refs) : [],
  );
  return [...new Set(refs)];
}

/**
 * What may be read of who was there: earlier drafts and versions hold organisations under another word, who had been told that
 * nobody would read of them, and counted who was registered.
 */
export function attendanceIn(facts: AttendanceFacts): AttendanceFacts {
  const { counted, kinds, newcomers, named = [], streamFollowers } = facts;
  if (!countings.includes(counted)) return { counted: "checked_in", kinds: [], newcomers: null };
  return {
    ...{ counted, kinds, newcomers, ...(named.length > 0 && { named }) },
    ...(streamFollowers && { streamFollowers }),
  };
}

/** The organisations that a record names. */
export const namedIn = ({ sections }: Pick<RecordContent, "sections">): string[] =>
  sections.flatMap(({ facts: { attendance } }) => attendance?.named ?? []);

/** A record without the organisations that are not among these: whoever is taken out of the newest version stands in none. */
export const namingOnly = (content: RecordContent, kept: readonly string[]): RecordContent => ({
  ...content,
  sections: content.sections.map((section) => {
    const { attendance } = section.facts;
    if (!attendance?.named) return section;
    const keys = new Set(kept.map(foldName));
    const named = attendance.named.filter((one) => keys.has(foldName(one)));
    return { ...section, facts: { attendance: attendanceIn({ ...attendance, named }) } };
  }),
});

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

/** What was taken out by hand stands there only where something was, so that what was published before there was such a thing is the same. */
const alsoWithout = ({ without = [] }: Named): string[][] => (without.length > 0 ? [without] : []);

/** Databases give the members of an object back in an order of their own. */
function canonicalFacts({ attendance, item, commitments }: SectionFacts): unknown {
  return [
    attendance && [
      attendance.counted,
      attendance.kinds.map(({ kind, n }) => [kind, n]),
      attendance.newcomers,
      attendance.named ?? [],
      ...(attendance.streamFollowers ? [attendance.streamFollowers] : []),
    ],
    item && [
      item.item,
      inOrder(item.lead),
      item.questions.map(({ number, text, refs, unconfirmed = 0, ...more }) => [
        number,
        inOrder(text),
        refs,
        unconfirmed,
        ...alsoWithout({ refs, ...more }),
      ]),
      item.refs,
      item.unconfirmed ?? 0,
      ...(item.themes ?? []).map(({ title, refs, unconfirmed = 0, ...more }) => [
        inOrder(title),
        refs,
        unconfirmed,
        ...alsoWithout({ refs, ...more }),
      ]),
      ...alsoWithout(item).map((without) => ({ without })),
    ],
    commitments?.map(({ commitmentId, statusId }) => [commitmentId, statusId]),
  ];
}
