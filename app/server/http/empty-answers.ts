/**
 * A route without a page (a file, a list to save) refuses with a status and nothing else, which a person who followed a link
 * sees as a blank window. Such an answer becomes the edge's own page; what is not asked for by a person is left as it is.
 */
import type { RequestHandler } from "express";
import { type EdgePage, sendPlainPage } from "./plain-page.tsx";

const pages: Record<number, EdgePage> = { 400: "badRequest", 404: "notFound" };

export const emptyAnswers: RequestHandler = (req, res, next) => {
  const page = () => pages[res.statusCode];
  // Scripts and machines accept anything; a browser that opens an address asks for a page by name.
  if (req.method !== "GET" || !req.get("accept")?.includes("text/html")) return next();
  const { write, end } = res;
  let empty = true;
  res.write = (...args: unknown[]) => {
    empty = false;
    return write.apply(res, args as Parameters<typeof write>);
  };
  res.end = (...args: unknown[]) => {
    Object.assign(res, { write, end });
    const found = page();
    if (empty && found && !args[0] && !res.headersSent) {
      sendPlainPage(req, res, res.statusCode, found);
      return res;
    }
    return end.apply(res, args as Parameters<typeof end>);
  };
  next();
};
