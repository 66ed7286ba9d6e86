import type { Request, RequestHandler, Response } from "express";
import { sendPlainPage } from "./plain-page.tsx";
import { resolved, routePath } from "./route-path.ts";

const megabyte = 1024 * 1024;
/** Forms with attachments, which may be 20 MB together. Everything else, a logo too, fits in a megabyte. */
const withFiles = 25 * megabyte;
const withoutFiles = megabyte;
export const filePaths: readonly RegExp[] = [
  /^\/consultations\/[^/]+\/submit$/,
  /^\/desk\/intake\/[^/]+$/,
  /^\/desk\/people\/invitation-list\/import$/,
];

const takesFiles = (req: Request) => filePaths.some((path) => path.test(routePath(req)));
const limitOf = (req: Request) =>
  req.is("multipart/form-data") && takesFiles(req) ? withFiles : withoutFiles;

/**
 * Refuses a body that is too large: at once where Content-Length says so, else when the bytes that arrive have
 * passed the limit. Nothing is stored before, so a body of any size costs no disk.
 */
export const bodyLimit: RequestHandler = (req, res, next) => {
  if (req.method === "GET" || req.method === "HEAD") return next();
  const limit = limitOf(req);
  if (Number(req.get("content-length") ?? 0) > limit) return refuse(req, res);
  let received = 0;
  // The stream must not start to flow before Remix reads it, so count where node hands the bytes over.
  const push = req.push.bind(req);
  req.push = (chunk, encoding) => {
    received += chunk?.length ?? 0;
    if (received <= limit) return push(chunk, encoding);
    if (!res.headersSent) refuse(req, res);
    return true;
  };
  next();
};

/**
 * Answers, and swallows what is still under way for a while: a connection that is closed before it was read to its end is
 * reset, and the answer is lost with it. So it stays open here, and is cut off only where the body does not end soon.
 */
function refuse(req: Request, res: Response): void {
  const push = req.push.bind(req);
  const late = setTimeout(() => req.destroy(), 2000).unref();
  req.push = (chunk) => {
    if (chunk !== null) return true;
    clearTimeout(late);
    return push(null);
  };
  const formHref = takesFiles(req) ? resolved(req.originalUrl) : null;
  sendPlainPage(req, res, 413, "tooLarge", { large: { most: limitOf(req) / megabyte, formHref } });
  req.resume();
}
