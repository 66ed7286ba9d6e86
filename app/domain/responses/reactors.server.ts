/** What this room does about changes in earlier rooms: words that are not public any more may stand in a published response. */
import { and, eq, isNotNull, or, type Queryable, type SQL } from "#db/kit.ts";
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
    for (const one of await listAnswered(tx.db, hidden)) {
      if (await repeatsSaid(tx.db, one)) await note(tx, at, one);
    }
  const redacted =
    type === "submission.redacted"
      ? eq(contributions.submissionId, subjectId)
      : published && and(published, isRedacted);
  if (!redacted) return;
  for (const one of await listAnswered(tx.db, redacted)) {
    const { isGivenAwayBy } = await readPublicly(tx.db, one.contribution);
    if (isGivenAwayBy([saidIn(one), one.ownSentence ?? ""].join("\n"))) await note(tx, at, one);
  }
};

async function note(tx: Tx, at: string, { responseId, contribution }: Answered): Promise<void> {
  const found = { foundAt: at, lookedAt: null, lookedBy: null };
  await tx.db
    .insert(withheldRepeats)
    .values({ responseId, contributionId: contribution.id, ...found })
    .onConflictDoUpdate({ target: [withheldRepeats.responseId, withheldRepeats.contributionId], set: found });
}

async function repeatsSaid(db: Queryable, one: Answered): Promise<boolean> {
  const { id, title, ref } = one.contribution;
  const words = (await listPassageTexts(db, id)).join("\n");
  // A title that was erased is its reference, which anybody may say.
  return repeatsWords(saidIn(one), { title: title === ref ? "" : title, words });
}

export type Repeating = Answered & { number: number };

/**
 * The published responses, in any version, that would tell what is to be forgotten of a submission: its words, where they are
 * asked about too, and what `names` finds, in what is said to its contributor alone as well.
 */
export async function listTelling(
  db: Queryable,
  submissionId: string,
  forgotten: { words: boolean; names: (text: string) => boolean },
): Promise<Repeating[]> {
  const found: Repeating[] = [];
  for (const one of await listAnswered(db, eq(contributions.submissionId, submissionId))) {
    const said = [saidIn(one), one.ownSentence ?? ""].join("\n");
    if (forgotten.names(said) || (forgotten.words && (await repeatsSaid(db, one)))) found.push(one);
  }
  return found;
}

/** Notes them for a coordinator while they can still be found. */
export async function noteTelling(tx: Tx, at: string, telling: readonly Repeating[]): Promise<void> {
  for (const one of telling) await note(tx, at, one);
}

const hiding = new Set(["contribution.withheld", "contribution.withdrawn", "contribution.set_aside"]);

/** What published versions answer, or did, and meets a condition: a row for each version. */
function listAnswered(db: Queryable, condition: SQL | undefined): Promise<Repeating[]> {
  return db
    .select({
      contribution: contributions,
      responseId: responses.id,
      number: responses.number,
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
