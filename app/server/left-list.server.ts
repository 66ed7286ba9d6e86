/** Who left the invitation list, or was forgotten at a meeting, in a file beside the attached files, next to the list of erasures: a restored database is held to it. */
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { House } from "~/domain/index.ts";
import { forgottenSince, listGone } from "~/domain/own/gone.server.ts";
import { type ListLine, leftMark, listLeft, listLine, redoLeft } from "~/domain/own/left.server.ts";
import type { Config } from "./env.ts";
import { syncFolder } from "./files.server.ts";

type Parts = { house: House; config: Pick<Config, "attachmentsDir"> };

export const leftList = (attachmentsDir: string) => join(attachmentsDir, "left.jsonl");

/** The last line of each; none where there is no list. What was cut off with the power is written again. */
export async function readLeftList(file: string): Promise<Map<string, ListLine>> {
  const text = await readFile(file, "utf8").catch((error) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const last = new Map<string, ListLine>();
  for (const line of text.split("\n")) {
    const read = parsed(line);
    if (read) last.set(read.id, read);
  }
  return last;
}

function parsed(line: string): ListLine | null {
  try {
    return listLine.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** Adds lines, whole and synced; each addition is one write at its end, so several processes may add at once. */
export async function addToLeftList(folder: string, lines: readonly ListLine[]): Promise<void> {
  if (lines.length === 0) return;
  await mkdir(folder, { recursive: true });
  const list = await open(leftList(folder), "a", 0o600);
  try {
    await list.write(Buffer.from(`\n${lines.map((line) => `${JSON.stringify(line)}\n`).join("")}`));
    await list.sync();
  } finally {
    await list.close();
  }
  await syncFolder(folder);
}

/** Writes down who left or was forgotten since it was looked at last; nothing is read while nobody was. */
export function makeLeftKeeper({ house, config }: Parts): () => Promise<void> {
  let seen: string | null = null;
  let event = 0;
  return async () => {
    const { read } = house.db;
    const mark = await leftMark(read);
    const { last, some } = await forgottenSince(read, event);
    if (mark !== seen || some) {
      const known = await readLeftList(leftList(config.attachmentsDir));
      const lines = [...(await listLeft(read, known)), ...(await listGone(read, known))];
      await addToLeftList(config.attachmentsDir, lines);
    }
    seen = mark;
    event = last;
  };
}

/** Holds the rows to the list, as after a restore by whatever way, before anybody is answered. How many were taken off once more. */
export async function holdToLeft({ house, config }: Parts): Promise<number> {
  const known = await readLeftList(leftList(config.attachmentsDir));
  return redoLeft(house.ctx({ actor: { kind: "system", name: "erasures" } }), known.values());
}
