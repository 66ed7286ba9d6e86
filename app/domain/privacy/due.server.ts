/** What has been kept its time: for each period that lies in the database, some of the rows that are due, in bounded reads. */
import {
  and,
  asc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  not,
  notExists,
  notInArray,
  or,
  type Queryable,
  type SQL,
} from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { events, outbox, steps } from "#db/schema/kernel.ts";
import { contributors, factors, persons, recoveryCodes, refusedAddresses, roles } from "#db/schema/people.ts";
import { responseMembers, responses } from "#db/schema/responses.ts";
import { erasures, laterTexts, submissions } from "#db/schema/submissions.ts";
import { endStages } from "../contributions/contribution.ts";
import type { ContributorScope } from "../submissions/erasure.ts";

/** Rows that are due, by what names them, and where the look goes on; null at its end. */
export type Due = { ids: string[]; next: string | null };
/** Behind which row a look begins, and how many it takes; `among` where these rows alone are looked at once more. */
export type Range = { after: string; limit: number; among?: readonly string[] };
export type Look = (db: Queryable, before: string, range: Range) => Promise<Due>;

export const isAmong = (id: Parameters<typeof inArray>[0], { among }: Range) =>
  among && inArray(id as typeof submissions.id, [...among]);

/** What is gone once it is dealt with is looked for from the start each time. */
export const whatGoes = (rows: { id: string }[], { limit }: Range): Due => ({
  ids: rows.map(({ id }) => id),
  next: rows.length < limit ? null : "",
});

/** No erasure has taken as much of it yet. */
const isNotErased = (db: Queryable, scopes: readonly ContributorScope[]) =>
  notExists(
    db
      .select({ id: erasures.id })
      .from(erasures)
      .where(and(eq(erasures.id, submissions.erasureId), inArray(erasures.scope, [...scopes]))),
  );

/**
 * Submissions of a consultation that closed, or was cancelled, and that still say who gave them. Not while anything of one is
 * open, was moved to where it is, came in after the closing, or is promised: its sender could not be answered any more.
 */
export const dueContributors: Look = async (db, before, range) => {
  const ended = or(lt(consultations.closedAt, before), lt(consultations.cancelledAt, before));
  const named = or(
    isNotNull(contributors.organisationName),
    isNotNull(contributors.personName),
    isNotNull(contributors.email),
  );
  const rows = await db
    .select({ id: submissions.id })
    .from(submissions)
    .innerJoin(consultations, eq(consultations.id, submissions.consultationId))
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(
      and(
        ended,
        named,
        isAtRest(db, before),
        isNotErased(db, ["identity", "words"]),
        isAmong(submissions.id, range),
      ),
    )
    .orderBy(asc(submissions.id))
    .limit(range.limit);
  return whatGoes(rows, range);
};

/** Spam that nobody has taken back since it was marked. */
export const dueSpam: Look = async (db, before, range) => {
  const rows = await db
    .select({ id: submissions.id })
    .from(submissions)
    .where(
      and(
        eq(submissions.status, "spam"),
        lt(submissions.recordedAt, before),
        notExists(eventsSince(db, "submission", eq(events.subjectId, submissions.id), before)),
        isNotErased(db, ["words"]),
        isAmong(submissions.id, range),
      ),
    )
    .orderBy(asc(submissions.recordedAt))
    .limit(range.limit);
  return whatGoes(rows, range);
};

/** So many senders are looked at in one read. */
const page = 500;

/**
 * Submissions whose senders' addresses nothing waits for: all of it has ended, nothing has happened since, and no day that
 * was promised in an answer is still to come, or has passed a shorter time ago.
 */
export const dueAddresses: Look = async (db, before, range) => {
  const reached = and(isNotNull(contributors.email), lt(contributors.createdAt, before));
  const senders = range.among
    ? null
    : await db
        .select({ id: contributors.id })
        .from(contributors)
        .where(and(gt(contributors.id, range.after), reached))
        .orderBy(asc(contributors.id))
        .limit(page);
  const last = senders?.at(-1);
  if (senders && !last) return { ids: [], next: null };
  const those = senders
    ? inArray(
        submissions.contributorId,
        senders.map(({ id }) => id),
      )
    : and(isAmong(submissions.id, range), reached);
  const rows = await db
    .select({ id: submissions.id })
    .from(submissions)
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(and(those, isAtRest(db, before)))
    .orderBy(asc(submissions.id));
  return { ids: rows.map(({ id }) => id), next: last && senders?.length === page ? last.id : null };
};

