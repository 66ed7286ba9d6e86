/** Keeps the link to join a meeting out of what is published: it is for the registered alone. Browser-safe. */

/** As two spellings of one address are alike: no escapes, no capitals. */
const plain = (text: string) => text.replace(/(?:%[0-9a-f]{2})+/gi, unescaped).toLowerCase();

/** What is no UTF-8 stays as it is written. */
function unescaped(found: string): string {
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
}

/** An address as it is compared: its host and path, else its query, else the host alone. */
function keyOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, port, pathname, search, hash } = new URL(address);
  const host = hostname.replace(/^www\./, "") + (port && `:${port}`);
  const path = pathname.endsWith("/") ? pathname.slice(0, -1) : pathname;
  return plain(host + (path === "" && search + hash !== "" ? `/${search}${hash}` : path));
}

/** Whether an address leads to a site, and to nothing in it. */
export function isHostAlone(address: string): boolean {
  const { pathname, search, hash } = new URL(address);
  return /^\/*$/.test(pathname) && search.length + hash.length < 2;
}

/** What may be an address: words between blanks, without what comes before it. */
const addressesIn = (text: string): string[] =>
  text
    .split(/[\s<>"]/)
    .filter((word) => word.includes("."))
    .map((word) => word.replace(/^.*?:\/\//, "").replace(/^[^\p{L}\p{N}]+/u, ""));

/**
 * Whether a text, or any within what is given, names the address to join: by its host and path, whatever scheme, query, port that
 * goes without saying or spelling it has there. An address without a path is told by its query, else by its host.
 */
export function namesJoinLink(joinUrl: string | null, published: unknown): boolean {
  const link = joinUrl && keyOf(joinUrl);
  if (!link) return false;
  const texts = plain(stringsIn(published).join("\n"));
  if (isWithin(texts, link)) return true;
  return addressesIn(texts).some((address) => isWithin(keyOf(`https://${address}`) ?? "", link));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}

function isWithin(text: string, link: string): boolean {
  for (let at = text.indexOf(link); at >= 0; at = text.indexOf(link, at + 1))
    // Another room of the same house begins alike, and goes on.
    if (!/[\p{L}\p{N}_-]/u.test(text[at + link.length] ?? "")) return true;
  return false;
}

/** Where a text stands that others than the registered of a meeting read: in the meeting's own, and beside them. */
export const publicParts = [
  /** what it is about, and what is asked of those who register */
  "text",
  /** the way there, and the address of the stream */
  "schedule",
  /** why it was moved or called off */
  "reason",
  "agenda",
  "groups",
  "materials",
  /** invitations, reminders and notices: whoever gets one is not registered yet, waits, or comes to the room */
  "mailings",
  /** its published versions */
  "record",
  /** what the organiser has published of the evaluation */
  "takes",
  /** texts and lists of the consultation, and its outcome */
  "consultation",
  "timeline",
  /** any of these of another meeting in the consultation */
  "other_meeting",
] as const;
export type PublicPart = (typeof publicParts)[number];

/** Which texts of a form name the address to join, by the names of their fields: practical.nn, questions.0.nn. */
export function fieldsNaming(joinUrl: string | null, texts: unknown, at = ""): string[] {
  if (typeof texts === "string") return namesJoinLink(joinUrl, texts) ? [at] : [];
  return Object.entries(texts ?? {}).flatMap(([key, value]) =>
    fieldsNaming(joinUrl, value, at === "" ? key : `${at}.${key}`),
  );
}
