/** The data of the example forum as its first start makes them, kept for the tests of one worker. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What stands in it is dated from the hour in which it was made. */
type Example = { hour: string; made: Promise<string> };
let example: Example | undefined;

const thisHour = () => new Date().toISOString().slice(0, 13);

async function make(start: (dataDir: string) => Promise<{ stop: () => Promise<void> }>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "gensvar-example-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const forum = await start(folder);
  await forum.stop();
  return folder;
}

/** Copies the example into a folder. Where there is none of this hour yet, `start` is to make it in the folder that it gets. */
export async function copyExample(
  into: string,
  start: (dataDir: string) => Promise<{ stop: () => Promise<void> }>,
): Promise<void> {
  if (example?.hour !== thisHour()) example = { hour: thisHour(), made: make(start) };
  cpSync(await example.made, into, { recursive: true });
}
