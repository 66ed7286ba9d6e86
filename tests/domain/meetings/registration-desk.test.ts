import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { accessNeeds } from "#db/schema/registrations.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { changeRegistration, readAccessNeeds } from "~/domain/meetings/commands/staff-registration.server.ts";
import { getMeeting, listGroups } from "~/domain/meetings/queries.server.ts";
import type { RegisterForm, StaffRegistrationForm } from "~/domain/meetings/registration-forms.ts";
import { narrowed, numbersOf, repliesByQuestion, whyWaiting } from "~/domain/meetings/registration-list.ts";
import { findRegistration, listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let meetings: ReturnType<typeof meetingsOf>;
beforeAll(async () => {
  world = await openWorld();
  meetings = meetingsOf(world);
});
afterAll(() => world.close());

const who = (name: string, more: Partial<RegisterForm> = {}): RegisterForm => ({
  ...{ name, organisation: "", kind: "civil_society", email: `${name.toLowerCase()}@dome-post.example` },
  ...{ language: "nn", attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
  ...more,
});
const add = async (slug: string, name: string, more: Partial<RegisterForm> = {}) =>
  expectOk(await addRegistration(world.as("coordinator"), slug, who(name, more))).ref;
const rowsOf = async (slug: string) => listRegistrations(world.read, (await getMeeting(world.read, slug)).id);
const change = (name: string, more: Partial<StaffRegistrationForm> = {}): StaffRegistrationForm => ({
  ...{ version: 1, status: "going", name, organisation: "", kind: "civil_society", language: "nn" },
  ...{ attendAs: "room", group: "" },
  ...more,
});

describe("the desk's list", () => {
  it("says how people come as the meeting is held now, whatever they chose before it changed its form", async () => {
    await meetings.announce("paa-nett");
    await add("paa-nett", "Anna");
    expect(await rowsOf("paa-nett")).toMatchObject([{ attendAs: "room" }]);
    expectOk(
      await meetings.schedule("paa-nett", { format: "digital", place: {}, reason: both("Salen er stengd") }),
    );
    expect(await rowsOf("paa-nett")).toMatchObject([{ attendAs: "remote" }]);
  });

  it("counts who comes, may, waits and does not, by group, organisation and way of coming; narrows and finds", async () => {
    const slug = "liste";
    await meetings.announce(slug);
    expectOk(await meetings.edit(slug, { capacity: 4, seatsPerOrganisation: 1 }));
    const lag = { organisation: "Laget" };
    await add(slug, "Anna", { ...lag, group: "A" });
    await add(slug, "Berit", { ...lag, attendAs: "remote" });
    await add(slug, "Cato", { attendAs: "remote", group: "A" });
    const doubt = await add(slug, "Dagny");
    const no = await add(slug, "Erik");
    const ctx = world.as("coordinator");
    expectOk(await changeRegistration(ctx, slug, doubt, change("Dagny", { status: "maybe" })));
    expectOk(await changeRegistration(ctx, slug, no, change("Erik", { status: "not_going" })));
    const rows = await rowsOf(slug);
    const meeting = await getMeeting(world.read, slug);
    expect(numbersOf(rows, meeting, await listGroups(world.read, meeting.id))).toEqual({
      status: { going: 2, maybe: 1, waiting: 1, not_going: 1 },
      kept: 0,
      attendance: { room: 1, remote: 1 },
      lacks: { meeting_full: 0, organisation_full: 1 },
      groups: [{ letter: "A", seats: 8, going: 2, wished: 0, misfits: 0 }],
      organisations: [{ name: "Laget", going: 1, waiting: 1 }],
    });
    const names = (filter: Parameters<typeof narrowed>[1]) => narrowed(rows, filter).map(({ name }) => name);
    expect(names({})).toEqual(["Anna", "Berit", "Cato", "Dagny", "Erik"]);
    expect(names({ status: "waiting" })).toEqual(["Berit"]);
    expect(names({ attendAs: "remote", group: "A" })).toEqual(["Cato"]);
    expect(names({ source: "public" })).toEqual([]);
    for (const q of ["laget", "LAGET"]) expect(names({ q })).toEqual(["Anna", "Berit"]);
    expect(names({ q: "cato@dome-post" })).toEqual(["Cato"]);
    const [berit] = narrowed(rows, { status: "waiting" });
    if (!berit) throw new Error("nobody waits");
    expect(whyWaiting(rows, meeting)(berit)).toBe("organisation_full");
    // More seats alone would give her none.
    expect(whyWaiting(rows, { capacity: 2, seatsPerOrganisation: 1 })(berit)).toBe("organisation_full");
    expect(whyWaiting(rows, { capacity: 2, seatsPerOrganisation: null })(berit)).toBe("meeting_full");
    expect(whyWaiting(rows, { capacity: null, seatsPerOrganisation: null })(berit)).toBeNull();
  });

  it("gathers replies by question, also of what is not asked any more", async () => {
    const slug = "svar";
    await meetings.announce(slug);
    await add(slug, "Frida", { asked: ["Matønske?"], answers: ["Fisk"] });
    await add(slug, "Geir", { asked: ["Matønske? (en)"], answers: ["Fish"] });
    expectOk(await meetings.edit(slug, { questions: [both("Kva søkjer du?")] }));
    await add(slug, "Hilde", { asked: ["Kva søkjer du?"], answers: ["Journalar"] });
    const { questions } = await getMeeting(world.read, slug);
    const replied = repliesByQuestion(questions, await rowsOf(slug));
    expect(
      replied.map(({ now, asked, replies }) => [now?.nn ?? asked, replies.map((r) => r.answer)]),
    ).toEqual([
      ["Kva søkjer du?", ["Journalar"]],
      ["Matønske?", ["Fisk"]],
      ["Matønske? (en)", ["Fish"]],
    ]);
  });
});

describe("staff who write down what somebody said", () => {
  it("end a registration, and the first who waits has the seat", async () => {
    const slug = "endring";
    await meetings.announce(slug);
    expectOk(await meetings.edit(slug, { capacity: 1, seatsPerOrganisation: null }));
    const first = await add(slug, "Ida", { accessNeeds: "Tolk" });
    const second = await add(slug, "Jon");
    const ended = change("Ida Berg", { status: "not_going", organisation: "Laget" });
    expectOk(await changeRegistration(world.as("coordinator"), slug, first, ended));
    expect(await findRegistration(world.read, first)).toMatchObject({
      ...{ name: "Ida Berg", organisationKey: "laget", status: "not_going", seat: null, version: 2 },
    });
    expect(await findRegistration(world.read, second)).toMatchObject({ status: "going", seat: 1 });
    expect((await rowsOf(slug)).filter(({ hasNeeds }) => hasNeeds)).toEqual([]);
    const wants = await changeRegistration(
      world.as("coordinator"),
      slug,
      first,
      change("Ida Berg", { version: 2 }),
    );
    expectOk(wants);
    expect(await findRegistration(world.read, first)).toMatchObject({ status: "waiting" });
  });

  it("give no organisation more seats than it may have, by who came for another one", async () => {
    const slug = "utanum";
    await meetings.announce(slug);
    expectOk(await meetings.edit(slug, { capacity: null, seatsPerOrganisation: 1 }));
    await add(slug, "Anna", { organisation: "Laget" });
    const ref = await add(slug, "Bo", { organisation: "Fylket" });
    const ctx = world.as("coordinator");
    const moves = (more: Partial<StaffRegistrationForm>) =>
      changeRegistration(ctx, slug, ref, change("Bo", more));
    expect(await moves({ organisation: "LAGET" })).toMatchObject({ code: "organisation_full" });
    expect(await findRegistration(world.read, ref)).toMatchObject({ organisation: "Fylket", seat: 2 });
    expectOk(await moves({ organisation: "Kommunen" }));
    expectOk(await moves({ organisation: "Laget", status: "maybe", version: 2 }));
    expectOk(await moves({ organisation: "Laget", version: 3 }));
    expect(await findRegistration(world.read, ref)).toMatchObject({ status: "waiting", seat: null });
  });

  it("are refused where somebody else saved first, where the group is full, and where the meeting was held", async () => {
    const slug = "nei";
    await meetings.announce(slug);
    const ref = await add(slug, "Kari");
    const ctx = world.as("coordinator");
    const tries = async (input: StaffRegistrationForm) => changeRegistration(ctx, slug, ref, input);
    expect(await tries(change("Kari", { version: 9 }))).toMatchObject({
      ...{ code: "changed_meanwhile", details: { version: 1 } },
    });
    expect(await tries(change("Kari", { group: "Z" }))).toMatchObject({ code: "unknown_group" });
    expect(await changeRegistration(ctx, "liste", ref, change("Kari"))).toMatchObject({ code: "not_found" });
    expect(await changeRegistration(world.as("approver"), slug, ref, change("Kari"))).toMatchObject({
      code: "not_allowed",
    });
  });

  it("read what people need to take part, and the log notes that they did, not what", async () => {
    const slug = "behov";
    await meetings.announce(slug);
    await add(slug, "Liv", { accessNeeds: "Teleslynge", group: "A" });
    await add(slug, "Mats");
    expect(await readAccessNeeds(world.as("approver"), slug)).toMatchObject({ code: "not_allowed" });
    expect(expectOk(await readAccessNeeds(world.as("coordinator"), slug))).toEqual([
      expect.objectContaining({ name: "Liv", group: "A", attendAs: "room", text: "Teleslynge" }),
    ]);
    const read = await world.read.select().from(events).where(eq(events.type, "meeting.needs_read"));
    expect(read.map(({ data }) => data)).toEqual([{ count: 1 }]);
    expect(await world.read.$count(accessNeeds)).toBeGreaterThan(0);
  });
});
