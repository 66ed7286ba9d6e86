import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { events } from "#db/schema/kernel.ts";
import { publishedConsultations } from "#db/schema/published.ts";
import { announceConsultation, extendWindow } from "~/domain/consultations/commands/announce.server.ts";
import { createConsultation } from "~/domain/consultations/commands/create.server.ts";
import { endDisposition } from "~/domain/consultations/commands/dispositions.server.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { addMilestone, removeMilestone } from "~/domain/consultations/commands/timeline.server.ts";
import { dispositionKeys, windowState } from "~/domain/consultations/consultation.ts";
import { getConsultation, handleOf, listMilestones } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelConsultation } from "~/domain/meetings/commands/announce.server.ts";
import { type ConsultingForum, consultingForum, text } from "../../support/consulting.ts";

let world: ConsultingForum;
const published = async (slug: string) =>
  (await world.db.read.select().from(publishedConsultations)).find((row) => row.slug === slug)?.data;
const find = (slug: string) => getConsultation(world.db.read, slug);

beforeAll(async () => {
  world = await consultingForum();
});
afterAll(() => world.close());

const bare = {
  slug: "bare",
  referencePrefix: "BARE",
  mainLanguage: "nn" as const,
  title: text("Berre tittel"),
  lead: "host",
  standing: false,
  formalHearing: false,
  dispositions: [{ key: "not", label: text("Nei"), meaning: text("Ikkje gjort") }],
};

describe("a draft", () => {
  it("is begun by a coordinator, with address and prefix of its own, and is not public", async () => {
    expectOk(await createConsultation(world.as("coordinator"), bare));
    expect(await published("bare")).toBeUndefined();
    expect(await createConsultation(world.as("coordinator"), bare)).toMatchObject({ code: "slug_taken" });
    expect(await createConsultation(world.as("coordinator"), { ...bare, slug: "other" })).toMatchObject({
      code: "prefix_taken",
    });
    for (const name of ["administrator", "approver", "owner", "visitor"]) {
      expect(await createConsultation(world.as(name), { ...bare, slug: "other" })).toMatchObject({
        code: "not_allowed",
      });
    }
  });

  it("is not announced until its parts are there; the refusal names each", async () => {
    const refused = await announceConsultation(world.as("coordinator"), "bare");
    expect(refused).toMatchObject({ code: "parts_missing" });
    const { details } = refused as unknown as { details: { parts: string } };
    expect(details.parts).toBe(
      "purpose,summary,can_influence,cannot_influence,opens_on,closes_on,contact_name,late_policy",
    );
    expect(await published("bare")).toBeUndefined();
  });

  it("counts words in each language: a summary has a hundred at most", async () => {
    const words = (n: number) => Array.from({ length: n }, () => "ord").join(" ");
    const summary = { nn: words(100), en: `${words(100)} too – many` };
    expect(await editConsultation(world.as("coordinator"), "bare", { version: 1, summary })).toMatchObject({
      code: "too_many_words",
      details: { languages: "en" },
    });
    expectOk(
      await editConsultation(world.as("coordinator"), "bare", {
        version: 1,
        summary: { nn: `${words(100)} – !` },
      }),
    );
  });

  it("that two people edit is saved by the first, and the second is told", async () => {
    const { version } = await find("bare");
    expectOk(
      await editConsultation(world.as("coordinator"), "bare", { version, purpose: text("Den fyrste") }),
    );
    const second = await editConsultation(world.as("both"), "bare", { version, purpose: text("Den andre") });
    expect(second).toMatchObject({ code: "changed_meanwhile", details: { version: version + 1 } });
    expect((await find("bare")).purpose).toEqual(text("Den fyrste"));
  });

  it("does not close before it opens", async () => {
    const { version } = await find("bare");
    const edit = { version, opensOn: "2026-03-02", closesOn: "2026-03-01" };
    expect(await editConsultation(world.as("coordinator"), "bare", edit)).toMatchObject({
      code: "closes_before_opens",
    });
  });

  it("that is cancelled was never public", async () => {
    expectOk(await cancelConsultation(world.as("coordinator"), "bare", text("Vart ikkje noko av")));
    expect(await published("bare")).toBeUndefined();
  });
});

