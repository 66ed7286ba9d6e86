/** What a device has kept, sent to its table once there is a network. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { openTables } from "~/domain/live/commands/join.server.ts";
import { closeTable } from "~/domain/live/commands/read-back.server.ts";
import { listNotes } from "~/domain/live/queries.server.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { scrubPath } from "~/server/log.ts";
import { actAtTable, joinTable, tablePage } from "../support/at-a-table.ts";
import { both } from "../support/meetings.ts";
import { type Browser, fieldOf, type Served, serve } from "../support/served.ts";
import { minute, sitDown, slug } from "../support/table.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let at: Awaited<ReturnType<typeof sitDown>>;
let scribe: Browser;
let guest: Browser;
beforeEach(async () => {
  world = await openWorld();
  served = await serve(world);
  at = await sitDown(world);
  scribe = await join(at.scribeCode);
  guest = await join(at.joinCode);
});
afterEach(async () => {
  await served?.stop();
  await world?.close();
});

const join = (code: string, browser = served.browser()) => joinTable(code, browser);

describe("the queue of a device", () => {
  const note = (clientId: string, body: string) => ({ clientId, body, claimedAt: world.clock.now });
  const [one, two] = ["0198c1d2-7e3f-4a5b-8c6d-9e0f1a2b3c4d", "0198c1d2-7e3f-4a5b-8c6d-9e0f1a2b3c4e"];
  const send = async (browser: Browser, notes: unknown[], table?: string) =>
    browser.send(
      "/live/table/queue",
      JSON.stringify({ table: table ?? fieldOf(await tablePage(browser), "table"), notes }),
      "application/json",
    );

  it("is taken once however often it is sent, and one that can't be read holds up none beside it", async () => {
    const batch = [note(one, "Ein"), note(two, "x".repeat(3000)), note("no-uuid", "Tre")];
    const first = await send(scribe, batch);
    const again = await send(scribe, batch);
    expect([first, again].map(({ text }) => JSON.parse(text))).toEqual([
      [
        { clientId: one, outcome: "received" },
        { clientId: two, outcome: "invalid" },
        { clientId: "no-uuid", outcome: "invalid" },
      ],
      [
        { clientId: one, outcome: "repeated" },
        { clientId: two, outcome: "invalid" },
        { clientId: "no-uuid", outcome: "invalid" },
      ],
    ]);
    expect(await at.said()).toEqual(["Ein"]);
  });

  it("takes what a point is about by its handle, and knows of no theme where a page of before says none", async () => {
    const [, other] = /value="theme:(\w+)">/.exec(await tablePage(scribe)) ?? [];
    await send(scribe, [
      { ...note(one, "Ein"), question: "", theme: other },
      { ...note(two, "To"), question: "" },
    ]);
    const rows = await listNotes(world.read, at.group);
    expect(rows.map(({ themeId }) => themeId && handleOf(themeId))).toEqual([other, null]);
  });

  it("takes objections too, each once, and tells which point is not there", async () => {
    await at.capture(at.scribe, at.point("Vanleg tid"));
    const meant = { ...note(one, "Den lengste"), note: 1 };
    const none = { ...note(two, "Ingenting"), note: 9 };
    for (let sent = 0; sent < 2; sent++)
      expect(JSON.parse((await send(guest, [meant, none])).text)).toEqual([
        { clientId: one, outcome: "received" },
        { clientId: two, outcome: "unknown_note" },
      ]);
    const table = fieldOf(await tablePage(guest), "table");
    const objected = async () =>
      (await listNotes(world.read, at.group))[0]?.objections.map(({ body }) => body);
    expect(await objected()).toEqual(["Den lengste"]);
    // Taken back, and what is gone already or was never there is not asked for again.
    const back = [1, 1, 7].map((takesBack) => ({ ...note(randomUUID(), ""), note: 1, takesBack }));
    expect(JSON.parse((await send(guest, back)).text).map((one: { outcome: string }) => one.outcome)).toEqual(
      ["received", "received", "received"],
    );
    expect(await objected()).toEqual([]);
    expect(JSON.parse((await send(guest, [{ ...meant, clientId: randomUUID() }])).text)).toMatchObject([
      { outcome: "received" },
    ]);
    expectOk(await closeTable(at.device(), at.scribe, [], ["1.2"]));
    world.clock.now = minute(40);
    const late = { ...meant, clientId: two, claimedAt: minute(39) };
    expect(JSON.parse((await send(guest, [late], table)).text)).toEqual([
      { clientId: two, outcome: "received" },
    ]);
  });

  it("goes to the table that it was written at, and to no other", async () => {
    expect((await send(scribe, [note(one, "Ein")], "of-another")).status).toBe(409);
    expect((await send(served.browser(), [note(one, "Ein")], "none")).status).toBe(404);
    expect(await at.said()).toEqual([]);
  });

  it("goes there still when its device has changed its part, moved on to another table, or left", async () => {
    const [table, text] = [fieldOf(await tablePage(guest), "table"), "application/json"];
    const sends = async (notes: unknown[], to = table) => {
      const answer = await guest.send("/live/table/queue", JSON.stringify({ table: to, notes }), text);
      return [
        answer.status,
        (JSON.parse(answer.text) ?? []).map((said: { outcome: string }) => said.outcome),
      ];
    };
    const meant = { ...note(randomUUID(), "Eg meinte noko anna"), note: 1 };
    const takenBack = { ...note(randomUUID(), ""), note: 1, takesBack: 1 };
    expect(await sends([note(one, "Kom fram, utan svar"), meant])).toEqual([200, ["received", "received"]]);
    await join(at.scribeCode, guest);
    expect(await sends([note(one, "Kom fram, utan svar"), meant, takenBack])).toEqual([
      200,
      ["repeated", "received", "received"],
    ]);
    expect((await listNotes(world.read, at.group))[0]?.objections).toEqual([]);
    // At another table what was written here comes here, and what is written there comes there.
    const other = await elsewhere();
    await join(other.joinCode, guest);
    expect(await sends([note(two, "Skrive utan nett")])).toEqual([200, ["received"]]);
    expect(await at.said()).toEqual(["Kom fram, utan svar", "Skrive utan nett"]);
    expect(await sends([note(one, "Her")], handleOf(other.groupId))).toEqual([200, ["received"]]);
    await actAtTable(guest, "leave");
    expect(guest.cookies.has("gs_table")).toBe(false);
    expect(await sends([note(two, "Her"), note(one, "Her")], handleOf(other.groupId))).toEqual([
      200,
      ["received", "repeated"],
    ]);
    // It sits nowhere, and so reads nothing, follows nothing and changes nothing.
    const shut = [guest.get("/live/table"), guest.get("/live/table/rows"), guest.get("/live/events")];
    expect((await Promise.all(shut)).map(({ status }) => status)).toEqual([404, 404, 204]);
    const undone = { intent: "undo", note: "1", table, key: randomUUID() };
    expect((await guest.post("/live/table/act", undone)).status).toBe(404);
    // After the close of its table it is late there, as of whoever stayed.
    world.clock.now = minute(30);
    expectOk(await closeTable(at.device(), at.scribe));
    const late = note(randomUUID(), "Etter");
    expect(await sends([late])).toEqual([200, ["late"]]);
    // Whoever never sat there is told so.
    expect(await sends([late], "of-another")).toEqual([409, []]);
    expect((await send(served.browser(), [late], table)).status).toBe(404);
  });

  /** Another group of the meeting, opened while it lasts. */
  async function elsewhere() {
    const coordinator = world.as("coordinator");
    expectOk(await addGroup(coordinator, slug, { title: both("Tal"), theme: "", seats: null }));
    expectOk(await openTables(coordinator, slug));
    const table = (await at.tables()).find(({ group }) => group.id !== at.group)?.table;
    if (!table) throw new Error("there is no other table");
    return table;
  }

  it("is received late after the close, and the bench tells when its device says that it was written", async () => {
    const table = fieldOf(await tablePage(scribe), "table");
    const before = note(one, "Før");
    world.clock.now = minute(30);
    expectOk(await closeTable(at.device(), at.scribe));
    expect(await tablePage(guest)).not.toContain("Follow what we said");
    world.clock.now = minute(40);
    const answer = await send(scribe, [before, note(two, "Etter")], table);
    expect(JSON.parse(answer.text)).toEqual([
      { clientId: one, outcome: "late" },
      { clientId: two, outcome: "late" },
    ]);
    world.clock.now = minute(125);
    const [ref = ""] = await at.close();
    expect(await tablePage(guest)).toContain("Follow what we said");
    const desk = await served.staffBrowser(world.staff.coordinator.personId);
    expect((await desk.get(`/desk/intake/${ref}/split?lang=en`)).text).toMatch(
      /Received after the table had closed. Written .*09:30 to .*, as the device says[\s\S]*By that clock, some of it after the close/,
    );
  });

  it("has a worker for the pages of a table alone, asked for anew each time", async () => {
    const worker = await served.browser().get("/live/worker.js?v=1");
    expect(worker.headers["content-type"]).toContain("text/javascript");
    expect([worker.headers["cache-control"], worker.headers["service-worker-allowed"]]).toEqual([
      "no-cache",
      undefined,
    ]);
    expect(scrubPath("/live/K7M2PDA")).toBe("/live/…");
  });
});
