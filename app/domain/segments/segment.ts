/**
 * A segment: who of the invitation list is meant, as a filter under a name. It holds no list of people: it is asked anew each
 * time, in one order, page by page, and names whom it passes over and why. Nothing is sent from here.
 * Neighbours: the invitation list, invitations, registrations, attendance and consultees are what it is composed of; mailings take
 * their recipients from it.
 */
import type { ConsulteeDuty } from "../consultees/consultee.ts";
import type { ContactKind, ContactSource } from "../contacts/contact.ts";

/** What is known of somebody's past with the forum. */
export const segmentHistories = [
  /** was sent an invitation in the last two years */
  "invited",
  /** has or had a seat in a meeting of the last two years, or one to come */
  "registered",
  /** in none that is known, whatever came of it: who waits, may come or gave his seat back has registered */
  "never_registered",
  /** was at a meeting of the last two years: checked in, or with a seat where nobody was checked in */
  "came",
  /** was so at none that is known */
  "never_came",
] as const;
export type SegmentHistory = (typeof segmentHistories)[number];

/** Which of a consultation's consultees, where one is named. */
export const segmentConsultees = [
  /** whatever came of them, and those that get a copy */
  "all",
  /** nobody has asked it yet */
  "not_asked",
  /** was asked, and nothing has come */
  "silent",
  /** has answered, or has read it and has no remarks */
  "answered",
  /** will not answer */
  "declined",
] as const;
export type SegmentConsultees = (typeof segmentConsultees)[number];

/** How far back 'lately' goes. */
export const historyYears = 2;

/** The same day, so many years before. */
export const yearsBefore = (now: string, years: number): string =>
  `${Number(now.slice(0, 4)) - years}${now.slice(4)}`;

export type SegmentFilter = {
  /** any of these; none: all, here and below */
  kinds: ContactKind[];
  /** slugs; whoever chose no theme is meant by each */
  interests: string[];
  /** written to in one of them, or reads one */
  languages: string[];
  sources: ContactSource[];
  /** words that the area holds in a row, in whatever case */
  area: string;
  /** all of these */
  history: SegmentHistory[];
  /** whom to write to at the consultees of this consultation; a slug */
  consulteesOf: string | null;
  consultees: SegmentConsultees;
};

/** Why somebody whom the filter fits is passed over. */
export const exclusions = [
  /** left the list by himself */
  "left",
  /** was taken off it by staff */
  "ended",
  /** mail to the address comes back */
  "bounced",
] as const;
export type Exclusion = (typeof exclusions)[number];

/** A consultee that a segment means and reaches nobody at. */
export type Unreached = { ref: string; name: string; duty: ConsulteeDuty };

export type SegmentCounts = {
  included: number;
  excluded: Record<Exclusion, number>;
  /** signed up and did not press the button in the mail yet: on no list, and told of as a number */
  unconfirmed: number;
};
