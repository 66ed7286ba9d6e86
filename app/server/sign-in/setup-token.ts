import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * The token of the one-time address at which the first administrator sets the forum up. It is derived from the
 * server's key, so nothing is stored; it is good only while there is no forum, which the page checks.
 */
export function setupToken(secretKey: Buffer): string {
  return createHmac("sha256", secretKey).update("setup").digest("base64url");
}

export function isSetupToken(secretKey: Buffer, token: string | undefined): boolean {
  const right = Buffer.from(setupToken(secretKey));
  const given = Buffer.from(token ?? "");
  return given.length === right.length && timingSafeEqual(given, right);
}
