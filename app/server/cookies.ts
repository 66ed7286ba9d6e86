/** The cookies of the edge. Over https they carry the `__Host-` prefix: no other host of the domain can set them. */

/** The language that a reader has chosen. */
export const languageCookie = "gs_lang";
/** The language in which whoever opened a link from his mail is written to: it holds where he has chosen none. */
export const mailedLanguageCookie = "gs_mailed";

type Place = { secure: boolean };

export const cookieName = (name: string, { secure }: Place) => (secure ? `__Host-${name}` : name);

/** The first cookie of that name in a Cookie header. */
export function readCookie(
  header: string | null | undefined,
  name: string,
  place: Place,
): string | undefined {
  const wanted = `${cookieName(name, place)}=`;
  const pair = (header ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(wanted));
  return pair?.slice(wanted.length) || undefined;
}

/**
 * A Set-Cookie header. Lax and never Strict: people arrive from their webmail, and a Strict cookie that is set
 * on a redirect is missing from the next request. The value must be plain (ids, codes): it is not escaped.
 */
export function setCookie(name: string, value: string, place: Place, maxAgeSeconds?: number): string {
  return [
    `${cookieName(name, place)}=${value}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    place.secure && "Secure",
    maxAgeSeconds !== undefined && `Max-Age=${maxAgeSeconds}`,
  ]
    .filter(Boolean)
    .join("; ");
}

export const endCookie = (name: string, place: Place) => setCookie(name, "", place, 0);
