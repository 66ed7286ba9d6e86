/** Reads of the invitation list: for the desk, and what commands look at. */
import {
  and,
  asc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  ne,
  or,
  type Queryable,
  type SQL,
  sql,
} from "#db/kit.ts";
import {
  contactImports,
  contactInterests,
  contacts,
  interests,
  organisations,
  signUps,
} from "#db/schema/contacts.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";
import { emailKey } from "../people/person.ts";
import { type ContactFilter, foldName, type ListedContact, type ReadContact, splitReads } from "./contact.ts";

export type ContactRow = typeof contacts.$inferSelect;
export type OrganisationRow = typeof organisations.$inferSelect;
export type InterestRow = typeof interests.$inferSelect;
export type SignUpRow = typeof signUps.$inferSelect;
export type ImportRow = typeof contactImports.$inferSelect;

export async function findContact(db: Queryable, ref: string): Promise<ContactRow | null> {
  const [row] = await db.select().from(contacts).where(eq(contacts.ref, ref));
  return row ?? null;
}

export async function findContactById(db: Queryable, id: string): Promise<ContactRow | null> {
  const [row] = await db.select().from(contacts).where(eq(contacts.id, id));
  return row ?? null;
}

export async function findSignUp(db: Queryable, ref: string): Promise<SignUpRow | null> {
  const [row] = await db.select().from(signUps).where(eq(signUps.ref, ref));
  return row ?? null;
}

export async function findSignUpById(db: Queryable, id: string): Promise<SignUpRow | null> {
  const [row] = await db.select().from(signUps).where(eq(signUps.id, id));
  return row ?? null;
}

/** The salt of the digests of addresses that are gone: one for all, so that an address can be looked for. */
export async function findSalt(db: Queryable): Promise<string | null> {
  const [row] = await db
    .select({ salt: contacts.salt })
    .from(contacts)
    .where(isNotNull(contacts.salt))
    .limit(1);
  return row?.salt ?? null;
}

/** Who has this address, or had it and left; whatever its case or composition. */
export async function findByAddress(db: Queryable, email: string): Promise<ContactRow | null> {
  const key = emailKey(email);
  const [row] = await db.select().from(contacts).where(eq(contacts.emailKey, key));
  if (row) return row;
  const salt = await findSalt(db);
  if (!salt) return null;
  const [gone] = await db
    .select()
    .from(contacts)
    .where(eq(contacts.digest, saltedDigest(salt, key)));
  return gone ?? null;
}

export async function findOrganisation(db: Queryable, id: string | null): Promise<OrganisationRow | null> {
  if (!id) return null;
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
  return row ?? null;
}

/** All names of organisations, for a form that proposes them. */
export async function listOrganisationNames(db: Queryable, most = 2000): Promise<string[]> {
  const rows = await db
    .select({ name: organisations.name })
    .from(organisations)
    .orderBy(asc(organisations.nameKey))
    .limit(most);
  return rows.map(({ name }) => name);
}

/** What one may ask to hear of, in the forum's order; with `all`, those that ended too. */
export async function listInterests(db: Queryable, options: { all?: boolean } = {}): Promise<InterestRow[]> {
  return db
    .select()
    .from(interests)
    .where(options.all ? undefined : isNull(interests.endedAt))
    .orderBy(asc(interests.position), asc(interests.slug));
}

/** What these contacts want to hear of, by contact. */
export async function listChosen(db: Queryable, ids: readonly string[]): Promise<Map<string, InterestRow[]>> {
  const chosen = new Map<string, InterestRow[]>();
  if (ids.length === 0) return chosen;
  const rows = await db
    .select({ contactId: contactInterests.contactId, interest: interests })
    .from(contactInterests)
    .innerJoin(interests, eq(interests.id, contactInterests.interestId))
    .where(inArray(contactInterests.contactId, [...ids]))
    .orderBy(asc(interests.position), asc(interests.slug));
  for (const { contactId, interest } of rows)
    chosen.set(contactId, [...(chosen.get(contactId) ?? []), interest]);
  return chosen;
}

/** The rows of a list; whoever is gone is in none. */
function matches(db: Queryable, filter: ContactFilter): SQL | undefined {
  const { kind, interest, language, status = "listed", source, q } = filter;
  const wants = (slug: string) =>
    inArray(
      contacts.id,
      db
        .select({ id: contactInterests.contactId })
        .from(contactInterests)
        .innerJoin(interests, eq(interests.id, contactInterests.interestId))
        .where(eq(interests.slug, slug)),
    );
  return and(
    isNotNull(contacts.email),
    eq(contacts.status, status),
    kind && eq(contacts.kind, kind),
    language ? eq(contacts.language, language) : undefined,
    source && eq(contacts.source, source),
    interest ? wants(interest) : undefined,
    q ? or(holdsText(contacts.sortKey, foldName(q)), holdsText(contacts.emailKey, emailKey(q))) : undefined,
  );
}

