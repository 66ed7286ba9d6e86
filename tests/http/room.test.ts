import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attendances } from "#db/schema/attendance.ts";
import { registrations } from "#db/schema/registrations.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { setEvaluation } from "~/domain/evaluations/commands/ask.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { closeMeeting } from "~/domain/live/commands/close.server.ts";
import { leaveTable } from "~/domain/live/commands/join.server.ts";
import { objectToNote } from "~/domain/live/commands/object.server.ts";
import { createSaidLinks } from "~/domain/live/links.server.ts";
import { readLiveVersion } from "~/domain/live/queries.server.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { createMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { createRegistrationLinks } from "~/domain/meetings/links.server.ts";
import { findMeeting } from "~/domain/meetings/queries.server.ts";
import { invitePerson } from "~/domain/people/commands/staff.server.ts";
import { findStaffByEmail } from "~/domain/people/queries.server.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { markSpam } from "~/domain/submissions/commands/set-status.server.ts";
import { createLiveChanges } from "~/server/live-changes.server.ts";
import { formsIn } from "../support/forms.ts";
import { listenTo } from "../support/listening.ts";
import { both, meetingsOf } from "../support/meetings.ts";
import { register } from "../support/registering.ts";
import { serve } from "../support/served.ts";
import { begins, minute, sitDown, slug } from "../support/table.ts";
import { openWorld, type World } from "../support/world.ts";

