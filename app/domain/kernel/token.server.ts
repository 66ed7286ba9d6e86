/** Random words that people see: references, salts. Never ids, never guessable in order (rule 7). */
import { randomBytes, randomInt } from "node:crypto";

/** Letters and digits that can't be mistaken for one another when read aloud or written by hand. */
const referenceAlphabet = "ACDEFGHJKMNPQRTUVWXY34679";

/** A salt for digests; lives with its row and dies with it. 128 bits, hexadecimal. */
export function newSalt(): string {
  return randomBytes(16).toString("hex");
}

/** So many random characters of the unambiguous alphabet. */
export function randomCode(length: number): string {
  return Array.from({ length }, () => referenceAlphabet[randomInt(referenceAlphabet.length)]).join("");
}

/** A key that only its holder knows: 128 bits, base64url. */
export const newKey = (): string => randomBytes(16).toString("base64url");