/** Whether a folded column holds a text: what it says is no pattern. */
const holdsText = (column: typeof contacts.sortKey | typeof contacts.emailKey, text: string) =>
  sql`${column} like ${containing(text)} escape '\\'`;
/** A pattern for whatever holds a text, with what escapes in it escaped by a backslash. */
export const containing = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

export async function countContacts(db: Queryable, filter: ContactFilter): Promise<number> {
  return db.$count(contacts, matches(db, filter));
}

/** A page of the list by organisation and name, after a contact, and the reference that the next page begins after. */
export async function listContacts(
  db: Queryable,
  filter: ContactFilter,
  page: { after?: string; limit: number },
): Promise<{ contacts: ListedContact[]; next: string | null }> {
  return listContactsWhere(db, matches(db, filter), page);
}

/** The same of those that a condition on contacts fits. */
export async function listContactsWhere(
  db: Queryable,
  fits: SQL | undefined,
  { after, limit }: { after?: string; limit: number },
): Promise<{ contacts: ListedContact[]; next: string | null }> {
  const from = after ? await findContact(db, after) : null;
  const behind = from
    ? or(
        gt(contacts.sortKey, from.sortKey),
        and(eq(contacts.sortKey, from.sortKey), gt(contacts.id, from.id)),
      )
    : undefined;
  const rows = await db
    .select({ contact: contacts, organisation: organisations.name })
    .from(contacts)
    .leftJoin(organisations, eq(organisations.id, contacts.organisationId))
    .where(and(fits, behind))
    .orderBy(asc(contacts.sortKey), asc(contacts.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const chosen = await listChosen(
    db,
    page.map(({ contact }) => contact.id),
  );
  return {
    contacts: page.map(({ contact, organisation }) => {
      const { id, ref, kind, name, position, email, language, area, source, status, bouncedAt } = contact;
      const reads = splitReads(contact.reads);
      const interests = (chosen.get(id) ?? []).map(({ slug, title }) => ({ slug, title }));
      return {
        ...{ ref, kind, name, position, email, language, area, source, status, bouncedAt },
        ...{ organisation, reads, interests, wasBefore: contact.wasBefore },
      };
    }),
    next: rows.length > limit ? (page.at(-1)?.contact.ref ?? null) : null,
  };
}

/** The others of an organisation who are on the list. */
export async function listColleagues(
  db: Queryable,
  { id, organisationId }: ContactRow,
): Promise<ContactRow[]> {
  if (!organisationId) return [];
  return db
    .select()
    .from(contacts)
    .where(
      and(eq(contacts.organisationId, organisationId), ne(contacts.id, id), eq(contacts.status, "listed")),
    )
    .orderBy(asc(contacts.sortKey), asc(contacts.id));
}

/** All that the desk shows of one contact; null where there is none, or nothing is held of him any more. */
export async function readContact(db: Queryable, ref: string): Promise<ReadContact | null> {
  const contact = await findContact(db, ref);
  if (!contact?.email) return null;
  const { name, position, email, kind, language, area, source, status, version } = contact;
  const { listedAt, leftAt, endedAt, bouncedAt, sourceNote: note } = contact;
  const organisation = await findOrganisation(db, contact.organisationId);
  const successor = contact.successorId ? await findContactById(db, contact.successorId) : null;
  const before = await db
    .select({ ref: contacts.ref, name: contacts.name, email: contacts.email })
    .from(contacts)
    .where(and(eq(contacts.successorId, contact.id), isNotNull(contacts.email)))
    .orderBy(asc(contacts.sortKey), asc(contacts.id));
  const colleagues = await listColleagues(db, contact);
  const chosen = (await listChosen(db, [contact.id])).get(contact.id) ?? [];
  return {
    ...{ ref, name, position, email, kind, language, area, source, note, status, version },
    ...{ listedAt, leftAt, endedAt, bouncedAt },
    organisation: organisation?.name ?? null,
    reads: splitReads(contact.reads),
    wasBefore: contact.wasBefore,
    interests: chosen.map(({ slug }) => slug),
    successor: successor?.email ? { ref: successor.ref, name: successor.name ?? successor.email } : null,
    tookOver: before.map((one) => ({ ref: one.ref, name: one.name ?? one.email ?? "" })),
    colleagues: colleagues.map((one) => ({ ref: one.ref, name: one.name, position: one.position })),
  };
}

export async function findImport(db: Queryable, ref: string): Promise<ImportRow | null> {
  const [row] = await db.select().from(contactImports).where(eq(contactImports.ref, ref));
  return row ?? null;
}
