/** Makes covers and ends them, in the transaction that hides words, publishes them or shows them again. */
import { and, asc, eq, gt, inArray, isNotNull, isNull, or, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseCovers, responseMembers, responses } from "#db/schema/responses.ts";
import { listHidden } from "../contributions/hidden.server.ts";
import { type HiddenWords, isReadIn, repeatFinder } from "../contributions/hidden.ts";
import { bar, groundKey, type HiddenWhy, type PublicGround } from "../contributions/redaction.ts";
import { readPublicly } from "../contributions/redactions.server.ts";
import type { Ctx, Tx } from "../kernel/context.server.ts";
import { ok } from "../kernel/result.ts";
import { readWords } from "../kernel/words.ts";
import { write } from "../kernel/write.server.ts";
import { isSamePlace, type PublicText } from "./cover.ts";
import {
  answeredBy,
  type CoverRow,
  listCovers,
  listEverSaid,
  listPublicTexts,
  placesOfWords,
  wasAnswered,
  wordsAt,
} from "./covers.server.ts";
import { getResponse, type ResponseRow } from "./queries.server.ts";

export type Place = Pick<
  CoverRow,
  "version" | "part" | "sentenceFor" | "start" | "end" | "contributionId"
> & {
  ground: PublicGround;
};
export const placeKey = ({ version, part, sentenceFor, start, end, contributionId, ground }: Place) =>
  [version, part, sentenceFor, start, end, contributionId, groundKey(ground)].join("|");

export function placesIn(texts: readonly PublicText[], hidden: readonly HiddenWords[]): Map<string, Place> {
  const find = repeatFinder(texts.map(({ text }) => text));
  const places = new Map<string, Place>();
  for (const one of hidden)
    for (const { text, ...found } of find(one)) {
      const { text: _, number: __, ...where } = texts[text] as PublicText;
      const place = { ...where, ...found, contributionId: one.contributionId };
      places.set(placeKey(place), place);
    }
  return places;
}

type Plan = { fresh: Place[]; ending: CoverRow[] };

/**
 * What is to be covered in a response beside what is, and what no more: looking at all of its members that are hidden, or at
 * some, and at every one of its texts. One rule, whatever has happened.
 */
async function planCovers(db: Queryable, response: ResponseRow, of?: readonly string[]): Promise<Plan> {
  const texts = await listPublicTexts(db, response);
  const some = of && inArray(contributions.id, [...of]);
  const hidden = await listHidden(db, and(answeredBy(db, response.id), some));
  const wanted = placesIn(texts, hidden);
  const { responseId, contributionId, endedAt } = responseCovers;
  const whose = of ? inArray(contributionId, [...of]) : isNotNull(contributionId);
  const stand = await db
    .select()
    .from(responseCovers)
    .where(and(eq(responseId, response.id), whose, isNull(endedAt)));
  const missed = stand.filter((row) => !wanted.has(placeKey(row)) && groundKey(row.ground) !== "erased");
  const whys = new Map(hidden.map((one) => [one.contributionId, one.whole?.why]));
  const open = await listOpen(
    db,
    missed.flatMap((row) =>
      isOfAll(row.ground) && !whys.get(row.contributionId ?? "") ? (row.contributionId ?? []) : [],
    ),
  );
  const ending = missed.filter((row) => {
    const text = texts.find((one) => isSamePlace(one, row));
    // Sentences of earlier versions are shown nowhere; what was said of their words is remembered.
    if (!text) return row.keptAt === null && row.liftedAt === null;
    // The rule by which words are found may have changed; what a coordinator said stays holds while they are hidden.
    if (!isOfAll(row.ground)) return row.keptAt === null || !isHiddenStill(row, hidden);
    const why = whys.get(row.contributionId ?? "");
    // Its title is another, or its words are read in a correction: what it said before is as hidden as it was.
    if (!why) return isReadIn(readWords(text.text), row, open.get(row.contributionId ?? "") ?? []);
    if (row.ground.why === why) return false;
    const { version, part, sentenceFor, start, end, contributionId } = row;
    const place = { version, part, sentenceFor, start, end, contributionId, ground: { why } };
    wanted.set(placeKey(place), place);
    return true;
  });
  const known = new Set(stand.map(placeKey));
  return { fresh: [...wanted].flatMap(([key, place]) => (known.has(key) ? [] : place)), ending };
}

/** A ground on which nothing of a contribution is public. */
const isOfAll = (ground: PublicGround): ground is { why: Exclude<HiddenWhy, "name" | "erased"> } =>
  "why" in ground && ground.why !== "name" && ground.why !== "erased";

/** Whether what a cover is of, a redaction or a name, is hidden now. */
function isHiddenStill({ contributionId, ground }: CoverRow, hidden: readonly HiddenWords[]): boolean {
  const one = hidden.find((found) => found.contributionId === contributionId);
  if (!one) return false;
  if ("why" in ground) return one.names.length > 0;
  return one.whole !== null || one.redacted.some((held) => groundKey(held.ground) === groundKey(ground));
}

/** The texts in which the public reads contributions: their titles and their words, but for what is redacted. */
async function listOpen(db: Queryable, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const { id, title, submissionId } = contributions;
  const rows = await db
    .select({ id, title, submissionId })
    .from(contributions)
    .where(inArray(id, [...new Set(ids)]));
  const open = new Map<string, string[]>();
  for (const row of rows) {
    const { text, isGivenAwayBy } = await readPublicly(db, row);
    open.set(row.id, [
      ...(isGivenAwayBy(row.title) ? [] : [row.title]),
      ...text.flatMap((one) => one.split(bar)),
    ]);
  }
  return open;
}

