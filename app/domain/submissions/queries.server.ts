/** Reads of submissions for commands and the desk. */
import { and, asc, count, desc, eq, gt, inArray, lt, or, type Queryable } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributors } from "#db/schema/people.ts";
import { attachments, submissions, submissionTexts } from "#db/schema/submissions.ts";
import { NotFound } from "../kernel/result.ts";
import { type SubmissionStatus, submissionStatuses } from "./submission.ts";

export type SubmissionRow = typeof submissions.$inferSelect;
export type TextRow = typeof submissionTexts.$inferSelect;
export type AttachmentRow = typeof attachments.$inferSelect;

export async function findSubmission(db: Queryable, ref: string): Promise<SubmissionRow | null> {
  const [row] = await db.select().from(submissions).where(eq(submissions.ref, ref));
  return row ?? null;
}

export async function getSubmission(db: Queryable, ref: string): Promise<SubmissionRow> {
  const row = await findSubmission(db, ref);
  if (!row) throw new NotFound(`submission ${ref}`);
  return row;
}

export async function getSubmissionById(db: Queryable, id: string): Promise<SubmissionRow> {
  const [row] = await db.select().from(submissions).where(eq(submissions.id, id));
  if (!row) throw new NotFound("submission");
  return row;
}

/** Its texts in order: the original first, then transcripts. */
export async function listTexts(db: Queryable, submissionId: string): Promise<TextRow[]> {
  return db
    .select()
    .from(submissionTexts)
    .where(eq(submissionTexts.submissionId, submissionId))
    .orderBy(asc(submissionTexts.number));
}

export async function listAttachments(db: Queryable, submissionId: string): Promise<AttachmentRow[]> {
  return db
    .select()
    .from(attachments)
    .where(eq(attachments.submissionId, submissionId))
    .orderBy(asc(attachments.number));
}

export async function getContributor(db: Queryable, contributorId: string) {
  const [row] = await db.select().from(contributors).where(eq(contributors.id, contributorId));
  if (!row) throw new NotFound("contributor");
  return row;
}

export type IntakeRow = Awaited<ReturnType<typeof listIntake>>[number];

/** The intake list: what waits oldest first, what is done newest first; `after` is the reference that the last page ended with. */
export async function listIntake(
  db: Queryable,
  filter: {
    statuses: SubmissionStatus[];
    consultationId?: string;
    newestFirst?: boolean;
    after?: string;
    limit: number;
  },
) {
  const last = filter.after ? await findSubmission(db, filter.after) : null;
  const beyond = filter.newestFirst ? lt : gt;
  const order = filter.newestFirst ? desc : asc;
  return db
    .select({
      ref: submissions.ref,
      status: submissions.status,
      statusReason: submissions.statusReason,
      channel: submissions.channel,
      recordedAt: submissions.recordedAt,
      receivedOn: submissions.receivedOn,
      late: submissions.late,
      language: submissions.language,
      onBehalfOf: submissions.onBehalfOf,
      caseNumber: submissions.caseNumber,
      contributorKind: contributors.kind,
      organisationName: contributors.organisationName,
      personName: contributors.personName,
      consultation: {
        slug: consultations.slug,
        title: consultations.title,
        mainLanguage: consultations.mainLanguage,
        firstStatusDays: consultations.firstStatusDays,
      },
      submissionId: submissions.id,
    })
    .from(submissions)
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .innerJoin(consultations, eq(consultations.id, submissions.consultationId))
    .where(
      and(
        inArray(submissions.status, filter.statuses),
        filter.consultationId ? eq(submissions.consultationId, filter.consultationId) : undefined,
        last
          ? or(
              beyond(submissions.recordedAt, last.recordedAt),
              and(eq(submissions.recordedAt, last.recordedAt), beyond(submissions.ref, last.ref)),
            )
          : undefined,
      ),
    )
    .orderBy(order(submissions.recordedAt), order(submissions.ref))
    .limit(filter.limit);
}

/** How many submissions stand at each status. */
export async function countByStatus(
  db: Queryable,
  consultationId?: string,
): Promise<Record<SubmissionStatus, number>> {
  const rows = await db
    .select({ status: submissions.status, n: count() })
    .from(submissions)
    .where(consultationId ? eq(submissions.consultationId, consultationId) : undefined)
    .groupBy(submissions.status);
  const totals = Object.fromEntries(submissionStatuses.map((status) => [status, 0])) as Record<
    SubmissionStatus,
    number
  >;
  for (const row of rows) totals[row.status] = row.n;
  return totals;
}

/** Which of these places in the folder of attachments a submission names. */
export async function findStorageKeys(db: Queryable, keys: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let at = 0; at < keys.length; at += 500) {
    const rows = await db
      .select({ key: attachments.storageKey })
      .from(attachments)
      .where(inArray(attachments.storageKey, keys.slice(at, at + 500)));
    for (const row of rows) found.add(row.key);
  }
  return found;
}
