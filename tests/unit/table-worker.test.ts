/** The service worker of a table's page, run in a scope of its own: what it keeps, and when. */
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";

const origin = "https://forum.example";
const rows = "/live/table/rows";
const source = readFileSync(new URL("../../app/ui/live/worker.js", import.meta.url), "utf8");

type Answer = () => Promise<Response>;

/** The worker, with a network that answers as it is told to and the caches of a device. */
function worker() {
  const kept = new Map<string, Map<string, Response>>();
  const caches = {
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    open: async (name: string) => {
      const cache = kept.get(name) ?? new Map<string, Response>();
      kept.set(name, cache);
      return {
        put: async (path: string, answer: Response) => void cache.set(path, answer),
        match: async (path: string) => cache.get(path)?.clone(),
        add: async () => {},
      };
    },
  };
  const answers: Answer[] = [];
  const listeners = new Map<string, (event: object) => void>();
  const self = {
    location: { href: `${origin}/live/worker.js?v=now`, origin },
    clients: { claim: async () => {} },
    skipWaiting: async () => {},
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
  };
  const fetch = async () => (answers.shift() ?? (async () => Promise.reject(new TypeError("no network"))))();
  runInNewContext(source, { self, caches, fetch, URL, Response, Headers, AbortSignal });
  const heard = async (name: string, event: object = {}) => {
    const promises: Promise<Response>[] = [];
    const hear = (promise: Promise<Response>) => promises.push(promise);
    listeners.get(name)?.({ ...event, waitUntil: hear, respondWith: hear });
    return (await Promise.all(promises))[0] as Response;
  };
  return {
    answer: (...next: Answer[]) => void answers.push(...next),
    activate: () => heard("activate"),
    readRows: () => heard("fetch", { request: { method: "GET", mode: "cors", url: origin + rows } }),
  };
}
const says =
  (text: string): Answer =>
  async () =>
    new Response(text);

describe("the worker of a table's page", () => {
  test("keeps the rows that the page has read before it took hold", async () => {
    const table = worker();
    table.answer(says("a point"));
    await table.activate();
    const alone = await table.readRows();
    expect([await alone.text(), alone.headers.get("X-Kept")]).toEqual(["a point", "1"]);
  });

  test("takes hold without a network too", async () => {
    await expect(worker().activate()).resolves.not.toThrow();
  });

  test("of two readings at once keeps the later, though its answer comes first", async () => {
    const table = worker();
    let late = (_: Response) => {};
    table.answer(() => new Promise((resolve) => (late = resolve)), says("both points"));
    const [first, second] = [table.readRows(), table.readRows()];
    await second;
    late(new Response("one point"));
    await first;
    expect(await (await table.readRows()).text()).toBe("both points");
  });
});
