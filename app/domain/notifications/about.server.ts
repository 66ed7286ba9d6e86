/** The submission, or the point of one, that a mail to its contributor is about, and what every such mail says of it. */
import { eq } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { submissions } from "#db/schema/submissions.ts";
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
