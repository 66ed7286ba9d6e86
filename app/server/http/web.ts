/** From Express to the Requests and Responses that routes speak, and back. */
import { createReadableStreamFromReadable, writeReadableStreamToWritable } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";

/** The request as routes see it. Its Host is one of our own by now. */
export function requestOf(req: ExpressRequest, res: ExpressResponse): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (Array.isArray(value)) for (const one of value) headers.append(name, one);
    else if (value !== undefined) headers.set(name, value);
  }
  const url = `${req.protocol}://${req.headers.host}${req.originalUrl}`;
  if (req.method === "GET" || req.method === "HEAD") return new Request(url, { method: req.method, headers });
  const gone = new AbortController();
  res.on("close", () => void (res.writableFinished || gone.abort()));
  return new Request(url, {
    ...{ method: req.method, headers, signal: gone.signal },
    ...{ body: createReadableStreamFromReadable(req), duplex: "half" },
  } as RequestInit);
}

export async function sendAnswer(res: ExpressResponse, answer: Response): Promise<void> {
  res.status(answer.status);
  res.statusMessage = answer.statusText;
  for (const [name, value] of answer.headers) res.append(name, value);
  // A page is a string already; what is not may be long.
  const page = answer.headers.get("Content-Type")?.startsWith("text/html");
  if (!answer.body) res.end();
  else if (answer.headers.get("Content-Type")?.startsWith("text/event-stream")) await pass(answer.body, res);
  else if (page) res.end(Buffer.from(await answer.arrayBuffer()));
  else await writeReadableStreamToWritable(answer.body, res);
}

/** A stream that ends when who reads it goes: what makes it is told at once. */
async function pass(body: ReadableStream<Uint8Array>, res: ExpressResponse): Promise<void> {
  const reader = body.getReader();
  res.on("close", () => void reader.cancel().catch(() => undefined));
  res.flushHeaders();
  for (;;) {
    const { done, value } = await reader.read();
    if (done || res.destroyed) break;
    if (!res.write(value))
      await new Promise<void>((next) => void res.once("drain", next).once("close", next));
  }
  res.end();
}
