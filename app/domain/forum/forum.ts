/**
 * The forum: its name, host, languages, time zone, contact and look, and the texts of its standing pages.
 * One installation serves one forum. Neighbours: every page's head and foot; deadlines take its time zone.
 */
export const forumTextKeys = [
  /** rules of participation */
  "about",
  "privacy",
  "accessibility",
] as const;
export type ForumTextKey = (typeof forumTextKeys)[number];

export const colours = ["fjord", "spruce", "heath", "slate"] as const;
export type Colour = (typeof colours)[number];
