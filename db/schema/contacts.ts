/** Tables of the invitation list: organisations, contacts, what they want to hear of, sign-ups that wait, and files to import. */
import {
  type ContactKind,
  type ContactSource,
  type ContactStatus,
  contactKinds,
  contactSources,
  contactStatuses,
} from "../../app/domain/contacts/contact.ts";
import { type ContactImport, type ImportStatus, importStatuses } from "../../app/domain/contacts/import.ts";
import type { Translated } from "../../app/domain/people/person.ts";
import {
  bool,
  check,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  primaryKey,
  sql,
  table,
  text,
  word,
} from "../kit.ts";
import { persons } from "./people.ts";

/** What several contacts belong to. `name_key` is the name as it is compared: twins are one. */
export const organisations = table(
  "organisations",
  {
    id: id().primaryKey(),
    name: text("name").notNull(),
    nameKey: text("name_key").notNull().unique(),
    /** its people's too */
    kind: word<ContactKind>("kind").notNull(),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [oneOf("organisations_kind", t.kind, contactKinds)],
);

/**
 * One on the list. Without a name it is a shared mailbox of its organisation. Where what was held is gone, `digest` is what
 * is left of the address of somebody who left, so that no import lists it again.
 */
export const contacts = table(
  "contacts",
  {
    id: id().primaryKey(),
    /** what its addresses at the desk and its links name it by */
    ref: text("ref").notNull().unique(),
    kind: word<ContactKind>("kind").notNull(),
    organisationId: id("organisation_id").references(() => organisations.id),
    name: text("name"),
    /** at the organisation */
    position: text("position"),
    email: text("email"),
    emailKey: text("email_key").unique(),
    /** is written to in it */
    language: text("language").notNull(),
    /** others that he reads: codes with spaces between, "" for none */
    reads: text("reads").notNull().default(""),
    /** where somebody works, as he or staff wrote it: a county, a town */
    area: text("area"),
    source: word<ContactSource>("source").notNull(),
    sourceNote: text("source_note"),
    /** was at the forum's meetings before they were kept here, as staff know */
    wasBefore: bool("was_before").notNull().default(false),
    status: word<ContactStatus>("status").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by").references(() => persons.id),
    listedAt: instant("listed_at").notNull(),
    leftAt: instant("left_at"),
    endedAt: instant("ended_at"),
    /** mail to the address came back */
    bouncedAt: instant("bounced_at"),
    /** who took over; may be older or younger, so it is no foreign key, which a restore in the order of ids could not keep */
    successorId: id("successor_id"),
    /** organisation and name as they are compared: the list's order */
    sortKey: text("sort_key").notNull(),
    linkVersion: integer("link_version").notNull(),
    digest: text("digest").unique(),
    salt: text("salt"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("contacts_kind", t.kind, contactKinds),
    oneOf("contacts_source", t.source, contactSources),
    oneOf("contacts_status", t.status, contactStatuses),
    check("contacts_left", sql`(${t.status} = 'left') = (${t.leftAt} is not null)`),
    check("contacts_ended", sql`(${t.status} = 'ended') = (${t.endedAt} is not null)`),
    check("contacts_email_key", sql`(${t.email} is null) = (${t.emailKey} is null)`),
    check("contacts_digest", sql`(${t.digest} is null) = (${t.salt} is null)`),
    check("contacts_listed_is_reached", sql`${t.status} <> 'listed' or ${t.email} is not null`),
    check(
      "contacts_gone_is_nobody",
      sql`${t.email} is not null or (${t.name} is null and ${t.organisationId} is null and ${t.position} is null and ${t.area} is null and ${t.sourceNote} is null)`,
    ),
    check(
      "contacts_gone_is_remembered",
      sql`(${t.digest} is not null) = (${t.email} is null and ${t.status} = 'left')`,
    ),
    check(
      "contacts_somebody",
      sql`${t.email} is null or ${t.name} is not null or ${t.organisationId} is not null`,
    ),
    check("contacts_successor", sql`${t.successorId} is null or ${t.status} = 'ended'`),
    index("contacts_sorted").on(t.sortKey, t.id),
    index("contacts_organisation").on(t.organisationId),
    index("contacts_left_at").on(t.leftAt, t.email).where(sql`left_at is not null`),
  ],
);

/** The forum's own list of themes for invitations: what one may ask to hear of. */
export const interests = table("interests", {
  id: id().primaryKey(),
  slug: text("slug").notNull().unique(),
  title: json<Translated>("title").notNull(),
  position: integer("position").notNull(),
  endedAt: instant("ended_at"),
  version: integer("version").notNull(),
});

export const contactInterests = table(
  "contact_interests",
  {
    contactId: id("contact_id")
      .notNull()
      .references(() => contacts.id),
    interestId: id("interest_id")
      .notNull()
      .references(() => interests.id),
  },
  (t) => [
    primaryKey({ columns: [t.contactId, t.interestId] }),
    index("contact_interests_interest").on(t.interestId),
  ],
);

/** Somebody typed an address: nobody's word yet. One an address; it goes when it is confirmed, refused or too old. */
export const signUps = table(
  "sign_ups",
  {
    id: id().primaryKey(),
    ref: text("ref").notNull().unique(),
    email: text("email").notNull(),
    emailKey: text("email_key").notNull().unique(),
    language: text("language").notNull(),
    reads: text("reads").notNull().default(""),
    name: text("name"),
    organisation: text("organisation"),
    kind: word<ContactKind>("kind").notNull(),
    /** slugs */
    interests: json<string[]>("interests").notNull(),
    askedAt: instant("asked_at").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("sign_ups_kind", t.kind, contactKinds),
    check("sign_ups_somebody", sql`${t.name} is not null or ${t.organisation} is not null`),
  ],
);

/** A file that somebody of the staff put in: its cells wait here until it is imported whole, or dropped. */
export const contactImports = table(
  "contact_imports",
  {
    id: id().primaryKey(),
    ref: text("ref").notNull().unique(),
    status: word<ImportStatus>("status").notNull(),
    fileName: text("file_name").notNull(),
    /** the cells, and which column is what; null once it is done or dropped */
    content: json<ContactImport>("content"),
    addedBy: id("added_by")
      .notNull()
      .references(() => persons.id),
    addedAt: instant("added_at").notNull(),
    doneAt: instant("done_at"),
    listed: integer("listed").notNull(),
    changed: integer("changed").notNull(),
    skipped: integer("skipped").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("contact_imports_status", t.status, importStatuses),
    check("contact_imports_content", sql`(${t.status} = 'waiting') = (${t.content} is not null)`),
    check("contact_imports_done", sql`(${t.status} = 'done') = (${t.doneAt} is not null)`),
    index("contact_imports_waiting").on(t.addedAt).where(sql`content is not null`),
  ],
);
