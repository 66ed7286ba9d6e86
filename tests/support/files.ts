/** Small files of each kind that is taken in, and archives that say of themselves what a test wants. */
const ascii = (text: string) => [...Buffer.from(text, "latin1")];

export const pdf = new Uint8Array(ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"));
const of2 = (n: number) => [n >> 8, n & 255];
const of4 = (n: number) => [...of2(Math.floor(n / 65536)), ...of2(n % 65536)];
type Made = { width?: number; height?: number; written?: string };

/** A PNG of so many pixels; `written` stands in each place where programs write of it. */
export function pngOf({ width = 1, height = 1, written = "" }: Made = {}): Uint8Array {
  const chunk = (name: string, data: number[]) => [...of4(data.length), ...ascii(name), ...data, 0, 0, 0, 0];
  const notes = written
    ? ["tEXt", "iTXt", "zTXt", "eXIf", "tIME", "prIV"].flatMap((name) => chunk(name, ascii(written)))
    : [];
  return new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", [...of4(width), ...of4(height), 8, 0, 0, 0, 0]),
    ...chunk("gAMA", of4(45455)),
    ...notes,
    ...chunk("IDAT", [1, 2, 3]),
    ...chunk("IEND", []),
    ...ascii(written),
  ]);
}

/** A JPEG with two scans, as progressive ones have; `exif` is a head of TIFF as a camera writes it. */
export function jpegOf({ width = 1, height = 1, written = "", exif = [] as number[] } = {}): Uint8Array {
  const segment = (marker: number, data: number[]) => [0xff, marker, ...of2(data.length + 2), ...data];
  const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 7, 0xff, 0, 8, 0xff, 0xd0, 9];
  const notes = written
    ? [0xe1, 0xe2, 0xed, 0xef, 0xfe].flatMap((marker) => segment(marker, ascii(`Exif\0\0${written}`)))
    : [];
  return new Uint8Array([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...ascii("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...(exif.length > 0 ? segment(0xe1, [...ascii("Exif\0\0"), ...exif]) : []),
    ...notes,
    ...segment(0xe2, ascii("ICC_PROFILE\0")),
    ...segment(0xc2, [8, ...of2(height), ...of2(width), 1, 1, 0x11, 0]),
    ...scan,
    ...scan,
    ...[0xff, 0xd9],
    ...ascii(written),
  ]);
}

/** What a camera writes, in either order of bytes: its maker, how it was held, and where `written` was taken. */
export function exifOf(turn: number, written = "", order: "II" | "MM" = "II"): number[] {
  const put = (bytes: number[]) => (order === "II" ? bytes.reverse() : bytes);
  const entry = (tag: number, type: number, count: number, value: number[]) => [
    ...[...put(of2(tag)), ...put(of2(type)), ...put(of4(count)), ...value],
  ];
  const entries = [
    ...entry(0x010f, 2, written.length, put(of4(38))),
    ...entry(0x0112, 3, 1, [...put(of2(turn)), 0, 0]),
  ];
  return [
    ...ascii(order),
    ...put(of2(42)),
    ...put(of4(8)),
    ...put(of2(2)),
    ...entries,
    ...of4(0),
    ...ascii(written),
  ];
}

/** A WebP in its extended form; animated, with what is written in its one frame too. */
export function webpOf({ width = 1, height = 1, written = "", animated = false } = {}): Uint8Array {
  const small4 = (n: number) => of4(n).reverse();
  const chunk = (name: string, data: number[]) => [
    ...[...ascii(name), ...small4(data.length), ...data],
    ...(data.length % 2 ? [0] : []),
  ];
  const notes = written ? ["EXIF", "XMP "].flatMap((name) => chunk(name, ascii(written))) : [];
  const drawn = chunk("VP8L", [0x2f, 0, 0, 0, 0]);
  const parts = [
    ...ascii("WEBP"),
    ...chunk("VP8X", [
      (written ? 0x1c : 0x10) | (animated ? 2 : 0),
      0,
      0,
      0,
      ...small4(width - 1).slice(0, 3),
      ...small4(height - 1).slice(0, 3),
    ]),
    ...(animated
      ? [...chunk("ANIM", [0, 0, 0, 0, 0, 0]), ...chunk("ANMF", [...Array(16).fill(0), ...drawn, ...notes])]
      : drawn),
    ...notes,
  ];
  return new Uint8Array([...ascii("RIFF"), ...small4(parts.length), ...parts]);
}
export const [png, jpeg, webp] = [pngOf(), jpegOf(), webpOf()];

export type Entry = {
  name: string;
  body?: string;
  /** the size that it claims to have unpacked */
  says?: number;
  /** where it claims to begin */
  at?: number;
  encrypted?: boolean;
};

const u16 = (n: number) => [n & 255, (n >> 8) & 255];
const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)];

/** A zip archive of unpacked entries. */
export function zip(entries: readonly Entry[]): Uint8Array {
  const parts: number[] = [];
  const directory: number[] = [];
  for (const { name, body = "", says, at, encrypted } of entries) {
    const place = at ?? parts.length;
    const flags = u16(encrypted ? 1 : 0);
    const sizes = [...u32(body.length), ...u32(says ?? body.length)];
    const common = [...flags, ...u16(0), ...u32(0), ...u32(0), ...sizes, ...u16(name.length), ...u16(0)];
    parts.push(...u32(0x04034b50), ...u16(20), ...common, ...ascii(name), ...ascii(body));
    directory.push(
      ...u32(0x02014b50),
      ...u16(20),
      ...u16(20),
      ...common,
      ...Array(2 + 2 + 2 + 4).fill(0),
      ...u32(place),
      ...ascii(name),
    );
  }
  const count = u16(entries.length);
  const end = [
    ...u32(0x06054b50),
    0,
    0,
    0,
    0,
    ...count,
    ...count,
    ...u32(directory.length),
    ...u32(parts.length),
    0,
    0,
  ];
  return new Uint8Array([...parts, ...directory, ...end]);
}

export const docx = (more: readonly Entry[] = []) =>
  zip([
    { name: "[Content_Types].xml", body: "<Types/>" },
    { name: "word/document.xml", body: "<w:document/>" },
    ...more,
  ]);

export const odt = (more: readonly Entry[] = []) =>
  zip([
    { name: "mimetype", body: "application/vnd.oasis.opendocument.text" },
    { name: "content.xml", body: "<office:document-content/>" },
    ...more,
  ]);

/** A file as it arrives, in one chunk. */
export async function* arriving(bytes: Uint8Array) {
  yield bytes;
}
