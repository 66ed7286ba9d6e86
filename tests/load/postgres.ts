/** A PostgreSQL that flushes to the disk as in service, for as long as the bench runs; a database for each name asked. */
import { createDatabase, startPostgres } from "../support/postgres.ts";

const server = await startPostgres({ durable: true });
const databases: Record<string, string> = {};
for (const name of process.argv.slice(2)) databases[name] = (await createDatabase(server.url)).url;
process.send?.(databases);

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await server.stop();
  process.exit(0);
};
process.on("SIGTERM", stop);
process.on("disconnect", stop);
