/**
 * Column makers for both databases. The dialect is chosen when this file loads: PostgreSQL where
 * DATABASE_URL names one, else SQLite. The *types* are always pg-core's, which have no `.get/.all/.run`,
 * so a call that only SQLite knows does not compile. Nothing outside `db/kit.ts` and `db/client.ts`
 * may know that there are two databases.
 *
 * What keeps them alike: text is compared by bytes on both (COLLATE "C" = SQLite's BINARY), instants are
 * ISO 8601 text in UTC with milliseconds, plain dates are ISO text, so sorting and equality agree.
 */
import { createHash } from "node:crypto";
import { getTableName, type SQL, type SQLWrapper, sql as sqlTag } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";

export {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  getTableColumns,
  getTableName,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  ne,
  not,
  notExists,
  notInArray,
  or,
  type SQL,
  type SQLWrapper,
  sql,
  sum,
} from "drizzle-orm";

export const dialect: "sqlite" | "postgres" = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "")
  ? "postgres"
  : "sqlite";
const isPg = dialect === "postgres";

const pgText = pg.customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' });
const pgJson = pg.customType<{ data: unknown; driverData: unknown }>({
  dataType: () => "jsonb",
  toDriver: (value) => JSON.stringify(value),
});

/** Hands out the SQLite thing under the PostgreSQL type. The one place where the types are bent. */
function under<T>(postgres: T, sqlite: unknown): T {
  return isPg ? postgres : (sqlite as T);
}

export const table: typeof pg.pgTable = under(pg.pgTable, lite.sqliteTable);
export const index: typeof pg.index = under(pg.index, lite.index);
export const uniqueIndex: typeof pg.uniqueIndex = under(pg.uniqueIndex, lite.uniqueIndex);
export const check: typeof pg.check = under(pg.check, lite.check);
export const primaryKey: typeof pg.primaryKey = under(pg.primaryKey, lite.primaryKey);

/** Columns, keys and foreign keys of a table. */
export const configOf: typeof pg.getTableConfig = under(pg.getTableConfig, lite.getTableConfig);

/** Text of any length, compared by bytes. */
export const text = (name: string) => under(pgText(name), lite.text(name));
/** A UUIDv7 as text; never leaves the server. */
export const id = (name = "id") => text(name);
/** One word of a closed list; give the table a CHECK made by `oneOf`. */
export const word = <W extends string>(name: string) => text(name).$type<W>();
/** An instant: ISO 8601, UTC, milliseconds, e.g. 2026-04-15T21:59:59.000Z. */
export const instant = (name: string) => text(name);
/** A plain date without a zone, e.g. 2026-04-15. */
export const plainDate = (name: string) => text(name);
export const integer = (name: string) => under(pg.integer(name), lite.integer(name));
/** An integer beyond 32 bits; exact up to 2^53. */
export const bigInteger = (name: string) => under(pg.bigint(name, { mode: "number" }), lite.integer(name));
export const bool = (name: string) => under(pg.boolean(name), lite.integer(name, { mode: "boolean" }));
/** A JSON value of a known shape. */
export const json = <T>(name: string) => under(pgJson(name), lite.text(name, { mode: "json" })).$type<T>();

/**
 * The database's own instant, or one so many minutes after it, in the form of `instant`. For leases, which several
 * processes must read by one clock; what is due goes by the house's clock, which tests and the demo set.
 */
export const databaseInstant = (minutesLater = 0): SQL<string> =>
  isPg
    ? // not now(), which stands still from the start of a transaction that may have waited for its turn
      sqlTag`to_char((clock_timestamp() + ${minutesLater} * interval '1 minute') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sqlTag`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ${`${minutesLater} minutes`})`;

type AnyColumn = pg.AnyPgColumn;
/** One member of a JSON object as text, and the object with another text in its place. */
export const jsonText = (column: AnyColumn, key: string) =>
  isPg ? sqlTag<string>`(${column} ->> ${key})` : sqlTag<string>`json_extract(${column}, ${`$.${key}`})`;
export const withJsonText = (column: AnyColumn, key: string, value: SQL) =>
  isPg
    ? sqlTag`jsonb_set(${column}, ${`{${key}}`}, to_jsonb(${value}::text))`
    : sqlTag`json_set(${column}, ${`$.${key}`}, ${value})`;
/** A CHECK that a column holds one of the words of a vocabulary (or is null). */
export const oneOf = (name: string, column: AnyColumn, words: readonly string[]) =>
  check(name, sqlIn(column, words));

function sqlIn(column: AnyColumn, words: readonly string[]) {
  return sqlTag`${column} in (${sqlTag.raw(words.map((w) => `'${w.replaceAll("'", "''")}'`).join(", "))})`;
}

type Words = { data: readonly string[]; driverData: string };
/** Far more than any text holds: beyond it PostgreSQL would refuse the row. */
const mostIndexed = 250_000;
function withinMost(words: readonly string[]): readonly string[] {
  let length = 0;
  const fits = (word: string) => {
    length += word.length;
    return length <= mostIndexed;
  };
  return words.filter(fits);
}
const lexeme = (word: string) => `'${word.replace(/['\\]/g, "")}'`;
const pgWords = pg.customType<Words>({
  dataType: () => "tsvector",
  toDriver: (words) =>
    withinMost(words)
      .map((word, i) => `${lexeme(word)}:${Math.min(i + 1, 16383)}`)
      .join(" "),
});
const liteWords = lite.customType<Words>({
  dataType: () => "text",
  toDriver: (words) => withinMost(words).join(" "),
});

