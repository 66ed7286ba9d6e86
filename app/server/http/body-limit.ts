import type { Request, RequestHandler, Response } from "express";
import { sendPlainPage } from "./plain-page.tsx";
import { routePath } from "./route-path.ts";

const megabyte = 1024 * 1024;
/** Forms with attachments, which may be 20 MB together. Everything else, a logo too, fits in a megabyte. */
const withFiles = 25 * megabyte;
const withoutFiles = megabyte;
export const filePaths: readonly RegExp[] = [/^\/consultations\/[^/]+\/submit$/, /^\/desk\/intake\/[^/]+$/];

function limitOf(req: Request): number {
  const files = req.is("multipart/form-data") && filePaths.some((path) => path.test(routePath(req)));
  return files ? withFiles : withoutFiles;
}

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
    return false;
  };
  next();
};

function refuse(req: Request, res: Response): void {
  res.setHeader("Connection", "close");
  sendPlainPage(req, res, 413, "tooLarge");
  // Some of what is still under way is swallowed, so that the browser gets to read the answer.
  req.push = () => true;
  req.resume();
  setTimeout(() => req.destroy(), 2000).unref();
}
