/** A record's document, taken apart by nothing that wrote it. */
import { inflateRawSync } from "node:zlib";
import { translator } from "~/i18n/translator.ts";
import { recordDocument } from "~/server/documents/record.server.ts";
import { readRecord } from "~/server/read-record.server.ts";
import { origin } from "./edge.ts";
import type { World } from "./world.ts";

/** What pages of the public side are read with. */
export const reads = (world: World) =>
  ({ house: world, config: { origin } }) as unknown as Parameters<typeof readRecord>[0];

/** The files that the document of a meeting's record is made of, by their names. */
export async function documentFiles(world: World, slug: string, language: "nn" | "en" = "nn", query = "") {
  const address = `${origin}/meetings/${slug}/record.docx${query}`;
  const found = await readRecord(reads(world), slug, new Request(address));
  const i18n = translator(language, { timeZone: found.meeting.timeZone });
  return unzip(await recordDocument(found, { i18n, origin }));
}

/** The files of a ZIP by its central directory, read by nothing that wrote it. */
export function unzip(file: Buffer): Record<string, string> {
  const end = file.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  let at = file.readUInt32LE(end + 16);
  return Object.fromEntries(
    Array.from({ length: file.readUInt16LE(end + 10) }, () => {
      const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
      const [nameLength, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [
        number,
        number,
        number,
      ];
      const local = file.readUInt32LE(at + 42);
      const name = file.toString("utf8", at + 46, at + 46 + nameLength);
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const raw = file.subarray(start, start + size);
      at += 46 + nameLength + extra + comment;
      return [name, (method === 8 ? inflateRawSync(raw) : raw).toString("utf8")];
    }),
  );
}
/** Well-formed as far as tags go: each that is opened is closed, in its order. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name = "", alone] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (alone) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) return false;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no XML document may hold them
  return open.length === 0 && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml);
}
