/** How often one may ask. Sign-in has limits of its own, beside its Strategy. */
import type { RequestHandler } from "express";
import type { Config } from "../env.ts";
import { type Limiter, memoryLimiter } from "../limiter.ts";
import { networkOf, readerOf } from "../network.ts";
import type { Volatile } from "../volatile.ts";
import { sendPlainPage } from "./plain-page.tsx";
import { routePath } from "./route-path.ts";

/** Where written input is handed in, where one signs up to be invited, where one registers or has a link mailed, and where one passes on. */
export const submissionPaths: readonly RegExp[] = [
  /^\/consultations\/[^/]+\/submit$/,
  /^\/invitation-list$/,
  /^\/meetings\/[^/]+\/register$/,
  /^\/registration$/,
  /^\/(invitation|registration)\/[^/]+\/pass-on$/,
];

function limit(limiter: Limiter, keyOf: (ip: string | undefined) => string): RequestHandler {
  return async (req, res, next) => {
    try {
      const taken = await limiter.take(keyOf(req.ip));
      if (taken.ok) return next();
      sendPlainPage(req, res, 429, "rateLimited", { retryAfter: taken.retryAfter });
    } catch (error) {
      next(error);
    }
  };
}

/** A whole room of phones has one address, and all of them look when something happens at a table. */
const roomful = 10;

/** Reading, counted in memory: a flood of reads must not cost a write each. With several processes each counts alone. */
export function readingLimit({ readLimit }: Pick<Config, "readLimit">): RequestHandler {
  const counted = (name: string, points: number) =>
    limit(memoryLimiter({ name, points, seconds: 1 }), readerOf);
  const anywhere = counted("read", readLimit);
  const atTables = counted("read-live", readLimit * roomful);
  return (req, res, next) =>
    /^\/live(\/|$)/.test(routePath(req)) ? atTables(req, res, next) : anywhere(req, res, next);
}

/** Handing in: sixty a minute from one network, which a school class or a meeting room stays under. */
export function submissionLimit(volatile: Volatile): RequestHandler {
  const counted = limit(volatile.limiter({ name: "submission", points: 60, seconds: 60 }), networkOf);
  return (req, res, next) => {
    const handsIn = req.method === "POST" && submissionPaths.some((path) => path.test(routePath(req)));
    return handsIn ? counted(req, res, next) : next();
  };
}
