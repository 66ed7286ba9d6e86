/**
 * A route without a page (a file, a list to save) refuses with a status and nothing else, which a person who followed a link
 * sees as a blank window. Such an answer becomes the edge's own page; what is not asked for by a person is left as it is.
 */
import type { RequestHandler } from "express";
import { sendUnavailable } from "./kept-form.ts";
import { type EdgePage, sendPlainPage } from "./plain-page.tsx";

const pages: Record<number, EdgePage> = { 400: "badRequest", 404: "notFound" };
/** Said to everybody, and with what a form held. */
const unavailable = 503;

export const emptyAnswers: RequestHandler = (req, res, next) => {
  // Scripts and machines accept anything; a browser that opens an address asks for a page by name.
  const byName = req.method === "GET" && req.get("accept")?.includes("text/html");
  const { write, end } = res;
  let empty = true;
  res.write = (...args: unknown[]) => {
    empty = false;
    return write.apply(res, args as Parameters<typeof write>);
  };
  res.end = (...args: unknown[]) => {
    Object.assign(res, { write, end });
    const found = byName && pages[res.statusCode];
    if (empty && !args[0] && !res.headersSent && (found || res.statusCode === unavailable)) {
      if (found) sendPlainPage(req, res, res.statusCode, found);
      else void sendUnavailable(req, res);
      return res;
    }
    return end.apply(res, args as Parameters<typeof end>);
  };
  next();
};
