/**
 * Who left the invitation list, outside of the database: a backup that was made before would bring him back. Told as a line of ids
 * and digests, which outlives the rows, and done again where the rows do not know of it (0030).
 */
import { z } from "zod";
import { count, eq, isNotNull, max, prepared, type Queryable } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { newRef, recordOf } from "../contacts/commands/keep.server.ts";
import { findSalt } from "../contacts/queries.server.ts";
import type { Ctx, Tx } from "../kernel/context.server.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";
import { ok } from "../kernel/result.ts";
import { write } from "../kernel/write.server.ts";
import { eraseAll } from "./commands/erase-contact.server.ts";
import { goneLine, redoGone } from "./gone.server.ts";

const leftLine = z.object({
  id: z.string().min(1),
  /** when he left, or came back by himself */
  at: z.string().min(1),
  status: z.enum(["left", "listed"]),
  /** what was held of him is erased */
  gone: z.boolean(),
  /** of his address, under the salt that all such rows share; null while nobody was ever erased from the list */
  digest: z.string().nullable(),
  salt: z.string().nullable(),
});
type LeftLine = z.output<typeof leftLine>;

/** A line of the list: somebody left, or was forgotten at a meeting. */
export const listLine = z.union([leftLine, goneLine]);
export type ListLine = z.output<typeof listLine>;

/** Changes whenever somebody leaves, is erased or comes back: nothing has to be read while it stays the same. */
export async function leftMark(db: Queryable): Promise<string> {
  const [mark] = await leftMarks(db);
  return Object.values(mark ?? {}).join(" ");
}
// Asked at each look of the worker, however long the list is.
const leftMarks = prepared("contacts_left", (db) =>
  db
    .select({ left: count(), reached: count(contacts.email), last: max(contacts.leftAt) })
    .from(contacts)
    .where(isNotNull(contacts.leftAt)),
);

/** What is to be told more than `known` tells: the last line of each contact holds. */
export async function listLeft(db: Queryable, known: ReadonlyMap<string, ListLine>): Promise<LeftLine[]> {
  const salt = await findSalt(db);
  const found: LeftLine[] = [];
  for (const row of await db.select().from(contacts).where(isNotNull(contacts.leftAt))) {
    const { id, leftAt, email, emailKey, digest } = row;
    const before = known.get(id);
    const gone = email === null;
    if (before?.status === "left" && before.at === leftAt && before.gone === gone && before.digest) continue;
    const told = digest ?? (salt && emailKey ? saltedDigest(salt, emailKey) : null);
    if (before?.status === "left" && before.at === leftAt && before.gone === gone && !told) continue;
    found.push({ id, at: leftAt ?? "", status: "left", gone, digest: told, salt: told && salt });
  }
  const back = [...known.values()].filter(({ status }) => status === "left");
  for (const { id, at } of back) {
    const [row] = await db.select().from(contacts).where(eq(contacts.id, id));
    if (row?.status === "listed" && row.listedAt > at)
      found.push({ id, at: row.listedAt, status: "listed", gone: false, digest: null, salt: null });
  }
  return found;
}

/**
 * Does again what lines tell of and the rows do not know, since they come from a backup that was made before. Whoever came to the
 * list after it is kept off it by the digest alone. Answers how many. Events: contact.left, contact.forgotten, as redoGone.
 */
export async function redoLeft(ctx: Ctx, lines: Iterable<ListLine>): Promise<number> {
  let redone = 0;
  for (const line of lines) {
    if (line.status === "listed") continue;
    await write<undefined, never>(ctx, async (tx) => {
      const done = "gone" in line ? await redo(tx, line) : await redoGone(tx, line);
      if (done) redone += 1;
      return ok();
    });
  }
  return redone;
}

async function redo(tx: Tx, { id, at, gone, digest, salt }: LeftLine): Promise<boolean> {
  const [row] = await tx.db.select().from(contacts).where(eq(contacts.id, id));
  if (!row) return digest !== null && salt !== null && leaveTombstone(tx, { id, at, digest, salt });
  // He came back by himself since.
  if (row.status === "listed" && row.listedAt > at) return false;
  if (gone && row.email !== null) {
    await eraseAll(tx, row);
    return true;
  }
  if (row.status === "left") return false;
  const columns = { status: "left" as const, leftAt: at, endedAt: null, successorId: null };
  await tx.db
    .update(contacts)
    .set({ ...columns, version: row.version + 1 })
    .where(eq(contacts.id, id));
  recordOf(tx, "contact.left", id);
  return true;
}

type Tombstone = { id: string; at: string; digest: string; salt: string };

async function leaveTombstone(tx: Tx, { id, at, digest, salt }: Tombstone): Promise<boolean> {
  const shared = await findSalt(tx.db);
  // Under another salt no address would ever be found by it.
  if (shared !== null && shared !== salt) return false;
  if ((await tx.db.$count(contacts, eq(contacts.digest, digest))) > 0) return false;
  await tx.db.insert(contacts).values({
    ...{ id, ref: newRef(), kind: "individual", language: "en", source: "staff", status: "left" },
    ...{ createdAt: at, listedAt: at, leftAt: at, sortKey: "", linkVersion: 1, digest, salt, version: 1 },
  });
  recordOf(tx, "contact.left", id);
  return true;
}
