import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registrationAsks } from "#db/schema/registrations.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { openTables } from "~/domain/live/commands/join.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { changeGroup, removeGroup } from "~/domain/meetings/commands/groups.server.ts";
import {
  addRegistration,
  askToRegister,
  confirmRegistration,
} from "~/domain/meetings/commands/register.server.ts";
import { sitDownAt } from "~/domain/meetings/commands/seat.server.ts";
import { changeRegistration } from "~/domain/meetings/commands/staff-registration.server.ts";
import type { RegistrationLink } from "~/domain/meetings/links.server.ts";
import { getMeeting, listGroups } from "~/domain/meetings/queries.server.ts";
import type { Attendance } from "~/domain/meetings/registration.ts";
import { numbersOf } from "~/domain/meetings/registration-list.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { findOwnRegistration } from "~/domain/own/registered.server.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { answer, nn, seatsOf, who } from "../../support/seats.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let seats: ReturnType<typeof seatsOf>;
beforeAll(async () => {
  world = await openWorld();
  seats = seatsOf(world);
});
afterAll(() => world.close());

/** Group A meets in the room, B digitally; both have two seats. */
async function openMeeting(slug: string, capacity: number | null = null) {
  await seats.openMeeting(slug, { capacity });
  await meets(slug, "A", "room");
  await meets(slug, "B", "remote");
  return slug;
}
async function meets(slug: string, letter: string, attendAs: Attendance | "either") {
  const meeting = await getMeeting(world.read, slug);
  const group = (await listGroups(world.read, meeting.id)).find((one) => one.letter === letter);
  if (!group) throw new Error("no such group");
  const { title, seats, version } = group;
  const input = { title, theme: "", seats, attendAs, version };
  expectOk(await changeGroup(world.as("coordinator"), slug, letter, input));
}
const own = async (link: RegistrationLink) => {
  const found = await findOwnRegistration(world.read, link, world.clock.now);
  if (!found) throw new Error("the link opens nothing");
  const { status, group, wishedGroup } = found;
  return { status, group, wishedGroup };
};
const answers = (link: RegistrationLink, more: Parameters<typeof answer>[1]) =>
  answerRegistration(world.visitor(), link, answer("going", more));
const declines = (link: RegistrationLink) => answerRegistration(world.visitor(), link, answer("not_going"));
const listed = async (slug: string) => listRegistrations(world.read, (await getMeeting(world.read, slug)).id);
/** Asks by the public page, and what presses the button of the mail. */
async function asks(slug: string, n: number, group: string) {
  expectOk(await askToRegister(world.visitor(), slug, who(n, { group })));
  const all = await world.read.select().from(registrationAsks);
  const ask = all.find(({ email }) => email === who(n).email);
  if (!ask) throw new Error("nothing was asked");
  return async () => {
    const link = expectOk(await confirmRegistration(world.visitor(), { ref: ask.ref, version: 1 }, 1));
    if (!link) throw new Error("confirmed before");
    return link;
  };
}

it("a group whose table was opened is not taken out: those who sit there go on", async () => {
  const slug = await openMeeting("opna");
  expectOk(await openTables(world.as("coordinator"), slug));
  const { id } = await getMeeting(world.read, slug);
  const [group] = await listGroups(world.read, id);
  const seen = { version: group?.version ?? 0 };
  expect(await removeGroup(world.as("coordinator"), slug, "A", seen)).toMatchObject({ code: "table_opened" });
  expect((await listGroups(world.read, id)).map(({ letter }) => letter)).toEqual(["A", "B"]);
});

