/** Covers for good what an erasure is about to take, wherever a published response repeats it. */
import { eq, inArray, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseCovers } from "#db/schema/responses.ts";
import { listErased } from "../contributions/hidden.server.ts";
import type { Tx } from "../kernel/context.server.ts";
import { getById, insertCovers, listAnswers, type Place, placeKey, placesIn } from "./covering.server.ts";
import { listPublicTexts } from "./covers.server.ts";

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
    if (places.length > 0) telling.push({ response, places });
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
  for (const { response, places } of await findErased(tx.db, submissionId, scope)) {
    const erased = places.map((place): Place => ({ ...place, ground: { why: "erased" } }));
    await insertCovers(
      tx,
      response,
      erased.filter((place) => !known.has(response.id + placeKey(place))),
    );
  }
}
