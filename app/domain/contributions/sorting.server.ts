/** One contribution as its coordinator sees it: its words in their text, who stands behind it, advice, and what happened. */
import { and, asc, desc, eq, inArray, isNull, type Queryable } from "#db/kit.ts";
import { consultations, dispositions, themes } from "#db/schema/consultations.ts";
import { assessments, contributionCommitments } from "#db/schema/contributions.ts";
import { events } from "#db/schema/kernel.ts";
import { bodies, persons } from "#db/schema/people.ts";
import { commitments } from "#db/schema/plans.ts";
import { submissions } from "#db/schema/submissions.ts";
import { NotFound } from "../kernel/result.ts";
import { undoneIn } from "../kernel/step.ts";
import { getContributor, listTexts } from "../submissions/queries.server.ts";
import { findContribution, findQuestion, listContributionsOf, listPassages } from "./queries.server.ts";
import { listFindings, listRedactions, readPublicly, toSpan } from "./redactions.server.ts";
import { readTextParts } from "./text-parts.server.ts";

export type ContributionPage = Awaited<ReturnType<typeof readContributionPage>>;

/** Everything on the desk's page of a contribution; throws NotFound where there is none. */
export async function readContributionPage(db: Queryable, ref: string) {
  const contribution = await findContribution(db, ref);
  if (!contribution) throw new NotFound(`contribution ${ref}`);
  const [found] = await db
    .select({ submission: submissions, consultation: consultations })
    .from(submissions)
    .innerJoin(consultations, eq(consultations.id, contribution.consultationId))
    .where(eq(submissions.id, contribution.submissionId));
  if (!found) throw new NotFound(`submission of ${ref}`);
  const [theme] = contribution.themeId
    ? await db.select().from(themes).where(eq(themes.id, contribution.themeId))
    : [];
  const [owner] = contribution.ownerBodyId
    ? await db.select().from(bodies).where(eq(bodies.id, contribution.ownerBodyId))
    : [];
  const siblings = await listContributionsOf(db, contribution.submissionId);
  const passages = await listPassages(db, contribution.submissionId);
  const redacted = await listRedactions(db, contribution.submissionId);
  const own = new Set(passages.flatMap((one) => (one.contributionId === contribution.id ? one.textId : [])));
  const parts = await readTextParts(db, found.submission, own);
  const { isGivenAwayBy } = await readPublicly(db, contribution);
  return {
    contribution,
    ...found,
    contributor: await getContributor(db, found.submission.contributorId),
    theme: theme ?? null,
    owner: owner ?? null,
    commitments: await listCommitmentsOf(db, contribution.id),
    texts: (await listTexts(db, contribution.submissionId)).map((text) => ({
      number: text.number,
      kind: text.kind,
      part: parts.get(text.id) ?? null,
      body: text.body,
      language: text.language,
      passages: passages
        .filter((passage) => passage.textId === text.id)
        .map(({ start, end, mark, contributionId }) => ({
          start,
          end,
          mark,
          own: contributionId === contribution.id,
          number: siblings.find((other) => other.id === contributionId)?.number ?? null,
        })),
      redactions: redacted.filter((one) => one.textId === text.id).map(toSpan),
    })),
    findings: (await listFindings(db, [contribution.id])).get(contribution.id) ?? [],
    /** it would give redacted words away, so the public does not see it */
    titleHidden: isGivenAwayBy(contribution.title),
    advice: await listAdvice(db, contribution.id),
    question: await findQuestion(db, contribution.id),
    history: await listHistory(db, contribution.id),
  };
}

/** The commitments that a contribution is tied to, by number. */
export async function listCommitmentsOf(db: Queryable, contributionId: string) {
  const rows = await db
    .select({ commitment: commitments })
    .from(contributionCommitments)
    .innerJoin(commitments, eq(commitments.id, contributionCommitments.commitmentId))
    .where(eq(contributionCommitments.contributionId, contributionId))
    .orderBy(asc(commitments.number), asc(commitments.slug));
  return rows.map((row) => row.commitment);
}

export type AdviceRow = Awaited<ReturnType<typeof listAdvice>>[number];

/** What owners advised or that they gave it back, the newest first; advice that was taken back is left out. */
export async function listAdvice(db: Queryable, contributionId: string) {
  const rows = await db
    .select({
      advice: assessments.advice,
      notOurs: assessments.notOurs,
      at: assessments.at,
      suggestedBodyId: assessments.suggestedBodyId,
      body: { slug: bodies.slug, shortName: bodies.shortName },
      person: persons.name,
      disposition: { key: dispositions.key, label: dispositions.label },
    })
    .from(assessments)
    .innerJoin(bodies, eq(bodies.id, assessments.bodyId))
    .innerJoin(persons, eq(persons.id, assessments.personId))
    .leftJoin(dispositions, eq(dispositions.id, assessments.dispositionId))
    .where(and(eq(assessments.contributionId, contributionId), isNull(assessments.takenBackAt)))
    .orderBy(desc(assessments.id));
  const suggested = rows.flatMap((row) => (row.suggestedBodyId ? [row.suggestedBodyId] : []));
  const named = suggested.length
    ? await db
        .select({ id: bodies.id, shortName: bodies.shortName })
        .from(bodies)
        .where(inArray(bodies.id, suggested))
    : [];
  return rows.map(({ suggestedBodyId, ...row }) => ({
    ...row,
    suggested: named.find((body) => body.id === suggestedBodyId)?.shortName ?? null,
  }));
}

/** What was done with it and by whom, oldest first, from the event log. */
export async function listHistory(db: Queryable, contributionId: string) {
  const rows = await db
    .select({ type: events.type, at: events.at, person: persons.name, data: events.data })
    .from(events)
    .leftJoin(persons, eq(persons.id, events.actorId))
    .where(and(eq(events.subjectKind, "contribution"), eq(events.subjectId, contributionId)))
    .orderBy(asc(events.seq));
  return rows.map(({ data, ...row }) => ({ ...row, undone: undoneIn(data) }));
}
