import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { invitations } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { getConsultation } from "~/domain/consultations/queries.server.ts";
import { addConsultees } from "~/domain/consultees/commands/add.server.ts";
import { markConsultees } from "~/domain/consultees/commands/mark.server.ts";
import { listConsultees } from "~/domain/consultees/queries.server.ts";
import { keepInterest } from "~/domain/contacts/commands/interests.server.ts";
import { signUp } from "~/domain/contacts/commands/own.server.ts";
import { endContact } from "~/domain/contacts/commands/staff.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { listAttendance } from "~/domain/meetings/attendance.server.ts";
import { checkIn, checkInWalkIn, undoCheckIn } from "~/domain/meetings/commands/check-in.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { endSegment, saveSegment } from "~/domain/segments/commands/keep.server.ts";
import { keptFilter, segmentFilter } from "~/domain/segments/forms.ts";
import {
  countByPartOfArea,
  countSegment,
  findSegment,
  listExcluded,
  listSegment,
  listSegments,
  listUnreached,
} from "~/domain/segments/queries.server.ts";
import { type SegmentFilter, yearsBefore } from "~/domain/segments/segment.ts";
import { list, ola } from "../../support/contacts.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { minute } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const coordinator = () => world.as("coordinator");
const filter = (more: object = {}) => segmentFilter.parse(more);
const means = async (more: object = {}) =>
  (await listSegment(world.read, filter(more), world.clock.now, { limit: 50 })).contacts.map(
    ({ email }) => email,
  );
const count = (more: object = {}) => countSegment(world.read, filter(more), world.clock.now);
const a = "a@laget.example";
const b = "b@etaten.example";

async function listTwo() {
  expectOk(
    await keepInterest(coordinator(), { interest: "", version: 0, title: { nn: "innsyn" }, position: 1 }),
  );
  expectOk(
    await keepInterest(coordinator(), { interest: "", version: 0, title: { nn: "helse" }, position: 2 }),
  );
  await list(world, { email: a, interests: ["innsyn"], area: "Vestland" });
  await list(world, {
    email: b,
    organisation: "Etaten",
    kind: "public_authority",
    language: "sv",
    reads: ["en"],
    area: null,
  });
}

it("a segment means those whom all that it asks for fits, and everybody where it asks for nothing", async () => {
  await listTwo();
  expect(await means()).toEqual([b, a]);
  expect(await means({ kinds: ["public_authority"] })).toEqual([b]);
  expect(await means({ languages: ["nn"], sources: ["staff"] })).toEqual([a]);
  // Also who reads it, and is written to in another.
  expect([await means({ languages: ["en"] }), await means({ languages: ["nb"] })]).toEqual([[b], []]);
  expect(await means({ sources: ["import"] })).toEqual([]);
  expect(await means({ area: "%" })).toEqual([]);
});

it("an area is meant by whole words of it, in whatever case and whatever stands between them", async () => {
  await list(world, { email: a, area: "Vestland, Ørsta/Volda" });
  await list(world, { email: b, area: "Møre og Romsdal" });
  const meant = async (area: string) => [area, await means({ area })];
  for (const area of ["vestland", "ØRSTA", "ørsta, volda", "Vestland Ørsta"])
    expect(await meant(area)).toEqual([area, [a]]);
  expect(await meant("møre og romsdal")).toEqual(["møre og romsdal", [b]]);
  for (const area of ["vest", "land", "rom", "Møre Romsdal", "vestland_"])
    expect(await meant(area)).toEqual([area, []]);
});

it("an area that is part of a word means nobody, and how many it would mean as a whole one can be told", async () => {
  await list(world, { email: a, area: "Vestland, Ørsta/Volda" });
  await list(world, { email: b, area: "ØSTLANDET" });
  const byPart = async (area: string) => [area, await countByPartOfArea(world.read, { area })];
  for (const [area, count] of [
    ["vest", 1],
    ["land", 2],
    ["øst", 1],
    ["%", 0],
    ["Vestland", 0],
    ["volda", 0],
    ["", 0],
  ] as const)
    expect(await byPart(area)).toEqual([area, count]);
});

