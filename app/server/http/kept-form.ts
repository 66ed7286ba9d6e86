/**
 * What a posted form held, for the page that says that nothing can be saved just now: whoever typed it gets it back, with a
 * button that sends it again. The bytes are kept as they pass to the route, and read only where they are needed.
 */
import { Readable } from "node:stream";
import type { Request, RequestHandler, Response } from "express";
import type { KeptForm } from "~/ui/kept-form.tsx";
import { boundaryOf, partsOf } from "../files/parts.server.ts";
import { sendPlainPage } from "./plain-page.tsx";

/** All texts of a form fit in either end of its body; between them is what files hold. */
const endBytes = 1024 * 1024;

/** Keeps the beginning and the end of each form's body while it is under way. */
export const keepForm: RequestHandler = (req, res, next) => {
  if (req.method !== "POST") return next();
  const first: Buffer[] = [];
  const last: Buffer[] = [];
  let [firstBytes, lastBytes] = [0, 0];
  const push = req.push.bind(req);
  req.push = (chunk, encoding) => {
    if (Buffer.isBuffer(chunk) && firstBytes < endBytes) {
      first.push(chunk);
      firstBytes += chunk.length;
    } else if (Buffer.isBuffer(chunk)) {
      last.push(chunk);
      lastBytes += chunk.length;
      while (lastBytes - (last[0]?.length ?? 0) > endBytes) lastBytes -= last.shift()?.length ?? 0;
    }
    return push(chunk, encoding);
  };
  res.locals.keptBody = () => Buffer.concat([...first, ...last]);
  next();
};

/** Says that nothing can be read or saved just now, and gives back what was typed. */
export async function sendUnavailable(req: Request, res: Response): Promise<void> {
  const kept = await keptForm(req, res).catch(() => null);
  if (!res.headersSent) sendPlainPage(req, res, 503, "offline", { retryAfter: 30, kept });
}

/** The form as it was sent, to be sent once more; null where it was none, or one that no page of ours sends. */
async function keptForm(req: Request, res: Response): Promise<KeptForm | null> {
  const body: (() => Buffer) | undefined = res.locals.keptBody;
  if (!body || req.originalUrl.includes("_data=")) return null;
  // Nothing may have asked for it yet.
  for await (const _ of req.readableEnded ? [] : req);
  const form = await fieldsOf(req.get("content-type") ?? "", body()).catch(() => null);
  return form && { action: req.originalUrl, ...form };
}

async function fieldsOf(type: string, body: Buffer): Promise<Omit<KeptForm, "action"> | null> {
  if (type.startsWith("application/x-www-form-urlencoded"))
    return { fields: [...new URLSearchParams(body.toString())], files: [] };
  const boundary = boundaryOf(type);
  if (!boundary) return null;
  const fields: [string, string][] = [];
  const files = new Set<string>();
  for await (const part of partsOf(Readable.toWeb(Readable.from([body])) as ReadableStream, boundary)) {
    if (part.fileName) files.add(part.name);
    if (part.fileName !== undefined) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of part.content) chunks.push(chunk);
    fields.push([part.name, Buffer.concat(chunks).toString()]);
  }
  return { fields, files: [...files] };
}
