/** A PostgreSQL database that one test after another has to itself: emptied between them, and as it was when it was new. */
import pg from "pg";

export type EmptiedDatabase = {
  url: string;
  drop: () => Promise<void>;
  /** Puts it back to what it held when it was new; false where its tables or triggers are others now, so that it is of no more use. */
  empty: () => Promise<boolean>;
};

/** What its tables are: their columns, rules and triggers, with what is switched off. */
const shape = `select md5(string_agg(line, '\n' order by line)) as shape from (
  select concat_ws(' ', c.relname, a.attname, a.atttypid, a.attnotnull) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace and a.attnum > 0
  union all select concat_ws(' ', conrelid::regclass, conname, contype, condeferrable, condeferred, convalidated)
    from pg_constraint where connamespace = 'public'::regnamespace
  union all select concat_ws(' ', tgrelid::regclass, tgname, tgenabled, tgdeferrable) from pg_trigger where not tgisinternal
  union all select hash from drizzle.__drizzle_migrations
) as lines`;

/** The tables that hold a page at least. */
const filled = `select c.oid::regclass::text as name from pg_class c
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and pg_relation_size(c.oid) > 0`;

/** How to empty a database that is new now. */
export async function emptyDatabase(url: string): Promise<() => Promise<boolean>> {
  const first = await withClient(url, async (client) => {
    const rows: { name: string; rows: string }[] = [];
    for (const { name } of (await client.query(filled)).rows) {
      const { rows: found } = await client.query(`select json_agg(t)::text as rows from ${name} t`);
      if (found[0]?.rows) rows.push({ name, rows: found[0].rows });
    }
    return { shape: (await client.query(shape)).rows[0].shape, rows };
  });
  let times = 0;
  return () =>
    withClient(url, async (client) => {
      if ((await client.query(shape)).rows[0].shape !== first.shape) return false;
      const { rows } = await client.query(filled);
      // Without triggers, which forbid to take events away, and without foreign keys.
      await client.query("set session_replication_role = replica");
      // To truncate would take six times as long; what is deleted is cleared away when there is much of it.
      for (const { name } of rows) await client.query(`delete from ${name}`);
      times += 1;
      if (times % 10 === 0) await client.query("vacuum");
      for (const { name, rows: kept } of first.rows)
        await client.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1)`, [
          kept,
        ]);
      return true;
    });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
