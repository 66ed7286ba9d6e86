/** Getting in with the mailed code alone, with somebody else's code, or with one that was used: each is refused. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recoveryCodes } from "#db/schema/people.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addBody } from "~/domain/people/commands/bodies.server.ts";
import { invitePerson } from "~/domain/people/commands/staff.server.ts";
import { findStaffByEmail, listFactors } from "~/domain/people/queries.server.ts";
import { type Browser, type Door, openDoor } from "../support/door.ts";
import { forumInput, system } from "../support/house.ts";
import { keyIn, papersIn } from "../support/phone.ts";

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
const withCode = (address = admin) => door.withCode(address);
const signedIn = (address = admin) => door.signedIn(address);
const give = (browser: Browser, second: string) => browser.post("/sign-in/second", { second });

describe("a session with the mailed code alone", () => {
  it("reaches the pages of the second factor and no other, by reading or writing", async () => {
    const browser = await withCode();
    const pages = ["/desk/people", "/desk/people/bodies", "/desk/settings", "/desk/log", "/desk/sessions"];
    for (const page of pages) {
      const asked = `/sign-in/second?next=${encodeURIComponent(page)}`;
      expect((await browser.get(page)).headers.location).toBe(asked);
      const data = await browser.get(`${page}?_data=${encodeURIComponent(page.slice(1))}`);
      expect([data.status, data.headers["x-remix-redirect"]]).toEqual([
        204,
        expect.stringContaining("/sign-in/second"),
      ]);
    }
    const written = await browser.post("/desk/people", { intent: "grant", person: admin, role: "owner" });
    expect(written.headers.location).toContain("/sign-in/second");
    expect((await browser.get("/sign-in/second")).headers.location).toBe("/sign-in/set-up?next=%2Fdesk");
    expect((await browser.get("/sign-in/set-up")).status).toBe(200);
  });

  it("can't add a factor where there is one: whoever reads the mail must not become its owner", async () => {
    await signedIn();
    const thief = await withCode();
    const refused = await thief.get("/sign-in/set-up?next=%2Fdesk");
    expect([refused.status, refused.headers.location]).toEqual([
      303,
      expect.stringMatching(/^\/sign-in\/second/),
    ]);
    expect((await thief.post("/sign-in/set-up", { second: "123456" })).status).toBe(303);
    expect((await thief.post("/sign-in/set-up", { passkey: "{}" })).status).toBe(303);
    expect(await factorsOf(admin)).toHaveLength(1);
  });

  it("of an owner in another body goes straight in, and of nobody goes to sign in", async () => {
    const { slug } = expectOk(await addBody(ctx(), { name: { en: "The Archive" }, shortName: {} }));
    const roles = [{ role: "owner" as const, body: slug }];
    expectOk(await invitePerson(ctx(), { name: "Eigar", email: ny, language: "en", roles }));
    const owner = await withCode(ny);
    expect((await owner.get("/sign-in/second")).headers.location).toBe("/desk");
    const sessions = await owner.get("/desk/sessions");
    expect([sessions.status, sessions.text.includes("Your second step")]).toEqual([200, false]);
    for (const page of ["/sign-in/second", "/sign-in/set-up"]) {
      expect((await door.browser().get(page)).headers.location).toContain("/sign-in?next=");
      expect((await door.browser().post(page, { second: "123456" })).headers.location).toContain(
        "/sign-in?next=",
      );
    }
  });
});

describe("setting up", () => {
  it("shows one key until it is kept, and ten codes in one answer only", async () => {
    const browser = await withCode();
    const page = await browser.get("/sign-in/set-up?next=%2Fdesk%2Flog");
    const key = keyIn(page.text);
    expect(keyIn((await browser.get("/sign-in/set-up")).text)).toBe(key);
    door.phone.scan(admin, key);
    const wrong = await browser.post("/sign-in/set-up", { second: "12345" });
    expect([wrong.status, keyIn(wrong.text)]).toEqual([422, key]);
    expect(wrong.text).toContain('href="#second"');
    const set = await browser.post("/sign-in/set-up?next=%2Fdesk%2Flog", { second: door.phone.code(admin) });
    expect(papersIn(set.text)).toHaveLength(10);
    expect(set.text).toContain('href="/desk/log"');
    const again = await browser.get("/sign-in/set-up");
    expect(papersIn(again.text)).toEqual([]);
    expect(keyIn(again.text)).not.toBe(key);
    expect((await browser.get("/desk/log")).status).toBe(200);
  });

  it("gives the session a new secret, and ends those that had the code alone", async () => {
    const [browser, other] = [await withCode(), await withCode()];
    const before = browser.cookies.get("gs_session");
    door.phone.scan(admin, keyIn((await browser.get("/sign-in/set-up")).text));
    await browser.post("/sign-in/set-up", { second: door.phone.code(admin) });
    expect(browser.cookies.get("gs_session")).not.toBe(before);
    expect((await other.get("/sign-in/second")).headers.location).toContain("/sign-in?next=");
  });

  it("is read in four languages, and asks for no script of the framework", async () => {
    const browser = await withCode();
    for (const lang of ["en", "nb", "nn", "sv"]) {
      const { status, text } = await browser.get(`/sign-in/set-up?lang=${lang}`);
      expect(status).toBe(200);
      expect(text).toContain(`<html lang="${lang}">`);
      expect(text).not.toMatch(/style="|__remixContext/);
    }
  });

  it("keeps nothing that opens anything to whoever copies the database", async () => {
    const browser = await withCode();
    const key = keyIn((await browser.get("/sign-in/set-up")).text).replaceAll(" ", "");
    door.phone.scan(admin, key);
    const set = await browser.post("/sign-in/set-up", { second: door.phone.code(admin) });
    const kept = JSON.stringify([
      await factorsOf(admin),
      await door.house.db.read.select().from(recoveryCodes),
    ]);
    expect(kept).not.toContain(key);
    for (const paper of papersIn(set.text)) expect(kept).not.toContain(paper.replaceAll(/[ -]/g, ""));
    const pages = [await browser.get("/desk/sessions"), await browser.get("/desk/people")];
    const [factor] = await factorsOf(admin);
    for (const { text } of pages) {
      expect(text).not.toContain(factor?.key);
      expect(text).not.toContain(factor?.id);
      for (const paper of papersIn(set.text)) expect(text).not.toContain(paper);
    }
  });
});

describe("a second factor", () => {
  it("is a code that is good once, whichever browser it is typed in", async () => {
    await signedIn();
    const [one, two] = [await withCode(), await withCode()];
    const code = door.phone.code(admin);
    expect((await give(one, `${code.slice(0, 3)} ${code.slice(3)}`)).headers.location).toBe("/desk");
    const again = await give(two, code);
    expect([again.status, again.text]).toEqual([422, expect.stringContaining("That code has been used")]);
    expect((await two.get("/desk/log")).headers.location).toContain("/sign-in/second");
  });

  it("opens one session where a code is sent twice at once", async () => {
    await signedIn();
    const browsers = [await withCode(), await withCode()];
    const code = door.phone.code(admin);
    const answers = await Promise.all(browsers.map((browser) => give(browser, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it("is guessed five times in a quarter of an hour, over all sessions; what has not the digits costs none", async () => {
    await signedIn();
    for (const short of ["", "12345", "1234567", "12345678901"]) {
      expect((await give(await withCode(), short)).status).toBe(422);
    }
    // The limit of asking for codes is another one.
    await door.parts.volatile.query("delete from rate_limits");
    const [one, two] = [await withCode(), await withCode()];
    for (const browser of [one, two, one]) expect((await give(browser, "000000")).status).toBe(422);
    expect((await give(two, "000000000000")).status).toBe(422);
    expect((await two.post("/sign-in/second", { passkey: "{}" })).status).toBe(422);
    const right = await give(one, door.phone.code(admin));
    expect([right.status, right.text]).toEqual([429, expect.stringContaining("Wait 15 minutes")]);
    expect((await one.get("/desk/log")).status).toBe(303);
  });

  it("is a code on paper, once", async () => {
    const { papers } = await signedIn();
    const [one, two] = [await withCode(), await withCode()];
    expect((await give(one, papers[0] ?? "")).headers.location).toBe("/desk");
    expect((await give(two, papers[0] ?? "")).status).toBe(422);
    expect((await one.get("/desk/sessions")).text).toContain("9 codes on paper are left.");
  });

  it("is nothing that another person has", async () => {
    const { papers } = await signedIn();
    await invite("coordinator");
    await signedIn(ny);
    const other = await withCode(ny);
    expect((await give(other, papers[0] ?? "")).status).toBe(422);
    expect((await give(other, door.phone.code(admin))).status).toBe(422);
  });

  it("is no passkey's answer that was made up", async () => {
    await signedIn();
    const browser = await withCode();
    for (const passkey of ["{", "null", '{"id":"x"}', "9".repeat(50_000)]) {
      expect((await browser.post("/sign-in/second", { passkey })).status).toBe(422);
    }
  });
});

it("the example forum asks nobody for a second factor, and says so", async () => {
  const demo = await openDoor({ DEMO: "1" });
  try {
    const browser = demo.browser();
    expect((await browser.get("/demo")).text).toContain("nobody needs a second step here");
    await browser.post("/demo", { email: admin });
    expect((await browser.get("/desk/sessions")).text).toContain("everybody signs in with one click");
    expect((await browser.post("/desk/settings", { intent: "fourEyes", fourEyes: "off" })).status).toBe(303);
    expect((await browser.get("/sign-in/set-up")).headers.location).toBe("/desk");
  } finally {
    await demo.stop();
  }
});
