/**
 * Signing mail by DKIM (RFC 6376) with the forum's own key, for forums whose mail server does not. The header fields are named,
 * since a receiver offers one-click leaving only where both of its fields are signed (RFC 8058, section 4).
 */
import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";

export type Dkim = { domain: string; selector: string; key: string };
export type DkimFile = Omit<Dkim, "key"> & { keyFile: string };

const signed = [
  ...["from", "reply-to", "to", "subject", "date", "message-id"],
  ...["mime-version", "content-type", "content-transfer-encoding", "content-language", "auto-submitted"],
  ...["list-unsubscribe", "list-unsubscribe-post"],
];

/** As nodemailer takes it. */
export const dkimOptions = ({ domain, selector, key }: Dkim) => ({
  domainName: domain,
  keySelector: selector,
  privateKey: key,
  headerFieldNames: signed.join(":"),
});

/** The key from its file; a sentence for the operator where it can't be used. */
export function readDkim({ keyFile, ...names }: DkimFile): Dkim | string {
  try {
    const key = readFileSync(keyFile, "utf8");
    const { asymmetricKeyType } = createPrivateKey(key);
    if (asymmetricKeyType === "rsa") return { ...names, key };
  } catch {
    // told below
  }
  return "DKIM_KEY_FILE must be a file that the server may read, with an RSA private key in PEM form";
}
