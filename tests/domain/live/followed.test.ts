import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { registrations } from "#db/schema/registrations.ts";
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { redact } from "~/domain/contributions/commands/redact.server.ts";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { makeContribution } from "~/domain/contributions/commands/split.server.ts";
import { removeContribution } from "~/domain/contributions/commands/unsplit.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { joinTable, openTables } from "~/domain/live/commands/join.server.ts";
import { closeTable, readBack } from "~/domain/live/commands/read-back.server.ts";
import { checkIn } from "~/domain/meetings/commands/check-in.server.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { forgetRegistrations } from "~/domain/own/forget-registrations.server.ts";
import { listOwnPoints } from "~/domain/own/own-points.server.ts";
import { findOwnRegistration } from "~/domain/own/registered.server.ts";
import { findSaid, readReached } from "~/domain/own/said.server.ts";
import { copyRegistration } from "~/domain/privacy/registered-copy.server.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { draftItems } from "~/domain/records/drafting.server.ts";
import { readStands } from "~/domain/records/following.server.ts";
import { itemNow } from "~/domain/records/following.ts";
import { saidIn } from "~/domain/records/record.ts";
import { moveContributions } from "~/domain/responses/commands/move.server.ts";
import { both } from "../../support/meetings.ts";
import { register } from "../../support/registering.ts";
import { minute, sitDown, slug } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let at: Awaited<ReturnType<typeof sitDown>>;
let guro: Awaited<ReturnType<typeof register>>;
let ola: Awaited<ReturnType<typeof register>>;
beforeEach(async () => {
  world = await openWorld();
  const opened = world.clock.now;
  at = await sitDown(world);
  world.clock.now = opened;
  guro = await register(world, slug, { group: "A" });
  ola = await register(world, slug, { email: "ola@dome.example" });
  world.clock.now = minute(0);
});
afterEach(() => world.close());

/**
 * What the signed address of the table shows. Somebody who chose the group sees the same by the link of his registration, but for
 * words that are the table's alone.
 */
async function followed() {
  const [own] = (await findOwnRegistration(world.read, guro, world.clock.now))?.said ?? [];
  const said = await findSaid(world.read, `${slug}.A`);
  const { points = [], waiting = 0, unconfirmed = 0, answeredBy = null } = said ?? {};
  const bare = points.map((one) => (one.own ? { ...one, words: null, own: false } : one));
  if (own)
    expect(own).toMatchObject({ letter: "A", sat: false, points: bare, waiting, unconfirmed, answeredBy });
  return { waiting, points: points.map(({ ref, stage, words }) => [ref, stage, words]) };
}
/** References in the draft of the meeting's record. */
async function drafted() {
  const meeting = await getMeeting(world.read, slug);
  const stands = await readStands(world.read, meeting.id);
  return (await draftItems(world.read, meeting)).flatMap(({ facts: { item } }) =>
    item ? saidIn(itemNow(stands, item)).flatMap(({ refs }) => refs) : [],
  );
}
const captured = async (...bodies: string[]) => {
  await at.capture(at.scribe, ...bodies.map((body) => at.point(body)));
  for (const n of bodies.keys()) await at.confirm(n + 1);
};
const close = async () => {
  world.clock.now = minute(125);
  return at.close();
};

