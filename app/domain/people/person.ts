/**
 * People: staff with their roles, public bodies, and contributors. A contributor belongs to one submission and
 * stands apart from what was said (rule 11). One address is one account, however it is cased or composed.
 * Neighbours: forum and every later room use these; sign-in lives in the server.
 */
import type { Language } from "~/i18n/languages.ts";

/** A text that editors write: in its main language, and in those that it was translated into. */
export type Translated = Partial<Record<Language, string>>;

export const contributorKinds = ["organisation", "person", "none"] as const;
export type ContributorKind = (typeof contributorKinds)[number];

/**
 * The form of an address under which it is one account: normalised (NFKC), without marks that can't be seen,
 * lower case, no surrounding space. The part before @ keeps its dots and plus signs: only the mailbox's owner
 * knows what they mean.
 */
export function emailKey(email: string): string {
  return email
    .normalize("NFKC")
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, "")
    .trim()
    .toLowerCase();
}

/**
 * The mailbox that an address leads to, for limits of what strangers can have sent: "kari+moete@" is kari's, as with most mail
 * servers (RFC 5233). Never for who somebody is: where a server reads it otherwise, the two may be two.
 */
export function mailboxOf(email: string): string {
  const key = emailKey(email);
  const at = key.lastIndexOf("@");
  return key.slice(0, at).replace(/(?<=.)\+.*$/, "") + key.slice(at);
}

/**
 * Whether an address mixes alphabets, as one does that passes for another's: a Cyrillic а among Latin letters.
 * Letters of one alphabet throughout, with digits and signs, are fine. Follows the single-script restriction
 * level of Unicode Technical Standard 39.
 */
export function mixesAlphabets(email: string): boolean {
  const letters = email.normalize("NFKC").match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  if (latin === letters.length) return false;
  return latin > 0 || !alphabets.some((alphabet) => letters.every((letter) => alphabet.test(letter)));
}
const alphabets = [/\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Arabic}/u, /\p{Script=Hebrew}/u];
