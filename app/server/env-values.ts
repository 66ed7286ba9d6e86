/** How single settings are written, each with the sentence for whoever wrote it wrong. */
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { parseKey } from "./secret-key.ts";

export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const check = <T>(parse: (value: string) => T | undefined, message: string) =>
  z.string().transform((value, ctx): T => {
    const parsed = parse(value.trim());
    if (parsed !== undefined) return parsed;
    ctx.addIssue({ code: "custom", message });
    return z.NEVER;
  });

const asUrl = (value: string): URL | undefined => (URL.canParse(value) ? new URL(value) : undefined);

export const whole = (what: string, min: number, max: number) =>
  check(
    (value) =>
      /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max ? Number(value) : undefined,
    `must be a whole number from ${min} to ${max} (${what})`,
  );

export const switchOn = check(
  (value) => ({ "1": true, true: true, "0": false, false: false })[value.toLowerCase()],
  "must be 1 or 0",
);

export const host = check(
  (value) => (/^[A-Za-z0-9.:_-]+$/.test(value) && !value.includes("//") ? value : undefined),
  "must be an address to listen on, e.g. 127.0.0.1, or 0.0.0.0 for every network card",
);

export const origin = check((value) => {
  const url = asUrl(value);
  const bare =
    url &&
    /^https?:$/.test(url.protocol) &&
    !url.username &&
    url.pathname === "/" &&
    !url.search &&
    !url.hash;
  return bare ? url.origin : undefined;
}, "must be an address with its scheme and without a path, e.g. https://forum.example.org");

export const postgresUrl = check((value) => {
  const url = asUrl(value);
  return url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1 ? value : undefined;
}, "must look like postgres://name:password@host:5432/database; leave it out to use SQLite");

export const smtpUrl = check((value) => {
  const url = asUrl(value);
  return url && /^smtps?:$/.test(url.protocol) && url.hostname ? value : undefined;
}, "must look like smtp://host:587 or smtps://name:password@host; leave it out to write mail to files");

export const domainName = check(
  (value) => (/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i.test(value) ? value : undefined),
  "must be a name as in DNS, e.g. example.org, or mail2026",
);

export const address = check(
  (value) => (/^[^\s@<>",;:()]+@[^\s@<>",;:()]+$/.test(value) ? value : undefined),
  "must be one plain address, e.g. forum@example.org (the name shown beside it is the forum's)",
);

export const secretKey = check(
  parseKey,
  "must be at least 32 random bytes in base64 or hexadecimal: what npm run key:export gives, or a new key from openssl rand -base64 32",
);

const namedNetworks = ["loopback", "linklocal", "uniquelocal"];

function isNetwork(entry: string): boolean {
  if (namedNetworks.includes(entry)) return true;
  const [ip = "", bits, ...rest] = entry.split("/");
  const family = isIP(ip);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined ||
    (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128))
  );
}

/** `true` is refused on purpose: whoever writes X-Forwarded-For could then be anybody. */
export const trustProxy = check((value): false | number | string[] | undefined => {
  if (value === "none") return false;
  if (/^[1-9]$/.test(value)) return Number(value);
  const entries = value.split(",").map((entry) => entry.trim());
  return entries.every(isNetwork) ? entries : undefined;
}, "must be none, the number of proxies in front (1 to 9), or their addresses, e.g. 10.0.0.5, 192.168.1.0/24 or loopback");

export const attachments = (set: string | undefined, dataDir: string, root: string) =>
  set ? resolve(root, set) : resolve(dataDir, "attachments");
