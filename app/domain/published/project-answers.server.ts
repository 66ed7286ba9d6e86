/** Projects what a version or a retraction does to the members: a few set-based statements, for there may be 10,000. */
import { and, asc, count, eq, inArray, isNotNull, jsonText, lt, or, type SQL, sql } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import {
  publishedContributionCommitments,
  publishedContributions,
  publishedEndedAnswers,
  type publishedResponses,
} from "#db/schema/published.ts";
import { responseMembers } from "#db/schema/responses.ts";
import { isEndStage } from "../contributions/contribution.ts";
import type { Tx } from "../kernel/context.server.ts";
import { coverSentence, listSentenceCovers } from "../responses/covers.server.ts";
import { publicMembers } from "../responses/queries.server.ts";
import { inOrder } from "./contribution-answer.server.ts";
import { applyDelta, type Delta, move } from "./counters.server.ts";
import { projectPromises } from "./project-promises.server.ts";
import { findableContribution } from "./project-search.server.ts";
import type { CameIn } from "./published.ts";
import { raiseVersion } from "./version.server.ts";

type Response = typeof publishedResponses.$inferInsert;
type Answer = {
  stage: "answered" | "being_assessed" | "withdrawn";
  dispositionKey: string | null;
  responseNumber: number | null;
  changedOn: string;
  answeredOn?: string | null;
};

/** Moves members to where the event puts them: answered, answered otherwise, or without an answer. */
export async function projectMembers(tx: Tx, responseId: string, row: Response): Promise<void> {
  const { version, retraction, versions } = row.data;
  const published = versions.at(-1);
  if (!published) return;
  const of = eq(responseMembers.responseId, responseId);
  const listed = (which: SQL | undefined) =>
    inArray(
      publishedContributions.id,
      tx.db.select({ id: responseMembers.contributionId }).from(responseMembers).where(which),
    );
  const delta: Delta = new Map();
  const on = retraction?.on ?? published.publishedOn;
  const ended = and(of, eq(responseMembers.lastVersion, retraction ? version : version - 1));
  for (const stage of ["being_assessed", "withdrawn"] as const) {
    const there = tx.db
      .select({ id: contributions.id })
      .from(contributions)
      .where(eq(contributions.stage, stage));
    const ending = listed(and(ended, inArray(responseMembers.contributionId, there)));
    await moveTo(tx, delta, row.consultationId, ending, {
      stage,
      dispositionKey: null,
      responseNumber: null,
      answeredOn: null,
      changedOn: on,
    });
  }
  await projectPromises(tx, row.consultationId, listed(ended));
  const told = and(listed(ended), isNotNull(publishedContributions.ownSentence));
  for (const row of await tx.db.select().from(publishedContributions).where(told)) await say(tx, row, null);
  await insertEnded(tx, row, ended, on);
  const answered = {
    stage: "answered" as const,
    dispositionKey: row.dispositionKey,
    responseNumber: row.number,
  };
  if (!retraction) {
    const added = and(publicMembers(responseId), eq(responseMembers.firstVersion, version));
    await moveTo(tx, delta, row.consultationId, listed(added), {
      ...answered,
      answeredOn: on,
      changedOn: on,
    });
    if (version > 1) await rememberCame(tx, listed(added), { response: row.number, version });
    const stayed = and(publicMembers(responseId), lt(responseMembers.firstVersion, version));
    if (published.kind === "substantive")
      await moveTo(tx, delta, row.consultationId, listed(stayed), { ...answered, changedOn: on });
    await setSentences(tx, responseId);
  }
  const counts = retraction ? -1 : version === 1 ? 1 : 0;
  for (const scope of [row.consultationId, "all"]) move(delta, scope, "responses", counts);
  await applyDelta(tx, delta);
  await raiseVersion(tx);
}

