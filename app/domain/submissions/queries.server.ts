/** Reads of submissions for commands and the desk. */
import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  notInArray,
  or,
  placeholder,
  prepared,
  type Queryable,
} from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { addressChanges, contributors } from "#db/schema/people.ts";
import { attachments, laterTexts, submissions, submissionTexts } from "#db/schema/submissions.ts";
import { NotFound } from "../kernel/result.ts";
import {
  confirmationDays,
  type PublicationChoice,
  publicationChoices,
  type SubmissionStatus,
  submissionStatuses,
} from "./submission.ts";

export type SubmissionRow = typeof submissions.$inferSelect;
export type TextRow = typeof submissionTexts.$inferSelect;
export type AttachmentRow = typeof attachments.$inferSelect;

const byRef = prepared("submission_by_ref", (db) =>
  db
    .select()
    .from(submissions)
    .where(eq(submissions.ref, placeholder("ref"))),
);
export async function findSubmission(db: Queryable, ref: string): Promise<SubmissionRow | null> {
  const [row] = await byRef(db, { ref });
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

const textsOf = prepared("submission_texts", (db) =>
  db
    .select()
    .from(submissionTexts)
    .where(eq(submissionTexts.submissionId, placeholder("submissionId")))
    .orderBy(asc(submissionTexts.number)),
);
/** Its texts in order: the original first, then transcripts. */
export const listTexts = (db: Queryable, submissionId: string): Promise<TextRow[]> =>
  textsOf(db, { submissionId });

/** Additions and corrections with what is known of them beside their words, in order. */
export async function listLater(db: Queryable, submissionId: string) {
  const rows = await db
    .select({ later: laterTexts, text: submissionTexts })
    .from(laterTexts)
    .innerJoin(submissionTexts, eq(submissionTexts.id, laterTexts.textId))
    .where(eq(laterTexts.submissionId, submissionId))
    .orderBy(asc(submissionTexts.number));
  return rows.map(({ later, text }) => ({ ...text, ...later }));
}

/** The texts that lie on the bench: all while it is not split, afterwards those that came since and are not accounted for. */
export async function listOnBench(db: Queryable, submission: SubmissionRow): Promise<TextRow[]> {
  const texts = await listTexts(db, submission.id);
  if (submission.status === "received") return texts;
  if (submission.status !== "split") return [];
  const waiting = (await listLater(db, submission.id)).filter((later) => later.placedAt === null);
  return texts.filter((text) => waiting.some((later) => later.textId === text.id));
}

/** Words that came after their submission was split, or was found to hold nothing to answer. */
const isUnplaced = and(
  isNull(laterTexts.placedAt),
  inArray(submissions.status, ["split", "nothing_to_answer"]),
);

/** How many split submissions of a consultation have words that came since and are not placed. */
export async function countUnplaced(db: Queryable, consultationId: string): Promise<number> {
  const rows = await db
    .selectDistinct({ id: submissions.id })
    .from(laterTexts)
    .innerJoin(submissions, eq(submissions.id, laterTexts.submissionId))
    .where(and(isUnplaced, eq(submissions.consultationId, consultationId)));
  return rows.length;
}

/** The oldest submissions that are split, or have nothing to answer, and to which words came since that nobody has placed. */
export async function listAddedTo(db: Queryable, limit: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ ref: submissions.ref })
    .from(laterTexts)
    .innerJoin(submissions, eq(submissions.id, laterTexts.submissionId))
    .where(isUnplaced)
    .orderBy(asc(submissions.ref))
    .limit(limit);
  return rows.map(({ ref }) => ref);
}

const attachmentsOf = prepared("submission_attachments", (db) =>
  db
    .select()
    .from(attachments)
    .where(and(eq(attachments.submissionId, placeholder("submissionId")), isNull(attachments.erasedAt)))
    .orderBy(asc(attachments.number)),
);
/** Its files in order; those that were erased are not there any more. */
export const listAttachments = (db: Queryable, submissionId: string): Promise<AttachmentRow[]> =>
  attachmentsOf(db, { submissionId });

/** Those of its files that nobody has typed in yet. */
export async function listUnread(db: Queryable, submissionId: string): Promise<AttachmentRow[]> {
  const texts = await listTexts(db, submissionId);
  const files = await listAttachments(db, submissionId);
  return files.filter((file) => !texts.some((text) => text.attachmentId === file.id));
}

export async function getContributor(db: Queryable, contributorId: string) {
  const [row] = await db.select().from(contributors).where(eq(contributors.id, contributorId));
  if (!row) throw new NotFound("contributor");
  return row;
}

/**
 * The submissions that came from the address of this one, the oldest first: twins by case or composition count as one.
 * Only itself where it has no address.
 */
export async function listOfSameAddress(db: Queryable, submission: SubmissionRow): Promise<SubmissionRow[]> {
  const { emailKey } = await getContributor(db, submission.contributorId);
  if (emailKey === null) return [submission];
  const rows = await db
    .select({ submission: submissions })
    .from(submissions)
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(eq(contributors.emailKey, emailKey))
    .orderBy(asc(submissions.recordedAt), asc(submissions.id));
  return rows.map((row) => row.submission);
}

/** The column that holds each choice of what may be published. */
export const publishColumns = {
  text: "publishText",
  organisation: "publishOrganisation",
  person: "publishPerson",
} as const satisfies Record<PublicationChoice, keyof SubmissionRow>;

/** Which of the choices are still on, in their order; a name that was not given is nobody's to take away. */
export async function listOpen(db: Queryable, submission: SubmissionRow): Promise<PublicationChoice[]> {
  const { organisationName, personName } = await getContributor(db, submission.contributorId);
  const there = { text: true, organisation: organisationName !== null, person: personName !== null };
  return publicationChoices.filter((choice) => submission[publishColumns[choice]] && there[choice]);
}

/** The oldest of those whose address's owner said that he did not send them, and that nobody has decided on. */
export async function listDisputed(db: Queryable, limit: number): Promise<string[]> {
  const rows = await db
    .select({ ref: submissions.ref })
    .from(submissions)
    .where(and(isNotNull(submissions.disputedAt), notInArray(submissions.status, ["spam", "withdrawn"])))
    .orderBy(asc(submissions.disputedAt))
    .limit(limit);
  return rows.map(({ ref }) => ref);
}

export type AddressChange = typeof addressChanges.$inferSelect;

/** The last change of address that was asked for, however it stands. */
export async function findLastChange(db: Queryable, contributorId: string): Promise<AddressChange | null> {
  const [row] = await db
    .select()
    .from(addressChanges)
    .where(eq(addressChanges.contributorId, contributorId))
    .orderBy(desc(addressChanges.number))
    .limit(1);
  return row ?? null;
}

/** It waits for one of the two addresses, and its links have not ended. */
export const isUnderWay = (change: AddressChange | null, now: string): change is AddressChange =>
  change !== null &&
  !change.doneAt &&
  !change.stoppedAt &&
  Date.parse(now) < Date.parse(change.askedAt) + confirmationDays * 86_400_000;

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
