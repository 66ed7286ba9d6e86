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
 * The form of an address under which it is one account: normalised (NFKC), lower case, no surrounding space.
 * The part before @ keeps its dots and plus signs: only the mailbox's owner knows what they mean.
 */
export function emailKey(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}
