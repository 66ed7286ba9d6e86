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
const signatures = { entry: 0x02014b50, end: 0x06054b50 };
/** More than any office document has, far less than hurts. */
const limits = { entries: 5000, size: 300 * 1024 * 1024, ratio: 100, smallEnough: 10 * 1024 * 1024 };

/** The entries in order; null where the archive is damaged, split, larger than 4 GB, or hides something. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start + view.getUint32(end + 12, true) !== end) return null;
  const entries: ZipEntry[] = [];
  let at = start;
  while (at < end) {
    if (at + entrySize > end || view.getUint32(at, true) !== signatures.entry) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + entrySize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + entrySize, at + entrySize + nameLength)),
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

/** One entry unpacked, by its local header (4.3.7). Throws where it is longer than `most`, damaged, or packed otherwise than by deflate. */
export function unpack(bytes: Uint8Array, { at, packed }: ZipEntry, most: number): Buffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = at + localSize + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (content.length < packed || packed > most)
    throw new Error("not the archive that its directory describes");
  const method = view.getUint16(at + 8, true);
  if (method === 0) return Buffer.from(content);
  if (method !== 8) throw new Error("packed in a way that documents are not");
  return inflateRawSync(content, { maxOutputLength: most });
}
