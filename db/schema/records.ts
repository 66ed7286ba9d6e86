/** Tables of records: the draft with its sections, the versions that were published, and what was found of their links. */

import type { Translated } from "../../app/domain/people/person.ts";
import { type LinkOutcome, linkOutcomes } from "../../app/domain/records/links.ts";
import {
  type RecordContent,
  type RecordLink,
  type SectionFacts,
  type SectionKind,
  sectionKinds,
} from "../../app/domain/records/record.ts";
import { id, index, instant, integer, json, oneOf, primaryKey, table, text, word } from "../kit.ts";
import { meetings } from "./meetings.ts";

/** One a meeting, from the drafting on. */
export const records = table("records", {
  meetingId: id("meeting_id")
    .primaryKey()
    .references(() => meetings.id),
  /** by role or body */
  compiledBy: json<Translated>("compiled_by").notNull(),
  links: json<RecordLink[]>("links").notNull(),
  draftedAt: instant("drafted_at").notNull(),
  draftedBy: id("drafted_by"),
  version: integer("version").notNull(),
});

export const recordSections = table(
  "record_sections",
  {
    id: id().primaryKey(),
    meetingId: id("meeting_id")
      .notNull()
      .references(() => records.meetingId),
    position: integer("position").notNull(),
    kind: word<SectionKind>("kind").notNull(),
    title: json<Translated>("title").notNull(),
    body: json<Translated>("body").notNull(),
    facts: json<SectionFacts>("facts").notNull(),
    /** of the agenda that it was drafted from; what was taken out of that since stays here */
    agendaItemId: id("agenda_item_id"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("record_sections_kind", t.kind, sectionKinds),
    index("record_sections_record").on(t.meetingId, t.position),
  ],
);

/** What was published: append-only, but for names of whoever is erased. */
export const recordVersions = table(
  "record_versions",
  {
    meetingId: id("meeting_id")
      .notNull()
      .references(() => records.meetingId),
    number: integer("number").notNull(),
    content: json<RecordContent>("content").notNull(),
    /** what it changed; empty of the first */
    note: json<Translated>("note").notNull(),
    publishedAt: instant("published_at").notNull(),
    publishedBy: id("published_by"),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.number] })],
);

/** What was found at an address that a draft names, the last time that it was tried. */
export const recordLinkChecks = table(
  "record_link_checks",
  {
    meetingId: id("meeting_id")
      .notNull()
      .references(() => records.meetingId),
    url: text("url").notNull(),
    outcome: word<LinkOutcome>("outcome").notNull(),
    detail: text("detail").notNull(),
    movedTo: text("moved_to"),
    checkedAt: instant("checked_at").notNull(),
    /** why it is named all the same */
    reason: text("reason").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.url] }),
    oneOf("record_link_checks_outcome", t.outcome, linkOutcomes),
  ],
);
