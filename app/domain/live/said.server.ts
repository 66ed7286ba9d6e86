/** Where what was said at tables lies now: whoever follows it, counts it or writes it down begins here. */
import {
  and,
  eq,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  type Queryable,
  type SQL,
  sql,
} from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { liveTables, notes } from "#db/schema/live.ts";
import { meetingGroups, meetings } from "#db/schema/meetings.ts";
import { passages } from "#db/schema/passages.ts";
import { submissions, submissionTexts } from "#db/schema/submissions.ts";
import { isKept } from "../contributions/queries.server.ts";
import { publicWords } from "../contributions/redaction.ts";
import { listPieces } from "../contributions/redactions.server.ts";
import type { Translated } from "../people/person.ts";

/**
 * The submissions that the notes of tables went into, by the meetings of these: of what a table said without a name, and of each who
 * agreed to be named. What stands in them is what was said, whatever points a coordinator has made of the words, and with what was
 * added late; which contribution a note became tells less.
 */
export async function listSaidSubmissions(
  db: Queryable,
  tables: SQL,
): Promise<{ id: string; meetingId: string }[]> {
  const { meetingId } = liveTables;
  const named = await db
    .selectDistinct({ id: contributions.submissionId, meetingId })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .innerJoin(contributions, eq(contributions.id, notes.contributionId))
    .where(tables);
  const own = await db
    .select({ id: liveTables.submissionId, meetingId })
    .from(liveTables)
    .where(and(tables, isNotNull(liveTables.submissionId)));
  const byId = new Map(
    [...named, ...own].flatMap((one) => (one.id ? [[one.id, one.meetingId] as const] : [])),
  );
  return [...byId].map(([id, meeting]) => ({ id, meetingId: meeting }));
}

/**
 * The words of those points of submissions that nobody has looked through for publication yet, by reference, with a bar for each run
 * that is redacted: for those who said them, and for nobody else. What is withheld, set aside, taken back, spam or erased
 * is not among them; nor is a point with a word that the table never heard: of an addition, a correction or a transcript. What is on
 * the bench is not either, but for the device that wrote it.
 */
export async function listOwnWords(
  db: Queryable,
  submissionIds: readonly string[],
  { bench = false } = {},
): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: contributions.id, ref: contributions.ref })
    .from(contributions)
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .where(
      and(
        inArray(contributions.submissionId, [...submissionIds]),
        ...[isKept, eq(contributions.visibility, "not_cleared")],
        bench ? undefined : isNotNull(contributions.listedAt),
        ...[isNull(contributions.withdrawnAt), isNull(contributions.setAsideAt)],
        inArray(submissions.status, bench ? ["received", "split"] : ["split"]),
        eq(submissions.publishText, true),
        ...[isNull(submissions.erasureId), isNull(submissions.disputedAt)],
        notInArray(contributions.id, notHeard(db, submissionIds)),
      ),
    );
  const pieces = await listPieces(
    db,
    rows.map(({ id }) => id),
  );
  return new Map(rows.map(({ id, ref }) => [ref, publicWords(pieces.get(id) ?? []).text.join(" ")] as const));
}

/** The points of these submissions that words belong to which came neither at the close nor as a late note. */
const notHeard = (db: Queryable, submissionIds: readonly string[]) =>
  db
    .select({ id: sql<string>`${passages.contributionId}` })
    .from(passages)
    .innerJoin(submissionTexts, eq(submissionTexts.id, passages.textId))
    .where(
      and(
        ...[inArray(submissionTexts.submissionId, [...submissionIds]), isNotNull(passages.contributionId)],
        ...[isNull(passages.removedAt), ne(submissionTexts.kind, "original")],
        notInArray(
          submissionTexts.id,
          db
            .select({ id: sql<string>`${notes.textId}` })
            .from(notes)
            .where(isNotNull(notes.textId)),
        ),
      ),
    );

/** The table at which a submission was said, whatever points a coordinator has made of it; null of what came otherwise. */
export async function findTableOf(
  db: Queryable,
  submissionId: string,
): Promise<{ letter: string; title: Translated; mainLanguage: string } | null> {
  const { letter, title } = meetingGroups;
  const [row] = await db
    .select({ letter, title, mainLanguage: meetings.mainLanguage })
    .from(liveTables)
    .innerJoin(meetingGroups, eq(meetingGroups.id, liveTables.groupId))
    .innerJoin(meetings, eq(meetings.id, meetingGroups.meetingId))
    .where(saidAt(db, submissionId))
    .limit(1);
  return row ?? null;
}

/** The meeting at whose tables a submission was said; null of what came otherwise. */
export async function findMeetingOf(db: Queryable, submissionId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: liveTables.meetingId })
    .from(liveTables)
    .where(saidAt(db, submissionId))
    .limit(1);
  return row?.id ?? null;
}

/** The table at which it was said. What was too long for one text lies in several submissions, and the table names the first. */
function saidAt(db: Queryable, submissionId: string) {
  const noted = db
    .select({ id: notes.groupId })
    .from(notes)
    .innerJoin(contributions, eq(contributions.id, notes.contributionId))
    .where(eq(contributions.submissionId, submissionId));
  return or(eq(liveTables.submissionId, submissionId), inArray(liveTables.groupId, noted));
}
