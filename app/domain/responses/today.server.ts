/** Today: what waits for one person of staff, by the roles held, the most pressing first. */
import { and, asc, count, eq, isNull, lt, ne, type Queryable, sql } from "#db/kit.ts";
import { consultations, outcomes } from "#db/schema/consultations.ts";
import { fanOuts, outbox } from "#db/schema/kernel.ts";
import { roles } from "#db/schema/people.ts";
import { responses } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import { listOutcomeReviews } from "../consultations/queries.server.ts";
import { listToSetAside } from "../contributions/asides.server.ts";
import { listToAssess } from "../contributions/assessing.server.ts";
import { listTouched } from "../contributions/later.server.ts";
import { countViews, findEarliestDue } from "../contributions/worklist-counts.server.ts";
import { bodiesOf, hasRole, type Staff } from "../kernel/actor.ts";
import { addDays } from "../kernel/day.ts";
import type { Translated } from "../people/person.ts";
import { listCommitments } from "../plans/queries.server.ts";
import { listAskedErasures } from "../submissions/erasure.server.ts";
import { mayDecideErasure } from "../submissions/policy.ts";
import { listAddedTo, listDisputed } from "../submissions/queries.server.ts";
import { countMembers, listApprovers, listReturned } from "./desk.server.ts";
import { listRepeating } from "./repeats.server.ts";

export const jobKinds = [
  "split",
  "owners_late",
  "returned",
  "returned_outcome",
  "disputed",
  "added",
  "touched",
  "repeats",
  "review",
  "publish",
  "review_outcome",
  "review_set_aside",
  "review_erasure",
  "assess",
  "clear",
  "no_owner",
  "answer",
  "reopened",
  "retraction",
  "told_more",
  "drafts",
  "mail_failed",
  "mail_held",
  "report",
  "no_second_approver",
] as const;
export type JobKind = (typeof jobKinds)[number];

export type Job = {
  kind: JobKind;
  count: number;
  /** how many of them are past their day */
  late: number;
  dueOn: string | null;
  /** the first of them, or the one that it is about: a reference, a number, a slug */
  subject: string | null;
  title: { text: string | Translated; language: string } | null;
};

const order = (job: Job) =>
  `${job.late > 0 ? 0 : 1} ${job.dueOn ?? "9"} ${String(jobKinds.indexOf(job.kind)).padStart(2, "0")}`;

