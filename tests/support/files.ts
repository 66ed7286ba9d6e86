/** Small files of each kind that is taken in, and archives that say of themselves what a test wants. */
const ascii = (text: string) => [...Buffer.from(text, "latin1")];

export const pdf = new Uint8Array(ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"));
export const png = new Uint8Array([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
  ...ascii("IHDR"),
  ...[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0],
  ...ascii("IDAT"),
  ...[0x35, 0xaf, 0x06, 0x1e, 0, 0, 0, 0],
  ...ascii("IEND"),
  ...[0xae, 0x42, 0x60, 0x82],
]);
export const jpeg = new Uint8Array([
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 16],
  ...ascii("JFIF\0"),
  ...[1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9],
]);
export const webp = new Uint8Array([
  ...ascii("RIFF"),
  20,
  0,
  0,
  0,
  ...ascii("WEBPVP8 "),
  8,
  0,
  0,
  0,
  ...Array(8).fill(0),
]);

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
