/** Whatever is withheld, redacted, taken back, narrowed, corrected or retracted: a response shows no hidden words, in any version. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { eq, gt } from "#db/kit.ts";
import {
  publishedContributions,
  publishedResponses,
  publishedResponseVersions,
} from "#db/schema/published.ts";
import { responseCovers, responses } from "#db/schema/responses.ts";
import { listHidden } from "~/domain/contributions/hidden.server.ts";
import { repeatFinder } from "~/domain/contributions/hidden.ts";
import { groundKey } from "~/domain/contributions/redaction.ts";
import { isSamePlace, type PublicText, underCovers } from "~/domain/responses/cover.ts";
import { answeredBy, listPublicTexts } from "~/domain/responses/covers.server.ts";
import { takeWalks } from "../../support/runs.ts";
import { openWorld, type World } from "../../support/world.ts";
import { type Step, take, walkWith } from "./loop-model.ts";

/** Every walk goes on from three submissions that are split and cleared, some of them answered in their own words. */
const begun: Step[] = (
  [
    "receive",
    "receive",
    "receive",
    "forward",
    "forward",
    "forward",
    "clear",
    "clear",
    "quote",
    "quote",
    "answer",
  ] as const
).map((verb, at) => ({ verb, a: at, b: 7 * at, publish: true }));

/** What the projection shows of a text of a response. */
async function shownOf({ read }: World, number: number, { version, part, sentenceFor }: PublicText) {
  if (sentenceFor) {
    const p = publishedContributions;
    const [row] = await read.select({ sentence: p.ownSentence }).from(p).where(eq(p.id, sentenceFor));
    return row?.sentence ?? null;
  }
  const [row] = await read.select().from(publishedResponses).where(eq(publishedResponses.number, number));
  if (part === "retraction") return row?.data.retraction?.reason;
  if (part === "note") return row?.data.versions.find((one) => one.version === version)?.note;
  const v = publishedResponseVersions;
  const texts = await read.select().from(v).where(eq(v.number, number));
  const text = texts.find((one) => one.version === version)?.data;
  return part === "promise" ? text?.promise?.what : text?.[part as "title" | "reason" | "destination"];
}

async function checkCovers(world: World): Promise<number> {
  let covered = 0;
  const all = await world.read.select().from(responses).where(gt(responses.publishedVersion, 0));
  for (const response of all) {
    const hidden = await listHidden(world.read, answeredBy(world.read, response.id));
    const rows = await world.read
      .select()
      .from(responseCovers)
      .where(eq(responseCovers.responseId, response.id));
    const held = rows.filter((row) => row.endedAt === null);
    for (const text of await listPublicTexts(world.read, response)) {
      const here = held.filter((row) => isSamePlace(row, text));
      const hiding = here.filter((row) => row.liftedAt === null);
      const places = hidden.flatMap((one) =>
        repeatFinder([text.text])(one).map((place) => ({
          ...place,
          of: one.contributionId,
        })),
      );
      for (const { start, end, of } of places) {
        const lifted = here.some((row) => row.liftedAt && row.contributionId === of && row.start === start);
        const under = hiding.some((row) => row.start <= start && row.end >= end);
        expect([text.part, text.text.slice(start, end), lifted || under]).toEqual([
          text.part,
          text.text.slice(start, end),
          true,
        ]);
        covered++;
      }
      // No cover outlives what it hides, but for what nobody holds any more.
      for (const row of here.filter((one) => one.contributionId && groundKey(one.ground) !== "erased"))
        expect(places.some((place) => place.of === row.contributionId && place.start === row.start)).toBe(
          true,
        );
      const shown = await shownOf(world, response.number, text);
      if (shown !== null) expect(shown).toBe(underCovers(text.text, hiding).text);
    }
  }
  return covered;
}

it("no version of a response shows a run of hidden words that nobody has lifted, at any step (rules 7, 9, 11)", {
  timeout: 240_000,
}, async () => {
  let checked = 0;
  const walk = walkWith([
    "quote",
    "quote",
    "judge",
    "judge",
    "mend",
    "redact",
    "withhold",
    "clear",
    "undo",
    "quote",
  ]);
  await takeWalks(
    fc.asyncProperty(walk, async (steps) => {
      const world = await openWorld();
      try {
        await take(world, [...begun, ...steps], async () => {
          checked += await checkCovers(world);
        });
      } finally {
        await world.close();
      }
    }),
    20,
  );
  // it is about something
  expect(checked).toBeGreaterThan(0);
});
