/** A file becomes part of the list: put in, its columns set, and then all of it in one transaction, or nothing. */
import { eq, inArray } from "#db/kit.ts";
import { contactImports, contactInterests, contacts, interests, organisations } from "#db/schema/contacts.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { type ContactKind, foldName, joinReads, sortKeyOf, splitReads } from "../contact.ts";
import type { ColumnsForm, ImportForm } from "../forms.ts";
import { type ContactImport, fateOf, type ImportDefaults, type ReadRow } from "../import.ts";
import { recognise } from "../import-rows.ts";
import { type ImportPlan, inChunks, planImport } from "../plan-import.server.ts";
import { mayManageList } from "../policy.ts";
import { findImport, findOrganisation, type ImportRow, type OrganisationRow } from "../queries.server.ts";
import { newRef } from "./keep.server.ts";

type AddedFile = { fileName: string; cells: string[][]; wider?: true; defaults: ImportDefaults };

/** Keeps the cells of a file until they are imported or dropped. Events: contacts.file_added. */
export async function addImport(
  ctx: Ctx,
  { fileName, cells, wider, defaults }: AddedFile,
): Promise<Result<{ ref: string }, "not_allowed">> {
  return write<{ ref: string }, "not_allowed">(ctx, async (tx) => {
    const { actor } = tx;
    if (!mayManageList(actor) || actor.kind !== "staff") return refuse("not_allowed");
    const row: ImportRow = {
      ...{ id: tx.newId(), ref: newRef(), status: "waiting", fileName },
      content: { ...recognise(cells, defaults), ...(wider && { wider }) },
      ...{ addedBy: actor.personId, addedAt: tx.now(), doneAt: null },
      ...{ listed: 0, changed: 0, skipped: 0, version: 1 },
    };
    await tx.db.insert(contactImports).values(row);
    record(tx, "contacts.file_added", row.id, { rows: row.content?.rows.length ?? 0 });
    return ok({ ref: row.ref });
  });
}

type LoadRefusal =
  | "not_allowed"
  | "not_found"
  /** it was imported or dropped */
  | "already_done"
  | "changed_meanwhile";

async function load(
  tx: Tx,
  ref: string,
  version: number,
): Promise<Refusal<LoadRefusal> | { row: ImportRow; content: ContactImport }> {
  if (!mayManageList(tx.actor)) return refuse("not_allowed");
  const row = await findImport(tx.db, ref);
  if (!row) return refuse("not_found");
  if (!row.content) return refuse("already_done");
  if (row.version !== version) return refuse("changed_meanwhile");
  return { row, content: row.content };
}

const record = (tx: Tx, type: string, id: string, data: Record<string, number> = {}) =>
  tx.record({ type, subjectKind: "contacts", subjectId: id, data });

/** Says which column is what, and what holds for rows that don't say it. Events: contacts.columns_set. */
export async function setColumns(
  ctx: Ctx,
  ref: string,
  { version, ...set }: ColumnsForm,
): Promise<Result<undefined, LoadRefusal>> {
  return write<undefined, LoadRefusal>(ctx, async (tx) => {
    const loaded = await load(tx, ref, version);
    if ("ok" in loaded) return loaded;
    const { row, content } = loaded;
    await tx.db
      .update(contactImports)
      .set({ content: { ...content, ...set }, version: version + 1 })
      .where(eq(contactImports.id, row.id));
    record(tx, "contacts.columns_set", row.id);
    return ok();
  });
}

/** Gives a file up: its cells go. Events: contacts.file_dropped. */
export async function dropImport(
  ctx: Ctx,
  ref: string,
  version: number,
): Promise<Result<undefined, LoadRefusal>> {
  return write<undefined, LoadRefusal>(ctx, async (tx) => {
    const loaded = await load(tx, ref, version);
    if ("ok" in loaded) return loaded;
    await tx.db
      .update(contactImports)
      .set({ status: "dropped", content: null, version: version + 1 })
      .where(eq(contactImports.id, loaded.row.id));
    record(tx, "contacts.file_dropped", loaded.row.id);
    return ok();
  });
}

/**
 * Lists every row that nothing stands in the way of, and skips or updates those that are on the list: all in one transaction. The
 * rows are looked at once more, since the list may have changed since they were shown. Refused
 * as nothing where no row would be listed or updated: the file waits on. Events: contacts.imported, with counts.
 */
export async function importContacts(
  ctx: Ctx,
  ref: string,
  { version, twins }: ImportForm,
): Promise<Result<undefined, LoadRefusal | "nothing">> {
  return write<undefined, LoadRefusal | "nothing">(ctx, async (tx) => {
    const loaded = await load(tx, ref, version);
    if ("ok" in loaded) return loaded;
    const { row, content } = loaded;
    const plan = await planImport(tx.db, content);
    const fresh = plan.rows.filter((one) => fateOf(one) === "list");
    const known = twins === "update" ? plan.rows.filter((one) => fateOf(one) === "twin") : [];
    if (fresh.length + known.length === 0) return refuse("nothing");
    const places = await keepOrganisations(tx, content, [...fresh, ...known]);
    const themes = new Map((await tx.db.select().from(interests)).map(({ slug, id }) => [slug, id]));
    await listAll(tx, content, fresh, places, themes);
    for (const one of known) await updateOne(tx, one, plan, places, themes);
    const counts = {
      listed: fresh.length,
      changed: known.length,
      skipped: plan.rows.length - fresh.length - known.length,
    };
    await tx.db
      .update(contactImports)
      .set({ ...counts, status: "done", content: null, doneAt: tx.now(), version: version + 1 })
      .where(eq(contactImports.id, row.id));
    record(tx, "contacts.imported", row.id, counts);
    return ok();
  });
}

