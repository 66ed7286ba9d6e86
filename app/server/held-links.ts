/** The private links that a browser holds in a cookie: several, the newest first. What each opens is read from its row each time. */

import { isLanguage } from "~/i18n/languages.ts";
import { languageCookie, readCookie, setCookie } from "./cookies.ts";
import type { Config } from "./env.ts";

const most = 20;
const aDay = 24 * 3600;
type Held = { cookie: string; config: Pick<Config, "secure"> };

/** The tokens that this browser holds. */
export function heldTokens(request: Request, { cookie, config }: Held): string[] {
  const held = readCookie(request.headers.get("cookie"), cookie, config)?.split(".") ?? [];
  return held.filter((token) => /^[\w-]{20,120}$/.test(token)).slice(0, most);
}

/** A Set-Cookie header that adds a token to those that this browser holds. */
export function holdToken(request: Request, token: string, seconds: number, held: Held): string {
  const others = heldTokens(request, held).filter((other) => other !== token);
  return setCookie(held.cookie, [token, ...others].slice(0, most).join("."), held.config, seconds);
}

type Opened = Pick<Held, "config"> & { cookie: string; language: string };

/**
 * Headers for whoever opened the link in his mail: it is held, and the pages that it opens speak the language that he is written to in
 * for a day. A language that the reader has chosen stays.
 */
export function holdingHeaders(request: Request, { cookie, language, config }: Opened): Headers {
  const headers = new Headers({ "Set-Cookie": cookie });
  const chosen = readCookie(request.headers.get("cookie"), languageCookie, config);
  if (isLanguage(language) && !isLanguage(chosen))
    headers.append("Set-Cookie", setCookie(languageCookie, language, config, aDay));
  return headers;
}
