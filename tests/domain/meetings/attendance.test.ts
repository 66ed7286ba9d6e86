import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { events } from "#db/schema/kernel.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { countAttendance, listAtDoor, listAttendance } from "~/domain/meetings/attendance.server.ts";
import { cameLate, isSought, shortRef } from "~/domain/meetings/attendance.ts";
import type { WalkInForm } from "~/domain/meetings/attendance-forms.ts";
import {
  checkIn,
  checkInWalkIn,
  forgetWalkIn,
  noteSaidBefore,
  undoCheckIn,
} from "~/domain/meetings/commands/check-in.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import { retain } from "~/domain/privacy/retain.server.ts";
import { erasePerson, forgotten, knownSubmission, nameMarks } from "../../support/erasing.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { findMarks } from "../../support/rows.ts";
import { begins, minute } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ctx = () => world.as("coordinator");
const idOf = async (slug: string) => (await getMeeting(world.read, slug)).id;
const count = async (slug: string) => countAttendance(world.read, await idOf(slug));
const walkIn = (name: string, more: Partial<WalkInForm> = {}): WalkInForm => ({
  ...{
    key: randomUUID(),
    name,
    organisation: "",
    kind: "individual",
    email: "",
    presence: "room",
    isNew: "",
  },
  ...more,
});

