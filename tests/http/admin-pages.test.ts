import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forumLogo } from "#db/schema/forum.ts";
import { changeForumText, setLogo } from "~/domain/forum/commands.server.ts";
import { findForum, findForumText, getForum } from "~/domain/forum/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { findStaffByEmail, listBodies } from "~/domain/people/queries.server.ts";
import { setupToken } from "~/server/sign-in/setup-token.ts";
import { type Browser, type Door, giveSecond, openDoor } from "../support/door.ts";
import { origin } from "../support/edge.ts";
import { png } from "../support/files.ts";
import { forumInput, system } from "../support/house.ts";

const admin = forumInput.administrator.email;
let door: Door;
let browser: Browser;

async function signedIn(): Promise<Browser> {
  const own = door.browser();
  await door.signIn(own, admin);
  return own;
}

afterEach(() => door.stop());

describe("the first run", () => {
  const answers = {
    name: "Forum for open forvalting",
    host: "Dømedepartementet",
    mainLanguage: "nn",
    languages: ["nn", "en"],
    timeZone: "Europe/Oslo",
    contactEmail: "forum@dome.example",
    contactPhone: "",
    colour: "spruce",
    personName: "Administrator Døme",
    personEmail: admin,
  };
  let path: string;
  beforeEach(async () => {
    door = await openDoor({}, { setUp: false });
    browser = door.browser();
    path = `/setup/${setupToken(door.parts.config.secretKey)}`;
  });

  it("sets the forum up, once, and goes on to signing the administrator in", async () => {
    expect((await browser.get(path)).status).toBe(200);
    expect((await browser.post(path, answers)).headers.location).toBe("/sign-in/code");
    expect(await getForum(door.house.db.read)).toMatchObject({ colour: "spruce", mainLanguage: "nn" });
    await vi.waitFor(() => expect(door.mailbox).toHaveLength(1), { timeout: 15_000 });
    const entered = await browser.post("/sign-in/code", { code: door.mailbox[0]?.code ?? "" });
    // Whoever sets the forum up gets a second factor at once, and reaches nothing before.
    const { to, papers } = await giveSecond(browser, door.phone, admin, entered.headers.location ?? "");
    expect([to, papers.length]).toEqual(["/desk", 10]);
    expect((await browser.get("/desk/settings")).status).toBe(200);
    expect([(await browser.get(path)).status, (await browser.post(path, answers)).status]).toEqual([
      404, 404,
    ]);
  });

  it("opens to nobody without the right address", async () => {
    for (const wrong of ["/setup/x", `${path}x`, `/setup/${"A".repeat(43)}`]) {
      expect((await browser.get(wrong)).status).toBe(404);
      expect((await browser.post(wrong, answers)).status).toBe(404);
    }
    expect(await findForum(door.house.db.read)).toBeNull();
  });

  it("keeps what was typed and says what to do", async () => {
    const answer = await browser.post(path, { ...answers, personEmail: "not one", name: "", colour: "pink" });
    expect(answer.status).toBe(422);
    for (const id of ["name", "personEmail", "colour"]) expect(answer.text).toContain(`href="#${id}"`);
    expect(answer.text).toContain('value="Dømedepartementet"');
    expect(answer.text).toContain('value="not one"');
  });

  it("takes a logo by its bytes and refuses one that could run something", async () => {
    const svg = await upload(path, answers, "logo.png", Buffer.from("<svg onload='alert(1)'/>"));
    expect([svg.status, svg.text.includes('href="#logo"')]).toEqual([422, true]);
    const picture = Buffer.from(png);
    expect((await upload(path, answers, "x.svg", picture)).status).toBe(303);
    const digest = /\/logo\/([0-9a-f]{32})/.exec((await browser.get("/nothing-here")).text)?.[1];
    const shown = await browser.get(`/logo/${digest}`);
    expect(shown.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    expect((await browser.get(`/logo/${"0".repeat(32)}`)).status).toBe(404);
  });
});

it("a logo from before, that can't be shown, leaves no picture, and the administrator is told", async () => {
  door = await openDoor(
    {},
    {
      before: async ({ db }) => {
        const base64 = Buffer.from(png.subarray(0, 30)).toString("base64");
        const whole = { id: "logo", mediaType: "image/png", base64, digest: "f".repeat(32) };
        await db.write((tx) => tx.insert(forumLogo).values(whole));
      },
    },
  );
  browser = await signedIn();
  const { text } = await browser.get("/desk/settings");
  expect(text).toContain("The logo that is stored can&#x27;t be shown");
  expect(text).toContain("Take the logo away");
  for (const page of [text, (await browser.get("/nothing-here")).text]) expect(page).not.toContain("/logo/");
  expect((await browser.get(`/logo/${"f".repeat(32)}`)).status).toBe(404);
});

async function upload(path: string, fields: Record<string, string | string[]>, name: string, bytes: Buffer) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(field, one);
  form.append("logo", new Blob([new Uint8Array(bytes)]), name);
  const body = new Response(form);
  const type = body.headers.get("content-type") ?? "";
  return door.ask(path, {
    method: "POST",
    body: Buffer.from(await body.arrayBuffer()),
    headers: { origin, "content-type": type, "accept-language": "en" },
  });
}

