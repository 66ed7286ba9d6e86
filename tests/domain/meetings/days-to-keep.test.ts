import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { meetingClocks } from "~/domain/consultations/clock.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { closeMeeting } from "~/domain/live/commands/close.server.ts";
import { addAgendaItem } from "~/domain/meetings/commands/agenda.server.ts";
import { announceMeeting, scheduleMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { copyMeeting, createMeeting, editMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import {
  type ClockedMeeting,
  meetingDuties,
  meetingStanding,
  meetingWarnings,
} from "~/domain/meetings/meeting.ts";
import { getMeeting, listMeetingDays, readClocked } from "~/domain/meetings/queries.server.ts";
import { listJobs } from "~/domain/responses/today.server.ts";
import { readToday } from "~/domain/responses/whereabouts.server.ts";
import { seatsOf } from "../../support/seats.ts";
import { openWorld, type World } from "../../support/world.ts";

/** The clock stands at Tuesday 21 April 2026, 10:02 in Oslo. */
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const nn = (text: string) => ({ nn: text });
const ctx = () => world.as("coordinator");
const now = "2026-04-21T08:02:00.000Z";
const meeting: ClockedMeeting = {
  ...{ startsAt: "2026-05-07T07:30:00.000Z", timeZone: "Europe/Oslo", status: "draft", announcedAt: null },
  ...{ agendaItems: 0, materials: [{ url: null, dueOn: "2026-04-30" }], recordedAt: null, audience: "open" },
  unstaffedGroups: 1,
  clocks: meetingClocks,
};
const rules = (rows: { rule: string; by: string }[]) => rows.map(({ rule, by }) => [rule, by]);

async function prepare(slug: string, on: string) {
  const title = nn("Ope møte");
  const begun = { consultation: "runde", slug, title, audience: "open", format: "digital" } as const;
  expectOk(await createMeeting(ctx(), begun));
  const texts = {
    ...{ version: 1, title, purpose: nn("Å lytte"), background: {}, listeners: [], practical: {} },
    ...{ contactName: nn("Koordinatoren"), contactEmail: "m@dome.example", capacity: null, questions: [] },
    ...{ seatsPerOrganisation: null, registrationClosesOn: null, commitments: [] },
  };
  expect(await editMeeting(ctx(), slug, { ...texts, title: { en: "Open" } })).toMatchObject({
    code: "title_missing",
  });
  expectOk(await editMeeting(ctx(), slug, texts));
  expectOk(
    await scheduleMeeting(ctx(), slug, {
      ...{ version: 2, on, starts: "09:30", ends: "11:30", timeZone: "Europe/Oslo", format: "digital" },
      ...{ streamed: false, place: {}, access: {}, joinUrl: null, streamUrl: null, reason: {} },
    }),
  );
}

it("takes its address from its title where none is given, once", async () => {
  const begun = {
    consultation: "runde",
    audience: "open",
    format: "room",
    title: nn("Vår opne time"),
  } as const;
  expect(await createMeeting(ctx(), { ...begun, slug: null })).toMatchObject({
    value: { slug: "var-opne-time" },
  });
  expect(await createMeeting(ctx(), { ...begun, slug: null })).toMatchObject({ code: "slug_taken" });
  const named = { ...begun, title: nn("New"), slug: null };
  expect(await createMeeting(ctx(), named)).toMatchObject({ code: "slug_taken" });
  // the desk has pages of these names beside its meetings
  for (const slug of ["new", "numbers"])
    expect(await copyMeeting(ctx(), "var-opne-time", slug)).toMatchObject({ code: "slug_taken" });
});

describe("the days of a meeting", () => {
  it("go on after it: the record is due in fourteen days, then it is missing, until it is published", () => {
    const held: ClockedMeeting = { ...meeting, status: "closed", announcedAt: now };
    const [due, late] = ["2026-05-21T21:00:00.000Z", "2026-05-21T22:00:00.000Z"];
    expect([rules(meetingDuties(held, due)), meetingWarnings(held, due)]).toEqual([
      [["record", "2026-05-21"]],
      [],
    ]);
    expect([meetingDuties(held, late), rules(meetingWarnings(held, late))]).toEqual([
      [],
      [["record", "2026-05-21"]],
    ]);
    for (const done of [{ recordedAt: due }, { audience: "internal" as const }])
      expect(meetingWarnings({ ...held, ...done }, late)).toEqual([]);
  });

  it("are told while they can be kept, by the last of each; then they are what falls short", () => {
    expect(rules(meetingDuties(meeting, now))).toEqual([
      ["notice", "2026-04-23"],
      ["agenda", "2026-04-30"],
      ["material", "2026-04-30"],
      ["groups", "2026-04-30"],
    ]);
    expect(meetingWarnings(meeting, now)).toEqual([]);
    const later = "2026-05-01T08:00:00.000Z";
    expect(meetingDuties(meeting, later)).toEqual([]);
    expect(rules(meetingWarnings(meeting, later))).toEqual([
      ["notice", "2026-04-23"],
      ["agenda", "2026-04-30"],
      ["material", "2026-04-30"],
      ["groups", "2026-04-30"],
    ]);
  });

  it("are none of what is done, and none of a meeting that is called off", () => {
    const done = {
      ...meeting,
      status: "announced",
      announcedAt: now,
      agendaItems: 2,
      unstaffedGroups: 0,
    } as const;
    expect(meetingDuties({ ...done, materials: [] }, now)).toEqual([]);
    expect(meetingDuties({ ...meeting, status: "cancelled" }, now)).toEqual([]);
  });

  it("an announced one is to come, under way or over by the clock; a draft is a draft", () => {
    const hours = { startsAt: meeting.startsAt, endsAt: "2026-05-07T09:30:00.000Z" };
    const at = (instant: string) => meetingStanding({ status: "announced", ...hours }, instant);
    expect([now, "2026-05-07T07:30:00.000Z", "2026-05-07T09:30:00.000Z"].map(at)).toEqual([
      ...["coming", "under_way", "over"],
    ]);
    expect(meetingStanding({ status: "draft", startsAt: null, endsAt: null }, now)).toBe("draft");
  });
});

describe("Today", () => {
  const today = (day = "2026-04-21", instant = now) =>
    readToday(world.read, world.staff.coordinator, instant, day, "Europe/Oslo");
  const clocksOf = async (day?: string, instant?: string) =>
    (await today(day, instant)).meetingClocks.map(({ slug, warnings, duties }) => [
      slug,
      warnings.map(({ rule }) => rule),
      duties.map(({ rule }) => rule),
    ]);

  it("tells of what is to be done for meetings in the next fourteen days, and what falls short", async () => {
    await prepare("snart", "2026-05-07");
    await prepare("seinare", "2026-06-18");
    expect(await clocksOf()).toEqual([["snart", [], ["notice", "agenda"]]]);
    expectOk(await announceMeeting(ctx(), "snart"));
    expect(await clocksOf()).toEqual([["snart", [], ["agenda"]]]);
    expect(await clocksOf("2026-05-01", "2026-05-01T08:00:00.000Z")).toEqual([["snart", ["agenda"], []]]);
    const item = { kind: "information", detail: {}, lead: {}, starts: null, minutes: null } as const;
    expectOk(await addAgendaItem(ctx(), "snart", { ...item, title: nn("Status") }));
    expect(await clocksOf()).toEqual([]);
    expect((await today()).calendar.filter(({ room }) => room === "meetings")).toMatchObject([
      { slug: "snart", on: "2026-05-07" },
    ]);
  });

  it("asks what becomes of a draft whose day has passed", async () => {
    const jobs = async (day: string) =>
      (await listJobs(world.read, world.staff.coordinator, day, `${day}T10:00:00.000Z`))
        .filter(({ kind }) => kind === "meeting_passed")
        .map(({ subject }) => subject);
    expect([await jobs("2026-06-18"), await jobs("2026-06-19")]).toEqual([[], ["seinare"]]);
  });

  it("tells at which meeting somebody waits for a seat, until it has been held", async () => {
    const kit = seatsOf(world);
    const slug = await kit.openMeeting("fullt", { capacity: 1 });
    for (const n of [1, 2, 3]) await kit.add(slug, n);
    const jobs = async (day: string) =>
      (await listJobs(world.read, world.staff.coordinator, day, `${day}T10:00:00.000Z`))
        .filter(({ kind }) => kind === "seats_waited" || kind === "colleagues_waited")
        .map(({ kind, subject, count }) => [kind, subject, count]);
    expect(await jobs("2026-04-21")).toEqual([["seats_waited", "fullt", 2]]);
    expectOk(await kit.setSeats(slug, { capacity: 9, seatsPerOrganisation: 1 }));
    for (const n of [4, 5]) await kit.add(slug, n, { organisation: "Laget" });
    expect(await jobs("2026-04-21")).toEqual([["colleagues_waited", "fullt", 1]]);
    expect(await jobs("2026-05-08")).toEqual([]);
    expect(
      await listJobs(world.read, world.staff.approver, "2026-04-21", "2026-04-21T10:00:00.000Z"),
    ).not.toContainEqual(expect.objectContaining({ kind: "seats_waited" }));
  });

  it("and the list of consultations know the meeting that comes next", async () => {
    const days = await listMeetingDays(world.read, now);
    expect(days.map(({ kind, on }) => [kind, on])).toContainEqual(["meeting", "2026-05-07"]);
  });

  it("leads to the room on the day of a meeting, and to its closing once it has ended, whoever may run it", async () => {
    const jobs = async (at: string, who: "coordinator" | "approver" = "coordinator") =>
      (await listJobs(world.read, world.staff[who], at.slice(0, 10), at))
        .filter(({ kind }) => kind === "meeting_today" || kind === "meeting_to_close")
        .map(({ kind, subject, dueOn, late }) => [kind, subject, dueOn, late]);
    const mine = async (at: string) => (await jobs(at)).filter(([, slug]) => slug === "snart");
    expect(await mine("2026-05-06T20:00:00.000Z")).toEqual([]);
    expect(await mine("2026-05-07T05:00:00.000Z")).toEqual([["meeting_today", "snart", "2026-05-07", 0]]);
    expect(await mine("2026-05-07T20:00:00.000Z")).toEqual([["meeting_to_close", "snart", "2026-05-07", 0]]);
    expect(await mine("2026-05-08T06:00:00.000Z")).toEqual([["meeting_to_close", "snart", "2026-05-07", 1]]);
    expect(await jobs("2026-05-07T20:00:00.000Z", "approver")).toEqual([]);
    world.clock.now = "2026-05-08T08:00:00.000Z";
    expectOk(await closeMeeting(ctx(), "snart"));
    expect(await mine("2026-05-08T08:00:00.000Z")).toEqual([]);
  });
});

it("are those that its consultation has set, on the desk, in Today and by the consultation's own clocks", async () => {
  await prepare("romsleg", "2026-05-14");
  const day = { today: [] as unknown[], rules: [] as unknown[] };
  const told = async () => {
    const [clocked] = await readClocked(world.read, [await getMeeting(world.read, "romsleg")]);
    if (!clocked) throw new Error("no meeting");
    const { meetingClocks: shown } = await readToday(
      world.read,
      world.staff.coordinator,
      now,
      "2026-04-21",
      "Europe/Oslo",
    );
    const own = shown.find(({ slug }) => slug === "romsleg");
    day.today = rules(own?.duties ?? []);
    day.rules = [rules(meetingDuties(clocked, now)), rules(meetingWarnings(clocked, now))];
    return day;
  };
  expect((await told()).rules).toEqual([
    [
      ["notice", "2026-04-30"],
      ["agenda", "2026-05-07"],
    ],
    [],
  ]);
  const version = (await findConsultation(world.read, "runde"))?.version ?? 0;
  const own = { notice: 30, agenda: 10, material: 3, groups: 3, record: 40 };
  expectOk(await editConsultation(ctx(), "runde", { version, meetingClocks: own }));
  expect(await told()).toEqual({
    today: [["agenda", "2026-05-04"]],
    rules: [[["agenda", "2026-05-04"]], [["notice", "2026-04-14"]]],
  });
});
