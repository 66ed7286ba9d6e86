import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { type Log, scrubPath } from "../log.ts";

/** Gives each request an id of ours (never one that the client sends) and a line in the log when it is answered. */
export function requestLog(log: Log): RequestHandler {
  return (req, res, next) => {
    const requestId = randomUUID();
    const began = performance.now();
    res.locals.requestId = requestId;
    res.setHeader("X-Request-Id", requestId);
    res.on("close", () => {
      const line = {
        method: req.method,
        path: scrubPath(req.originalUrl),
        status: res.statusCode,
        ms: Math.round(performance.now() - began),
        requestId,
        ...(!res.writableFinished && { aborted: true }),
      };
      log[res.statusCode >= 500 ? "warn" : "info"](line, "request");
    });
    next();
  };
}
