import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { endRole, grantRole, invitePerson } from "~/domain/people/commands/staff.server.ts";
import { findStaffByEmail } from "~/domain/people/queries.server.ts";
import { type Browser, type Door, giveSecond, openDoor } from "../support/door.ts";
import { forumInput, system } from "../support/house.ts";

/** What a page calls a session: the digest of what its browser holds. */
const idOf = ({ cookies }: Browser) =>
  createHash("sha256")
    .update(cookies.get("gs_session") ?? "")
    .digest("hex");

/** What a session is, and when it is no more. */
const admin = forumInput.administrator.email;
let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.stop());

describe("a session", () => {
  it("is a new one at each sign-in", async () => {
    const browser = door.browser();
    await door.signIn(browser, admin);
    const before = browser.cookies.get("gs_session") ?? "";
    await door.signIn(browser, admin);
    expect(browser.cookies.get("gs_session")).not.toBe(before);
    const old = door.browser();
    old.cookies.set("gs_session", before);
    expect((await old.get("/desk/sessions")).status).toBe(303);
  });

  it("loses a role with the next request; what one may not see looks like what is not there", async () => {
    const ctx = door.house.ctx({ actor: system });
    const second = { name: "Ny", email: "ny@dome.example", language: "nb" as const };
    expectOk(await invitePerson(ctx, { ...second, roles: [{ role: "administrator" }] }));
    const browser = door.browser();
    await door.signIn(browser, admin);
    expect((await browser.get("/desk/people")).status).toBe(200);
    expectOk(await endRole(ctx, { email: admin, role: "administrator" }));
    const refused = await browser.get("/desk/people");
    const missing = await browser.get("/desk/nothing-here");
    expect([refused.status, missing.status]).toEqual([404, 404]);
    const without = (text: string) => text.replaceAll(/(\/|%2F)desk(\/|%2F)[\w-]+/g, "…");
    expect(without(refused.text)).toBe(without(missing.text));
    expect((await browser.get("/desk/people?_data=desk%2Fpeople")).status).toBe(404);
    expect((await browser.post("/desk/people", { intent: "end" })).status).toBe(404);
    expect((await browser.get("/desk/sessions")).status).toBe(200);
  });

  it("ignores a role that a form names, and notes it", async () => {
    const said = vi.spyOn(door.parts.log, "warn");
    const owner = { name: "Ny", email: "ny@dome.example", language: "nb" as const };
    const ctx = door.house.ctx({ actor: system });
    expectOk(await invitePerson(ctx, { ...owner, roles: [{ role: "coordinator" }] }));
    const administrator = await findStaffByEmail(door.house.db.read, admin);
    const browser = door.browser();
    await door.askFor(browser, owner.email);
    const entered = await browser.post("/sign-in/code", {
      code: door.lastCode(),
      role: "administrator",
      personId: administrator?.id ?? "",
    });
    await giveSecond(browser, door.phone, owner.email, entered.headers.location ?? "");
    expect((await browser.get("/desk")).status).toBe(200);
    expect((await browser.get("/desk/people")).status).toBe(404);
    expect(said).toHaveBeenCalledWith(
      expect.objectContaining({ fields: ["role", "personId"] }),
      expect.stringContaining("named a role"),
    );
  });

  it("is listed, ended alone, and ended with all others", async () => {
    const [here, there, elsewhere] = [door.browser(), door.browser(), door.browser()];
    for (const browser of [here, there, elsewhere]) await door.signIn(browser, admin);
    const page = await here.get("/desk/sessions");
    expect(page.text.match(/name="session"/g)).toHaveLength(3);
    const ids = [...page.text.matchAll(/name="session" value="([0-9a-f]{64})"/g)].map(
      (match) => match[1] ?? "",
    );
    const sessions = await door.parts.volatile.query<{ id: string }>("select id from sessions");
    expect(ids.sort()).toEqual(sessions.map((row) => row.id).sort());
    const stillIn = async () =>
      Promise.all([here, there, elsewhere].map(async (one) => (await one.get("/desk/sessions")).status));
    await here.post("/desk/sessions", { session: idOf(there) });
    expect(await stillIn()).toEqual([200, 303, 200]);
    await here.post("/desk/sessions", { intent: "others" });
    expect(await stillIn()).toEqual([200, 303, 303]);
    const out = await here.post("/desk/sessions", { session: idOf(here) });
    expect([out.headers.location, here.cookies.has("gs_session")]).toEqual(["/", false]);
  });

  it("is ended by its owner alone", async () => {
    const ctx = door.house.ctx({ actor: system });
    expectOk(
      await invitePerson(ctx, {
        name: "Ny",
        email: "ny@dome.example",
        language: "nb",
        roles: [{ role: "coordinator" }],
      }),
    );
    const [mine, stranger] = [door.browser(), door.browser()];
    await door.signIn(mine, admin);
    const [row] = await door.parts.volatile.query<{ id: string }>("select id from sessions");
    await door.signIn(stranger, "ny@dome.example");
    await stranger.post("/desk/sessions", { session: row?.id ?? "" });
    expect((await mine.get("/desk/sessions")).status).toBe(200);
  });

  it("is ended by signing out, which a link can't do", async () => {
    const browser = door.browser();
    await door.signIn(browser, admin);
    expect((await browser.get("/sign-out")).status).toBe(404);
    const cookie = browser.cookies.get("gs_session") ?? "";
    const left = (await browser.post("/sign-out", {})).headers;
    // What the browser kept of the desk's forms goes too (0042).
    expect([left.location, left["clear-site-data"]]).toEqual(["/", '"cache"']);
    const thief = door.browser();
    thief.cookies.set("gs_session", cookie);
    expect((await thief.get("/desk/sessions")).status).toBe(303);
  });

  it("ends when somebody's roles are changed, and is renewed for who changes his own", async () => {
    const ctx = door.house.ctx({ actor: system });
    const ny = "ny@dome.example";
    expectOk(
      await invitePerson(ctx, { name: "Ny", email: ny, language: "nb", roles: [{ role: "coordinator" }] }),
    );
    const [changed, changing] = [door.browser(), door.browser()];
    await door.signIn(changed, ny);
    await door.signIn(changing, admin);
    const cookie = changing.cookies.get("gs_session");
    await changing.post("/desk/people", { intent: "grant", person: ny, role: "approver" });
    expect((await changed.get("/desk/sessions")).status).toBe(303);
    expect(changing.cookies.get("gs_session")).toBe(cookie);
    expectOk(await grantRole(ctx, { email: ny, role: "administrator" }));
    await changing.post("/desk/people", { intent: "end", person: admin, role: "approver" });
    expect(changing.cookies.get("gs_session")).not.toBe(cookie);
    expect((await changing.get("/desk/people")).status).toBe(200);
  });

  it("is not opened by a form from another site", async () => {
    const browser = door.browser();
    await door.askFor(browser, admin);
    for (const origin of ["https://evil.example", "null", ""]) {
      expect((await browser.post("/sign-in/code", { code: door.lastCode() }, { origin })).status).toBe(403);
    }
    expect((await browser.post("/sign-in/code", { code: door.lastCode() })).status).toBe(303);
  });
});
