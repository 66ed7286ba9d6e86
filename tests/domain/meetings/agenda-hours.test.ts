/** The agenda's hours follow the start of the meeting, and what is left outside its hours is told. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import {
  agendaFaults,
  endAfter,
  outOfOrder,
  outsideHours,
  overlaps,
} from "~/domain/meetings/agenda-hours.ts";
import { addAgendaItem, changeAgendaItem } from "~/domain/meetings/commands/agenda.server.ts";
import { copyMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { getMeeting, listAgenda } from "~/domain/meetings/queries.server.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await meetingsOf(world).prepare("vaarmoete");
  expectOk(await addAgendaItem(ctx(), "vaarmoete", item("Siste ord", "11:15")));
  expectOk(await addAgendaItem(ctx(), "vaarmoete", item("Middag", "18:00")));
});
afterAll(() => world.close());

const ctx = () => world.as("coordinator");
const item = (title: string, starts: string) => ({
  ...{ kind: "information" as const, title: both(title), detail: {}, lead: {}, starts, minutes: null },
});
const agenda = async (slug: string) => listAgenda(world.read, (await getMeeting(world.read, slug)).id);
const hours = async (slug: string) => (await agenda(slug)).map(({ starts }) => starts);

it("moves the agenda's hours with the start, and not what stood outside the meeting", async () => {
  expectOk(await meetingsOf(world).schedule("vaarmoete", { starts: "13:00", ends: "15:00" }));
  expect(await hours("vaarmoete")).toEqual(["13:00", "14:45", "18:00"]);
  expectOk(await meetingsOf(world).schedule("vaarmoete", { starts: "13:00", ends: "14:30" }));
  expect(await hours("vaarmoete")).toEqual(["13:00", "14:45", "18:00"]);
  const outside = outsideHours(
    await agenda("vaarmoete"),
    await getMeeting(world.read, "vaarmoete"),
    world.clock.now,
  );
  expect(outside.map(({ starts }) => starts)).toEqual(["14:45", "18:00"]);
  expectOk(await meetingsOf(world).schedule("vaarmoete", { starts: "13:00", ends: "15:00" }));
});

it("moves those of a copy with its first hours, and not what was written anew in it", async () => {
  expectOk(await copyMeeting(ctx(), "vaarmoete", "haustmoete"));
  const [, last] = await agenda("haustmoete");
  const written = { ...item("Siste ord", "11:20"), version: 1 };
  expectOk(await changeAgendaItem(ctx(), "haustmoete", handleOf(last?.id ?? ""), written));
  expectOk(await meetingsOf(world).schedule("haustmoete", { starts: "10:00", ends: "11:30" }));
  expect(await hours("haustmoete")).toEqual(["10:00", "11:20", "18:00"]);
});

it("tells what begins before something earlier is over, and nothing of a meeting that is past", async () => {
  const part = (title: string, starts: string | null, minutes: number | null) => ({ title, starts, minutes });
  const long = part("Drøfting", "13:30", 60);
  const parts = [
    part("Svar", "14:15", 5),
    long,
    part("Slutt", "14:30", null),
    part("Kaffi", null, 10),
    part("Innleiing", "13:00", 30),
    part("Spørsmål", "14:25", 5),
  ];
  const meeting = await getMeeting(world.read, "haustmoete");
  const found = overlaps(parts, meeting, world.clock.now);
  expect(found.map(({ later, earlier }) => [later.title, earlier.title])).toEqual([
    ["Svar", "Drøfting"],
    ["Spørsmål", "Drøfting"],
  ]);
  expect(overlaps(parts, meeting, meeting.endsAt ?? "")).toEqual([]);
});

it("tells what ends after the meeting though it begins within it, and what stands below something later", async () => {
  const part = (title: string, starts: string | null, minutes: number | null) => ({
    ...{ title: both(title), starts, minutes },
  });
  const meeting = await getMeeting(world.read, "haustmoete");
  const { now } = world.clock;
  const long = part("Drøfting", "11:20", 20);
  const first = part("Innleiing", "10:00", 30);
  const late = part("Middag", "18:00", 60);
  const parts = [late, long, part("Kaffi", null, 10), first, part("Slutt", "11:20", 10)];
  expect(endAfter(parts, meeting, now).map(({ starts, minutes }) => [starts, minutes])).toEqual([
    ["11:20", 20],
  ]);
  expect(outOfOrder(parts, meeting, now).map(({ below, above }) => [below.starts, above.starts])).toEqual([
    ["11:20", "18:00"],
    ["10:00", "11:20"],
    ["11:20", "18:00"],
  ]);
  expect(agendaFaults(parts, meeting, now)).toMatchObject({
    ...{ outside: [{ title: late.title }], late: [{ title: long.title, starts: "11:20" }] },
    overlaps: [{ later: { starts: "11:20" } }],
  });
  const nothing = { outside: [], late: [], overlaps: [], order: [] };
  expect(agendaFaults(parts, meeting, meeting.endsAt ?? "")).toEqual(nothing);
});
