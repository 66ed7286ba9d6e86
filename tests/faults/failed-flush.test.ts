/** A disk that does not flush: nothing is acknowledged that it may not hold, before, meanwhile and afterwards. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { failFlushes } from "../support/failing-flush.ts";
import { type Forum, startForum } from "../support/forum.ts";
import { anInput, give, look, type Receipt, send, submitPath } from "../support/giving-input.ts";
import { ensureProgram } from "../support/programs.ts";
import { timesStored, verifyLog } from "../support/stored.ts";

const dataDir = mkdtempSync(join(tmpdir(), "gensvar-flush-"));
const env = { DEMO: "1", TRUST_PROXY: "1" };
let forum: Forum;
beforeAll(async () => {
  ensureProgram("strace", "-V");
  forum = await startForum(env, { dataDir });
});
afterAll(async () => {
  await forum?.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What tells one beginning of the write-ahead log from the next: its salts. */
const logBegun = () => readFileSync(join(dataDir, "gensvar.db-wal")).toString("hex", 16, 24);

it("a flush that fails is not acknowledged, nor anything after it until all is flushed; then the same form goes through", async () => {
  const before = [anInput(), anInput()];
  const receipts = (await Promise.all(before.map((input) => give(forum, input)))) as Receipt[];
  const doubtful = Array.from({ length: 4 }, anInput);
  const begun = logBegun();
  const wellAgain = await failFlushes(forum.pid, join(dataDir, "gensvar.db-wal"));
  try {
    for (const input of doubtful) {
      const answer = await send(forum, input);
      expect([answer.status, (await answer.text()).includes(input.text)]).toEqual([503, true]);
    }
    expect((await fetch(forum.origin + submitPath)).status).toBe(200);
    expect(await look(forum, receipts[0] as Receipt)).toContain(before[0]?.text);
  } finally {
    await wellAgain();
  }
  // Of what was refused nothing is there, nor comes back with the next one.
  const next = anInput();
  receipts.push((await give(forum, next)) as Receipt);
  // Before it was, all that had been acknowledged was moved out of the log that is in doubt.
  expect(logBegun()).not.toBe(begun);
  expect(await timesStored(forum, [...before, ...doubtful, next])).toEqual([1, 1, 0, 0, 0, 0, 1]);
  for (const input of doubtful) receipts.push((await give(forum, input)) as Receipt);

  // It dies, and everything that was acknowledged is there, once.
  await forum.kill();
  forum = await startForum(env, { dataDir });
  for (const receipt of receipts) expect(await look(forum, receipt)).toContain(receipt.text);
  expect(await timesStored(forum, receipts)).toEqual(receipts.map(() => 1));
  await forum.stop();
  await verifyLog({ dataDir });
});

it("dying in doubt, it keeps at most what was not acknowledged, and tells it as received once", async () => {
  forum = await startForum(env, { dataDir });
  const input = anInput();
  const wellAgain = await failFlushes(forum.pid, join(dataDir, "gensvar.db-wal"));
  try {
    expect((await send(forum, input)).status).toBe(503);
  } finally {
    await forum.kill();
    await wellAgain();
  }
  forum = await startForum(env, { dataDir });
  const receipt = await give(forum, input);
  expect(await look(forum, receipt as Receipt)).toContain(input.text);
  expect(await timesStored(forum, [input])).toEqual([1]);
});
