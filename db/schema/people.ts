/** Tables of people: staff, the bodies they answer for, their roles; and contributors, apart from what they said. */
import { type Role, roles as roleWords } from "../../app/domain/kernel/actor.ts";
import { type FactorKind, factorKinds } from "../../app/domain/people/factor.ts";
import { type ContributorKind, contributorKinds, type Translated } from "../../app/domain/people/person.ts";
import {
  check,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  sql,
  table,
  text,
  uniqueIndex,
  word,
} from "../kit.ts";

/** Staff. One account an address: `email_key` is the address folded so that twins are one (abuse: getting in). */
export const persons = table("persons", {
  id: id().primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull(),
  emailKey: text("email_key").notNull().unique(),
  language: text("language").notNull(),
  createdAt: instant("created_at").notNull(),
  endedAt: instant("ended_at"),
  version: integer("version").notNull(),
});

/** A public body: hosts, leads, is a partner, owns commitments, or is where something is passed on to. */
export const bodies = table("bodies", {
  id: id().primaryKey(),
  slug: text("slug").notNull().unique(),
  name: json<Translated>("name").notNull(),
  shortName: json<Translated>("short_name").notNull(),
  endedAt: instant("ended_at"),
  version: integer("version").notNull(),
});

export const roles = table(
  "roles",
  {
    id: id().primaryKey(),
    personId: id("person_id")
      .notNull()
      .references(() => persons.id),
    role: word<Role>("role").notNull(),
    bodyId: id("body_id").references(() => bodies.id),
    grantedAt: instant("granted_at").notNull(),
    grantedBy: id("granted_by"),
    endedAt: instant("ended_at"),
    endedBy: id("ended_by"),
  },
  (t) => [
    oneOf("roles_role", t.role, roleWords),
    check("roles_owner_has_body", sql`(${t.role} = 'owner') = (${t.bodyId} is not null)`),
    uniqueIndex("roles_held").on(t.personId, t.role).where(sql`ended_at is null and body_id is null`),
    uniqueIndex("roles_held_for_body")
      .on(t.personId, t.role, t.bodyId)
      .where(sql`ended_at is null and body_id is not null`),
    index("roles_person").on(t.personId),
  ],
);

/** What staff prove themselves with beside the mailed code. Nothing in it opens anything without the server's key (0010). */
export const factors = table(
  "factors",
  {
    id: id().primaryKey(),
    personId: id("person_id")
      .notNull()
      .references(() => persons.id),
    kind: word<FactorKind>("kind").notNull(),
    /** which one it is, for its holder: the browser in which it was added */
    name: text("name").notNull(),
    /** app: the secret, sealed with a key of the server's; passkey: its public key */
    key: text("key").notNull(),
    /** passkey: what browsers name it by */
    credentialId: text("credential_id").unique(),
    /** app: the time step of the last code that was used; passkey: its own count */
    counter: integer("counter").notNull(),
    addedAt: instant("added_at").notNull(),
    lastUsedAt: instant("last_used_at"),
  },
  (t) => [
    oneOf("factors_kind", t.kind, factorKinds),
    check("factors_passkey_is_named", sql`(${t.kind} = 'passkey') = (${t.credentialId} is not null)`),
    index("factors_person").on(t.personId),
  ],
);

/** Codes on paper, each good once in the place of a factor. Hashed with the server's key. */
export const recoveryCodes = table(
  "recovery_codes",
  {
    id: id().primaryKey(),
    personId: id("person_id")
      .notNull()
      .references(() => persons.id),
    hash: text("hash").notNull().unique(),
    usedAt: instant("used_at"),
  },
  (t) => [index("recovery_codes_person").on(t.personId)],
);

/** Who stands behind one submission: kept apart from what was said, so that it can be erased alone (rule 11). */
export const contributors = table(
  "contributors",
  {
    id: id().primaryKey(),
    kind: word<ContributorKind>("kind").notNull(),
    organisationName: text("organisation_name"),
    personName: text("person_name"),
    email: text("email"),
    emailKey: text("email_key"),
    language: text("language").notNull(),
    mailStoppedAt: instant("mail_stopped_at"),
    salt: text("salt").notNull(),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("contributors_kind", t.kind, contributorKinds),
    check("contributors_email_key", sql`(${t.email} is null) = (${t.emailKey} is null)`),
    index("contributors_email").on(t.emailKey),
  ],
);

/**
 * A contributor asked to be written to at another address: done when the old and the new one have said yes (0016). The last
 * of a contributor counts; what it holds of an address is forgotten when its links have ended.
 */
export const addressChanges = table(
  "address_changes",
  {
    id: id().primaryKey(),
    contributorId: id("contributor_id")
      .notNull()
      .references(() => contributors.id),
    number: integer("number").notNull(),
    email: text("email"),
    emailKey: text("email_key"),
    askedAt: instant("asked_at").notNull(),
    /** by staff in the place of an old address that does not work any more */
    recordedBy: id("recorded_by").references(() => persons.id),
    /** by the old address; from the start where there was none, or where staff wrote it down */
    oldConfirmedAt: instant("old_confirmed_at"),
    newConfirmedAt: instant("new_confirmed_at"),
    doneAt: instant("done_at"),
    stoppedAt: instant("stopped_at"),
  },
  (t) => [
    check("address_changes_email_key", sql`(${t.email} is null) = (${t.emailKey} is null)`),
    check(
      "address_changes_done",
      sql`${t.doneAt} is null or (${t.oldConfirmedAt} is not null and ${t.newConfirmedAt} is not null and ${t.stoppedAt} is null)`,
    ),
    uniqueIndex("address_changes_number").on(t.contributorId, t.number),
    index("address_changes_email").on(t.emailKey, t.askedAt),
  ],
);

/** Addresses whose owners said that a stranger gave them: the form's receipts stay away for a while. */
export const refusedAddresses = table("refused_addresses", {
  emailKey: text("email_key").primaryKey(),
  refusedAt: instant("refused_at").notNull(),
});