/** The jobs of a person; `today` is the forum's plain date. */
export async function listJobs(db: Queryable, actor: Staff, today: string): Promise<Job[]> {
  const jobs = [
    ...(hasRole(actor, "coordinator") ? await coordinatorJobs(db, today) : []),
    ...(hasRole(actor, "approver") ? await approverJobs(db, actor.personId, today) : []),
    ...(mayDecideErasure(actor)
      ? (await listAskedErasures(db, actor.personId, shownEach)).map((ref) =>
          job("review_erasure", 1, { subject: ref }),
        )
      : []),
    ...(await ownerJobs(db, bodiesOf(actor), today)),
    ...(hasRole(actor, "administrator", "coordinator") ? await secondApprover(db) : []),
  ];
  return jobs.filter((job) => job.count > 0).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const job = (kind: JobKind, n: number, more: Partial<Job> = {}): Job => ({
  kind,
  count: n,
  late: 0,
  dueOn: null,
  subject: null,
  title: null,
  ...more,
});

async function coordinatorJobs(db: Queryable, today: string): Promise<Job[]> {
  const views = await countViews(db, today);
  const due = await findEarliestDue(db);
  return [
    await splitJob(db, today),
    job("owners_late", views.lateAtOwners, {
      late: views.lateAtOwners,
      dueOn: views.lateAtOwners > 0 ? due.atOwner : null,
    }),
    job("clear", views.toClear),
    job("no_owner", views.noOwner),
    job("answer", views.advised, { dueOn: due.advised, late: due.advised && due.advised < today ? 1 : 0 }),
    job("reopened", views.reopened),
    job("told_more", views.toldMore),
    ...(await draftJobs(db, today)),
    ...(await outcomeJobs(db, "returned_outcome")),
    ...(await listAddedTo(db, shownEach)).map((ref) => job("added", 1, { subject: ref })),
    ...(await listTouched(db, shownEach)).map((ref) => job("touched", 1, { subject: ref })),
    ...(await listDisputed(db, shownEach)).map((ref) => job("disputed", 1, { subject: ref })),
    ...(await listRepeating(db))
      .slice(0, shownEach)
      .map((number) => job("repeats", 1, { subject: String(number) })),
    job("mail_failed", await db.$count(outbox, eq(outbox.status, "failed"))),
    job("mail_held", await db.$count(fanOuts, eq(fanOuts.status, "held"))),
  ];
}

/** First status is promised so many days after the receipt, until the submission is split. */
async function splitJob(db: Queryable, today: string): Promise<Job> {
  const groups = await db
    .select({
      id: consultations.id,
      days: consultations.firstStatusDays,
      n: count(),
      first: sql<string>`min(${submissions.receivedOn})`,
    })
    .from(submissions)
    .innerJoin(consultations, eq(consultations.id, submissions.consultationId))
    .where(eq(submissions.status, "received"))
    .groupBy(consultations.id, consultations.firstStatusDays);
  const [first] = groups
    .map((group) => ({ ...group, dueOn: addDays(group.first, group.days) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  if (!first) return job("split", 0);
  const waiting = (id: string) => and(eq(submissions.status, "received"), eq(submissions.consultationId, id));
  let late = 0;
  for (const { id, days } of groups) {
    late += await db.$count(submissions, and(waiting(id), lt(submissions.receivedOn, addDays(today, -days))));
  }
  const [oldest] = await db
    .select({ ref: submissions.ref })
    .from(submissions)
    .where(waiting(first.id))
    .orderBy(asc(submissions.receivedOn), asc(submissions.recordedAt))
    .limit(1);
  const n = groups.reduce((all, group) => all + group.n, 0);
  return job("split", n, { late, dueOn: first.dueOn, subject: oldest?.ref ?? null });
}

async function listStanding(db: Queryable, status: "draft" | "in_review" | "approved", today: string) {
  const rows = await db
    .select({
      id: responses.id,
      number: responses.number,
      title: responses.title,
      language: responses.language,
    })
    .from(responses)
    .where(eq(responses.status, status))
    .orderBy(asc(responses.number));
  const members = await countMembers(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const dueOn = members.get(row.id)?.dueOn ?? null;
    return {
      id: row.id,
      count: members.get(row.id)?.n ?? 1,
      late: dueOn !== null && dueOn < today ? 1 : 0,
      dueOn,
      subject: String(row.number),
      title: { text: row.title, language: row.language },
    };
  });
}

/** As many rows of one kind as are shown one by one; the list holds the others. */
const shownEach = 5;

async function draftJobs(db: Queryable, today: string): Promise<Job[]> {
  const drafts = await listStanding(db, "draft", today);
  const back = await listReturned(
    db,
    drafts.map((draft) => draft.id),
  );
  const returned = drafts.filter((draft) => back.has(draft.id));
  const others = drafts.filter((draft) => !back.has(draft.id));
  const dueOn = others.flatMap((draft) => draft.dueOn ?? []).sort()[0] ?? null;
  return [
    ...returned.slice(0, shownEach).map(({ id: _, ...draft }) => ({ kind: "returned" as const, ...draft })),
    job("drafts", others.length, {
      dueOn,
      late: others.filter((draft) => draft.late > 0).length,
      subject: others[0]?.subject ?? null,
    }),
  ];
}

async function approverJobs(db: Queryable, personId: string, today: string): Promise<Job[]> {
  const review = await listStanding(db, "in_review", today);
  const approved = await listStanding(db, "approved", today);
  return [
    ...review.slice(0, shownEach).map(({ id: _, ...row }) => ({ kind: "review" as const, ...row })),
    ...approved.slice(0, shownEach).map(({ id: _, ...row }) => ({ kind: "publish" as const, ...row })),
    ...(await retractionJobs(db, personId)),
    ...(await outcomeJobs(db, "review_outcome")),
    ...(await listToSetAside(db, shownEach)).map((ref) => job("review_set_aside", 1, { subject: ref })),
  ];
}

/** Retractions that somebody else has asked for. */
async function retractionJobs(db: Queryable, personId: string): Promise<Job[]> {
  const rows = await db
    .select({ number: responses.number, title: responses.title, language: responses.language })
    .from(responses)
    .where(and(eq(responses.status, "published"), ne(responses.retractionAskedBy, personId)))
    .orderBy(asc(responses.number))
    .limit(shownEach);
  return rows.map(({ number, title, language }) =>
    job("retraction", 1, { subject: String(number), title: { text: title, language } }),
  );
}

/** The outcome of a running consultation waits for an approver, or came back from one. */
async function outcomeJobs(db: Queryable, kind: "review_outcome" | "returned_outcome"): Promise<Job[]> {
  const rows = await db
    .select({
      id: consultations.id,
      slug: consultations.slug,
      title: consultations.title,
      language: consultations.mainLanguage,
    })
    .from(outcomes)
    .innerJoin(consultations, eq(consultations.id, outcomes.consultationId))
    .where(
      and(
        eq(consultations.status, "announced"),
        eq(outcomes.status, kind === "review_outcome" ? "in_review" : "draft"),
      ),
    );
  const jobs: Job[] = [];
  for (const { id, slug, title, language } of rows) {
    const [last] = kind === "returned_outcome" ? await listOutcomeReviews(db, id) : [];
    if (kind === "review_outcome" || last?.verdict === "returned")
      jobs.push(job(kind, 1, { subject: slug, title: { text: title, language } }));
  }
  return jobs;
}

async function ownerJobs(db: Queryable, bodyIds: readonly string[], today: string): Promise<Job[]> {
  if (bodyIds.length === 0) return [];
  const queue = await listToAssess(db, bodyIds);
  const owned = (await listCommitments(db)).filter((commitment) =>
    commitment.owners.some((body) => bodyIds.includes(body.id)),
  );
  const expected = owned.filter(
    ({ endedAt, latest }) => endedAt === null && (latest === null || (latest.nextExpectedOn ?? "9") <= today),
  );
  return [
    job("assess", queue.length, {
      late: queue.filter((row) => row.dueOn !== null && row.dueOn < today).length,
      dueOn: queue[0]?.dueOn ?? null,
      subject: queue[0]?.ref ?? null,
    }),
    ...expected.map((commitment) => {
      const dueOn = commitment.latest?.nextExpectedOn ?? null;
      return job("report", 1, {
        dueOn,
        late: dueOn !== null && dueOn < today ? 1 : 0,
        subject: commitment.slug,
        title: { text: commitment.title, language: commitment.plan.mainLanguage },
      });
    }),
  ];
}

/** Rule 6 needs two people: nobody could approve what the only approver writes as a coordinator. */
async function secondApprover(db: Queryable): Promise<Job[]> {
  const approvers = await listApprovers(db);
  if (approvers.length > 1) return [];
  const only = approvers[0]?.personId;
  const writes = only
    ? await db.$count(
        roles,
        and(eq(roles.personId, only), eq(roles.role, "coordinator"), isNull(roles.endedAt)),
      )
    : 1;
  return writes > 0 ? [job("no_second_approver", 1)] : [];
}
