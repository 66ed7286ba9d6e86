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
