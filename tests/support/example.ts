/** The data of the example forum as its first start makes them, kept for all tests of a build and an hour. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { runs } from "./running.ts";

const shelf = fileURLToPath(new URL("../../.cache/example", import.meta.url));
const stamp = fileURLToPath(new URL("../../build/.stamp", import.meta.url));

type Start = (dataDir: string) => Promise<{ stop: () => Promise<void> }>;

/** What stands in it is dated from the hour in which it was made. */
const nameNow = () => `${new Date().toISOString().slice(0, 13)}-${readFileSync(stamp, "utf8").slice(0, 16)}`;

/** Copies the example into a folder. Where there is none of this hour yet, `start` is to make it in the folder that it gets. */
export async function copyExample(into: string, start: Start): Promise<void> {
  const example = join(shelf, nameNow());
  while (!existsSync(example)) if (!(await makeAlone(example, start))) await after(50);
  cpSync(example, into, { recursive: true });
}

/** False where somebody else makes it, or was cut off at it. */
async function makeAlone(example: string, start: Start): Promise<boolean> {
  mkdirSync(shelf, { recursive: true });
  const maker = `${example}.maker`;
  try {
    writeFileSync(maker, `${process.pid}`, { flag: "wx" });
  } catch {
    const pid = existsSync(maker) && Number(readFileSync(maker, "utf8"));
    // Not yet written, or gone meanwhile: it is looked at again.
    if (pid && !runs(pid)) rmSync(maker, { force: true });
    return false;
  }
  const draft = mkdtempSync(join(shelf, "draft-"));
  try {
    // Somebody may have ended right before this one began.
    if (existsSync(example)) return true;
    await (await start(draft)).stop();
    const older = readdirSync(shelf).filter(
      (name) => /^\d/.test(name) && !example.endsWith(name) && !name.endsWith(".maker"),
    );
    renameSync(draft, example);
    for (const name of older) rmSync(join(shelf, name), { recursive: true, force: true });
    return true;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(maker, { force: true });
  }
}
