/** Reads of the forum: its settings, logo and standing texts. */
import { and, desc, eq, inArray, prepared, type Queryable } from "#db/kit.ts";
import { forum, forumLogo, forumTexts } from "#db/schema/forum.ts";
import { events } from "#db/schema/kernel.ts";
import { isLanguage, type Language } from "~/i18n/languages.ts";
import { dateIn } from "../kernel/day.ts";
import { NotFound } from "../kernel/result.ts";
import type { Colour, ForumSettings, ForumTextKey } from "./forum.ts";
import { type Periods, periodsOf } from "./retention.ts";

const settingsRow = prepared("forum_settings", (db) => db.select().from(forum).limit(1));
/** The settings; null before the forum is set up. */
export async function findForum(db: Queryable): Promise<ForumSettings | null> {
  const [row] = await settingsRow(db);
  if (!row) return null;
  const { id: _, retention: __, ...settings } = row;
  const mainLanguage = isLanguage(row.mainLanguage) ? row.mainLanguage : "en";
  const others = row.languages.filter(isLanguage).filter((language) => language !== mainLanguage);
  return { ...settings, mainLanguage, languages: [mainLanguage, ...others], colour: row.colour as Colour };
}

/** The settings; throws NotFound before the forum is set up. */
export async function getForum(db: Queryable): Promise<ForumSettings> {
  const found = await findForum(db);
  if (!found) throw new NotFound("the forum is not set up");
  return found;
}

/** How long what is held of persons is kept. */
export async function readPeriods(db: Queryable): Promise<Periods> {
  const [row] = await db.select({ retention: forum.retention }).from(forum);
  return periodsOf(row?.retention ?? null);
}

/** The plain date of an instant in the forum's zone: the day that deadlines are read in (rule 12). */
export async function forumDate(db: Queryable, instant: string): Promise<string> {
  const [row] = await db.select({ timeZone: forum.timeZone }).from(forum);
  return dateIn(instant, row?.timeZone ?? "UTC");
}

/** The fingerprint of the key that the forum's links are signed with, as it was last noted; null before that. */
export async function findKeyFingerprint(db: Queryable): Promise<string | null> {
  const [last] = await db
    .select({ data: events.data })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "forum"),
        eq(events.subjectId, "forum"),
        inArray(events.type, ["forum.key_noted", "forum.key_replaced"]),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  return last ? String(last.data.fingerprint) : null;
}

/** Both are instants: when the backup was made, and when it was brought back. */
export type LastRestore = { madeAt: string; restoredAt: string; seen: boolean };

/** The last restore that the log tells of, and whether somebody has said that it is seen to; null where there was none. */
export async function findRestore(db: Queryable): Promise<LastRestore | null> {
  const told = await db
    .select({ type: events.type, data: events.data })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "forum"),
        eq(events.subjectId, "forum"),
        inArray(events.type, ["forum.restored", "forum.restore_seen"]),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(2);
  const restored = told.find(({ type }) => type === "forum.restored");
  if (!restored) return null;
  const { madeAt, restoredAt } = restored.data;
  return { madeAt: String(madeAt), restoredAt: String(restoredAt), seen: told[0] !== restored };
}

export type Logo = { mediaType: string; bytes: Buffer; digest: string };

/** As it is shown, or null. */
export async function findLogo(db: Queryable): Promise<Logo | null> {
  const [row] = await db.select().from(forumLogo).limit(1);
  if (!row?.digest) return null;
  return { mediaType: row.mediaType, bytes: Buffer.from(row.base64, "base64"), digest: row.digest };
}

/** The logo's address part, without its bytes; '' where one is stored that can't be shown. */
export async function findLogoDigest(db: Queryable): Promise<string | null> {
  const [row] = await db.select({ digest: forumLogo.digest }).from(forumLogo).limit(1);
  return row?.digest ?? null;
}

export type ForumTextRow = typeof forumTexts.$inferSelect;

export async function findForumText(
  db: Queryable,
  key: ForumTextKey,
  language: Language,
): Promise<ForumTextRow | null> {
  const [row] = await db
    .select()
    .from(forumTexts)
    .where(and(eq(forumTexts.key, key), eq(forumTexts.language, language)));
  return row ?? null;
}
