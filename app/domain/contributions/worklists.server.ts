/**
 * The desk's list of contributions: filtered, grouped by theme, paged by the reference of the last one. It reads what its
 * projector keeps: a page is read theme by theme, by its key, so that it does not grow with the rows.
 */
import { and, asc, eq, gt, inArray, type Queryable } from "#db/kit.ts";
import { consultations, themes } from "#db/schema/consultations.ts";
import { contributionCommitments, contributions } from "#db/schema/contributions.ts";
import { bodies } from "#db/schema/people.ts";
import { commitments } from "#db/schema/plans.ts";
import { submissions } from "#db/schema/submissions.ts";
import { worklist } from "#db/schema/worklist.ts";
import { chosenKind } from "./contribution.ts";
import type { WorklistFilter } from "./forms.ts";
import { findContributions } from "./queries.server.ts";
import { listFindings, listStaffPassages, readPublicly } from "./redactions.server.ts";
import { countByTheme, fits, seek } from "./worklist-counts.server.ts";

export type WorklistRow = Awaited<ReturnType<typeof listWorklist>>["rows"][number];

/**
 * A page of the list, by theme (those without one last), then in the order of arrival. `today` is the forum's plain date.
 * `more` says whether there is another page, which begins after the reference of the last row.
 */
export async function listWorklist(db: Queryable, filter: WorklistFilter, today: string, limit: number) {
  const ids = await listIds(db, filter, today, limit + 1);
  const rows = await readRows(db, ids.slice(0, limit));
  return { more: ids.length > limit, rows };
}

/** Whether every word of the filter names something, and its page begins after one that is on the list. */
export async function namesWhatIs(db: Queryable, filter: WorklistFilter): Promise<boolean> {
  if (filter.after && !(await findPlace(db, filter.after))) return false;
  return (await seek(db, filter)) !== null;
}

/** The ids of those that fit, from the reference that the filter's page begins after: one seek a theme that holds some. */
async function listIds(db: Queryable, filter: WorklistFilter, today: string, limit: number) {
  const sought = await seek(db, filter);
  if (!sought) return [];
  let groups = await countByTheme(db, filter, today);
  const last = filter.after ? await findPlace(db, filter.after) : null;
  if (last) {
    const order = await countByTheme(db, {}, today);
    const at = (group: { consultationId: string; themeId: string }) =>
      order.findIndex((g) => g.consultationId === group.consultationId && g.themeId === group.themeId);
    groups = groups.filter((group) => at(group) >= at(last));
  }
  const ids: string[] = [];
  for (const { consultationId, themeId } of groups) {
    const begun = last?.consultationId === consultationId && last.themeId === themeId;
    const rows = await db
      .select({ id: worklist.contributionId })
      .from(worklist)
      .where(
        and(
          fits(worklist, filter, { ...sought, consultationId, themeIds: undefined }, today),
          eq(worklist.themeId, themeId),
          begun ? gt(worklist.contributionId, last.contributionId) : undefined,
        ),
      )
      .orderBy(asc(worklist.contributionId))
      .limit(limit - ids.length);
    ids.push(...rows.map((row) => row.id));
    if (ids.length === limit) break;
  }
  return ids;
}

async function findPlace(db: Queryable, ref: string) {
  const { contributionId, consultationId, themeId, commitmentId } = worklist;
  const [row] = await db
    .select({ contributionId, consultationId, themeId })
    .from(contributions)
    .innerJoin(worklist, and(eq(contributionId, contributions.id), eq(commitmentId, "")))
    .where(eq(contributions.ref, ref));
  return row ?? null;
}

/** The references of those that fit, in the list's order; `limit` of them. */
export async function listRefs(db: Queryable, filter: WorklistFilter, today: string, limit: number) {
  const ids = await listIds(db, { ...filter, after: undefined }, today, limit);
  return (await readRows(db, ids)).map((row) => row.ref);
}

