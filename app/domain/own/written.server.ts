/** What staff wrote about one submission, and people at a table, in every earlier room: looked through before an erasure, and wiped by it. */
import { and, eq, inArray, isNotNull, isNull, ne, or, type Queryable } from "#db/kit.ts";
import { assessments, contributions, questions } from "#db/schema/contributions.ts";
import { delays, moves, setAsides } from "#db/schema/decisions.ts";
import { noteObjections, notes } from "#db/schema/live.ts";
import { redactions } from "#db/schema/passages.ts";
import { responseMembers } from "#db/schema/responses.ts";
import { erasureSubmissions, erasures, submissionTexts } from "#db/schema/submissions.ts";
import type { SubmissionRow } from "../submissions/queries.server.ts";

/** The rows, by what they are; of sentences for a single member those that are not published as they stand. */
export async function readWritten(db: Queryable, { id: submissionId }: Pick<SubmissionRow, "id">) {
  const points = await db.select().from(contributions).where(eq(contributions.submissionId, submissionId));
  const ids = points.map(({ id }) => id);
  const { contributionId, ownSentence, publicSentence } = responseMembers;
  const unpublished = or(isNull(publicSentence), ne(publicSentence, ownSentence));
  const hidden = await db
    .select({ redaction: redactions })
    .from(redactions)
    .innerJoin(submissionTexts, eq(submissionTexts.id, redactions.textId))
    .where(eq(submissionTexts.submissionId, submissionId));
  const objected = await db
    .select({ objection: noteObjections })
    .from(noteObjections)
    .innerJoin(notes, eq(notes.id, noteObjections.noteId))
    .where(inArray(notes.contributionId, ids));
  return {
    points,
    assessments: await db.select().from(assessments).where(inArray(assessments.contributionId, ids)),
    setAsides: await db.select().from(setAsides).where(inArray(setAsides.contributionId, ids)),
    moves: await db.select().from(moves).where(inArray(moves.contributionId, ids)),
    delays: await db.select().from(delays).where(inArray(delays.contributionId, ids)),
    questions: await db.select().from(questions).where(inArray(questions.contributionId, ids)),
    sentences: await db
      .select()
      .from(responseMembers)
      .where(and(inArray(contributionId, ids), isNotNull(ownSentence), unpublished)),
    redactions: hidden.map(({ redaction }) => redaction),
    objections: objected.map(({ objection }) => objection),
    erasures: await db
      .select({ id: erasures.id, comment: erasures.comment })
      .from(erasures)
      .innerJoin(erasureSubmissions, eq(erasureSubmissions.erasureId, erasures.id))
      .where(eq(erasureSubmissions.submissionId, submissionId)),
  };
}

export type Written = Awaited<ReturnType<typeof readWritten>>;

/**
 * Its words, and apart from them the notes that coordinators alone read. On whose behalf something came is not among them: it
 * is one of the names.
 */
export async function listWrittenWords(
  db: Queryable,
  submission: SubmissionRow,
): Promise<{ words: string[]; notes: string[] }> {
  const written = await readWritten(db, submission);
  const words = [
    submission.statusReason,
    submission.caseNumber,
    ...written.points.map(({ title }) => title),
    ...written.assessments.map(({ advice }) => advice),
    ...written.setAsides.flatMap(({ reason, comment }) => [reason, comment]),
    ...[...written.moves, ...written.delays].map(({ reason }) => reason),
    ...written.questions.flatMap(({ question, answer }) => [question, answer]),
    ...written.sentences.map(({ ownSentence }) => ownSentence),
    ...written.redactions.flatMap(({ statute, section, reason }) => [statute, section, reason]),
    ...written.objections.map(({ body }) => body),
    ...written.erasures.map(({ comment }) => comment),
  ];
  return {
    words: words.flatMap((text) => text ?? []),
    notes: written.points.flatMap(({ withheldNote }) => withheldNote ?? []),
  };
}
