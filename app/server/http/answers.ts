/** What every answer says unless its route says something else: policy, cache, variants. */
import type { Request, RequestHandler, Response } from "express";
import type { Config } from "../env.ts";
import { contentSecurityPolicy } from "./csp.ts";
import { routePath } from "./route-path.ts";

/** Pages that hold what is one person's own, or that nobody should find in a browser's cache afterwards. */
const neverStored =
  /^\/(desk|track|link|confirm|sign-in|setup|demo|invitation-list|invitation|registration|said|live)(\/|$)/;

/**
 * A form of one's own or of the desk's that was not taken: its page is kept by the browser that typed it, where its way back would
 * else end at an error of the browser's (0042).
 */
const keptForms = /^\/(desk|track|invitation-list|invitation|registration)(\/|$)/;
const isRefusedForm = (req: Request, res: Response) =>
  req.method === "POST" &&
  (res.statusCode === 422 || res.statusCode === 409) &&
  keptForms.test(routePath(req));

/** Fills in the headers that are missing at the moment the answer begins. */
export function defaultHeaders(config: Pick<Config, "secure" | "mode">): RequestHandler {
  return (req, res, next) => {
    const writeHead = res.writeHead;
    res.writeHead = (...args: unknown[]) => {
      const missing = (name: string) => !res.hasHeader(name);
      if (missing("Content-Security-Policy")) {
        res.setHeader("Content-Security-Policy", contentSecurityPolicy(config));
      }
      // Robots must read the header to stay away: a private link may have been pasted in a public place.
      const own = neverStored.test(routePath(req));
      if (own) res.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
      const isStored = !own || isRefusedForm(req, res);
      if (missing("Cache-Control"))
        res.setHeader("Cache-Control", isStored ? "private, no-cache" : "no-store");
      if (res.statusCode === 503 && missing("Retry-After")) res.setHeader("Retry-After", "30");
      res.vary("Cookie").vary("Accept-Language");
      return writeHead.apply(res, args as Parameters<typeof writeHead>);
    };
    next();
  };
}
