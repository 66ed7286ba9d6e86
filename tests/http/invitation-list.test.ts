import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signUps } from "#db/schema/contacts.ts";
import { createContactLinks } from "~/domain/contacts/links.server.ts";
import { findByAddress, listContacts } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { askToRegister } from "~/domain/meetings/commands/register.server.ts";
import { join, kari, list, ola } from "../support/contacts.ts";
import { ask } from "../support/edge.ts";
import { meetingsOf } from "../support/meetings.ts";
import { guro } from "../support/registering.ts";
import { type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let browser: ReturnType<Served["browser"]>;
beforeAll(async () => {
  world = await openWorld();
  served = await serve(world);
});
afterAll(async () => {
  await served?.stop();
  await world?.close();
});
beforeEach(() => {
  browser = served.browser();
});

const links = () => createContactLinks(served.config.secretKey, served.config.origin);
const typed = (email: string) => ({ email, name: "Ola", kind: "individual", language: "nn" });

describe("the form of the invitation list", () => {
  it("answers alike whether the address is known or not", async () => {
    await list(world);
    const known = await browser.post("/invitation-list", typed(kari.email));
    const unknown = await browser.post("/invitation-list", typed("ny@vev.example"));
    const said = ({ status, headers, text }: typeof known) => [status, headers.location, text];
    expect(said(known)).toEqual(said(unknown));
    expect(known.headers.location).toBe("/invitation-list?done=asked");
  });

  it("keeps what was typed, and names each field that is wrong", async () => {
    const answer = await browser.post("/invitation-list?lang=en", {
      email: "ola",
      organisation: "",
      name: "",
      interests: "x",
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="ola"');
    for (const id of ["email", "name", "kind", "language"])
      expect(answer.text).toContain(`href="#sign-up-${id}"`);
  });
});

describe("the link that was mailed after a sign-up", () => {
  it("does nothing when it is opened, as scanners do, and lists by its button", async () => {
    await browser.post("/invitation-list", typed("klikk@vev.example"));
    const rows = await world.read.select().from(signUps);
    const { ref = "" } = rows.find(({ email }) => email === "klikk@vev.example") ?? {};
    const path = new URL(links().url("sign_up", { ref, version: 1 })).pathname;
    const other = served.browser();
    for (const _ of [1, 2, 3]) expect((await other.get(path)).status).toBe(200);
    expect(await findByAddress(world.read, "klikk@vev.example")).toBeNull();
    const done = await other.post(path, { intent: "confirm", version: "1" });
    expect([done.status, done.headers.location]).toEqual([303, "/invitation-list/own?done=joined"]);
    expect((await other.get("/invitation-list/own?lang=en")).text).toContain("klikk@vev.example");
    expect(await findByAddress(world.read, "klikk@vev.example")).toMatchObject({ status: "listed" });
  });
});

describe("one's own place on the list", () => {
  it("does not exist without the link, and is not shown by a link that leaves", async () => {
    const { link } = await join(world, { email: "eigen@vev.example" });
    expect((await browser.get("/invitation-list/own")).status).toBe(404);
    expect((await browser.get("/invitation-list/own/copy.json")).status).toBe(404);
    const leave = links().token("leave", link);
    expect((await browser.get(`/invitation-list/link/${leave}`)).status).toBe(404);
    const page = await browser.get(`/invitation-list/leave/${leave}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain("eigen@vev.example");
  });

  it("puts its token into a cookie and out of the address, and is stored by no cache", async () => {
    const { link } = await join(world, { email: "kake@vev.example" });
    await meetingsOf(world).announce("ope");
    expectOk(await askToRegister(world.visitor(), "ope", { ...guro, email: "kake@vev.example" }));
    const opened = await browser.get(new URL(links().url("own", link)).pathname);
    expect([opened.status, opened.headers.location]).toEqual([303, "/invitation-list/own"]);
    const page = await browser.get("/invitation-list/own?lang=en");
    expect(page.headers["cache-control"]).toContain("no-store");
    expect(page.text).not.toContain(links().token("own", link));
    expect(page.text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    const copy = JSON.parse((await browser.get("/invitation-list/own/copy.json")).text);
    expect(copy).toMatchObject({ email: "kake@vev.example", source: "self", interests: [] });
    expect(copy).toMatchObject({ registrations: [], asks: [{ meeting: { slug: "ope" } }] });
  });

  it("is erased by its owner", async () => {
    const { link } = await join(world, { email: "slett@vev.example" });
    await browser.get(new URL(links().url("own", link)).pathname);
    expect((await browser.post("/invitation-list/own", { intent: "erase" })).status).toBe(303);
    expect((await browser.get("/invitation-list/own")).status).toBe(404);
    expect(await findByAddress(world.read, "slett@vev.example")).toMatchObject({
      email: null,
      status: "left",
    });
  });
});

describe("leaving with one click (RFC 8058)", () => {
  const post = (path: string, body: string, headers = {}) =>
    ask(served.port, path, { method: "POST", body, headers });
  const oneClick = "List-Unsubscribe=One-Click";

  it("needs neither Origin nor cookie, follows no redirect, and takes off whom the address is signed for", async () => {
    const { link, contact } = await join(world, { email: "klikkar@vev.example" });
    const answer = await post(new URL(links().url("leave", link)).pathname, oneClick);
    expect([answer.status, answer.headers.location]).toEqual([200, undefined]);
    expect(await findByAddress(world.read, contact.email ?? "")).toMatchObject({ status: "left" });
  });

  it("is refused where a letter of the address is changed, and opens the gate for nothing else", async () => {
    const { link } = await join(world, { email: "fast@vev.example" });
    const path = new URL(links().url("leave", link)).pathname;
    expect((await post(`${path.slice(0, -3)}AAA`, oneClick)).status).toBe(404);
    for (const other of [
      "/invitation-list",
      "/invitation-list/own",
      `${path}/x`,
      path.replace("leave", "confirm"),
    ])
      expect((await post(other, oneClick)).status, other).toBe(403);
    const { contacts } = await listContacts(world.read, { q: "fast@" }, { limit: 2 });
    expect(contacts).toHaveLength(1);
  });

  it("asks a person for the press of a button, without scripts, and says that it is done", async () => {
    const { link } = await join(world, { ...ola, email: "knapp@vev.example" });
    const path = new URL(links().url("leave", link)).pathname;
    expect((await browser.get(`${path}?lang=en`)).text).toContain(
      "Do you want to leave the invitation list?",
    );
    const done = await browser.post(path, { intent: "leave" });
    expect([done.status, done.headers.location]).toEqual([303, path]);
    expect((await browser.get(`${path}?lang=en`)).text).toContain("You have left the list");
  });
});

describe("the list as a file for staff", () => {
  it("holds what the filter says, no internal ids, and nothing that a spreadsheet would run", async () => {
    await list(world, { email: "formel@laget.example", name: "=1+1", organisation: "@SUM(1)", area: "-2" });
    const coordinator = await served.staffBrowser(world.staff.coordinator.personId);
    const { text } = await coordinator.get("/desk/people/invitation-list/csv?q=formel%40&lang=en");
    const [head = "", row = "", end] = text.split("\r\n");
    expect(head).toBe(
      '\uFEFF"E-mail","Name","Organisation","Role at the organisation","Kind","Language","Also reads","Area","Themes","Has been before","How they came"',
    );
    expect(row).toBe(
      `"formel@laget.example","'=1+1","'@SUM(1)","Leiar","Civil society","nn","","'-2","","no","Added by staff"`,
    );
    expect(end).toBe("");
    const owner = await served.staffBrowser(world.staff.owner.personId);
    expect((await owner.get("/desk/people/invitation-list/csv")).status).toBe(404);
  });

  it("answers a filter that it does not know by 400", async () => {
    const coordinator = await served.staffBrowser(world.staff.coordinator.personId);
    for (const query of ["kind=x", "interest=nope", "after=NOBODY", "sort=name", "kind=media&kind=media"])
      expect((await coordinator.get(`/desk/people/invitation-list?${query}`)).status, query).toBe(400);
  });
});
