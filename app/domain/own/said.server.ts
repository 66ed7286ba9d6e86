/**
 * What became of what a table said: for whoever was in its group, by his registration or by the code that was shown when it was
 * read back. Its own words, until somebody has looked them through, are read by that code alone (0040): a registration tells which
 * group somebody chose, and not where he sat.
 */
import {
  and,
  count,
  eq,
  inArray,
  isNotNull,
  isNull,
  max,
  ne,
  notInArray,
  or,
  type Queryable,
  sql,
} from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { liveTables, notes } from "#db/schema/live.ts";
import { meetings } from "#db/schema/meetings.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { laterTexts, submissions } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { endStages } from "../contributions/contribution.ts";
import { isKept } from "../contributions/queries.server.ts";
import { someAtOnce } from "../kernel/some-at-once.ts";
import type { Answer } from "../live/live.ts";
import { listAnswered } from "../live/objected.server.ts";
import { findTable } from "../live/room.server.ts";
import { listOwnWords, listSaidSubmissions } from "../live/said.server.ts";
import { findMeeting } from "../meetings/queries.server.ts";
import type { Said, SaidAtTable, SaidPoint } from "./said.ts";

const byNumber = new Intl.Collator("en", { numeric: true });

/**
 * The points of a group in the order of their references; empty before its meeting was closed. They are whatever stands in public of
 * the submissions that its notes went into: a coordinator may have made other points of the same words, and what came late is
 * there once it is placed.
 */
export async function readSaid(db: Queryable, groupId: string): Promise<Said> {
  return gather(db, groupId, await listIds(db, groupId));
}

const listIds = async (db: Queryable, groupId: string): Promise<string[]> =>
  (await listSaidSubmissions(db, eq(liveTables.groupId, groupId))).map(({ id }) => id);

/** What the table's link tells beside what everybody reads: words that nobody has looked through yet, and what became of objections. */
type Own = { words: ReadonlyMap<string, string>; objected: ReadonlyMap<string, Answer[]> };
const nothing: Own = { words: new Map(), objected: new Map() };

/** The points of these submissions of a group, with what is the table's own of them. */
async function gather(
  db: Queryable,
  groupId: string,
  ids: readonly string[],
  own: Own = nothing,
): Promise<Said> {
  const unconfirmed = await countUnconfirmed(db, groupId);
  if (ids.length === 0) return { points: [], waiting: 0, unconfirmed, answeredBy: null };
  const rows = await someAtOnce(ids, (some) =>
    db.select().from(publishedContributions).where(inArray(publishedContributions.submissionId, some)),
  );
  const points = new Map<string, SaidPoint>();
  for (const { ref, stage, data } of rows) {
    // One that was moved stands in both consultations: it is followed where it is.
    if (stage === "moved" && points.has(ref)) continue;
    const said = data.title === null ? own.words.get(ref) : undefined;
    const title = said ?? data.title;
    points.set(ref, {
      ...{ ref, stage: stage as SaidPoint["stage"], language: data.language as Language },
      ...{ title, own: said !== undefined },
      // Of what is kept from everybody nothing is told.
      objected: title === null ? [] : (own.objected.get(ref) ?? []),
    });
  }
  return {
    points: [...points.values()].sort((one, other) => byNumber.compare(one.ref, other.ref)),
    waiting: await countWaiting(db, groupId),
    unconfirmed,
    answeredBy: await readAnsweredBy(db, ids),
  };
}

/** By which day the last of those that wait for an answer has one, by the rules of its consultation. */
async function readAnsweredBy(db: Queryable, submissionIds: readonly string[]): Promise<string | null> {
  const [row] = await db
    .select({ on: max(contributions.responseDueOn) })
    .from(contributions)
    .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
    .where(
      and(
        ...[inArray(contributions.submissionId, [...submissionIds]), isKept],
        ...[notInArray(contributions.stage, [...endStages]), ne(consultations.status, "cancelled")],
      ),
    );
  return row?.on ?? null;
}

/** What stayed with the table because it did not say yes to it, as long as it is held. */
const countUnconfirmed = async (db: Queryable, groupId: string): Promise<number> => {
  const [row] = await db
    .select({ notes: count() })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .innerJoin(meetings, eq(meetings.id, liveTables.meetingId))
    .where(
      and(
        ...[eq(notes.groupId, groupId), eq(meetings.status, "closed"), isNull(notes.undoneAt)],
        ...[isNull(notes.confirmedAt), isNull(notes.takenAt)],
      ),
    );
  return row?.notes ?? 0;
};

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
  const ids = await listIds(db, found.table.groupId);
  return {
    ...{ slug, title, mainLanguage, letter },
    group: found.group.title,
    standing: status === "closed" ? "closed" : status === "cancelled" ? "cancelled" : "open",
    isPublic: announcedAt !== null && audience !== "internal",
    // Whoever holds the code that the table was shown is taken for one of it.
    ...(await gather(db, found.table.groupId, ids, {
      words: await listOwnWords(db, ids),
      objected: await listAnswered(db, ids),
    })),
  };
}
