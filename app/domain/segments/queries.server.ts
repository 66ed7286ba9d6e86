/** Reads of segments: those that are kept, and whom one means now. */
import {
  and,
  asc,
  eq,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  type Queryable,
  type SQL,
  sql,
} from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { consultees } from "#db/schema/consultees.ts";
import { contactInterests, contacts, interests, signUps } from "#db/schema/contacts.ts";
import { segments } from "#db/schema/segments.ts";
import { consulteeDuties } from "../consultees/consultee.ts";
import type { ListedContact } from "../contacts/contact.ts";
import { containing, listContactsWhere } from "../contacts/queries.server.ts";
import { keptFilter } from "./forms.ts";
import { fitsHistory } from "./history.server.ts";
import type { Exclusion, SegmentConsultees, SegmentCounts, SegmentFilter, Unreached } from "./segment.ts";

export type SegmentRow = typeof segments.$inferSelect;

export async function findSegment(db: Queryable, ref: string): Promise<SegmentRow | null> {
  const [row] = await db
    .select()
    .from(segments)
    .where(and(eq(segments.ref, ref), isNull(segments.endedAt)));
  return row ? asKept(row) : null;
}

/** One by its id, also where it was ended: what was begun with it names it still. */
export async function findSegmentById(db: Queryable, id: string): Promise<SegmentRow | null> {
  const [row] = await db.select().from(segments).where(eq(segments.id, id));
  return row ? asKept(row) : null;
}

export async function listSegments(db: Queryable): Promise<SegmentRow[]> {
  const rows = await db
    .select()
    .from(segments)
    .where(isNull(segments.endedAt))
    .orderBy(asc(segments.nameKey));
  return rows.map(asKept);
}

const asKept = (row: SegmentRow): SegmentRow => ({ ...row, filter: keptFilter(row.filter) });

/** Who is written to; and whom the filter fits too, but nobody writes to. */
export const isIncluded = and(eq(contacts.status, "listed"), isNull(contacts.bouncedAt));
export const isExcluded: Record<Exclusion, SQL | undefined> = {
  left: eq(contacts.status, "left"),
  ended: eq(contacts.status, "ended"),
  bounced: and(eq(contacts.status, "listed"), isNotNull(contacts.bouncedAt)),
};

/** How many a segment means at an instant, and how many it passes over for what reason. */
export async function countSegment(
  db: Queryable,
  filter: SegmentFilter,
  now: string,
): Promise<SegmentCounts> {
  const fits = fitsSegment(db, filter, now);
  const count = (which: SQL | undefined) => db.$count(contacts, and(fits, which));
  return {
    included: await count(isIncluded),
    excluded: {
      left: await count(isExcluded.left),
      ended: await count(isExcluded.ended),
      bounced: await count(isExcluded.bounced),
    },
    unconfirmed: await db.$count(
      signUps,
      and(
        filter.kinds.length > 0 ? inArray(signUps.kind, filter.kinds) : undefined,
        filter.languages.length > 0 ? readsAny(signUps, filter.languages) : undefined,
      ),
    ),
  };
}

type Page = { after?: string; limit: number };
export type ListedPage = { contacts: ListedContact[]; next: string | null };

/** A page of those whom a segment means, by organisation and name, after a contact. */
export async function listSegment(
  db: Queryable,
  filter: SegmentFilter,
  now: string,
  page: Page,
): Promise<ListedPage> {
  return listContactsWhere(db, and(fitsSegment(db, filter, now), isIncluded), page);
}

/** A page of those whom the filter fits and who are passed over; why each is, says `exclusionOf`. */
export async function listExcluded(
  db: Queryable,
  filter: SegmentFilter,
  now: string,
  page: Page,
): Promise<ListedPage> {
  const passedOver = or(...Object.values(isExcluded));
  return listContactsWhere(db, and(fitsSegment(db, filter, now), passedOver), page);
}

export const exclusionOf = ({ status }: Pick<ListedContact, "status">): Exclusion =>
  status === "listed" ? "bounced" : status;

/** Whom a filter fits, whether they are written to or not; whoever is gone is in none. */
export function fitsSegment(db: Queryable, filter: SegmentFilter, now: string): SQL | undefined {
  const { kinds, languages, sources, area, history, consulteesOf } = filter;
  return and(
    isNotNull(contacts.email),
    kinds.length > 0 ? inArray(contacts.kind, kinds) : undefined,
    languages.length > 0 ? readsAny(contacts, languages) : undefined,
    sources.length > 0 ? inArray(contacts.source, sources) : undefined,
    area ? isInArea(area) : undefined,
    filter.interests.length > 0 ? wants(db, filter.interests) : undefined,
    ...history.map((one) => fitsHistory(db, one, now)),
    consulteesOf ? inArray(contacts.id, mailboxesOf(db, consulteesOf, filter.consultees)) : undefined,
  );
}

