import { resolve } from "node:path";
import { makeBackup } from "../backup/backup.server.ts";
import type { Command } from "../cli.ts";

/** npm run backup -- FOLDER: the database and the attached files, while the server works. */
export const backup: Command = async ({ config, open, arguments: [folder] }) => {
  if (!folder) {
    process.stderr.write("Say where to: npm run backup -- /backups/2026-11-25\n");
    return 2;
  }
  const { log, tables, attachments } = await makeBackup({
    house: await open(),
    config,
    folder: resolve(folder),
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `${rows} rows and ${attachments.length} attached files are in ${resolve(folder)}. The event log ends at row ${log.seq}, ${log.hash}.\n` +
      "The key that signs contributors' links is not among them: npm run key:export -- FILE writes it; keep that file in another place.\n",
  );
  return 0;
};
