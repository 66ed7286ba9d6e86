/** Today's jobs about texts that two people write and decide: responses, outcomes, retractions, setting aside. */
import { and, asc, eq, ne, type Queryable } from "#db/kit.ts";
import { consultations, outcomes } from "#db/schema/consultations.ts";
import { responses } from "#db/schema/responses.ts";
import { listOutcomeReviews } from "../consultations/queries.server.ts";
import { listToSetAside } from "../contributions/asides.server.ts";
import { countMembers, listReturned } from "./desk.server.ts";
import { type Job, job, shownEach } from "./today.ts";

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

/** Drafts that came back, and the others. */
export async function draftJobs(db: Queryable, today: string): Promise<Job[]> {
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

/** What waits for this approver. */
export async function approverJobs(db: Queryable, personId: string, today: string): Promise<Job[]> {
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
export async function outcomeJobs(
  db: Queryable,
  kind: "review_outcome" | "returned_outcome",
): Promise<Job[]> {
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
