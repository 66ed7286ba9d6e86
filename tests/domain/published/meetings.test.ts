import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedMeetings, searchDocuments } from "#db/schema/published.ts";
import { extendWindow } from "~/domain/consultations/commands/announce.server.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { setCommitments } from "~/domain/consultations/commands/relations.server.ts";
import { renameTheme } from "~/domain/consultations/commands/themes.server.ts";
import { findConsultation, listThemes } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { readSearch } from "~/domain/kernel/search.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { changeCommitment } from "~/domain/plans/commands/keep.server.ts";
import { searchPublished } from "~/domain/published/queries/search.server.ts";
import { getConsultation, getMeetingRow, listMeetings } from "~/domain/published/queries.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { both, joinUrl, meetingsOf } from "../../support/meetings.ts";
import { openWorld, type World } from "../../support/world.ts";
import { projectionOf } from "../properties/derived.ts";

let world: World;
let meetings: ReturnType<typeof meetingsOf>;
beforeAll(async () => {
  world = await openWorld();
  meetings = meetingsOf(world);
});
afterAll(() => world.close());

const ctx = () => world.as("coordinator");
const find = async (slug: string) => (await getMeetingRow(world.read, slug)).data;
const slugs = async () => (await listMeetings(world.read)).map(({ slug }) => slug);
const search = async (text: string) =>
  (
    await searchPublished(world.read, {
      ...{ terms: readSearch(text).terms, order: "newest", after: null, language: "nn", limit: 25 },
    })
  ).hits.filter(({ kind }) => kind === "meeting");

describe("a meeting in public", () => {
  it("is there from its announcement on, and not before", async () => {
    await meetings.prepare("utkast");
    expect(await world.read.select().from(publishedMeetings)).toEqual([]);
    expect((await getConsultation(world.read, "runde")).meetings).toBeUndefined();
    await meetings.announce("vaarmoete");
    expect(await slugs()).toEqual(["vaarmoete"]);
    expect((await getConsultation(world.read, "runde")).meetings).toMatchObject([
      { slug: "vaarmoete", startsAt: "2026-05-07T07:30:00.000Z", status: "announced" },
    ]);
  });

  it("holds what its page tells, with the day by which the input is answered", async () => {
    expect(await find("vaarmoete")).toMatchObject({
      ...{ announcedOn: "2026-04-21", audience: "open", capacity: 30, registrationClosesOn: "2026-05-04" },
      consultation: { slug: "runde" },
      host: { slug: "arkiv" },
      agenda: [{ kind: "discussion", starts: "09:30", questions: [{ number: 1 }] }],
      groups: [{ letter: "A", theme: { slug: "soek" }, seats: 8 }],
      materials: [{ url: null, dueOn: "2026-04-30" }],
      commitments: [{ slug: "plan-1", plan: { slug: "plan" } }],
      changes: [],
      // 84 days from the last day, which comes after the meeting
      answersBy: "2026-08-12",
    });
  });

  it("never holds the link to join or an internal id; a search does not look in what is asked of those who register", async () => {
    const found = (await world.read.select().from(searchDocuments)).map(({ parts }) => parts);
    const all = JSON.stringify([
      ...(await world.read.select().from(publishedMeetings)).map(({ data }) => data),
      ...found,
      (await getConsultation(world.read, "runde")).meetings,
    ]);
    expect(all).not.toContain(joinUrl);
    expect(JSON.stringify(found)).not.toContain("Matønske");
    expect(all).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it("is nowhere where it is for staff only", async () => {
    const before = JSON.stringify(await projectionOf(world));
    await meetings.announce("foermoete", "internal");
    expectOk(await meetings.schedule("foermoete", { on: "2026-05-08", reason: both("Salen") }));
    expect(JSON.stringify(await projectionOf(world))).toBe(before);
  });

  it("is found by its words, under the day that it is held", async () => {
    for (const words of ["ekspedisjonssjefen", "storsalen", '"gjere først"', "statusrapport"])
      expect([words, (await search(words)).map(({ ref, on }) => [ref, on])]).toEqual([
        words,
        [["vaarmoete", "2026-05-07"]],
      ]);
  });

  it("follows the names and terms that its page shows", async () => {
    const consultation = await findConsultation(world.read, "runde");
    const theme = (await listThemes(world.read, consultation?.id ?? "")).find(({ slug }) => slug === "soek");
    const renamed = { title: both("Finne fram"), version: theme?.version ?? 0 };
    expectOk(await renameTheme(ctx(), "runde", "soek", renamed));
    const commitment = { title: both("Nytt namn"), goal: both("Mål"), owners: [world.body], number: 1 };
    expectOk(await changeCommitment(ctx(), "plan-1", { ...commitment, version: 1 }));
    const extended = { closesOn: "2026-06-30", reason: both("Fleire bad om det"), title: both("Forlengd") };
    expectOk(await extendWindow(ctx(), "runde", extended));
    const version = (await findConsultation(world.read, "runde"))?.version ?? 0;
    expectOk(await editConsultation(ctx(), "runde", { version, title: both("Ny runde") }));
    expect(await find("vaarmoete")).toMatchObject({
      groups: [{ theme: { title: both("Finne fram") } }],
      commitments: [{ title: both("Nytt namn") }],
      consultation: { title: both("Ny runde") },
      answersBy: "2026-09-22",
    });
  });

  it("names the plans of its commitments, or of its consultation's where it has chosen none, with their periods", async () => {
    const plan = { slug: "plan", title: { nn: "Planen" }, startsOn: "2024-01-01", endsOn: "2027-12-31" };
    expect((await find("vaarmoete")).plans).toEqual([plan]);
    expectOk(await meetings.edit("vaarmoete", { commitments: [] }));
    expect(await find("vaarmoete")).not.toHaveProperty("plans");
    const choose = async (commitments: string[]) => {
      const version = (await findConsultation(world.read, "runde"))?.version ?? 0;
      expectOk(await setCommitments(ctx(), "runde", { commitments, version }));
    };
    await choose(["plan-1", "plan-2"]);
    expect((await find("vaarmoete")).plans).toEqual([plan]);
    await choose([]);
    expect(await find("vaarmoete")).not.toHaveProperty("plans");
  });

  it("tells that it was moved and called off, with the reason and what it was before", async () => {
    expectOk(await meetings.schedule("vaarmoete", { on: "2026-05-12", reason: both("Salen var oppteken.") }));
    expectOk(await cancelMeeting(ctx(), "vaarmoete", both("Ingen melde seg på.")));
    const row = await getMeetingRow(world.read, "vaarmoete");
    expect(row).toMatchObject({ status: "cancelled", sequence: 2, changedAt: world.clock.now });
    expect(row.data.changes).toMatchObject([
      { kind: "cancelled", reason: both("Ingen melde seg på."), on: "2026-04-21" },
      { kind: "moved", before: { startsAt: "2026-05-07T07:30:00.000Z", place: both("Storsalen") } },
    ]);
    expect((await search("oppteken")).map(({ on }) => on)).toEqual(["2026-05-12"]);
  });

  it("stands after a rebuilding as it stood before", async () => {
    const kept = await projectionOf(world);
    await rebuildProjection(world.as({ kind: "system", name: "maintenance" }));
    expect(await projectionOf(world)).toEqual(kept);
    expect(kept.meetings).toHaveLength(1);
  });
});
