/** Finds the link to join a meeting that is to come in what is published, whichever meeting's it is: it is for the registered alone. */
import { and, asc, eq, gt, inArray, isNotNull, isNull, or, type Queryable } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { type Actor, hasRole } from "./actor.ts";
import type { Tx } from "./context.server.ts";
import { fieldsNaming, namesJoinLink, type PublicPart } from "./join-link.ts";
import { type Refusal, type Result, refuse } from "./result.ts";

/** Texts by the names that their fields have in their form. */
export type Texts = {
  /** of a meeting or beside it; left out where one form has them all */
  part?: PublicPart;
  /** the row's, where a part has several */
  id?: string;
  texts: object;
  /** the title of another meeting, that these are of */
  meeting?: string;
};
/** A field that names a link. */
type Naming = { link: string; part?: PublicPart; id: string; field: string; meeting?: string };

/**
 * The links that are in no published text: of every meeting that is not over and not called off at an instant, a draft's too, and
 * `own`, of the meeting that the text is about, whatever became of that.
 */
export async function listKeptLinks(
  db: Queryable,
  now: string,
  own: string | null = null,
): Promise<string[]> {
  const toCome = and(
    isNotNull(meetings.joinUrl),
    inArray(meetings.status, ["draft", "announced"]),
    or(isNull(meetings.endsAt), gt(meetings.endsAt, now)),
  );
  const rows = await db.select({ joinUrl: meetings.joinUrl }).from(meetings).where(toCome);
  const links = [own, ...rows.map(({ joinUrl }) => joinUrl)];
  return [...new Set(links.filter((link) => link !== null))];
}

/** Every field of some texts that names one of the links. */
export const namingsIn = (links: readonly string[], texts: readonly Texts[]): Naming[] =>
  links
    .filter((link) => namesJoinLink(link, texts))
    .flatMap((link) =>
      texts.flatMap(({ id = "", texts, ...where }) =>
        fieldsNaming(link, texts).map((field) => ({ ...where, link, id, field })),
      ),
    );

const nameOf = ({ link, id, field }: Naming) => `${link} ${id} ${field}`;

/**
 * Tells where a link stands: details part, field, told (1: it stood there before), meeting (another one's title, whose text it is),
 * of (the title of the meeting whose link it is, where the actor may know of that).
 */
export async function refuseNaming(
  { db, actor }: Tx,
  { link, part, field, meeting }: Naming,
  told = false,
): Promise<Refusal<"join_link">> {
  const rows = await db.select().from(meetings).where(eq(meetings.joinUrl, link)).orderBy(asc(meetings.id));
  const known = rows.find((row) => mayKnowOf(actor, row));
  const of = known?.title[known.mainLanguage as keyof typeof known.title];
  return refuse("join_link", {
    ...(part && { part }),
    ...{ field, told: Number(told), ...(meeting && { meeting }), ...(of && { of }) },
  });
}

/** Drafts, and meetings for staff only, are known to those who prepare and approve; the others stand in public. */
export const mayKnowOf = (actor: Actor, { announcedAt, audience }: typeof meetings.$inferSelect) =>
  (announcedAt !== null && audience !== "internal") || hasRole(actor, "coordinator", "approver");

/**
 * Refuses texts that name a link as they did not before; what stood there keeps nobody from changing something else. `set` is a
 * link that was set by the same act: whatever names that one is refused, wherever it stood.
 */
export async function refuseNewNaming(
  tx: Tx,
  links: readonly string[],
  { before, after }: { before: readonly Texts[]; after: readonly Texts[] },
  set: string | null = null,
): Promise<Refusal<"join_link"> | null> {
  const stood = new Set(namingsIn(links, before).map(nameOf));
  const named = namingsIn(links, after).find((one) => one.link === set || !stood.has(nameOf(one)));
  return named ? refuseNaming(tx, named, stood.has(nameOf(named))) : null;
}

/** Refuses what is written into one form where it names a kept link that what stood there before did not; details: field. */
export const refuseLinksIn = async (
  tx: Tx,
  texts: object,
  before: object = {},
): Promise<Refusal<"join_link"> | null> =>
  refuseNewNaming(tx, await listKeptLinks(tx.db, tx.now()), {
    before: [{ texts: before }],
    after: [{ texts }],
  });

/** Runs an act that writes some texts, and refuses it as join_link where they name a kept link afterwards as they did not before. */
export async function keepingLinksOut<T, Code extends string>(
  tx: Tx,
  read: () => Promise<Texts[]>,
  act: () => Promise<Result<T, Code>>,
  own: string | null = null,
): Promise<Result<T, Code | "join_link">> {
  const links = await listKeptLinks(tx.db, tx.now(), own);
  if (links.length === 0) return act();
  const before = await read();
  const result = await act();
  return result.ok ? ((await refuseNewNaming(tx, links, { before, after: await read() })) ?? result) : result;
}
