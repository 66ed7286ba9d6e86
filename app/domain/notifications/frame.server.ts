/** What every mail is framed by, and the parts that several mails read. */
import { eq, type Queryable } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributors, persons } from "#db/schema/people.ts";
import { isLanguage, type Language } from "~/i18n/languages.ts";
import { type Picked, pick, type Translated } from "~/i18n/translated.ts";
import { findForum } from "../forum/queries.server.ts";
import type { MailFrame } from "./mail.ts";

export const asLanguage = (code: string | undefined): Language => (isLanguage(code) ? code : "en");

/** The frame in a language; null before the forum is set up, when nobody can be written to. */
export async function readFrame(db: Queryable, language: string): Promise<MailFrame | null> {
  const settings = await findForum(db);
  if (!settings) return null;
  const own = asLanguage(language);
  const say = (words: Translated) => pick(words, own, settings.mainLanguage).text;
  return {
    language: own,
    timeZone: settings.timeZone,
    forum: { name: say(settings.name), hostName: say(settings.hostName) },
    contactEmail: settings.contactEmail,
  };
}

export type ConsultationRow = typeof consultations.$inferSelect;

/** The title of a consultation in a language that the reader has, and which one it is. */
export const titleOf = (row: Pick<ConsultationRow, "title" | "mainLanguage">, language: Language): Picked =>
  pick(row.title, language, asLanguage(row.mainLanguage));

export async function findConsultation(db: Queryable, id: string): Promise<ConsultationRow | null> {
  const [row] = await db.select().from(consultations).where(eq(consultations.id, id));
  return row ?? null;
}

export async function findContributor(db: Queryable, id: string) {
  const [row] = await db.select().from(contributors).where(eq(contributors.id, id));
  return row ?? null;
}

/** A person who still works with the forum. */
export async function findColleague(db: Queryable, id: string | null) {
  if (!id) return null;
  const [row] = await db.select().from(persons).where(eq(persons.id, id));
  return row && !row.endedAt ? row : null;
}
