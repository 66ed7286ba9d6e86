/** The private links that a browser holds in a cookie: several, the newest first. What each opens is read from its row each time. */

import { redirect } from "@remix-run/node";
import { isLanguage } from "~/i18n/languages.ts";
import { languageCookie, mailedLanguageCookie, readCookie, setCookie } from "./cookies.ts";
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
 * Headers for whoever opened the link in his mail: it is held, and this page and those that follow speak the language that he is
 * written to in for a day, or until he opens another such link. A language that the reader has chosen comes first.
 */
export function holdingHeaders({ cookie, language, config }: Opened): Headers {
  const headers = new Headers({ "Set-Cookie": cookie });
  if (isLanguage(language)) headers.append("Set-Cookie", mailed(language, config));
  return headers;
}

const mailed = (language: string, config: Held["config"]) =>
  setCookie(mailedLanguageCookie, language, config, aDay);

/** Of an address: the same as the cookie says, for a browser that keeps none. */
export const mailedParameter = "mailed";

type Spoken = { language: string; context: { config: Held["config"]; language: string } };

/**
 * For a page behind a mailed link that answers at once: throws the way to itself in the language that its reader is written to in,
 * where it would speak another and he has chosen none.
 */
export function speakAsMailed(request: Request, { language, context }: Spoken): void {
  const url = new URL(request.url);
  const chosen = readCookie(request.headers.get("cookie"), languageCookie, context.config);
  if (language === context.language || !isLanguage(language) || isLanguage(chosen)) return;
  if (url.searchParams.has(mailedParameter) || url.searchParams.has("lang")) return;
  url.searchParams.set(mailedParameter, language);
  const headers = { "Set-Cookie": mailed(language, context.config) };
  throw redirect(url.pathname + url.search, { status: 303, headers });
}
