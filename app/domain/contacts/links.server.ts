/**
 * Links of the invitation list: an HMAC over purpose, reference and link version. One confirms a sign-up and ends by itself; one
 * opens a contact's own page; one takes him off the list and does nothing else, since mail programs and their servers call it.
 */
import { paths } from "~/paths.ts";
import { createSigner } from "../kernel/signed.server.ts";
import { signUpDays } from "./contact.ts";

/** What a token vouches for. Whether its version still holds is for the row to say. */
export type ContactLink = { ref: string; version: number };
export const contactPurposes = ["sign_up", "own", "leave"] as const;
export type ContactPurpose = (typeof contactPurposes)[number];
export type ContactLinks = ReturnType<typeof createContactLinks>;

/** The instant at which a sign-up's link ends. */
export const signUpEnd = (askedAt: string) =>
  new Date(Date.parse(askedAt) + signUpDays * 86_400_000).toISOString();

export function createContactLinks(secretKey: string | Buffer, origin: string) {
  const { pack, unpack, isSigned } = createSigner(secretKey);
  const signed = (purpose: ContactPurpose, { ref, version }: ContactLink) => [
    "contact",
    purpose,
    ref,
    version,
  ];
  return {
    /** base64url of reference, version and signature */
    token: (purpose: ContactPurpose, link: ContactLink) =>
      pack([link.ref, link.version], signed(purpose, link)),
    /** What a token of this purpose vouches for, or null. */
    read(purpose: ContactPurpose, token: string): ContactLink | null {
      const [ref = "", number = "", signature = ""] = unpack(token);
      const link = { ref, version: Number(number) };
      if (!Number.isSafeInteger(link.version)) return null;
      return isSigned(signature, signed(purpose, link)) ? link : null;
    },
    /** The link as it stands in a mail, from the configured origin and never from a Host header. */
    url(purpose: ContactPurpose, link: ContactLink): string {
      const lead = { sign_up: paths.confirmSignUp, own: paths.listLink, leave: paths.leaveList };
      return origin + lead[purpose](this.token(purpose, link));
    },
  };
}
