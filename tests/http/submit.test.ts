import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { submissions } from "#db/schema/submissions.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelConsultation } from "~/domain/meetings/commands/announce.server.ts";
import { listTexts } from "~/domain/submissions/queries.server.ts";
import { pdf } from "../support/files.ts";
import { formsIn } from "../support/forms.ts";
import { type Browser, fieldOf, formKey, type Served, serve } from "../support/served.ts";
import { answers, filesOnDisk, path } from "../support/submitting.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let browser: Browser;

beforeEach(async () => {
  world = await openWorld();
  served = await serve(world);
  browser = served.browser();
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

const stored = () => world.read.select().from(submissions);
describe("the form", () => {
  it("is not there where a consultation takes no input by form", async () => {
    const key = await formKey(browser, path);
    const row = await findConsultation(world.read, "runde");
    const edit = { version: row?.version ?? 0, channels: ["letter" as const] };
    expectOk(await editConsultation(world.as("coordinator"), "runde", edit));
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(path, answers(key))).status).toBe(404);
    expect(await stored()).toEqual([]);
  });

  it("is one page without an account, with one small script that it works without", async () => {
    const page = await browser.get(path);
    expect(page.status).toBe(200);
    expect(page.text.match(/<script/g)).toHaveLength(1);
    expect(page.text).toMatch(/<script src="[^"]*draft[^"]*\.js[^"]*" nonce="[^"]+" defer=""><\/script>/);
    expect(page.headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-/);
    expect(page.text).toMatch(/name="publishText"[^>]*checked/);
    expect(page.text).toMatch(/name="publishOrganisation"[^>]*checked/);
    expect(page.text).not.toMatch(/name="publishPerson"[^>]*checked/);
    expect(page.text).not.toContain(" style=");
  });

  it("publishes no name of whoever writes for an organisation, where that was ticked before", async () => {
    for (const [who, published] of [
      ["person", true],
      ["organisation", false],
    ] as const) {
      const asked = { who, person: "Kari Døme", publishPerson: "on" };
      expect((await browser.upload(path, answers(await formKey(browser, path), asked))).status).toBe(303);
      expect((await stored()).at(-1)?.publishPerson).toBe(published);
    }
  });

  it("has a new key each time", async () => {
    expect(await formKey(browser, path)).not.toBe(await formKey(browser, path));
  });

  it("answers a received form with the way to its receipt, which shows the text as received", async () => {
    const sent = await browser.upload(path, answers(await formKey(browser, path)));
    expect(sent.status).toBe(303);
    expect(sent.headers.location).toMatch(/^\/track\/RND26-[A-Z0-9]+\/receipt$/);
    expect(sent.headers["set-cookie"]?.[0]).toMatch(
      /^gs_track=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=/,
    );
    const receipt = await browser.get(sent.headers.location ?? "");
    expect(receipt.status).toBe(200);
    expect(receipt.text).toContain("Søket er tregt.\n\nStatistikken manglar.");
    expect(receipt.text).toMatch(/http:\/\/forum\.example\/link\/[\w-]+/);
    expect(await stored()).toMatchObject([
      { publishText: true, publishPerson: false, late: false, channel: "form" },
    ]);
  });

  it("stores what was chosen and nothing of who sent it from where", async () => {
    const chosen = {
      theme: "soek",
      commitments: ["plan-1", "plan-2"],
      who: "none",
      organisation: "",
      email: "",
    };
    const {
      publishText: _text,
      publishOrganisation: _name,
      ...rest
    } = answers(await formKey(browser, path), chosen);
    expect((await browser.upload(path, rest)).status).toBe(303);
    const [row] = await stored();
    expect(row).toMatchObject({ publishText: false, publishOrganisation: false });
    expect(row?.chosenCommitmentIds).toHaveLength(2);
    expect(JSON.stringify(row)).not.toMatch(/127\.0\.0\.1|Mozilla/);
  });

  it("is dated by the server's clock, whatever a form says about the time", async () => {
    const inTime = "2026-05-20T12:00:00.000Z";
    const forged = { receivedAt: inTime, createdAt: inTime, receivedOn: "2026-05-20", late: "" };
    world.clock.now = "2026-05-20T22:00:00.000Z";
    const sent = await browser.upload(path, answers(await formKey(browser, path), forged));
    expect(sent.status).toBe(303);
    expect((await stored())[0]).toMatchObject({ receivedOn: "2026-05-21", late: true });
  });

  it("is received without files as a plain form too", async () => {
    expect((await browser.post(path, answers(await formKey(browser, path)))).status).toBe(303);
  });

  it("does not exist for a consultation that does not", async () => {
    expect((await browser.get("/consultations/ingen/submit")).status).toBe(404);
    expect((await browser.upload("/consultations/ingen/submit", answers(crypto.randomUUID()))).status).toBe(
      404,
    );
  });
});

