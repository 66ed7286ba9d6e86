import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attachments, submissionTexts } from "#db/schema/submissions.ts";
import { fileToken } from "~/server/files/token.server.ts";
import { docx, pdf } from "../support/files.ts";
import { type Browser, fieldOf, formKey, type Served, serve } from "../support/served.ts";
import { answers, filesOnDisk, path } from "../support/submitting.ts";
import { openWorld, type World } from "../support/world.ts";

/** Files that are handed in with written input: kept, refused, or too much. */
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
    expect(filesOnDisk(served)).toHaveLength(1);

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
    expect(() => filesOnDisk(served)).toThrow(/ENOENT/);
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
    expect(answer.sent).toBeLessThan(25 * 1024 * 1024);
    expect(() => filesOnDisk(served)).toThrow(/ENOENT/);
  });

  it("is refused when it has passed the limit, and leaves nothing on the disk", async () => {
    const answer = await sendWithoutEnd();
    expect(answer.status).toBe(413);
    expect(answer.sent).toBeGreaterThan(25 * 1024 * 1024);
    await expect.poll(() => filesOnDisk(served), { timeout: 10_000 }).toEqual([]);
  });
});

it("a kept file that is gone is told of, not left out in silence", async () => {
  const file = { fileName: "brev.pdf", mediaType: "application/pdf", size: 3, sha256: "0" };
  const stored = { ...file, storageKey: `aa/aa/${"a".repeat(40)}` };
  const kept = fileToken(served.config.secretKey, stored);
  const page = await browser.upload(path, { ...answers(await formKey(browser, path)), kept });
  expect(page.status).toBe(422);
  expect(page.text).toContain("brev.pdf");
  expect(page.text).toContain("Søket er tregt.");
  expect(await world.read.select().from(attachments)).toHaveLength(0);
});
