/**
 * Pictures by their bytes: of which kind, how large, and the same picture without what a camera or a program wrote into it
 * (place, time, name, thumbnail). Nothing is decoded or inflated: parts are kept or left out whole, but for how a camera was
 * held, without which its picture lies on its side. Pure and browser-safe.
 */
export const pictureTypes = ["image/png", "image/jpeg", "image/webp"] as const;
export type PictureType = (typeof pictureTypes)[number];

/** The kind of a picture by its first bytes, whatever its name says; null for anything else. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const starts = (at: number, ...wanted: number[]) =>
    wanted.every((byte, index) => bytes[at + index] === byte);
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (starts(0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  return isAt(bytes, 0, "RIFF") && isAt(bytes, 8, "WEBP") ? "image/webp" : null;
}

/** A part of a picture with its name: a chunk of PNG and WebP, a segment of JPEG with what it is followed by. */
type Part = { name: string; start: number; end: number };

/** How many pixels it says that it has, by its head; null where that is not told. */
export function pixelsOf(bytes: Uint8Array): number | null {
  const view = viewOf(bytes);
  const type = pictureTypeOf(bytes);
  const inside = (from: number, size: number) => from + size <= bytes.length;
  if (type === "image/png")
    return isAt(bytes, 12, "IHDR") && inside(16, 8) ? view.getUint32(16) * view.getUint32(20) : null;
  if (type === "image/webp") {
    if (!inside(20, 10)) return null;
    const of3 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1;
    if (isAt(bytes, 12, "VP8X")) return of3(24) * of3(27);
    const packed = view.getUint32(21, true);
    if (isAt(bytes, 12, "VP8L")) return ((packed & 0x3fff) + 1) * (((packed >> 14) & 0x3fff) + 1);
    const side = (at: number) => view.getUint16(at, true) & 0x3fff;
    return isAt(bytes, 12, "VP8 ") ? side(26) * side(28) : null;
  }
  if (type !== "image/jpeg") return null;
  for (const { name, start } of segments(bytes))
    if (isFrame(name)) return inside(start, 9) ? view.getUint16(start + 5) * view.getUint16(start + 7) : null;
  return null;
}

/** What is kept of a part; null where it goes, "broken" where it can't be read. */
type Keeps = (part: Part, bytes: Uint8Array) => Uint8Array | null | "broken";
/** Whole, or not at all. */
const wholly =
  (draws: (part: Part, bytes: Uint8Array) => boolean): Keeps =>
  (part, bytes) =>
    draws(part, bytes) ? bytes.subarray(part.start, part.end) : null;

/** The same picture without anything that its drawing does not need; null where its parts can't be told apart. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const type = pictureTypeOf(bytes);
  if (type === "image/png")
    return joined(bytes.subarray(0, 8), bytes, chunks(bytes, 8, "big"), wholly(drawsPng), "IEND");
  if (type === "image/jpeg") return joined(bytes.subarray(0, 2), bytes, segments(bytes), keptOfJpeg, "d9");
  if (type !== "image/webp") return null;
  const plain = joined(bytes.subarray(0, 12), bytes, chunks(bytes, 12, "little"), keptOfWebp, null);
  if (!plain) return null;
  viewOf(plain).setUint32(4, plain.length - 8, true);
  // What the flags of VP8X say is no longer there.
  if (isAt(plain, 12, "VP8X")) plain[20] = (plain[20] ?? 0) & ~0x0c;
  return plain;
}

/** Chunks that draw (PNG third edition, 11; animated ones too). */
const drawing = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs|cICP|acTL|fcTL|fdAT)$/;
const drawsPng = ({ name }: Part) => drawing.test(name);
const drawsWebp = wholly(({ name }) => /^(VP8 |VP8L|VP8X|ALPH|ANIM|ICCP)$/.test(name));
const keptOfWebp: Keeps = (part, bytes) =>
  part.name === "ANMF" ? frameOf(part, bytes) : drawsWebp(part, bytes);
const drawsFrame = wholly(({ name }) => /^(VP8 |VP8L|ALPH)$/.test(name));