it("whoever chose no theme is meant by each", async () => {
  await listTwo();
  expect(await means({ interests: ["innsyn"] })).toEqual([b, a]);
  expect(await means({ interests: ["helse"] })).toEqual([b]);
});

it("it pages in one order, each once", async () => {
  await listTwo();
  const first = await listSegment(world.read, filter(), world.clock.now, { limit: 1 });
  const second = await listSegment(world.read, filter(), world.clock.now, {
    after: first.next ?? "",
    limit: 1,
  });
  expect([first, second].map(({ contacts }) => contacts[0]?.email)).toEqual([b, a]);
  expect(second.next).toBeNull();
});

it("whoever left, was taken off or can't be reached is passed over, with the reason; who has not confirmed is on no list", async () => {
  await listTwo();
  const { ref } = await list(world, { email: "c@laget.example" });
  expectOk(await endContact(coordinator(), { ref, version: 1 }));
  await world.db.write(
    async (tx) =>
      void (await tx.update(contacts).set({ bouncedAt: world.clock.now }).where(eq(contacts.email, a))),
  );
  expectOk(await signUp(world.visitor(), ola));
  expect(await count()).toEqual({ included: 1, excluded: { left: 0, ended: 1, bounced: 1 }, unconfirmed: 1 });
  expect(await means()).toEqual([b]);
  const passed = await listExcluded(world.read, filter(), world.clock.now, { limit: 50 });
  expect(passed.contacts.map(({ email }) => email).sort()).toEqual([a, "c@laget.example"]);
});

