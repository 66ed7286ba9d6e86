/** What a file is, told by its own bytes and never by its name or by what the browser calls it. */
import { fileTypeFromBuffer } from "file-type";
import { pixelsOf } from "~/domain/kernel/picture.ts";
import { limits } from "~/domain/submissions/submission.ts";
import { extensionOf } from "./name.ts";
import { directorySize, isBomb, type ReadAt, unpack, type ZipEntry, zipEntries } from "./zip.ts";

/** Why a file is not taken in; `submit.file.<code>` in every language. */
export const fileRefusals = [
  "empty",
  "too_large",
  "too_many",
  /** none of the kinds that we take in */
  "unknown_kind",
  /** it is of a kind that we take in, but is called something else */
  "other_kind",
  "macros",
  /** packed so hard that unpacking it could do harm */
  "bomb",
  /** damaged, or protected by a password */
  "unreadable",
  /** it came with the form before, which was left for more than a day */
  "gone",
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

const kinds = {
  pdf: { mediaType: "application/pdf", extensions: ["pdf"] },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
  },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", extensions: ["odt"] },
  png: { mediaType: "image/png", extensions: ["png"] },
  jpg: { mediaType: "image/jpeg", extensions: ["jpg", "jpeg", "jpe", "jfif"] },
  webp: { mediaType: "image/webp", extensions: ["webp"] },
} as const;
type Kind = keyof typeof kinds;

const megabyte = 1024 * 1024;

export type Inspected =
  | { ok: true; mediaType: string; extension: string }
  | { ok: false; refusal: FileRefusal };
const refuse = (refusal: FileRefusal): Inspected => ({ ok: false, refusal });

/** A file on the disk; `head` are its first bytes, `headSize` of them where it has so many. */
export type FileSource = { size: number; head: Buffer; read: ReadAt };
export const headSize = 4100;

/** Looks at a file that has arrived. Of an archive the directory is read and one entry, never the whole. */
export async function inspectFile(source: FileSource, name: string): Promise<Inspected> {
  if (source.size === 0) return refuse("empty");
  if (source.size > limits.file) return refuse("too_large");
  const kind = isArchive(source.head) ? await kindOfArchive(source) : await kindOfHead(source.head);
  if (!(kind in kinds)) return refuse(kind as FileRefusal);
  const { mediaType, extensions } = kinds[kind as Kind];
  const picture = mediaType.startsWith("image/") ? await refusalOfPicture(source) : null;
  if (picture) return refuse(picture);
  const extension = extensionOf(name);
  if (extension !== "" && !(extensions as readonly string[]).includes(extension)) return refuse("other_kind");
  return { ok: true, mediaType, extension: extensions[0] };
}

/** So many pixels are more than any camera takes, and so far into a file its size is told. */
const mostPixels = 250_000_000;
const pictureHead = 4 * megabyte;

/** A picture of few bytes may fill the memory of whoever opens it: its size is read from its head, and nothing is decoded. */
async function refusalOfPicture({ size, read }: FileSource): Promise<FileRefusal | null> {
  const pixels = pixelsOf(await read(0, Math.min(size, pictureHead)));
  if (!pixels) return "unreadable";
  return pixels > mostPixels ? "bomb" : null;
}

/** Why there is no use in taking in the rest of a file that begins like this; null where there may be. */
export async function refusalOfHead(head: Buffer): Promise<FileRefusal | null> {
  return !isArchive(head) && (await kindOfHead(head)) === "unknown_kind" ? "unknown_kind" : null;
}

// The detector would unpack an archive; the central directory tells as much without.
const isArchive = (head: Buffer) => startsWith(head, "PK");

async function kindOfHead(head: Buffer): Promise<Kind | "unknown_kind"> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  const [kind] = Object.entries(kinds).find(([, { mediaType }]) => mediaType === found?.mime) ?? [];
  if (kind === "pdf" && !startsWith(head, "%PDF-")) return "unknown_kind";
  return (kind as Kind | undefined) ?? "unknown_kind";
}

async function kindOfArchive({ size, head, read }: FileSource): Promise<Kind | FileRefusal> {
  if (!startsWith(head, "PK\x03\x04")) return "unreadable";
  const tail = await read(Math.max(0, size - directorySize), directorySize);
  const entries = zipEntries(tail, size);
  if (!entries) return "unreadable";
  if (isBomb(entries, size)) return "bomb";
  if (entries.some((entry) => entry.encrypted)) return "unreadable";
  if (entries.some(isMacro)) return "macros";
  const declared = await refusalOfTypes(read, entries);
  if (declared) return declared;
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has("[Content_Types].xml") && names.has("word/document.xml")) return "docx";
  // OpenDocument 1.3, part 2, 3.3: the type stands first, unpacked, so that it is found at byte 30.
  return startsWith(head, `mimetype${kinds.odt.mediaType}PK`, 30) ? "odt" : "unknown_kind";
}

/** Visual Basic in Word documents; Basic and other scripts in OpenDocument texts. */
function isMacro({ name }: ZipEntry): boolean {
  return /(^|\/)vba(project|data)[^/]*\.(bin|xml)$/i.test(name) || /^\/?(basic|scripts)\/./i.test(name);
}

/**
 * The list of content types (ECMA-376, part 2, 7.2.3) names a macro whatever its part is called. Only the list is unpacked,
 * and no more of it than a document has. It may be UTF-16; a reference to a character in it hides something.
 */
async function refusalOfTypes(read: ReadAt, entries: readonly ZipEntry[]): Promise<FileRefusal | null> {
  const list = entries.find(({ name }) => name === "[Content_Types].xml");
  if (!list) return null;
  try {
    const types = (await unpack(read, list, megabyte)).toString("latin1").replaceAll("\0", "");
    return /macroEnabled|vba(Project|Data)|&#/i.test(types) ? "macros" : null;
  } catch {
    return "unreadable";
  }
}

function startsWith(head: Buffer, ascii: string, at = 0): boolean {
  return head.subarray(at, at + ascii.length).toString("latin1") === ascii;
}
