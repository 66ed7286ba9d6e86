/**
 * What became of what a table said: for whoever sat there, by the link that was shown when it was read back or by his registration,
 * which tell the same; and for whoever had chosen its group, who may have sat elsewhere. Its own words, until somebody has looked them
 * through, are for those who sat there (0040, 0049).
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
import { publishedContributions, publishedResponses } from "#db/schema/published.ts";
import { laterTexts, submissions } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { endStages } from "../contributions/contribution.ts";
import { isKept } from "../contributions/queries.server.ts";
import { someAtOnce } from "../kernel/some-at-once.ts";
import type { Answer } from "../live/live.ts";
import { listAnswered } from "../live/objected.server.ts";
import { findDevice, listTables } from "../live/queries.server.ts";
import { findTable } from "../live/room.server.ts";
import { listOwnWords, listSaidSubmissions } from "../live/said.server.ts";
import { findMeeting } from "../meetings/queries.server.ts";
import type { RegistrationRow } from "../meetings/registrations.server.ts";
import type { OwnSaid, Reached, Said, SaidAtTable, SaidPoint } from "./said.ts";

const byNumber = new Intl.Collator("en", { numeric: true });

/** What the table is told beside what everybody reads: words that nobody has looked through yet, and what became of objections. */
type Own = { words: ReadonlyMap<string, string>; objected: ReadonlyMap<string, Answer[]> };
const nothing: Own = { words: new Map(), objected: new Map() };

/**
 * The points of a group in the order of their references; empty before its meeting was closed. They are whatever stands in public of
 * the submissions that its notes went into: a coordinator may have made other points of the same words, and what came late is
 * there once it is placed. `sat`: whoever reads it sat there.
 */
async function readSaid(db: Queryable, groupId: string, sat: boolean): Promise<Said> {
  const ids = (await listSaidSubmissions(db, eq(liveTables.groupId, groupId))).map(({ id }) => id);
  const own: Own = sat
    ? { words: await listOwnWords(db, ids), objected: await listAnswered(db, ids) }
    : nothing;
  const unconfirmed = await countUnconfirmed(db, groupId);
  if (ids.length === 0) return { points: [], waiting: 0, unconfirmed, answeredBy: null };
  const rows = await someAtOnce(ids, (some) =>
    db.select().from(publishedContributions).where(inArray(publishedContributions.submissionId, some)),
  );
  const answers = await listAnswers(db, rows);
  const points = new Map<string, SaidPoint>();
  for (const { ref, stage, data, responseNumber } of rows) {
    // One that was moved stands in both consultations: it is followed where it is.
    if (stage === "moved" && points.has(ref)) continue;
    const said = data.text === null ? own.words.get(ref) : undefined;
    const words = said ?? data.text?.join(" ") ?? null;
    points.set(ref, {
      ...{ ref, stage: stage as SaidPoint["stage"], language: data.language as Language },
      ...{ words, own: said !== undefined },
      answer: answers.get(responseNumber ?? 0) ?? null,
      // Of what is kept from everybody nothing is told.
      objected: words === null ? [] : (own.objected.get(ref) ?? []),
    });
  }
  return {
    points: [...points.values()].sort((one, other) => byNumber.compare(one.ref, other.ref)),
    waiting: await countWaiting(db, groupId),
    unconfirmed,
    answeredBy: await readAnsweredBy(db, ids),
  };
}

/** The outcomes of the responses to these, by number. */
async function listAnswers(db: Queryable, rows: readonly { responseNumber: number | null }[]) {
  const numbers = new Set(rows.flatMap(({ responseNumber }) => responseNumber ?? []));
  const { number, data } = publishedResponses;
  const found = await someAtOnce([...numbers], (some) =>
    db.select({ number, data }).from(publishedResponses).where(inArray(number, some)),
  );
  return new Map(
    found.map(({ number, data: { disposition } }) => [
      number,
      { key: disposition.key, label: disposition.label },
    ]),
  );
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

/** How far all has come that was said at the table of a device; nothing has before its meeting was closed. */
export async function readReached(db: Queryable, key: string): Promise<Reached> {
  const at = await findDevice(db, key);
  const groupId = at?.meeting.status === "closed" ? at.table.groupId : null;
  if (groupId === null || (await countWaiting(db, groupId)) > 0) return { read: false, answered: false };
  const ids = (await listSaidSubmissions(db, eq(liveTables.groupId, groupId))).map(({ id }) => id);
  const { submissionId, ref, stage } = publishedContributions;
  const rows = await someAtOnce(ids, (some) =>
    db.select({ ref, stage }).from(publishedContributions).where(inArray(submissionId, some)),
  );
  // One that was moved has ended where it was, and stands once more where it is.
  const isAnswered = (one: string) =>
    rows.some((row) => row.ref === one && endStages.some((end) => end === row.stage));
  return { read: rows.length > 0, answered: rows.length > 0 && rows.every((row) => isAnswered(row.ref)) };
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
    // Whoever holds the link that the table was shown is taken for one of it.
    ...(await readSaid(db, found.table.groupId, true)),
  };
}

/** The tables that a registration leads to, once the meeting was closed: where he sat, and the group that he had chosen. */
export async function listOwnSaid(
  db: Queryable,
  { meetingId, groupId, satGroupId }: Pick<RegistrationRow, "meetingId" | "groupId" | "satGroupId">,
): Promise<OwnSaid[]> {
  const ids = new Set([satGroupId, groupId].flatMap((id) => id ?? []));
  const tables = ids.size > 0 ? await listTables(db, meetingId) : [];
  const found: OwnSaid[] = [];
  for (const id of ids) {
    const at = tables.find(({ group }) => group.id === id);
    if (!at) continue;
    const { letter, title } = at.group;
    const sat = id === satGroupId;
    found.push({ letter, group: title, sat, ...(await readSaid(db, id, sat)) });
  }
  return found;
}
