/**
 * A contributor's links: an HMAC over purpose, public reference and the version on the submission's row; raising the version
 * ends every link that was handed out. The private link stands alike in every mail; one that confirms names what it confirms,
 * ends by itself and does nothing else.
 */
import { paths } from "~/paths.ts";
import { createSigner } from "../kernel/signed.server.ts";
import { confirmationDays, type PublicationChoice, publicationChoices } from "../submissions/submission.ts";

export type SubmissionToken = { ref: string; version: number };
/**
 * What a mailed link confirms: for the submission or contribution `ref`, until an instant. `version` is that of what it holds
 * for: the private link's, the contributor's for 'this was not me', the number of a change of address.
 */
export type Confirmation = SubmissionToken & { purpose: ConfirmedPurpose; until: string; detail?: string };
export const confirmedPurposes = [
  "withdrawal",
  /** `detail` names the choices that are switched off */
  "narrowing",
  /** the address that there is, or the one asked for, agrees to the change */
  "old_address",
  "new_address",
  /** the owner of the address did not send it */
  "not_me",
] as const;
export type ConfirmedPurpose = (typeof confirmedPurposes)[number];
export type Links = ReturnType<typeof createLinks>;

/** The instant at which it ends, from that at which its mail was put into the outbox. */
export const confirmationEnd = (askedAt: string, days: number = confirmationDays) =>
  new Date(Math.floor(Date.parse(askedAt) / 1000) * 1000 + days * 86_400_000).toISOString();

/** Whether it may be used now: its time has not passed, and what it holds for is the same still. */
export const confirmationHolds = ({ version, until }: Confirmation, current: number, now: string) =>
  version === current && now < until;

/** The choices that a link which narrows them names. */
export const choicesOf = ({ detail = "" }: Pick<Confirmation, "detail">): PublicationChoice[] =>
  publicationChoices.filter((choice) => detail.split(".").includes(choice));

export function createLinks(secretKey: string | Buffer, origin: string) {
  const { pack, unpack, isSigned } = createSigner(secretKey);
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
    /** base64url of purpose, reference, version, end in seconds, details where there are any, and signature */
    confirmationToken({ purpose, ref, version, until, detail }: Confirmation): string {
      const parts = [purpose, ref, version, Date.parse(until) / 1000, ...(detail ? [detail] : [])];
      return pack(parts, ["confirm", ...parts]);
    },
    confirmationUrl(confirmation: Confirmation): string {
      return origin + paths.confirm(this.confirmationToken(confirmation));
    },
    /** What a mailed link confirms, or null. Whether it may be used now, `confirmationHolds` says. */
    readConfirmation(token: string): Confirmation | null {
      const read = unpack(token);
      const signature = read.pop() ?? "";
      const [word = "", ref = "", number = "", end = "", ...details] = read;
      const purpose = confirmedPurposes.find((known) => known === word);
      const [version, seconds] = [Number(number), Number(end)];
      if (!purpose || !Number.isSafeInteger(version) || !Number.isSafeInteger(seconds)) return null;
      if (!isSigned(signature, ["confirm", purpose, ref, version, seconds, ...details])) return null;
      const [detail] = details;
      return {
        purpose,
        ref,
        version,
        until: new Date(seconds * 1000).toISOString(),
        ...(detail && { detail }),
      };
    },
    publicUrl: (path: string) => origin + path,
  };
}
