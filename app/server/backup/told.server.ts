/**
 * A line beside the attached files that a restore leaves for the first start after it: the restored log ends as the backup says,
 * and what came of the restore stands in the log from then on (0011).
 */
import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type RestoreNote, tellRestore } from "~/domain/forum/commands/restored.server.ts";
import type { House } from "~/domain/index.ts";
import type { Config } from "../env.ts";
import { syncFolder } from "../files.server.ts";

const note = z.object({ madeAt: z.string(), seq: z.number(), hash: z.string(), restoredAt: z.string() });
const noteFile = (attachmentsDir: string) => join(attachmentsDir, "restored.json");

/** Into a folder that is there. */
export async function leaveNote(attachmentsDir: string, restore: RestoreNote): Promise<void> {
  const file = await open(noteFile(attachmentsDir), "w", 0o600);
  try {
    await file.writeFile(`${JSON.stringify(restore)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(attachmentsDir);
}

type Parts = { house: House; config: Pick<Config, "attachmentsDir"> };

/** Puts into the log what a restore left to be told, before anybody is answered; several processes may. */
export async function tellRestoreOnce({ house, config }: Parts): Promise<void> {
  const file = noteFile(config.attachmentsDir);
  const text = await readFile(file, "utf8").catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return;
  const read = note.safeParse(parse(text));
  // One that was cut off with the power: the restore did not come to its rows.
  if (read.success) await tellRestore(house.ctx({ actor: { kind: "system", name: "restore" } }), read.data);
  await rm(file, { force: true });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
