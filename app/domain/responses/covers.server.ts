/** Reads of covers: what hides something of a response now, in which of its public texts, and what the public reads of them. */
import { and, eq, inArray, isNotNull, isNull, type Queryable, type SQL } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseCovers, responseMembers, responses, responseVersions } from "#db/schema/responses.ts";
import { placesOf } from "../contributions/redaction.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";
import { readWords, repeated, spansOf } from "../kernel/words.ts";
import { isSamePlace, type PublicText, textNumber, textsOf, underCovers } from "./cover.ts";
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

/** It was found, and no coordinator has judged it. */
export const isWaiting = (row: CoverRow) =>
  row.contributionId !== null && row.keptAt === null && row.liftedAt === null && row.endedAt === null;

/** Names what waits in a response, so that who judges it says so of what he has read. */
export const waitingDigest = (rows: readonly CoverRow[]) =>
  saltedDigest(
    "waiting",
    rows
      .flatMap((row) => (isWaiting(row) ? row.id : []))
      .sort()
      .join(),
  );

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

async function listContents(db: Queryable, { id }: ResponseRow) {
  const rows = await db
    .select({ version: responseVersions.version, content: responseVersions.content })
    .from(responseVersions)
    .where(eq(responseVersions.responseId, id))
    .orderBy(responseVersions.version);
  return rows.map(({ version, content }) => ({ version, content: parseContent(content) }));
}

/** Every text of a response that is public. */
export async function listPublicTexts(db: Queryable, response: ResponseRow): Promise<PublicText[]> {
  const contents = await listContents(db, response);
  const texts = contents.flatMap(({ version, content }) => textsOf(version, content));
  return [...texts, ...(response.retractedAt ? retractionOf(response) : await listSentences(db, response))];
}

function retractionOf({ publishedVersion: version, retractionReason }: ResponseRow): PublicText[] {
  const part = "retraction" as const;
  const text = retractionReason ?? "";
  return text ? [{ number: textNumber(version, part), version, part, sentenceFor: null, text }] : [];
}

/** Every text of it that ever was: what single members were told by earlier versions too. */
export async function listEverSaid(db: Queryable, response: ResponseRow): Promise<PublicText[]> {
  const said = (await listContents(db, response)).flatMap(({ version, content }) => [
    ...textsOf(version, content),
    ...content.members
      .flatMap(({ contributionId: sentenceFor, ownSentence: text }) => (text ? { sentenceFor, text } : []))
      .map(({ sentenceFor, text }, at) => sentenceOf(version, at, sentenceFor, text)),
  ]);
  return [...said, ...retractionOf(response)];
}

const sentenceOf = (version: number, at: number, sentenceFor: string, text: string): PublicText => ({
  ...{ number: textNumber(version, "sentence", at), version, part: "sentence", sentenceFor, text },
});

/** What single members are told, by the version that is public now: earlier ones are not shown. */
async function listSentences(db: Queryable, { id, publishedVersion }: ResponseRow): Promise<PublicText[]> {
  const rows = await db
    .select({ sentenceFor: responseMembers.contributionId, text: responseMembers.publicSentence })
    .from(responseMembers)
    .where(and(publicMembers(id), isNotNull(responseMembers.publicSentence)))
    .orderBy(responseMembers.contributionId);
  return rows.map(({ sentenceFor, text }, at) => sentenceOf(publishedVersion, at, sentenceFor, text ?? ""));
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

/** Wherever these words stand, as they are compared; what has no letters and no digits, as it is. */
export function placesOfWords(texts: readonly PublicText[], words: string) {
  if (!words.trim()) return [];
  const wanted = readWords(words).words.map(({ word }) => word);
  return texts.flatMap(({ text, number: _, ...where }) => {
    const said = readWords(text);
    const spans =
      wanted.length > 0 ? spansOf(said, repeated(said, wanted, wanted.length)) : placesOf(text, words);
    return spans.map((span) => ({ ...where, ...span }));
  });
}