/** All of it has ended, and nothing has happened with it since. */
function isAtRest(db: Queryable, before: string): SQL | undefined {
  const unplaced = and(eq(laterTexts.submissionId, submissions.id), isNull(laterTexts.placedAt));
  const live = and(
    eq(contributions.submissionId, submissions.id),
    isNull(contributions.removedAt),
    isLive(db, before),
  );
  const settled = inArray(submissions.status, ["split", "nothing_to_answer", "withdrawn"]);
  return and(
    // Nobody answers in a consultation that was cancelled.
    or(settled, and(eq(submissions.status, "received"), isCancelled(db, submissions.consultationId))),
    lt(submissions.recordedAt, before),
    notExists(eventsSince(db, "submission", eq(events.subjectId, submissions.id), before)),
    notExists(db.select({ id: laterTexts.textId }).from(laterTexts).where(unplaced)),
    notExists(db.select({ id: contributions.id }).from(contributions).where(live)),
  );
}

/** Open, or something happened with it since, or its answer's version or promise is younger. */
function isLive(db: Queryable, before: string): SQL | undefined {
  return or(
    and(
      notInArray(contributions.stage, [...endStages]),
      isNull(contributions.withdrawnAt),
      not(isCancelled(db, contributions.consultationId)),
    ),
    exists(eventsSince(db, "contribution", eq(events.subjectId, contributions.id), before)),
    gte(contributions.answeredAt, before),
    exists(
      db
        .select({ id: responses.id })
        .from(responseMembers)
        .innerJoin(responses, eq(responses.id, responseMembers.responseId))
        .where(
          and(
            eq(responseMembers.contributionId, contributions.id),
            isNull(responseMembers.removedAt),
            or(gte(responses.publishedAt, before), gte(responses.promiseByOn, before.slice(0, 10))),
          ),
        ),
    ),
  );
}

const isCancelled = (
  db: Queryable,
  id: typeof submissions.consultationId | typeof contributions.consultationId,
) =>
  exists(
    db
      .select({ id: consultations.id })
      .from(consultations)
      .where(and(eq(consultations.id, id), isNotNull(consultations.cancelledAt))),
  );

/** What a period has done is nothing that happened. */
const eventsSince = (db: Queryable, kind: string, about: SQL, before: string) =>
  db
    .select({ seq: events.seq })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, kind),
        about,
        gte(events.at, before),
        ne(events.type, "submission.address_forgotten"),
      ),
    );

/**
 * Mail that has ended. That somebody was told of an answer is kept while he has an address: a later version of it is told
 * to him as a change.
 */
export const dueMail: Look = async (db, before, range) => {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .leftJoin(contributors, eq(contributors.id, outbox.recipientId))
    .where(
      and(
        inArray(outbox.status, ["sent", "not_sent", "failed"]),
        lt(outbox.notBefore, before),
        or(isNull(outbox.sentAt), lt(outbox.sentAt, before)),
        or(notInArray(outbox.template, ["response_published"]), isNull(contributors.email)),
        isAmong(outbox.id, range),
      ),
    )
    .orderBy(asc(outbox.notBefore))
    .limit(range.limit);
  return whatGoes(rows, range);
};

export const dueSteps: Look = async (db, before, range) => {
  const rows = await db
    .select({ id: steps.id })
    .from(steps)
    .where(and(lt(steps.at, before), isAmong(steps.id, range)))
    .limit(range.limit);
  return whatGoes(rows, range);
};

export const dueRefused: Look = async (db, before, range) => {
  const rows = await db
    .select({ id: refusedAddresses.emailKey })
    .from(refusedAddresses)
    .where(and(lt(refusedAddresses.refusedAt, before), isAmong(refusedAddresses.emailKey, range)))
    .limit(range.limit);
  return whatGoes(rows, range);
};

/** Persons whose last role ended, and who still hold something to prove themselves with. */
export const dueStaffSignIn: Look = async (db, before, range) => {
  const holds = (held: typeof factors | typeof recoveryCodes) =>
    exists(db.select({ id: held.id }).from(held).where(eq(held.personId, persons.id)));
  const lately = or(isNull(roles.endedAt), gte(roles.endedAt, before));
  const rows = await db
    .select({ id: persons.id })
    .from(persons)
    .where(
      and(
        or(holds(factors), holds(recoveryCodes)),
        isAmong(persons.id, range),
        notExists(
          db
            .select({ id: roles.id })
            .from(roles)
            .where(and(eq(roles.personId, persons.id), lately)),
        ),
      ),
    )
    .limit(range.limit);
  return whatGoes(rows, range);
};
