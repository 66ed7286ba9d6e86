/** The submission, or the point of one, that a mail to its contributor is about, and what every such mail says of it. */
import { and, asc, eq, type Queryable } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { events } from "#db/schema/kernel.ts";
import { submissions } from "#db/schema/submissions.ts";
import { seqOf } from "./enqueue.server.ts";
import type { Reading } from "./facts.server.ts";
import { type ConsultationRow, findConsultation, titleOf } from "./frame.server.ts";
import type { MailFrame } from "./mail.ts";

type SubmissionRow = typeof submissions.$inferSelect;

function sayOf(
  { addresses }: Reading,
  { language }: MailFrame,
  { ref, receivedOn, linkVersion }: SubmissionRow,
  consultation: ConsultationRow,
) {
  return {
    ...{ ref, submissionRef: ref, receivedOn },
    contactEmail: consultation.contactEmail,
    consultation: titleOf(consultation, language),
    url: addresses.submission(ref, linkVersion),
  };
}

/** The submission by its id, else the one of whom the mail goes to; null where it is gone. */
export async function readAbout(reading: Reading, frame: MailFrame, id?: string) {
  const [found] = await reading.db
    .select({ submission: submissions, consultation: consultations })
    .from(submissions)
    .innerJoin(consultations, eq(consultations.id, submissions.consultationId))
    .where(id ? eq(submissions.id, id) : eq(submissions.contributorId, reading.row.recipientId));
  return found ? { ...found, says: sayOf(reading, frame, found.submission, found.consultation) } : null;
}

/** The same, but for spam, which is told to nobody. */
export async function readTold(reading: Reading, frame: MailFrame, id?: string) {
  const about = await readAbout(reading, frame, id);
  return about?.submission.status === "spam" ? null : about;
}

/** A point with its reference, and the consultation that it is in now. */
export async function readPoint(reading: Reading, frame: MailFrame, id = reading.row.subjectId) {
  const [contribution] = await reading.db.select().from(contributions).where(eq(contributions.id, id));
  const told = contribution && (await readTold(reading, frame, contribution.submissionId));
  const consultation = told && (await findConsultation(reading.db, contribution.consultationId));
  if (!consultation) return null;
  const { ref, responseDueOn } = contribution;
  return {
    contribution,
    says: { ...sayOf(reading, frame, told.submission, consultation), ref, responseDueOn },
  };
}

/** The event that a repeatable mail tells of. */
export async function findTold(db: Queryable, onceKey: string) {
  const [event] = await db
    .select()
    .from(events)
    .where(eq(events.seq, seqOf(onceKey)));
  return event ?? null;
}

/**
 * The points of one submission and consultation with which the same was done in one act, by the event that the mail tells of;
 * without those with which it was done again since. In the order of the submission.
 */
export async function listTogether({ db, row }: Reading) {
  const told = await findTold(db, row.onceKey);
  if (!told) return [];
  const [point] = await db.select().from(contributions).where(eq(contributions.id, told.subjectId));
  const rows = await db
    .select({ contribution: contributions, event: events })
    .from(contributions)
    .innerJoin(events, and(eq(events.subjectKind, "contribution"), eq(events.subjectId, contributions.id)))
    .where(and(eq(contributions.submissionId, point?.submissionId ?? ""), eq(events.type, told.type)))
    .orderBy(asc(contributions.id), asc(events.seq));
  const last = new Map(rows.map((one) => [one.contribution.id, one]));
  const isOfAct = (event: typeof told) =>
    event.seq === told.seq ||
    (event.data.act !== undefined &&
      event.data.act === told.data.act &&
      event.consultationId === told.consultationId);
  return [...last.values()].flatMap(({ contribution, event }) => (isOfAct(event) ? [contribution] : []));
}
