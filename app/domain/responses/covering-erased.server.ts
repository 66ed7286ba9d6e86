/** Covers for good what an erasure is about to take, wherever a published response repeats it. */
import { eq, inArray, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseCovers } from "#db/schema/responses.ts";
import { listErased } from "../contributions/hidden.server.ts";
import { groundKey } from "../contributions/redaction.ts";
import type { Tx } from "../kernel/context.server.ts";
import { type Span, wholeWords } from "../kernel/words.ts";
import { isSamePlace, underCovers } from "./cover.ts";
import { getById, insertCovers, listAnswers, type Place, placeKey, placesIn } from "./covering.server.ts";
import { listPublicTexts } from "./covers.server.ts";

/** How much is forgotten; `placesOfNames`: where a text names whom, by the rule that texts are barred by. */
type Erasing = { words: boolean; names: readonly string[]; placesOfNames: (text: string) => Span[] };

/** The responses that answer a submission in public, or did, each with where its texts repeat what an erasure would take. */
async function findAnswers(db: Queryable, submissionId: string, scope: Erasing) {
  const of = eq(contributions.submissionId, submissionId);
  const found = await db.select({ id: contributions.id }).from(contributions).where(of);
  const answers = await listAnswers(
    db,
    found.map(({ id }) => id),
  );
  const erased = answers.length > 0 ? await listErased(db, of, scope) : [];
  const answering = [];
  for (const responseId of new Set(answers.map((answer) => answer.responseId))) {
    const ids = answers.flatMap((answer) => (answer.responseId === responseId ? answer.contributionId : []));
    const own = erased.filter((one) => ids.includes(one.contributionId));
    const response = await getById(db, responseId);
    const texts = await listPublicTexts(db, response);
    const named = texts.flatMap(({ text, number: _, ...where }) =>
      scope.placesOfNames(text).map(
        (place): Place => ({
          ...{ ...where, ...wholeWords(text, place) },
          ...{ contributionId: ids[0] ?? null, ground: { why: "name" } },
        }),
      ),
    );
    const places = [...placesIn(texts, own).values(), ...named];
    answering.push({ response, texts, places });
  }
  return answering;
}

/** Those responses by their numbers: whether they would be covered, and what would be read of them where the words stay. */
export async function readAnswers(db: Queryable, submissionId: string, scope: Erasing) {
  const found = await findAnswers(db, submissionId, scope);
  return found.map(({ response, texts, places }) => ({
    number: response.number,
    told: places.length > 0,
    left: texts.map((text) => {
      const names = places.filter(({ ground }) => "why" in ground && ground.why === "name");
      return underCovers(
        text.text,
        names.filter((place) => isSamePlace(place, text)),
      ).text;
    }),
  }));
}

/**
 * What is about to be erased is covered for good wherever a response repeats it, since nothing could find it afterwards. Called
 * before the words go, in the transaction that erases them. A ground in staff's words is told anew by what comes after; and where a
 * name is covered for good, no cover of it as a name stays beside, which would wait for another name of the submission.
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
  for (const { response, places } of await findAnswers(tx.db, submissionId, scope)) {
    const erased = places.map((place): Place => ({ ...place, ground: { why: "erased" } }));
    for (const row of stand)
      if (row.responseId === response.id && groundKey(row.ground) === "name" && places.some(isAt(row)))
        await tx.db.delete(responseCovers).where(eq(responseCovers.id, row.id));
    // Where one rule finds what another has found, one cover is enough.
    const fresh = new Map(erased.map((place) => [placeKey(place), place]));
    await insertCovers(
      tx,
      response,
      [...fresh].flatMap(([key, place]) => (known.has(response.id + key) ? [] : place)),
    );
  }
}

/** Of the very same words of the same text. */
const isAt = (one: Place) => (other: Place) =>
  isSamePlace(one, other) && one.start === other.start && one.end === other.end;
