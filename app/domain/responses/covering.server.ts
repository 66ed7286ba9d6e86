/** Makes covers and ends them, in the transaction that hides words, publishes them or shows them again. */
import { and, eq, inArray, isNotNull, isNull, or, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseCovers, responseMembers, responses } from "#db/schema/responses.ts";
import { listErased, listHidden } from "../contributions/hidden.server.ts";
import { type HiddenWords, repeatFinder } from "../contributions/hidden.ts";
import { groundKey, type PublicGround } from "../contributions/redaction.ts";
import type { Tx } from "../kernel/context.server.ts";
import type { PublicText } from "./cover.ts";
import {
  answeredBy,
  type CoverRow,
  listCovers,
  listPublicTexts,
  placesOfWords,
  wasAnswered,
  wordsAt,
} from "./covers.server.ts";
import type { ResponseRow } from "./queries.server.ts";

type Place = Pick<CoverRow, "version" | "part" | "sentenceFor" | "start" | "end" | "contributionId"> & {
  ground: PublicGround;
};
const placeKey = ({ version, part, sentenceFor, start, end, contributionId, ground }: Place) =>
  [version, part, sentenceFor, start, end, contributionId, groundKey(ground)].join("|");

function placesIn(texts: readonly PublicText[], hidden: readonly HiddenWords[]): Map<string, Place> {
  const find = repeatFinder(texts.map(({ text }) => text));
  const places = new Map<string, Place>();
  for (const one of hidden)
    for (const { text, ...found } of find(one)) {
      const { text: _, ...where } = texts[text] as PublicText;
      const place = { ...where, ...found, contributionId: one.contributionId };
      places.set(placeKey(place), place);
    }
  return places;
}

/** The hidden words of these contributions have changed: the covers of what answers them, or did, follow. */
export async function coverWordsOf(tx: Tx, contributionIds: readonly string[]): Promise<void> {
  const pairs = await listAnswers(tx.db, contributionIds);
  if (pairs.length === 0) return;
  const hidden = await listHidden(
    tx.db,
    inArray(contributions.id, [...new Set(pairs.map((pair) => pair.contributionId))]),
  );
  for (const responseId of new Set(pairs.map((pair) => pair.responseId))) {
    const ids = pairs.flatMap((pair) => (pair.responseId === responseId ? pair.contributionId : []));
    const response = await getById(tx.db, responseId);
    const texts = await listPublicTexts(tx.db, response);
    const wanted = placesIn(
      texts,
      hidden.filter((one) => ids.includes(one.contributionId)),
    );
    const stand = await tx.db
      .select()
      .from(responseCovers)
      .where(
        and(
          eq(responseCovers.responseId, responseId),
          inArray(responseCovers.contributionId, ids),
          isNull(responseCovers.endedAt),
        ),
      );
    // Sentences of earlier versions are shown nowhere.
    const ending = stand.filter((row) => !wanted.delete(placeKey(row)) && groundKey(row.ground) !== "erased");
    if (ending.length > 0)
      await tx.db
        .update(responseCovers)
        .set({ endedAt: tx.now() })
        .where(
          inArray(
            responseCovers.id,
            ending.map((row) => row.id),
          ),
        );
    await insert(tx, responseId, [...wanted.values()], texts);
  }
}

type Erasing = { words: boolean; names: readonly string[] };

/** The published responses, in any version, that repeat what an erasure of a submission would take: each with where. */
async function findErased(db: Queryable, submissionId: string, scope: Erasing) {
  const of = eq(contributions.submissionId, submissionId);
  const found = await db.select({ id: contributions.id }).from(contributions).where(of);
  const answers = await listAnswers(
    db,
    found.map(({ id }) => id),
  );
  const erased = answers.length > 0 ? await listErased(db, of, scope) : [];
  const telling = [];
  for (const responseId of new Set(answers.map((answer) => answer.responseId))) {
    const ids = answers.filter((answer) => answer.responseId === responseId);
    const own = erased.filter((one) => ids.some((id) => id.contributionId === one.contributionId));
    const response = await getById(db, responseId);
    const texts = await listPublicTexts(db, response);
    const places = [...placesIn(texts, own).values()];
    if (places.length > 0) telling.push({ response, texts, places });
  }
  return telling;
}

/** The numbers of those responses. */
export async function listErasedIn(db: Queryable, submissionId: string, scope: Erasing): Promise<number[]> {
  const found = await findErased(db, submissionId, scope);
  return found.map(({ response }) => response.number).sort((a, b) => a - b);
}

/**
 * What is about to be erased is covered for good wherever a response repeats it, since nothing could find it afterwards. Called
 * before the words go, in the transaction that erases them. A ground in staff's words is told anew by what comes after.
 */