describe("what a table said", () => {
  it("goes the whole loop: confirmed, split, cleared, assessed, answered, published, and is followed all the way", async () => {
    await at.capture(
      at.scribe,
      at.point("Søket er tregt."),
      at.point("Ikkje stadfesta."),
      at.point("Tal manglar.", { voice: "organisation", name: "Laget Døme" }),
      at.point("Naboen er sint."),
    );
    expectOk(await readBack(at.device(), at.scribe, "reading_back"));
    for (const note of [1, 4]) await at.confirm(note);
    await at.confirm(3, { agreed: true });
    expect(await followed()).toEqual({ waiting: 0, points: [] });
    const [table = "", named = ""] = await close();
    expect(await followed()).toEqual({ waiting: 3, points: [] });

    for (const ref of [table, named]) expectOk(await completeSplit(world.as("coordinator"), ref));
    const words = new Map([
      [`${table}.1`, "Søket er tregt."],
      [`${table}.2`, "Naboen er sint."],
      [`${named}.1`, "Tal manglar."],
    ]);
    expect(await followed()).toEqual({
      waiting: 0,
      points: [...words.keys()].sort().map((ref) => [ref, "received", words.get(ref)]),
    });

    await world.clear([`${table}.1`, `${named}.1`]);
    const withheld = { ground: "personal_data" as const, note: "" };
    expectOk(await withholdContributions(world.as("coordinator"), [`${table}.2`], withheld));
    const stageOf = async (ref: string) => (await followed()).points.find(([one]) => one === ref)?.slice(1);
    expect(await stageOf(`${table}.2`)).toEqual(["received", null]);
    expect(await stageOf(`${table}.1`)).toEqual(["received", "Søket er tregt."]);

    expectOk(
      await assignContributions(world.as("coordinator"), [`${table}.1`], { owner: world.body, dueOn: null }),
    );
    expect(await stageOf(`${table}.1`)).toEqual(["being_assessed", "Søket er tregt."]);
    await world.advise(`${table}.1`);
    const number = await world.draft([`${table}.1`]);
    expect(await stageOf(`${table}.1`)).toEqual(["response_being_prepared", "Søket er tregt."]);
    await world.publish(number);
    expect(await stageOf(`${table}.1`)).toEqual(["answered", "Søket er tregt."]);
    const { contribution } = await getContribution(world.read, `${table}.1`);
    expect(contribution).toMatchObject({ responseNumber: number, text: ["Søket er tregt."] });
    expect(contribution.by?.name ?? null).toBeNull();
    expect((await getContribution(world.read, `${named}.1`)).contribution.by?.name).toBe("Laget Døme");
    // Those that wait keep all of it from being answered.
    expect(await readReached(world.read, at.guest)).toEqual({ read: true, answered: false });
    expect((await findOwnRegistration(world.read, ola, world.clock.now))?.said).toEqual([]);
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
  });

  it("stands on the telephone of whoever wrote it, point by point, with what became of each", async () => {
    const ctx = world.as("coordinator");
    const guests = ["Søket er tregt. Og tala manglar.", "Ikkje stadfesta.", "Naboen er sint."];
    await at.capture(at.guest, ...guests.map((body) => at.point(body)));
    await at.capture(at.scribe, at.point("Av ein annan."));
    for (const note of [1, 3, 4]) await at.confirm(note);
    const own = async () =>
      (await listOwnPoints(world.read, at.guest)).map(({ note, words, points, placed }) => [
        ...[note, words, placed],
        points.map(({ ref, stage }) => `${ref} ${stage}`),
      ]);
    expect(await own()).toEqual([]);
    const [ref = ""] = await close();
    expect(await own()).toEqual([
      [1, "Søket er tregt. Og tala manglar.", false, []],
      [3, "Naboen er sint.", false, []],
    ]);
    // Whatever points a coordinator makes of its words, and what came late beside them.
    expectOk(await removeContribution(ctx, ref, 1));
    for (const [start, end] of [
      [0, 15],
      [16, 32],
    ] as const)
      expectOk(await makeContribution(ctx, ref, [{ text: 1, start, end }]));
    expectOk(await completeSplit(ctx, ref));
    expectOk(await withholdContributions(ctx, [`${ref}.2`], { ground: "personal_data", note: "" }));
    await at.capture(at.guest, at.point("Seint.", { claimedAt: minute(1) }));
    expect(await own()).toEqual([
      [1, "Søket er tregt. Og tala manglar.", false, [`${ref}.4 received`, `${ref}.5 received`]],
      [3, null, false, [`${ref}.2 received`]],
      [5, "Seint.", false, []],
    ]);
    expect(await readReached(world.read, at.guest)).toEqual({ read: false, answered: false });
    expectOk(await makeContribution(ctx, ref, [{ text: 2, start: 0, end: 6 }]));
    expectOk(await completeSplit(ctx, ref));
    expect((await own())[2]).toEqual([5, "Seint.", true, [`${ref}.6 received`]]);
    expect(await readReached(world.read, at.guest)).toEqual({ read: true, answered: false });
  });

  it("and came late stands on the telephone of whoever wrote it, in his own words alone, with what is covered in them", async () => {
    const ctx = world.as("coordinator");
    await captured("Ein");
    expectOk(await closeTable(at.device(), at.scribe));
    const late = (key: string, ...bodies: string[]) =>
      at.capture(key, ...bodies.map((body) => at.point(body, { claimedAt: minute(1) })));
    // What came before the close of the meeting lies in one text.
    await late(at.guest, "Ring Kari på 12 34 56 78.");
    await late(at.scribe, "Av ein annan.");
    const [ref = ""] = await close();
    const ofGuest = async () =>
      (await listOwnPoints(world.read, at.guest)).map(({ note, words, points }) => [
        ...[note, words],
        points.map((one) => one.ref),
      ]);
    expect(await ofGuest()).toEqual([[2, "Ring Kari på 12 34 56 78.", []]]);
    const ground = { statute: "Offentleglova", section: "13", reason: "Telefonnummer" };
    expectOk(await redact(ctx, ref, { passages: [], words: "12 34 56 78", ground }));
    expect(await ofGuest()).toEqual([[2, "Ring Kari på ▇▇▇▇.", []]]);
    // Where one has an empty line within, nobody can tell whose words begin where.
    await at.capture(
      at.guest,
      ...["Heilt\n\ndelt", "Seinast"].map((body) => at.point(body, { claimedAt: minute(1) })),
    );
    expect((await ofGuest()).slice(1)).toEqual([
      [4, null, []],
      [5, null, []],
    ]);
    for (const [text, start, end] of [
      [2, 0, 25],
      [2, 27, 40],
      [3, 0, 22],
    ] as const)
      expectOk(await makeContribution(ctx, ref, [{ text, start, end }]));
    expectOk(await completeSplit(ctx, ref));
    expect(await ofGuest()).toEqual([
      [2, "Ring Kari på ▇▇▇▇.", [`${ref}.2`]],
      [4, null, [`${ref}.4`]],
      [5, null, [`${ref}.4`]],
    ]);
    expectOk(await withholdContributions(ctx, [`${ref}.2`], { ground: "personal_data", note: "" }));
    expect((await ofGuest())[0]).toEqual([2, null, [`${ref}.2`]]);
  });

  it("is followed by whatever points a coordinator makes of its words", async () => {
    await captured("Søket er tregt. Og tala manglar.");
    const [ref = ""] = await close();
    const ctx = world.as("coordinator");
    expectOk(await removeContribution(ctx, ref, 1));
    expectOk(await makeContribution(ctx, ref, [{ text: 1, start: 0, end: 15 }]));
    expectOk(await makeContribution(ctx, ref, [{ text: 1, start: 16, end: 32 }]));
    expect(await followed()).toEqual({ waiting: 1, points: [] });
    expect(await drafted()).toEqual([`${ref}.2`, `${ref}.3`]);
    expectOk(await completeSplit(ctx, ref));
    expect(await followed()).toEqual({
      waiting: 0,
      points: [
        [`${ref}.2`, "received", "Søket er tregt."],
        [`${ref}.3`, "received", "Og tala manglar."],
      ],
    });
  });

  it("is followed where it is, once it was moved to another consultation", async () => {
    await world.openConsultation("alltid", "ALL26", { opensOn: "2026-04-01", closesOn: null }, true);
    await captured("Ein");
    const [ref = ""] = await close();
    expectOk(await completeSplit(world.as("coordinator"), ref));
    const to = { consultation: "alltid", theme: "" };
    expectOk(
      await moveContributions(world.as("coordinator"), `${ref}.1`, { to, reason: "Det er alltid ope." }),
    );
    expect((await followed()).points).toEqual([[`${ref}.1`, "received", "Ein"]]);
  });

  it("and came after the close waits to be placed, and is followed from then on", async () => {
    await captured("Ein");
    const [ref = ""] = await close();
    expectOk(await completeSplit(world.as("coordinator"), ref));
    await at.capture(at.guest, at.point("Seint.", { claimedAt: minute(1) }));
    expect(await followed()).toMatchObject({ waiting: 1, points: [[`${ref}.1`, "received", "Ein"]] });
    expect(await drafted()).toEqual([`${ref}.1`]);
    expectOk(await makeContribution(world.as("coordinator"), ref, [{ text: 2, start: 0, end: 6 }]));
    expect(await drafted()).toEqual([`${ref}.1`, `${ref}.2`]);
    expectOk(await completeSplit(world.as("coordinator"), ref));
    expect(await followed()).toMatchObject({
      waiting: 0,
      points: [[`${ref}.1`], [`${ref}.2`, "received", "Seint."]].map((one) => expect.arrayContaining(one)),
    });
  });

  it("and was nothing else waits as its late points do", async () => {
    await close();
    await at.capture(at.guest, at.point("Likevel.", { claimedAt: minute(10) }));
    expect(await followed()).toEqual({ waiting: 1, points: [] });
  });

  it("is read by those who sat there until somebody has looked it through, but for what is kept from everybody", async () => {
    await captured("Ring Kari på 12 34 56 78.", "Naboen er sint.", "Søket er tregt.", "Tal manglar.");
    await at.capture(at.scribe, at.point("Ikkje stadfesta."));
    const [ref = ""] = await close();
    const ctx = world.as("coordinator");
    expectOk(await completeSplit(ctx, ref));
    const ground = { statute: "Offentleglova", section: "13", reason: "Telefonnummer" };
    expectOk(await redact(ctx, ref, { passages: [], words: "12 34 56 78", ground }));
    expectOk(await withholdContributions(ctx, [`${ref}.2`], { ground: "personal_data", note: "" }));
    await world.clear([`${ref}.3`]);
    const shown = async () => {
      const said = await findSaid(world.read, `${slug}.A`);
      return said?.points.map(({ words, own }) => [words, own]);
    };
    expect(await shown()).toEqual([
      ["Ring Kari på ▇▇▇▇.", true],
      [null, false],
      ["Søket er tregt.", false],
      ["Tal manglar.", true],
    ]);
    expect(await findSaid(world.read, `${slug}.A`)).toMatchObject({
      unconfirmed: 1,
      answeredBy: expect.stringMatching(/^2026-\d\d-\d\d$/),
    });
    // By the link of his registration he reads what everybody does, though he was seen at the door: he may have sat elsewhere.
    const mine = async () =>
      (await findOwnRegistration(world.read, guro, world.clock.now))?.said[0]?.points.map(
        ({ words }) => words,
      );
    expectOk(await checkIn(ctx, slug, guro.ref, { presence: "room" }));
    expect(await mine()).toEqual([null, null, "Søket er tregt.", null]);
    // To everybody else nothing of it is there.
    expect((await getContribution(world.read, `${ref}.4`)).contribution).toMatchObject({
      title: null,
      text: null,
    });
  });

  it("is followed by a registration where somebody sat, as by the table's own link, and where he had chosen to", async () => {
    const ctx = world.as("coordinator");
    expectOk(await addGroup(ctx, slug, { title: both("Innkjøp"), theme: "", seats: null }));
    expectOk(await openTables(ctx, slug));
    const b = (await at.tables()).find(({ group }) => group.letter === "B")?.table;
    if (!b) throw new Error("no second table");
    const sit = async (code: string, registered: typeof guro) =>
      expectOk(await joinTable(at.device(), { code, calledAs: "" }, { registered })).key;
    const own = async (link: typeof guro) => findOwnRegistration(world.read, link, world.clock.now);
    // guro had chosen A, began there and moved; ola had chosen nothing
    await sit(at.joinCode, guro);
    const key = await sit(b.joinCode, guro);
    await sit(at.joinCode, ola);
    expect(await own(guro)).toMatchObject({ group: "A", satAt: "B" });
    expect(await own(ola)).toMatchObject({ group: null, satAt: "A" });
    expect(await copyRegistration(world.read, guro.ref)).toMatchObject({ satAt: both("Innkjøp") });
    await captured("Søket er tregt. Og tala manglar.");
    await at.capture(key, at.point("Ikkje stadfesta."));
    const [ref = ""] = await close();
    expectOk(await completeSplit(ctx, ref));
    const same = async () => {
      const table = await findSaid(world.read, `${slug}.A`);
      const { said: [mine] = [] } = (await own(ola)) ?? {};
      for (const told of ["points", "waiting", "unconfirmed", "answeredBy"] as const)
        expect(mine?.[told]).toEqual(table?.[told]);
      return mine?.points;
    };
    expect(await same()).toMatchObject([
      { words: "Søket er tregt. Og tala manglar.", own: true, answer: null },
    ]);
    expect((await own(guro))?.said).toMatchObject([
      { letter: "B", sat: true, unconfirmed: 1, points: [] },
      { letter: "A", sat: false, points: [{ words: null, own: false }] },
    ]);
    await world.clear([`${ref}.1`]);
    expectOk(await assignContributions(ctx, [`${ref}.1`], { owner: world.body, dueOn: null }));
    await world.advise(`${ref}.1`);
    await world.publish(await world.draft([`${ref}.1`]));
    const public_ = {
      words: "Søket er tregt. Og tala manglar.",
      own: false,
      answer: { key: "within" },
    };
    expect(await same()).toMatchObject([public_]);
    expect(await readReached(world.read, at.guest)).toEqual({ read: true, answered: true });
    expect((await own(guro))?.said[1]).toMatchObject({ points: [public_] });
    // Whoever is forgotten sat nowhere, and leads to no table.
    const rows = async () => (await world.read.select().from(registrations)).map((row) => row.satGroupId);
    expect((await rows()).sort()).toEqual([at.group, b.groupId].sort());
    const ids = (await world.read.select().from(registrations)).map(({ id }) => id);
    expectOk(
      await write(ctx, async (tx) => {
        await forgetRegistrations(tx, ids);
        return ok();
      }),
    );
    expect(await rows()).toEqual([null, null]);
  });

  it("is no word that others added to it later, as long as nobody has looked that through", async () => {
    await captured("Ein");
    const [ref = ""] = await close();
    const ctx = world.as("coordinator");
    expectOk(await completeSplit(ctx, ref));
    const came = { channel: "email" as const, receivedOn: world.clock.now.slice(0, 10) };
    const more = { kind: "addition" as const, text: "Frå ein e-post.", language: "nn" as const, touches: [] };
    expectOk(await addLater(ctx, ref, { ...more, came }));
    expectOk(await makeContribution(ctx, ref, [{ text: 2, start: 0, end: 15 }]));
    expectOk(await completeSplit(ctx, ref));
    expect((await followed()).points).toEqual([
      [`${ref}.1`, "received", "Ein"],
      [`${ref}.2`, "received", null],
    ]);
  });
});
