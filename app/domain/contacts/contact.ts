/**
 * The invitation list: persons, and shared mailboxes of organisations, that are asked to meetings and consultations. One address
 * is one contact, however it is written. Whoever left is not put back by anybody but himself, not by an import either, and
 * not after what was held of him is gone: a salted digest of the address remembers it.
 * Neighbours: the forum's interests are chosen from here; meetings and mailings invite from it; staff are in `people`.
 */
import type { Transitions } from "../kernel/transitions.ts";
import type { Translated } from "../people/person.ts";

export const contactKinds = [
  /** associations, foundations, volunteers */
  "civil_society",
  /** state, county and municipal bodies */
  "public_authority",
  /** companies and their associations */
  "business",
  /** universities, research, students */
  "academia",
  /** the organisations of employers and of employees */
  "social_partner",
  /** somebody who speaks for himself */
  "individual",
  /** newspapers, broadcasting, journalists */
  "media",
] as const;
export type ContactKind = (typeof contactKinds)[number];

/** How somebody came to the list. */
export const contactSources = [
  /** signed up, and confirmed by mail */
  "self",
  /** stood in a file */
  "import",
  /** written down by staff */
  "staff",
  /** registered for a meeting and asked to stay informed */
  "registration",
  /** took over from a colleague, or got an invitation passed on */
  "passed_on",
] as const;
export type ContactSource = (typeof contactSources)[number];

export const contactStatuses = [
  /** is invited */
  "listed",
  /** took himself off: nobody else puts him back */
  "left",
  /** taken off by staff: gone from his organisation, handed over, or listed by mistake */
  "ended",
] as const;
export type ContactStatus = (typeof contactStatuses)[number];

export const contactTransitions: Transitions<ContactStatus> = {
  listed: ["left", "ended"],
  left: ["listed"],
  ended: ["listed", "left"],
};

/** Until when a sign-up can be confirmed; what was typed into it goes then. */
export const signUpDays = 7;

/** So much mail of a sign-up goes to an address, whoever asks for it: no more than one an hour. */
export const signUpMailsADay = 3;

/**
 * A name as it is compared: normalised, lower case, letters and figures with single spaces between words. Where nothing
 * would be left, the text itself in lower case.
 */
export function foldName(name: string): string {
  const plain = name
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim() || plain.trim();
}

/** Languages that somebody reads beside the one that he is written to in, as they are kept: codes with spaces between, in one order. */
export const joinReads = (reads: readonly string[], language: string): string =>
  [...new Set(reads)]
    .filter((code) => code !== language)
    .sort()
    .join(" ");
export const splitReads = (kept: string): string[] => kept.split(" ").filter(Boolean);

/** What the list is sorted and searched by, and twins of a name are found by: organisation, then name. */
export const sortKeyOf = (organisation: string | null, name: string | null): string =>
  `${organisation ? foldName(organisation) : ""}|${name ? foldName(name) : ""}`;

/** What the list is narrowed by; those who are on it, where no status is asked for. */
export type ContactFilter = {
  kind?: ContactKind;
  /** a slug */
  interest?: string;
  language?: string;
  status?: ContactStatus;
  source?: ContactSource;
  /** part of a name, an organisation or an address */
  q?: string;
};

export type ChosenInterest = { slug: string; title: Translated };
type Shown = {
  name: string | null;
  organisation: string | null;
  position: string | null;
  kind: ContactKind;
  language: string;
  /** other languages, by code */
  reads: string[];
  area: string | null;
  source: ContactSource;
  status: ContactStatus;
  /** was at the forum's meetings before they were kept here */
  wasBefore: boolean;
};
/** A row of the list at the desk. */
export type ListedContact = Shown & {
  ref: string;
  email: string | null;
  bouncedAt: string | null;
  interests: ChosenInterest[];
};
/** All that the desk shows of one. */
export type ReadContact = Shown & {
  ref: string;
  email: string;
  note: string | null;
  version: number;
  listedAt: string;
  leftAt: string | null;
  endedAt: string | null;
  bouncedAt: string | null;
  /** slugs */
  interests: string[];
  successor: { ref: string; name: string } | null;
  /** whose place he took, by name */
  tookOver: { ref: string; name: string }[];
  colleagues: { ref: string; name: string | null; position: string | null }[];
};
/** What somebody sees of himself. */
export type OwnContact = Shown & {
  email: string;
  sourceNote: string | null;
  listedAt: string;
  interests: ChosenInterest[];
};
/** What a sign-up would put on the list. */
export type WaitingSignUp = Pick<
  OwnContact,
  "name" | "organisation" | "kind" | "language" | "reads" | "email" | "interests"
> & {
  /** rises with each filling-in, so that nobody confirms what he was not shown */
  version: number;
};
