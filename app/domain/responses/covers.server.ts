/** Reads of covers: what hides something of a response now, in which of its public texts, and what the public reads of them. */
import { and, eq, inArray, isNotNull, isNull, type Queryable, type SQL } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseCovers, responseMembers, responses, responseVersions } from "#db/schema/responses.ts";
import { readWords, repeated, spansOf } from "../kernel/words.ts";
import { isSamePlace, type PublicText, textsOf, underCovers } from "./cover.ts";
import { publicMembers, type ResponseRow } from "./queries.server.ts";
import { parseContent } from "./response.ts";

export type CoverRow = typeof responseCovers.$inferSelect;

/** It hides what it covers. */
export const covering = and(isNull(responseCovers.endedAt), isNull(responseCovers.liftedAt));

/** What hides something of a response now, in reading order. */
export async function listCovers(db: Queryable, responseId: string): Promise<CoverRow[]> {
  return db
    .select()
    .from(responseCovers)
    .where(and(eq(responseCovers.responseId, responseId), covering))
    .orderBy(responseCovers.version, responseCovers.part, responseCovers.start, responseCovers.id);
}

/** What hides something of the sentences for single members, by the version that is public now. */
export async function listSentenceCovers(db: Queryable, responseId: string): Promise<CoverRow[]> {
  const rows = await db
    .select({ cover: responseCovers })
    .from(responseCovers)
    .innerJoin(responses, eq(responses.id, responseCovers.responseId))
    .where(
      and(
        eq(responseCovers.responseId, responseId),
        eq(responseCovers.version, responses.publishedVersion),
        eq(responseCovers.part, "sentence"),
        covering,
      ),
    );
  return rows.map(({ cover }) => cover);
}

/** What a contribution alone is told, as the public reads it. */
export function coverSentence(sentence: string | null, covers: readonly CoverRow[], contributionId: string) {
  const of = covers.filter(({ sentenceFor }) => sentenceFor === contributionId);
  return sentence && underCovers(sentence, of).text;
}

/** Every text of a response that is public; of one version only, where that is asked for. */
export async function listPublicTexts(
  db: Queryable,
  response: ResponseRow,
  version?: number,
): Promise<PublicText[]> {
  const rows = await db
    .select({ version: responseVersions.version, content: responseVersions.content })
    .from(responseVersions)
    .where(
      and(
        eq(responseVersions.responseId, response.id),
        version ? eq(responseVersions.version, version) : undefined,
      ),
    )
    .orderBy(responseVersions.version);
  const texts = rows.flatMap((row) => textsOf(row.version, parseContent(row.content)));
  const { publishedVersion, retractedAt, retractionReason } = response;
  if (retractedAt)
    return [
      ...texts,
      { version: publishedVersion, part: "retraction", sentenceFor: null, text: retractionReason ?? "" },
    ];
  return [...texts, ...(await listSentences(db, response))];
}

/** What single members are told, by the version that is public now: earlier ones are not shown. */
async function listSentences(db: Queryable, { id, publishedVersion }: ResponseRow): Promise<PublicText[]> {
  const rows = await db
    .select({ sentenceFor: responseMembers.contributionId, text: responseMembers.publicSentence })
    .from(responseMembers)
    .where(and(publicMembers(id), isNotNull(responseMembers.publicSentence)))
    .orderBy(responseMembers.contributionId);
  return rows.map(({ sentenceFor, text }) => ({
    ...{ version: publishedVersion, part: "sentence" as const, sentenceFor, text: text ?? "" },
  }));
}

/** Those that were ever published as answered by a response, whatever they are now. */
export const wasAnswered = isNotNull(responseMembers.firstVersion);
export const answeredBy = (db: Queryable, responseId: string): SQL =>
  inArray(
    contributions.id,
    db
      .select({ id: responseMembers.contributionId })
      .from(responseMembers)
      .where(and(eq(responseMembers.responseId, responseId), wasAnswered)),
  );

/** The words under a cover: what a coordinator says of them holds wherever the response has the same. */
export function wordsAt(
  texts: readonly PublicText[],
  place: Pick<CoverRow, "version" | "part" | "sentenceFor" | "start" | "end">,
): string {
  const of = texts.find((text) => isSamePlace(text, place));
  return of?.text.slice(place.start, place.end) ?? "";
}

/** Wherever these words stand, as they are compared. */
export function placesOfWords(texts: readonly PublicText[], words: string) {
  const wanted = readWords(words).words.map(({ word }) => word);
  if (wanted.length === 0) return [];
  return texts.flatMap(({ text, ...where }) => {
    const said = readWords(text);
    return spansOf(said, repeated(said, wanted, wanted.length)).map((span) => ({ ...where, ...span }));
  });
}
