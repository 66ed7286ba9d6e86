/** Reads of consultees: for commands, projectors and the desk. There are some hundreds in a consultation, never more than a thousand. */
import { and, asc, eq, inArray, isNotNull, isNull, notInArray, type Queryable, sql } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { consultees } from "#db/schema/consultees.ts";
import { contacts, organisations } from "#db/schema/contacts.ts";
import { events } from "#db/schema/kernel.ts";
import { contributors, persons } from "#db/schema/people.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { ConsultationRow } from "../consultations/queries.server.ts";
import { foldName } from "../contacts/contact.ts";
import { consulteeState, isOver, type ListedConsultee } from "./consultee.ts";

export type ConsulteeRow = typeof consultees.$inferSelect;

/** Those of a consultation that have not been taken out, by name. */
export async function listConsultees(db: Queryable, consultationId: string): Promise<ConsulteeRow[]> {
  return db
    .select()
    .from(consultees)
    .where(and(eq(consultees.consultationId, consultationId), isNull(consultees.removedAt)))
    .orderBy(asc(consultees.nameKey), asc(consultees.id));
}

export async function findConsultee(db: Queryable, ref: string) {
  const [row] = await db
    .select({ consultee: consultees, slug: consultations.slug })
    .from(consultees)
    .innerJoin(consultations, eq(consultations.id, consultees.consultationId))
    .where(and(eq(consultees.ref, ref), isNull(consultees.removedAt)));
  return row ?? null;
}

/** Whom to write to in organisations of these names: a shared mailbox before anybody, else the first on the list. By folded name. */
export async function findMailboxes(
  db: Queryable,
  nameKeys: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (nameKeys.length === 0) return found;
  const rows = await db
    .select({ id: contacts.id, key: organisations.nameKey })
    .from(contacts)
    .innerJoin(organisations, eq(organisations.id, contacts.organisationId))
    .where(and(inArray(organisations.nameKey, [...nameKeys]), eq(contacts.status, "listed")))
    .orderBy(asc(contacts.sortKey), asc(contacts.id));
  for (const { id, key } of rows) if (!found.has(key)) found.set(key, id);
  return found;
}

/** What organisations sent in and nobody has linked, the first of each, by folded name. Spam and what was taken back is not an answer. */
export async function findProposed(db: Queryable, consultationId: string) {
  const linked = db
    .select({ id: consultees.submissionId })
    .from(consultees)
    .where(
      and(
        eq(consultees.consultationId, consultationId),
        isNotNull(consultees.submissionId),
        isNull(consultees.removedAt),
      ),
    );
  const rows = await db
    .select({
      id: submissions.id,
      ref: submissions.ref,
      receivedOn: submissions.receivedOn,
      organisation: contributors.organisationName,
    })
    .from(submissions)
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(
      and(
        eq(submissions.consultationId, consultationId),
        inArray(submissions.status, ["received", "split", "nothing_to_answer"]),
        isNull(submissions.disputedAt),
        isNotNull(contributors.organisationName),
        notInArray(submissions.id, linked),
      ),
    )
    .orderBy(asc(submissions.receivedOn), asc(submissions.id));
  const found = new Map<string, { id: string; ref: string; receivedOn: string }>();
  for (const { organisation, ...one } of rows) {
    const key = foldName(organisation ?? "");
    if (!found.has(key)) found.set(key, one);
  }
  return found;
}

/** The desk's list, each with where it stands, what it sent in or may have, and whom to write to. */
export async function readConsultees(
  db: Queryable,
  consultation: ConsultationRow,
  today: string,
): Promise<ListedConsultee[]> {
  const over = isOver(consultation, today);
  const rows = await db
    .select({
      one: consultees,
      submission: submissions.ref,
      contact: contacts,
      organisation: organisations.name,
    })
    .from(consultees)
    .leftJoin(submissions, eq(submissions.id, consultees.submissionId))
    .leftJoin(contacts, eq(contacts.id, consultees.contactId))
    .leftJoin(organisations, eq(organisations.id, contacts.organisationId))
    .where(and(eq(consultees.consultationId, consultation.id), isNull(consultees.removedAt)))
    .orderBy(asc(consultees.nameKey), asc(consultees.id));
  const proposed = await findProposed(db, consultation.id);
  return rows.map(({ one, submission, contact, organisation }) => {
    const { ref, name, duty, version, askedOn, askedWay, remindedOn, remindedWay, reminders } = one;
    const { answer, answeredOn, answeredWay } = one;
    return {
      ...{ ref, name, duty, version, askedOn, askedWay, remindedOn, remindedWay, reminders },
      ...{ answer, answeredOn, answeredWay, submission },
      state: consulteeState(one, over),
      proposed: duty === "copy" || submission ? null : (proposed.get(one.nameKey)?.ref ?? null),
      contact: contact?.email
        ? {
            ref: contact.ref,
            name: contact.name ?? organisation,
            email: contact.email,
            listed: contact.status === "listed",
          }
        : null,
    };
  });
}

/** What was done with one, from the log, the newest first. */
export async function listConsulteeActs(db: Queryable, consulteeId: string) {
  return db
    .select({ at: events.at, type: events.type, data: events.data, by: persons.name })
    .from(events)
    .leftJoin(persons, eq(persons.id, events.actorId))
    .where(and(eq(events.subjectKind, "consultee"), eq(events.subjectId, consulteeId)))
    .orderBy(sql`${events.seq} desc`);
}
