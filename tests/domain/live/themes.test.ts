/** What is said under a theme: from the table to the contribution and the record. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { contributions } from "#db/schema/contributions.ts";
import { submissions } from "#db/schema/submissions.ts";
import { endTheme, renameTheme } from "~/domain/consultations/commands/themes.server.ts";
import { findConsultation, handleOf, listThemes } from "~/domain/consultations/queries.server.ts";
import { addPassages, makeContribution } from "~/domain/contributions/commands/split.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { readBoard } from "~/domain/live/board.server.ts";
import { objectToNote, settleObjection } from "~/domain/live/commands/object.server.ts";
import { moveOn, readBack } from "~/domain/live/commands/read-back.server.ts";
import { noteForm } from "~/domain/live/forms.ts";
import { aboutQuestion, aboutTheme } from "~/domain/live/live.ts";
import { listNotes } from "~/domain/live/queries.server.ts";
import { listLateSaid } from "~/domain/live/room.server.ts";
import { listStayed } from "~/domain/live/stayed.server.ts";
import { aboutAtFirst } from "~/domain/live/table.ts";
import { readTable } from "~/domain/live/view.server.ts";
import { getMeeting, listAgenda } from "~/domain/meetings/queries.server.ts";
import { draftRecord } from "~/domain/records/commands/draft.server.ts";
import { changeSection } from "~/domain/records/commands/edit.server.ts";
import { draftItems } from "~/domain/records/drafting.server.ts";
import { listSections } from "~/domain/records/queries.server.ts";
import { isEmptySection, refsIn, unconfirmedIn } from "~/domain/records/record.ts";
import { listTexts } from "~/domain/submissions/queries.server.ts";
import { minute, sitDown, slug } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let at: Awaited<ReturnType<typeof sitDown>>;
beforeEach(async () => {
  world = await openWorld();
  at = await sitDown(world);
});
afterEach(() => world.close());

async function themesOf(consultation = "runde") {
  const row = await findConsultation(world.read, consultation);
  return listThemes(world.read, row?.id ?? "");
}
/** The table's own theme, and another. */
async function themes() {
  const [own, other] = await themesOf();
  if (!own || !other) throw new Error("the world has two themes");
  return { own, other };
}
async function question() {
  const [item] = await listAgenda(world.read, (await getMeeting(world.read, slug)).id);
  return item?.questions[0]?.id ?? "";
}
const seen = async (key = at.scribe) => {
  const table = await readTable(world.read, key, { language: "nn", now: world.clock.now });
  if (!table) throw new Error("nobody sits there");
  return table;
};

it("a point is about the table's own theme at first, and about its question once the table is at one", async () => {
  const { own, other } = await themes();
  const before = await seen();
  expect(aboutAtFirst(before)).toBe(aboutTheme(handleOf(own.id)));
  expect(before.themes.map(({ handle }) => handle)).toEqual([own, other].map(({ id }) => handleOf(id)));
  expectOk(await moveOn(at.device(), at.scribe, handleOf(await question())));
  expect(aboutAtFirst(await seen())).toBe(aboutQuestion(handleOf(await question())));
});

it("a point is kept without a theme that is not its consultation's, or is offered no more, and never refused for it", async () => {
  const { own, other } = await themes();
  await world.openConsultation("anna-runde", "ANR26", { opensOn: "2026-04-01", closesOn: "2026-06-01" });
  const [foreign] = await themesOf("anna-runde");
  await at.capture(at.scribe, at.point("Alt før", { theme: handleOf(own.id) }));
  expectOk(await endTheme(world.as("coordinator"), "runde", own.slug));
  const asked = handleOf(await question());
  await at.capture(
    at.scribe,
    at.point("Frå ei anna", { theme: handleOf(foreign?.id ?? "") }),
    at.point("Ikkje eit tema", { theme: "soek", question: asked }),
    at.point("Slutt", { theme: handleOf(own.id) }),
    at.point("Tema framfor spørsmål", { theme: handleOf(other.id), question: asked }),
  );
  const kept = (await listNotes(world.read, at.group)).map(({ themeId, questionId }) => [
    themeId,
    questionId,
  ]);
  expect(kept).toEqual([
    [own.id, null],
    [null, null],
    [null, await question()],
    [null, null],
    [other.id, null],
  ]);
  // What has it keeps it, and nothing is offered it.
  const table = await seen();
  expect([table.theme, table.themes.length, table.notes[0]?.theme?.title.text]).toEqual([
    null,
    1,
    own.title.nn,
  ]);
  // What a device kept before there were themes is received still.
  const { theme: _, ...old } = at.point("Frå ei gammal side");
  await at.capture(at.scribe, noteForm.parse(old));
  expect((await at.said()).at(-1)).toBe("Frå ei gammal side");
});