describe("a group that meets in one way", () => {
  it("is not given to whoever takes part in the other, by the form, by staff or by an answer that changes how he comes", async () => {
    const slug = await openMeeting("i-rommet");
    for (const [attendAs, group, code] of [
      ["remote", "A", "group_in_room"],
      ["room", "B", "group_digital"],
    ] as const) {
      const input = who(1, { attendAs, group });
      expect(await askToRegister(world.visitor(), slug, input)).toMatchObject({ code });
      expect(await addRegistration(world.as("coordinator"), slug, input)).toMatchObject({ code });
    }
    const link = await seats.add(slug, 2, { group: "A" });
    expect(await answers(link, { attendAs: "remote", group: "A" })).toMatchObject({ code: "group_in_room" });
    expect(await own(link)).toEqual({ status: "going", group: "A", wishedGroup: null });
    expectOk(await answers(link, { attendAs: "remote", group: "B" }));
    const [row] = await listed(slug);
    const change = {
      ...who(2),
      version: row?.version ?? 0,
      status: "going" as const,
      attendAs: "room" as const,
    };
    expect(
      await changeRegistration(world.as("coordinator"), slug, link.ref, { ...change, group: "B" }),
    ).toMatchObject({ code: "group_digital" });
  });

  it("binds nobody where the meeting is held in one way, and everybody where it may be either", async () => {
    const slug = await openMeeting("begge");
    await meets(slug, "A", "either");
    for (const attendAs of ["room", "remote"] as const)
      expectOk(
        await addRegistration(
          world.as("coordinator"),
          slug,
          who(attendAs === "room" ? 1 : 2, { attendAs, group: "A" }),
        ),
      );
    await meets(slug, "A", "remote");
    expect((await listed(slug)).map(({ misfit }) => misfit)).toEqual(["group_digital", null]);
    expectOk(await meetingsOf(world).schedule(slug, { format: "room", reason: nn("Alle kjem") }));
    expect((await listed(slug)).map(({ misfit }) => misfit)).toEqual([null, null]);
  });

  it("is shown at the desk beside whoever chose it before it met so, and he keeps it", async () => {
    const slug = await openMeeting("sidan");
    const link = await seats.add(slug, 1, { group: "A" });
    await meets(slug, "A", "remote");
    expect(await listed(slug)).toMatchObject([{ group: "A", misfit: "group_digital" }]);
    const meeting = await getMeeting(world.read, slug);
    const { groups } = numbersOf(await listed(slug), meeting, await listGroups(world.read, meeting.id));
    expect(groups).toMatchObject([{ letter: "A", going: 1, misfits: 1 }, { letter: "B" }]);
    expect(await own(link)).toMatchObject({ group: "A" });
    expectOk(await answers(link, { attendAs: "room", group: "A" }));
    expect(await own(link)).toMatchObject({ group: "A", wishedGroup: null });
  });

  it("goes to nobody from the waiting list who takes part in the other way by then", async () => {
    const slug = await openMeeting("koe", 1);
    const first = await seats.add(slug, 1);
    const second = await seats.add(slug, 2, { group: "A" });
    expect(await own(second)).toEqual({ status: "waiting", group: "A", wishedGroup: null });
    await meets(slug, "A", "remote");
    expectOk(await declines(first));
    expect(await own(second)).toEqual({ status: "going", group: null, wishedGroup: "A" });
  });
});