/** A meeting in the room, over the real server, without scripts. */
let world: World;
let served: Awaited<ReturnType<typeof serve>>;
let table: Awaited<ReturnType<typeof sitDown>>;
beforeEach(async () => {
  world = await openWorld();
  table = await sitDown(world);
  served = await serve(world);
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

const room = `/desk/meetings/${slug}/room`;
const staff = (who: "coordinator" | "approver") => served.staffBrowser(world.staff[who].personId);
type Browser = Awaited<ReturnType<typeof staff>>;
const cookieOf = ({ cookies }: Browser) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
/** Sends the first form of a page that fits, as it is, with what is filled in. */
async function send(
  browser: Browser,
  path: string,
  fits: (html: string) => boolean,
  filled: Record<string, string> = {},
) {
  const { text } = await browser.get(path);
  const form = formsIn(text).find(({ fields }) => fits(JSON.stringify(fields)));
  if (!form) throw new Error(`no such form at ${path}`);
  const kept = form.fields.filter(([name]) => !(name in filled));
  return browser.post(path, Object.fromEntries([...kept, ...Object.entries(filled)]));
}

const facilitator = async () => {
  const email = "leiar@dome.example";
  expectOk(
    await invitePerson(world.ctx({ actor: world.administrator }), {
      ...{ name: "Leiar Døme", email, language: "nn" as const, roles: [{ role: "facilitator" as const }] },
    }),
  );
  return served.staffBrowser((await findStaffByEmail(world.read, email))?.id ?? "");
};

describe("what happens at the tables", () => {
  it("is told to whoever sits there and to whoever runs it, as a number; one who left hears no more", async () => {
    const device = await listenTo(served.port, "/live/events", { cookie: `gs_table=${table.guest}` });
    const desk = await listenTo(served.port, `${room}/events`, {
      cookie: cookieOf(await staff("coordinator")),
    });
    expect([device.status, device.headers["content-type"], device.headers["content-encoding"]]).toEqual([
      200,
      "text/event-stream; charset=utf-8",
      undefined,
    ]);
    await device.until((text) => text.includes("data:"));
    const [first = 0] = device.changes();
    await table.capture(table.scribe, table.point("Søket er tregt."));
    await Promise.all([device, desk].map((one) => one.until(() => (one.changes().at(-1) ?? 0) > first)));
    expect(device.text()).not.toContain("tregt");
    expect(device.changes().at(-1)).toBe(desk.changes().at(-1));
    await leaveTable(table.device(), table.guest);
    await device.ended;
    await desk.until((text) => text.split("here").length > 2);
    desk.close();
  });

  it("begins where one was, is nothing for a browser that sits nowhere, and ends with the right to it", async () => {
    const { id = "" } = (await findMeeting(world.read, slug)) ?? {};
    const since = await readLiveVersion(world.read, id);
    const known = await listenTo(served.port, `/live/events?since=${since}`, {
      cookie: `gs_table=${table.guest}`,
    });
    await known.until((text) => text.includes("here"));
    expect(known.changes()).toEqual([]);
    known.close();
    expect(
      (await listenTo(served.port, "/live/events", { cookie: "gs_table=ukjendukjendukjenduk99" })).status,
    ).toBe(204);
    expect((await (await staff("approver")).get(`${room}/events`)).status).toBe(404);
    const browser = await staff("coordinator");
    const desk = await listenTo(served.port, `${room}/events`, { cookie: cookieOf(browser) });
    await desk.until((text) => text.includes("here"));
    await served.sessions.endAllFor(world.staff.coordinator.personId);
    await desk.ended;
  });

  it("is asked once a turn for all who listen, who are no more than a meeting takes", async () => {
    const { id: meetingId = "" } = (await findMeeting(world.read, slug)) ?? {};
    let asked = 0;
    const changes = createLiveChanges(world, {
      ...{ pollMs: 20, perMeeting: 200 },
      readVersion: async () => ++asked,
    });
    const readers = await Promise.all(
      Array.from({ length: 201 }, (_, n) =>
        changes.listen({ meetingId, since: 0, who: { key: `key ${n}` } }),
      ),
    );
    expect([readers.filter(Boolean).length, changes.count()]).toEqual([200, 200]);
    const begun = asked;
    const told = await Promise.all(
      readers.flatMap((stream) => (stream ? [readTo(stream, String(begun + 3))] : [])),
    );
    expect(told).toHaveLength(200);
    expect(asked - begun).toBeLessThan(10);
    changes.stop();
    expect(changes.count()).toBe(0);
  });
});

async function readTo(stream: ReadableStream<Uint8Array>, number: string): Promise<string> {
  let text = "";
  const reader = stream.getReader();
  while (!text.includes(`data: ${number}\n`)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += new TextDecoder().decode(value);
  }
  return text;
}

describe("a facilitator", () => {
  it("is told of no draft, and of no consultation that he meets nobody in", async () => {
    const title = { nn: "Ikkje avgjort" };
    const draft = { consultation: "runde", slug: "utkast", title, audience: "open", format: "room" } as const;
    expectOk(await createMeeting(world.as("coordinator"), draft));
    await world.openConsultation("anna", "ANN26", { opensOn: "2026-04-01", closesOn: "2026-05-20" });
    const list = "/desk/meetings";
    const told = async (browser: Browser) => {
      const { text } = await browser.get(list);
      return [slug, "Ikkje avgjort", "consultation=anna"].map((one) => text.includes(one));
    };
    expect(await told(await staff("coordinator"))).toEqual([true, true, true]);
    const browser = await facilitator();
    expect(await told(browser)).toEqual([true, false, false]);
    const main = (text: string) => text.slice(text.indexOf("<main"));
    expect(main((await browser.get(`${list}?lang=en`)).text)).not.toMatch(/draft/i);
    expect((await browser.get(`${list}?consultation=anna`)).status).toBe(400);
    // Nor by its address.
    for (const page of ["", "/check-in", "/room", "/room/close", "/board", "/room/events"])
      expect([page, (await browser.get(`${list}/utkast${page}`)).status]).toEqual([page, 404]);
    const leads = world.as({ ...world.staff.coordinator, roles: [{ role: "facilitator", bodyId: null }] });
    expect(await addGroup(leads, "utkast", { title: { nn: "Søk" }, theme: "", seats: null })).toMatchObject({
      code: "not_found",
    });
  });

  it("prints the list for the door from where people are checked in, without those who take part digitally", async () => {
    world.clock.now = "2026-04-20T08:00:00.000Z";
    await register(world, slug, { name: "Kari Sal", attendAs: "room" });
    await register(world, slug, { name: "Ola Fjern", email: "ola@laget.example", attendAs: "remote" });
    world.clock.now = begins;
    const browser = await facilitator();
    const door = `/desk/meetings/${slug}/registrations/door`;
    expect((await browser.get(`/desk/meetings/${slug}/check-in`)).text).toContain(`href="${door}"`);
    const { text } = await browser.get(door);
    expect(["Kari Sal", "Ola Fjern"].map((name) => text.includes(name))).toEqual([true, false]);
  });

  it("is led to his meetings, runs one in the room until it is closed, and opens nothing else", async () => {
    const browser = await facilitator();
    const at = `/desk/meetings/${slug}`;
    expect((await browser.get("/desk")).text).toContain(`href="${at}"`);
    const nav = /<ul class="views"[\s\S]*?<\/nav>/.exec((await browser.get(at)).text)?.[0] ?? "";
    expect([...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      at,
      ...["groups", "check-in", "room", "board"].map((page) => `${at}/${page}`),
    ]);
    expect((await browser.get("/desk/intake")).status).toBe(404);
    await table.capture(table.scribe, table.point("Søket er tregt."));
    await table.confirm(1);
    const closed = await send(browser, `${room}/close`, () => true);
    expect(closed.headers.location).toBe(`${room}?did=closed`);
    const after = (await browser.get(room)).text;
    expect(after).toMatch(/1 contribution/);
    expect(after).not.toContain("/desk/intake");
  });
});

describe("those who run it", () => {
  it("find no table to open where the meeting is for staff and owners only, and are told why", async () => {
    world.clock.now = minute(-60);
    await meetingsOf(world).announce("internt", "internal");
    const { text } = await (await staff("coordinator")).get("/desk/meetings/internt/room");
    expect(text).toContain("This meeting is for staff and owners only.");
    expect(text).not.toContain("Open the tables");
  });

  it("see each table, close one, then the meeting: what was confirmed becomes contributions that are followed by a code", async () => {
    const browser = await staff("coordinator");
    await table.capture(
      table.scribe,
      table.point("Søket er tregt."),
      table.point("Innsyn tek for lang tid."),
    );
    await table.confirm(1);
    const { text } = await browser.get(room);
    expect(text).toMatch(/2 points[\s\S]*1 confirmed[\s\S]*1 more device/);
    expect(text).toContain(`${table.joinCode.slice(0, 3)}-${table.joinCode.slice(3)}`);
    const sheets = (await browser.get(`${room}/sheets`)).text;
    expect(sheets.match(/class="qr"/g)).toHaveLength(2);
    const board = async () => (await browser.get(`/desk/meetings/${slug}/board?show=projector`)).text;
    const wall = await board();
    expect(wall).toContain("Join with the code on your table");
    expect(wall.indexOf("Innsyn tek")).toBeLessThan(wall.indexOf("Søket er tregt"));

    const { group } = (await table.tables())[0] ?? {};
    const link = createSaidLinks(served.config.secretKey, served.config.origin).url({
      meeting: { slug },
      group: { letter: group?.letter ?? "" },
    });
    const said = new URL(link).pathname;
    const visitor = served.browser();
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
    expectOk(await completeSplit(world.as("coordinator"), ref));
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
    expect((await getContribution(world.read, `${ref}.1`)).contribution.text).toBeNull();
  });

  it("read what was objected to and what came late before they close it, and it goes along with the contribution", async () => {
    const browser = await staff("coordinator");
    await table.capture(table.scribe, table.point("Søket er tregt."));
    const meant = {
      clientId: randomUUID(),
      note: 1,
      body: "Det er treffa som er dårlege.",
      claimedAt: begins,
    };
    expectOk(await objectToNote(table.device(), table.guest, meant));
    await table.confirm(1);
    expect((await browser.get(room)).text).toMatch(
      /1 objection waits[\s\S]*Søket er tregt[\s\S]*Det er treffa som er dårlege/,
    );
    world.clock.now = minute(10);
    await send(browser, room, (form) => form.includes('"table"'));
    world.clock.now = minute(20);
    await table.capture(table.guest, table.point("Seint.", { claimedAt: minute(5) }));
    const before = (await browser.get(`${room}/close`)).text;
    expect(before).toMatch(
      /1 point that came after its table had closed is added[\s\S]*Det er treffa som er dårlege[\s\S]*Has no answer/,
    );
    expect(before).not.toContain("stays with its table");
    const [ref = ""] = await table.close();
    const bench = (await browser.get(`/desk/intake/${ref}/split`)).text;
    expect(bench).toMatch(
      new RegExp(`Meant instead:[\\s\\S]*${ref}\\.1[\\s\\S]*Det er treffa som er dårlege`),
    );
  });

  it("decide about what came late and is in no submission, in its own words, and a facilitator does not", async () => {
    const browser = await staff("coordinator");
    await table.capture(table.scribe, table.point("Søket er tregt."));
    await table.confirm(1);
    world.clock.now = minute(125);
    const [ref = ""] = await table.close();
    expectOk(await markSpam(world.as("coordinator"), ref));
    await table.capture(table.guest, table.point("Seint sagt."), table.point("Prøve, prøve."));
    expect((await browser.get("/desk")).text).toMatch(/2 points from tables wait/);
    const page = async (by: Browser) => (await by.get(room)).text;
    expect(await page(browser)).toMatch(
      /Seint sagt\.[\s\S]*came after the table had closed[\s\S]*Prøve, prøve\./,
    );
    const other = await facilitator();
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
    world.clock.now = "2026-04-20T08:00:00.000Z";
    const link = await register(world, slug);
    const other = await register(world, slug, { email: "ola@laget.example", name: "Ola Døme" });
    world.clock.now = begins;
    const links = createRegistrationLinks(served.config.secretKey, served.config.origin);
    const own = served.browser();
    await own.get(new URL(links.url("own", link)).pathname);
    const page = async (browser: typeof own) => (await browser.get(`/registration/${link.ref}?lang=en`)).text;
    expect(await page(own)).toContain("Join your table");
    const code = { code: table.joinCode, calledAs: "" };
    // A link of before a newer one was asked for is nobody's.
    const stranger = served.browser();
    stranger.cookies.set("gs_registered", links.token("own", { ...other, version: 2 }));
    expect((await stranger.post("/live", code)).status).toBe(303);
    expect((await own.post("/live", code)).status).toBe(303);
    const groups = await world.read
      .select({ ref: registrations.ref, at: registrations.satGroupId })
      .from(registrations);
    expect(new Map(groups.map(({ ref, at }) => [ref, at]))).toEqual(
      new Map([
        [link.ref, table.group],
        [other.ref, null],
      ]),
    );
    await table.capture(table.scribe, table.point("Søket er tregt."));
    await table.confirm(1);
    const [ref = ""] = await table.close();
    expect(await page(own)).toMatch(/What your table said[\s\S]*1 point is received/);
    expectOk(await completeSplit(world.as("coordinator"), ref));
    // Before anybody has looked the words through his page shows what the table's own link shows.
    const said = createSaidLinks(served.config.secretKey, served.config.origin);
    const followed = said.url({ meeting: { slug }, group: { letter: "A" } });
    const byLink = (await served.browser().get(`${new URL(followed).pathname}?lang=en`)).text;
    for (const text of [await page(own), byLink])
      expect(text).toMatch(/Søket er tregt\.[\s\S]*not public yet/);
  });

  it("check people in by name, by a short reference and by the code on their own page, which opens nothing for others", async () => {
    world.clock.now = "2026-04-20T08:00:00.000Z";
    const { ref } = await register(world, slug, { group: "A" });
    const door = `/desk/meetings/${slug}/check-in`;
    const early = (await (await staff("coordinator")).get(door)).text;
    expect(early).toContain("Check-in opens 12 hours before the meeting.");
    expect([early.includes("walk-in"), early.includes('name="presence"')]).toEqual([false, false]);
    world.clock.now = "2026-05-07T07:30:00.000Z";
    const browser = await staff("coordinator");
    expect((await browser.get(door)).text).toContain("0 of 1 registered here");
    expect((await browser.get(`${door}?q=${ref.slice(0, 4)}`)).text).toContain("Guro Døme");
    expect((await browser.get(`${door}?q=ingen`)).text).not.toContain("Guro Døme");
    expect((await (await staff("approver")).get(`${door}/${ref}`)).status).toBe(404);
    expect((await served.browser().get(`${door}/${ref}`)).headers.location).toMatch(/sign-in/);
    expect((await browser.get(`${door}/ukjendt`)).status).toBe(404);
    for (const _ of [1, 2])
      expect((await browser.post(`${door}/${ref}`, { ref, presence: "remote" })).headers.location).toBe(
        `${door}?did=here`,
      );
    // Whoever sits in the room without a telephone is noted at his table, and his own page tells it; it is taken back alike.
    const sat = async () =>
      (await world.read.select().from(registrations)).map(({ satGroupId }) => satGroupId);
    expect((await browser.get(door)).text).not.toContain("Note where they sit");
    await browser.post(door, { ref, presence: "room" });
    expect((await browser.get(`${door}/${ref}`)).text).toContain("Note where they sit");
    const noted = await send(browser, door, (form) => form.includes('"sits"'), { group: "A" });
    expect([noted.status, noted.headers.location, await sat()]).toEqual([
      303,
      `${door}?did=sits`,
      [table.group],
    ]);
    expect((await browser.get(door)).text).toContain("Sits at A");
    expect((await browser.post(door, { intent: "sits", ref, group: "Q" })).status).toBe(422);
    expect((await send(browser, door, (form) => form.includes('"sits"'), { group: "" })).status).toBe(303);
    expect(await sat()).toEqual([null]);
    const markup = `"'><img src=x onerror=alert(1)>`;
    const written = { name: "=Ola <b>", organisation: markup, email: "", kind: "media", presence: "room" };
    const refused = await send(browser, door, (form) => form.includes("walk-in"), { ...written, name: "" });
    expect([refused.status, /href="#[^"]*name"/.test(refused.text)]).toEqual([422, true]);
    expect([refused.text.includes("onerror=alert"), refused.text.includes("<img src=x")]).toEqual([
      true,
      false,
    ]);
    expect((await send(browser, door, (form) => form.includes("walk-in"), written)).status).toBe(303);
    const full = (await browser.get(door)).text;
    expect(full).toContain("1 of 1 registered here, and 1 walk-in");
    expect(full).toContain("=Ola &lt;b&gt;");
    expect([full.includes("onerror=alert"), full.includes("<img src=x")]).toEqual([true, false]);
    // Whoever asks for it is counted and not named; one who was never there is neither.
    await browser.post(door, {
      intent: "walk-in",
      key: "0198c1d2-7e3f-4a5b-8c6d-9e0f1a2b3c4d",
      ...written,
      name: "Kari Døme",
    });
    const forgotten = await send(browser, door, (form) => form.includes('"forget"'));
    expect(forgotten.headers.location).toBe(`${door}?did=forgotten`);
    const named = (await browser.get(`${door}?did=forgotten`)).text;
    expect(named).toContain("1 of 1 registered here, and 2 walk-ins");
    expect(named.includes("Kari Døme") && named.includes("=Ola")).toBe(false);
    expect((await send(browser, door, (form) => form.includes('"undo"'))).status).toBe(303);
    expect((await browser.get(door)).text).toContain("0 of 1 registered here, and 2 walk-ins");
  });

  it("are asked how it was by questions that may be chosen after the close too, until the last day to answer", async () => {
    world.clock.now = "2026-05-08T08:00:00.000Z";
    expectOk(await closeMeeting(world.as("coordinator"), slug));
    const desk = await staff("coordinator");
    const page = `/desk/meetings/${slug}/evaluation`;
    const words = [0, 1, 2].map((n) => [`questions.${n}.text.nn`, `Spørsmål ${n}`] as const);
    expect(
      (await send(desk, page, (form) => form.includes('"questions"'), Object.fromEntries(words))).status,
    ).toBe(303);
    expect((await desk.get(`${page}?lang=en`)).text).toMatch(
      /Spørsmål 2[\s\S]*Nobody has been asked yet[\s\S]*Ask them now/,
    );
  });

  it("ask whoever left an address at the door how it was, by a link that opens that alone, and nothing once his name is gone", async () => {
    const three = (["scale", "scale", "text"] as const).map((kind, n) => ({
      kind,
      text: both(`Spørsmål ${n}`),
    }));
    expectOk(await setEvaluation(world.as("coordinator"), slug, { version: 0, questions: three }));
    world.clock.now = begins;
    const door = `/desk/meetings/${slug}/check-in`;
    const desk = await staff("coordinator");
    const who = {
      name: "Dagny Døme",
      email: "dagny@dome-post.example",
      kind: "individual",
      presence: "room",
    };
    expect((await send(desk, door, (form) => form.includes("walk-in"), who)).status).toBe(303);
    const [row] = await world.read.select().from(attendances);
    const links = createRegistrationLinks(served.config.secretKey, served.config.origin);
    const link = { ref: row?.ref ?? "", version: 1 };
    world.clock.now = "2026-05-08T08:00:00.000Z";
    const his = served.browser();
    const opened = await his.get(new URL(links.url("own", link)).pathname);
    const page = `/registration/${link.ref}/evaluation`;
    expect([opened.status, opened.headers.location]).toEqual([303, page]);
    expect((await his.get(`/registration/${link.ref}`)).status).toBe(404);
    expect((await served.browser().get(page)).status).toBe(404);
    const asked = await his.get(`${page}?lang=nn`);
    expect([asked.status, asked.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(asked.text).toContain("Spørsmål 2");
    expect(asked.text).not.toMatch(/Dagny|dagny@/);
    // Nothing of the meeting is sent along that the page does not show.
    const data = await his.get(`${page}?_data=${encodeURIComponent("registration/:ref/evaluation")}`);
    expect(Object.keys(JSON.parse(data.text).own.meeting).sort()).toEqual([
      ...["contactEmail", "endsAt", "format", "mainLanguage", "place", "startsAt", "timeZone", "title"],
    ]);
    const sent = await his.post(page, { "replies.0": "4", "replies.1": "", "replies.2": "Eg kom seint." });
    expect([sent.status, sent.headers.location]).toEqual([303, `${page}?done=answered`]);
    expect((await his.get(`${page}?done=answered&lang=nn`)).text).toMatch(
      /role="status"[\s\S]*Eg kom seint\./,
    );
    expect((await send(desk, door, (form) => form.includes('"forget"'))).status).toBe(303);
    expect((await his.get(page)).status).toBe(404);
  });
});
