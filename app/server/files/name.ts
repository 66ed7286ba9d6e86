/** The names of files: what a browser sends is a stranger's text, and what we send back becomes a header. */

const longest = 150;
/** Control characters, direction overrides, and characters that take no space: they make a name look like another. */
const unseen = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A name that is safe to show and to save, and still the sender's: no path, nothing unseen, not too long. */
export function safeFileName(raw: string): string {
  const name = (raw.toWellFormed().split(/[\\/]/).at(-1) ?? "")
    .replace(unseen, "")
    .replace(/["*:<>?|\ufffd]/g, "_")
    .normalize("NFC")
    // Looked at from its beginning only: else each sign of a long run would be tried as one.
    .replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, "");
  const extension = extensionOf(name);
  const tail = extension ? name.slice(-extension.length - 1) : "";
  const stem = name.slice(0, name.length - tail.length).trimEnd();
  return `${shorten(stem, longest - tail.length) || "file"}${tail}`;
}

function shorten(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .toWellFormed()
        .replace(/\ufffd$/, "")
        .trimEnd();
}

/** What stands after the last full stop, in small letters; empty where that is no extension. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** `Content-Disposition` of a download (RFC 6266): plain ASCII for old readers, the real name as RFC 8187 has it. */
export function attachmentHeader(name: string): string {
  const ascii =
    name
      .normalize("NFKD")
      .replace(/[^\x20-\x7e]/g, "")
      .replace(/["\\%]/g, "_") || "file";
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
