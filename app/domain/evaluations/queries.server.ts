/** Reads of evaluations: what is asked, one's own answer, and the results. */
import { createHash } from "node:crypto";
import { and, asc, eq, inArray, isNotNull, isNull, type Queryable, type SQL } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { evaluationAnswers, evaluations } from "#db/schema/evaluations.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import {
  findPresenceOf,
  findWalkInByLink,
  isNewcomer,
  listAttendance,
  wasAt,
} from "../meetings/attendance.server.ts";
import type { RegistrationLink } from "../meetings/links.server.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import { findRegistration } from "../meetings/registrations.server.ts";
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

/** What the answer of a registration or of a walk-in is named by: from the one the other is found, and not the other way. */
export const answerKey = (id: string): string =>
  createHash("sha256").update(`evaluation ${id}`).digest("hex");

export async function findAnswer(db: Queryable, id: string): Promise<EvaluationAnswerRow | null> {
  const [row] = await db
    .select()
    .from(evaluationAnswers)
    .where(eq(evaluationAnswers.key, answerKey(id)));
  return row ?? null;
}

/** Whose link it is: somebody registered, or a walk-in, of whom it is noted already that he was there. */
export type Answerer = {
  id: string;
  meetingId: string;
  emailKey: string | null;
  contactId: string | null;
  /** of a walk-in; null for the registered, of whom nothing is noted yet */
  walkedIn: { isNew: boolean | null } | null;
};

/** Whose link it is, as long as it holds. */
export async function findAnswerer(db: Queryable, link: RegistrationLink): Promise<Answerer | null> {
  const row = await findRegistration(db, link.ref);
  if (row) return row.email && row.linkVersion === link.version ? { ...row, walkedIn: null } : null;
  const walkedIn = await findWalkInByLink(db, link);
  return walkedIn && { ...walkedIn, contactId: null, walkedIn };
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
export async function isNew(db: Queryable, row: Answerer, meeting: MeetingRow): Promise<boolean> {
  const there = row.walkedIn ?? (await findPresenceOf(db, row.id));
  return there?.isNew ?? isNewcomer(db, meeting, row);
}

/** Registrations of those who are asked: who was there, as far as check-in tells, and all with a seat where nobody was checked in. */
const asked = (db: Queryable, which: SQL) =>
  db
    .select({ id: registrations.id, emailKey: registrations.emailKey })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .where(and(which, wasAt(db)))
    .orderBy(asc(registrations.id));

/** The registrations that are written to. */
export const listAsked = async (db: Queryable, meetingId: string): Promise<string[]> =>
  (await asked(db, eq(registrations.meetingId, meetingId))).flatMap(({ id, emailKey }) =>
    emailKey ? [id] : [],
  );

/**
 * The walk-ins that are written to: who left an address and was told so at the door, one an address, and none whose address is asked
 * by a registration.
 */
export async function listAskedWalkIns(db: Queryable, meetingId: string): Promise<string[]> {
  const registered = new Set(
    (await asked(db, eq(registrations.meetingId, meetingId))).map(({ emailKey }) => emailKey),
  );
  const rows = await db
    .select({ id: attendances.id, key: attendances.emailKey })
    .from(attendances)
    .where(
      and(eq(attendances.meetingId, meetingId), isNull(attendances.undoneAt), isNotNull(attendances.ref)),
    )
    .orderBy(asc(attendances.id));
  const first = new Map(rows.toReversed().map(({ key, id }) => [key, id]));
  return [...first].flatMap(([key, id]) => (registered.has(key) ? [] : [id]));
}

/** Whether somebody is one of those who are asked: a walk-in was there. */
export const isAsked = async (
  db: Queryable,
  { id, walkedIn }: Pick<Answerer, "id" | "walkedIn">,
): Promise<boolean> => walkedIn !== null || (await asked(db, eq(registrations.id, id))).length > 0;

export async function countAsked(db: Queryable, meetingId: string): Promise<Asked> {
  const rows = await asked(db, eq(registrations.meetingId, meetingId));
  const there = await listAttendance(db, meetingId);
  const linked = rows.filter(({ emailKey }) => emailKey !== null).length;
  const reached = linked + (await listAskedWalkIns(db, meetingId)).length;
  if (there.length === 0) return { by: "registered", of: rows.length, reached };
  return { by: "came", of: there.length, reached };
}