type Places = Map<string, OrganisationRow>;

/** The organisations that the rows name, those that are new added; an organisation that is there keeps its kind. */
async function keepOrganisations(tx: Tx, content: ContactImport, rows: readonly ReadRow[]): Promise<Places> {
  const wanted = new Map<string, { name: string; kind: ContactKind }>();
  for (const { organisation, kind } of rows)
    if (organisation && !wanted.has(foldName(organisation)))
      wanted.set(foldName(organisation), { name: organisation, kind: kind ?? content.kind });
  const found = await inChunks([...wanted.keys()], (some) =>
    tx.db.select().from(organisations).where(inArray(organisations.nameKey, some)),
  );
  const places: Places = new Map(found.map((one) => [one.nameKey, one]));
  const added = [...wanted]
    .filter(([nameKey]) => !places.has(nameKey))
    .map(([nameKey, { name, kind }]) => ({
      id: tx.newId(),
      name,
      nameKey,
      kind,
      createdAt: tx.now(),
      version: 1,
    }));
  await insertAll(added, (some) => tx.db.insert(organisations).values(some));
  for (const one of added) places.set(one.nameKey, one);
  return places;
}

/** So many rows in one statement: SQLite takes 32,766 values, and a contact has some twenty. */
const atOnce = 500;
async function insertAll<T>(rows: readonly T[], insert: (some: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) await insert(rows.slice(at, at + atOnce));
}

const placeOf = (places: Places, organisation: string | null) =>
  organisation ? (places.get(foldName(organisation)) ?? null) : null;

async function listAll(
  tx: Tx,
  content: ContactImport,
  rows: readonly ReadRow[],
  places: Places,
  themes: ReadonlyMap<string, string>,
): Promise<void> {
  const listed = rows.map((row) => {
    const place = placeOf(places, row.organisation);
    const { name, position, email, emailKey, area, note, kind, language } = row;
    return {
      row: {
        ...{ id: tx.newId(), ref: newRef(), name, position, email, emailKey, area, sourceNote: note },
        kind: place?.kind ?? kind ?? content.kind,
        organisationId: place?.id ?? null,
        language: language ?? content.language,
        reads: joinReads(row.reads, language ?? content.language),
        wasBefore: row.wasBefore ?? false,
        ...{ source: "import" as const, status: "listed" as const, createdAt: tx.now(), listedAt: tx.now() },
        createdBy: tx.actor.kind === "staff" ? tx.actor.personId : null,
        sortKey: sortKeyOf(place?.name ?? null, name),
        ...{ linkVersion: 1, version: 1 },
      },
      interests: row.interests,
    };
  });
  await insertAll(
    listed.map(({ row }) => row),
    (some) => tx.db.insert(contacts).values(some),
  );
  const chosen = listed.flatMap(({ row, interests: slugs }) => chosenBy(row.id, slugs, themes));
  await insertAll(chosen, (some) => tx.db.insert(contactInterests).values(some));
}

const chosenBy = (contactId: string, slugs: readonly string[], themes: ReadonlyMap<string, string>) =>
  slugs.flatMap((slug) => {
    const interestId = themes.get(slug);
    return interestId ? [{ contactId, interestId }] : [];
  });

/**
 * What the file says takes the place of what is on the list; what it leaves empty stays, and so do the languages and the themes
 * of whoever put himself on the list: he chose them.
 */
async function updateOne(
  tx: Tx,
  row: ReadRow,
  { twins }: ImportPlan,
  places: Places,
  themes: ReadonlyMap<string, string>,
): Promise<void> {
  const before = twins.get(row.emailKey);
  if (!before) return;
  const place = placeOf(places, row.organisation) ?? (await findOrganisation(tx.db, before.organisationId));
  const name = row.name ?? before.name;
  const own = before.source === "self";
  const language = own ? before.language : (row.language ?? before.language);
  await tx.db
    .update(contacts)
    .set({
      name,
      kind: place?.kind ?? row.kind ?? before.kind,
      organisationId: place?.id ?? null,
      position: row.position ?? before.position,
      area: row.area ?? before.area,
      sourceNote: row.note ?? before.sourceNote,
      wasBefore: row.wasBefore ?? before.wasBefore,
      language,
      reads: joinReads(own || row.reads.length === 0 ? splitReads(before.reads) : row.reads, language),
      sortKey: sortKeyOf(place?.name ?? null, name),
      version: before.version + 1,
    })
    .where(eq(contacts.id, before.id));
  const chosen = chosenBy(before.id, row.interests, themes);
  if (chosen.length === 0 || own) return;
  await tx.db.delete(contactInterests).where(eq(contactInterests.contactId, before.id));
  await tx.db.insert(contactInterests).values(chosen);
}
