/** What this room does about changes in earlier rooms: words that are not public any more may stand in a published response. */
import { and, eq, isNotNull, or, type SQL } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseMembers, responses, responseVersions, withheldRepeats } from "#db/schema/responses.ts";
import { listPassageTexts } from "../contributions/queries.server.ts";
import { isRedacted, readPublicly } from "../contributions/redactions.server.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { parseContent, repeatsWords } from "./response.ts";

type Answered = {
  contribution: typeof contributions.$inferSelect;
  responseId: string;
  /** of one of its versions, each of which can be read */
  content: string;
  ownSentence: string | null;
};

/**
 * Notes a response that repeats in any of its versions what is not public, for a coordinator: the words and the title of a
 * contribution that it answers, or did, and that is withheld, withdrawn or set aside, or whose contributor lets its text be
 * published no longer; words that are redacted. It looks when the words go, and when a version is published.
 */
export const noteRepeats: Listener = async (tx, { type, subjectId, at, data }) => {
  const note = async ({ responseId, contribution }: Answered) => {
    const found = { foundAt: at, lookedAt: null, lookedBy: null };
    await tx.db
      .insert(withheldRepeats)
      .values({ responseId, contributionId: contribution.id, ...found })
      .onConflictDoUpdate({
        target: [withheldRepeats.responseId, withheldRepeats.contributionId],
        set: found,
      });
  };
  const narrowed =
    type === "submission.choices_narrowed" && Array.isArray(data.off) && data.off.includes("text");
  /** of what is published just now, the newest version: the ones before it were looked at when they were */
  const published =
    type === "response.published"
      ? and(eq(responses.id, subjectId), eq(responseVersions.version, responses.publishedVersion))
      : undefined;
  const hidden = hiding.has(type)
    ? eq(contributions.id, subjectId)
    : narrowed
      ? eq(contributions.submissionId, subjectId)
      : published &&
        and(published, or(eq(contributions.visibility, "withheld"), isNotNull(contributions.withdrawnAt)));
  if (hidden)
    for (const one of await listAnswered(tx, hidden)) {
      const words = (await listPassageTexts(tx.db, one.contribution.id)).join("\n");
      if (repeatsWords(saidIn(one), { title: one.contribution.title, words })) await note(one);
    }
  const redacted =
    type === "submission.redacted"
      ? eq(contributions.submissionId, subjectId)
      : published && and(published, isRedacted);
  if (!redacted) return;
  for (const one of await listAnswered(tx, redacted)) {
    const { isGivenAwayBy } = await readPublicly(tx.db, one.contribution);
    if (isGivenAwayBy([saidIn(one), one.ownSentence ?? ""].join("\n"))) await note(one);
  }
};

const hiding = new Set(["contribution.withheld", "contribution.withdrawn", "contribution.set_aside"]);

/** What published versions answer, or did, and meets a condition: a row for each version. */
function listAnswered(tx: Tx, condition: SQL | undefined): Promise<Answered[]> {
  return tx.db
    .select({
      contribution: contributions,
      responseId: responses.id,
      content: responseVersions.content,
      ownSentence: responseMembers.publicSentence,
    })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .innerJoin(responses, eq(responses.id, responseMembers.responseId))
    .innerJoin(responseVersions, eq(responseVersions.responseId, responses.id))
    .where(and(condition, isNotNull(responseMembers.firstVersion)));
}

function saidIn({ content }: Answered): string {
  const { title, reason, destination, promise, correction } = parseContent(content);
  return [title, reason, destination, promise?.what ?? "", correction?.note ?? ""].join("\n");
}
