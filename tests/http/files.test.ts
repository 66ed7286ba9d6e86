import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { headSize, inspectFile } from "~/server/files/kind.server.ts";
import { attachmentHeader, safeFileName } from "~/server/files/name.ts";
import { fileToken, readFileToken } from "~/server/files/token.server.ts";
import { unpack } from "~/server/files/zip.ts";
import { keepStored, pathOf, removeStale, storeFile, takeStored } from "~/server/files.server.ts";
import { arriving, docx, jpeg, jpegOf, odt, pdf, png, pngOf, webp, webpOf, zip } from "../support/files.ts";

const readOf = (bytes: Uint8Array) => async (at: number, length: number) =>
  Buffer.from(bytes).subarray(at, at + length);
const refusalOf = async (bytes: Uint8Array, name: string) => {
  const head = Buffer.from(bytes.subarray(0, headSize));
  const found = await inspectFile({ size: bytes.length, head, read: readOf(bytes) }, name);
  return found.ok ? found.mediaType : found.refusal;
};

/** A document whose list of types says that its main part is something else. */
const docxOf = (type: string) =>
  zip([
    { name: "[Content_Types].xml", body: `<Types><Override ContentType="${type}"/></Types>` },
    { name: "word/document.xml", body: "<w:document/>" },
  ]);

describe("a file is what its own bytes say", () => {
  it.each([
    ["pdf", pdf, "application/pdf"],
    ["docx", docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["odt", odt(), "application/vnd.oasis.opendocument.text"],
    ["png", png, "image/png"],
    ["jpeg", jpeg, "image/jpeg"],
    ["webp", webp, "image/webp"],
  ])("%s is taken in", async (extension, bytes, mediaType) => {
    expect(await refusalOf(bytes, `brev.${extension}`)).toBe(mediaType);
  });

  const text = (words: string) => new TextEncoder().encode(words);
  it.each<[string, Uint8Array, string, string]>([
    ["nothing", new Uint8Array(), "a.pdf", "empty"],
    ["HTML called PDF", text("<html><script>1</script>"), "a.pdf", "unknown_kind"],
    ["SVG", text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), "a.svg", "unknown_kind"],
    ["a PDF called DOCX", pdf, "a.docx", "other_kind"],
    ["a PDF called EXE", pdf, "brev.pdf.exe", "other_kind"],
    ["something before the PDF", new Uint8Array([...text("GIF89a"), ...pdf]), "a.pdf", "unknown_kind"],
    ["a program", new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), "a.pdf", "unknown_kind"],
    ["a plain archive", zip([{ name: "a.txt" }]), "a.docx", "unknown_kind"],
    ["a document with macros", docx([{ name: "word/vbaProject.bin" }]), "a.docx", "macros"],
    [
      "macros by another name",
      docxOf("application/vnd.ms-word.document.macroEnabled.main+xml"),
      "a.docx",
      "macros",
    ],
    ["macros in an odd type", docxOf("application/vnd.ms-office.vba&#80;roject"), "a.docx", "macros"],
    ["a text with Basic at the root", odt([{ name: "/Basic/Standard/Module1.xml" }]), "a.odt", "macros"],
    ["a text with Basic", odt([{ name: "Basic/Standard/Module1.xml" }]), "a.odt", "macros"],
    ["a password", docx([{ name: "word/x.xml", encrypted: true }]), "a.docx", "unreadable"],
    ["a damaged archive", docx().subarray(0, 90), "a.docx", "unreadable"],
    ["an archive with a tail", new Uint8Array([...docx(), 60, 62]), "a.docx", "unreadable"],
    ["a bomb by ratio", docx([{ name: "word/x.xml", says: 200 * 1024 * 1024 }]), "a.docx", "bomb"],
    ["a bomb by size", docx([{ name: "word/x.xml", says: 0xfffffff0 }]), "a.docx", "bomb"],
    ["a bomb of shared bytes", docx([{ name: "word/x.xml", at: 0 }]), "a.docx", "bomb"],
    ["a bomb of pixels in a PNG", pngOf({ width: 60_000, height: 60_000 }), "a.png", "bomb"],
    ["a bomb of pixels in a JPEG", jpegOf({ width: 60_000, height: 60_000 }), "a.jpg", "bomb"],
    ["a bomb of pixels in a WebP", webpOf({ width: 60_000, height: 60_000 }), "a.webp", "bomb"],
    ["a picture that tells no size", png.subarray(0, 20), "a.png", "unreadable"],
    ["too many entries", zip(Array.from({ length: 5001 }, (_, n) => ({ name: `${n}` }))), "a.docx", "bomb"],
  ])("%s is refused", async (_, bytes, name, refusal) => {
    expect(await refusalOf(bytes, name)).toBe(refusal);
  });
});

