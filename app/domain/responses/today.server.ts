/** Today: what waits for one person of staff, by the roles held, the most pressing first. */
import { and, asc, count, eq, isNull, lt, type Queryable, sql } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { fanOuts, outbox } from "#db/schema/kernel.ts";
import { roles } from "#db/schema/people.ts";
import { submissions } from "#db/schema/submissions.ts";
import { listToAssess } from "../contributions/assessing.server.ts";
import { listTouched } from "../contributions/later.server.ts";
import { countViews, findEarliestDue } from "../contributions/worklist-counts.server.ts";
import { bodiesOf, hasRole, type Staff } from "../kernel/actor.ts";
import { addDays } from "../kernel/day.ts";
import { mayRunRoom } from "../meetings/policy.ts";
import { listCommitments } from "../plans/queries.server.ts";
import { listAskedErasures, listKeptFiles } from "../submissions/erasure.server.ts";
import { mayDecideErasure } from "../submissions/policy.ts";
import { listAddedTo, listDisputed } from "../submissions/queries.server.ts";
import { listCovered } from "./covers-desk.server.ts";
import { listApprovers } from "./desk.server.ts";
import { type Job, job, jobKinds, shownEach } from "./today.ts";
import { consulteeJobs } from "./today-consultees.server.ts";
import { approverJobs, draftJobs, outcomeJobs } from "./today-decisions.server.ts";
import {
  lateJobs,
  mailingJobs,
  meetingJobs,
  replyJobs,
  roomJobs,
  seatJobs,
  untoldJobs,
} from "./today-meetings.server.ts";

const order = (job: Job) =>
  `${job.late > 0 ? 0 : 1} ${job.dueOn ?? "9"} ${String(jobKinds.indexOf(job.kind)).padStart(2, "0")}`;

/** The jobs of a person at an instant; `today` is the forum's plain date. */
export async function listJobs(db: Queryable, actor: Staff, today: string, now: string): Promise<Job[]> {
  const jobs = [
    ...(hasRole(actor, "coordinator") ? await coordinatorJobs(db, today, now) : []),
    ...(mayRunRoom(actor) ? await roomJobs(db, today, now) : []),
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

async function coordinatorJobs(db: Queryable, today: string, now: string): Promise<Job[]> {
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
    ...(await lateJobs(db)),
    ...(await meetingJobs(db, today)),
    ...(await seatJobs(db, today)),
    ...(await replyJobs(db, now)),
    ...(await mailingJobs(db, now)),
    ...(await untoldJobs(db, now)),
    ...(await consulteeJobs(db, today)),
    ...(await listAddedTo(db, shownEach)).map((ref) => job("added", 1, { subject: ref })),
    ...(await listTouched(db, shownEach)).map((ref) => job("touched", 1, { subject: ref })),
    ...(await listDisputed(db, shownEach)).map((ref) => job("disputed", 1, { subject: ref })),
    ...(await listKeptFiles(db, shownEach)).map((ref) => job("kept_file", 1, { subject: ref })),
    ...(await listCovered(db, shownEach)).map((number) => job("covered", 1, { subject: String(number) })),
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
