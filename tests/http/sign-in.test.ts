import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { endRole, invitePerson } from "~/domain/people/commands/staff.server.ts";
import type { DirectMail, RequestContext, SignInCode } from "~/server/context.ts";
import { makePendingSignIns } from "~/server/sign-in/pending.server.ts";
import { askForCode } from "~/server/sign-in/sign-in.server.ts";
import { type Browser, type Door, giveSecond, openDoor } from "../support/door.ts";
import { forumInput, system } from "../support/house.ts";

const admin = forumInput.administrator.email;
let door: Door;

beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.stop());

const askFor = (browser: Browser, address = admin) => door.askFor(browser, address, address === admin);
const lastCode = () => door.lastCode();
const other = (code: string) => (code === "000000" ? "111111" : "000000");
const enter = (browser: Browser, code: string) => browser.post("/sign-in/code", { code });
/** Long enough that the same wish is no second click. */
const aMomentLater = () => door.parts.volatile.query("update pending_sign_ins set click = null");
/** Sign-ins under way, and one that somebody has begun. */
async function begin(now?: () => Date) {
  const pending = makePendingSignIns(door.parts.volatile, door.parts.config.secretKey, now);
  const { code, ...asked } = await pending.ask("a@dome.example", null, "browser");
  return { pending, asked: asked.pending, secret: asked.secret, code: code ?? "" };
}
/** Asks for a code without a browser, where parts of the house are others. */
function askIn(parts: { mail: DirectMail; house?: unknown; log?: unknown }) {
  const context = { ...door.parts, ip: "192.0.2.1", requestId: "r", ...parts } as unknown as RequestContext;
  return askForCode(context, { address: admin, next: null, browser: "" });
}
const signIn = (browser: Browser, path?: string) => door.signIn(browser, admin, path);

describe("signing in", () => {
  it("takes a code to the desk, once, in a session that the script of no page can read", async () => {
    const browser = door.browser();
    expect((await browser.get("/desk/people")).headers.location).toBe("/sign-in?next=%2Fdesk%2Fpeople");
    const asked = await askFor(browser);
    expect([asked.status, asked.headers.location]).toEqual([303, "/sign-in/code"]);
    expect(lastCode()).toMatch(/^\d{6}$/);
    const page = await browser.get("/sign-in/code");
    expect(page.text).toContain('autoComplete="one-time-code"');
    expect(page.text).toContain('inputMode="numeric"');
    const entered = await enter(browser, ` ${lastCode().slice(0, 3)} ${lastCode().slice(3)} `);
    expect([entered.status, entered.headers.location]).toEqual([303, "/sign-in/second?next=%2Fdesk"]);
    const cookie = entered.headers["set-cookie"]?.find((line) => line.startsWith("gs_session="));
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await giveSecond(browser, door.phone, admin, entered.headers.location ?? "")).to).toBe("/desk");
    expect((await browser.get("/desk/people")).status).toBe(200);
    expect((await enter(browser, lastCode())).status).toBe(422);
  });

  it("goes on where one was, and never to another site", async () => {
    const browser = door.browser();
    expect((await signIn(browser, "/sign-in?next=%2Fdesk%2Fsessions")).to).toBe("/desk/sessions");
    const elsewhere = await signIn(door.browser(), "/sign-in?next=https%3A%2F%2Fevil.example");
    expect(elsewhere.to).toBe("/desk");
  });

  it("answers known and unknown addresses alike, in text, status and headers", async () => {
    const [known, unknown] = [door.browser(), door.browser()];
    const shape = (answer: Awaited<ReturnType<typeof askFor>>) => ({
      status: answer.status,
      text: answer.text,
      location: answer.headers.location,
      headers: Object.keys(answer.headers).sort(),
      cookie: answer.headers["set-cookie"]?.map((line) => line.replace(/=[\w-]{43}/, "=…")),
    });
    expect(shape(await askFor(unknown, "nobody@dome.example"))).toEqual(shape(await askFor(known)));
    const without = ({ text }: { text: string }) =>
      text.replaceAll(/admin\w*@dome.example|nobody@dome.example/g, "…").replaceAll(/<time.*?<\/time>/g, "…");
    const pages = await Promise.all([known.get("/sign-in/code"), unknown.get("/sign-in/code")]);
    expect(without(pages[1])).toBe(without(pages[0]));
    const wrong = await Promise.all([known, unknown].map((browser) => enter(browser, other(lastCode()))));
    expect(new Set(wrong.map(without)).size).toBe(1);
    expect(door.mailbox).toHaveLength(1);
  });

  it("looks an address up only after the answer has gone", async () => {
    let reads = 0;
    const { house } = door.parts;
    const db = {
      get read() {
        reads++;
        return house.db.read;
      },
    };
    await askIn({ house: { db }, mail: { sendSignInCode: async (code) => void door.mailbox.push(code) } });
    expect(reads).toBe(0);
    await vi.waitFor(() => expect(door.mailbox).toHaveLength(1), { timeout: 15_000 });
    expect(reads).toBeGreaterThan(0);
  });

  it("takes twins of an address as one account", async () => {
    const browser = door.browser();
    await browser.post("/sign-in", { address: admin.toUpperCase() });
    await vi.waitFor(() => expect(door.mailbox).toHaveLength(1), { timeout: 15_000 });
    expect(door.mailbox[0]?.to.address).toBe(admin);
    expect((await enter(browser, lastCode())).headers.location).toContain("/sign-in/second");
  });

  it("keeps what was typed where it is no address", async () => {
    const answer = await door.browser().post("/sign-in", { address: "coordinator at dome" });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="coordinator at dome"');
    expect(answer.text).toContain('href="#address"');
  });

  it("gives no code to somebody without a role", async () => {
    const colleague = { name: "Før", email: "for@dome.example", language: "nb" as const };
    const ctx = door.house.ctx({ actor: system });
    expectOk(await invitePerson(ctx, { ...colleague, roles: [{ role: "coordinator" }] }));
    expectOk(await endRole(ctx, { email: colleague.email, role: "coordinator" }));
    await askFor(door.browser(), colleague.email);
    await askFor(door.browser());
    expect(door.mailbox.map((mail) => mail.to.address)).toEqual([admin]);
  });
});

