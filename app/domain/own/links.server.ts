/**
 * A contributor's private link: an HMAC over purpose, public reference and the version on the submission's row.
 * There is nothing to steal from a backup, which never holds the key; raising the version ends every link that was
 * handed out; the same link stands in every mail. HMAC-SHA-256 (RFC 2104), 128 bits kept, base64url.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { paths } from "~/paths.ts";

export type SubmissionToken = { ref: string; version: number };
export type Links = ReturnType<typeof createLinks>;

const purpose = "submission";

export function createLinks(secretKey: string | Buffer, origin: string) {
  const sign = (ref: string, version: number) =>
    createHmac("sha256", secretKey)
      .update(`${purpose}\0${ref}\0${version}`)
      .digest()
      .subarray(0, 16)
      .toString("base64url");

  return {
    /** base64url of reference, version and signature */
    submissionToken(ref: string, version: number): string {
      return Buffer.from(`${ref}~${version}~${sign(ref, version)}`).toString("base64url");
    },
    /** The private link, from the configured origin and never from a Host header. */
    submissionUrl(ref: string, version: number): string {
      return origin + paths.link(this.submissionToken(ref, version));
    },
    /** What a token vouches for, or null. Whether its version still holds is for the submission's row to say. */
    readToken(token: string): SubmissionToken | null {
      if (token.length > 300) return null;
      const [ref = "", number = "", signature = ""] = Buffer.from(token, "base64url")
        .toString("utf8")
        .split("~");
      const version = Number(number);
      if (!Number.isSafeInteger(version)) return null;
      const expected = Buffer.from(sign(ref, version));
      const given = Buffer.from(signature);
      return expected.length === given.length && timingSafeEqual(expected, given) ? { ref, version } : null;
    },
    publicUrl: (path: string) => origin + path,
  };
}
