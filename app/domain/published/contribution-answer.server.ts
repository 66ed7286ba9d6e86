/** The answer that a contribution has in public, and those that it had. */
import { and, asc, eq, isNotNull, isNull, max, ne } from "#db/kit.ts";
import type { contributions } from "#db/schema/contributions.ts";
import { publishedEndedAnswers, publishedResponses } from "#db/schema/published.ts";
import { responseMembers, responses, responseVersions } from "#db/schema/responses.ts";
import { dateIn } from "../consultations/consultation.ts";
import type { Tx } from "../kernel/context.server.ts";
import { coverSentence, listSentenceCovers } from "../responses/covers.server.ts";
import type { CameIn, EndedAnswer } from "./published.ts";
import { isSame, raiseVersion } from "./version.server.ts";

/** The published answer of a contribution: what its row shows. Days are the forum's. */
export async function answerOf(tx: Tx, contributionId: string, timeZone: string) {
  const [row] = await tx.db
    .select({
      responseId: responses.id,
      number: responses.number,
      dispositionKey: publishedResponses.dispositionKey,
      ownSentence: responseMembers.publicSentence,
      first: responseMembers.firstVersion,
    })
    .from(responseMembers)
    .innerJoin(responses, eq(responses.id, responseMembers.responseId))
    .innerJoin(publishedResponses, eq(publishedResponses.number, responses.number))
    .where(
      and(
        eq(responseMembers.contributionId, contributionId),
        isNull(responseMembers.removedAt),
        isNotNull(responseMembers.firstVersion),
      ),
    );
  if (!row) return null;
  // A typing error is quiet: it moves nothing to the top of a list.
  const [last] = await tx.db
    .select({ at: max(responseVersions.publishedAt) })
    .from(responseVersions)
    .where(and(eq(responseVersions.responseId, row.responseId), ne(responseVersions.kind, "typing_error")));
  const ownSentence =
    row.ownSentence &&
    coverSentence(row.ownSentence, await listSentenceCovers(tx.db, row.responseId), contributionId);
  return { ...row, ownSentence, statedOn: last?.at ? dateIn(last.at, timeZone) : null };
}

/**
 * Brings the answers that a contribution had in line with the working tables; returns them, the oldest first, when they came and
 * ended, and by which versions they came.
 */
export async function projectEnded(
  tx: Tx,
  { id: contributionId, ref }: Pick<typeof contributions.$inferSelect, "id" | "ref">,
  timeZone: string,
): Promise<{ ended: EndedAnswer[]; instants: string[]; came: CameIn[] }> {
  const rows = await tx.db
    .select({
      response: responses.number,
      first: responseMembers.firstVersion,
      version: responseMembers.lastVersion,
      answeredAt: responseVersions.publishedAt,
      endedAt: responseMembers.removedAt,
    })
    .from(responseMembers)
    .innerJoin(responses, eq(responses.id, responseMembers.responseId))
    .innerJoin(
      responseVersions,
      and(
        eq(responseVersions.responseId, responseMembers.responseId),
        eq(responseVersions.version, responseMembers.firstVersion),
      ),
    )
    .where(and(eq(responseMembers.contributionId, contributionId), isNotNull(responseMembers.lastVersion)))
    .orderBy(asc(responseMembers.removedAt));
  const ended = rows.map(({ response, version, answeredAt, endedAt }) => ({
    response,
    version: version ?? 0,
    answeredOn: dateIn(answeredAt, timeZone),
    endedOn: dateIn(endedAt ?? answeredAt, timeZone),
  }));
  const instants = rows.flatMap(({ answeredAt, endedAt }) => [answeredAt, endedAt ?? answeredAt]);
  const came = rows.flatMap(({ response, first }) => cameIn(response, first));
  const e = publishedEndedAnswers;
  const stands = await tx.db
    .select({ response: e.responseNumber, version: e.version, answeredOn: e.answeredOn, endedOn: e.endedOn })
    .from(e)
    .where(eq(e.contributionId, contributionId));
  const keyed = (list: EndedAnswer[]) =>
    Object.fromEntries(list.map((row) => [`${row.response}.${row.version}`, row]));
  if (isSame(keyed(stands), keyed(ended))) return { ended, instants, came };
  await tx.db.delete(e).where(eq(e.contributionId, contributionId));
  await tx.db
    .insert(e)
    .values(ended.map(({ response, ...row }) => ({ contributionId, ref, responseNumber: response, ...row })));
  await raiseVersion(tx);
  return { ended, instants, came };
}

/** What a row says of the version that brought it in, which for a first version is nothing. */
export const cameIn = (response: number, version: number | null): CameIn[] =>
  version !== null && version > 1 ? [{ response, version }] : [];
/** The order in which they are kept, which tells nothing. */
export const inOrder = (came: readonly CameIn[]) =>
  [...came].sort((a, b) => a.response - b.response || a.version - b.version);
