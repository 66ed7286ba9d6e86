/** The data of the example forum as its first start makes them, kept for all tests of a build and an hour. */
import {
  cpSync,
  existsSync,
  linkSync,
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
  if (!signUp(maker)) return false;
  const draft = mkdtempSync(join(shelf, "draft-"));
  try {
    // Somebody may have ended right before this one began.
    if (existsSync(example)) return true;
    await (await start(draft)).stop();
    const older = readdirSync(shelf).filter((name) => /^\d.*-[^.]+$/.test(name));
    renameSync(draft, example);
    // The last one may be copied at this moment by whoever came before the hour was full.
    for (const name of older.sort().slice(0, -1)) rmSync(join(shelf, name), { recursive: true, force: true });
    return true;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(maker, { force: true });
  }
}

/** Puts this process down as the one that makes it; it stands there with its number at once, so that a dead one is known. */
function signUp(maker: string): boolean {
  const mine = `${maker}.${process.pid}`;
  writeFileSync(mine, `${process.pid}`);
  try {
    linkSync(mine, maker);
    return true;
  } catch {
    const pid = pidIn(maker);
    if (pid !== undefined && !runs(pid)) rmSync(maker, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Nothing where it ended in the meantime. */
function pidIn(maker: string): number | undefined {
  try {
    return Number(readFileSync(maker, "utf8"));
  } catch {
    return undefined;
  }
}