describe("sent twice", () => {
  it("is received once, with the same receipt, and leaves no file behind", async () => {
    const key = await formKey(browser, path);
    const file = { name: "brev.pdf", bytes: pdf };
    const first = await browser.upload(path, answers(key), [file]);
    const second = await browser.upload(path, answers(key), [file]);
    expect(second.headers.location).toBe(first.headers.location);
    expect(await stored()).toHaveLength(1);
    expect(filesOnDisk(served)).toHaveLength(1);
  });

  it("gone back to and sent once more by the same browser, it is received once; by another it is another", async () => {
    const first = await browser.upload(path, answers(await formKey(browser, path)));
    const again = await browser.upload(path, answers(await formKey(browser, path)));
    expect(again.headers.location).toBe(first.headers.location);
    await browser.upload(path, answers(await formKey(browser, path), { organisation: "Eit anna lag" }));
    const other = served.browser();
    await other.upload(path, answers(await formKey(other, path)));
    expect(await stored()).toHaveLength(3);
  });

  it("with other content it is said to have been received, and may be sent as a submission of its own", async () => {
    const key = await formKey(browser, path);
    const first = await browser.upload(path, answers(key));
    const ref = first.headers.location?.split("/")[2] ?? "";
    const again = await browser.upload(path, answers(key, { text: "Noko anna" }));
    expect(again.status).toBe(409);
    expect(again.text).toContain(`href="/track/${ref}/receipt"`);
    expect(again.text).toContain("Noko anna");
    const fresh = fieldOf(again.text, "key");
    expect(fresh).not.toBe(key);
    const separate = await browser.upload(path, answers(fresh, { text: "Noko anna" }));
    expect(separate.status).toBe(303);
    expect(await stored()).toHaveLength(2);
  });

  it("with other content it is offered as an addition to the first, with the words as they were typed", async () => {
    const key = await formKey(browser, path);
    const ref = (await browser.upload(path, answers(key))).headers.location?.split("/")[2] ?? "";
    const again = await browser.upload(path, answers(key, { text: '"Noko anna"\n& til' }));
    const offered = formsIn(again.text).find(({ html }) => html.includes(`action="/track/${ref}/add"`));
    const added = await browser.post(`/track/${ref}/add`, Object.fromEntries(offered?.fields ?? []));
    expect([added.status, added.headers.location]).toEqual([303, `/track/${ref}?done=added`]);
    const [first, ...others] = await stored();
    expect(others).toEqual([]);
    const texts = await listTexts(world.read, first?.id ?? "");
    expect(texts.map(({ kind, body }) => [kind, body])).toEqual([
      ["original", answers(key).text],
      ["addition", '"Noko anna"\n& til'],
    ]);
  });
});

