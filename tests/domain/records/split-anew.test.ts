/** What a table said stays under what it was said to, however a coordinator splits its words anew, before a record is drafted and after. */
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { and, eq, isNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { passages } from "#db/schema/passages.ts";
import { handleOf, listThemes } from "~/domain/consultations/queries.server.ts";
import { completeSplit, reopenSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { addPassages, makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { removeContribution, unmarkPassages } from "~/domain/contributions/commands/unsplit.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { readBecame } from "~/domain/live/room.server.ts";
import { getMeeting, listAgenda } from "~/domain/meetings/queries.server.ts";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import { findSaid } from "~/domain/own/said.server.ts";
import { getRecord } from "~/domain/published/queries/records.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { draftRecord, redraftSection } from "~/domain/records/commands/draft.server.ts";
import { changeSection } from "~/domain/records/commands/edit.server.ts";
import { publishRecord } from "~/domain/records/commands/publish.server.ts";
import {
  contentOf,
  findRecord,
  listSections,
  readNow,
  recordDigest,
} from "~/domain/records/queries.server.ts";
import type { ItemFacts } from "~/domain/records/record.ts";
import { listTexts } from "~/domain/submissions/queries.server.ts";
import { takeWalks } from "../../support/runs.ts";
import { minute, sitDown, slug } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

/** To the question, under one theme, under another, and to nothing. */
const abouts = ["question", "theme", "other", "none"] as const;
type About = (typeof abouts)[number];

/** A meeting whose table said these, one after the other, each about something; it is closed, and lies on the bench. */
async function saidAbout(world: World, said: readonly { body: string; about: About }[]) {
  const at = await sitDown(world);
  const ctx = world.as("coordinator");
  const { id: meetingId, consultationId } = await getMeeting(world.read, slug);
  const [own, other] = await listThemes(world.read, consultationId);
  const [item] = await listAgenda(world.read, meetingId);
  const named = {
    question: { question: handleOf(item?.questions[0]?.id ?? "") },
    theme: { theme: handleOf(own?.id ?? "") },
    other: { theme: handleOf(other?.id ?? "") },
    none: {},
  };
  await at.capture(at.scribe, ...said.map(({ body, about }) => at.point(body, named[about])));
  for (const n of said.keys()) await at.confirm(n + 1);
  world.clock.now = minute(125);
  const [ref = ""] = await at.close();
  const record = async () => {
    const found = await findRecord(world.read, meetingId);
    if (!found) throw new Error("nothing is drafted");
    return contentOf(found, await listSections(world.read, meetingId));
  };
  const section = async () => {
    const found = (await listSections(world.read, meetingId)).find(({ kind }) => kind === "item");
    if (!found) throw new Error("no part of the agenda is drafted");
    return { handle: handleOf(found.id), version: found.version };
  };
  const places = ({ questions, themes = [], refs }: ItemFacts): Record<About, string[]> => {
    const under = (theme = own) => themes.find(({ title }) => title.nn === theme?.title.nn)?.refs ?? [];
    return {
      question: questions.flatMap((one) => one.refs),
      theme: under(own),
      other: under(other),
      none: refs,
    };
  };
  return {
    ...{ ctx, ref, meetingId },
    /** as the draft is read now */
    async drafted() {
      const { sections } = await readNow(world.read, meetingId, await record());
      const facts = sections.find(({ facts }) => facts.item)?.facts.item;
      if (!facts) throw new Error("no part of the agenda is drafted");
      return places(facts);
    },
    async published() {
      const { sections } = await getRecord(world.read, slug, 1);
      const facts = sections.find(({ item }) => item)?.item;
      if (!facts) throw new Error("no part of the agenda is public");
      return places(facts);
    },
    draft: async () => expectOk(await draftRecord(ctx, slug)),
    async draftAnew() {
      const { handle, version } = await section();
      expectOk(await redraftSection(ctx, slug, handle, { version }));
    },
    async publish() {
      const digest = recordDigest(meetingId, await record());
      expectOk(await publishRecord(ctx, slug, { digest, note: {} }));
    },
    async write(more: { questionRefs?: string[][]; themeRefs?: string[][]; refs?: string[] }) {
      const { handle, version } = await section();
      expectOk(
        await changeSection(ctx, slug, handle, {
          ...{ version, title: {}, body: {}, kinds: {} as never, newcomers: null, named: [] },
          ...{ questionRefs: [], themeRefs: [], refs: [], ...more },
        }),
      );
    },
    numbered: (...numbers: number[]) => numbers.map((n) => `${ref}.${n}`),
  };
}

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());
const span = (start: number, end: number) => [{ text: 1, start, end }];
const nothing = { question: [], theme: [], other: [], none: [] };

it("stays under its question when it is split in two, put together with what was said elsewhere, and parted again", async () => {
  // 0–15 Søket er tregt. 16–32 Og tala manglar. 34–42 Eit tema.
  const at = await saidAbout(world, [
    { body: "Søket er tregt. Og tala manglar.", about: "question" },
    { body: "Eit tema.", about: "theme" },
  ]);
  const { ctx, ref, numbered } = at;
  await at.draft();
  await at.publish();
  const everywhere = async (wanted: Partial<Record<About, string[]>>) => {
    expect(await at.drafted()).toEqual({ ...nothing, ...wanted });
    expect(await at.published()).toEqual({ ...nothing, ...wanted });
  };
  await everywhere({ question: numbered(1), theme: numbered(2) });

  expectOk(await removeContribution(ctx, ref, 1));
  await everywhere({ theme: numbered(2) });
  expectOk(await makeContribution(ctx, ref, span(0, 15)));
  expectOk(await makeContribution(ctx, ref, span(16, 32)));
  await everywhere({ question: numbered(3, 4), theme: numbered(2) });

  // The end of the one and all of the other, in one: it is about both.
  expectOk(await removeContribution(ctx, ref, 4));
  expectOk(await addPassages(ctx, ref, 2, span(16, 32)));
  expectOk(await completeSplit(ctx, ref));
  await everywhere({ question: numbered(2, 3), theme: numbered(2) });

  expectOk(await reopenSplit(ctx, ref));
  expectOk(await unmarkPassages(ctx, ref, span(16, 32)));
  expectOk(await makeContribution(ctx, ref, span(16, 32)));
  expectOk(await completeSplit(ctx, ref));
  await everywhere({ question: numbered(3, 5), theme: numbered(2) });
  // Whoever sat there follows the same, and the room and the numbers count it.
  const followed = (await findSaid(world.read, `${slug}.A`))?.points ?? [];
  expect(followed.map((one) => one.ref)).toEqual(numbered(2, 3, 5));
  const { taken } = await readBecame(world.read, at.meetingId);
  expect(taken).toEqual([{ ref, letter: "A", points: 3 }]);
  const meeting = await getMeeting(world.read, slug);
  const numbers = await readNumbers(world.read, [meeting], world.clock.now);
  expect(numbers.get(at.meetingId)?.points).toMatchObject({ open: 3 });
  const kept = await at.published();
  await rebuildProjection(world.as("all"));
  expect(await at.published()).toEqual(kept);
});

it("goes on being followed where somebody has moved it by hand, and what he took out of it does not come back", async () => {
  const at = await saidAbout(world, [
    { body: "Søket er tregt. Og tala manglar.", about: "question" },
    { body: "Til ingen.", about: "none" },
  ]);
  const { ctx, ref, numbered } = at;
  await at.draft();
  await at.write({ questionRefs: [numbered(2)], refs: numbered(1) });
  expectOk(await removeContribution(ctx, ref, 1));
  expectOk(await makeContribution(ctx, ref, span(0, 15)));
  expectOk(await makeContribution(ctx, ref, span(16, 32)));
  expect(await at.drafted()).toEqual({ ...nothing, question: numbered(2), none: numbered(3, 4) });
  await at.write({ questionRefs: [numbered(2)], refs: numbered(4) });
  expect(await at.drafted()).toEqual({ ...nothing, question: numbered(2), none: numbered(4) });
  // Nor does it when the rest is split once more, nor when it is saved once more.
  expectOk(await removeContribution(ctx, ref, 4));
  expectOk(await makeContribution(ctx, ref, span(16, 18)));
  expectOk(await makeContribution(ctx, ref, span(19, 32)));
  await at.write({ questionRefs: [numbered(2)], refs: numbered(5, 6) });
  expect(await at.drafted()).toEqual({ ...nothing, question: numbered(2), none: numbered(5, 6) });
  // Nor does it when it is itself split.
  expectOk(await removeContribution(ctx, ref, 3));
  expectOk(await makeContribution(ctx, ref, span(0, 5)));
  expectOk(await makeContribution(ctx, ref, span(6, 15)));
  expect(await at.drafted()).toEqual({ ...nothing, question: numbered(2), none: numbered(5, 6) });
  await at.publish();
  expect(await at.published()).toEqual(await at.drafted());
  await at.draftAnew();
  expect(await at.drafted()).toEqual({ ...nothing, question: numbered(5, 6, 7, 8), none: numbered(2) });
});

it("keeps what was split anew while somebody wrote on a page from before", async () => {
  const at = await saidAbout(world, [{ body: "Søket er tregt. Og tala manglar.", about: "question" }]);
  const { ctx, ref, numbered } = at;
  await at.draft();
  expectOk(await removeContribution(ctx, ref, 1));
  expectOk(await makeContribution(ctx, ref, span(0, 32)));
  expect(await at.drafted()).toEqual({ ...nothing, question: numbered(2) });
  expectOk(await removeContribution(ctx, ref, 2));
  expectOk(await makeContribution(ctx, ref, span(0, 15)));
  expectOk(await makeContribution(ctx, ref, span(16, 32)));
  await at.write({ questionRefs: [numbered(2)], refs: [] });
  expect(await at.drafted()).toEqual({ ...nothing, question: numbered(3, 4) });
});

const step = fc.record({
  verb: fc.constantFrom("make", "make", "add", "remove", "unmark", "mark", "complete", "reopen", "undo"),
  from: fc.nat(200),
  length: fc.integer({ min: 1, max: 90 }),
  number: fc.integer({ min: 1, max: 9 }),
});
const body = fc
  .array(fc.constantFrom("Søket er tregt.", "Tal!", "Kven svarar oss?", "Opne lenkja."), {
    minLength: 1,
    maxLength: 3,
  })
  .map((some) => some.join(" "));

it("is under exactly what it was said to, each note of it, after any splits", async () => {
  await world.close();
  await takeWalks(
    fc.asyncProperty(
      fc.array(fc.record({ body, about: fc.constantFrom(...abouts) }), { minLength: 2, maxLength: 5 }),
      fc.array(step, { minLength: 1, maxLength: 14 }),
      fc.nat(14),
      async (said, steps, draftedAfter) => {
        world = await openWorld();
        const at = await saidAbout(world, said);
        const { ctx, ref } = at;
        const [text] = await listTexts(world.read, (await submissionOf(world)).id);
        for (const [n, { verb, from, length, number }] of steps.entries()) {
          if (n === Math.min(draftedAfter, steps.length - 1)) {
            await at.draft();
            await at.publish();
          }
          const words = span(from % (text?.body.length ?? 1), (from % (text?.body.length ?? 1)) + length);
          if (verb === "make") await makeContribution(ctx, ref, words);
          if (verb === "add") await addPassages(ctx, ref, number, words);
          if (verb === "remove") await removeContribution(ctx, ref, number);
          if (verb === "unmark") await unmarkPassages(ctx, ref, words);
          if (verb === "mark") await markPassages(ctx, ref, "background", words);
          if (verb === "complete") await completeSplit(ctx, ref);
          if (verb === "reopen") await reopenSplit(ctx, ref);
          if (verb === "undo") await undoLastStep(ctx);
        }
        const wanted = await whereWordsAre(world, text?.body ?? "", said);
        await at.draftAnew();
        expect(sorted(await at.drafted())).toEqual(wanted);
        for (const about of abouts) {
          // What was said before it was drafted, and whose words lay nowhere then, is drafted anew alone.
          const shown = new Set((await at.published())[about]);
          expect([...shown].filter((one) => !wanted[about].includes(one))).toEqual([]);
          if (draftedAfter === 0) expect([...shown].sort()).toEqual(wanted[about]);
        }
        await world.close();
      },
    ),
    24,
  );
  world = await openWorld();
}, 120_000);

async function submissionOf(of: World) {
  const [row] = await of.read.selectDistinct({ id: contributions.submissionId }).from(contributions);
  return { id: row?.id ?? "" };
}

const sorted = (places: Record<About, string[]>) =>
  Object.fromEntries(Object.entries(places).map(([about, refs]) => [about, [...refs].sort()]));

/** By the words themselves: the contributions that hold some of a note about each. */
async function whereWordsAre(of: World, text: string, said: readonly { body: string; about: About }[]) {
  const rows = await of.read
    .select({ ref: contributions.ref, start: passages.start, end: passages.end })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(and(isNull(passages.removedAt), isNull(contributions.removedAt)));
  const wanted: Record<About, Set<string>> = {
    ...{ question: new Set(), theme: new Set(), other: new Set(), none: new Set() },
  };
  let start = 0;
  for (const { body, about } of said) {
    const end = start + body.length;
    expect(text.slice(start, end)).toBe(body);
    for (const one of rows) if (one.start < end && start < one.end) wanted[about].add(one.ref);
    start = end + 2;
  }
  return Object.fromEntries(abouts.map((about) => [about, [...wanted[about]].sort()])) as Record<
    About,
    string[]
  >;
}
