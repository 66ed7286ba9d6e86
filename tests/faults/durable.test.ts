/** No receipt before the disk has it: traced, and a build that does not wait for the disk is caught. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startForum } from "../support/forum.ts";
import { anInput, give } from "../support/giving-input.ts";
import { ensureProgram } from "../support/programs.ts";
import { flushedBefore, traced } from "../support/tracing.ts";

const careless = resolve(`.cache/careless-${process.pid}`);
const folders: string[] = [careless];
beforeAll(() => {
  ensureProgram("strace", "-V");
  makeCareless();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The same build with `synchronous=NORMAL`, which flushes at checkpoints and not at each COMMIT. */
function makeCareless(): void {
  const server = join(careless, "build/server");
  mkdirSync(careless, { recursive: true });
  cpSync("build", join(careless, "build"), { recursive: true });
  for (const name of ["db", "public", "node_modules", "package.json"])
    symlinkSync(resolve(name), join(careless, name));
  let changed = 0;
  for (const name of readdirSync(server, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".js")) continue;
    const source = readFileSync(join(server, name), "utf8");
    const made = source
      .replace('pragma("synchronous = FULL")', 'pragma("synchronous = NORMAL")')
      .replace(/(pragma\("synchronous", \{ simple: true \}\)) !== 2/, "$1 !== 1");
    if (made === source) continue;
    changed += 1;
    writeFileSync(join(server, name), made);
  }
  if (changed === 0) throw new Error("nothing in the build says synchronous = FULL");
}

/** Whether each of thirty receipts left only after its submission was flushed. */
async function receiptsOf(main: string): Promise<boolean[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "gensvar-traced-"));
  folders.push(dataDir);
  const trace = join(dataDir, "trace");
  const forum = await startForum({ DEMO: "1", TRUST_PROXY: "1" }, { dataDir, main, under: traced(trace) });
  for (let i = 0; i < 30; i++) expect(await give(forum, anInput())).not.toBeNull();
  await forum.stop();
  const receipts = flushedBefore(trace, 303, /gensvar\.db(-wal)?>/);
  expect(receipts).toHaveLength(30);
  return receipts;
}

it("every receipt leaves after its submission was flushed to the disk", async () => {
  expect(await receiptsOf("build/server/main.js")).toEqual(Array(30).fill(true));
});

it("a build that does not flush at each commit is caught", async () => {
  expect(await receiptsOf(join(careless, "build/server/main.js"))).toContain(false);
});
