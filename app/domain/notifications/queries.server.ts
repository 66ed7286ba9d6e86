/** Reads of mail for the desk: addresses masked, and mails named by their Message-ID. */
import { and, asc, count, desc, eq, gt, inArray, isNotNull, type Queryable, type SQL, sql } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { contacts, signUps } from "#db/schema/contacts.ts";
import { contributions } from "#db/schema/contributions.ts";
import { fanOuts, outbox } from "#db/schema/kernel.ts";
import { addressChanges, contributors, persons } from "#db/schema/people.ts";
import { registrationAsks, registrations } from "#db/schema/registrations.ts";
import { responseMembers, responses } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import { maskEmail } from "../own/own.ts";
import type { OutboxRow } from "./deliver.server.ts";
import { findConsultation } from "./frame.server.ts";
import type { About, ListedMail, ListedMailing } from "./mail.ts";

/** How many there are, and the oldest of them. */
export type UndeliveredMail = { count: number; mails: ListedMail[] };

/** Mail that has not reached anybody: what failed for good, which waits for a coordinator, and what is tried again by itself. */
export async function listUndelivered(
  db: Queryable,
  limit = 100,
): Promise<{ failed: UndeliveredMail; trying: UndeliveredMail }> {
  const list = async (these: SQL | undefined): Promise<UndeliveredMail> => {
    const oldest = db.select().from(outbox).where(these).orderBy(asc(outbox.notBefore), asc(outbox.id));
    return { count: await db.$count(outbox, these), mails: await describe(db, await oldest.limit(limit)) };
  };
  return {
    failed: await list(eq(outbox.status, "failed")),
    trying: await list(and(eq(outbox.status, "queued"), gt(outbox.attempts, 0), isNotNull(outbox.lastError))),
  };
}

/** What left the house lately, and what was decided not to. Newest first. */
export async function listSettled(db: Queryable, limit = 30): Promise<ListedMail[]> {
  const rows = await db
    .select()
    .from(outbox)
    .where(inArray(outbox.status, ["sent", "not_sent"]))
    .orderBy(desc(outbox.notBefore), desc(outbox.id))
    .limit(limit);
  return describe(db, rows);
}

async function describe(db: Queryable, rows: readonly OutboxRow[]): Promise<ListedMail[]> {
  const listed: ListedMail[] = [];
  for (const row of rows) {
    const { template, status, attempts, lastError, reason, createdAt, notBefore, sentAt } = row;
    const address = await findAddress(db, row);
    listed.push({
      message: row.messageId,
      template,
      address: address && maskEmail(address),
      about: await findAbout(db, row),
      ...{ status, attempts, lastError, reason, createdAt, notBefore, sentAt },
    });
  }
  return listed;
}

/** Where a mail goes, now; null where there is no address any more. */
export async function findAddress(db: Queryable, row: OutboxRow): Promise<string | null> {
  if (row.template === "address_new") return (await findChange(db, row.subjectId))?.email ?? null;
  const tables = {
    ...{ person: persons, contributor: contributors, contact: contacts, sign_up: signUps },
    ...{ registration: registrations, registration_ask: registrationAsks, walk_in: attendances },
  };
  const table = tables[row.recipientKind] as typeof contacts;
  const [found] = await db.select({ email: table.email }).from(table).where(eq(table.id, row.recipientId));
  return found?.email ?? null;
}

async function findChange(db: Queryable, id: string) {
  const [change] = await db.select().from(addressChanges).where(eq(addressChanges.id, id));
  return change ?? null;
}

async function findAbout(db: Queryable, { subjectKind, subjectId }: OutboxRow): Promise<About> {
  if (subjectKind === "response") {
    const [row] = await db
      .select({ number: responses.number, title: responses.title })
      .from(responses)
      .where(eq(responses.id, subjectId));
    return row ? { kind: "response", ...row } : { kind: "other" };
  }
  if (subjectKind === "outcome") {
    const consultation = await findConsultation(db, subjectId);
    return consultation ? { kind: "outcome", consultation: consultation.slug } : { kind: "other" };
  }
  if (subjectKind === "address_change") {
    const change = await findChange(db, subjectId);
    const [row] = await db
      .select({ ref: submissions.ref })
      .from(submissions)
      .where(eq(submissions.contributorId, change?.contributorId ?? ""));
    return row ? { kind: "submission", ref: row.ref } : { kind: "other" };
  }
  if (subjectKind !== "submission" && subjectKind !== "contribution") return { kind: "other" };
  const table = subjectKind === "submission" ? submissions : contributions;
  const [row] = await db.select({ ref: table.ref }).from(table).where(eq(table.id, subjectId));
  return row ? { kind: subjectKind, ref: row.ref } : { kind: "other" };
}

/** Response mail that waits for its time or is held: the next one first. */
export async function listMailings(db: Queryable): Promise<ListedMailing[]> {
  return (
    db
      .select({
        number: responses.number,
        title: responses.title,
        language: responses.language,
        status: fanOuts.status,
        notBefore: fanOuts.notBefore,
        template: fanOuts.template,
        contributions: count(responseMembers.id),
      })
      .from(fanOuts)
      .innerJoin(responses, eq(responses.id, fanOuts.subjectId))
      .leftJoin(
        responseMembers,
        and(
          eq(responseMembers.responseId, responses.id),
          sql`case when ${fanOuts.template} = 'answer_ended'
          then ${responseMembers.lastVersion} = ${fanOuts.subjectVersion} - 1
          else ${responseMembers.removedAt} is null and ${responseMembers.firstVersion} is not null end`,
        ),
      )
      .where(and(eq(fanOuts.subjectKind, "response"), inArray(fanOuts.status, ["waiting", "held"])))
      .groupBy(fanOuts.id, responses.id)
      // Of a response that was retracted meanwhile, its own mail is about nobody any more.
      .having(gt(count(responseMembers.id), 0))
      .orderBy(asc(fanOuts.notBefore), asc(fanOuts.id))
  );
}
