/**
 * A contributor's links: an HMAC over purpose, public reference and the version on the submission's row. There is nothing to
 * steal from a backup, which never holds the key; raising the version ends every link that was handed out. The private link
 * stands alike in every mail; one that confirms names what it confirms, ends by itself and does nothing else.
 * HMAC-SHA-256 (RFC 2104), 128 bits kept, base64url.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { paths } from "~/paths.ts";
import { confirmationDays } from "./own.ts";

export type SubmissionToken = { ref: string; version: number };
/** What a mailed link confirms: for the submission or contribution `ref`, until an instant. */
export type Confirmation = SubmissionToken & { purpose: ConfirmedPurpose; until: string };
export const confirmedPurposes = ["withdrawal"] as const;
export type ConfirmedPurpose = (typeof confirmedPurposes)[number];
export type Links = ReturnType<typeof createLinks>;

/** The instant at which it ends, from that at which its mail was put into the outbox. */
export const confirmationEnd = (askedAt: string) =>
  new Date(Math.floor(Date.parse(askedAt) / 1000) * 1000 + confirmationDays * 86_400_000).toISOString();

/** Whether it may be used now: its time has not passed, and the private links were not made anew since. */
export const confirmationHolds = ({ version, until }: Confirmation, linkVersion: number, now: string) =>
  version === linkVersion && now < until;

export function createLinks(secretKey: string | Buffer, origin: string) {
  const sign = (parts: readonly (string | number)[]) =>
    createHmac("sha256", secretKey).update(parts.join("\0")).digest().subarray(0, 16).toString("base64url");
  const pack = (parts: readonly (string | number)[], signed: readonly (string | number)[]) =>
    Buffer.from([...parts, sign(signed)].join("~")).toString("base64url");
  const isSigned = (signature: string, signed: readonly (string | number)[]) => {
    const expected = Buffer.from(sign(signed));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  };
  const unpack = (token: string) =>
    token.length > 300 ? [] : Buffer.from(token, "base64url").toString("utf8").split("~");

  return {
    /** base64url of reference, version and signature */
    submissionToken(ref: string, version: number): string {
      return pack([ref, version], ["submission", ref, version]);
    },
    /** The private link, from the configured origin and never from a Host header. */
    submissionUrl(ref: string, version: number): string {
      return origin + paths.link(this.submissionToken(ref, version));
    },
    /** What a token vouches for, or null. Whether its version still holds is for the submission's row to say. */
    readToken(token: string): SubmissionToken | null {
      const [ref = "", number = "", signature = ""] = unpack(token);
      const version = Number(number);
      if (!Number.isSafeInteger(version)) return null;
      return isSigned(signature, ["submission", ref, version]) ? { ref, version } : null;
    },
    /** base64url of purpose, reference, version, end in seconds, and signature */
    confirmationToken({ purpose, ref, version, until }: Confirmation): string {
      const parts = [purpose, ref, version, Date.parse(until) / 1000];
      return pack(parts, ["confirm", ...parts]);
    },
    confirmationUrl(confirmation: Confirmation): string {
      return origin + paths.confirm(this.confirmationToken(confirmation));
    },
    /** What a mailed link confirms, or null. Whether it may be used now, `confirmationHolds` says. */
    readConfirmation(token: string): Confirmation | null {
      const [word = "", ref = "", number = "", end = "", signature = ""] = unpack(token);
      const purpose = confirmedPurposes.find((known) => known === word);
      const [version, seconds] = [Number(number), Number(end)];
      if (!purpose || !Number.isSafeInteger(version) || !Number.isSafeInteger(seconds)) return null;
      if (!isSigned(signature, ["confirm", purpose, ref, version, seconds])) return null;
      return { purpose, ref, version, until: new Date(seconds * 1000).toISOString() };
    },
    publicUrl: (path: string) => origin + path,
  };
}
