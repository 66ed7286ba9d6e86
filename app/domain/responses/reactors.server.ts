/** What this room does about changes in earlier rooms: words that are not public any more may stand in a published response. */
import { and, eq, isNull, type SQL } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseMembers, responses, withheldRepeats } from "#db/schema/responses.ts";
import { listPassageTexts } from "../contributions/queries.server.ts";
import { isRedacted, readPublicly } from "../contributions/redactions.server.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { repeatsWords } from "./response.ts";

type Answered = {
  contribution: typeof contributions.$inferSelect;
  response: typeof responses.$inferSelect;
  ownSentence: string | null;
};

/**
 * Notes a published response that repeats what is not public, for a coordinator: the words and the title of a member that is
 * withheld or withdrawn, or whose contributor lets its text be published no longer; words of a member that are redacted, when
 * they are and when the response is published.
 */
export const noteRepeats: Listener = async (tx, { type, subjectId, at, data }) => {
  const note = async ({ response, contribution }: Answered) => {
    const found = { foundAt: at, lookedAt: null, lookedBy: null };
    await tx.db
      .insert(withheldRepeats)
      .values({ responseId: response.id, contributionId: contribution.id, ...found })
      .onConflictDoUpdate({
        target: [withheldRepeats.responseId, withheldRepeats.contributionId],
        set: found,
      });
  };
  const narrowed =
    type === "submission.choices_narrowed" && Array.isArray(data.off) && data.off.includes("text");
  const hidden =
    type === "contribution.withheld" || type === "contribution.withdrawn"
      ? eq(contributions.id, subjectId)
      : narrowed
        ? eq(contributions.submissionId, subjectId)
        : undefined;
  if (hidden)
    for (const one of await listAnswered(tx, hidden)) {
      const words = (await listPassageTexts(tx.db, one.contribution.id)).join("\n");
      if (repeatsWords(saidIn(one), { title: one.contribution.title, words })) await note(one);
    }
  const redacted =
    type === "submission.redacted"
      ? eq(contributions.submissionId, subjectId)
      : type === "response.published"
        ? and(eq(responses.id, subjectId), isRedacted)
        : undefined;
  if (!redacted) return;
  for (const one of await listAnswered(tx, redacted)) {
    const { isGivenAwayBy } = await readPublicly(tx.db, one.contribution);
    if (isGivenAwayBy([saidIn(one), one.ownSentence ?? ""].join("\n"))) await note(one);
  }
};

/** Members of published responses that meet a condition. */
function listAnswered(tx: Tx, condition: SQL | undefined): Promise<Answered[]> {
  return tx.db
    .select({ contribution: contributions, response: responses, ownSentence: responseMembers.ownSentence })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .innerJoin(responses, eq(responses.id, responseMembers.responseId))
    .where(and(condition, isNull(responseMembers.removedAt), eq(responses.status, "published")));
}

const saidIn = ({ response: { title, reason, destination, promiseWhat } }: Answered) =>
  [title, reason, destination, promiseWhat ?? ""].join("\n");