describe("mistakes", () => {
  it("are said beside their fields and on top, and everything that was typed is kept", async () => {
    const wrong = {
      text: "  ",
      organisation: "",
      email: "laget.example",
      theme: "soek",
      commitments: "plan-2",
    };
    const page = await browser.upload(path, answers(await formKey(browser, path), wrong));
    expect(page.status).toBe(422);
    for (const field of ["text", "organisation", "email"]) {
      expect(page.text, field).toContain(`href="#${field}"`);
      expect(page.text, field).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
    }
    expect(page.text).toContain('value="laget.example"');
    expect(page.text).toMatch(/<option value="soek" selected/);
    expect(await stored()).toHaveLength(0);
  });

  it("what was typed stays what it is: markup is text", async () => {
    const text = '</textarea><script>alert(1)</script>&amp; "x"';
    const page = await browser.upload(path, answers(await formKey(browser, path), { text, email: "x" }));
    expect(page.text).not.toContain("<script>alert");
    expect(page.text).toContain("&lt;/textarea&gt;&lt;script&gt;alert(1)");
  });

  it("a form that no page of ours sends is a bad request", async () => {
    const key = await formKey(browser, path);
    expect((await browser.upload(path, { ...answers(key), "__proto__.x": "1" })).status).toBe(400);
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}`, "x"]));
    expect((await browser.upload(path, { ...answers(key), ...many })).status).toBe(400);
    expect((await browser.upload(path, answers("not-a-key"))).status).toBe(422);
  });
});

describe("the window", () => {
  it("not open yet: says when, has no form", async () => {
    await world.openConsultation("seinare", "SEI26", { opensOn: "2026-06-01", closesOn: "2026-08-18" });
    const page = await browser.get("/consultations/seinare/submit");
    expect(page.text).toContain('dateTime="2026-06-01"');
    expect(page.text).not.toContain("<form");
    const sent = await browser.upload("/consultations/seinare/submit", answers(crypto.randomUUID()));
    expect(sent.status).toBe(409);
    expect(sent.text).toContain("Søket er tregt.");
  });

  it("over: input is received and marked late, the policy is said", async () => {
    world.clock.now = "2026-05-20T22:00:00.000Z";
    const page = await browser.get(path);
    expect(page.text).toContain("Seine innspel blir merkte.");
    const sent = await browser.upload(path, answers(fieldOf(page.text, "key")));
    expect(sent.status).toBe(303);
    expect(await stored()).toMatchObject([{ late: true, receivedOn: "2026-05-21" }]);
  });

  it("the last second of the last day is in time", async () => {
    world.clock.now = "2026-05-20T21:59:59.999Z";
    await browser.upload(path, answers(await formKey(browser, path)));
    expect(await stored()).toMatchObject([{ late: false }]);
  });

  it("ended: leads to the consultation that is always open, and keeps what was written", async () => {
    const key = await formKey(browser, path);
    expectOk(
      await cancelConsultation(world.as("coordinator"), "runde", { nn: "Flytta.", en: "It has moved." }),
    );
    expect((await browser.get(path)).text).not.toContain("always open");
    await world.openConsultation("alltid", "ALL", { opensOn: "2026-04-01", closesOn: null }, true);
    await world.openConsultation("snart", "SNA", { opensOn: "2027-04-01", closesOn: null }, true);
    expect((await browser.get(path)).text).toContain('<a href="/consultations/alltid/submit"');
    const refused = await browser.post(path, answers(key));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('<a href="/consultations/alltid/submit"');
    expect(refused.text).toContain("Statistikken manglar.");
  });

  it("cancelled: says so with the reason, has no form, keeps what was being written", async () => {
    const key = await formKey(browser, path);
    expectOk(
      await cancelConsultation(world.as("coordinator"), "runde", { nn: "Flytta.", en: "It has moved." }),
    );
    const page = await browser.get(path);
    expect(page.text).toContain("It has moved.");
    expect(page.text).not.toContain("<form");
    const sent = await browser.upload(path, answers(key));
    expect(sent.status).toBe(409);
    expect(sent.text).toContain("Søket er tregt.");
    expect(await stored()).toHaveLength(0);
  });

  it("standing: always open", async () => {
    await world.openConsultation("staaande", "STA26", { opensOn: "2026-03-01", closesOn: null }, true);
    const page = await browser.get("/consultations/staaande/submit");
    expect(page.text).toContain("Always open");
    expect(page.text).toContain("<form");
  });
});

it("when nothing can be stored, the page says so and keeps the text", async () => {
  const key = await formKey(browser, path);
  const write = vi
    .spyOn(world.db, "write")
    .mockRejectedValue(Object.assign(new Error("full"), { code: "SQLITE_FULL" }));
  const page = await browser.upload(path, answers(key));
  expect(page.status).toBe(503);
  expect(page.text).toContain("Søket er tregt.");
  expect(fieldOf(page.text, "key")).toBe(key);
  write.mockRestore();
  expect((await browser.upload(path, answers(key))).status).toBe(303);
});
