import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { and, eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { accessNeeds, registrationAsks, registrations } from "#db/schema/registrations.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { joinTable, openTables } from "~/domain/live/commands/join.server.ts";
import { listTables } from "~/domain/live/queries.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { removeGroup } from "~/domain/meetings/commands/groups.server.ts";
import {
  addRegistration,
  askToRegister,
  confirmRegistration,
} from "~/domain/meetings/commands/register.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { promoted, seatFor } from "~/domain/meetings/registration.ts";
import { findRegistered, listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { takeWalks } from "../../support/runs.ts";
import { answer, question, seatsOf, who } from "../../support/seats.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let _meetings: ReturnType<typeof meetingsOf>;
let kit: ReturnType<typeof seatsOf>;
beforeAll(async () => {
  world = await openWorld();
  _meetings = meetingsOf(world);
  kit = seatsOf(world);
});
afterAll(() => world.close());

const setSeats = (...of: Parameters<typeof kit.setSeats>) => kit.setSeats(...of);
const openMeeting = (...of: Parameters<typeof kit.openMeeting>) => kit.openMeeting(...of);
const add = (...of: Parameters<typeof kit.add>) => kit.add(...of);
const statuses = (slug: string) => kit.statuses(slug);

describe("registering by the public page", () => {
  it("holds no seat until the mail is confirmed; confirmed twice it is one", async () => {
    const slug = await openMeeting("open", { capacity: 1 });
    const input = who(1, { group: "A", accessNeeds: "Teleslynge", organisation: "Lag " });
    const replied = { ...input, answers: ["Søk"], asked: [question] };
    expectOk(await askToRegister(world.visitor(), slug, replied));
    expect(await statuses(slug)).toEqual({});
    const [ask] = await world.read.select().from(registrationAsks);
    const link = { ref: ask?.ref ?? "", version: 1 };
    expect(expectOk(await confirmRegistration(world.visitor(), link, 1))).toEqual(link);
    expect(expectOk(await confirmRegistration(world.visitor(), link, 1)), "no link again").toBeNull();
    expect(await statuses(slug)).toEqual({ 1: 1 });
    const [row] = await listRegistrations(world.read, (await getMeeting(world.read, slug)).id);
    expect(row).toMatchObject({ group: "A", hasNeeds: true, organisationKey: "lag", source: "public" });
    expect(row?.answers).toEqual([{ question, answer: "Søk" }]);
    expect(await world.read.select().from(registrationAsks)).toEqual([]);
  });

  it("answers alike for an address that is registered; one ask waits for an address, the last that was typed", async () => {
    expect(await askToRegister(world.visitor(), "open", who(1))).toEqual({ ok: true });
    for (const n of [1, 9])
      expect(await askToRegister(world.visitor(), "open", who(n, { group: "Z" }))).toMatchObject({
        code: "unknown_group",
      });
    for (const name of ["Fyrste", "Siste"])
      expect(await askToRegister(world.visitor(), "open", who(2, { name }))).toEqual({ ok: true });
    const asks = await world.read.select().from(registrationAsks);
    expect(asks.map(({ name, version }) => [name, version])).toEqual([["Siste", 2]]);
    const told = await world.read.select().from(events).where(eq(events.type, "registration.link_asked"));
    expect(told).toHaveLength(1);
    expect(
      await askToRegister(world.visitor(), "open", who(3, { email: "d\u0435ltakar@dome.example" })),
    ).toMatchObject({
      code: "mixed_alphabets",
    });
  });

  it("ends with three days, with the last day of registration, and with the meeting's beginning", async () => {
    const [ask] = await world.read.select().from(registrationAsks);
    const link = { ref: ask?.ref ?? "", version: 1 };
    const before = world.clock.now;
    world.later(3 * 24 * 60);
    expect(await confirmRegistration(world.visitor(), link, 2)).toMatchObject({ code: "not_found" });
    world.clock.now = before;
    expectOk(await setSeats("open", { capacity: 1, registrationClosesOn: "2026-04-21" }));
    world.clock.now = "2026-04-21T21:59:59.999Z";
    expect(await askToRegister(world.visitor(), "open", who(4))).toEqual({ ok: true });
    world.clock.now = "2026-04-21T22:00:00.000Z";
    expect(await askToRegister(world.visitor(), "open", who(5))).toMatchObject({ code: "over" });
    expect(await confirmRegistration(world.visitor(), link, 2)).toMatchObject({ code: "over" });
    // Without a last day: until it begins. With the day of the meeting itself: until it ends.
    for (const [registrationClosesOn, last, over] of [
      [null, "2026-05-07T07:29:59.999Z", "2026-05-07T07:30:00.000Z"],
      ["2026-05-07", "2026-05-07T09:29:59.999Z", "2026-05-07T09:30:00.000Z"],
    ] as const) {
      world.clock.now = before;
      expectOk(await setSeats("open", { capacity: 1, registrationClosesOn }));
      world.clock.now = last;
      expect(await askToRegister(world.visitor(), "open", who(6))).toEqual({ ok: true });
      world.clock.now = over;
      expect(await askToRegister(world.visitor(), "open", who(7))).toMatchObject({ code: "over" });
    }
    world.clock.now = before;
    expectOk(await setSeats("open", { capacity: 1 }));
  });

  it("takes an invitation where only the invited come, and finds nothing of a meeting for staff", async () => {
    await openMeeting("bedne", {}, "invited");
    await openMeeting("internt", {}, "internal");
    expect(await askToRegister(world.visitor(), "bedne", who(1))).toMatchObject({ code: "by_invitation" });
    for (const slug of ["internt", "finst-ikkje"])
      expect(await askToRegister(world.visitor(), slug, who(1))).toMatchObject({ code: "not_found" });
    expect(await addRegistration(world.visitor(), "open", who(9))).toMatchObject({ code: "not_allowed" });
  });
});

describe("seats", () => {
  it("go to those who wait in their order, as soon as one is free", async () => {
    const slug = await openMeeting("plassar", { capacity: 2 });
    const links = [];
    for (const n of [1, 2, 3, 4]) links.push(await add(slug, n));
    expect(await statuses(slug)).toEqual({ 1: 1, 2: 2, 3: "waiting", 4: "waiting" });
    expectOk(await answerRegistration(world.visitor(), links[0] as never, answer("maybe")));
    expect(await statuses(slug)).toEqual({ 1: "maybe", 2: 2, 3: 1, 4: "waiting" });
    world.later(1);
    expectOk(await answerRegistration(world.visitor(), links[0] as never, answer("going")));
    expect(await statuses(slug)).toEqual({ 1: "waiting", 2: 2, 3: 1, 4: "waiting" });
    expectOk(await answerRegistration(world.visitor(), links[1] as never, answer("not_going")));
    expect(await statuses(slug)).toEqual({ 1: "waiting", 2: "not_going", 3: 1, 4: 2 });
    expectOk(await setSeats(slug, { capacity: 3 }));
    expect(await statuses(slug)).toMatchObject({ 1: 3 });
    expectOk(await setSeats(slug, { capacity: 1 }));
    expect(await statuses(slug), "nobody loses a seat").toMatchObject({ 1: 3, 3: 1, 4: 2 });
  });

  it("of an organisation are as many as it may have, however its name is typed", async () => {
    const slug = await openMeeting("lag", { capacity: 3, seatsPerOrganisation: 1 });
    const of = (organisation: string) => ({ organisation, kind: "civil_society" as const });
    const first = await add(slug, 1, of("Døme-laget"));
    await add(slug, 2, of("DØME  laget"));
    await add(slug, 3, of("Eit anna lag"));
    await add(slug, 4);
    expect(await statuses(slug)).toEqual({ 1: 1, 2: "waiting", 3: 2, 4: 3 });
    expectOk(await answerRegistration(world.visitor(), first, answer("not_going")));
    expect(await statuses(slug)).toMatchObject({ 1: "not_going", 2: 1 });
  });

  it("in a group are as many as it has; another one may be chosen", async () => {
    const slug = await openMeeting("grupper");
    for (const n of [1, 2]) await add(slug, n, { group: "A" });
    expect(await addRegistration(world.as("coordinator"), slug, who(3, { group: "A" }))).toMatchObject({
      code: "group_full",
    });
    const link = await add(slug, 3, { group: "B" });
    expect(await answerRegistration(world.visitor(), link, answer("going", { group: "A" }))).toMatchObject({
      code: "group_full",
    });
    expectOk(
      await answerRegistration(world.visitor(), link, answer("going", { group: "B", accessNeeds: "Tolk" })),
    );
    expect(await world.read.select().from(accessNeeds).where(eq(accessNeeds.text, "Tolk"))).toHaveLength(1);
    expect(await removeGroup(world.as("coordinator"), slug, "B", { version: 1 })).toMatchObject({
      code: "group_in_use",
    });
    expectOk(await answerRegistration(world.visitor(), link, answer("going", { group: "B" })));
    expect(await world.read.select().from(accessNeeds).where(eq(accessNeeds.text, "Tolk"))).toEqual([]);
    expectOk(await answerRegistration(world.visitor(), link, answer("not_going", { group: "A" })));
    expect(await statuses(slug)).toMatchObject({ 3: "not_going" });
    expect(await answerRegistration(world.visitor(), { ...link, version: 2 }, answer("going"))).toMatchObject(
      { code: "not_found" },
    );
  });

  it("in a group are counted by who chose it, wherever anybody sits down; once the doors are open whoever has one keeps it", async () => {
    const slug = await openMeeting("bord");
    const [first] = [await add(slug, 1, { group: "A" }), await add(slug, 2, { group: "A" })];
    const chose = await add(slug, 3, { group: "B" });
    const none = await add(slug, 4);
    expectOk(await openTables(world.as("coordinator"), slug));
    const { id } = await getMeeting(world.read, slug);
    const [at] = await listTables(world.read, id);
    const sit = async (registered: typeof none, key = "") =>
      expectOk(
        await joinTable(
          world.visitor(),
          { code: at?.table.joinCode ?? "", calledAs: "" },
          { key, registered },
        ),
      ).key;
    const found = async (n: number) => {
      const row = (await listRegistrations(world.read, id)).find(({ name }) => name === `Deltakar ${n}`);
      const changed = and(eq(events.subjectId, row?.id ?? ""), eq(events.type, "registration.changed"));
      return [row?.group, row?.satAt, row?.version, await world.read.$count(events, changed)];
    };
    await sit(chose);
    expect(await found(3)).toEqual(["B", "A", 1, 0]);
    await sit(none, await sit(none));
    expect(await found(4)).toEqual([null, "A", 1, 0]);

    const save = (link: typeof none, status: "going" | "maybe" = "going") =>
      answerRegistration(world.visitor(), link, answer(status, { group: "A", accessNeeds: "Teleslynge" }));
    for (const link of [none, chose]) expect(await save(link)).toMatchObject({ code: "group_full" });
    // Who only may come has no seat in it, and gets none that is not there.
    for (const _ of [1, 2]) expectOk(await save(first, "maybe"));
    expectOk(await save(none));
    expect(await save(first)).toMatchObject({ code: "group_full" });
    const before = world.clock.now;
    world.clock.now = "2026-05-07T07:00:00.000Z";
    expectOk(await save(first));
    expect(await save(chose)).toMatchObject({ code: "group_full" });
    world.clock.now = before;
  });

  it("that come free fill no group beyond its own", async () => {
    const slug = await openMeeting("trongt", { capacity: 1 });
    await add(slug, 1, { group: "A" });
    for (const n of [2, 3, 4]) await add(slug, n, { group: "A" });
    expectOk(await setSeats(slug, { capacity: 4 }));
    const rows = await listRegistrations(world.read, (await getMeeting(world.read, slug)).id);
    expect(rows.map(({ status }) => status)).toEqual(["going", "going", "going", "going"]);
    expect(rows.filter(({ group }) => group === "A")).toHaveLength(2);
  });

  it("are refused by the database where one would be given twice", async () => {
    const slug = await openMeeting("to-plassar", { capacity: 2 });
    const [, second] = [await add(slug, 1), await add(slug, 2)];
    const twice = world.db.write(
      async (tx) =>
        void (await tx.update(registrations).set({ seat: 1 }).where(eq(registrations.ref, second.ref))),
    );
    await expect(twice).rejects.toThrow();
  });
});

it("whatever is answered, no seat is given twice, none stands empty while somebody waits who could have it, and no organisation has too many", async () => {
  const people = fc.record({
    organisationKey: fc.constantFrom(null, "a", "b"),
    acts: fc.array(fc.constantFrom("going", "leave"), { maxLength: 4 }),
  });
  const seats = fc.record({
    capacity: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
    seatsPerOrganisation: fc.option(fc.integer({ min: 1, max: 2 }), { nil: null }),
  });
  await takeWalks(
    fc.asyncProperty(seats, fc.array(people, { maxLength: 12 }), async (rules, all) => {
      let seated: { who: number; seat: number; organisationKey: string | null }[] = [];
      let waiting: { who: number; organisationKey: string | null }[] = [];
      const round = Math.max(0, ...all.map(({ acts }) => acts.length));
      for (let turn = 0; turn < round; turn++) {
        for (const [n, { organisationKey, acts }] of all.entries()) {
          if (acts[turn] === "leave") {
            seated = seated.filter(({ who }) => who !== n);
            waiting = waiting.filter(({ who }) => who !== n);
            const given = promoted(rules, seated, waiting);
            waiting = waiting.filter((one) => !given.some((got) => got.waiting === one));
            seated = [...seated, ...given.map((got) => ({ ...got.waiting, seat: got.seat }))];
          } else if (acts[turn] === "going" && ![...seated, ...waiting].some(({ who }) => who === n)) {
            const seat = seatFor(rules, seated, { organisationKey });
            if (typeof seat === "number") seated.push({ who: n, seat, organisationKey });
            else waiting.push({ who: n, organisationKey });
          }
          expect(new Set(seated.map(({ seat }) => seat)).size).toBe(seated.length);
          if (rules.capacity !== null) expect(seated.length).toBeLessThanOrEqual(rules.capacity);
          for (const key of ["a", "b"])
            if (rules.seatsPerOrganisation !== null)
              expect(seated.filter((one) => one.organisationKey === key).length).toBeLessThanOrEqual(
                rules.seatsPerOrganisation,
              );
          for (const one of waiting) expect(seatFor(rules, seated, one)).not.toBeTypeOf("number");
        }
      }
    }),
    400,
  );
});

it("whoever comes with an address that is written in another way is the same", async () => {
  const meeting = await getMeeting(world.read, "plassar");
  expect(await findRegistered(world.read, meeting.id, " DELTAKAR-1@Dome-Post.example")).not.toBeNull();
});
