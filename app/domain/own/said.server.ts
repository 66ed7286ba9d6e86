/**
 * What became of what a table said: for whoever was in its group, by his registration or by the code that was shown when it was
 * read back. Nothing is in it that is not public.
 */
import { and, count, eq, inArray, isNotNull, isNull, or, type Queryable, sql } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { liveTables, notes } from "#db/schema/live.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { laterTexts, submissions } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { someAtOnce } from "../kernel/some-at-once.ts";
import { findTable } from "../live/room.server.ts";
import { listSaidSubmissions } from "../live/said.server.ts";
import { findMeeting } from "../meetings/queries.server.ts";
import type { Said, SaidAtTable, SaidPoint } from "./said.ts";

const byNumber = new Intl.Collator("en", { numeric: true });

/**
 * The points of a group in the order of their references; empty before its meeting was closed. They are whatever stands in public of
 * the submissions that its notes went into: a coordinator may have made other points of the same words, and what came late is
 * there once it is placed.
 */
export async function readSaid(db: Queryable, groupId: string): Promise<Said> {
  const into = await listSaidSubmissions(db, eq(liveTables.groupId, groupId));
  if (into.length === 0) return { points: [], waiting: 0 };
  const rows = await someAtOnce(into, (some) =>
    db
      .select()
      .from(publishedContributions)
      .where(
        inArray(
          publishedContributions.submissionId,
          some.map(({ id }) => id),
        ),
      ),
  );
  const points = new Map<string, SaidPoint>();
  for (const { ref, stage, data } of rows) {
    // One that was moved stands in both consultations: it is followed where it is.
    if (stage === "moved" && points.has(ref)) continue;
    const { title, language } = data;
    points.set(ref, { ref, stage: stage as SaidPoint["stage"], title, language: language as Language });
  }
  return {
    points: [...points.values()].sort((one, other) => byNumber.compare(one.ref, other.ref)),
    waiting: await countWaiting(db, groupId),
  };
}

/** Notes whose words lie on the bench: with their submission, or as an addition that is not placed yet. */
async function countWaiting(db: Queryable, groupId: string): Promise<number> {
  const [row] = await db
    .select({ notes: count() })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .leftJoin(contributions, eq(contributions.id, notes.contributionId))
    .leftJoin(laterTexts, eq(laterTexts.textId, notes.textId))
    .innerJoin(
      submissions,
      eq(submissions.id, sql`coalesce(${contributions.submissionId}, ${liveTables.submissionId})`),
    )
    .where(
      and(
        ...[eq(notes.groupId, groupId), isNotNull(notes.takenAt), isNull(contributions.listedAt)],
        or(
          and(isNull(notes.textId), eq(submissions.status, "received")),
          and(
            ...[isNotNull(notes.textId), isNull(laterTexts.placedAt)],
            inArray(submissions.status, ["received", "split"]),
          ),
        ),
      ),
    );
  return row?.notes ?? 0;
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