it("it knows who was registered for a meeting lately, and who never was", async () => {
  await listTwo();
  const slug = "ope";
  await meetingsOf(world).announce(slug);
  expectOk(
    await addRegistration(coordinator(), slug, {
      ...{ name: "A", organisation: "", kind: "individual", email: a.toUpperCase(), language: "nn" },
      ...{ attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
    }),
  );
  expect(await means({ history: ["registered"] })).toEqual([a]);
  expect(await means({ history: ["never_registered"] })).toEqual([b]);
  await world.db.write(
    async (tx) =>
      void (await tx
        .update(meetings)
        .set({ startsAt: "2023-01-01T10:00:00.000Z" })
        .where(eq(meetings.slug, slug))),
  );
  expect(await means({ history: ["registered"] })).toEqual([]);
  expect(await means({ history: ["never_registered"] })).toEqual([b]);
});

it("whoever waits, may come or gave his seat back has registered for a meeting", async () => {
  await listTwo();
  await meetingsOf(world).announce("ope");
  expectOk(
    await addRegistration(coordinator(), "ope", {
      ...{ name: "A", organisation: "", kind: "individual", email: a, language: "nn" },
      ...{ attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
    }),
  );
  for (const status of ["waiting", "maybe", "not_going"] as const) {
    await world.db.write(
      async (tx) =>
        void (await tx
          .update(registrations)
          .set({ status, seat: null, waitingSince: status === "waiting" ? world.clock.now : null })),
    );
    expect(await means({ history: ["never_registered"] })).toEqual([b]);
    expect(await means({ history: ["registered"] })).toEqual([]);
  }
});

it("who had a seat at a meeting where nobody was checked in was there, once it has begun", async () => {
  await listTwo();
  await meetingsOf(world).announce("ope");
  expectOk(
    await addRegistration(coordinator(), "ope", {
      ...{ name: "A", organisation: "", kind: "individual", email: a, language: "nn" },
      ...{ attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
    }),
  );
  expect(await means({ history: ["came"] })).toEqual([]);
  world.clock.now = minute(1);
  expect(await means({ history: ["came"] })).toEqual([a]);
  expect(await means({ history: ["never_came"] })).toEqual([b]);
  const walkIn = { key: randomUUID(), name: "B", organisation: "", kind: "individual", email: b } as const;
  expectOk(await checkInWalkIn(coordinator(), "ope", { ...walkIn, presence: "room", isNew: "" }));
  expect(await means({ history: ["came"] })).toEqual([b]);
  expect(await means({ history: ["never_came"] })).toEqual([a]);
});

it("it knows who was at a meeting lately, by registration or by address, and who never was", async () => {
  await listTwo();
  const meetings = meetingsOf(world);
  await meetings.announce("ope");
  const { ref } = expectOk(
    await addRegistration(coordinator(), "ope", {
      ...{ name: "A", organisation: "", kind: "individual", email: a, language: "nn" },
      ...{ attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
    }),
  );
  expect(await means({ history: ["came"] })).toEqual([]);
  expect(await means({ history: ["never_came"] })).toEqual([b, a]);
  world.clock.now = "2026-05-07T08:00:00.000Z";
  expectOk(await checkIn(coordinator(), "ope", ref, { presence: "room" }));
  expect(await means({ history: ["came"] })).toEqual([a]);
  const walkIn = { key: randomUUID(), name: "B", organisation: "", kind: "individual", email: b } as const;
  expectOk(await checkInWalkIn(coordinator(), "ope", { ...walkIn, presence: "room", isNew: "" }));
  expect(await means({ history: ["came"] })).toEqual([b, a]);
  const there = await listAttendance(world.read, (await getMeeting(world.read, "ope")).id);
  const { handle = "" } = there.find((one) => one.ref === ref) ?? {};
  expectOk(await undoCheckIn(coordinator(), "ope", handle));
  expect(await means({ history: ["came"] })).toEqual([b]);
  expect(await means({ history: ["never_came"] })).toEqual([a]);
  world.clock.now = "2028-05-08T08:00:00.000Z";
  expect(await means({ history: ["came"] })).toEqual([]);
  expect(await means({ history: ["never_came"] })).toEqual([a]);
  // Staff know of him from before meetings were kept here.
  await world.db.write(
    async (tx) => void (await tx.update(contacts).set({ wasBefore: true }).where(eq(contacts.email, a))),
  );
  expect(await means({ history: ["never_came"] })).toEqual([]);
});

it("it knows who was sent an invitation lately, whatever he answered", async () => {
  const { id: contactId } = await list(world, { email: a });
  await list(world, { email: b });
  await meetingsOf(world).announce("ope");
  const { id: meetingId } = await getMeeting(world.read, "ope");
  const row = {
    id: randomUUID(),
    ref: "innbodeninnboden",
    meetingId,
    contactId,
    kind: "individual",
  } as const;
  await world.db.write(async (tx) => void (await tx.insert(invitations).values(row)));
  expect(await means({ history: ["invited"] })).toEqual([]);
  const invitedAt = world.clock.now;
  await world.db.write(async (tx) => void (await tx.update(invitations).set({ invitedAt })));
  expect(await means({ history: ["invited"] })).toEqual([a]);
  world.clock.now = yearsBefore(invitedAt, -3);
  expect(await means({ history: ["invited"] })).toEqual([]);
});

it("it holds those whom all of several histories fit: invited, and never at a meeting", async () => {
  await listTwo();
  const [first] = await world.read.select().from(contacts).where(eq(contacts.email, a));
  await meetingsOf(world).announce("ope");
  const { id: meetingId } = await getMeeting(world.read, "ope");
  const row = { id: randomUUID(), ref: "innbodeninnboden", meetingId, contactId: first?.id ?? "" };
  const invitedAt = world.clock.now;
  await world.db.write(
    async (tx) => void (await tx.insert(invitations).values({ ...row, kind: "individual", invitedAt })),
  );
  const silent = { history: ["invited", "never_came"] } satisfies Partial<SegmentFilter>;
  expect(await means(silent)).toEqual([a]);
  const { ref } = expectOk(
    await addRegistration(coordinator(), "ope", {
      ...{ name: "A", organisation: "", kind: "individual", email: a, language: "nn" },
      ...{ attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
    }),
  );
  world.clock.now = "2026-05-07T08:00:00.000Z";
  expectOk(await checkIn(coordinator(), "ope", ref, { presence: "room" }));
  expect(await means(silent)).toEqual([]);
  expect(await means({ history: ["invited", "came"] })).toEqual([a]);
});

it("it finds whom to write to at a consultation's consultees, by how they stand", async () => {
  await listTwo();
  expectOk(await addConsultees(coordinator(), "runde", { duty: "must", names: ["Laget Døme", "Etaten"] }));
  const which = (consultees: SegmentFilter["consultees"]) => means({ consulteesOf: "runde", consultees });
  const { id } = await getConsultation(world.read, "runde");
  const refs = (await listConsultees(world.read, id)).map(({ ref }) => ref);
  const mark = (what: "asked" | "declined" | "no_view", some: string[]) =>
    markConsultees(coordinator(), "runde", {
      ...{ on: "2026-04-02", way: "email", refs: some, mark: what },
    });
  expect([await which("all"), await which("not_asked"), await which("silent")]).toEqual([[b, a], [b, a], []]);
  expectOk(await mark("asked", refs));
  expect([await which("not_asked"), await which("silent")]).toEqual([[], [b, a]]);
  expectOk(await mark("declined", refs.slice(0, 1)));
  expect([await which("silent"), await which("declined"), await which("answered")]).toEqual([[a], [b], []]);
  expectOk(await mark("no_view", refs.slice(1)));
  expect([await which("answered"), await which("silent"), await which("all")]).toEqual([[a], [], [b, a]]);
});

it("it is read as it was kept before, with one history and the consultees that were silent", () => {
  const before = { kinds: [], interests: [], languages: [], sources: [], area: "" };
  expect(keptFilter({ ...before, history: "came", silentIn: "runde" })).toEqual({
    ...{ ...before, history: ["came"], consulteesOf: "runde", consultees: "silent" },
  });
  expect(keptFilter({ ...before, history: null, silentIn: null })).toEqual(filter());
});

it("it is kept under a name that no other has, once, and changed from the version that was seen", async () => {
  const save = (ref: string | null, version: number, name: string, more: object = {}) =>
    saveSegment(coordinator(), ref, { ...filter(more), version, name });
  const { ref } = expectOk(await save(null, 0, "Svenske", { languages: ["sv"] }));
  expect(expectOk(await save(null, 0, "svenske", { languages: ["sv"] })).ref).toBe(ref);
  expect(await save(null, 0, "SVENSKE")).toMatchObject({ code: "name_taken" });
  expectOk(await save(ref, 1, "Svenske", { languages: ["sv", "nn"] }));
  expect(await save(ref, 1, "Svenske")).toMatchObject({ code: "changed_meanwhile" });
  expect((await findSegment(world.read, ref))?.filter.languages).toEqual(["sv", "nn"]);
  expectOk(await endSegment(coordinator(), { ref, version: 2 }));
  expect(await listSegments(world.read)).toEqual([]);
  expectOk(await save(null, 0, "Svenske"));
});

it("of consultees it names those that have nobody to write to: no contact would show that they are passed over", async () => {
  await list(world, { email: a, organisation: "Laget" });
  const add = (duty: "must" | "may" | "copy", ...names: string[]) =>
    addConsultees(coordinator(), "runde", { duty, names });
  expectOk(await add("may", "Laget", "Arkivlaget"));
  expectOk(await add("must", "Riksarkivet", "Datatilsynet"));
  const { id } = await getConsultation(world.read, "runde");
  const asked = (await listConsultees(world.read, id)).filter(({ name }) => name !== "Datatilsynet");
  const refs = asked.map(({ ref }) => ref);
  const on = "2026-04-02";
  expectOk(await markConsultees(coordinator(), "runde", { refs, mark: "asked", on, way: "letter" }));
  const unreached = async (more: object) =>
    (await listUnreached(world.read, filter(more))).map(({ duty, name }) => `${duty} ${name}`);
  const silent = { consulteesOf: "runde", consultees: "silent" };
  expect(await means(silent)).toEqual([a]);
  expect((await count(silent)).excluded).toEqual({ left: 0, ended: 0, bounced: 0 });
  expect(await unreached(silent)).toEqual(["must Riksarkivet", "may Arkivlaget"]);
  expect(await unreached({ ...silent, consultees: "not_asked" })).toEqual(["must Datatilsynet"]);
  expect(await unreached({})).toEqual([]);
});
