/** The version of the projection: one number that rises with whatever an outsider could see change. The page cache lives by it. */
import { isDeepStrictEqual } from "node:util";
import { eq, placeholder, prepared, type Queryable, sql, type Transaction } from "#db/kit.ts";
import { publishedVersion } from "#db/schema/published.ts";
import type { Tx } from "../kernel/context.server.ts";

const row = prepared("published_version", (db) =>
  db
    .select({ n: publishedVersion.n })
    .from(publishedVersion)
    .where(eq(publishedVersion.id, placeholder("id"))),
);

/** The number now: one read by key. */
export async function readVersion(db: Queryable): Promise<number> {
  const [found] = await row(db, { id: "version" });
  if (!found) throw new Error("the projection has no version: the migrations have not run");
  return found.n;
}

const raise = prepared("published_version_raised", (db: Transaction) =>
  db.update(publishedVersion).set({ n: sql`${publishedVersion.n} + 1` }),
);
/** Called by whatever changes a row of the projection, in its transaction. */
export async function raiseVersion(tx: Tx): Promise<void> {
  await raise(tx.db);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** Whether a projected row is what it was: most of what staff do changes nothing that is public. */
export const isSame = (old: unknown, row: unknown): boolean => isDeepStrictEqual(plain(old), plain(row));
