/**
 * What a zip archive says that it holds, read from its central directory (APPNOTE 6.3.10, 4.3.12 and 4.3.16) without
 * inflating anything. Stricter than the format: nothing before, between or after its parts, so that the file is a zip
 * archive and nothing else at the same time.
 */
import { inflateRawSync } from "node:zlib";

export type ZipEntry = { name: string; packed: number; size: number; at: number; encrypted: boolean };

const localSize = 30;
const endSize = 22;
const entrySize = 46;
const signatures = { entry: 0x02014b50, end: 0x06054b50, local: 0x04034b50, described: 0x08074b50 };
/** More than any office document has, far less than hurts. */
const limits = { entries: 5000, size: 300 * 1024 * 1024, ratio: 100, smallEnough: 10 * 1024 * 1024 };

/** The directory stands last: so much of the end of a file holds that of any document. */
export const directorySize = 2 * 1024 * 1024;

/**
 * The entries in order, by the last bytes of a file of that size; null where the archive is damaged, split, larger than
 * 4 GB, has a directory longer than any document's, or hides something.
 */
export function zipEntries(tail: Uint8Array, size: number): ZipEntry[] | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true) - (size - tail.byteLength);
  if (start < 0 || start + view.getUint32(end + 12, true) !== end) return null;
  const entries: ZipEntry[] = [];
  let at = start;
  while (at < end) {
    if (at + entrySize > end || view.getUint32(at, true) !== signatures.entry) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + entrySize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    entries.push({
      name: new TextDecoder().decode(tail.subarray(at + entrySize, at + entrySize + nameLength)),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = next;
  }
  return entries.length === count ? entries : null;
}

/** Where the end record stands, which must be the end of the file but for its comment. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    return view.getUint16(at + 20, true) === last - at ? at : null;
  }
  return null;
}

/** Whether unpacking it would cost far more than it weighs: too many entries, too large, or the same bytes twice. */
export function isBomb(entries: readonly ZipEntry[], fileSize: number): boolean {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const places = new Set(entries.map((entry) => entry.at));
  return (
    entries.length > limits.entries ||
    size > limits.size ||
    packed > fileSize ||
    places.size < entries.length ||
    (size > limits.smallEnough && size > packed * limits.ratio)
  );
}

/**
 * Whether the parts lie one after another from the first byte to the directory, each by the name and the size that the directory
 * gives it (4.3.7 to 4.3.9): then whoever reads the file from its beginning meets the same parts as whoever reads the directory.
 */
export function isContiguous(bytes: Buffer, entries: readonly ZipEntry[]): boolean {
  const end = findEnd(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (end === null) return false;
  const directory = bytes.readUInt32LE(end + 16);
  let at = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    if (entry.at !== at || at + localSize > directory) return false;
    if (bytes.readUInt32LE(at) !== signatures.local) return false;
    const described = (bytes.readUInt16LE(at + 6) & 8) !== 0;
    const [packed, size] = [bytes.readUInt32LE(at + 18), bytes.readUInt32LE(at + 22)];
    const same = packed === entry.packed && size === entry.size;
    if (!same && !(described && packed === 0 && size === 0)) return false;
    const nameLength = bytes.readUInt16LE(at + 26);
    const name = bytes.subarray(at + localSize, at + localSize + nameLength).toString("utf8");
    if (name !== entry.name) return false;
    at += localSize + nameLength + bytes.readUInt16LE(at + 28) + entry.packed;
    // What follows a part that was written without knowing its size: with or without a signature.
    if (described) at += bytes.readUInt32LE(at) === signatures.described ? 16 : 12;
  }
  return at === directory;
}

/** Some bytes of a file; fewer where it ends before. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>;

/** One entry unpacked, by its local header (4.3.7). Throws where it is longer than `most`, damaged, or packed otherwise than by deflate. */
export async function unpack(read: ReadAt, { at, packed }: ZipEntry, most: number): Promise<Buffer> {
  const local = await read(at, localSize);
  const start = at + localSize + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (packed > most) throw new Error("larger than what is asked for");
  const content = await read(start, packed);
  if (content.length < packed) throw new Error("not the archive that its directory describes");
  const method = local.readUInt16LE(8);
  if (method === 0) return content;
  if (method !== 8) throw new Error("packed in a way that documents are not");
  return inflateRawSync(content, { maxOutputLength: most });
}
