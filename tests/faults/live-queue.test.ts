/** Two phones at a meeting, whose line breaks three hundred times: what was captured is there, and once. */
import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inArray, type Transaction } from "#db/kit.ts";
import { notes } from "#db/schema/live.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { joinTable, openTables } from "~/domain/live/commands/join.server.ts";
import { type LiveTable, listTables } from "~/domain/live/queries.server.ts";
import { readSeat } from "~/domain/live/view.server.ts";
import { announceMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { type Acknowledged, flush, type Waiting } from "~/ui/live/queue.ts";
import { origin } from "../support/edge.ts";
import { both, meetingsOf } from "../support/meetings.ts";
import { memoryQueue } from "../support/memory-queue.ts";
import { type Served, serve } from "../support/served.ts";
import { begins } from "../support/table.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
beforeAll(async () => {
  world = await openWorld();
  served = await serve(world);
  tellOfCommits();
});
afterAll(async () => {
  await served?.stop();
  await world?.close();
});

/** Captured by each phone, and how often its line breaks at each place. */
const [each, cutsOfEach] = [500, 50];
/** Where the line breaks; counted is one only where it met what it is named for. */
const places = {
  /** the server has the head and half of the body: nothing is written */
  before: 0,
  /** what was captured is committed, and the server has not begun to answer */
  during: 0,
  /** the answer is on its way */
  after: 0,
};
type Place = keyof typeof places;
const met = { ...places };

/** Lines that break once a row of theirs is committed. */
const waiting = new Set<{ ids: string[]; cut: (meets: boolean) => void }>();

/** Whoever writes goes on only when the lines were looked at that wait for it: the answer is not begun. */
function tellOfCommits(): void {
  const { db } = world;
  const write = db.write.bind(db);
  db.write = async <T>(body: (tx: Transaction) => Promise<T>): Promise<T> => {
    const result = await write(body);
    for (const line of waiting) {
      if ((await stored(line.ids)) === 0 || !waiting.delete(line)) continue;
      line.cut(true);
    }
    return result;
  };
}

const stored = (ids: string[]) => world.read.$count(notes, inArray(notes.clientId, ids));
async function fresh(batch: readonly Waiting[]): Promise<string[]> {
  const ids = batch.map(({ clientId }) => clientId);
  const rows = await world.read
    .select({ id: notes.clientId })
    .from(notes)
    .where(inArray(notes.clientId, ids));
  return ids.filter((id) => !rows.some((row) => row.id === id));
}

/**
 * A scribe at a table, with a queue. In the middle he joins anew, by way of the other code or as if for the first time, while an answer is
 * lost: his phone has another key from then on. Every other request of his is cut, where it brings something new, until each place has had its cuts. */
async function phone({ table: { scribeCode, joinCode } }: LiveTable, which: number) {
  const sitDown = async (code: string, by = "") =>
    expectOk(await joinTable(world.visitor(), { code, calledAs: "" }, { key: by })).key;
  let key = await sitDown(scribeCode);
  const table = (await readSeat(world.read, key, "nn"))?.handle ?? "";
  const store = memoryQueue();
  const left: Place[] = Array.from({ length: cutsOfEach }, () => Object.keys(places) as Place[]).flat();
  let turn = 0;

  async function send(_: string, batch: Waiting[]): Promise<Acknowledged[]> {
    turn += 1;
    const ids = await fresh(batch);
    const cut = turn % 2 === 0 && ids.length > 0 ? left.shift() : undefined;
    const answer = await over(JSON.stringify({ table, notes: batch }), ids, cut);
    return JSON.parse(/\[.*\]/s.exec(answer)?.[0] ?? "");
  }

  /** One request on a line of its own. */
  function over(body: string, ids: string[], cut: Place | undefined): Promise<string> {
    const head = [
      "POST /live/table/queue HTTP/1.1",
      `Host: localhost\r\nOrigin: ${origin}\r\nCookie: gs_table=${key}`,
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`,
      ...(cut === "before" ? ["Expect: 100-continue"] : []),
      "Connection: close\r\n\r\n",
    ].join("\r\n");
    return new Promise((done, fail) => {
      let got = "";
      const line = connect(served.port, "127.0.0.1");
      /** One that did not meet what it is named for, since the other tab had sent the same, is made up for. */
      const breakOff = (meets: boolean) => {
        line.destroy();
        if (cut && meets) met[cut] += 1;
        else if (cut) left.push(cut);
        fail(new Error(`cut ${cut} the commit`));
      };
      const watched = { ids, cut: breakOff };
      if (cut === "during") waiting.add(watched);
      line.on("connect", () => line.write(cut === "before" ? head : head + body));
      line.on("data", async (chunk) => {
        got += chunk;
        if (cut === "before")
          return line.write(body.slice(0, body.length / 2), async () => breakOff((await stored(ids)) === 0));
        if (cut !== "after" || line.destroyed) return;
        line.destroy();
        breakOff((await stored(ids)) > 0);
      });
      line.on("error", fail);
      line.on("end", () => {
        if (cut) left.push(cut);
        done(got);
      });
      line.on("close", () => void waiting.delete(watched));
    });
  }

  const queue = { table, store, send };

  /** What waits then is in the database already, and its phone does not know it. */
  async function joinAnew(): Promise<void> {
    const unheard = async (to: string, batch: Waiting[]) => {
      await over(JSON.stringify({ table: to, notes: batch }), [], undefined);
      throw new Error("the answer was lost");
    };
    expect(await flush({ ...queue, send: unheard })).toBe("failed");
    expect(await stored((await store.list()).map(({ clientId }) => clientId))).toBe(1);
    const by = which === 0 ? await sitDown(joinCode, key) : "";
    key = await sitDown(scribeCode, by);
  }
  return {
    async write() {
      for (let n = 1; n <= each; n++) {
        await store.add({
          ...{ clientId: randomUUID(), table, tableName: "A", body: `${n}` },
          ...{ objectsTo: null, takesBack: null, question: "", theme: "" },
          ...{ voice: "nobody", name: "", claimedAt: begins, refused: null },
        });
        if (n === each / 2) await joinAnew();
        // Two tabs of the browser send the same queue at the same time, now and then.
        if (n % 50 === 0) await Promise.all([flush(queue), flush(queue)]);
        else await flush(queue);
      }
      while ((await store.list()).length > 0) await flush(queue);
      return left.length;
    },
  };
}

it("a thousand points under three hundred cuts of the line are a thousand rows", {
  timeout: 600_000,
}, async () => {
  const meetings = meetingsOf(world);
  const coordinator = world.as("coordinator");
  await meetings.prepare("moete");
  expectOk(await addGroup(coordinator, "moete", { title: both("Tal"), theme: "", seats: null }));
  expectOk(await announceMeeting(coordinator, "moete"));
  expectOk(await openTables(coordinator, "moete"));
  world.clock.now = begins;
  const tables = await listTables(world.read, (await getMeeting(world.read, "moete")).id);
  const phones = await Promise.all(tables.map(phone));
  expect(await Promise.all(phones.map((one) => one.write()))).toEqual([0, 0]);

  const many = phones.length * cutsOfEach;
  expect(met).toEqual({ before: many, during: many, after: many });
  const rows = await world.read.select().from(notes);
  expect(rows).toHaveLength(phones.length * each);
  expect(new Set(rows.map(({ clientId }) => clientId)).size).toBe(phones.length * each);
  for (const { table } of tables) {
    const numbers = rows.filter((row) => row.groupId === table.groupId).map(({ number }) => number);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: each }, (_, i) => i + 1));
  }
});
