/**
 * The forum: its name, host, languages, time zone, contact and look, and the texts of its standing pages.
 * One installation serves one forum. Neighbours: every page's head and foot; deadlines take its time zone.
 */

import type { Language } from "~/i18n/languages.ts";
import { pixelsOf, withoutMetadata } from "../kernel/picture.ts";
import type { Translated } from "../people/person.ts";

export const forumTextKeys = [
  /** rules of participation */
  "about",
  "privacy",
  "accessibility",
] as const;
export type ForumTextKey = (typeof forumTextKeys)[number];

export function isForumTextKey(value: unknown): value is ForumTextKey {
  return forumTextKeys.includes(value as ForumTextKey);
}

export const colours = ["fjord", "spruce", "heath", "slate"] as const;
export type Colour = (typeof colours)[number];

export type ForumSettings = {
  name: Translated;
  /** the body that answers for the forum */
  hostName: Translated;
  mainLanguage: Language;
  /** those that editors translate into, the main one first */
  languages: Language[];
  timeZone: string;
  contactEmail: string;
  contactPhone: string | null;
  colour: Colour;
  /** rule 6: whether a response needs a second person */
  fourEyes: boolean;
  /** a line for the foot of every page, where the forum is an example */
  exampleNote: Translated | null;
  setUpAt: string;
  version: number;
};

export const forumLimits = {
  /** bytes of a logo */
  logo: 200 * 1024,
  /** pixels of a logo: few bytes can hold a picture that fills a browser's memory */
  logoPixels: 16_000_000,
  /** characters of one standing text in one language */
  text: 40_000,
} as const;

export type LogoFault = "too_large" | "too_many_pixels" | "not_a_picture";

/** Why a file can't be the logo; null where it can. */
export function faultOfLogo(bytes: Uint8Array): LogoFault | null {
  if (bytes.length > forumLimits.logo) return "too_large";
  const pixels = pixelsOf(bytes);
  if (!pixels || !withoutMetadata(bytes)) return "not_a_picture";
  return pixels > forumLimits.logoPixels ? "too_many_pixels" : null;
}

/** The time zones to choose from: Europe's, by their names in the IANA database. */
export function timeZones(): string[] {
  const own = Intl.supportedValuesOf("timeZone").filter((zone) => /^(Europe|Arctic|Atlantic)\//.test(zone));
  return [...own, "UTC"];
}

/** Whether deadlines can be reckoned in it. */
export function isTimeZone(zone: string): boolean {
  return zone === "UTC" || Intl.supportedValuesOf("timeZone").includes(zone);
}
