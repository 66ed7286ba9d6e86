/**
 * Codes of an authenticator app: RFC 6238 over RFC 4226, in the form that every app reads (SHA-1, six digits, thirty
 * seconds). Short enough to be read whole, so no library; the vectors of the RFC are its test.
 */
import { createHmac, timingSafeEqual } from "node:crypto";

export const stepSeconds = 30;
/** Clocks may be off by this many steps. */
const tolerance = 1;

export const stepAt = (ms: number) => Math.floor(ms / 1000 / stepSeconds);

/** The code of a time step. */
export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const offset = (hash[hash.length - 1] as number) & 0xf;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** The time step that a code belongs to, within the tolerance; null where it is none of these. */
export function stepOf(secret: Buffer, code: string, now: number): number | null {
  let found: number | null = null;
  for (let step = stepAt(now) - tolerance; step <= stepAt(now) + tolerance; step++) {
    const right = Buffer.from(codeAt(secret, step));
    const given = Buffer.from(code);
    if (given.length === right.length && timingSafeEqual(given, right)) found = step;
  }
  return found;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Base32 as apps read it (RFC 4648), without padding. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

/** The address that an app reads from a QR code. */
export function otpauthUri({ issuer, account, secret }: { issuer: string; account: string; secret: Buffer }) {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const query = `secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=30`;
  return `otpauth://totp/${label}?${query}`;
}
