/** What waits at a table where the browser takes its storage away, or gives none. */
import { expect, it } from "vitest";
import { deviceQueue } from "~/ui/live/device-queue.ts";
import { flush, type QueueStore, type Waiting } from "~/ui/live/queue.ts";
import { memoryQueue } from "../support/memory-queue.ts";

const point = (clientId: string): Waiting => ({
  ...{ clientId, table: "a", tableName: "A", body: `Sagt ${clientId}`, objectsTo: null, takesBack: null },
  ...{ question: "", theme: "", voice: "nobody", name: "", claimedAt: "2026-05-07T07:30:00.000Z" },
  refused: null,
});
const namesOf = (all: Waiting[]) => all.map(({ clientId }) => clientId);

/** A browser whose storage does as it is told: as IndexedDB, a connection that was closed refuses all. */
function browser() {
  let disk = memoryQueue();
  let connection = 0;
  let lost = () => {};
  const state = { does: "work" as "work" | "refuse" | "hang", told: [] as boolean[] };
  async function open(whenLost: () => void): Promise<QueueStore> {
    lost = whenLost;
    const mine = ++connection;
    const through = async <T>(act: () => Promise<T>): Promise<T> => {
      if (state.does === "hang") return new Promise(() => {});
      if (state.does === "refuse" || mine !== connection)
        throw new DOMException("closed", "InvalidStateError");
      return act();
    };
    return through(async () => ({
      list: () => through(() => disk.list()),
      add: (one) => through(() => disk.add(one)),
      refuse: (clientId, why) => through(() => disk.refuse(clientId, why)),
      remove: (clientId) => through(() => disk.remove(clientId)),
    }));
  }
  const queue = deviceQueue({ open, keeps: (does) => void state.told.push(does), patience: 1 });
  return {
    ...{ queue, state, kept: async () => namesOf(await disk.list()) },
    /** the connection is closed; the page is told, as a browser may, or finds out */
    close: () => void connection++,
    clear() {
      connection++;
      disk = memoryQueue();
    },
    tell: () => lost(),
  };
}

it("is opened anew where the connection was closed, and put back where it was cleared", async () => {
  const { queue, state, kept, close, clear, tell } = browser();
  await queue.add(point("1"));
  close();
  await queue.add(point("2"));
  expect(await kept()).toEqual(["1", "2"]);
  await queue.refuse("2", "table_full");
  clear();
  expect(await queue.list()).toEqual([point("1"), { ...point("2"), refused: "table_full" }]);
  expect(await kept()).toEqual(["1", "2"]);
  // A page that is told of it does not wait for the next point.
  clear();
  tell();
  await expect.poll(kept).toEqual(["1", "2"]);
  expect(state.told).not.toContain(false);
});

it.each(["refuse", "hang"] as const)(
  "waits in the page, is sent, and that is said, where storage would %s",
  async (does) => {
    const { queue, state, kept } = browser();
    await queue.add(point("1"));
    state.does = does;
    await queue.add(point("2"));
    await queue.add(point("2"));
    await queue.add(point("3"));
    expect(state.told.at(-1)).toBe(false);
    expect(namesOf(await queue.list())).toEqual(["1", "2", "3"]);

    const sent: string[] = [];
    const send = async (_: string, [first]: Waiting[]) => {
      sent.push(first?.clientId ?? "");
      if (sent.length > 2) throw new Error("no network");
      return [{ clientId: first?.clientId ?? "", outcome: "received" as const }];
    };
    expect(await flush({ store: queue, table: "a", send })).toBe("failed");
    expect(sent).toEqual(["1", "2", "3"]);
    await queue.add(point("4"));
    await queue.remove("4");
    expect(namesOf(await queue.list())).toEqual(["3"]);

    // Once the storage is there again, it holds what still waits and nothing else.
    state.does = "work";
    expect(await kept()).toEqual(["1"]);
    queue.tryAgain();
    expect(namesOf(await queue.list())).toEqual(["3"]);
    expect([await kept(), state.told.at(-1)]).toEqual([["3"], true]);
  },
);
