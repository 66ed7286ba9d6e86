/** What a coordinator decides about words of a published response that the public does not read, or is not to. */
import { and, eq, inArray, isNotNull, isNull, type SQL } from "#db/kit.ts";
import { responseCovers } from "#db/schema/responses.ts";
import { place } from "../../contributions/commands/on-bench.server.ts";
import type { PassageInput } from "../../contributions/forms.ts";
import { givesAway } from "../../contributions/giving-away.ts";
import type { Ground } from "../../contributions/redaction.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { wholeWords } from "../../kernel/words.ts";
import { write } from "../../kernel/write.server.ts";
import { coverPlace, isSamePlace } from "../cover.ts";
import {
  type CoverRow,
  covering,
  listCovers,
  listPublicTexts,
  placesOfWords,
  waitingDigest,
  wordsAt,
} from "../covers.server.ts";
import { mayDraft } from "../policy.ts";
import { findResponse, type ResponseRow } from "../queries.server.ts";

export type CoverRefusal =
  | "not_found"
  | "not_allowed"
  | "nothing_selected"
  /** the words that were written do not stand there */
  | "words_not_there"
  /** the public reads none of it already */
  | "already_covered"
  /** the ground, which is public, repeats what it is to keep from the public */
  | "ground_gives_away"
  /** somebody has decided otherwise already, or its words are public again */
  | "changed_meanwhile";

async function load(tx: Tx, number: number): Promise<ResponseRow | Refusal<CoverRefusal>> {
  if (!mayDraft(tx.actor)) return refuse("not_allowed");
  const response = await findResponse(tx.db, number);
  return response && response.publishedVersion > 0 ? response : refuse("not_found");
}

function record(tx: Tx, response: ResponseRow, type: string, count: number): void {
  tx.record({
    type,
    subjectKind: "response",
    subjectId: response.id,
    consultationId: response.consultationId,
    data: { count },
  });
}

/**
 * Says that what was found and covered stays covered: it leaves Today. Only of what was read, see `waitingDigest`; refused where
 * something was found or judged since. Events: response.covers_kept (data: how many).
 */
export async function keepCovers(
  ctx: Ctx,
  number: number,
  { seen }: { seen: string },
): Promise<Result<undefined, CoverRefusal>> {
  return write<undefined, CoverRefusal>(ctx, async (tx) => {
    const response = await load(tx, number);
    if ("ok" in response) return response;
    if (seen !== waitingDigest(await listCovers(tx.db, response.id))) return refuse("changed_meanwhile");
    const waiting = await tx.db
      .update(responseCovers)
      .set({ keptAt: tx.now(), keptBy: personOf(tx.actor) })
      .where(and(eq(responseCovers.responseId, response.id), covering, isNull(responseCovers.keptAt)))
      .returning({ id: responseCovers.id });
    record(tx, response, "response.covers_kept", waiting.length);
    return ok();
  });
}

/** All covers of the same words in a response, of which one is named by its place. */
async function sameWords(
  tx: Tx,
  response: ResponseRow,
  at: string,
  which: SQL | undefined,
): Promise<CoverRow[]> {
  const rows = await tx.db
    .select()
    .from(responseCovers)
    .where(and(eq(responseCovers.responseId, response.id), isNull(responseCovers.endedAt), which));
  const texts = await listPublicTexts(tx.db, response);
  const named = rows.find((row) => coverPlace(texts, row) === at);
  if (!named) return [];
  const words = wordsAt(texts, named);
  return rows.filter((row) => wordsAt(texts, row) === words);
}

/** What a coordinator says of words, wherever they stand in a response: they are shown, or covered again. */
async function judge(
  ctx: Ctx,
  number: number,
  at: string,
  shown: boolean,
): Promise<Result<undefined, CoverRefusal>> {
  return write<undefined, CoverRefusal>(ctx, async (tx) => {
    const response = await load(tx, number);
    if ("ok" in response) return response;
    const { id, liftedAt } = responseCovers;
    const rows = await sameWords(tx, response, at, shown ? isNull(liftedAt) : isNotNull(liftedAt));
    if (rows.length === 0) return refuse("changed_meanwhile");
    const [now, by] = [tx.now(), personOf(tx.actor)];
    await tx.db
      .update(responseCovers)
      .set(
        shown
          ? { liftedAt: now, liftedBy: by, keptAt: null, keptBy: null }
          : { liftedAt: null, liftedBy: null, keptAt: now, keptBy: by },
      )
      .where(
        inArray(
          id,
          rows.map((row) => row.id),
        ),
      );
    record(tx, response, shown ? "response.uncovered" : "response.covered", rows.length);
    return ok();
  });
}

/**
 * Says that words give nothing away: they are public wherever they stand in this response, until `coverAgain`. `at` is the place of one
 * of them, see `coverPlace`. Events: response.uncovered (data: how many places).
 */
export const liftCover = (ctx: Ctx, number: number, at: string) => judge(ctx, number, at, true);

/** Takes that back. Events: response.covered (data: how many places). */
export const coverAgain = (ctx: Ctx, number: number, at: string) => judge(ctx, number, at, false);

export type CoverInput = {
  /** `text` is the number of one of its public texts */
  passages: readonly PassageInput[];
  /** words as they stand there */
  words: string;
  ground: Ground;
};

/**
 * Covers what was marked, and the same words wherever else they stand in the response, in every version and those to come.
 * Offsets are widened to whole words: half of one gives the other half away. Events: response.covered (data: how many places).
 */
export async function coverByHand(
  ctx: Ctx,
  number: number,
  { passages, words, ground }: CoverInput,
): Promise<Result<{ count: number }, CoverRefusal>> {
  return write<{ count: number }, CoverRefusal>(ctx, async (tx) => {
    const response = await load(tx, number);
    if ("ok" in response) return response;
    const texts = await listPublicTexts(tx.db, response);
    const numbered = texts.map(({ number, text: body, ...where }) => ({ number, body, where }));
    const marked = place({ texts: numbered }, passages).map(({ text, ...span }) => ({
      text,
      ...wholeWords(text.body, span),
    }));
    // A text that was marked is public no more.
    if (marked.length === 0 && passages.length > 0) return refuse("changed_meanwhile");
    const spoken = [words, ...marked.map(({ text, start, end }) => text.body.slice(start, end))];
    const wanted = [
      ...marked.map(({ text, start, end }) => ({ ...text.where, start, end })),
      ...spoken.flatMap((said) => placesOfWords(texts, said)),
    ];
    if (wanted.length === 0) return refuse(words.trim() ? "words_not_there" : "nothing_selected");
    const held = await listCovers(tx.db, response.id);
    const fresh = wanted.filter(
      (span, at) =>
        !wanted.slice(0, at).some((one) => within(span, one)) && !held.some((one) => within(span, one)),
    );
    if (fresh.length === 0) return refuse("already_covered");
    const said = fresh.map((span) => wordsAt(texts, span));
    if (givesAway(ground.reason, said, "")) return refuse("ground_gives_away");
    const by = personOf(tx.actor) ?? "system";
    const now = tx.now();
    for (const span of fresh)
      await tx.db.insert(responseCovers).values({
        ...{ id: tx.newId(), responseId: response.id, ...span, contributionId: null, ground },
        ...{ madeAt: now, madeBy: by, keptAt: now, keptBy: by },
      });
    record(tx, response, "response.covered", fresh.length);
    return ok({ count: fresh.length });
  });
}

type Where = Pick<CoverRow, "version" | "part" | "sentenceFor" | "start" | "end">;
const within = (span: Where, one: Where) =>
  isSamePlace(one, span) && one.start <= span.start && one.end >= span.end;
