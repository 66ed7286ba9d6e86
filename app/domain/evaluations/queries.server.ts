/** Reads of evaluations: what is asked, one's own answer, and the results. */
import { createHash } from "node:crypto";
import { and, asc, eq, inArray, type Queryable, type SQL } from "#db/kit.ts";
import { evaluationAnswers, evaluations } from "#db/schema/evaluations.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { findPresenceOf, isNewcomer, listAttendance, wasAt } from "../meetings/attendance.server.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import type { RegistrationRow } from "../meetings/registrations.server.ts";
import { type Asked, type EvaluationResults, resultsOf } from "./evaluation.ts";

export type EvaluationRow = typeof evaluations.$inferSelect;
export type EvaluationAnswerRow = typeof evaluationAnswers.$inferSelect;

export async function findEvaluation(db: Queryable, meetingId: string): Promise<EvaluationRow | null> {
  const [row] = await db.select().from(evaluations).where(eq(evaluations.meetingId, meetingId));
  return row ?? null;
}

/** Those of these meetings for which questions are chosen. */
export async function listEvaluated(db: Queryable, meetingIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: evaluations.meetingId })
    .from(evaluations)
    .where(inArray(evaluations.meetingId, [...meetingIds]));
  return new Set(rows.map(({ id }) => id));
}

/** What the answer of a registration is named by: from the one the other is found, and not the other way. */
export const answerKey = (registrationId: string): string =>
  createHash("sha256").update(`evaluation ${registrationId}`).digest("hex");

export async function findAnswer(db: Queryable, registrationId: string): Promise<EvaluationAnswerRow | null> {
  const [row] = await db
    .select()
    .from(evaluationAnswers)
    .where(eq(evaluationAnswers.key, answerKey(registrationId)));
  return row ?? null;
}

export const countAnswers = (db: Queryable, meetingId: string): Promise<number> =>
  db.$count(evaluationAnswers, eq(evaluationAnswers.meetingId, meetingId));

/** The results of a meeting's evaluation. Answers are read by their digests, an order that says nothing of who gave them or when. */
export async function readResults(
  db: Queryable,
  { meetingId, questions }: EvaluationRow,
): Promise<EvaluationResults> {
  const rows = await db
    .select({ isNew: evaluationAnswers.isNew, replies: evaluationAnswers.replies })
    .from(evaluationAnswers)
    .where(eq(evaluationAnswers.meetingId, meetingId))
    .orderBy(asc(evaluationAnswers.key));
  return resultsOf(questions, rows);
}

/** Whether somebody is new to the forum: as it was written down at the door, else as his address tells. */
export async function isNew(db: Queryable, row: RegistrationRow, meeting: MeetingRow): Promise<boolean> {
  const there = await findPresenceOf(db, row.id);
  return there?.isNew ?? isNewcomer(db, meeting, row);
}

/** Registrations of those who are asked: who was there, as far as check-in tells, and all with a seat where nobody was checked in. */
const asked = (db: Queryable, which: SQL) =>
  db
    .select({ id: registrations.id, email: registrations.email })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .where(and(which, wasAt(db)))
    .orderBy(asc(registrations.id));

/** The registrations that are written to. */
export const listAsked = async (db: Queryable, meetingId: string): Promise<string[]> =>
  (await asked(db, eq(registrations.meetingId, meetingId))).flatMap(({ id, email }) => (email ? [id] : []));

/** Whether a registration is one of those who are asked. */
export const isAsked = async (db: Queryable, registrationId: string): Promise<boolean> =>
  (await asked(db, eq(registrations.id, registrationId))).length > 0;

export async function countAsked(db: Queryable, meetingId: string): Promise<Asked> {
  const rows = await asked(db, eq(registrations.meetingId, meetingId));
  const there = await listAttendance(db, meetingId);
  const reached = rows.filter(({ email }) => email !== null).length;
  if (there.length === 0) return { by: "registered", of: rows.length, reached };
  return { by: "came", of: there.length, reached };
}
