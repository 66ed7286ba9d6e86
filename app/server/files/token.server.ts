/**
 * A browser can't send a chosen file a second time by itself. So a form that comes back with mistakes holds a token for
 * each file that was stored with it, which says for one day: this file is here, you sent it, and this is its name.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { StoredFile } from "~/domain/submissions/commands/receive.server.ts";

const dayMs = 24 * 3600 * 1000;
const longest = 2000;

const content = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  storageKey: z.string(),
  until: z.number(),
});

const sign = (key: Buffer, body: string) => createHmac("sha256", key).update(`stored-file\0${body}`).digest();

export function fileToken(key: Buffer, file: StoredFile, now = Date.now()): string {
  const body = Buffer.from(JSON.stringify({ ...file, until: now + dayMs })).toString("base64url");
  return `${body}.${sign(key, body).toString("base64url")}`;
}

/** The file that a token speaks of, and whether its day is over; null where we did not sign it. */
export function readFileToken(
  key: Buffer,
  token: string,
  now = Date.now(),
): (StoredFile & { expired: boolean }) | null {
  const [body = "", signature = ""] = token.length <= longest ? token.split(".") : [];
  const [given, expected] = [Buffer.from(signature, "base64url"), sign(key, body)];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const { until, ...file } = content.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  return { ...file, expired: until <= now };
}
