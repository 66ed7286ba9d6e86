/**
 * Keeps and asks an index of words. Its key tells the order of a list: the day, then a number made of the name, so that newest
 * first is the order in which the index is read anyway, and a page costs the same however many rows there are.
 */
import { createHash } from "node:crypto";
import {
  and,
  desc,
  eq,
  getTableName,
  holds,
  insertRow,
  lt,
  placeholder,
  prepared,
  type Queryable,
  type Term,
  type Transaction,
  type WordIndex,
} from "#db/kit.ts";
import type { Tx } from "./context.server.ts";

const made = new Map<WordIndex, ReturnType<typeof statementsFor>>();
function statementsOf(index: WordIndex) {
  const found = made.get(index) ?? statementsFor(index);
  made.set(index, found);
  return found;
}
function statementsFor(index: WordIndex) {
  const name = getTableName(index);
  const here = eq(index.key, placeholder("key"));
  return {
    holding: prepared(`${name}_holding`, (db) => db.select({ key: index.key }).from(index).where(here)),
    drop: prepared(`${name}_drop`, (db: Transaction) => db.delete(index).where(here)),
  };
}

const namesADay = 2 ** 32;
const dayNumber = (on: string) => Math.floor(Date.parse(`${on}T00:00:00Z`) / 86_400_000);

/**
 * The key of what has this name and this day (a plain date). Within a day it follows no order of arrival, which would tell who
 * wrote an unnamed contribution.
 */
export async function keyFor(tx: Tx, index: WordIndex, on: string, name: string): Promise<number> {
  const start = dayNumber(on) * namesADay;
  const wanted = start + createHash("sha256").update(name).digest().readUInt32BE(0);
  const { holding } = statementsOf(index);
  const taken = async (key: number) => (await holding(tx.db, { key })).length > 0;
  let key = wanted;
  // Two names in four thousand million meet: the next free number, from the start of the day again at its end.
  while (await taken(key)) key = start + ((key - start + 1) % namesADay);
  return key;
}

/** Sets the words under a key; null takes them out. */
export async function putWords(
  tx: Tx,
  index: WordIndex,
  key: number,
  words: readonly string[] | null,
): Promise<void> {
  await statementsOf(index).drop(tx.db, { key });
  if (words) await insertRow(tx.db, index, { key, words });
}

export type Asked = {
  terms: readonly Term[];
  /** labels of which a row must have each; of the last ones, any */
  labels: readonly string[];
  anyOf?: readonly string[];
  /** the key that the last page ended with */
  before?: number | null;
  limit: number;
};

/** The keys of what holds all terms, newest first. The one way to ask, with one meaning on both databases. */
export async function findKeys(db: Queryable, index: WordIndex, asked: Asked): Promise<number[]> {
  const { terms, labels, anyOf, before, limit } = asked;
  const all = [...terms, ...labels.map((word): Term => ({ words: [word], beginning: false }))];
  const rows = await db
    .select({ key: index.key })
    .from(index)
    .where(and(holds(index, all, anyOf), before ? lt(index.key, before) : undefined))
    .orderBy(desc(index.key))
    .limit(limit);
  return rows.map((row) => row.key);
}
