/**
 * What became of what a table said: for whoever was in its group, by his registration or by the code that was shown when it was
 * read back. Nothing is in it that is not public.
 */
import { and, asc, eq, inArray, isNotNull, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { notes } from "#db/schema/live.ts";
import { publishedContributions } from "#db/schema/published.ts";
import type { Language } from "~/i18n/languages.ts";
import { findTable } from "../live/room.server.ts";
import { findMeeting } from "../meetings/queries.server.ts";
import type { Said, SaidAtTable, SaidPoint } from "./said.ts";

/** The points of a group by their references; empty before its meeting was closed. */
export async function readSaid(db: Queryable, groupId: string): Promise<Said> {
  const made = await db
    .select({ ref: contributions.ref })
    .from(notes)
    .innerJoin(contributions, eq(contributions.id, notes.contributionId))
    .where(and(eq(notes.groupId, groupId), isNotNull(notes.contributionId)));
  const refs = made.map(({ ref }) => ref);
  if (refs.length === 0) return { points: [], waiting: 0 };
  const rows = await db
    .select()
    .from(publishedContributions)
    .where(inArray(publishedContributions.ref, refs))
    .orderBy(asc(publishedContributions.ref));
  const seen = new Map<string, SaidPoint>();
  for (const { ref, stage, data } of rows)
    seen.set(ref, {
      ...{ ref, stage: stage as SaidPoint["stage"], title: data.title },
      language: data.language as Language,
    });
  return { points: [...seen.values()], waiting: refs.length - seen.size };
}

/** The table that a code names, `slug.letter`; null where there is none. */
export async function findSaid(db: Queryable, named: string): Promise<SaidAtTable | null> {
  const [slug = "", letter = ""] = named.split(".");
  const meeting = await findMeeting(db, slug);
  const found = meeting && (await findTable(db, meeting.id, letter));
  if (!meeting || !found) return null;
  const { title, mainLanguage, status, audience, announcedAt } = meeting;
  return {
    ...{ slug, title, mainLanguage, letter },
    group: found.group.title,
    standing: status === "closed" ? "closed" : status === "cancelled" ? "cancelled" : "open",
    isPublic: announcedAt !== null && audience !== "internal",
    ...(await readSaid(db, found.table.groupId)),
  };
}
