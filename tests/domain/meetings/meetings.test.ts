import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { meetingChanges } from "#db/schema/meetings.ts";
import { createConsultation } from "~/domain/consultations/commands/create.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import {
  announceMeeting,
  cancelConsultation,
  cancelMeeting,
  scheduleMeeting,
} from "~/domain/meetings/commands/announce.server.ts";
import { copyMeeting, createMeeting, editMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import type { ScheduleForm } from "~/domain/meetings/forms.ts";
import {
  getMeeting,
  listAgenda,
  listGroups,
  listMeetingChanges,
  listMeetingMaterials,
} from "~/domain/meetings/queries.server.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ctx = () => world.as("coordinator");
const find = (slug: string) => getMeeting(world.read, slug);
const nn = (text: string) => ({ nn: text });
const newMeeting = (slug: string, audience: "open" | "internal" = "open") =>
  createMeeting(ctx(), { consultation: "runde", slug, title: nn("Ope møte"), audience, format: "room" });
const schedule = async (slug: string, changes: Partial<ScheduleForm> = {}) =>
  scheduleMeeting(ctx(), slug, {
    ...{ version: (await find(slug)).version, on: "2026-05-07", starts: "09:30", ends: "11:30" },
    ...{ timeZone: "Europe/Oslo", format: "room", streamed: false, place: nn("Storsalen"), access: {} },
    ...{ joinUrl: null, streamUrl: null, reason: {} },
    ...changes,
  });
const edit = async (slug: string, changes: object = {}) =>
  editMeeting(ctx(), slug, {
    ...{ version: (await find(slug)).version, title: nn("Ope møte"), purpose: nn("Å lytte"), background: {} },
    ...{ listeners: [], practical: {}, contactName: nn("Koordinatoren"), contactEmail: "m@dome.example" },
    ...{ capacity: null, seatsPerOrganisation: null, registrationClosesOn: null, questions: [] },
    commitments: [],
    ...changes,
  });

describe("a draft of a meeting", () => {
  it("is begun by a coordinator, in a consultation that goes on, with the consultation's contact", async () => {
    expectOk(await newMeeting("vaarmoete"));
    expect(await find("vaarmoete")).toMatchObject({
      ...{ status: "draft", contactEmail: "runde@dome.example", timeZone: "Europe/Oslo", sequence: 0 },
    });
    expect(await newMeeting("vaarmoete")).toMatchObject({ code: "slug_taken" });
    for (const who of ["approver", "owner", { kind: "visitor" }] as const)
      expect(
        await createMeeting(world.as(who), {
          ...{ consultation: "runde", slug: "anna", title: nn("x"), audience: "open", format: "room" },
        }),
      ).toMatchObject({ code: "not_allowed" });
  });

  it("is not announced until its parts are there; the refusal names each", async () => {
    const refused = await announceMeeting(ctx(), "vaarmoete");
    expect(refused).toMatchObject({ code: "parts_missing", details: { parts: "purpose,hours,place" } });
  });

  it("has hours in a zone; an hour that clocks skip is refused, one that comes twice is the first", async () => {
    const night = { on: "2027-03-28", starts: "02:30", ends: "04:00" };
    expect(await schedule("vaarmoete", night)).toMatchObject({
      ...{ code: "time_not_there", details: { field: "starts" } },
    });
    expectOk(await schedule("vaarmoete", { on: "2026-10-25", starts: "02:30", ends: "03:30" }));
    expect(await find("vaarmoete")).toMatchObject({
      ...{ startsAt: "2026-10-25T00:30:00.000Z", endsAt: "2026-10-25T02:30:00.000Z" },
    });
    expect(await schedule("vaarmoete", { starts: "11:30" })).toMatchObject({ code: "ends_before_start" });
    expectOk(await schedule("vaarmoete"));
    expect(await find("vaarmoete")).toMatchObject({ startsAt: "2026-05-07T07:30:00.000Z", sequence: 0 });
  });

  it("takes registrations until the day itself at the latest", async () => {
    expect(await edit("vaarmoete", { registrationClosesOn: "2026-05-08" })).toMatchObject({
      code: "closes_after_meeting",
    });
    expectOk(await edit("vaarmoete", { registrationClosesOn: "2026-05-07" }));
    expect(await schedule("vaarmoete", { on: "2026-05-06" })).toMatchObject({ code: "closes_after_meeting" });
  });

  it("keeps what two wrote apart: the later one is told", async () => {
    const { version } = await find("vaarmoete");
    expect(await edit("vaarmoete", { version: version - 1 })).toMatchObject({
      ...{ code: "changed_meanwhile", details: { version } },
    });
  });
});

describe("an announced meeting", () => {
  it("needs an announced consultation, unless it is for staff only", async () => {
    expectOk(await announceMeeting(ctx(), "vaarmoete"));
    expect(await find("vaarmoete")).toMatchObject({ status: "announced", announcedAt: world.clock.now });
    expect(await announceMeeting(ctx(), "vaarmoete")).toMatchObject({ code: "not_draft" });
    expectOk(
      await createConsultation(ctx(), {
        ...{ slug: "utkast", referencePrefix: "UTK26", mainLanguage: "nn", title: nn("Utkast") },
        ...{ lead: world.body, standing: false, formalHearing: false, dispositions: [] },
      }),
    );
    for (const audience of ["open", "internal"] as const) {
      expectOk(
        await createMeeting(ctx(), {
          ...{
            consultation: "utkast",
            slug: `utkast-${audience}`,
            title: nn("Ope møte"),
            audience,
            format: "room",
          },
        }),
      );
      expectOk(await edit(`utkast-${audience}`));
      expectOk(await schedule(`utkast-${audience}`));
    }
    expect(await announceMeeting(ctx(), "utkast-open")).toMatchObject({ code: "consultation_not_announced" });
    expectOk(await announceMeeting(ctx(), "utkast-internal"));
  });

  it("keeps its audience and its parts", async () => {
    expect(await edit("vaarmoete", { audience: "internal" })).toMatchObject({ code: "already_public" });
    expect(await edit("vaarmoete", { purpose: {} })).toMatchObject({ code: "parts_missing" });
  });

  it("is moved for a reason, with what it was beside it and the next sequence; small things change quietly", async () => {
    expectOk(await edit("vaarmoete", { practical: nn("Kaffi frå ni.") }));
    expectOk(await schedule("vaarmoete", { access: nn("Trappefritt frå gata.") }));
    expect(await find("vaarmoete")).toMatchObject({ sequence: 0 });
    expect(await schedule("vaarmoete", { starts: "10:00" })).toMatchObject({ code: "reason_missing" });
    const past = { on: "2026-04-20", reason: nn("x") };
    expect(await schedule("vaarmoete", past)).toMatchObject({ code: "in_past" });
    expectOk(
      await schedule("vaarmoete", { starts: "10:00", ends: "12:00", reason: nn("Salen var oppteken.") }),
    );
    expect(await find("vaarmoete")).toMatchObject({ sequence: 1, startsAt: "2026-05-07T08:00:00.000Z" });
    expect(await listMeetingChanges(world.read, (await find("vaarmoete")).id)).toMatchObject([
      {
        ...{ kind: "moved", sequence: 1, reason: nn("Salen var oppteken.") },
        before: { startsAt: "2026-05-07T07:30:00.000Z", format: "room", place: nn("Storsalen") },
      },
    ]);
  });

  it("is not moved to another place in one language alone, unless somebody says that the others hold", async () => {
    const { schedule } = meetingsOf(world);
    await meetingsOf(world).announce("tospraakleg");
    const moved = { place: { nn: "Biblioteket", en: "Storsalen (en)" }, reason: both("Salen er stengd.") };
    expect(await schedule("tospraakleg", moved)).toMatchObject({
      ...{ code: "place_left", details: { field: "place.en" } },
    });
    expect(await find("tospraakleg")).toMatchObject({ sequence: 0, place: both("Storsalen") });
    expectOk(await schedule("tospraakleg", { ...moved, placeHolds: true }));
    // Emptied, it is read in the main language; and a language that is added is no change of another.
    expectOk(await schedule("tospraakleg", { ...moved, place: nn("Rådhuset") }));
    expectOk(await schedule("tospraakleg", { ...moved, place: { nn: "Rådhuset", en: "The town hall" } }));
    // Another hour at the same place asks for nothing.
    const later = { starts: "10:00", ends: "12:00", place: { nn: "Rådhuset", en: "The town hall" } };
    expectOk(await schedule("tospraakleg", { ...moved, ...later }));
  });

  it("is copied to a second session, without its day", async () => {
    await meetingsOf(world).announce("mal");
    expectOk(await copyMeeting(ctx(), "mal", "vaarmoete-2"));
    const copy = await find("vaarmoete-2");
    expect(copy).toMatchObject({ status: "draft", startsAt: null, joinUrl: null });
    expect([copy.practical, copy.uid === (await find("mal")).uid]).toEqual([both("Kaffi frå ni."), false]);
    const agenda = await listAgenda(world.read, copy.id);
    expect(agenda.map((one) => [one.title.nn, one.questions.length])).toEqual([["Kva no?", 1]]);
    expect((await listGroups(world.read, copy.id)).map(({ letter }) => letter)).toEqual(["A"]);
    expect(await listMeetingMaterials(world.read, copy.id)).toEqual([]);
  });

  it("is called off for a reason, and then nothing of it changes any more", async () => {
    expect(await cancelMeeting(ctx(), "vaarmoete", {})).toMatchObject({ code: "reason_missing" });
    expectOk(await cancelMeeting(ctx(), "vaarmoete", nn("Ingen melde seg på.")));
    expect(await find("vaarmoete")).toMatchObject({ status: "cancelled", sequence: 2 });
    expect(await edit("vaarmoete")).toMatchObject({ code: "ended" });
    expectOk(await cancelMeeting(ctx(), "vaarmoete-2", {}));
    const changes = await listMeetingChanges(world.read, (await find("vaarmoete-2")).id);
    expect(changes).toEqual([]);
  });

  it("is not held in a consultation that was called off", async () => {
    expectOk(await cancelConsultation(ctx(), "utkast", nn("Ikkje likevel.")));
    expect(
      await createMeeting(ctx(), {
        ...{ consultation: "utkast", slug: "for-seint", title: nn("x"), audience: "open", format: "room" },
      }),
    ).toMatchObject({ code: "consultation_ended" });
    expect(await copyMeeting(ctx(), "utkast-open", "for-seint")).toMatchObject({
      code: "consultation_ended",
    });
  });

  it("that is to come ends with its consultation; what was held stays held", async () => {
    const slug = await world.openConsultation("avlyst", "AVL26", {
      opensOn: "2026-04-01",
      closesOn: "2026-05-20",
    });
    for (const meeting of ["avlyst-snart", "avlyst-var"]) {
      const audience = meeting.endsWith("var") ? "internal" : "open";
      expectOk(
        await createMeeting(ctx(), {
          ...{ consultation: slug, slug: meeting, title: nn("Ope møte"), audience, format: "room" },
        }),
      );
      expectOk(await edit(meeting));
      expectOk(await schedule(meeting, { on: audience === "internal" ? "2026-04-22" : "2026-05-07" }));
      expectOk(await announceMeeting(ctx(), meeting));
    }
    const before = world.clock.now;
    world.clock.now = "2026-04-23T08:00:00.000Z";
    expectOk(await cancelConsultation(ctx(), slug, nn("Saka er trekt.")));
    expect((await find("avlyst-var")).status).toBe("announced");
    expect(await find("avlyst-snart")).toMatchObject({ status: "cancelled", sequence: 1 });
    const [change] = await listMeetingChanges(world.read, (await find("avlyst-snart")).id);
    expect(change).toMatchObject({ kind: "cancelled", reason: nn("Saka er trekt.") });
    world.clock.now = before;
  });

  it("has a history that the database refuses to change, but for names that get bars", async () => {
    const [told] = await world.read.select().from(meetingChanges);
    if (!told) throw new Error("nothing was told");
    const change = (columns: Partial<typeof told>) =>
      world.db.write(async (tx) => {
        await tx.update(meetingChanges).set(columns).where(eq(meetingChanges.id, told.id));
      });
    const barred = nn("▇▇");
    const early = { ...told.before, startsAt: "2026-01-01T08:00:00.000Z", place: barred };
    for (const columns of [{ reason: {} }, { before: early }, { reason: barred, sequence: 9 }])
      await expect(change(columns)).rejects.toSatisfy((error: Error) =>
        `${error.message} ${error.cause}`.includes("append-only"),
      );
    await change({ reason: barred, before: { ...told.before, place: barred } });
    await change({ reason: barred });
  });
});
