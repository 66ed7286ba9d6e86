import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { registrationAsks, registrations } from "#db/schema/registrations.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { changeGroup } from "~/domain/meetings/commands/groups.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { createRegistrationLinks } from "~/domain/meetings/links.server.ts";
import { both, joinUrl, meetingsOf } from "../support/meetings.ts";
import { askedLink, guro, register } from "../support/registering.ts";
import { type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let meetings: ReturnType<typeof meetingsOf>;
let browser: ReturnType<Served["browser"]>;
const slug = "ope-moete";
beforeAll(async () => {
  world = await openWorld();
  served = await serve(world, { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "post@dome.example" });
  meetings = meetingsOf(world);
  await meetings.announce(slug);
});
afterAll(async () => {
  await served?.stop();
  await world?.close();
});
beforeEach(() => {
  browser = served.browser();
});

const links = () => createRegistrationLinks(served.config.secretKey, served.config.origin);
const typed = (email: string, more: Record<string, string | string[]> = {}) => ({
  ...{ name: "Guro", email, kind: "civil_society", language: "en", attendAs: "room", group: "" },
  ...more,
});
const form = `/meetings/${slug}/register`;
/** Opens one's own page, as the link in a mail does. */
const open = async (link: { ref: string; version: number }, by = browser) => {
  const opened = await by.get(new URL(links().url("own", link)).pathname);
  expect([opened.status, opened.headers.location]).toEqual([303, `/registration/${link.ref}`]);
  return by.get(`/registration/${link.ref}?lang=en`);
};

describe("the form of a meeting", () => {
  it("is one page, sets no cookie, and asks what the meeting leaves open", async () => {
    const page = await browser.get(form);
    expect([page.status, page.headers["set-cookie"]]).toEqual([200, undefined]);
    expect(page.headers["cache-control"]).toContain("no-cache");
    for (const said of [
      "There are seats left",
      "At most 2 from each",
      "Søk i arkivet",
      "Matønske? (en)",
      "30 days",
    ])
      expect(page.text).toContain(said);
    expect(page.text).not.toContain(joinUrl);
    expect(page.text).not.toContain("<script");
  });

  it("answers alike whether the address is registered or not, and once more for a double click", async () => {
    await register(world, slug, { email: "kjend@laget.example" });
    const known = await browser.post(form, typed("kjend@laget.example"));
    const said = ({ status, headers, text }: typeof known) => [
      status,
      headers.location,
      text,
      headers["set-cookie"],
    ];
    const twice = await Promise.all([1, 2].map(() => browser.post(form, typed("ny@laget.example"))));
    for (const unknown of twice) expect(said(unknown)).toEqual(said(known));
    expect(known.headers.location).toBe(`${form}?done=asked`);
    const asks = await world.read.select().from(registrationAsks);
    expect(asks.filter(({ email }) => email === "ny@laget.example")).toHaveLength(1);
    const page = await browser.get(`${form}?done=asked&lang=en`);
    expect(page.text).toContain("Look in your mail");
  });

  it("keeps what was typed, and names each field that is wrong", async () => {
    const long = "x".repeat(1001);
    const answer = await browser.post(`${form}?lang=en`, {
      ...{ name: "", email: "guro", kind: "x", language: "", attendAs: "", accessNeeds: long },
      ...{ asked: ["Matønske? (en)"], answers: ["Vegetar"], group: "A", organisation: "Laget" },
    });
    expect(answer.status).toBe(422);
    for (const kept of ['value="guro"', 'value="Laget"', "Vegetar", long])
      expect(answer.text).toContain(kept);
    for (const id of ["name", "email", "kind", "language", "attendAs", "accessNeeds"])
      expect(answer.text).toContain(`href="#register-${id}"`);
  });

  it("names the field that the meeting refuses, or what became of it meanwhile", async () => {
    const wrong = typed("feil@laget.example", { group: "Z" });
    const group = await browser.post(`${form}?lang=en`, wrong);
    expect([group.status, group.text.includes('href="#register-group"')]).toEqual([422, true]);
    expect(group.text).toContain("Choose another");
    await meetings.announce("i-rommet");
    expectOk(
      await meetings.schedule("i-rommet", { format: "room", joinUrl: null, reason: both("Kort veg") }),
    );
    const remote = typed("feil@laget.example", { attendAs: "remote" });
    const room = await browser.post("/meetings/i-rommet/register?lang=en", remote);
    expect([room.status, room.text.includes("in the room only now")]).toEqual([422, true]);
    expect(room.text).toContain('<input type="hidden" name="attendAs" value="room"/>');
  });

  it("refuses a group that meets in another way than he takes part, says how it meets, and keeps what was typed", async () => {
    const meeting = "delt";
    await meetings.announce(meeting);
    const group = { title: both("Søk i arkivet"), theme: "soek", seats: 8, attendAs: "room" as const };
    expectOk(await changeGroup(world.as("coordinator"), meeting, "A", { ...group, version: 1 }));
    const at = `/meetings/${meeting}/register?lang=en`;
    expect((await browser.get(`/meetings/${meeting}?lang=en`)).text).toMatch(
      /Søk i arkivet[\s\S]*In the room/,
    );
    const digital = typed("delt@laget.example", { attendAs: "remote", group: "A", accessNeeds: "Tolk" });
    const answer = await browser.post(at, digital);
    expect(answer.status).toBe(422);
    for (const said of [
      "That group meets in the room",
      'href="#register-group"',
      "Tolk",
      'value="delt@laget.example"',
    ])
      expect(answer.text).toContain(said);
    const taken = await browser.post(at, { ...digital, attendAs: "room" });
    expect(taken.headers.location).toBe(`/meetings/${meeting}/register?done=asked`);
  });

  it("takes no reply to a question that was worded otherwise meanwhile", async () => {
    const words = { asked: ["Matønske i fjor?"], answers: ["Vegetar"] };
    const answer = await browser.post(`${form}?lang=en`, typed("spurd@laget.example", words));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("has changed the questions");
  });

  it("says plainly that there is none where it is over, by invitation, called off, or not there", async () => {
    await meetings.announce("bedne", "invited");
    await meetings.announce("avlyst");
    expectOk(await cancelMeeting(world.as("coordinator"), "avlyst", { nn: "For få" }));
    await meetings.announce("over");
    expectOk(await meetings.edit("over", { registrationClosesOn: "2026-04-16" }));
    const before = world.clock.now;
    world.clock.now = "2026-04-17T08:00:00.000Z";
    for (const [one, said] of [
      ["bedne", "for those who are invited"],
      ["avlyst", "was called off"],
      ["over", "Registration is over"],
    ] as const) {
      const page = await browser.get(`/meetings/${one}/register?lang=en`);
      expect([page.status, page.text.includes(said), page.text.includes("moete@dome.example")]).toEqual([
        200,
        true,
        true,
      ]);
      expect(page.text).not.toContain('method="post"');
      expect(page.text.includes("For få")).toBe(one === "avlyst");
      const sent = await browser.post(`/meetings/${one}/register`, typed("sein@laget.example"));
      expect([422, 404]).toContain(sent.status);
    }
    world.clock.now = before;
    await meetings.announce("internt", "internal");
    for (const one of ["internt", "finst-ikkje"]) {
      expect((await browser.get(`/meetings/${one}/register`)).status).toBe(404);
      expect((await browser.post(`/meetings/${one}/register`, typed("x@laget.example"))).status).toBe(404);
    }
    const asks = await world.read.select().from(registrationAsks);
    expect(asks.map(({ email }) => email)).not.toContain("sein@laget.example");
  });

  it("marks full groups, and says that there is a waiting list once all seats are taken", async () => {
    await meetings.announce("fullt");
    expectOk(await meetings.edit("fullt", { capacity: 8, seatsPerOrganisation: null }));
    for (let n = 0; n < 8; n++)
      expectOk(
        await addRegistration(world.as("coordinator"), "fullt", {
          ...{ ...guro, organisation: "", group: "A" },
          email: `${n}@laget.example`,
        }),
      );
    const page = await browser.get("/meetings/fullt/register?lang=en");
    expect(page.text).toContain("All seats are taken");
    expect(page.text).toMatch(/<input[^>]*name="group"[^>]*disabled/);
    expect((await browser.get(`${form}?lang=en`)).text).toMatch(/\d of 8 seats left/);
    expect(page.text).not.toMatch(/@laget\.example/);
    expect((await browser.get("/meetings/fullt?lang=en")).text).toContain("Put yourself on the waiting list");
  });
});

describe("the link that was mailed after a registration", () => {
  it("does nothing when it is opened, as scanners do, and registers by its button, once", async () => {
    await browser.post(form, typed("klikk@laget.example", { accessNeeds: "Teleslynge" }));
    const link = await askedLink(world, slug, "klikk@laget.example");
    const path = new URL(links().url("confirm", link)).pathname;
    for (const _ of [1, 2]) expect((await browser.get(`${path}?lang=en`)).text).toContain("Teleslynge");
    const rows = async () =>
      (await world.read.select().from(registrations)).filter(({ email }) => email === "klikk@laget.example");
    expect(await rows()).toEqual([]);
    const unseen = await browser.post(`${path}?lang=en`, { intent: "confirm", version: "0" });
    expect([unseen.status, unseen.text.includes("filled in again")]).toEqual([409, true]);
    expect(await rows()).toEqual([]);
    const done = await browser.post(path, { intent: "confirm", version: String(link.seen) });
    expect([done.status, done.headers.location]).toEqual([303, `/registration/${link.ref}?done=registered`]);
    expect((await browser.get(`${done.headers.location}&lang=en`)).text).toContain("You have a seat");
    const other = served.browser();
    const again = await other.post(path, { intent: "confirm" });
    expect([again.headers.location, again.headers["set-cookie"]]).toEqual([path, undefined]);
    expect((await other.get(`${path}?lang=en`)).text).toContain("This has been confirmed");
    expect((await other.get(`/registration/${link.ref}`)).status).toBe(404);
    expect(await rows()).toHaveLength(1);
  });

  it("that was not asked for registers nobody", async () => {
    await browser.post(form, typed("framand@laget.example"));
    const link = await askedLink(world, slug, "framand@laget.example");
    const path = new URL(links().url("confirm", link)).pathname;
    const refused = await browser.post(path, { intent: "refuse" });
    expect([refused.status, refused.headers.location]).toEqual([303, `${path}?done=refused`]);
    expect((await browser.get(`${path}?done=refused&lang=en`)).text).toContain("Nobody is registered");
    expect((await browser.get(path)).status).toBe(404);
  });

  it("opens nothing where a letter of it is changed, and says how to get another", async () => {
    const token = links().token("confirm", { ref: "ACDEFGHJKMNP", version: 1 });
    const page = await browser.get(`/registration/confirm/${token.slice(0, -3)}AAA?lang=en`);
    expect([page.status, page.text.includes('href="/registration"')]).toEqual([404, true]);
  });
});

describe("one's own page", () => {
  it("does not exist without the link; its token goes into a cookie, and no cache stores it", async () => {
    const link = await register(world, slug, { email: "eigen@laget.example", organisation: "" });
    for (const path of ["", "/change", "/give-up"])
      expect((await browser.get(`/registration/${link.ref}${path}`)).status).toBe(404);
    for (const path of ["/change", "/give-up"])
      expect((await browser.post(`/registration/${link.ref}${path}`, { status: "going" })).status).toBe(404);
    const page = await open(link);
    expect(page.headers["cache-control"]).toContain("no-store");
    expect(page.text).not.toContain(links().token("own", link));
    expect(page.text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    const other = await register(world, slug, { email: "anna@laget.example", organisation: "" });
    expect((await browser.get(`/registration/${other.ref}`)).status).toBe(404);
    await open(other);
    expect((await browser.get(`/registration/${link.ref}`)).status).toBe(200);
  });

  it("shows the link to join to whoever has a seat and takes part digitally, and no other page does", async () => {
    const link = await register(world, slug, { email: "digital@laget.example", organisation: "" });
    const inRoom = (await open(link)).text;
    expect(inRoom).not.toContain(joinUrl);
    for (const said of ["Storsalen (en)", "At the door"]) expect(inRoom).toContain(said);
    const change = { status: "going", attendAs: "remote", group: "A", accessNeeds: "" };
    const saved = await browser.post(`/registration/${link.ref}/change`, change);
    expect(saved.headers.location).toBe(`/registration/${link.ref}?done=saved`);
    const digitally = (await browser.get(`/registration/${link.ref}?lang=en`)).text;
    for (const said of [joinUrl, "9:30"]) expect(digitally).toContain(said);
    for (const said of ["Storsalen", "Trappefritt", "At the door"]) expect(digitally).not.toContain(said);
    for (const path of [form, `/meetings/${slug}`, `/registration/${link.ref}/change`, "/registration"])
      expect((await browser.get(path)).text, path).not.toContain(joinUrl);
  });

  it("puts the meeting into one's own calendar, with oneself and the link to join, and not while one waits", async () => {
    await meetings.announce("ein-plass");
    expectOk(await meetings.edit("ein-plass", { capacity: 1, seatsPerOrganisation: null }));
    const link = await register(world, "ein-plass", { email: "fyrst@laget.example", attendAs: "remote" });
    const path = `/registration/${link.ref}/calendar.ics`;
    expect((await browser.get(path)).status).toBe(404);
    expect((await open(link)).text).toContain(`href="${path}"`);
    const file = await browser.get(path);
    expect([file.status, file.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(file.headers["content-type"]).toContain("text/calendar");
    const lines = file.text.replaceAll(/\r\n[ \t]/g, "");
    expect(lines).toMatch(/^ATTENDEE;.*mailto:fyrst@laget\.example$/im);
    expect(lines).toContain(joinUrl);
    const waits = await register(world, "ein-plass", { email: "andre@laget.example" });
    expect((await open(waits)).text).not.toContain("calendar.ics");
    expect((await browser.get(`/registration/${waits.ref}/calendar.ics`)).status).toBe(404);
  });

  it("gives all that is held of it as a file, and none without the link", async () => {
    const link = await register(world, slug, { email: "fil@laget.example", accessNeeds: "Teleslynge" });
    const path = `/registration/${link.ref}/copy.json`;
    expect((await browser.get(path)).status).toBe(404);
    expect((await open(link)).text).toContain(`href="${path}"`);
    const file = await browser.get(path);
    expect([file.status, file.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(file.headers["content-disposition"]).toContain('attachment; filename="gensvar-registration.json"');
    expect(JSON.parse(file.text)).toMatchObject({ email: "fil@laget.example", accessNeeds: "Teleslynge" });
    expect(file.text).not.toMatch(/join\.example|[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it("gets a new link, which ends this one in every browser; pressed twice it is said once more", async () => {
    const link = await register(world, slug, { email: "hender@laget.example", organisation: "" });
    const path = `/registration/${link.ref}/new-link`;
    expect((await browser.post(path, {})).status).toBe(404);
    expect((await open(link)).text).toContain(`href="${path}"`);
    expect((await browser.get(`${path}?lang=en`)).text).toContain("hender@laget.example");
    for (const _ of [1, 2])
      expect((await browser.post(path, {})).headers.location).toBe("/registration?done=renewed");
    expect((await browser.get("/registration?done=renewed&lang=en")).text).toContain(
      "The old links have ended",
    );
    expect((await browser.get(`/registration/${link.ref}`)).status).toBe(404);
    expect((await open({ ...link, version: 2 })).status).toBe(200);
  });

  it("has what is held of oneself erased; pressed twice it is said once more, and without the link nothing is", async () => {
    const link = await register(world, slug, { email: "slett@laget.example", organisation: "" });
    const path = `/registration/${link.ref}`;
    expect((await browser.post(path, { intent: "erase" })).status).toBe(404);
    expect((await open(link)).text).toContain('value="erase"');
    expect((await browser.post(path, {})).status).toBe(404);
    expect((await browser.get(path)).status).toBe(200);
    for (const _ of [1, 2])
      expect((await browser.post(path, { intent: "erase" })).headers.location).toBe(
        "/registration?done=erased",
      );
    expect((await browser.get("/registration?done=erased&lang=en")).text).toContain("is erased");
    expect((await browser.get(path)).status).toBe(404);
  });

  it("says that the record may name the organisation, and no more of it once the meeting is called off", async () => {
    await meetings.announce("blir-avlyst");
    const link = await register(world, "blir-avlyst", { email: "nemnd@laget.example" });
    expect((await open(link)).text).toContain("The record may name your organisation");
    expectOk(await cancelMeeting(world.as("coordinator"), "blir-avlyst", both("For få")));
    const page = (await open(link)).text;
    expect(page).not.toContain("The record may name");
    expect(page).toContain("No public page shows anything of your answers.");
  });

  it("gives up the seat after having asked, and comes again", async () => {
    const link = await register(world, slug, { email: "gir@laget.example", organisation: "" });
    await open(link);
    const path = `/registration/${link.ref}`;
    expect((await browser.get(`${path}/give-up?lang=en`)).text).toContain("Yes, give up my seat");
    for (const _ of [1, 2])
      expect((await browser.post(`${path}/give-up`, {})).headers.location).toBe(`${path}?done=given_up`);
    const gone = await browser.get(`${path}?lang=en`);
    expect(gone.text).toContain("You are not coming");
    await browser.post(`${path}/change`, { status: "going", attendAs: "room", group: "" });
    expect((await browser.get(`${path}?lang=en`)).text).toContain("You have a seat");
  });

  it("keeps what was typed where the group has filled up meanwhile", async () => {
    await meetings.announce("trongt");
    expectOk(await meetings.edit("trongt", { capacity: null, seatsPerOrganisation: null }));
    const link = await register(world, "trongt", { email: "sein@laget.example" });
    for (let n = 0; n < 8; n++)
      await register(world, "trongt", { email: `foer-${n}@laget.example`, organisation: "", group: "A" });
    await open(link);
    const change = { status: "going", attendAs: "remote", group: "A", accessNeeds: "Tolk" };
    const answer = await browser.post(`/registration/${link.ref}/change?lang=en`, change);
    expect(answer.status).toBe(422);
    for (const said of ['href="#change-group"', "Tolk"]) expect(answer.text).toContain(said);
  });

  it("says which group he chose that had no place for him, and asks nobody to give up what he gave up", async () => {
    await meetings.announce("oensket");
    expectOk(await meetings.edit("oensket", { capacity: null, seatsPerOrganisation: null }));
    const at = "/meetings/oensket/register?lang=en";
    await browser.post(at, typed("oensker@laget.example", { group: "A" }));
    const link = await askedLink(world, "oensket", "oensker@laget.example");
    for (let n = 0; n < 8; n++)
      await register(world, "oensket", { email: `foer-${n}@laget.example`, organisation: "", group: "A" });
    const confirm = new URL(links().url("confirm", link)).pathname;
    expect((await browser.get(`${confirm}?lang=en`)).text).toContain("We keep it as your wish");
    await browser.post(confirm, { intent: "confirm", version: String(link.seen) });
    const path = `/registration/${link.ref}`;
    const page = async (of = "") => (await browser.get(`${path}${of}?lang=en`)).text;
    for (const said of ["Søk i arkivet", "It is full. We keep it as your wish"])
      expect(await page()).toContain(said);
    expect(await page("/change")).toMatch(/<input[^>]*id="change-group"[^>]*checked[^>]*value="A"/);
    expect(await page("/change")).toContain("full: kept as your wish");
    await browser.post(`${path}/give-up`, {});
    expect(await page()).not.toContain("It is full");
    for (const said of ["Søk i arkivet", "You are not coming"]) expect(await page()).toContain(said);
    const again = await page("/give-up");
    expect(again).toContain("You are not coming");
    expect(again).not.toContain('method="post"');
  });

  it("is mailed anew to whoever lost it, and nobody is told who is registered", async () => {
    const known = await browser.post("/registration", { email: "eigen@laget.example" });
    const unknown = await browser.post("/registration", { email: "ingen@laget.example" });
    const said = ({ status, headers, text }: typeof known) => [status, headers.location, text];
    expect(said(known)).toEqual(said(unknown));
    expect(known.headers.location).toBe("/registration?done=asked");
    const wrong = await browser.post("/registration?lang=en", { email: "eigen" });
    expect([wrong.status, wrong.text.includes('value="eigen"')]).toEqual([422, true]);
  });
});

describe("public pages", () => {
  it("lead to the form while anyone may register, and say by when", async () => {
    const [page, listed] = [
      await browser.get(`/meetings/${slug}?lang=en`),
      await browser.get("/meetings?lang=en"),
    ];
    for (const { text } of [page, listed]) expect(text).toContain(`href="${form}"`);
    expect(listed.text).toContain("Register by Monday 4 May 2026");
    expect(page.text).toContain('"offers":{"@type":"Offer","url":"');
    const invited = await browser.get("/meetings/bedne?lang=en");
    expect(invited.text).not.toMatch(/href="\/meetings\/bedne\/register"|"offers"/);
  });
});
