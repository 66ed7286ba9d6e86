/** Codes on paper: twelve digits, so that they are typed into the field of the app's code, on any keyboard. */
import { createHmac, randomInt } from "node:crypto";
import { recoveryCodeCount } from "~/domain/people/factor.ts";

export const recoveryDigits = 12;

/** Ten new codes: to show once, and their hashes to keep. */
export function makeCodes(secretKey: Buffer, personId: string): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: recoveryCodeCount }, () =>
    String(randomInt(10 ** recoveryDigits)).padStart(recoveryDigits, "0"),
  );
  return { codes, hashes: codes.map((code) => hashCode(secretKey, personId, code)) };
}

/** With the server's key: twelve digits could be guessed back from a plain hash in a stolen backup. */
export function hashCode(secretKey: Buffer, personId: string, code: string): string {
  return createHmac("sha256", secretKey).update(`recovery\0${personId}\0${code}`).digest("base64url");
}

/** As they stand on paper: 4821 0937 5512. */
export const spaced = (code: string) => code.replace(/(\d{4})(?=\d)/g, "$1 ");
