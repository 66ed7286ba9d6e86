/**
 * The page cache: reading pages for those without a session, in memory, before Remix. An entry is one address in its one
 * form, in one language, with the version of the projection that was read *before* it was rendered: it is used only while
 * that version stands, which is read from its row on each request, and until the forum's day ends, because pages tell what
 * is open today. So what is redacted or withdrawn is gone from the next answer, in every process. See decision 0009.
 */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Response as ExpressResponse, Request, RequestHandler } from "express";
import type { Language } from "~/i18n/languages.ts";
import { readCookie } from "../cookies.ts";
import { sessionCookie } from "../sessions.server.ts";
import { trackCookie } from "../tracked.server.ts";
import { keptAddress } from "./kept-addresses.ts";
import { sendUnavailable } from "./kept-form.ts";

type Encoding = "br" | "gzip" | "identity";
type Entry = {
  version: number;
  /** an instant: when it was rendered, since a clock may be set back to before that day */
  from: string;
  /** an instant: the end of the forum's day */
  until: string;
  etag: string;
  headers: Record<string, string>;
  bodies: Partial<Record<Encoding, Promise<Buffer>>> & { identity: Promise<Buffer> };
  size: number;
};

export type PageCacheParts = {
  /** the version of the projection now */
  version: () => Promise<number>;
  now: () => string;
  /** the end of the forum's day that an instant is in */
  endOfDay: (instant: string) => string;
  languageOf: (req: Request) => Language;
  render: (address: string, language: Language, requestId: string) => Promise<Response>;
  secure: boolean;
  /** bytes that all entries may take together */
  budget?: number;
};

/** Whoever holds one of these gets pages of his own. */
const personal = [sessionCookie, trackCookie];
const megabyte = 1024 * 1024;
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const compressed: Record<Exclude<Encoding, "identity">, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => gzipped(body),
};

export function pageCache(parts: PageCacheParts): RequestHandler {
  const { budget = 32 * megabyte } = parts;
  /** in the order of last use */
  const entries = new Map<string, Entry>();
  /** what is being rendered now: many who ask at once wait for one answer */
  const rendering = new Map<string, Promise<Entry | Response>>();
  let size = 0;

  const drop = (key: string) => {
    size -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  };
  function keep(key: string, entry: Entry): void {
    drop(key);
    if (entry.size > budget / 8) return;
    entries.set(key, entry);
    size += entry.size;
    for (const oldest of entries.keys()) {
      if (size <= budget) break;
      drop(oldest);
    }
  }
  function find(key: string, version: number, now: string): Entry | undefined {
    const entry = entries.get(key);
    if (!entry) return undefined;
    entries.delete(key);
    if (entry.version !== version || entry.until <= now || entry.from > now) {
      size -= entry.size;
      return undefined;
    }
    entries.set(key, entry);
    return entry;
  }

  async function render(
    key: string,
    version: number,
    address: string,
    language: Language,
    requestId: string,
  ) {
    const now = parts.now();
    const answer = await parts.render(address, language, requestId);
    if (answer.status !== 200) return answer;
    const body = Buffer.from(await answer.arrayBuffer());
    const headers: Record<string, string> = {};
    for (const [name, value] of answer.headers) if (name !== "set-cookie") headers[name] = value;
    const entry: Entry = {
      version,
      from: now,
      until: parts.endOfDay(now),
      etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
      headers,
      bodies: { identity: Promise.resolve(body) },
      // with its compressed forms, which are a fraction of it
      size: Math.ceil(body.length * 1.5) + 2 * key.length + 500,
    };
    keep(key, entry);
    return entry;
  }

  return async (req, res, next) => {
    if (req.method !== "GET" && req.method !== "HEAD") return next();
    const address = keptAddress(req.originalUrl);
    if (!address || personal.some((name) => readCookie(req.get("cookie"), name, parts))) return next();
    try {
      const language = parts.languageOf(req);
      const version = await parts.version();
      const key = `${language} ${address}`;
      const found = find(key, version, parts.now());
      if (found) return await send(req, res, found);
      const job = `${version} ${key}`;
      let made = rendering.get(job);
      if (!made) {
        made = render(key, version, address, language, String(res.locals.requestId)).finally(() =>
          rendering.delete(job),
        );
        rendering.set(job, made);
      }
      const answer = await made;
      if (answer instanceof Response) await sendOther(req, res, answer);
      else await send(req, res, answer);
    } catch (error) {
      next(error);
    }
  };
}

async function send(req: Request, res: ExpressResponse, entry: Entry): Promise<void> {
  for (const name in entry.headers) res.setHeader(name, entry.headers[name] as string);
  res.setHeader("ETag", entry.etag);
  res.vary("Accept-Encoding");
  if (req.fresh) return void res.status(304).end();
  const encoding = (req.acceptsEncodings(["br", "gzip", "identity"]) || "identity") as Encoding;
  entry.bodies[encoding] ??= entry.bodies.identity.then(compressed[encoding as "br" | "gzip"]);
  const body = await entry.bodies[encoding];
  if (encoding !== "identity") res.setHeader("Content-Encoding", encoding);
  res.setHeader("Content-Length", body?.length ?? 0);
  res.end(req.method === "HEAD" ? undefined : body);
}

/** What is not kept: not found, a bad request, a bug. Those who waited for the same answer share it. */
async function sendOther(req: Request, res: ExpressResponse, answer: Response): Promise<void> {
  if (answer.status === 503) return sendUnavailable(req, res);
  res.status(answer.status);
  for (const [name, value] of answer.headers) res.append(name, value);
  res.end(Buffer.from(await answer.clone().arrayBuffer()));
}
