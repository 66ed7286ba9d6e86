import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { registrations } from "#db/schema/registrations.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { objectToNote } from "~/domain/live/commands/object.server.ts";
import { createSaidLinks } from "~/domain/live/links.server.ts";
import { createRegistrationLinks } from "~/domain/meetings/links.server.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { markSpam } from "~/domain/submissions/commands/set-status.server.ts";
import { meetingsOf } from "../support/meetings.ts";
import { register } from "../support/registering.ts";
import { type Browser, openRoom, type Room, room, send } from "../support/room.ts";
import { begins, minute, slug } from "../support/table.ts";

let at: Room;
beforeEach(async () => {
  at = await openRoom();
});
afterEach(() => at.close());

describe("those who run it", () => {
  it("find no table to open where the meeting is for staff and owners only, and are told why", async () => {
    at.world.clock.now = minute(-60);
    await meetingsOf(at.world).announce("internt", "internal");
    const { text } = await (await at.staff("coordinator")).get("/desk/meetings/internt/room");
    expect(text).toContain("This meeting is for staff and owners only.");
    expect(text).not.toContain("Open the tables");
  });

  it("see each table, close one, then the meeting: what was confirmed becomes contributions that are followed by a code", async () => {
    const browser = await at.staff("coordinator");
    await at.table.capture(
      at.table.scribe,
      at.table.point("Søket er tregt."),
      at.table.point("Innsyn tek for lang tid."),
    );
    await at.table.confirm(1);
    const { text } = await browser.get(room);
    expect(text).toMatch(/2 points[\s\S]*1 confirmed[\s\S]*1 more device/);
    expect(text).toContain(`${at.table.joinCode.slice(0, 3)}-${at.table.joinCode.slice(3)}`);
    const sheets = (await browser.get(`${room}/sheets`)).text;
    expect(sheets.match(/class="qr"/g)).toHaveLength(2);
    const board = async () => (await browser.get(`/desk/meetings/${slug}/board?show=projector`)).text;
    const wall = await board();
    expect(wall).toContain("Join with the code on your table");
    const left = async (minutes: number) => {
      at.world.clock.now = minute(120 - minutes);
      return /class="left"><b>([^<]*)</.exec(await board())?.[1];
    };
    // Above an hour and a half nobody counts in minutes alone.
    expect([await left(120), await left(105), await left(90)]).toEqual(["2 h", "1 h 45 min", "90 min"]);
    expect(wall.indexOf("Innsyn tek")).toBeLessThan(wall.indexOf("Søket er tregt"));

    const { group } = (await at.table.tables())[0] ?? {};
    const link = createSaidLinks(at.served.config.secretKey, at.served.config.origin).url({
      meeting: { slug },
      group: { letter: group?.letter ?? "" },
    });
    const said = new URL(link).pathname;
    const visitor = at.served.browser();
    expect((await visitor.get(said)).text).toContain("not closed yet");
    expect((await visitor.get(`${said}x`)).status).toBe(404);

    await send(browser, room, (form) => form.includes('"table"'));
    expect((await browser.get(room)).text).toContain("Closed");
    // Nobody sits down any more, and what its table has not confirmed is not promised an answer.
    expect(await board()).not.toContain("Join with the code on your table");
    expect(await board()).toContain("Every point that its table confirms will be answered by");
    expect((await browser.get(`${room}/close`)).text).toMatch(/1 confirmed point[\s\S]*1 point that is not/);
    const closed = await send(browser, `${room}/close`, () => true);
    expect([closed.status, closed.headers.location]).toEqual([303, `${room}?did=closed`]);
    const after = (await browser.get(room)).text;
    expect(after).toMatch(
      /1 contribution[\s\S]*1 point that is not taken in[\s\S]*not confirmed by the table/,
    );
    const ref = /intake\/([\w-]+)\/split/.exec(after)?.[1] ?? "";
    // On the bench nothing is public: it is told that it was received.
    expect((await visitor.get(said)).text).toContain("1 point is received");
    expectOk(await completeSplit(at.world.as("coordinator"), ref));
    const followed = (await visitor.get(said)).text;
    expect(followed).toContain(`${ref}.1`);
    // Its own words, until somebody has looked them through; nobody else reads them.
    for (const said of [
      "Søket er tregt.",
      "not public yet",
      "What has no answer yet will be answered, with reasons, by",
      "1 point was not confirmed",
    ])
      expect(followed).toContain(said);
    expect(followed).not.toContain("Innsyn tek");
    expect((await getContribution(at.world.read, `${ref}.1`)).contribution.text).toBeNull();
  });

  it("read what was objected to and what came late before they close it, and it goes along with the contribution", async () => {
    const browser = await at.staff("coordinator");
    await at.table.capture(at.table.scribe, at.table.point("Søket er tregt."));
    const meant = {
      clientId: randomUUID(),
      note: 1,
      body: "Det er treffa som er dårlege.",
      claimedAt: begins,
    };
    expectOk(await objectToNote(at.table.device(), at.table.guest, meant));
    await at.table.confirm(1);
    expect((await browser.get(room)).text).toMatch(
      /1 objection waits[\s\S]*Søket er tregt[\s\S]*Det er treffa som er dårlege/,
    );
    at.world.clock.now = minute(10);
    await send(browser, room, (form) => form.includes('"table"'));
    at.world.clock.now = minute(20);
    await at.table.capture(at.table.guest, at.table.point("Seint.", { claimedAt: minute(5) }));
    const before = (await browser.get(`${room}/close`)).text;
    expect(before).toMatch(
      /1 point that came after its table had closed is added[\s\S]*Det er treffa som er dårlege[\s\S]*Has no answer/,
    );
    expect(before).not.toContain("stays with its table");
    const [ref = ""] = await at.table.close();
    const bench = (await browser.get(`/desk/intake/${ref}/split`)).text;
    expect(bench).toMatch(
      new RegExp(`Meant instead:[\\s\\S]*${ref}\\.1[\\s\\S]*Det er treffa som er dårlege`),
    );
  });

  it("decide about what came late and is in no submission, in its own words, and a facilitator does not", async () => {
    const browser = await at.staff("coordinator");
    await at.table.capture(at.table.scribe, at.table.point("Søket er tregt."));
    await at.table.confirm(1);
    at.world.clock.now = minute(125);
    const [ref = ""] = await at.table.close();
    expectOk(await markSpam(at.world.as("coordinator"), ref));
    await at.table.capture(at.table.guest, at.table.point("Seint sagt."), at.table.point("Prøve, prøve."));
    expect((await browser.get("/desk")).text).toMatch(/2 points from tables wait/);
    const page = async (by: Browser) => (await by.get(room)).text;
    expect(await page(browser)).toMatch(
      /Seint sagt\.[\s\S]*came after the table had closed[\s\S]*Prøve, prøve\./,
    );
    const other = await at.facilitator();
    expect(await page(other)).toMatch(/A: 2 points stayed/);
    expect(await page(other)).not.toContain("Seint sagt");
    const decide = (by: Browser, intent: string, notes: string, ground = "") =>
      by.post(room, { letter: "A", intent, notes, ground });
    for (const intent of ["take", "leave"])
      expect((await decide(other, intent, "2", "no_point")).status).toBe(404);
    expect((await decide(browser, "take", "")).status).toBe(422);
    const groundless = await decide(browser, "leave", "3");
    expect([groundless.status, groundless.text.includes("Seint sagt.")]).toEqual([422, true]);
    for (let times = 0; times < 2; times++) expect((await decide(browser, "take", "2")).status).toBe(303);
    expect((await decide(browser, "leave", "3", "no_point")).status).toBe(303);
    expect(await page(browser)).toMatch(
      /Prøve, prøve\.[\s\S]*left out[\s\S]*it says nothing to answer[\s\S]*kept until/,
    );
    expect(await page(browser)).not.toContain("Seint sagt");
    expect((await browser.get("/desk")).text).not.toMatch(/from tables wait|from a table waits/);
  });

  it("are told on his own page what was said where somebody sat, if he holds its link when he joins", async () => {
    at.world.clock.now = "2026-04-20T08:00:00.000Z";
    const link = await register(at.world, slug);
    const other = await register(at.world, slug, { email: "ola@laget.example", name: "Ola Døme" });
    at.world.clock.now = begins;
    const links = createRegistrationLinks(at.served.config.secretKey, at.served.config.origin);
    const own = at.served.browser();
    await own.get(new URL(links.url("own", link)).pathname);
    const page = async (browser: typeof own) => (await browser.get(`/registration/${link.ref}?lang=en`)).text;
    expect(await page(own)).toContain("Join your table");
    const code = { code: at.table.joinCode, calledAs: "" };
    // A link of before a newer one was asked for is nobody's.
    const stranger = at.served.browser();
    stranger.cookies.set("gs_registered", links.token("own", { ...other, version: 2 }));
    expect((await stranger.post("/live", code)).status).toBe(303);
    expect((await own.post("/live", code)).status).toBe(303);
    const groups = await at.world.read
      .select({ ref: registrations.ref, at: registrations.satGroupId })
      .from(registrations);
    expect(new Map(groups.map(({ ref, at }) => [ref, at]))).toEqual(
      new Map([
        [link.ref, at.table.group],
        [other.ref, null],
      ]),
    );
    await at.table.capture(at.table.scribe, at.table.point("Søket er tregt."));
    await at.table.confirm(1);
    const [ref = ""] = await at.table.close();
    expect(await page(own)).toMatch(/What your table said[\s\S]*1 point is received/);
    expectOk(await completeSplit(at.world.as("coordinator"), ref));
    // Before anybody has looked the words through his page shows what the table's own link shows.
    const said = createSaidLinks(at.served.config.secretKey, at.served.config.origin);
    const followed = said.url({ meeting: { slug }, group: { letter: "A" } });
    const byLink = (await at.served.browser().get(`${new URL(followed).pathname}?lang=en`)).text;
    for (const text of [await page(own), byLink])
      expect(text).toMatch(/Søket er tregt\.[\s\S]*not public yet/);
  });
});
