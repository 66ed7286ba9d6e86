/** Whatever is withheld, redacted, taken back, narrowed, corrected or retracted: a response shows no hidden words, in any version. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { and, eq, gt } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { events } from "#db/schema/kernel.ts";
import {
  publishedContributions,
  publishedResponses,
  publishedResponseVersions,
} from "#db/schema/published.ts";
import { responseCovers, responses } from "#db/schema/responses.ts";
import { listHidden } from "~/domain/contributions/hidden.server.ts";
import { repeatFinder } from "~/domain/contributions/hidden.ts";
import { groundKey } from "~/domain/contributions/redaction.ts";
import { isRedacted } from "~/domain/contributions/redactions.server.ts";
import { readWords, repeated } from "~/domain/kernel/words.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { isSamePlace, type PublicText, underCovers } from "~/domain/responses/cover.ts";
import { answeredBy, listPublicTexts } from "~/domain/responses/covers.server.ts";
import { takeWalks } from "../../support/runs.ts";
import { openWorld, type World } from "../../support/world.ts";
import { type Step, take, walkWith } from "./loop-model.ts";

/**
 * Every walk goes on from three submissions that are split and cleared, some of them answered in their own words; one by its
 * title, which was another when it was cleared again.
 */
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
const retitled: Step[] = (["clearAs", "quote", "withhold", "clearAs"] as const).map((verb, at) => ({
  ...{ verb, a: 0, b: 7 + 4 * at, publish: true },
}));

/** What the first door shows of contributions and responses. */
const readDoor = async ({ read }: World) => ({
  contributions: await read.select().from(publishedContributions),
  responses: await read.select().from(publishedResponses),
  versions: await read.select().from(publishedResponseVersions),
});
type Door = Awaited<ReturnType<typeof readDoor>>;

/** What it shows of a text of a response. */
function shownOf(door: Door, number: number, { version, part, sentenceFor }: PublicText) {
  if (sentenceFor) return door.contributions.find(({ id }) => id === sentenceFor)?.ownSentence ?? null;
  const row = door.responses.find((one) => one.number === number);
  if (part === "retraction") return row?.data.retraction?.reason;
  if (part === "note") return row?.data.versions.find((one) => one.version === version)?.note;
  const text = door.versions.find((one) => one.number === number && one.version === version)?.data;
  return part === "promise" ? text?.promise?.what : text?.[part as "title" | "reason" | "destination"];
}

/** Everything that the public reads of a contribution in its own place. */
const readOf = (door: Door, contributionId: string): string[] =>
  door.contributions.flatMap(({ id, data }) =>
    id === contributionId ? [data.title ?? "", ...(data.text ?? [])] : [],
  );
const cut = (text: string) => readWords(text).words.map(({ word }) => word);
type Covered = { response: string; of: string; place: string; words: string };

/** What was covered, since nothing of a contribution was public, is open only where its words are public again or were judged. */
async function checkStays(world: World, door: Door, before: readonly Covered[]): Promise<Covered[]> {
  const now: Covered[] = [];
  const lifted = new Set<string>();
  for (const response of await world.read.select().from(responses)) {
    const texts = await listPublicTexts(world.read, response);
    const c = responseCovers;
    const rows = await world.read.select().from(c).where(eq(c.responseId, response.id));
    for (const text of texts)
      for (const row of rows.filter((one) => one.endedAt === null && isSamePlace(one, text))) {
        const words = text.text.slice(row.start, row.end);
        const place = [row.version, row.part, row.sentenceFor, row.start, row.end].join();
        if (row.liftedAt) lifted.add(response.id + words);
        else if ("why" in row.ground && row.ground.why !== "name" && row.contributionId)
          now.push({ response: response.id, of: row.contributionId, place, words });
      }
    const shown = new Set(texts.map(({ version, part, sentenceFor }) => [version, part, sentenceFor].join()));
    for (const one of before.filter((each) => each.response === response.id)) {
      const still = now.some(
        (each) => each.response === one.response && each.of === one.of && each.place === one.place,
      );
      if (still || lifted.has(response.id + one.words)) continue;
      if (!shown.has(one.place.split(",").slice(0, 3).join())) continue;
      if ((await world.read.$count(contributions, and(eq(contributions.id, one.of), isRedacted))) > 0)
        continue;
      const open = new Set(readOf(door, one.of).flatMap(cut));
      expect([one.words, cut(one.words).filter((word) => !open.has(word))]).toEqual([one.words, []]);
    }
  }
  return now;
}

async function checkCovers(world: World, door: Door): Promise<number> {
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
      // No cover outlives what it hides, but for what nobody holds any more, or reads any more where it stood.
      for (const row of here.filter((one) => one.contributionId && groundKey(one.ground) !== "erased")) {
        if (places.some((place) => place.of === row.contributionId && place.start === row.start)) continue;
        const ground = "why" in row.ground ? row.ground.why : "redacted";
        const now = hidden.find((one) => one.contributionId === row.contributionId)?.whole;
        // What a coordinator kept covered stays so while nothing of the contribution is public.
        if (ground === "redacted" && row.keptAt && now) continue;
        expect(["redacted", "name"]).not.toContain(ground);
        if (now) expect(ground).toBe(now.why);
        const said = cut(text.text.slice(row.start, row.end));
        for (const read of readOf(door, row.contributionId ?? ""))
          expect(repeated(readWords(read), said, said.length).size).toBe(0);
      }
      const shown = shownOf(door, response.number, text);
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
    "addTo",
    "place",
    "clearAs",
  ]);
  await takeWalks(
    fc.asyncProperty(walk, async (steps) => {
      const world = await openWorld();
      try {
        let before: Covered[] = [];
        let recorded = 0;
        await take(world, [...begun.slice(0, 8), ...retitled, ...begun.slice(8), ...steps], async () => {
          // What records nothing has changed nothing.
          const count = await world.read.$count(events);
          if (count === recorded) return;
          recorded = count;
          const door = await readDoor(world);
          checked += await checkCovers(world, door);
          before = await checkStays(world, door, before);
        });
        const covers = () => world.read.select().from(responseCovers).orderBy(responseCovers.id);
        const kept = await covers();
        await rebuildProjection(world.as({ kind: "system", name: "maintenance" }));
        expect(await covers(), "rebuilt").toEqual(kept);
      } finally {
        await world.close();
      }
    }),
    20,
  );
  // it is about something
  expect(checked).toBeGreaterThan(0);
});