describe("what somebody chose", () => {
  it("stays his wish where it filled up before he confirmed, and is counted at the desk", async () => {
    const slug = await openMeeting("fylt");
    const confirms = await asks(slug, 9, "A");
    for (const n of [1, 2]) await seats.add(slug, n, { group: "A" });
    const link = await confirms();
    expect(await own(link)).toEqual({ status: "going", group: null, wishedGroup: "A" });
    const meeting = await getMeeting(world.read, slug);
    const { groups } = numbersOf(await listed(slug), meeting, await listGroups(world.read, meeting.id));
    expect(groups).toMatchObject([
      { letter: "A", going: 2, wished: 1 },
      { letter: "B", wished: 0 },
    ]);
    // Saved with the rest of his answer it is a wish still; as soon as there is room it is his.
    expectOk(await answers(link, { group: "A", accessNeeds: "Tolk" }));
    expect(await own(link)).toMatchObject({ group: null, wishedGroup: "A" });
    const [one] = (await listed(slug)).filter(({ group }) => group === "A");
    expectOk(await declines({ ref: one?.ref ?? "", version: 1 }));
    expectOk(await answers(link, { group: "A" }));
    expect(await own(link)).toMatchObject({ group: "A", wishedGroup: null });
    expectOk(await answers(link, { group: "" }));
    expect(await own(link)).toMatchObject({ group: null, wishedGroup: null });
  });

  it("is asked for anew, and nothing is taken, where it fills up while he fills the form in", async () => {
    const slug = await openMeeting("medan");
    for (const n of [1, 2]) await seats.add(slug, n, { group: "A" });
    expect(await askToRegister(world.visitor(), slug, who(3, { group: "A" }))).toMatchObject({
      code: "group_full",
    });
  });

  it("is kept while he waits, and is his with the seat where there is room, else his wish", async () => {
    const slug = await openMeeting("ventar", 2);
    const [first, second] = [await seats.add(slug, 1), await seats.add(slug, 2)];
    const [third, fourth] = [
      await seats.add(slug, 3, { group: "A" }),
      await seats.add(slug, 4, { group: "A" }),
    ];
    for (const link of [third, fourth])
      expect(await own(link)).toMatchObject({ status: "waiting", group: "A" });
    const meeting = await getMeeting(world.read, slug);
    const [a] = await listGroups(world.read, meeting.id);
    if (!a) throw new Error("no group");
    const one = { title: nn("Søk"), theme: "", seats: 1, version: a.version };
    expectOk(await changeGroup(world.as("coordinator"), slug, "A", one));
    for (const link of [first, second]) expectOk(await declines(link));
    expect(await own(third)).toEqual({ status: "going", group: "A", wishedGroup: null });
    expect(await own(fourth)).toEqual({ status: "going", group: null, wishedGroup: "A" });
  });

  it("is known still of whoever does not come, holds no seat in the group, and holds up nobody who takes it out", async () => {
    const slug = await openMeeting("likevel");
    const link = await seats.add(slug, 1, { group: "A" });
    expectOk(await declines(link));
    expect(await own(link)).toEqual({ status: "not_going", group: null, wishedGroup: "A" });
    expectOk(await declines(link));
    expect(await own(link)).toMatchObject({ wishedGroup: "A" });
    for (const n of [2, 3]) await seats.add(slug, n, { group: "A" });
    expectOk(await answers(link, { group: "A" }));
    expect(await own(link)).toEqual({ status: "going", group: null, wishedGroup: "A" });
    const other = await seats.add(slug, 4, { group: "B", attendAs: "remote" });
    expectOk(await declines(other));
    const b = (await listGroups(world.read, (await getMeeting(world.read, slug)).id)).find(
      ({ letter }) => letter === "B",
    );
    expectOk(await removeGroup(world.as("coordinator"), slug, "B", { version: b?.version ?? 0 }));
    expect(await own(other)).toMatchObject({ group: null, wishedGroup: null });
  });

  it("stays what he chose, whatever table he sits down at", async () => {
    const slug = await openMeeting("bordet");
    const confirms = await asks(slug, 3, "A");
    for (const n of [1, 2]) await seats.add(slug, n, { group: "A" });
    const link = await confirms();
    const meeting = await getMeeting(world.read, slug);
    const [, b] = await listGroups(world.read, meeting.id);
    if (!b) throw new Error("no group");
    expectOk(
      await write(world.as("coordinator"), async (tx) =>
        ok(await sitDownAt(tx, { group: b, meeting }, link)),
      ),
    );
    expect(await own(link)).toMatchObject({ group: null, wishedGroup: "A" });
    // Where somebody sat is not taken out from under him.
    const seen = { version: b.version };
    expect(await removeGroup(world.as("coordinator"), slug, "B", seen)).toMatchObject({
      code: "group_in_use",
    });
  });
});