/** Is written to in one of these languages, or reads one. */
function readsAny(of: typeof contacts | typeof signUps, languages: readonly string[]): SQL | undefined {
  const reads = (code: string) => sql`' ' || ${of.reads} || ' ' like ${containing(` ${code} `)} escape '\\'`;
  return or(inArray(of.language, [...languages]), ...languages.map(reads));
}

/** Of the signs that stand between words of an area, and of the letters that a database may not fold. */
const between = [",", ";", "/", "-", "–", "(", ")", "."];
const unfolded = [..."ÅÆØÄÖÁÉÜČĐŊŠŦŽ"];

const replaced = (text: SQL, sign: string, by: string) => sql`replace(${text}, ${sign}, ${by})`;
function areaInLowerCase(): SQL {
  let words = sql`lower(${contacts.area})`;
  for (const letter of unfolded) words = replaced(words, letter, letter.toLowerCase());
  return words;
}

/** Whose area is these words, or holds them in a row: "Oslo" is in "Oslo, Akershus", and "vest" not in "Vestland". */
function isInArea(area: string): SQL {
  const sought = area
    .toLowerCase()
    .replace(/[,;/()–.-]/g, " ")
    .trim()
    .replace(/\s+/g, " ");
  let words = areaInLowerCase();
  for (const sign of between) words = replaced(words, sign, " ");
  for (const _ of ["two", "three"]) words = replaced(words, "  ", " ");
  return sql`' ' || ${words} || ' ' like ${containing(` ${sought} `)} escape '\\'`;
}

/**
 * How many of the list have an area that holds a segment's words as parts of longer ones only, where it means nobody by whole words:
 * before whole words counted, it meant these.
 */
export async function countByPartOfArea(
  db: Queryable,
  { area }: Pick<SegmentFilter, "area">,
): Promise<number> {
  if (!area) return 0;
  const counted = (which: SQL) => db.$count(contacts, and(isNotNull(contacts.email), isIncluded, which));
  if ((await counted(isInArea(area))) > 0) return 0;
  return counted(sql`${areaInLowerCase()} like ${containing(area.toLowerCase())} escape '\\'`);
}

/** Chose one of these themes, or none at all, which is everything. */
function wants(db: Queryable, slugs: readonly string[]): SQL | undefined {
  const chosen = db
    .select({ id: contactInterests.contactId })
    .from(contactInterests)
    .innerJoin(interests, eq(interests.id, contactInterests.interestId))
    .where(inArray(interests.slug, [...slugs]));
  const chose = db.select({ id: contactInterests.contactId }).from(contactInterests);
  return or(inArray(contacts.id, chosen), notInArray(contacts.id, chose));
}

const isAsked = ne(consultees.duty, "copy");
const stands: Record<SegmentConsultees, SQL | undefined> = {
  all: undefined,
  not_asked: and(isAsked, isNull(consultees.askedOn), isNull(consultees.answer)),
  silent: and(isAsked, isNotNull(consultees.askedOn), isNull(consultees.answer)),
  answered: inArray(consultees.answer, ["answered", "no_view"]),
  declined: eq(consultees.answer, "declined"),
};

/**
 * The consultees that a segment names and that have nobody to write to on the invitation list: no contact shows that they are
 * passed over. Those that must be heard first, then by name; none where it names no consultation. What else it asks for is of
 * contacts, and narrows this not.
 */
export async function listUnreached(
  db: Queryable,
  { consulteesOf, consultees: which }: Pick<SegmentFilter, "consulteesOf" | "consultees">,
): Promise<Unreached[]> {
  if (consulteesOf === null) return [];
  const rows = await db
    .select({ ref: consultees.ref, name: consultees.name, duty: consultees.duty })
    .from(consultees)
    .innerJoin(consultations, eq(consultations.id, consultees.consultationId))
    .leftJoin(contacts, eq(contacts.id, consultees.contactId))
    .where(
      and(
        eq(consultations.slug, consulteesOf),
        stands[which],
        isNull(consultees.removedAt),
        isNull(contacts.email),
      ),
    )
    .orderBy(asc(consultees.nameKey), asc(consultees.id));
  const place = ({ duty }: Unreached) => consulteeDuties.indexOf(duty);
  return rows.toSorted((a, b) => place(a) - place(b));
}

/** Whom to write to at those of a consultation's consultees that stand so. */
const mailboxesOf = (db: Queryable, slug: string, which: SegmentConsultees) =>
  db
    .select({ id: consultees.contactId })
    .from(consultees)
    .innerJoin(consultations, eq(consultations.id, consultees.consultationId))
    .where(
      and(
        eq(consultations.slug, slug),
        stands[which],
        isNull(consultees.removedAt),
        isNotNull(consultees.contactId),
      ),
    );
