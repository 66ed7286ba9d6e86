/** Parts of commands: the organisation that somebody belongs to, what he wants to hear of, his row, and what is left of it. */
import { and, eq, inArray, type SQL, sql } from "#db/kit.ts";
import { contactInterests, contacts, interests, organisations } from "#db/schema/contacts.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { saltedDigest } from "../../kernel/event-log.server.ts";
import { newSalt, randomCode } from "../../kernel/token.server.ts";
import { moved } from "../../kernel/transitions.ts";
import { emailKey } from "../../people/person.ts";
import {
  type ContactKind,
  type ContactSource,
  contactTransitions,
  foldName,
  joinReads,
  sortKeyOf,
} from "../contact.ts";
import { type ContactRow, findSalt, type OrganisationRow } from "../queries.server.ts";

/** Long enough that nobody guesses one; the links that stand in mail are signed besides. */
export const newRef = () => randomCode(10);

export type Who = {
  email: string;
  name: string | null;
  organisation: string | null;
  kind: ContactKind;
  language: string;
  reads: readonly string[];
  position: string | null;
  area: string | null;
  note: string | null;
  /** left out where whoever lists him can't know it: what is held stays */
  wasBefore?: boolean;
};

/**
 * The organisation of this name, added where it is new. Its kind is its people's: `decides` sets it, and theirs with it.
 * Events: organisation.added, organisation.changed.
 */
export async function keepOrganisation(
  tx: Tx,
  name: string | null,
  kind: ContactKind,
  { decides }: { decides: boolean },
): Promise<OrganisationRow | null> {
  if (name === null) return null;
  const nameKey = foldName(name);
  const [found] = await tx.db.select().from(organisations).where(eq(organisations.nameKey, nameKey));
  if (!found) {
    const row = { id: tx.newId(), name, nameKey, kind, createdAt: tx.now(), version: 1 };
    await tx.db.insert(organisations).values(row);
    tx.record({ type: "organisation.added", subjectKind: "organisation", subjectId: row.id });
    return row;
  }
  if (!decides || found.kind === kind) return found;
  const columns = { kind, version: found.version + 1 };
  await tx.db.update(organisations).set(columns).where(eq(organisations.id, found.id));
  await tx.db
    .update(contacts)
    .set({ kind, version: sql`${contacts.version} + 1` })
    .where(eq(contacts.organisationId, found.id));
  tx.record({ type: "organisation.changed", subjectKind: "organisation", subjectId: found.id });
  return { ...found, ...columns };
}

/** What a contact's row holds of somebody. */
export async function columnsOf(tx: Tx, who: Who, { decides }: { decides: boolean }) {
  const organisation = await keepOrganisation(tx, who.organisation, who.kind, { decides });
  return {
    kind: organisation?.kind ?? who.kind,
    organisationId: organisation?.id ?? null,
    name: who.name,
    position: who.position,
    email: who.email,
    emailKey: emailKey(who.email),
    language: who.language,
    reads: joinReads(who.reads, who.language),
    area: who.area,
    sourceNote: who.note,
    ...(who.wasBefore !== undefined && { wasBefore: who.wasBefore }),
    sortKey: sortKeyOf(organisation?.name ?? null, who.name),
  };
}

export type ToList = { who: Who; source: ContactSource; ref?: string; interests: readonly string[] };

/** Lists somebody new, or once more who is not on the list now. Events: contact.listed. */
export async function listSomebody(
  tx: Tx,
  before: ContactRow | null,
  { who, source, ref, interests: wanted }: ToList,
): Promise<ContactRow> {
  const staff = tx.actor.kind === "staff";
  const listed = {
    ...(await columnsOf(tx, who, { decides: staff })),
    source,
    status: before ? moved(contactTransitions, before.status, "listed") : ("listed" as const),
    listedAt: tx.now(),
    leftAt: null,
    endedAt: null,
    bouncedAt: null,
    successorId: null,
    digest: null,
    salt: null,
  };
  const row: ContactRow = before
    ? { ...before, ...listed, version: before.version + 1 }
    : {
        wasBefore: false,
        ...listed,
        id: tx.newId(),
        ref: ref ?? newRef(),
        createdAt: tx.now(),
        createdBy: tx.actor.kind === "staff" ? tx.actor.personId : null,
        linkVersion: 1,
        version: 1,
      };
  if (before) await tx.db.update(contacts).set(row).where(eq(contacts.id, before.id));
  else await tx.db.insert(contacts).values(row);
  await keepInterests(tx, row.id, wanted);
  recordOf(tx, "contact.listed", row.id, { source });
  return row;
}

/** What somebody wants to hear of, in the place of what he wanted before; names that are not on the forum's list are passed over. */
export async function keepInterests(tx: Tx, contactId: string, slugs: readonly string[]): Promise<void> {
  await tx.db.delete(contactInterests).where(eq(contactInterests.contactId, contactId));
  if (slugs.length === 0) return;
  const wanted = await tx.db
    .select({ interestId: interests.id })
    .from(interests)
    .where(inArray(interests.slug, [...slugs]));
  if (wanted.length > 0)
    await tx.db.insert(contactInterests).values(wanted.map((one) => ({ contactId, ...one })));
}

export const recordOf = (tx: Tx, type: string, id: string, data: Record<string, string> = {}) =>
  tx.record({ type, subjectKind: "contact", subjectId: id, data });

/** The row of a version; nothing is written where another came between. */
export const ofVersion = ({ id, version }: Pick<ContactRow, "id" | "version">): SQL | undefined =>
  and(eq(contacts.id, id), eq(contacts.version, version));

/**
 * Forgets who a contact was: of one who left, or who is forgotten because that was `asked`, a digest of his address stays, under
 * one salt for all (0030), so that nobody lists him again but himself. Events: contact.forgotten.
 */
export async function forgetContact(tx: Tx, row: ContactRow, asked = false): Promise<void> {
  if (row.email === null) return;
  const left = asked || row.status !== "ended";
  const salt = left ? ((await findSalt(tx.db)) ?? newSalt()) : null;
  await tx.db.delete(contactInterests).where(eq(contactInterests.contactId, row.id));
  await tx.db
    .update(contacts)
    .set({
      ...{ name: null, organisationId: null, position: null, email: null, emailKey: null, area: null },
      ...{ sourceNote: null, wasBefore: false, bouncedAt: null, reads: "", sortKey: "" },
      status: left && row.status !== "left" ? moved(contactTransitions, row.status, "left") : row.status,
      leftAt: left ? (row.leftAt ?? tx.now()) : null,
      ...(left && { endedAt: null, successorId: null }),
      salt,
      digest: salt && saltedDigest(salt, row.emailKey ?? ""),
      linkVersion: row.linkVersion + 1,
      version: row.version + 1,
    })
    .where(eq(contacts.id, row.id));
  recordOf(tx, "contact.forgotten", row.id);
}
