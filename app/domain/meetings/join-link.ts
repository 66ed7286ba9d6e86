/** Keeps the link to join a meeting out of what is published: it is for the registered alone. Browser-safe. */

/** As two spellings of one address are alike: no escapes, no capitals. */
const plain = (text: string) =>
  text.replace(/%[0-7][0-9a-f]/gi, (found) => decodeURIComponent(found)).toLowerCase();

/**
 * Whether a text, or any within what is given, names the address to join: by its host and path, whatever scheme, query or capitals
 * it has there. An address without a path is told by its query, else by its host.
 */
export function namesJoinLink(joinUrl: string | null, published: unknown): boolean {
  if (!joinUrl || !URL.canParse(joinUrl)) return false;
  const { host, pathname, search, hash } = new URL(joinUrl);
  const path = pathname.endsWith("/") ? pathname.slice(0, -1) : pathname;
  const link = plain(
    host.replace(/^www\./, "") + (path === "" && search + hash !== "" ? `/${search}${hash}` : path),
  );
  const text = plain(JSON.stringify(published));
  for (let at = text.indexOf(link); at >= 0; at = text.indexOf(link, at + 1))
    // Another room of the same house begins alike, and goes on.
    if (!/[\p{L}\p{N}_-]/u.test(text[at + link.length] ?? "")) return true;
  return false;
}

/** Where a text of a meeting stands that others than the registered read. */
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
  /** invitations and reminders: whoever gets them is not registered yet */
  "mailings",
  /** its published versions */
  "record",
  /** what the organiser has published of the evaluation */
  "takes",
] as const;
export type PublicPart = (typeof publicParts)[number];

/** Which texts of a form name the address to join, by the names of their fields: practical.nn, questions.0.nn. */
export function fieldsNaming(joinUrl: string | null, texts: unknown, at = ""): string[] {
  if (typeof texts === "string") return namesJoinLink(joinUrl, texts) ? [at] : [];
  return Object.entries(texts ?? {}).flatMap(([key, value]) =>
    fieldsNaming(joinUrl, value, at === "" ? key : `${at}.${key}`),
  );
}