/** One picture of an animation: its place and time, and chunks of its own (RFC 9649, 2.7.1.1). */
function frameOf({ start, end }: Part, bytes: Uint8Array): Uint8Array | "broken" {
  if (start + 24 > end || end > bytes.length) return "broken";
  const within = bytes.subarray(0, start + 8 + viewOf(bytes).getUint32(start + 4, true));
  const frame = joined(
    bytes.subarray(start, start + 24),
    within,
    chunks(within, start + 24, "little"),
    drawsFrame,
    null,
  );
  if (!frame) return "broken";
  viewOf(frame).setUint32(4, frame.length - 8, true);
  return frame;
}

const keptOfJpeg: Keeps = (part, bytes) =>
  part.name === "e1" ? turnOf(part, bytes) : drawsJpeg(part, bytes);
/** Of the segments for applications only JFIF's own without a thumbnail, a colour profile, and how Adobe's colours are meant. */
const drawsJpeg = wholly(({ name, start, end }, bytes) => {
  const says = (words: string, size?: number) =>
    isAt(bytes, start + 4, words) && (size === undefined || end - start === size);
  if (name === "e0") return says("JFIF\0", 18);
  if (name === "e2") return says("ICC_PROFILE\0");
  return name === "ee" ? says("Adobe", 16) : !/^(e.|fe)$/.test(name);
});

/** How the camera was held, in a segment of Exif that says nothing else; null where it was held upright, or does not say. */
function turnOf({ start, end }: Part, bytes: Uint8Array): Uint8Array | null {
  if (!isAt(bytes, start + 4, "Exif\0\0")) return null;
  const turn = orientationOf(bytes.subarray(start + 10, end));
  if (turn < 2 || turn > 8) return null;
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
  return new Uint8Array([0xff, 0xe1, 0, tiff.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]);
}

/** The orientation (tag 0x0112, one short) in the first directory of a TIFF head; 0 where none stands there. */
function orientationOf(tiff: Uint8Array): number {
  const view = viewOf(tiff);
  const little = isAt(tiff, 0, "II");
  if (tiff.length < 8) return 0;
  const from = view.getUint32(4, little);
  if (from + 2 > tiff.length) return 0;
  for (let n = view.getUint16(from, little), at = from + 2; n > 0 && at + 12 <= tiff.length; n -= 1, at += 12)
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little);
  return 0;
}

/** The parts that are kept, after the head, up to the last one; null where that one is missing or nothing is kept. */
function joined(
  head: Uint8Array,
  bytes: Uint8Array,
  parts: Iterable<Part>,
  keeps: Keeps,
  last: string | null,
): Uint8Array | null {
  const kept = [head];
  let whole = last === null;
  for (const part of parts) {
    if (part.end > bytes.length) return null;
    const one = keeps(part, bytes);
    if (one === "broken") return null;
    if (one) kept.push(one);
    whole ||= part.name === last;
    // What is hung on after the end is no part of the picture.
    if (part.name === last) break;
  }
  if (!whole || kept.length === 1) return null;
  const all = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of kept) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** PNG: length, name, data, check sum, the larger byte first. RIFF: name, length, data to an even length, the smaller first. */
function* chunks(bytes: Uint8Array, from: number, order: "big" | "little"): Generator<Part> {
  const view = viewOf(bytes);
  for (let at = from; at + 8 <= bytes.length; ) {
    const big = order === "big";
    const length = view.getUint32(big ? at : at + 4, !big);
    const end = at + 8 + length + (big ? 4 : length % 2);
    yield {
      name: String.fromCharCode(...bytes.subarray(big ? at + 4 : at, big ? at + 8 : at + 4)),
      start: at,
      end,
    };
    at = end;
  }
}

/** JPEG: markers with a length, by their second byte; a scan goes to the next marker that is not within it. */
function* segments(bytes: Uint8Array): Generator<Part> {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const name = marker.toString(16).padStart(2, "0");
    if (marker === 0xff) {
      at++;
      continue;
    }
    const bare = marker === 0xd9 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    if (!bare && at + 4 > bytes.length) return;
    let end = bare ? at + 2 : at + 2 + view.getUint16(at + 2);
    if (marker === 0xda) end = endOfScan(bytes, end);
    yield { name, start: at, end };
    if (marker === 0xd9) return;
    at = end;
  }
}

function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Start of a frame, which tells its size. */
const isFrame = (name: string) => /^c[0-35-79-bd-f]$/.test(name);
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const isAt = (bytes: Uint8Array, at: number, ascii: string) =>
  [...ascii].every((sign, index) => bytes[at + index] === sign.charCodeAt(0));
