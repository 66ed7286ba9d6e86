/** What was objected to at tables, of the notes that went into a submission: for whoever works with it, and for nobody outside. */
import { and, asc, eq, inArray, isNull, ne, or, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { liveTables, noteObjections, notes } from "#db/schema/live.ts";
import { submissions } from "#db/schema/submissions.ts";
import { readPublicly } from "../contributions/redactions.server.ts";
import { type Answer, answers, cameAfter } from "./live.ts";
import { wherePointsStand } from "./noted-words.server.ts";
import { notTakenUp } from "./queries.server.ts";
import type { Objected } from "./room.ts";

/** Those of a submission that stand, in the order of its notes. They are about words, whatever a coordinator makes of these. */
export async function listObjected(db: Queryable, submissionRef: string): Promise<Objected[]> {
  const rows = await db
    .select({ became: contributions.id, objection: noteObjections, closedAt: liveTables.closedAt })
    .from(noteObjections)
    .innerJoin(notes, eq(notes.id, noteObjections.noteId))
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .innerJoin(contributions, eq(contributions.id, notes.contributionId))
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .where(and(eq(submissions.ref, submissionRef), notTakenUp))
    .orderBy(asc(contributions.number), asc(noteObjections.number));
  const where = await wherePointsStand(
    db,
    rows.map(({ became }) => became),
  );
  return rows.map(({ became, objection: { body, settled, madeAt }, closedAt }) => ({
    ...{ refs: where.get(became) ?? [], meant: body, settled: settled !== null },
    late: cameAfter(madeAt, closedAt),
  }));
}

/** Those that are about the words of one contribution, and those of its submission of which nobody can tell any more. */
export async function listObjectedTo(
  db: Queryable,
  { ref, submissionRef }: { ref: string; submissionRef: string },
): Promise<Objected[]> {
  const all = await listObjected(db, submissionRef);
  return all.filter(({ refs }) => refs.length === 0 || refs.includes(ref));
}

/**
 * For an owner: those about the words that he is asked about and no others, and of redacted words no more than the public reads. Those
 * of which nobody can tell what they are about stay with the coordinators.
 */
export async function listObjectedForOwner(db: Queryable, ref: string): Promise<Objected[]> {
  const [row] = await db
    .select({ id: contributions.id, submissionId: submissions.id, submissionRef: submissions.ref })
    .from(contributions)
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .where(and(eq(contributions.ref, ref), eq(submissions.channel, "meeting")));
  const objected = row
    ? (await listObjected(db, row.submissionRef)).filter(({ refs }) => refs.includes(ref))
    : [];
  if (!row || objected.length === 0) return [];
  const { isGivenAwayBy } = await readPublicly(db, row);
  return objected.map((one) => ({
    ...one,
    meant: one.meant !== null && isGivenAwayBy(one.meant) ? null : one.meant,
  }));
}

/**
 * What became of objections to the points of submissions, by reference, each answer once and without anybody's words: for those who
 * sat there. One that had no answer when its table closed goes along like one whose point was kept as it was.
 */
export async function listAnswered(
  db: Queryable,
  submissionIds: readonly string[],
): Promise<Map<string, Answer[]>> {
  const rows = await db
    .select({ became: contributions.id, settled: noteObjections.settled })
    .from(noteObjections)
    .innerJoin(notes, eq(notes.id, noteObjections.noteId))
    .innerJoin(contributions, eq(contributions.id, notes.contributionId))
    .where(
      and(
        inArray(contributions.submissionId, [...submissionIds]),
        or(isNull(noteObjections.settled), ne(noteObjections.settled, "taken_back")),
      ),
    );
  const ids = [...new Set(rows.map(({ became }) => became))];
  const where = await wherePointsStand(db, ids);
  const given = (ref: string) => {
    const about = rows.filter(({ became }) => where.get(became)?.includes(ref));
    return answers.filter((one) => about.some(({ settled }) => (settled ?? "let_be") === one));
  };
  return new Map([...where.values()].flat().map((ref) => [ref, given(ref)]));
}
