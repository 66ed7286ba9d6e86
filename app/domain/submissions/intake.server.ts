/** Reads for the desk's intake: the list, one entry, and its history from the event log. */
import { and, asc, eq, inArray, isNotNull, isNull, or, type Queryable } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { events } from "#db/schema/kernel.ts";
import { addressChanges, contributors, persons } from "#db/schema/people.ts";
import { submissions, withdrawals } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { addDays } from "../kernel/day.ts";
import { redactingSteps, type StepKind, undoneIn, wholeSteps } from "../kernel/step.ts";
import { type HistoryLine, historyTypes, type IntakeEntry } from "./entry.ts";
import {
  findSubmission,
  getContributor,
  type IntakeRow,
  listOfSameAddress,
  type SubmissionRow,
} from "./queries.server.ts";

/** A row of the list as the desk shows it. */
export function toEntry(row: IntakeRow): IntakeEntry {
  const { consultation } = row;
  return {
    ref: row.ref,
    status: row.status,
    channel: row.channel,
    receivedOn: row.receivedOn,
    late: row.late,
    who: { kind: row.contributorKind, organisation: row.organisationName, person: row.personName },
    onBehalfOf: row.onBehalfOf,
    caseNumber: row.caseNumber,
    language: row.language as Language,
    consultation: {
      slug: consultation.slug,
      title: consultation.title,
      mainLanguage: consultation.mainLanguage as Language,
    },
    firstStatusBy: addDays(row.receivedOn, consultation.firstStatusDays),
  };
}

/** One submission as the desk names it, or null. */
export async function findIntakeEntry(db: Queryable, ref: string): Promise<IntakeEntry | null> {
  const [row] = await db
    .select({ submission: submissions, contributor: contributors, consultation: consultations })
    .from(submissions)
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .innerJoin(consultations, eq(consultations.id, submissions.consultationId))
    .where(eq(submissions.ref, ref));
  if (!row) return null;
  const { submission, contributor, consultation } = row;
  return toEntry({
    ...submission,
    submissionId: submission.id,
    contributorKind: contributor.kind,
    organisationName: contributor.organisationName,
    personName: contributor.personName,
    consultation,
  });
}

/** One of those that came from the same address; `confirmed` where a mail to it was answered, else it is what somebody typed. */
export type FromAddress = { ref: string; name: string; confirmed: boolean };

/** What came from the address of a submission, itself too. */
export async function listFromAddress(db: Queryable, submission: SubmissionRow): Promise<FromAddress[]> {
  const found: FromAddress[] = [];
  for (const one of await listOfSameAddress(db, submission)) {
    const { personName, organisationName, email } = await getContributor(db, one.contributorId);
    const name = [personName, organisationName].filter(Boolean).join(", ");
    found.push({ ref: one.ref, name, confirmed: email !== null && (await isConfirmed(db, one)) });
  }
  return found;
}

/**
 * Whether a link that went to the address was used: to agree to a change, or from it to another, to take something back, or to
 * let less be published. Where there is an address, nothing of that is done by the private link alone.
 */
async function isConfirmed(db: Queryable, { id, contributorId }: SubmissionRow): Promise<boolean> {
  const { doneAt, oldConfirmedAt, recordedBy } = addressChanges;
  const agreed = or(isNotNull(doneAt), and(isNotNull(oldConfirmedAt), isNull(recordedBy)));
  const byLink = and(eq(withdrawals.submissionId, id), isNull(withdrawals.channel));
  const { subjectKind, subjectId, type, actorKind } = events;
  const narrowed = and(
    ...[eq(subjectKind, "submission"), eq(subjectId, id)],
    ...[eq(type, "submission.choices_narrowed"), eq(actorKind, "visitor")],
  );
  return (
    (await db.$count(addressChanges, and(eq(addressChanges.contributorId, contributorId), agreed))) > 0 ||
    (await db.$count(withdrawals, byLink)) > 0 ||
    (await db.$count(events, narrowed)) > 0
  );
}

/** What happened to a submission as a whole, in order. Splitting itself is many small steps and not told here. */
export async function listHistory(db: Queryable, ref: string): Promise<HistoryLine[]> {
  const submission = await findSubmission(db, ref);
  if (!submission) return [];
  const types = historyTypes.map((type) => `submission.${type}`);
  const made = await db
    .select({ id: contributions.id, ref: contributions.ref })
    .from(contributions)
    .where(eq(contributions.submissionId, submission.id));
  const points = new Map(made.map(({ id, ref }) => [id, ref]));
  const rows = await db
    .select({
      at: events.at,
      type: events.type,
      actorId: events.actorId,
      about: events.subjectId,
      data: events.data,
    })
    .from(events)
    .where(
      or(
        and(
          eq(events.subjectKind, "submission"),
          eq(events.subjectId, submission.id),
          inArray(events.type, types),
        ),
        and(
          eq(events.subjectKind, "contribution"),
          inArray(events.subjectId, [...points.keys()]),
          eq(events.type, "contribution.withdrawn"),
        ),
      ),
    )
    .orderBy(asc(events.seq));
  const ofWhole = new Set(rows.flatMap(({ type, at }) => (type === "submission.withdrawn" ? [at] : [])));
  const ids = [...new Set(rows.flatMap((row) => row.actorId ?? []))];
  const people = ids.length
    ? await db.select({ id: persons.id, name: persons.name }).from(persons).where(inArray(persons.id, ids))
    : [];
  const told = rows.filter(({ type, at, data }) =>
    type === "contribution.withdrawn"
      ? !ofWhole.has(at)
      : type !== "submission.step_undone" || isTold(undoneIn(data)),
  );
  return told.map((row) => ({
    at: row.at,
    type: row.type.replace("submission.", "").replace("contribution.", "point_") as HistoryLine["type"],
    ref: points.get(row.about) ?? null,
    undone: undoneIn(row.data),
    by: people.find((person) => person.id === row.actorId)?.name ?? null,
  }));
}

const toldSteps = [...wholeSteps, ...redactingSteps];
const isTold = (step: StepKind | null) => step !== null && toldSteps.includes(step);