it("what came late keeps what it was about: a text for each, its theme for what is made of it, its heading in the record", async () => {
  const { own, other } = await themes();
  const asked = handleOf(await question());
  const claimedAt = minute(1);
  const late = (body: string, more = {}) => at.point(body, { claimedAt, ...more });
  world.clock.now = minute(125);
  await at.close();
  await at.capture(
    at.guest,
    late("Under det andre.", { theme: handleOf(other.id) }),
    late("Til spørsmålet.", { question: asked }),
    late("Til ingen."),
    late("Òg under det andre.", { theme: handleOf(other.id) }),
  );
  const [submission] = await world.read.select().from(submissions);
  const { ref = "", id = "" } = submission ?? {};
  const texts = await listTexts(world.read, id);
  expect(texts.map(({ body }) => body)).toEqual([
    "Under det andre.\n\nÒg under det andre.",
    "Til spørsmålet.",
    "Til ingen.",
  ]);
  expect((await listLateSaid(world.read, ref)).map(({ text }) => text)).toEqual([1, 2, 3]);
  const ctx = world.as("coordinator");
  for (const [text, start, end] of [
    [1, 0, 16],
    [1, 18, 37],
    [2, 0, 15],
    [3, 0, 10],
  ] as const)
    expectOk(await makeContribution(ctx, ref, [{ text, start, end }]));
  const made = await world.read.select().from(contributions).orderBy(contributions.number);
  expect(made.map(({ themeId }) => themeId)).toEqual([other.id, other.id, own.id, own.id]);
  // Words to different things, put together by hand, are about each of them.
  expectOk(await addPassages(ctx, ref, 4, [{ text: 2, start: 0, end: 5 }]));
  const drafted = await draftItems(world.read, await getMeeting(world.read, slug));
  const item = drafted.find(({ facts }) => facts.item?.questions.length)?.facts.item;
  expect(item?.questions.map(({ refs }) => refs)).toEqual([[`${ref}.3`, `${ref}.4`]]);
  expect(item?.themes).toEqual([{ title: other.title, refs: [`${ref}.1`, `${ref}.2`] }]);
  expect(item?.refs).toEqual([`${ref}.4`]);
});

it("what becomes of it has that theme, and all else the table's; the record lists it under its heading", async () => {
  const { own, other } = await themes();
  const under = { theme: handleOf(other.id) };
  await at.capture(
    at.scribe,
    at.point("Under det andre", under),
    at.point("Til spørsmålet", { question: handleOf(await question()) }),
    at.point("Til ingen"),
    at.point("Med namn", { ...under, voice: "organisation", name: "Laget Døme" }),
    at.point("Usikkert", under),
  );
  // What is kept beside a point is about the same.
  const objection = at.point("Slik meinte eg");
  expectOk(await objectToNote(at.device(), at.guest, { ...objection, note: 1 }));
  const both = { note: 1, objection: 1, settlement: "kept_both", body: "" } as const;
  expectOk(await settleObjection(at.device(), at.scribe, both));
  expect((await listNotes(world.read, at.group)).at(-1)?.themeId).toBe(other.id);
  const board = await readBoard(world.read, await getMeeting(world.read, slug), "nn");
  expect(board.tables[0]?.notes.map(({ theme }) => theme?.text ?? null).reverse()).toEqual([
    other.title.nn,
    null,
    null,
    ...Array(3).fill(other.title.nn),
  ]);
  expectOk(await readBack(at.device(), at.scribe, "reading_back"));
  for (const note of [1, 2, 3, 6]) await at.confirm(note);
  await at.confirm(4, { agreed: true });
  world.clock.now = minute(125);
  const [ref, named] = await at.close();
  const made = await world.read.select().from(contributions).orderBy(contributions.ref);
  expect(made.map((one) => [one.ref, one.themeId]).sort()).toEqual(
    [
      [`${ref}.1`, other.id],
      [`${ref}.2`, own.id],
      [`${ref}.3`, own.id],
      [`${ref}.4`, other.id],
      [`${named}.1`, other.id],
    ].sort(),
  );
  const [stayed] = await listStayed(world.read, await getMeeting(world.read, slug), "nn");
  expect(stayed?.notes.map(({ body, theme }) => [body, theme?.text])).toEqual([["Usikkert", other.title.nn]]);

  const ctx = () => world.as("coordinator");
  expectOk(await draftRecord(ctx(), slug));
  const { id } = await getMeeting(world.read, slug);
  const part = async () => {
    const found = (await listSections(world.read, id)).find(({ kind }) => kind === "item");
    if (!found?.facts.item) throw new Error("no part of the agenda is drafted");
    return { ...found, item: found.facts.item };
  };
  const { item, ...section } = await part();
  expect(item.questions.map(({ refs }) => refs)).toEqual([[`${ref}.2`]]);
  expect(item.themes).toEqual([
    { title: other.title, refs: [`${ref}.1`, `${named}.1`, `${ref}.4`], unconfirmed: 1 },
  ]);
  expect(item.refs).toEqual([`${ref}.3`]);
  const content = { sections: [section] };
  expect([refsIn(content.sections).length, unconfirmedIn(content), isEmptySection(section)]).toEqual([
    5,
    1,
    false,
  ]);
  // It is written on by hand as what was said to questions is, and stays as it was named.
  const form = {
    ...{ version: section.version, title: {}, body: {}, kinds: {} as never, newcomers: null, named: [] },
    ...{ questionRefs: [[`${ref}.2`]], themeRefs: [[`${ref}.1`]], refs: [] },
  };
  const wrong = { ...form, themeRefs: [["RND26-XXXX.9"]] };
  const handle = handleOf(section.id);
  expect(await changeSection(ctx(), slug, handle, wrong)).toMatchObject({ code: "unknown_reference" });
  expectOk(await changeSection(ctx(), slug, handle, form));
  const renamed = { title: { nn: "Nytt namn", en: "New name" }, version: other.version };
  expectOk(await renameTheme(ctx(), "runde", other.slug, renamed));
  expect((await part()).item.themes).toEqual([{ title: other.title, refs: [`${ref}.1`], unconfirmed: 1 }]);
});
