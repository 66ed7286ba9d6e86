/** The private links that a browser holds in a cookie: several, the newest first. What each opens is read from its row each time. */

import { readCookie, setCookie } from "./cookies.ts";
import type { Config } from "./env.ts";

const most = 20;
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
