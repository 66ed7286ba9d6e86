/** What would become of each row of a file, beside who is on the list now: read in a few bounded queries. */
import { and, eq, inArray, isNotNull, type Queryable } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";
import { type ContactImport, fateOf, type ReadRow } from "./import.ts";
import { readRows } from "./import-rows.ts";
import { type ContactRow, findSalt, listInterests } from "./queries.server.ts";

/** So many values in one query: SQLite takes 32,766. */
const chunk = 5000;
export async function inChunks<T, R>(all: readonly T[], run: (some: T[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = [];
  for (let at = 0; at < all.length; at += chunk) found.push(...(await run(all.slice(at, at + chunk))));
  return found;
}

export type ImportPlan = {
  rows: ReadRow[];
  /** who is on the list by a row's address, by `email_key` */
  twins: Map<string, ContactRow>;
  counts: { list: number; twin: number; pass: number };
};

/** Reads the rows and says of each what stands in its way. */
export async function planImport(db: Queryable, content: ContactImport): Promise<ImportPlan> {
  const rows = readRows(content, await listInterests(db));
  const keys = [...new Set(rows.map(({ emailKey }) => emailKey).filter(Boolean))];
  const known = await inChunks(keys, (some) =>
    db.select().from(contacts).where(inArray(contacts.emailKey, some)),
  );
  const twins = new Map(known.map((row) => [row.emailKey ?? "", row]));
  const left = await listGone(db, keys);
  const names = [...new Set(rows.filter(({ name }) => name).map(({ sortKey }) => sortKey))];
  const namesakes = await inChunks(names, (some) =>
    db
      .select({ sortKey: contacts.sortKey, emailKey: contacts.emailKey })
      .from(contacts)
      .where(and(inArray(contacts.sortKey, some), eq(contacts.status, "listed"), isNotNull(contacts.name))),
  );
  const taken = new Set(namesakes.map(({ sortKey }) => sortKey));
  const named = new Map<string, number>();
  for (const row of rows) {
    const twin = twins.get(row.emailKey);
    if (twin?.status === "left" || left.has(row.emailKey)) row.problems.push({ code: "has_left" });
    else if (twin?.status === "ended") row.problems.push({ code: "was_ended" });
    else if (twin) row.problems.push({ code: "on_list" });
    else if (row.emailKey && row.name && row.organisation && taken.has(row.sortKey))
      row.problems.push({ code: "name_twin" });
    if (!row.name || !row.organisation || fateOf(row) !== "list") continue;
    const before = named.get(row.sortKey);
    if (before) row.problems.push({ code: "twin_name", row: before });
    else named.set(row.sortKey, row.number);
  }
  const counts = { list: 0, twin: 0, pass: 0 };
  for (const row of rows) counts[fateOf(row)] += 1;
  return { rows, twins, counts };
}

/** Which of these addresses belonged to somebody who left, and of whom a digest is all that is kept. */
async function listGone(db: Queryable, keys: readonly string[]): Promise<Set<string>> {
  const salt = await findSalt(db);
  if (!salt) return new Set();
  const digests = new Map(keys.map((key) => [saltedDigest(salt, key), key]));
  const found = await inChunks([...digests.keys()], (some) =>
    db.select({ digest: contacts.digest }).from(contacts).where(inArray(contacts.digest, some)),
  );
  return new Set(found.map(({ digest }) => digests.get(digest ?? "") ?? ""));
}