export async function coverErased(tx: Tx, submissionId: string, scope: Erasing): Promise<void> {
  const of = tx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(eq(contributions.submissionId, submissionId));
  const stand = await tx.db.select().from(responseCovers).where(inArray(responseCovers.contributionId, of));
  for (const { id, ground } of stand)
    if (!("why" in ground)) await tx.db.delete(responseCovers).where(eq(responseCovers.id, id));
  const known = new Set(stand.map((row) => row.responseId + placeKey(row)));
  for (const { response, texts, places } of await findErased(tx.db, submissionId, scope)) {
    const erased = places.map((place): Place => ({ ...place, ground: { why: "erased" } }));
    await insert(
      tx,
      response.id,
      erased.filter((place) => !known.has(response.id + placeKey(place))),
      texts,
    );
  }
}

/** The same for all: for a forum that is older than covers, and after a restore. */
export async function coverEverything(tx: Tx): Promise<void> {
  const { contributionId, responseId } = responseMembers;
  for (const row of await tx.db.selectDistinct({ responseId }).from(responseMembers).where(wasAnswered)) {
    const members = await tx.db
      .selectDistinct({ contributionId })
      .from(responseMembers)
      .where(and(eq(responseId, row.responseId), wasAnswered));
    await coverWordsOf(
      tx,
      members.map((member) => member.contributionId),
    );
  }
}

/** Which responses answer contributions in public, or did. */
async function listAnswers(db: Queryable, contributionIds: readonly string[]) {
  if (contributionIds.length === 0) return [];
  const { contributionId, responseId, removedAt, lastVersion } = responseMembers;
  const ids = [...contributionIds];
  return db
    .selectDistinct({ contributionId, responseId })
    .from(responseMembers)
    .where(
      and(
        wasAnswered,
        or(
          and(inArray(contributionId, ids), isNull(removedAt)),
          and(inArray(contributionId, ids), isNotNull(lastVersion)),
        ),
      ),
    );
}

async function getById(db: Queryable, responseId: string): Promise<ResponseRow> {
  const [row] = await db.select().from(responses).where(eq(responses.id, responseId));
  if (!row) throw new Error("a member of a response that is not there");
  return row;
}

/** A version is published, or a retraction's reason: what it repeats is covered before anybody reads it. */
export async function coverPublished(tx: Tx, responseId: string): Promise<void> {
  const response = await getById(tx.db, responseId);
  const texts = (await listPublicTexts(tx.db, response, response.publishedVersion)).filter(
    ({ part }) => !response.retractedAt || part === "retraction",
  );
  const hidden = await listHidden(tx.db, answeredBy(tx.db, responseId));
  await insert(tx, responseId, [...placesIn(texts, hidden).values()], texts);
  await repeatStanding(tx, responseId, texts);
}

/** New covers; words of which a coordinator has said that they give nothing away of this contribution stay readable. */
async function insert(tx: Tx, responseId: string, places: readonly Place[], texts: readonly PublicText[]) {
  if (places.length === 0) return;
  const lifted = await listLifted(tx.db, responseId);
  const rows = places.map((place) => {
    const words = wordsAt(texts, place);
    const before = lifted.find(
      ({ row, words: those }) =>
        those === words &&
        row.contributionId === place.contributionId &&
        groundKey(row.ground) === groundKey(place.ground),
    )?.row;
    return {
      ...{ id: tx.newId(), responseId, madeAt: tx.now() },
      ...place,
      ...{ liftedAt: before?.liftedAt ?? null, liftedBy: before?.liftedBy ?? null },
    };
  });
  for (let at = 0; at < rows.length; at += insertedAtOnce)
    await tx.db.insert(responseCovers).values(rows.slice(at, at + insertedAtOnce));
}
/** Within the number of parameters that a statement may have. */
const insertedAtOnce = 1000;

async function listLifted(db: Queryable, responseId: string) {
  const rows = await db
    .select()
    .from(responseCovers)
    .where(
      and(
        eq(responseCovers.responseId, responseId),
        isNull(responseCovers.endedAt),
        isNotNull(responseCovers.liftedAt),
      ),
    );
  if (rows.length === 0) return [];
  const texts = await listPublicTexts(db, await getById(db, responseId));
  return rows.map((row) => ({ row, words: wordsAt(texts, row) }));
}

/** What a coordinator has marked in an earlier version, or an erasure has covered in one, is covered in this one too. */
async function repeatStanding(tx: Tx, responseId: string, texts: readonly PublicText[]): Promise<void> {
  // Nobody holds erased words any more: that they were covered is all that is known of them.
  const standing = (await listCovers(tx.db, responseId)).filter(
    (row) => row.madeBy !== null || (groundKey(row.ground) === "erased" && row.liftedAt === null),
  );
  if (standing.length === 0) return;
  const all = await listPublicTexts(tx.db, await getById(tx.db, responseId));
  const known = new Set(standing.map(placeKey));
  for (const row of standing)
    for (const found of placesOfWords(texts, wordsAt(all, row))) {
      const { ground, madeBy, contributionId } = row;
      const place = { ...found, ground, contributionId };
      if (known.has(placeKey(place))) continue;
      known.add(placeKey(place));
      const kept = madeBy ? { keptAt: tx.now(), keptBy: madeBy } : { keptAt: row.keptAt, keptBy: row.keptBy };
      await tx.db
        .insert(responseCovers)
        .values({ ...place, ...kept, madeBy, id: tx.newId(), responseId, madeAt: tx.now() });
    }
}