/** An announced meeting on a day, with those who registered by name. */
async function hold(slug: string, on: string, ...names: string[]) {
  world.clock.now = "2026-04-01T08:00:00.000Z";
  const meetings = meetingsOf(world);
  await meetings.prepare(slug);
  expectOk(await meetings.schedule(slug, { on }));
  const { announceMeeting } = await import("~/domain/meetings/commands/announce.server.ts");
  expectOk(await announceMeeting(ctx(), slug));
  const refs: string[] = [];
  for (const name of names)
    refs.push(
      expectOk(
        await addRegistration(ctx(), slug, {
          ...{ name, organisation: "", kind: "academia", email: `${name.toLowerCase()}@dome-post.example` },
          ...{ language: "nn", attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
        }),
      ).ref,
    );
  world.clock.now = (await getMeeting(world.read, slug)).startsAt ?? "";
  return refs;
}

describe("at the door", () => {
  it("whoever is registered is checked in once, by as many telephones and taps as there are, and it is undone", async () => {
    const [anna = "", berit = ""] = await hold("dora", "2026-05-07", "Anna", "Berit");
    const room = { presence: "room" as const };
    await Promise.all([1, 2, 3, 4].map(() => checkIn(ctx(), "dora", anna, room).then(expectOk)));
    expect(await world.read.$count(attendances)).toBe(1);
    expect(await world.read.$count(events, eq(events.type, "attendance.checked_in"))).toBe(1);
    world.clock.now = minute(25);
    expectOk(await checkIn(ctx(), "dora", berit, { presence: "remote" }));
    const there = await listAttendance(world.read, await idOf("dora"));
    const { startsAt } = await getMeeting(world.read, "dora");
    expect(there.map((one) => [one.name, one.presence, cameLate(one, { startsAt })])).toEqual([
      ["Anna", "room", false],
      ["Berit", "remote", true],
    ]);
    expect(await count("dora")).toMatchObject({ expected: 2, came: 2, walkIns: 0, newcomers: 2, known: 2 });

    const handle = there[1]?.handle ?? "";
    for (const _ of [1, 2]) expectOk(await undoCheckIn(ctx(), "dora", handle));
    expect(await count("dora")).toMatchObject({ came: 1 });
    const door = await listAtDoor(world.read, await getMeeting(world.read, "dora"));
    expect(door.map(({ name, presence }) => [name, presence])).toEqual([
      ["Anna", "room"],
      ["Berit", null],
    ]);
    world.clock.now = minute(40);
    expectOk(await checkIn(ctx(), "dora", berit, { presence: "stream" }));
    expect(await listAttendance(world.read, await idOf("dora"))).toMatchObject([
      { name: "Anna" },
      { name: "Berit", presence: "stream", checkedInAt: minute(40) },
    ]);
  });

  it("whoever comes without is written down once; with the address of one who is registered it is him", async () => {
    const [cato = ""] = await hold("utan", "2026-05-07", "Cato");
    const dagny = walkIn("Dagny", { organisation: "Laget", email: "dagny@dome-post.example" });
    expectOk(await checkInWalkIn(ctx(), "utan", dagny));
    expectOk(await checkInWalkIn(ctx(), "utan", dagny));
    expectOk(await checkInWalkIn(ctx(), "utan", { ...dagny, key: randomUUID() }));
    expectOk(await checkInWalkIn(ctx(), "utan", walkIn("Cato", { email: "CATO@dome-post.example" })));
    expect(await count("utan")).toMatchObject({ came: 2, walkIns: 1, expected: 1 });
    expect((await listAttendance(world.read, await idOf("utan"))).map(({ ref }) => ref)).toEqual([
      cato,
      null,
    ]);
  });

  it("tells colleagues who share a mailbox apart by their names, and counts nobody twice whichever way he was written down", async () => {
    const post = (name: string) => walkIn(name, { email: "post@dome-post.example" });
    const [cato = ""] = await hold("felles", "2026-05-07", "Cato");
    const write = async (input: WalkInForm) => expectOk(await checkInWalkIn(ctx(), "felles", input));
    const colleague = walkIn("Berit Døme", { email: "cato@dome-post.example" });
    expect(await write(colleague)).toBe("walk_in_like");
    expect([await write(post("Dag Døme")), await write(post("Eva Døme"))]).toEqual(["walk_in", "walk_in"]);
    expect(await write(post("EVA DÖME"))).toBe("there");
    // Registered with the shared address once she stood in the list: found there, and tapped.
    const { ref: eva } = expectOk(
      await addRegistration(ctx(), "felles", {
        ...{ name: "Eva Døme", organisation: "", kind: "academia", email: "post@dome-post.example" },
        ...{ language: "nn", attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
      }),
    );
    expectOk(await checkIn(ctx(), "felles", eva, { presence: "remote" }));
    expect(await write(walkIn("Cato Døme", { email: "cato@dome-post.example" }))).toBe("registered");
    const there = await listAttendance(world.read, await idOf("felles"));
    expect(there.map(({ name, ref, presence }) => [name, ref, presence])).toEqual([
      ["Berit Døme", null, "room"],
      ["Cato", cato, "room"],
      ["Dag Døme", null, "room"],
      ["Eva Døme", eva, "remote"],
    ]);
    expect(await count("felles")).toMatchObject({ came: 4, walkIns: 2 });
  });

  it("is not open before the day, for a draft, or for who does not run it", async () => {
    const [ref = ""] = await hold("stengd", "2026-05-07", "Erik");
    const here = { presence: "room" as const };
    expect(await checkIn(world.as("approver"), "stengd", ref, here)).toMatchObject({ code: "not_allowed" });
    expect(await checkIn(ctx(), "dora", ref, here)).toMatchObject({ code: "not_found" });
    world.clock.now = "2026-05-06T12:00:00.000Z";
    expect(await checkIn(ctx(), "stengd", ref, here)).toMatchObject({ code: "too_early" });
  });

  it("knows who was at an earlier meeting, by address; of others what they say", async () => {
    const [anna = ""] = await hold("andre", "2026-06-11", "Anna");
    expectOk(await checkIn(ctx(), "andre", anna, { presence: "room" }));
    expectOk(await checkInWalkIn(ctx(), "andre", walkIn("Dagny", { email: "dagny@dome-post.example" })));
    expectOk(await checkInWalkIn(ctx(), "andre", walkIn("Finn", { isNew: "yes" })));
    expectOk(await checkInWalkIn(ctx(), "andre", walkIn("Gro", { isNew: "no" })));
    expectOk(await checkInWalkIn(ctx(), "andre", walkIn("Hege")));
    const there = await listAttendance(world.read, await idOf("andre"));
    expect(there.map(({ name, isNew }) => [name, isNew])).toEqual([
      ...[
        ["Anna", false],
        ["Dagny", false],
        ["Finn", true],
      ],
      ...[
        ["Gro", false],
        ["Hege", null],
      ],
    ]);
    expect(await count("andre")).toMatchObject({ newcomers: 1, known: 4 });
  });

  it("notes of whoever would count as new that he was there before meetings were kept here, and takes it back", async () => {
    const [liv = "", mona = ""] = await hold("foer", "2026-05-28", "Liv", "Mona");
    const { ref: pia } = expectOk(
      await addRegistration(ctx(), "foer", {
        ...{ name: "Pia", organisation: "", kind: "academia", email: null, language: "nn", attendAs: "room" },
        ...{ group: "", accessNeeds: "", answers: [], asked: [] },
      }),
    );
    for (const ref of [liv, mona, pia]) expectOk(await checkIn(ctx(), "foer", ref, { presence: "room" }));
    expectOk(await checkInWalkIn(ctx(), "foer", walkIn("Nils", { isNew: "no" })));
    expectOk(await checkInWalkIn(ctx(), "foer", walkIn("Odd")));
    const row = await getMeeting(world.read, "foer");
    const door = async () =>
      (await listAtDoor(world.read, row)).map(({ name, isNew, saidBefore }) => [name, isNew, saidBefore]);
    const handles = new Map(
      (await listAttendance(world.read, row.id)).map(({ name, handle }) => [name, handle]),
    );
    const say = async (name: string, before: "yes" | "no") =>
      expectOk(await noteSaidBefore(ctx(), "foer", handles.get(name) ?? "", { before }));
    for (const _ of [1, 2]) await say("Liv", "yes");
    // of whoever has no address nobody knows it: it is what he says, and taken back nobody knows it anew
    for (const name of ["Odd", "Pia"]) await say(name, "yes");
    for (const _ of [1, 2]) await say("Odd", "no");
    await say("Mona", "no");
    expect(await door()).toEqual([
      ...[
        ["Liv", false, true],
        ["Mona", true, false],
        ["Pia", false, true],
      ],
      ...[
        ["Nils", false, true],
        ["Odd", null, false],
      ],
    ]);
    const noted = eq(events.type, "attendance.before_noted");
    expect(await world.read.$count(events, noted)).toBe(4);
    // one definition: whoever registered and came is as new among the one as among the other
    const numbers = async () => (await readNumbers(world.read, [row], world.clock.now)).get(row.id);
    expect(await numbers()).toMatchObject({
      ...{ newRegistered: { count: 1, known: 3 }, came: { newcomers: { count: 1, known: 4 } } },
    });
    // a tap that was undone, and another: what he said stays
    expectOk(await undoCheckIn(ctx(), "foer", handles.get("Liv") ?? ""));
    expect(await noteSaidBefore(ctx(), "foer", handles.get("Liv") ?? "", { before: "no" })).toMatchObject({
      code: "not_found",
    });
    expectOk(await checkIn(ctx(), "foer", liv, { presence: "room" }));
    expect(await count("foer")).toMatchObject({ newcomers: 1, known: 4 });
    for (const name of ["Liv", "Nils", "Pia"]) await say(name, "no");
    expect(await count("foer")).toMatchObject({ newcomers: 2, known: 2 });
    // known from an earlier meeting: nothing that is said at the door changes it
    const [again = ""] = await hold("foer-etter", "2026-06-25", "Liv");
    expectOk(await checkIn(ctx(), "foer-etter", again, { presence: "room" }));
    const [there] = await listAttendance(world.read, await idOf("foer-etter"));
    expectOk(await noteSaidBefore(ctx(), "foer-etter", there?.handle ?? "", { before: "no" }));
    expect(await listAttendance(world.read, await idOf("foer-etter"))).toMatchObject([
      { isNew: false, saidBefore: false },
    ]);
  });

  it("takes a tap that was undone for no check-in: who had a seat at that meeting was there", async () => {
    const [, jon = ""] = await hold("tappa", "2026-05-14", "Idun", "Jon");
    expectOk(await checkIn(ctx(), "tappa", jon, { presence: "room" }));
    const [tapped] = await listAttendance(world.read, await idOf("tappa"));
    expectOk(await undoCheckIn(ctx(), "tappa", tapped?.handle ?? ""));
    const [idun = ""] = await hold("etter", "2026-06-18", "Idun");
    expectOk(await checkIn(ctx(), "etter", idun, { presence: "room" }));
    expect(await listAttendance(world.read, await idOf("etter"))).toMatchObject([{ isNew: false }]);
  });
});

it("is found by parts of names, and by the first signs of what his link names him by", () => {
  const one = { name: "Åse Døme", organisation: "Laget for Lesarar", ref: "K7M4PQRSTUVW" };
  const found = ["åse", "lesarar åse", "k7m4", "K7M4PQ", shortRef(one.ref), ""];
  expect(found.map((typed) => isSought(one, typed))).toEqual(found.map(() => true));
  expect(["k7", "ola", "åse ola"].map((typed) => isSought(one, typed))).toEqual([false, false, false]);
});

describe("a walk-in", () => {
  it("is written down anew where his form is sent again after a tap undid him, once; whoever was forgotten is there still", async () => {
    await hold("att", "2026-05-21");
    const his = walkIn("Kari Døme");
    const send = async () => expectOk(await checkInWalkIn(ctx(), "att", his));
    const names = async () =>
      (await listAttendance(world.read, await idOf("att"))).map(({ name, handle }) => [name, handle]);
    expect(await send()).toBe("walk_in");
    const [[, first = ""] = []] = await names();
    expectOk(await undoCheckIn(ctx(), "att", first));
    expect(await names()).toEqual([]);
    expect([await send(), await send()]).toEqual(["walk_in", "walk_in"]);
    const [[name, handle = ""] = [], ...more] = await names();
    expect([name, more]).toEqual(["Kari Døme", []]);
    expectOk(await forgetWalkIn(ctx(), "att", handle));
    expect(await send()).toBe("there");
    expect(await names()).toEqual([["", handle]]);
  });

  const his = walkIn(forgotten.person, { organisation: forgotten.organisation, email: forgotten.email });
  it("is reached by erasure, by his own asking, by a tap that is undone, and goes when its time has passed; he is counted still", async () => {
    const own = await openWorld();
    const before = world;
    world = own;
    try {
      await meetingsOf(own).announce("gloymd");
      const submission = await knownSubmission(own);
      own.clock.now = begins;
      const add = async (more: Partial<WalkInForm> = {}) =>
        expectOk(await checkInWalkIn(ctx(), "gloymd", { ...his, key: randomUUID(), ...more }));
      const handles = async () =>
        (await listAttendance(own.read, await idOf("gloymd")))
          .filter(({ name }) => name !== "")
          .map(({ handle }) => handle);
      await add();
      await erasePerson(own, submission.ref, { scope: "contact", meetings: true });
      expect(await handles()).toEqual([]);
      await add({ email: "" });
      expectOk(await forgetWalkIn(ctx(), "gloymd", (await handles())[0] ?? ""));
      await add({ email: "" });
      expectOk(await undoCheckIn(ctx(), "gloymd", (await handles())[0] ?? ""));
      await add({ email: "" });
      own.clock.now = new Date(Date.parse(begins) + 800 * 86_400_000).toISOString();
      await retain(own.as({ kind: "system", name: "worker" }));
      const marks = await findMarks(own.read, nameMarks);
      expect(marks.filter((mark) => mark.startsWith("attendances"))).toEqual([]);
      expect(await count("gloymd")).toMatchObject({ came: 3, walkIns: 3 });
    } finally {
      world = before;
      await own.close();
    }
  });
});
