/**
 * The address that a registered person's calendar answers to: the forum's own with his registration and a seal behind a plus. Only
 * the mail to him holds it, so whoever answers to it has read that mail, whatever stands in From (0033). In small letters, since
 * mail servers may change the case of an address.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { RegistrationLink } from "./links.server.ts";

export type SealedReply = { ref: string; seal: string };
/** Signs before the @ that the forum's own address may have: with what is added it stays within 64 (RFC 5321, 4.5.3.1.1). */
export const longestLocalPart = 30;

export function createReplyAddresses(secretKey: string | Buffer, address: string) {
  const at = address.lastIndexOf("@");
  const [local, domain] = [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()];
  const sealOf = ({ ref, version }: RegistrationLink) =>
    createHmac("sha256", secretKey)
      .update(["registration", "reply", ref, version].join("\0"))
      .digest("hex")
      .slice(0, 20);
  const holds = (link: RegistrationLink, { seal }: SealedReply) =>
    timingSafeEqual(Buffer.from(sealOf(link)), Buffer.from(seal));
  return {
    of: (link: RegistrationLink) => `${local}+${link.ref.toLowerCase()}-${sealOf(link)}@${domain}`,
    /** What stands in an address of ours; null where it is none. */
    read(given: string): SealedReply | null {
      const parts = /^([^+@]{1,64})\+([a-z0-9]{12})-([0-9a-f]{20})@([^@]{1,255})$/.exec(
        given.trim().toLowerCase(),
      );
      if (!parts || parts[1] !== local || parts[4] !== domain) return null;
      return { ref: (parts[2] ?? "").toUpperCase(), seal: parts[3] ?? "" };
    },
    holds,
    /** It was his before he got a new link. */
    held: ({ ref, version }: RegistrationLink, sealed: SealedReply) =>
      Array.from({ length: version - 1 }, (_, n) => n + 1).some((one) =>
        holds({ ref, version: one }, sealed),
      ),
  };
}
export type ReplyAddresses = ReturnType<typeof createReplyAddresses>;
