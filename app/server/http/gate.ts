/**
 * Who may write. A browser names the origin of a form or a script in `Origin`; a write from anywhere but our own
 * pages is refused here, before Remix, whose own check lets `?_data=` and resource routes through.
 */
import type { RequestHandler } from "express";
import type { Config } from "../env.ts";
import { sendPlainPage } from "./plain-page.tsx";

/**
 * Machine endpoints that read no cookie and are authorised by a key or an HMAC in the request. A test holds
 * this list; each entry is a path of its own, with the reason beside it.
 */
export const exemptFromOriginGate: readonly RegExp[] = [
  // One click in a mail program leaves the invitation list (RFC 8058): the signed address says who does.
  /^\/invitation-list\/leave\/[\w-]+$/,
];

const safe = new Set(["GET", "HEAD"]);

export function originGate(config: Pick<Config, "acceptedOrigins">): RequestHandler {
  return (req, res, next) => {
    if (safe.has(req.method) || exemptFromOriginGate.some((path) => path.test(req.path))) return next();
    const site = req.get("sec-fetch-site");
    const origin = req.get("origin");
    const own = origin !== undefined && config.acceptedOrigins.includes(origin);
    if (own && (site === undefined || site === "same-origin")) return next();
    sendPlainPage(req, res, 403, "foreign");
  };
}
