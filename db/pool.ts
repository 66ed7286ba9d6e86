import pg from "pg";

/** Connections to PostgreSQL that may be lost at any moment: whoever asks is told by the question that failed. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  // Nobody waits for ever for a server that neither answers nor refuses.
  const pool = new pg.Pool({ connectionTimeoutMillis: 10_000, keepAlive: true, ...config });
  // Without these a connection that is lost while it idles, or in the middle of a transaction, would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** Says in a sentence, without the password, why the database can't be used: most often an operator's slip. */
export async function firstConnection(pool: pg.Pool, url: string): Promise<void> {
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    const { host, pathname } = new URL(url);
    throw new Error(
      `DATABASE_URL: PostgreSQL at ${host}${pathname} can't be used: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
}
