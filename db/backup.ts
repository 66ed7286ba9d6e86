/**
 * All rows of the working tables, out and in again, alike on both databases: what a backup holds, and a way from one database
 * to the other. The projection is not among them: it is made anew from these.
 */
import { asc, configOf, getTableColumns, type Queryable, sql, type Transaction } from "./kit.ts";
import * as attendance from "./schema/attendance.ts";
import * as consultations from "./schema/consultations.ts";
import * as consultees from "./schema/consultees.ts";
import * as contacts from "./schema/contacts.ts";
import * as contributions from "./schema/contributions.ts";
import * as decisions from "./schema/decisions.ts";
import * as evaluations from "./schema/evaluations.ts";
import * as forum from "./schema/forum.ts";
import * as kernel from "./schema/kernel.ts";
import * as live from "./schema/live.ts";
import * as mailings from "./schema/mailings.ts";
import * as meetings from "./schema/meetings.ts";
import * as passages from "./schema/passages.ts";
import * as people from "./schema/people.ts";
import * as plans from "./schema/plans.ts";
import * as records from "./schema/records.ts";
import * as registrations from "./schema/registrations.ts";
import * as responses from "./schema/responses.ts";
import * as segments from "./schema/segments.ts";
import * as submissions from "./schema/submissions.ts";

type Table = typeof kernel.events;
export type Row = Record<string, unknown>;

const rooms = [
  kernel,
  people,
  forum,
  contacts,
  plans,
  consultations,
  meetings,
  registrations,
  attendance,
  submissions,
  consultees,
  segments,
  mailings,
  contributions,
  live,
  records,
  evaluations,
  passages,
  decisions,
  responses,
];
/** Made anew from the others, as the projection and the desk's list are. */
const derived: readonly unknown[] = [responses.findSubjects, responses.findIndex];
const tables = rooms
  .flatMap((room) => Object.values(room))
  .filter((table) => !derived.includes(table)) as unknown as Table[];

/** The working tables by name, each after those that it refers to. */
export function listTables(): { name: string; table: Table }[] {
  const sorted: { name: string; table: Table }[] = [];
  const waiting = tables.map((table) => ({ table, ...configOf(table) }));
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ name, foreignKeys }) =>
      foreignKeys.every((key) => {
        const refers = configOf(key.reference().foreignTable as Table).name;
        return refers === name || sorted.some((done) => done.name === refers);
      }),
    );
    const [next] = waiting.splice(at, 1);
    if (at < 0 || !next)
      throw new Error(`tables refer to each other in a circle: ${waiting.map((t) => t.name)}`);
    sorted.push({ name: next.name, table: next.table });
  }
  return sorted;
}

/** The rows of a table in the order of its key, a page at a time. */
export async function* readRows(db: Queryable, table: Table, page = 1000): AsyncGenerator<Row[]> {
  const keys = keyOf(table);
  const columns = keys.map(({ column }) => column);
  const place = sql.join(columns, sql`, `);
  let last: Row | undefined;
  for (;;) {
    const after =
      last &&
      sql.join(
        keys.map(({ name }) => sql`${(last as Row)[name]}`),
        sql`, `,
      );
    const rows: Row[] = await db
      .select()
      .from(table)
      .where(after && sql`(${place}) > (${after})`)
      .orderBy(...columns.map((column) => asc(column)))
      .limit(page);
    if (rows.length > 0) yield rows;
    if (rows.length < page) return;
    last = rows.at(-1);
  }
}

function keyOf(table: Table) {
  const { columns, primaryKeys } = configOf(table);
  const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
  const named = Object.entries(getTableColumns(table));
  return key.map((column) => {
    const [name = ""] = named.find(([, one]) => one.name === column.name) ?? [];
    return { name, column };
  });
}

/** Puts rows into an empty table. What a fresh database holds by itself (the head of the log) gives way. */
export async function writeRows(tx: Transaction, table: Table, rows: readonly Row[]): Promise<void> {
  // Parameters are counted: 32,766 on SQLite, 65,535 on PostgreSQL.
  const most = Math.floor(30_000 / Object.keys(getTableColumns(table)).length);
  for (let at = 0; at < rows.length; at += most)
    await tx.insert(table).values(rows.slice(at, at + most) as (typeof table.$inferInsert)[]);
}

export async function emptyTable(tx: Transaction, table: Table): Promise<void> {
  await tx.delete(table);
}