describe("a code", () => {
  it("works only in the browser that asked", async () => {
    await askFor(door.browser());
    const stranger = door.browser();
    expect((await enter(stranger, lastCode())).status).toBe(422);
    await askFor(stranger, "nobody@dome.example");
    expect((await enter(stranger, lastCode())).headers.location).toBeUndefined();
  });

  it("dies when a newer one is asked for", async () => {
    const browser = door.browser();
    await askFor(browser);
    const [old, jar] = [lastCode(), new Map(browser.cookies)];
    const newer = door.browser();
    await aMomentLater();
    await askFor(newer);
    expect([...browser.cookies]).toEqual([...jar]);
    expect((await enter(browser, old)).status).toBe(422);
    expect((await enter(newer, lastCode())).status).toBe(303);
  });

  it("is one where a click came twice: one mail, and it works whichever answer the browser kept, once", async () => {
    const [first, second] = [door.browser(), door.browser()];
    await askFor(first);
    const code = lastCode();
    expect((await second.post("/sign-in", { address: admin })).status).toBe(303);
    expect((await enter(second, other(code))).text).toContain("4 tries are left");
    expect((await enter(first, other(code))).text).toContain("3 tries are left");
    const entered = await Promise.all([enter(first, code), enter(second, code)]);
    expect(entered.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(door.mailbox).toHaveLength(1);
    // one that is used up is no reason to get none
    await askFor(first);
    expect((await enter(first, lastCode())).status).toBe(303);
  });

  it("is sent at the next click where the mail of the first did not leave", async () => {
    const { volatile } = door.parts;
    const log = { error: vi.fn() };
    const sent: SignInCode[] = [];
    const down = async () => {
      throw new Error("the mail server said: no");
    };
    await askIn({ log, mail: { sendSignInCode: down } });
    const over = "select id from pending_sign_ins where click is null";
    await vi.waitFor(async () => expect(await volatile.query(over)).toHaveLength(1), { timeout: 15_000 });
    expect(log.error).toHaveBeenCalledOnce();
    await askIn({ log, mail: { sendSignInCode: async (code) => void sent.push(code) } });
    await vi.waitFor(() => expect(sent).toHaveLength(1), { timeout: 15_000 });
  });

  it("bears five tries; what has not six digits costs none", async () => {
    const browser = door.browser();
    await askFor(browser);
    expect((await enter(browser, "41882")).text).toContain("That is 5 digits or signs");
    expect((await enter(browser, "")).status).toBe(422);
    for (let left = 4; left > 0; left--) {
      const answer = await enter(browser, other(lastCode()));
      expect(answer.status).toBe(422);
      expect(answer.text).toMatch(left === 1 ? /1 try is left/ : new RegExp(`${left} tries are left`));
    }
    await enter(browser, other(lastCode()));
    expect((await enter(browser, lastCode())).status).toBe(422);
    expect(browser.cookies.has("gs_session")).toBe(false);
  });

  it("bears five tries that come at once", async () => {
    const { pending, secret, code } = await begin();
    const tried = await Promise.all(Array.from({ length: 20 }, () => pending.try(secret, other(code))));
    expect(tried.filter((result) => result.kind === "wrong")).toHaveLength(4);
    expect(await pending.try(secret, code)).toEqual({ kind: "over" });
  });

  it("opens one session, however often it is sent at once", async () => {
    const browser = door.browser();
    await askFor(browser);
    const answers = await Promise.all([1, 2, 3].map(() => enter(browser, lastCode())));
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422, 422]);
  });

  it("is right once, also for two tries at once, and then over", async () => {
    const { pending, asked, secret, code } = await begin();
    await pending.name(asked.id, "somebody");
    const tried = await Promise.all([pending.try(secret, code), pending.try(secret, code)]);
    expect(tried.map((result) => result.kind).sort()).toEqual(["over", "right"]);
    expect(await pending.find(secret)).toBeNull();
  });

  it("lives ten minutes", async () => {
    let now = new Date("2026-04-21T08:00:00.000Z");
    const { pending, asked, secret, code } = await begin(() => now);
    await pending.name(asked.id, "somebody");
    now = new Date("2026-04-21T08:10:00.001Z");
    expect(await pending.find(secret)).toBeNull();
    expect(await pending.try(secret, code)).toEqual({ kind: "over" });
  });

  it("is not consumed by whoever fetches pages, as mail scanners do", async () => {
    const browser = door.browser();
    await askFor(browser);
    for (let n = 0; n < 8; n++) await browser.get(`/sign-in/code?code=${lastCode()}`);
    expect((await enter(browser, lastCode())).status).toBe(303);
  });

  it("is stored as a hash only, as is the browser's secret", async () => {
    const browser = door.browser();
    await askFor(browser);
    const rows = JSON.stringify(await door.parts.volatile.query("select * from pending_sign_ins"));
    expect(rows).not.toContain(lastCode());
    expect(rows).not.toContain(browser.cookies.get("gs_sign_in"));
  });

  it("is asked for five times an address in a quarter of an hour, known or not", async () => {
    for (const address of [admin, "nobody@dome.example"]) {
      for (let n = 0; n < 5; n++) {
        await aMomentLater();
        expect((await askFor(door.browser(), address)).status).toBe(303);
      }
      const sixth = await door.browser().post("/sign-in", { address });
      expect(sixth.status).toBe(429);
      expect(sixth.text).toContain("Try again in 15 minutes");
    }
  });

  it("is asked for thirty times from one network in a quarter of an hour", async () => {
    const browser = door.browser();
    for (let n = 0; n < 30; n++) {
      expect((await browser.post("/sign-in", { address: `a${n}@dome.example` })).status).toBe(303);
    }
    expect((await browser.post("/sign-in", { address: "b@dome.example" })).status).toBe(429);
  });
});

describe("the demo's door", () => {
  let demo: Door;
  beforeAll(async () => {
    demo = await openDoor({ DEMO: "1" });
  });
  afterAll(() => demo.stop());

  it("signs one in as anybody with one click, in the demo", async () => {
    const browser = demo.browser();
    expect((await browser.get("/demo")).text).toContain("Administrator Døme");
    expect((await browser.post("/demo", { email: admin })).headers.location).toBe("/desk");
    expect((await browser.get("/desk/people")).status).toBe(200);
  });

  it("does not exist anywhere else", async () => {
    const browser = door.browser();
    expect((await browser.get("/demo")).status).toBe(404);
    expect((await browser.get("/demo?_data=demo")).status).toBe(404);
    expect((await browser.post("/demo", { email: admin })).status).toBe(404);
    expect(browser.cookies.has("gs_session")).toBe(false);
  });
});
