import { readdirSync } from "node:fs";
import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { attachments, submissions, submissionTexts } from "#db/schema/submissions.ts";
import { cancelConsultation } from "~/domain/consultations/commands/announce.server.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { fileToken } from "~/server/files/token.server.ts";
import { docx, pdf } from "../support/files.ts";
import { type Browser, fieldOf, formKey, type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

const path = "/consultations/runde/submit";
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

const answers = (key: string, change: Record<string, string | string[]> = {}) => ({
  key,
  text: "Søket er tregt.\n\nStatistikken manglar.",
  who: "organisation",
  organisation: "Laget Døme",
  email: "laget@dome-post.example",
  publishText: "on",
  publishOrganisation: "on",
  language: "nn",
  ...change,
});
const stored = () => world.read.select().from(submissions);
const filesOnDisk = () =>
  readdirSync(served.config.attachmentsDir, { recursive: true, withFileTypes: true }).filter((e) =>
    e.isFile(),
  );

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
    expect(filesOnDisk()).toHaveLength(1);
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

describe("files", () => {
  it("are stored with the submission; a file without text is enough", async () => {
    const sent = await browser.upload(path, answers(await formKey(browser, path), { text: "" }), [
      { name: "../brev/Høyring.pdf", bytes: pdf },
      { name: "vedlegg.docx", bytes: docx() },
    ]);
    expect(sent.status).toBe(303);
    expect(await world.read.select().from(submissionTexts)).toHaveLength(0);
    const rows = await world.read.select().from(attachments);
    expect(rows.map((row) => row.fileName)).toEqual(["Høyring.pdf", "vedlegg.docx"]);
    expect((await browser.get(sent.headers.location ?? "")).text).toContain("Høyring.pdf");
  });

  it("that are refused are named, and those that were not are kept with the text", async () => {
    const files = [
      { name: "brev.pdf", bytes: pdf },
      { name: "makro.docx", bytes: docx([{ name: "word/vbaProject.bin" }]) },
    ];
    const page = await browser.upload(path, answers(await formKey(browser, path)), files);
    expect(page.status).toBe(422);
    expect(page.text).toContain("makro.docx");
    expect(page.text).toContain("Søket er tregt.");
    const kept = fieldOf(page.text, "kept");
    expect(kept).not.toBe("");
    expect(filesOnDisk()).toHaveLength(1);

    const sent = await browser.upload(path, { ...answers(fieldOf(page.text, "key")), kept });
    expect(sent.status).toBe(303);
    const [row] = await world.read.select().from(attachments);
    expect(row?.fileName).toBe("brev.pdf");
  });

  it("kept from one form never belong to two submissions", async () => {
    const page = await browser.upload(path, answers(await formKey(browser, path), { email: "x" }), [
      { name: "brev.pdf", bytes: pdf },
    ]);
    const kept = fieldOf(page.text, "kept");
    for (const text of ["Ein", "To"]) {
      expect((await browser.upload(path, { ...answers(crypto.randomUUID(), { text }), kept })).status).toBe(
        303,
      );
    }
    const keys = (await world.read.select().from(attachments)).map((row) => row.storageKey);
    expect(new Set(keys).size).toBe(2);
  });

  it("a token that we did not sign brings no file", async () => {
    const sent = await browser.upload(path, { ...answers(await formKey(browser, path)), kept: "eyJ9.x" });
    expect(sent.status).toBe(303);
    expect(await world.read.select().from(attachments)).toHaveLength(0);
  });

  it("more than ten are too many", async () => {
    const files = Array.from({ length: 11 }, (_, n) => ({ name: `${n}.pdf`, bytes: pdf }));
    const page = await browser.upload(path, answers(await formKey(browser, path)), files);
    expect(page.status).toBe(422);
    expect(page.text.match(/name="kept"/g)).toHaveLength(10);
  });

  it("larger together than the edge lets in leave nothing on the disk", async () => {
    const big = { name: "a.pdf", bytes: new Uint8Array(26 * 1024 * 1024) };
    expect((await browser.upload(path, answers(await formKey(browser, path)), [big])).status).toBe(413);
    expect(() => filesOnDisk()).toThrow(/ENOENT/);
  });
});

/** Sends a body without saying how long it is, until it is answered; says what was answered and how much was sent. */
function sendWithoutEnd(headers: Record<string, string> = {}): Promise<{ status?: number; sent: number }> {
  const type = "multipart/form-data; boundary=x";
  return new Promise((resolve) => {
    let sent = 0;
    const all = { origin: served.config.origin, "content-type": type, ...headers };
    const call = request({ port: served.port, path, method: "POST", headers: all }, (answer) => {
      resolve({ status: answer.statusCode, sent });
      answer.resume();
      call.destroy();
    });
    // Refused and cut off: what counts is the answer.
    call.on("error", () => {});
    call.write('--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
    const chunk = Buffer.alloc(256 * 1024);
    const more = () => {
      if (call.destroyed) return;
      sent += chunk.length;
      if (call.write(chunk)) setImmediate(more);
      else call.once("drain", more);
    };
    more();
  });
}

describe("a body without end", () => {
  it("is refused at once where it says that it is 1 GB", async () => {
    const answer = await sendWithoutEnd({ "content-length": String(1024 ** 3) });
    expect(answer.status).toBe(413);
    expect(() => filesOnDisk()).toThrow(/ENOENT/);
  });

  it("is refused when it has passed the limit, and leaves nothing on the disk", async () => {
    const answer = await sendWithoutEnd();
    expect(answer.status).toBe(413);
    await expect.poll(() => filesOnDisk(), { timeout: 10_000 }).toEqual([]);
  });
});

it("a file kept for longer than a day is told of, not left out in silence", async () => {
  const file = { fileName: "brev.pdf", mediaType: "application/pdf", size: 3, sha256: "0" };
  const stored = { ...file, storageKey: `aa/aa/${"a".repeat(40)}` };
  const kept = fileToken(served.config.secretKey, stored);
  const page = await browser.upload(path, { ...answers(await formKey(browser, path)), kept });
  expect(page.status).toBe(422);
  expect(page.text).toContain("brev.pdf");
  expect(page.text).toContain("Søket er tregt.");
  expect(await world.read.select().from(attachments)).toHaveLength(0);
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