/** Those among these references that can be cleared, with the words and the title that become public; how many can't. */
export async function listToClear(db: Queryable, refs: readonly string[]) {
  const picked = await listPicked(db, refs);
  const able = picked.filter((row) => row.mayClear && !row.onBench && row.visibility !== "cleared");
  const found = await findContributions(
    db,
    able.map((row) => row.ref),
  );
  const ids = found.map((one) => one.id);
  const passages = await listStaffPassages(db, ids);
  const findings = await listFindings(db, ids);
  const items = [];
  for (const one of found) {
    const { id, ref, title, titleProposed, language, version } = one;
    const { isGivenAwayBy } = await readPublicly(db, one);
    items.push({
      ...{ ref, title, titleProposed, language, version },
      mainLanguage: able.find((row) => row.ref === ref)?.consultation.mainLanguage ?? language,
      titleHidden: isGivenAwayBy(title),
      passages: passages.get(id) ?? [],
      findings: findings.get(id) ?? [],
    });
  }
  return { items, leftOut: picked.length - able.length };
}

/** What the list shows of the listed ones among these references. */
export async function listPicked(db: Queryable, refs: readonly string[]) {
  if (refs.length === 0) return [];
  const rows = await db
    .select({ id: contributions.id })
    .from(contributions)
    .where(inArray(contributions.ref, [...refs]))
    .orderBy(asc(contributions.id));
  return readRows(
    db,
    rows.map((row) => row.id),
  );
}

async function readRows(db: Queryable, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const found = await db
    .select({
      id: contributions.id,
      ref: contributions.ref,
      title: contributions.title,
      kind: contributions.kind,
      kindAssumed: contributions.kindAssumed,
      language: contributions.language,
      stage: contributions.stage,
      state: worklist.state,
      visibility: worklist.visibility,
      publishText: submissions.publishText,
      withdrawnAt: contributions.withdrawnAt,
      dueOn: worklist.dueOn,
      askedAt: contributions.assignedAt,
      adviceDueOn: contributions.adviceDueOn,
      status: submissions.status,
      receivedOn: submissions.receivedOn,
      theme: { slug: themes.slug, title: themes.title },
      owner: { slug: bodies.slug, shortName: bodies.shortName },
      consultation: {
        slug: consultations.slug,
        title: consultations.title,
        mainLanguage: consultations.mainLanguage,
      },
      submissionRef: submissions.ref,
    })
    .from(contributions)
    .innerJoin(worklist, and(eq(worklist.contributionId, contributions.id), eq(worklist.commitmentId, "")))
    .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .leftJoin(themes, eq(themes.id, contributions.themeId))
    .leftJoin(bodies, eq(bodies.id, contributions.ownerBodyId))
    .where(inArray(contributions.id, [...ids]));
  const tied = await commitmentsOf(db, ids);
  const place = new Map(ids.map((id, i) => [id, i]));
  return found
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    .map(({ id, state, status, dueOn, publishText, withdrawnAt, kind, kindAssumed, ...row }) => ({
      ...row,
      kind: chosenKind({ kind, kindAssumed }),
      withdrawn: withdrawnAt !== null,
      mayClear: publishText && withdrawnAt === null && row.stage !== "set_aside",
      dueOn: dueOn || null,
      advised: state === "advised",
      onBench: status !== "split",
      commitments: tied.get(id) ?? [],
    }));
}

async function commitmentsOf(db: Queryable, ids: readonly string[]) {
  const rows = await db
    .select({
      contributionId: contributionCommitments.contributionId,
      slug: commitments.slug,
      number: commitments.number,
    })
    .from(contributionCommitments)
    .innerJoin(commitments, eq(commitments.id, contributionCommitments.commitmentId))
    .where(inArray(contributionCommitments.contributionId, [...ids]))
    .orderBy(asc(commitments.number));
  const tied = new Map<string, { slug: string; number: number }[]>();
  for (const { contributionId, ...commitment } of rows)
    tied.set(contributionId, [...(tied.get(contributionId) ?? []), commitment]);
  return tied;
}
