/**
 * Links that open one row to whoever holds them: an HMAC over whose they are, what they are for, the row's reference and its link
 * version. One made for a purpose is good for no other.
 */
import { createSigner } from "./signed.server.ts";

/** What a token vouches for. Whether its version still holds is for the row to say. */
export type RefLink = { ref: string; version: number };

/** Links of a room; `leads` says where each purpose leads. */
export function createRefLinks<Purpose extends string>(
  room: string,
  leads: Readonly<Record<Purpose, (token: string) => string>>,
  secretKey: string | Buffer,
  origin: string,
) {
  const { pack, unpack, isSigned } = createSigner(secretKey);
  const signed = (purpose: Purpose, { ref, version }: RefLink) => [room, purpose, ref, version];
  return {
    /** base64url of reference, version and signature */
    token: (purpose: Purpose, link: RefLink) => pack([link.ref, link.version], signed(purpose, link)),
    /** What a token of this purpose vouches for, or null. */
    read(purpose: Purpose, token: string): RefLink | null {
      const [ref = "", number = "", signature = ""] = unpack(token);
      const link = { ref, version: Number(number) };
      if (!Number.isSafeInteger(link.version)) return null;
      return isSigned(signature, signed(purpose, link)) ? link : null;
    },
    /** The link as it stands in a mail, from the configured origin and never from a Host header. */
    url(purpose: Purpose, link: RefLink): string {
      return origin + leads[purpose](this.token(purpose, link));
    },
  };
}