describe("the administrator's pages", () => {
  beforeEach(async () => {
    door = await openDoor();
    browser = await signedIn();
  });
  const pages = [
    "/desk/people",
    "/desk/people/bodies",
    "/desk/settings",
    "/desk/settings/texts/about",
    "/desk/log",
  ];

  it("are read in four languages, without scripts", async () => {
    for (const lang of ["en", "nb", "nn", "sv"]) {
      for (const page of [...pages, "/desk/sessions"]) {
        const answer = await browser.get(`${page}?lang=${lang}`);
        expect([page, answer.status]).toEqual([page, 200]);
        expect(answer.text).toContain(`<html lang="${lang}">`);
        expect(answer.text).not.toMatch(/<script|style="/);
      }
    }
  });

  it("let no id out, and nobody else in", async () => {
    const person = await findStaffByEmail(door.house.db.read, admin);
    for (const page of pages) {
      const data = await browser.get(
        `${page}?_data=${encodeURIComponent(page.slice(1).replace("texts/about", "texts/:key"))}`,
      );
      expect([page, data.status]).toEqual([page, 200]);
      expect(data.text).not.toContain(person?.id);
      expect(data.text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
      expect((await door.browser().get(page)).headers.location).toContain("/sign-in?next=");
    }
  });

  it("invite, and keep what was typed where something is missing", async () => {
    const person = { intent: "invite", name: "Ny Ny", email: "ny@dome.example", language: "nb", body: "" };
    const missing = await browser.post("/desk/people", { ...person, roles: [] });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('href="#roles"');
    expect(missing.text).toContain('value="ny@dome.example"');
    expect((await browser.post("/desk/people", { ...person, roles: ["coordinator"] })).status).toBe(303);
    const twin = await browser.post("/desk/people", {
      ...person,
      email: "NY@dome.example",
      roles: ["approver"],
    });
    expect([twin.status, twin.text.includes("has an account already")]).toEqual([422, true]);
  });

  it("refuse to end the last administrator, in words", async () => {
    const answer = await browser.post("/desk/people", {
      intent: "end",
      person: admin,
      role: "administrator",
    });
    expect([answer.status, answer.text.includes("the last administrator")]).toEqual([422, true]);
  });

  it("add, rename and end a body", async () => {
    const at = "/desk/people/bodies";
    expect((await browser.post(at, { "name.nn": "Dømetilsynet", "shortName.nn": "" })).status).toBe(303);
    const change = { body: "dometilsynet", version: "1", "name.nn": "Tilsynet" };
    expect((await browser.post(at, change)).status).toBe(303);
    const late = await browser.post(at, { ...change, "name.nn": "Mitt tilsyn" });
    expect([late.status, late.text.includes('value="Mitt tilsyn"')]).toEqual([409, true]);
    expect((await browser.post(at, { ...change, intent: "end" })).status).toBe(303);
    expect((await listBodies(door.house.db.read)).map((body) => body.slug)).not.toContain("dometilsynet");
  });

  it("keep both where two save the settings", async () => {
    const {
      name,
      hostName,
      exampleNote: _,
      contactPhone: __,
      setUpAt: ___,
      fourEyes: ____,
      ...rest
    } = await getForum(door.house.db.read);
    const form = {
      ...rest,
      version: "1",
      "name.nn": name.nn ?? "",
      "hostName.nn": hostName.nn ?? "",
      contactPhone: "",
    };
    expect((await browser.post("/desk/settings", { ...form, colour: "heath" })).status).toBe(303);
    const late = await browser.post("/desk/settings", { ...form, contactEmail: "min@dome.example" });
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/Saved meanwhile:[^<]*<\/b><p[^>]*>(?:Heath|Heather|[A-Z][a-z]+)/);
    expect(late.text).toContain('value="min@dome.example"');
    expect((await getForum(door.house.db.read)).contactEmail).toBe("forum@dome.example");
  });

  it("start each standing text with an honest default, and keep both where two save", async () => {
    const at = "/desk/settings/texts/privacy?language=nn";
    expect((await browser.get(at)).text).toContain("Det offentlege organet som er vert for forumet");
    expectOk(
      await changeForumText(door.house.ctx({ actor: system }), {
        key: "privacy",
        language: "nn",
        body: "Deira tekst",
        version: 0,
      }),
    );
    const late = await browser.post(at, { language: "nn", version: "0", body: "Min tekst" });
    expect([late.status, late.text.includes("Deira tekst"), late.text.includes("Min tekst")]).toEqual([
      409,
      true,
      true,
    ]);
    expect((await browser.post(at, { language: "nn", version: "1", body: "Vår tekst" })).status).toBe(303);
    expect(await findForumText(door.house.db.read, "privacy", "nn")).toMatchObject({ body: "Vår tekst" });
    expect((await browser.get("/desk/settings/texts/terms")).status).toBe(404);
  });

  it("switch four eyes off only after saying that everyone will see it", async () => {
    expect((await browser.get("/desk/settings")).text).toContain("Everyone will see it");
    expect((await browser.post("/desk/settings", { intent: "fourEyes", fourEyes: "off" })).status).toBe(303);
    expect((await getForum(door.house.db.read)).fourEyes).toBe(false);
    expect((await browser.get("/desk/log")).text).toContain("Four eyes switched on or off");
  });

  it("show what people wrote as text, never as markup", async () => {
    const name = `<script>alert(1)</script>"'><img src=x>`;
    await browser.post("/desk/people", { intent: "rename", person: admin, name });
    for (const page of pages) expect((await browser.get(page)).text).not.toMatch(/<script|<img src=x/);
  });

  it("read the log in pages, newest first, and by what it is about", async () => {
    const ctx = door.house.ctx({ actor: system });
    for (let n = 0; n < 55; n++) expectOk(await setLogo(ctx, null));
    const first = await browser.get("/desk/log");
    const next = /href="(\/desk\/log\?before=\d+)"/.exec(first.text)?.[1] ?? "";
    const second = await browser.get(next);
    expect(first.text.match(/Logo changed/g)).toHaveLength(50);
    expect(second.text.match(/Logo changed/g)).toHaveLength(5);
    expect(second.text).toContain("Forum set up");
    expect(second.text).toContain("Gensvar itself (setup)");
    expect((await browser.get("/desk/log?about=domedepartementet")).text).toContain("Body added");
    expect((await browser.get("/desk/log?about=OGP26-XXXX")).text).toContain("Nothing in the log fits this");
    expect((await browser.get("/desk/log?before=abc")).status).toBe(400);
  });
});
