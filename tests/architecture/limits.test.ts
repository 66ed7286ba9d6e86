import { afterEach, expect, test, vi } from "vitest";
import { type Edge, origin, startEdge } from "../support/edge.ts";

let edge: Edge;
let asked = 0;
let received: number | string = 0;
const modules = {
  resource: {
    loader: () => new Response("read"),
    action: async ({ request }: { request: Request }) => {
      received = (await request.arrayBuffer()).byteLength;
      return new Response("done");
    },
  },
  "resource/*": {
    loader: () => {
      asked += 1;
      return new Response("read");
    },
  },
  "live/table/rows": { loader: () => new Response("read") },
  "consultations/:slug/submit": { action: () => new Response("received") },
};
const own = { origin };
const post = (path: string, more: Parameters<Edge["ask"]>[1] = {}) =>
  edge.ask(path, { method: "POST", body: "a=1", ...more, headers: { ...own, ...more.headers } });

afterEach(async () => {
  vi.useRealTimers();
  await edge.stop();
});

test("a body over 1 MB is refused, whether it says its length or not; one under it is received", async () => {
  edge = await startEdge(modules);
  const large = Buffer.alloc(1024 * 1024 + 1, "a");
  expect((await post("/resource", { body: large })).status).toBe(413);
  received = "nothing";
  expect((await post("/resource", { body: large, chunked: true })).status).toBe(413);
  expect(received).toBe("nothing");
  expect((await post("/resource", { body: large.subarray(1) })).status).toBe(200);
  expect(received).toBe(1024 * 1024);
  expect((await post("/resource", { body: large.subarray(1), chunked: true })).status).toBe(200);
});

test("forms with files may be larger, up to 25 MB; only where files are received", async () => {
  edge = await startEdge(modules);
  const submit = "/consultations/open/submit";
  const files = { "content-type": "multipart/form-data; boundary=x" };
  const large = Buffer.alloc(2 * 1024 * 1024);
  expect((await post(submit, { body: large, headers: files })).status).toBe(200);
  expect((await post(submit, { body: large })).status).toBe(413);
  expect((await post("/resource", { body: large, headers: files })).status).toBe(413);
  const claimed = { ...files, "content-length": String(1024 ** 3) };
  const refused = await post(`${submit}?lang=en`, { body: "a", headers: claimed });
  expect(refused.status).toBe(413);
  // what may be sent, what has the words still, and the way to the form
  expect(refused.text).toContain("at most 25 MB");
  expect(refused.text).toContain("back button");
  expect(refused.text).toContain(`href="${submit}"`);
});

test("a hundred reads a second from one address are always answered; a flood is asked to wait", async () => {
  edge = await startEdge(modules, { READ_LIMIT: "100" });
  // The second stands still, however long the machine takes over it: the limiter forgets by a timer.
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  const read = async (count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, () => edge.ask("/resource")));
    return { answers, refused: answers.filter(({ status }) => status === 429) };
  };
  expect((await read(100)).answers.map(({ status }) => status)).toEqual(Array(100).fill(200));
  const { refused } = await read(20);
  expect(refused).toHaveLength(20);
  expect(refused[0]?.headers["retry-after"]).toBe("1");
  expect(refused[0]?.text).toContain("<h1>");
  vi.advanceTimersByTime(1000);
  expect((await read(101)).refused).toHaveLength(1);
});

test("a room full of phones behind one address looks at its tables at once", async () => {
  edge = await startEdge(modules, { READ_LIMIT: "100" });
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  const look = () => edge.ask("/live/table/rows");
  const answers = await Promise.all(Array.from({ length: 300 }, look));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(0);
});

test("sixty submissions a minute from one network, then a pause; reading goes on", async () => {
  edge = await startEdge(modules);
  const submit = () => post("/consultations/open/submit");
  for (let count = 0; count < 60; count += 1) expect((await submit()).status).toBe(200);
  const refused = await submit();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(30);
  expect((await edge.ask("/resource")).status).toBe(200);
});

test("the pause holds for every way to write the address", async () => {
  edge = await startEdge(modules);
  for (let count = 0; count < 60; count += 1) await post("/consultations/open/submit");
  for (const path of [
    "/Consultations/open/Submit",
    "/consultations/open/%73ubmit",
    "/consultations/open/submit//",
    "/./consultations/open/submit",
    "/consultations/x/../open/submit",
    "/consultations/%2e%2e/consultations/open/submit",
    "/consultations\\open\\submit",
  ])
    expect((await post(path)).status, path).toBe(429);
});

test("X-Forwarded-For counts only behind a proxy that was named", async () => {
  edge = await startEdge(modules);
  const from = (ip: string) => post("/consultations/open/submit", { headers: { "x-forwarded-for": ip } });
  for (let count = 0; count < 60; count += 1) await from(`10.0.${count}.1`);
  expect((await from("10.1.0.1")).status).toBe(429);
  await edge.stop();
  edge = await startEdge(modules, { TRUST_PROXY: "loopback" });
  for (let count = 0; count < 61; count += 1) expect((await from(`10.0.${count}.1`)).status).toBe(200);
});

test("a path without end is like one that does not exist, and is not taken to the router", async () => {
  edge = await startEdge(modules);
  const endless = await edge.ask(`/resource${"/".repeat(15_000)}x`);
  expect([endless.status, asked]).toEqual([404, 0]);
  expect(endless.text).toContain("<h1>");
  expect((await edge.ask(`/resource/${"x".repeat(900)}?q=${"/".repeat(10_000)}`)).status).toBe(200);
  expect(asked).toBe(1);
});

test("an address of another server names nothing here", async () => {
  edge = await startEdge(modules);
  expect((await edge.ask("http://other.example/resource")).status).toBe(404);
  expect((await post("http://other.example/consultations/open/submit")).status).toBe(404);
});
