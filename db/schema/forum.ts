/** Tables of the forum: one row of settings, its logo, and the texts that editors write per language. */
import { type ForumTextKey, forumTextKeys } from "../../app/domain/forum/forum.ts";
import type { SetPeriods } from "../../app/domain/forum/retention.ts";
import type { Translated } from "../../app/domain/people/person.ts";
import {
  bool,
  check,
  id,
  instant,
  integer,
  json,
  oneOf,
  primaryKey,
  sql,
  table,
  text,
  word,
} from "../kit.ts";

export const forum = table(
  "forum",
  {
    id: id().primaryKey(),
    name: json<Translated>("name").notNull(),
    hostName: json<Translated>("host_name").notNull(),
    mainLanguage: text("main_language").notNull(),
    /** the languages that editors translate into, the main one among them */
    languages: json<string[]>("languages").notNull(),
    timeZone: text("time_zone").notNull(),
    contactEmail: text("contact_email").notNull(),
    contactPhone: text("contact_phone"),
    colour: text("colour").notNull(),
    /** rule 6: whether a response needs a second person; switched off only in public */
    fourEyes: bool("four_eyes").notNull(),
    /** a line for the foot of every page, where the forum is an example */
    exampleNote: json<Translated>("example_note"),
    /** how long what is held of persons is kept, where it is not the usual time (0026) */
    retention: json<Partial<SetPeriods>>("retention"),
    setUpAt: instant("set_up_at").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [check("forum_is_one", sql`${t.id} = 'forum'`)],
);

export const forumLogo = table("forum_logo", {
  id: id().primaryKey(),
  mediaType: text("media_type").notNull(),
  base64: text("base64").notNull(),
  digest: text("digest").notNull(),
});

export const forumTexts = table(
  "forum_texts",
  {
    key: word<ForumTextKey>("key").notNull(),
    language: text("language").notNull(),
    /** Markdown without HTML */
    body: text("body").notNull(),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: id("updated_by"),
    version: integer("version").notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.language] }), oneOf("forum_texts_key", t.key, forumTextKeys)],
);
