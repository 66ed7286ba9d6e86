/** Whatever is redacted, taken back, cleared, withheld, published or rebuilt: what the public reads holds no redacted character. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { and, eq, isNotNull, isNull } from "#db/kit.ts";
import { passages, redactions } from "#db/schema/passages.ts";
import { publishedContributions, searchDocuments, searchIndex } from "#db/schema/published.ts";
import { responseCovers, responses } from "#db/schema/responses.ts";
import { submissionTexts } from "#db/schema/submissions.ts";
import { isRead } from "~/domain/contributions/queries.server.ts";
import { bar } from "~/domain/contributions/redaction.ts";
import { readSearch } from "~/domain/kernel/search.ts";
import { findKeys } from "~/domain/kernel/word-index.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { isSamePlace } from "~/domain/responses/cover.ts";
import { listPublicTexts } from "~/domain/responses/covers.server.ts";
import { takeWalks } from "../../support/runs.ts";
import { openWorld, type World } from "../../support/world.ts";
import { type Step, take, walkWith } from "./loop-model.ts";

/** The words of a published passage without its bars. */
const withoutBars = (text: string, bars: readonly { passage: number; at: number }[], passage: number) =>
  bars
    .filter((one) => one.passage === passage)
    .sort((a, b) => b.at - a.at)
    .reduce((words, { at }) => words.slice(0, at) + words.slice(at + bar.length), text);

/** Every walk goes on from two submissions that are split, cleared and redacted in places. */
const begun: Step[] = (
  ["receive", "receive", "forward", "clear", "clear", "redact", "redact", "clear"] as const
).map((verb, at) => ({ verb, a: at, b: 7 * at, publish: true }));

/** What a coordinator lets stand of the words of responses, though it repeats hidden ones (decision 0025). */
async function listLifted({ read }: World): Promise<string[]> {
  const lifted = await read
    .select()
    .from(responseCovers)
    .where(and(isNotNull(responseCovers.liftedAt), isNull(responseCovers.endedAt)));
  if (lifted.length === 0) return [];
  const said: string[] = [];
  for (const response of await read.select().from(responses))
    for (const text of await listPublicTexts(read, response))
      for (const cover of lifted.filter((one) => one.responseId === response.id && isSamePlace(one, text)))
        said.push(text.text.slice(cover.start, cover.end));
  return said;
}

async function checkPublished(world: World): Promise<number> {
  const { read } = world;
  const texts = await read.select().from(submissionTexts);
  const held = await read.select().from(redactions).where(isNull(redactions.removedAt));
  // Words of a correction are read once it is placed, and then in the place of those before (decision 0018).
  const cut = (
    await read
      .select({ passage: passages })
      .from(passages)
      .innerJoin(submissionTexts, eq(submissionTexts.id, passages.textId))
      .where(isRead)
  ).map(({ passage }) => passage);
  const rows = await read.select().from(publishedContributions);
  let checked = 0;
  for (const { id, data } of rows) {
    const own = cut
      .filter((one) => one.contributionId === id)
      .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
    const open = own.map(({ textId, start, end }) => {
      const body = texts.find((text) => text.id === textId)?.body ?? "";
      const hides = (at: number) =>
        held.some((one) => one.textId === textId && one.start <= at && at < one.end);
      return [...body.slice(start, end)].filter((_, at) => !hides(start + at)).join("");
    });
    const shown = data.text?.map((text, at) => withoutBars(text, data.bars ?? [], at));
    if (shown) expect(shown.sort()).toEqual(open.sort());
    checked += data.bars?.length ?? 0;
  }
  const lifted = await listLifted(world);
  const projected = JSON.stringify([rows, await read.select().from(searchDocuments)]);
  for (const { id, body } of texts)
    for (const { 0: word, index } of body.matchAll(/kanari\w+/g)) {
      const touched = held.some(
        (one) => one.textId === id && one.start < index + word.length && one.end > index,
      );
      // A correction that says it again has no redactions before somebody makes them (decision 0018).
      const again = texts.some((other) => other.id !== id && other.body.includes(word));
      if (!touched || again || lifted.some((words) => words.includes(word))) continue;
      expect(projected).not.toContain(word);
      const { terms } = readSearch(word);
      expect(await findKeys(read, searchIndex, { terms, labels: [], limit: 1 })).toEqual([]);
    }
  return checked;
}

it("no published row holds a redacted character of its text, at any step (rules 2, 7, 9)", {
  timeout: 240_000,
}, async () => {
  let checked = 0;
  const walk = walkWith([
    "redact",
    "redact",
    "redact",
    "redact",
    "uncover",
    "clear",
    "clear",
    "withhold",
    "undo",
  ]);
  await takeWalks(
    fc.asyncProperty(walk, async (steps) => {
      const world = await openWorld();
      try {
        await take(world, [...begun, ...steps], async () => {
          checked += await checkPublished(world);
        });
        await rebuildProjection(world.as({ kind: "system", name: "maintenance" }));
        checked += await checkPublished(world);
      } finally {
        await world.close();
      }
    }),
    20,
  );
  // it is about something
  expect(checked).toBeGreaterThan(0);
});
