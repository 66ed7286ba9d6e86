import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { notes } from "#db/schema/live.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { joinTable, openTables } from "~/domain/live/commands/join.server.ts";
import { listTables } from "~/domain/live/queries.server.ts";
import { readSeat } from "~/domain/live/view.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { type Acknowledged, flush, type Waiting } from "~/ui/live/queue.ts";
import { memoryQueue } from "~/ui/live/queue-store.ts";
import { origin } from "../support/edge.ts";
import { meetingsOf } from "../support/meetings.ts";
import { type Served, serve } from "../support/served.ts";
import { begins } from "../support/table.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
beforeAll(async () => {
  world = await openWorld();
  served = await serve(world);
});
afterAll(async () => {
  await served?.stop();
  await world?.close();
});

const each = 500;
const cuts = { before: 50, during: 50, after: 50 };
type Cut = keyof typeof cuts;

/** A scribe at a table of his own, with a queue whose line is cut so many times; each cut is one attempt to send. */
async function phone(slug: string) {
  expectOk(await openTables(world.as("coordinator"), slug));
  const [at] = await listTables(world.read, (await getMeeting(world.read, slug)).id);
  const joined = expectOk(
    await joinTable(world.visitor(), { code: at?.table.scribeCode ?? "", calledAs: "" }),
  );
  const table = (await readSeat(world.read, joined.key, "nn"))?.handle ?? "";
  const store = memoryQueue();
  const left = (Object.keys(cuts) as Cut[]).flatMap((cut) => Array.from({ length: cuts[cut] }, () => cut));
  let turn = 0;

  async function send(batch: Waiting[]): Promise<Acknowledged[]> {
    // Every other attempt is cut, the kinds in turn.
    const cut = turn++ % 2 === 0 ? left.splice((turn * 7) % Math.max(1, left.length), 1)[0] : undefined;
    if (cut === "before") throw new Error("cut before it was sent");
    const body = JSON.stringify({ table, notes: batch });
    const head = `POST /live/table/queue HTTP/1.1\r\nHost: localhost\r\nOrigin: ${origin}\r\nCookie: gs_table=${joined.key}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`;
    const answer = await over(head + body, cut);
    return JSON.parse(/\[.*\]/s.exec(answer)?.[0] ?? "");
  }

  /** One request on a line of its own: `during` ends it when all is sent, `after` in the middle of the answer. */
  function over(text: string, cut: Cut | undefined): Promise<string> {
    return new Promise((done, fail) => {
      let got = "";
      const line = connect(served.port, "127.0.0.1", () => {
        line.write(text, () => {
          if (cut !== "during") return;
          line.destroy();
          fail(new Error("cut while the server worked"));
        });
      });
      line.on("error", fail);
      line.on("data", (chunk) => {
        got += chunk.toString();
        if (cut !== "after") return;
        line.destroy();
        fail(new Error("cut in the middle of the answer"));
      });
      line.on("end", () => done(got));
    });
  }

  return { table, store, send, left: () => left.length };
}

it("a thousand points under three hundred cuts of the line are a thousand rows", async () => {
  for (const slug of ["moete", "anna-moete"]) await meetingsOf(world).announce(slug);
  world.clock.now = begins;
  const phones = [await phone("moete"), await phone("anna-moete")];
  for (const one of phones) {
    for (let n = 1; n <= each; n++) {
      await one.store.add({
        ...{ clientId: randomUUID(), table: one.table, tableName: "A", body: `${n}` },
        ...{ objectsTo: null, question: "" },
        ...{ voice: "nobody", name: "", claimedAt: begins, refused: null },
      });
      // Two tabs of the browser send the same queue at the same time, now and then.
      if (n % 50 === 0) await Promise.all([flush(one), flush(one)]);
      else await flush(one);
    }
    while ((await one.store.list()).length > 0) await flush(one);
    expect(one.left()).toBe(0);
  }
  const rows = await world.read.select().from(notes);
  expect(rows).toHaveLength(2 * each);
  expect(new Set(rows.map(({ clientId }) => clientId)).size).toBe(2 * each);
  for (const { groupId } of rows.slice(0, 1)) {
    const numbers = rows.filter((row) => row.groupId === groupId).map(({ number }) => number);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: each }, (_, i) => i + 1));
  }
});