/** Sets what all these rows show, and moves the counters by what was counted in groups. */
async function moveTo(tx: Tx, delta: Delta, consultationId: string, listed: SQL, to: Answer): Promise<void> {
  const { stage, themeSlug, dispositionKey, data } = publishedContributions;
  const promised = jsonText(data, "responseDueOn").as("promised");
  const groups = await tx.db
    .select({ stage, theme: themeSlug, disposition: dispositionKey, promised, n: count() })
    .from(publishedContributions)
    .where(listed)
    .groupBy(stage, themeSlug, dispositionKey, sql`promised`);
  type Counted = { stage: string; disposition: string | null; promised: string };
  const counted = (row: Counted, theme: string | null, n: number) => {
    if (!isEndStage(row.stage)) move(delta, consultationId, `due:${row.promised}`, n);
    for (const scope of [consultationId, "all"]) {
      move(delta, scope, `stage:${row.stage}`, n);
      if (row.disposition) move(delta, scope, `disposition:${row.disposition}`, n);
    }
    if (row.stage === "answered") move(delta, consultationId, `theme:${theme ?? "none"}:answered`, n);
  };
  for (const { theme, n, ...from } of groups) {
    counted(from, theme, -n);
    counted({ stage: to.stage, disposition: to.dispositionKey, promised: from.promised }, theme, n);
  }
  const j = publishedContributionCommitments;
  const ids = tx.db.select({ id: publishedContributions.id }).from(publishedContributions).where(listed);
  const ties = inArray(j.contributionId, ids);
  const tied = await tx.db
    .select({ slug: j.commitmentSlug, stage: j.stage, n: count() })
    .from(j)
    .where(ties)
    .groupBy(j.commitmentSlug, j.stage);
  for (const { slug, stage: from, n } of tied) {
    const by = Number(to.stage === "answered") - Number(from === "answered");
    for (const scope of [consultationId, "all"]) move(delta, scope, `commitment:${slug}:answered`, by * n);
  }
  await tx.db
    .update(j)
    .set({ stage: to.stage, dispositionKey: to.dispositionKey, changedOn: to.changedOn })
    .where(ties);
  await tx.db.update(publishedContributions).set(to).where(listed);
}

/** Few are brought in by a correction; those of a first version need not say so. */
async function rememberCame(tx: Tx, listed: SQL, now: CameIn): Promise<void> {
  const { id, data } = publishedContributions;
  for (const row of await tx.db.select({ id, data }).from(publishedContributions).where(listed)) {
    const came = inOrder([...(row.data.came ?? []), now]);
    await tx.db
      .update(publishedContributions)
      .set({ data: { ...row.data, came } })
      .where(eq(id, row.id));
  }
}

async function insertEnded(tx: Tx, row: Response, ended: SQL | undefined, endedOn: string): Promise<void> {
  const { contributionId, firstVersion, lastVersion } = responseMembers;
  for (const { version, publishedOn } of row.data.versions) {
    await tx.db.insert(publishedEndedAnswers).select(
      tx.db
        .select({
          contributionId: contributionId,
          responseNumber: sql<number>`${row.number}`.as("response_number"),
          version: sql<number>`${lastVersion}`.as("version"),
          ref: contributions.ref,
          answeredOn: sql<string>`${publishedOn}`.as("answered_on"),
          endedOn: sql<string>`${endedOn}`.as("ended_on"),
        })
        .from(responseMembers)
        .innerJoin(contributions, eq(contributions.id, contributionId))
        .where(
          and(
            ended,
            eq(firstVersion, version),
            inArray(
              contributionId,
              tx.db.select({ id: publishedContributions.id }).from(publishedContributions),
            ),
          ),
        ),
    );
  }
}

/** Few members have a sentence of their own; those whose text is public show it, as far as nothing of it is covered. */
export async function setSentences(tx: Tx, responseId: string): Promise<void> {
  const p = publishedContributions;
  const covers = await listSentenceCovers(tx.db, responseId);
  const rows = await tx.db
    .select({ row: p, sentence: responseMembers.publicSentence })
    .from(responseMembers)
    .innerJoin(p, eq(p.id, responseMembers.contributionId))
    .where(
      and(
        publicMembers(responseId),
        or(
          sql`coalesce(${responseMembers.publicSentence}, '') <> coalesce(${p.ownSentence}, '')`,
          covers.length > 0
            ? inArray(
                p.id,
                covers.map(({ sentenceFor }) => sentenceFor ?? ""),
              )
            : undefined,
        ),
      ),
    )
    .orderBy(asc(responseMembers.contributionId));
  for (const { row, sentence } of rows) {
    const ownSentence = row.data.visibility === "cleared" ? coverSentence(sentence, covers, row.id) : null;
    if (ownSentence !== row.ownSentence) {
      await say(tx, row, ownSentence);
      await raiseVersion(tx);
    }
  }
}

/** Sets what a contribution alone is told, and what it is found by. */
async function say(tx: Tx, row: typeof publishedContributions.$inferSelect, ownSentence: string | null) {
  const { id } = publishedContributions;
  await tx.db.update(publishedContributions).set({ ownSentence }).where(eq(id, row.id));
  await findableContribution(tx, { ...row, ownSentence });
}
