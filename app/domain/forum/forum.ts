/**
 * The forum: its name, host, languages, time zone, contact and look, and the texts of its standing pages.
 * One installation serves one forum. Neighbours: every page's head and foot; deadlines take its time zone.
 */
import type { Language } from "~/i18n/languages.ts";
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
  /** characters of one standing text in one language */
  text: 40_000,
} as const;

/** What a logo may be: pictures that can't run anything. SVG can, so it is not among them. */
export const logoTypes = ["image/png", "image/jpeg", "image/webp"] as const;
export type LogoType = (typeof logoTypes)[number];

/** The kind of a picture by its first bytes, whatever its name says; null for anything that a logo may not be. */
export function logoTypeOf(bytes: Uint8Array): LogoType | null {
  const starts = (at: number, ...wanted: number[]) =>
    wanted.every((byte, index) => bytes[at + index] === byte);
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (starts(0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  const riff = starts(0, 0x52, 0x49, 0x46, 0x46);
  if (riff && starts(8, 0x57, 0x45, 0x42, 0x50)) return "image/webp";
  return null;
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
