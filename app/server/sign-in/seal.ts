/** Secrets at rest: sealed with a key derived from the server's, so that a copy of the database opens nothing. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const keyOf = (secretKey: Buffer) => Buffer.from(hkdfSync("sha256", secretKey, "", "second factor", 32));

/** AES-256-GCM. `owner` is bound in: a sealed text that is moved to somebody else's row does not open there. */
export function seal(secretKey: Buffer, owner: string, secret: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secretKey), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64url");
}

/** What was sealed; null where the server has another key now, or the text was tampered with. */
export function unseal(secretKey: Buffer, owner: string, text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(secretKey), bytes.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  } catch {
    return null;
  }
}