describe("an announced consultation", () => {
  it("is public with everything that was written, and the ten outcomes", async () => {
    await world.announcedConsultation("review");
    const data = await published("review");
    expect(data).toMatchObject({
      status: "announced",
      announcedOn: "2026-01-05",
      closesOn: "2026-04-15",
      lead: { slug: "host" },
      themes: [{ slug: "innsyn" }],
      outcome: null,
    });
    expect(data?.dispositions.map((disposition) => disposition.key)).toEqual([...dispositionKeys]);
  });

  it("is announced once", async () => {
    expect(await announceConsultation(world.as("coordinator"), "review")).toMatchObject({
      code: "not_draft",
    });
  });

  it("changes in public at once, keeps what was asked for, and keeps its window", async () => {
    const { version } = await find("review");
    const as = world.as("coordinator");
    expect(await editConsultation(as, "review", { version, purpose: {} })).toMatchObject({
      code: "parts_missing",
      details: { parts: "purpose" },
    });
    expect(await editConsultation(as, "review", { version, closesOn: "2026-03-01" })).toMatchObject({
      code: "dates_are_public",
    });
    expectOk(await editConsultation(as, "review", { version, purpose: text("Nytt føremål") }));
    expect((await published("review"))?.purpose).toEqual(text("Nytt føremål"));
  });

  it("drops an outcome from its list, but never the last", async () => {
    for (const key of dispositionKeys.slice(1))
      expectOk(await endDisposition(world.as("coordinator"), "review", key));
    expect(await endDisposition(world.as("coordinator"), "review", "changes")).toMatchObject({
      code: "none_left",
    });
    expect((await published("review"))?.dispositions.map((disposition) => disposition.key)).toEqual([
      "changes",
    ]);
  });

  it("does not lose a milestone that was promised", async () => {
    const meeting = { kind: "meeting" as const, on: "2026-02-20", title: text("Møte"), note: {} };
    expectOk(await addMilestone(world.as("coordinator"), "review", meeting));
    const [row] = await listMilestones(world.db.read, (await find("review")).id);
    expect(
      await removeMilestone(world.as("coordinator"), "review", handleOf(row?.id ?? ""), { version: 1 }),
    ).toMatchObject({
      code: "already_public",
    });
    expect((await published("review"))?.milestones).toMatchObject([{ on: "2026-02-20", note: null }]);
  });
});

describe("the window", () => {
  it("is extended for a reason that stands in the timeline, and the deadline moves with it", async () => {
    await world.announcedConsultation("longer");
    const as = world.as("coordinator");
    expectOk(
      await addMilestone(as, "longer", {
        kind: "deadline",
        on: "2026-04-15",
        title: text("Frist"),
        note: {},
      }),
    );
    const input = {
      closesOn: "2026-04-30",
      reason: text("Mange bad om tid."),
      title: text("Fristen er flytta"),
    };
    expect(await extendWindow(as, "longer", { ...input, reason: { en: "Only English" } })).toMatchObject({
      code: "reason_missing",
    });
    expect(await extendWindow(as, "longer", { ...input, closesOn: "2026-04-15" })).toMatchObject({
      code: "not_later",
    });
    world.at("2026-04-10T10:00:00.000Z");
    expectOk(await extendWindow(as, "longer", input));
    expect(await published("longer")).toMatchObject({
      closesOn: "2026-04-30",
      milestones: [
        { kind: "other", on: "2026-04-10", note: input.reason, title: input.title },
        { kind: "deadline", on: "2026-04-30" },
      ],
    });
  });

  it("lasts through the last second of the last day in the forum's zone", async () => {
    const row = await find("longer");
    expect(windowState(row, "2026-04-30T21:59:59.999Z", "Europe/Oslo")).toBe("open");
    expect(windowState(row, "2026-04-30T22:00:00.000Z", "Europe/Oslo")).toBe("over");
  });

  it("that is over is not announced, and not extended into the past", async () => {
    await world.draftConsultation("late");
    world.at("2026-05-10T10:00:00.000Z");
    expect(await announceConsultation(world.as("coordinator"), "late")).toMatchObject({
      code: "closes_in_past",
    });
    const input = { closesOn: "2026-05-09", reason: text("x"), title: text("x") };
    expect(await extendWindow(world.as("coordinator"), "longer", input)).toMatchObject({
      code: "closes_in_past",
    });
  });
});

describe("a standing consultation", () => {
  it("has no end: it is announced without one, stays open, and can't be extended", async () => {
    const as = world.as("coordinator");
    await world.draftConsultation("standing", { closesOn: "2027-01-01", latePolicy: {} }, true);
    expect((await find("standing")).closesOn).toBeNull();
    expectOk(await announceConsultation(as, "standing"));
    const row = await find("standing");
    expect(windowState(row, "2040-01-01T00:00:00.000Z", "Europe/Oslo")).toBe("open");
    const input = { closesOn: "2041-01-01", reason: text("x"), title: text("x") };
    expect(await extendWindow(as, "standing", input)).toMatchObject({ code: "standing" });
  });
});

describe("a cancelled consultation", () => {
  it("keeps its page with the reason, and nothing about it changes any more", async () => {
    const as = world.as("coordinator");
    expect(await cancelConsultation(as, "standing", { en: "No reason in nynorsk" })).toMatchObject({
      code: "reason_missing",
    });
    expectOk(await cancelConsultation(as, "standing", text("Forumet er lagt ned")));
    expect(await published("standing")).toMatchObject({
      status: "cancelled",
      cancelReason: text("Forumet er lagt ned"),
    });
    expect(await editConsultation(as, "standing", { version: 4, title: text("x") })).toMatchObject({
      code: "ended",
    });
  });
});

describe("the event log", () => {
  it("holds ids and words of our own, never titles or reasons", async () => {
    const log = JSON.stringify(await world.db.read.select().from(events));
    for (const said of ["Gjennomgang", "Mange bad om tid", "Innsyn", "Forumet er lagt ned", "Møte"])
      expect(log).not.toContain(said);
  });
});
