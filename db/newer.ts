import type { MigrationMeta } from "drizzle-orm/migrator";

/**
 * An older program would write rows that the newer one's tables and triggers don't expect. `last` is the time of the
 * newest migration that has run here, as the bookkeeping table keeps it.
 */
export function refuseNewer(last: number | string | null | undefined, known: readonly MigrationMeta[]): void {
  if (Number(last ?? 0) <= Math.max(0, ...known.map(({ folderMillis }) => folderMillis))) return;
  throw new Error(
    "The database was made by a newer Gensvar than this one. Nothing was changed. Start the newer one again, or " +
      "bring a backup from before the update back into an empty place.",
  );
}
