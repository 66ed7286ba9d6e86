/** What is asked anew before it is changed, and what ends when a factor is lost. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { getForum } from "~/domain/forum/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { resetFactors } from "~/domain/people/commands/factors.server.ts";
import { endRole, invitePerson } from "~/domain/people/commands/staff.server.ts";
import { findStaffByEmail, listFactors, listPeople } from "~/domain/people/queries.server.ts";
import { freshMs } from "~/server/sessions.server.ts";
import { type Browser, type Door, openDoor } from "../support/door.ts";
import { forumInput, system } from "../support/house.ts";
import { keyIn } from "../support/phone.ts";
import { fieldOf } from "../support/served.ts";

const admin = forumInput.administrator.email;
const ny = "ny@dome.example";
let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.stop());

const ctx = () => door.house.ctx({ actor: system });
const invite = (role: "administrator" | "coordinator", email = ny) =>
  invitePerson(ctx(), { name: "Ny Døme", email, language: "en", roles: [{ role }] }).then(expectOk);
async function factorsOf(email: string) {
  const person = await findStaffByEmail(door.house.db.read, email);
  return listFactors(door.house.db.read, person?.id ?? "");
}
const rolesOf = async (email: string) =>
  (await listPeople(door.house.db.read)).find((one) => one.email === email)?.roles.map(({ role }) => role);
const withCode = (address = admin) => door.withCode(address);
const signedIn = (address = admin) => door.signedIn(address);
const give = (browser: Browser, second: string) => browser.post("/sign-in/second", { second });

describe("a sensitive change", () => {
  const changes: [string, string, Record<string, string>][] = [
    ["a role given", "/desk/people", { intent: "grant", person: ny, role: "approver" }],
    ["a role taken", "/desk/people", { intent: "end", person: ny, role: "coordinator" }],
    [
      "an invitation",
      "/desk/people",
      { intent: "invite", name: "To", email: "to@dome.example", language: "nb", roles: "approver" },
    ],
    ["a reset", "/desk/people", { intent: "reset", person: ny }],
    ["four eyes", "/desk/settings", { intent: "fourEyes", fourEyes: "off" }],
    ["new codes on paper", "/desk/sessions", { intent: "codes" }],
  ];

  it.each(changes)(
    "(%s) asks for the second factor anew after ten minutes, and loses nothing",
    async (_what, page, form) => {
      await invite("coordinator");
      await signedIn(ny);
      const { browser } = await signedIn();
      await door.letTimePass();
      const events = async () => (await browser.get("/desk/log")).text.match(/<tr/g)?.length;
      const before = await events();
      const asked = await browser.post(page, form);
      expect([asked.status, asked.text]).toEqual([403, expect.stringContaining("Confirm that it is you")]);
      for (const [name, value] of Object.entries(form)) expect(fieldOf(asked.text, name)).toBe(value);
      const wrong = await browser.post(page, { ...form, second: "000000" });
      expect([wrong.status, fieldOf(wrong.text, "intent")]).toEqual([403, form.intent]);
      expect(await events()).toBe(before);
      const done = await browser.post(page, { ...form, second: door.phone.code(admin) });
      expect([200, 303]).toContain(done.status);
      expect(await events()).toBeGreaterThan(before ?? 0);
      // And the next one within ten minutes is done at once.
      expect((await browser.post("/desk/sessions", { intent: "codes" })).status).toBe(200);
    },
  );

  it("(an erasure) is confirmed by the one who asks and by the one who decides", async () => {
    await invite("coordinator");
    expectOk(await endRole(ctx(), { email: ny, role: "coordinator" }));
    await invite("administrator", "to@dome.example");
    const erase = { intent: "erase", person: ny, eraseGround: "not_needed" };
    const decide = { intent: "decideErasure", person: ny, verdict: "approved" };
    for (const [address, form, did] of [
      [admin, erase, "erasure_asked"],
      ["to@dome.example", decide, "erased"],
    ] as const) {
      const { browser } = await signedIn(address);
      await door.letTimePass();
      expect((await browser.post("/desk/people", form)).status).toBe(403);
      const done = await browser.post("/desk/people", { ...form, second: door.phone.code(address) });
      expect(done.headers.location).toBe(`/desk/people?did=${did}`);
    }
    expect(await findStaffByEmail(door.house.db.read, ny)).toBeNull();
  });

  it("is done at once within ten minutes; a name is no sensitive one", async () => {
    await invite("coordinator");
    const { browser } = await signedIn();
    await door.letTimePass(freshMs - 5000);
    await browser.post("/desk/people", { intent: "grant", person: ny, role: "approver" });
    expect(await rolesOf(ny)).toEqual(["coordinator", "approver"]);
    await door.letTimePass();
    const version = (await findStaffByEmail(door.house.db.read, ny))?.version ?? 0;
    const rename = { intent: "rename", person: ny, version: String(version), name: "Nytt Namn" };
    const renamed = await browser.post("/desk/people", rename);
    expect(renamed.headers.location).toBe("/desk/people?did=renamed");
    await browser.post("/desk/settings", { intent: "fourEyes", fourEyes: "off" });
    expect((await getForum(door.house.db.read)).fourEyes).toBe(true);
  });

  it("is not confirmed by a code that was used", async () => {
    await invite("coordinator");
    const { browser } = await signedIn();
    await door.letTimePass();
    const form = { intent: "grant", person: ny, role: "administrator", second: door.phone.lastCode(admin) };
    expect((await browser.post("/desk/people", form)).status).toBe(403);
    expect(await rolesOf(ny)).toEqual(["coordinator"]);
  });
});

describe("losing a factor", () => {
  it("by removal ends all other sessions; adding and removing ask for it anew", async () => {
    const [{ browser }, { browser: elsewhere }] = [await signedIn(), await signedIn()];
    const setUp = await browser.get("/sign-in/set-up?next=%2Fdesk%2Fsessions");
    expect(setUp.text).toContain("Add a second step");
    const [first] = await factorsOf(admin);
    const old = door.phone.lastCode(admin);
    door.phone.scan(admin, keyIn(setUp.text));
    const added = await browser.post("/sign-in/set-up", { second: door.phone.code(admin) });
    expect(added.headers.location).toBe("/desk/sessions?did=added");
    expect(await factorsOf(admin)).toHaveLength(2);
    await door.letTimePass();
    expect((await browser.get("/sign-in/set-up")).headers.location).toContain(
      "/sign-in/second?next=%2Fsign-in%2Fset-up",
    );
    const form = { intent: "remove", factor: first?.addedAt ?? "" };
    expect((await browser.post("/desk/sessions", form)).status).toBe(403);
    const removed = await browser.post("/desk/sessions", { ...form, second: door.phone.code(admin) });
    expect(removed.headers.location).toBe("/desk/sessions?did=removed");
    expect((await elsewhere.get("/desk/log")).headers.location).toContain("/sign-in?next=");
    expect((await browser.get("/desk/sessions")).status).toBe(200);
    expect((await give(await withCode(), old)).status).toBe(422);
    const [left] = await factorsOf(admin);
    const last = await browser.post("/desk/sessions", { intent: "remove", factor: left?.addedAt ?? "" });
    expect([last.status, last.text]).toEqual([422, expect.stringContaining("This is your only one")]);
  });

  it("by another administrator's reset ends the person's sessions, and nobody resets his own", async () => {
    await invite("administrator");
    const [{ browser: lost }, { browser }] = [await signedIn(ny), await signedIn()];
    const own = await browser.post("/desk/people", { intent: "reset", person: admin });
    expect([own.status, own.text]).toEqual([422, expect.stringContaining("Ask another administrator")]);
    expect(await factorsOf(admin)).toHaveLength(1);
    const reset = await browser.post("/desk/people", { intent: "reset", person: ny });
    expect(reset.headers.location).toBe("/desk/people?did=second_reset");
    expect((await lost.get("/desk/log")).headers.location).toContain("/sign-in?next=");
    expect((await (await withCode(ny)).get("/sign-in/second")).headers.location).toContain("/sign-in/set-up");
  });

  it("while signed in does not open the desk to a session that never gave one", async () => {
    await signedIn();
    const browser = await withCode();
    expectOk(await resetFactors(ctx(), { email: admin }));
    expect((await browser.get("/desk/log")).headers.location).toContain("/sign-in/second");
    expect((await browser.get("/sign-in/second")).headers.location).toContain("/sign-in/set-up");
  });
});