async function follow(tx: Tx, response: ResponseRow, of?: readonly string[]): Promise<void> {
  const { fresh, ending } = await planCovers(tx.db, response, of);
  const ids = ending.map((row) => row.id);
  if (ids.length > 0)
    await tx.db.update(responseCovers).set({ endedAt: tx.now() }).where(inArray(responseCovers.id, ids));
  await insertCovers(tx, response, fresh);
}

/** The hidden words of these contributions have changed: the covers of what answers them, or did, follow. */
export async function coverWordsOf(tx: Tx, contributionIds: readonly string[]): Promise<void> {
  const of = new Map<string, string[]>();
  for (const { contributionId, responseId } of await listAnswers(tx.db, contributionIds))
    of.set(responseId, [...(of.get(responseId) ?? []), contributionId]);
  for (const [responseId, ids] of of) await follow(tx, await getById(tx.db, responseId), ids);
}

/** A version is published, or a retraction's reason: what it repeats is covered before anybody reads it. */
export async function coverPublished(tx: Tx, responseId: string): Promise<void> {
  const response = await getById(tx.db, responseId);
  await follow(tx, response);
  await repeatStanding(tx, response);
}

const isPublished = gt(responses.publishedVersion, 0);

/** The same for all: where a public shape has changed, and after a restore. */
export async function coverEverything(tx: Tx): Promise<void> {
  for (const response of await tx.db
    .select()
    .from(responses)
    .where(isPublished)
    .orderBy(asc(responses.number)))
    await follow(tx, response);
}

/** The numbers of those whose covers may have to be looked at. */
export async function listPublished(db: Queryable): Promise<number[]> {
  const { number } = responses;
  return (await db.select({ number }).from(responses).where(isPublished).orderBy(asc(number))).map(
    (row) => row.number,
  );
}

/**
 * Covers what is missing in a published response, where a forum is older than its covers or than the rule by which they are
 * found; it ends none, since nobody has looked. It reads first, and writes only where something is missing. Events: response.covered (data: how many places).
 */
export async function coverResponse(ctx: Ctx, number: number): Promise<void> {
  const looked = await planCovers(ctx.db.read, await getResponse(ctx.db.read, number));
  if (looked.fresh.length === 0) return;
  await write<undefined, never>(ctx, async (tx) => {
    const response = await getResponse(tx.db, number);
    const { fresh } = await planCovers(tx.db, response);
    await insertCovers(tx, response, fresh);
    if (fresh.length > 0)
      tx.record({
        type: "response.covered",
        subjectKind: "response",
        subjectId: response.id,
        consultationId: response.consultationId,
        data: { count: fresh.length },
      });
    return ok();
  });
}

/** Which responses answer contributions in public, or did. */
export async function listAnswers(db: Queryable, contributionIds: readonly string[]) {
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

export async function getById(db: Queryable, responseId: string): Promise<ResponseRow> {
  const [row] = await db.select().from(responses).where(eq(responses.id, responseId));
  if (!row) throw new Error("a member of a response that is not there");
  return row;
}

/** New covers; what a coordinator has said of the same words of this contribution, on the same ground, holds for them. */
export async function insertCovers(tx: Tx, response: ResponseRow, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  const judged = await listJudged(tx.db, response.id);
  const texts = judged.length > 0 ? await listEverSaid(tx.db, response) : [];
  const said = new Map(
    judged.map((row) => [[wordsAt(texts, row), row.contributionId, groundKey(row.ground)].join("|"), row]),
  );
  const rows = places.map((place) => {
    const before = said.get([wordsAt(texts, place), place.contributionId, groundKey(place.ground)].join("|"));
    const { keptAt = null, keptBy = null, liftedAt = null, liftedBy = null } = before ?? {};
    return {
      ...{ id: tx.newId(), responseId: response.id, madeAt: tx.now() },
      ...place,
      ...{ keptAt, keptBy, liftedAt, liftedBy },
    };
  });
  for (let at = 0; at < rows.length; at += insertedAtOnce)
    await tx.db.insert(responseCovers).values(rows.slice(at, at + insertedAtOnce));
}
/** Within the number of parameters that a statement may have. */
const insertedAtOnce = 1000;

/** The covers that a coordinator has judged. */
async function listJudged(db: Queryable, of: string): Promise<CoverRow[]> {
  const { responseId, contributionId, endedAt, keptAt, liftedAt } = responseCovers;
  return db
    .select()
    .from(responseCovers)
    .where(
      and(
        ...[eq(responseId, of), isNull(endedAt), isNotNull(contributionId)],
        or(isNotNull(keptAt), isNotNull(liftedAt)),
      ),
    );
}

/** What a coordinator has marked in an earlier version, or an erasure has covered in one, is covered in this one too. */
async function repeatStanding(tx: Tx, response: ResponseRow): Promise<void> {
  // Nobody holds erased words any more: that they were covered is all that is known of them.
  const standing = (await listCovers(tx.db, response.id)).filter(
    (row) => row.madeBy !== null || groundKey(row.ground) === "erased",
  );
  if (standing.length === 0) return;
  const all = await listEverSaid(tx.db, response);
  const texts = (await listPublicTexts(tx.db, response)).filter(({ version, part }) =>
    response.retractedAt ? part === "retraction" : version === response.publishedVersion,
  );
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
        .values({ ...place, ...kept, madeBy, id: tx.newId(), responseId: response.id, madeAt: tx.now() });
    }
}