it("no more of an entry is unpacked than was asked for", async () => {
  const packed = deflateRawSync(Buffer.alloc(50 * 1024 * 1024));
  const local = Buffer.alloc(30);
  local.writeUInt16LE(8, 8);
  const entry = { name: "x", at: 0, packed: packed.length, size: 100, encrypted: false };
  const read = readOf(Buffer.concat([local, packed]));
  await expect(unpack(read, entry, 1024 * 1024)).rejects.toThrow();
});

describe("a file's name", () => {
  it.each([
    ["Høyringssvar frå laget.pdf", "Høyringssvar frå laget.pdf"],
    ["C:\\Users\\kari\\svar.pdf", "svar.pdf"],
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["svar\u202efdp.exe.pdf", "svarfdp.exe.pdf"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"],
    ['<b>"x"</b>.pdf', "b_.pdf"],
    ["a\0b\u200b.pdf", "ab.pdf"],
    ["\ud800x.pdf", "_x.pdf"],
    ["🧵.pdf", "🧵.pdf"],
    ["...", "file"],
    ["", "file"],
  ])("%j becomes %j", (raw, name) => {
    expect(safeFileName(raw)).toBe(name);
  });

  it("is at most 150 long and keeps its extension", () => {
    const name = safeFileName(`${"🧵".repeat(200)}.docx`);
    expect(name.length).toBeLessThanOrEqual(150);
    expect(name).toMatch(/\.docx$/);
    expect(name.isWellFormed()).toBe(true);
  });

  it("stands in a header as RFC 6266 and 8187 have it", () => {
    expect(attachmentHeader('Svar "frå" ø%.pdf')).toBe(
      `attachment; filename="Svar _fra_ _.pdf"; filename*=UTF-8''Svar%20%22fr%C3%A5%22%20%C3%B8%25.pdf`,
    );
    expect(attachmentHeader("a\r\nx: y.pdf")).not.toMatch(/[\r\n]/);
  });
});

describe("the folder of attachments", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "gensvar-files-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const stored = async () => {
    const result = await storeFile(folder, "brev.pdf", arriving(pdf));
    if (!result.ok) throw new Error(result.refusal);
    return result.file;
  };

  it("holds a file under a random name, two folders deep, and nothing of what was refused", async () => {
    const file = await stored();
    expect(file).toMatchObject({ fileName: "brev.pdf", size: pdf.length, mediaType: "application/pdf" });
    expect(file.storageKey).toMatch(/^([0-9a-f]{2})\/([0-9a-f]{2})\/\1\2[0-9a-f]{36}$/);
    expect(await storeFile(folder, "a.pdf", arriving(new Uint8Array([1, 2, 3])))).toMatchObject({
      ok: false,
    });
    expect(files()).toHaveLength(1);
  });

  it("adds the extension that a name lacks", async () => {
    expect(await storeFile(folder, "bilete", arriving(png))).toMatchObject({
      file: { fileName: "bilete.png" },
    });
  });

  it("refuses a key that is not of its own making", () => {
    for (const key of ["../../etc/passwd", "/etc/passwd", "aa/bb/cc", ""]) {
      expect(() => pathOf(folder, key)).toThrow();
    }
  });

  it("gives a kept file a name of its own for each submission", async () => {
    const file = await stored();
    const taken = await takeStored(folder, file);
    expect(taken?.storageKey).not.toBe(file.storageKey);
    expect(files()).toHaveLength(2);
    expect(await takeStored(folder, { ...file, storageKey: `aa/bb/${"c".repeat(40)}` })).toBeNull();
  });

  const megabyte = 1024 * 1024;
  const onDisk = () =>
    files().reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

  it("asks for the next chunk of a file only when the last is on the disk", async () => {
    async function* slowly() {
      yield pdf;
      for (let sent = pdf.length, n = 0; n < 12; n++) {
        expect(onDisk()).toBe(sent);
        yield new Uint8Array(megabyte);
        sent += megabyte;
      }
    }
    expect(await storeFile(folder, "stor.pdf", slowly())).toMatchObject({ ok: true });
  });

  it("takes no more than it must of what it refuses", async () => {
    let asked = 0;
    async function* endless(start: Uint8Array) {
      yield start;
      for (;;) {
        asked++;
        yield new Uint8Array(megabyte);
      }
    }
    expect(await storeFile(folder, "a.pdf", endless(new Uint8Array([1])))).toMatchObject({
      refusal: "unknown_kind",
    });
    expect(asked).toBe(1);
    expect(await storeFile(folder, "a.pdf", endless(pdf))).toMatchObject({ refusal: "too_large" });
    expect(asked).toBeLessThan(25);
    expect(files()).toEqual([]);
  });

  it("has nothing left of a file that breaks off, or finds no room", async () => {
    async function* failing(code: string) {
      yield pdf;
      throw Object.assign(new Error(code), { code });
    }
    for (const code of ["ECONNRESET", "ENOSPC"]) {
      await expect(storeFile(folder, "a.pdf", failing(code))).rejects.toThrow(code);
    }
    expect(files()).toEqual([]);
  });

  it("loses what a process that was killed has left: a file half come, or stored and not received", async () => {
    const half = join(folder, "arriving", "0".repeat(40));
    const whole = await stored();
    writeFileSync(half, "x");
    const none = async () => new Set<string>();
    expect(await removeStale(folder, none)).toBe(0);
    expect(await removeStale(folder, none, Date.now() + 49 * 3600 * 1000)).toBe(2);
    expect(files()).toEqual([]);
    expect(await keepStored(folder, whole)).toBe(false);
  });

  it("keeps a file for as long as its form keeps coming back", async () => {
    const file = await stored();
    utimesSync(pathOf(folder, file.storageKey), 0, 0);
    expect(await keepStored(folder, file)).toBe(true);
    expect(await removeStale(folder, async () => new Set())).toBe(0);
  });

  it("loses what is two days old and named by no submission, and nothing else", async () => {
    const [named, old, young] = [await stored(), await stored(), await stored()];
    writeFileSync(join(folder, "somebody-elses.txt"), "x");
    const before = new Date(Date.now() - 49 * 3600 * 1000);
    for (const file of [named, old]) utimesSync(pathOf(folder, file.storageKey), before, before);
    expect(await removeStale(folder, async () => new Set([named.storageKey]))).toBe(1);
    const left = files().map((entry) => entry.name);
    expect(left.sort()).toEqual(
      [named, young]
        .map((file) => file.storageKey.split("/")[2])
        .concat("somebody-elses.txt")
        .sort(),
    );
  });
});

describe("the token of a stored file", () => {
  const key = Buffer.alloc(32, 7);
  const file = { fileName: "å.pdf", mediaType: "application/pdf", size: 3, sha256: "0", storageKey: "x" };

  it("gives the file back for a day, to nobody who changes it", () => {
    const token = fileToken(key, file, 0);
    expect(readFileToken(key, token, 1000)).toEqual({ ...file, expired: false });
    expect(readFileToken(key, token, 24 * 3600 * 1000)).toMatchObject({ expired: true });
    expect(readFileToken(Buffer.alloc(32, 8), token, 1000)).toBeNull();
    const [body = "", signature = ""] = token.split(".");
    const forged = Buffer.from(body, "base64url").toString().replace('"x"', '"y"');
    expect(readFileToken(key, `${Buffer.from(forged).toString("base64url")}.${signature}`, 1000)).toBeNull();
    for (const nonsense of ["", ".", "a.b", "x".repeat(5000)])
      expect(readFileToken(key, nonsense)).toBeNull();
  });
});
