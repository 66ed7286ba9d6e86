import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk } from "../support/demo-desk.ts";
import { type Forum, startForum } from "../support/forum.ts";
import { listenTo } from "../support/listening.ts";

/** A meeting's whole room over the built server, with the limits that it has by itself: every phone has the same network address. */
let forum: Forum;
let desk: DemoDesk;
beforeAll(async () => {
  forum = await startForum({ DEMO: "1", READ_LIMIT: "" });
  desk = await openDemoDesk(forum);
});
afterAll(() => forum?.stop());

const each = 50;
const room = "/desk/meetings/einnsyn-forst/room";

/** A phone that sits down by a code. */
async function phone(code: string) {
  const sameOrigin = { origin: forum.origin, "sec-fetch-site": "same-origin" };
  const body = new URLSearchParams({ code, calledAs: "" });
  const joined = await fetch(`${forum.origin}/live`, {
    ...{ method: "POST", redirect: "manual", body, headers: sameOrigin },
  });
  const cookie = joined.headers
    .getSetCookie()
    .find((one) => one.startsWith("gs_table="))
    ?.split(";")[0];
  if (!cookie) throw new Error(`a phone could not sit down: ${joined.status}`);
  const get = (path: string) => fetch(forum.origin + path, { headers: { cookie } });
  return {
    listen: () => listenTo(Number(new URL(forum.origin).port), "/live/events", { cookie }),
    page: async () => (await get("/live/table")).status,
    rows: async (): Promise<{ handle: string; letter: string; notes: { body: string }[] }> =>
      (await get("/live/table/rows")).json(),
    async send(table: string, words: string) {
      const note = { clientId: randomUUID(), body: words, question: "", voice: "nobody", name: "" };
      const notes = [{ ...note, claimedAt: new Date().toISOString() }];
      const headers = { ...sameOrigin, cookie, "content-type": "application/json" };
      const sent = await fetch(`${forum.origin}/live/table/queue`, {
        ...{ method: "POST", headers, body: JSON.stringify({ table, notes }) },
      });
      return sent.json();
    },
  };
}

it("two hundred phones behind one address join, follow, and are each told of one new point, at their tables and at no other", async () => {
  expect((await desk.post(room, "coordinator", { intent: "open" })).status).toBe(303);
  const codes = [...(await desk.page(room, "coordinator")).matchAll(/[A-Z0-9]{3}-[A-Z0-9]{4}/g)].map(
    ([code]) => code,
  );
  // Of each of four tables its scribe's, and the one of whoever else sits there.
  const guests = codes.filter((_, n) => n % 2 === 1);
  const phones = await Promise.all(guests.flatMap((code) => Array.from({ length: each }, () => phone(code))));
  expect(phones).toHaveLength(200);
  expect(new Set(await Promise.all(phones.map((one) => one.page())))).toEqual(new Set([200]));
  const lines = await Promise.all(phones.map((one) => one.listen()));
  await Promise.all(lines.map((one) => one.until((text) => text.includes("data:"))));
  expect(new Set(lines.map(({ status }) => status))).toEqual(new Set([200]));

  const scribe = await phone(codes[0] ?? "");
  const before = lines.map((one) => one.changes().at(-1) ?? 0);
  const { handle, letter } = await scribe.rows();
  const words = "Søket er tregt.";
  expect(await scribe.send(handle, words)).toMatchObject([{ outcome: "received" }]);
  await Promise.all(lines.map((one, n) => one.until(() => (one.changes().at(-1) ?? 0) > (before[n] ?? 0))));
  expect(lines.some((one) => one.text().includes(words))).toBe(false);
  const rows = await Promise.all(phones.map((one) => one.rows()));
  for (const one of rows)
    expect(one.notes.map(({ body }) => body)).toEqual(one.letter === letter ? [words] : []);
  expect(rows.filter((one) => one.letter === letter)).toHaveLength(each);

  // One phone that opens line after line costs its own oldest one, and nobody else's.
  const more = await Promise.all(Array.from({ length: 4 }, () => phones[0]?.listen()));
  await lines[0]?.ended;
  const told = lines.slice(1).map((one) => one.changes().at(-1) ?? 0);
  await scribe.send(handle, "Tal manglar.");
  await Promise.all(
    lines.slice(1).map((one, n) => one.until(() => (one.changes().at(-1) ?? 0) > (told[n] ?? 0))),
  );

  // Whoever else is behind that address reads and gets in as before.
  expect((await fetch(`${forum.origin}/meetings`)).status).toBe(200);
  expect(await (await phone(guests[3] ?? "")).page()).toBe(200);
  for (const one of [...lines, ...more]) one?.close();
});
