/** What lies in a backup, written last: a folder without it is one that was not finished. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

const manifest = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  /** the head of the event log: a restored log ends with it */
  log: z.object({ seq: z.number(), hash: z.string() }),
  /** tells whether a key is the one that links were signed with, and gives nobody the key */
  keyFingerprint: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.number(), sha256: z.string() })),
  attachments: z.array(z.object({ key: z.string(), sha256: z.string() })),
  /** of the list of erasures that its rows know; none in backups that are older than erasure */
  erasures: z.object({ count: z.number(), sha256: z.string() }).optional(),
});
export type Manifest = z.output<typeof manifest>;

export const manifestFile = (folder: string) => join(folder, "manifest.json");
export const tableFile = (folder: string, name: string) => join(folder, "tables", `${name}.ndjson.gz`);
/** In the same form as beside the attachments: a later backup's list can be used for an earlier backup. */
export const erasuresFile = (folder: string) => join(folder, "erased.jsonl");
export const attachmentsFolder = (folder: string) => join(folder, "attachments");

/** Throws a sentence where the folder holds no finished backup. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestFile(folder), "utf8").catch(() => null);
  if (text === null) throw new Error(`${folder} holds no finished backup: manifest.json is missing.`);
  return manifest.parse(JSON.parse(text));
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