/**
 * An index of words: FTS5 without a content of its own on SQLite, tsvector and GIN on PostgreSQL (the migrations make both by
 * hand). It takes words that are cut and folded already, so that neither database's own idea of a word plays a part.
 */
export const wordIndex = (name: string) =>
  table(name, {
    key: bigInteger("rowid").primaryKey(),
    words: under(pgWords("words"), liteWords("words")).notNull(),
  });
export type WordIndex = ReturnType<typeof wordIndex>;

/** Several words are a phrase; `beginning`: its last word may go on. */
export type Term = { words: readonly string[]; beginning: boolean };

/** The rows that hold all terms and, where some are given, at least one of these words. */
export function holds({ words }: WordIndex, all: readonly Term[], some: readonly string[] = []): SQL {
  if (isPg) {
    const terms = all.map((term) => term.words.map(lexeme).join(" <-> ") + (term.beginning ? ":*" : ""));
    const any = some.length > 0 ? [some.map(lexeme).join(" | ")] : [];
    return sqlTag`${words} @@ ${[...terms, ...any].map((part) => `(${part})`).join(" & ")}::tsquery`;
  }
  const quoted = (word: string) => `"${word.replaceAll('"', "")}"`;
  const terms = all.map((term) => quoted(term.words.join(" ")) + (term.beginning ? " *" : ""));
  const any = some.length > 0 ? [`(${some.map(quoted).join(" OR ")})`] : [];
  return sqlTag`${words} match ${[...terms, ...any].join(" AND ")}`;
}

/**
 * The first rows of several selects together, in an order that each has by an index of its own, without reading any of them
 * further than is asked for. `order` names what they select; `held` the columns that are the same throughout each of them and
 * stand before the order in its index. SQLite merges sorted selects by itself; PostgreSQL does not see that a column which is
 * null is the same throughout, so each is ordered by what is held too, and cut off by itself.
 */
export function mergedFirst(
  selects: readonly SQL[],
  { order, held, most }: { order: SQL; held: readonly AnyColumn[]; most: SQLWrapper },
): SQL {
  const before = sqlTag.join(
    held.map((column) => sqlTag`${column} desc, `),
    sqlTag``,
  );
  const cut = (select: SQL, within: SQL = before) =>
    sqlTag`${select} order by ${within}${order} limit ${most}`;
  const [only] = selects;
  if (only && selects.length === 1) return cut(only);
  const parts = isPg ? selects.map((select) => sqlTag`(${cut(select)})`) : [...selects];
  return cut(sqlTag.join(parts, sqlTag` union all `), sqlTag``);
}

/** What a query runs on: a read-only connection, or the writer inside `write`. */
export type Queryable = Pick<pg.PgDatabase<pg.PgQueryResultHKT>, "select" | "selectDistinct" | "$count">;
/** The writer inside one transaction. */
export type Transaction = Queryable &
  Pick<pg.PgDatabase<pg.PgQueryResultHKT>, "insert" | "update" | "delete">;

type Executable<Rows> = { execute(values: Record<string, unknown>): PromiseLike<Rows> };
type Preparable<Rows> = { prepare(name: string): Executable<Rows> };

/**
 * A query that is built once for each connection, with `placeholder(…)` for what differs: for what is asked or written much,
 * where building the SQL costs several times what answering it does. The name tells it apart from all others.
 */
export function prepared<Rows, On extends Queryable = Queryable>(
  name: string,
  build: (db: On) => Preparable<Rows>,
) {
  const made = new WeakMap<On, Executable<Rows>>();
  return async (db: On, values: Record<string, unknown> = {}): Promise<Rows> => {
    let query = made.get(db);
    if (!query) {
      query = build(db).prepare(name);
      made.set(db, query);
    }
    return query.execute(values);
  };
}
export const placeholder = (name: string) => sqlTag.placeholder(name);

const inserts = new Map<string, ReturnType<typeof prepared<unknown, Transaction>>>();

/** Inserts one row by a statement that is prepared once for each set of columns that have a value. */
export async function insertRow<T extends pg.PgTable>(
  db: Transaction,
  into: T,
  row: T["$inferInsert"],
): Promise<void> {
  // What is null is left out: it is what a column without a value gets.
  const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value != null));
  const columns = Object.keys(given);
  const text = `${getTableName(into)} ${columns}`;
  let insert = inserts.get(text);
  if (!insert) {
    const places = Object.fromEntries(columns.map((name) => [name, placeholder(name)])) as T["$inferInsert"];
    // One connection is used by two bundles, each with its own copy of this file: the same text has the same name in both.
    const name = `insert_${createHash("sha256").update(text).digest("hex").slice(0, 24)}`;
    insert = prepared(name, (on) => on.insert(into).values(places));
    inserts.set(text, insert);
  }
  await insert(db, given);
}
