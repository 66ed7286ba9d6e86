/** Somebody without an address of his own: he telephoned, or shares a mailbox. Staff write him down by his name, and tell him. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { registrations } from "#db/schema/registrations.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { countRecipients, listMeant } from "~/domain/mailings/recipients.server.ts";
import { countAttendance, listAtDoor, listAttendance } from "~/domain/meetings/attendance.server.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { checkIn, checkInWalkIn, noteWhereHeSits } from "~/domain/meetings/commands/check-in.server.ts";
import { noteTold } from "~/domain/meetings/commands/note-told.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { changeRegistration } from "~/domain/meetings/commands/staff-registration.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { isForgotten } from "~/domain/meetings/registration.ts";
import type { AddForm, StaffRegistrationForm } from "~/domain/meetings/registration-forms.ts";
import { countTold, findRegistration, listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { listUntold } from "~/domain/meetings/untold.server.ts";
import { eraseRegistered } from "~/domain/own/commands/erase-registered.server.ts";
import { listGone, redoGone } from "~/domain/own/gone.server.ts";
import { retain } from "~/domain/privacy/retain.server.ts";
import { untoldJobs } from "~/domain/responses/today-meetings.server.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { findMarks } from "../../support/rows.ts";
import { begins } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let meetings: ReturnType<typeof meetingsOf>;
beforeEach(async () => {
  world = await openWorld();
  meetings = meetingsOf(world);
  await meetings.announce("moete");
});
afterEach(() => world.close());

const ctx = () => world.as("coordinator");
const meeting = () => getMeeting(world.read, "moete");
const who = (name: string, more: Partial<AddForm> = {}): AddForm => ({
  ...{ name, organisation: "", kind: "civil_society", email: null, language: "nn", attendAs: "room" },
  ...{ group: "", accessNeeds: "", answers: [], asked: [] },
  ...more,
});
const tryToAdd = (name: string, more: Partial<AddForm> = {}) =>
  addRegistration(ctx(), "moete", who(name, more));
const add = async (name: string, more: Partial<AddForm> = {}) => expectOk(await tryToAdd(name, more)).ref;
const find = async (ref: string) => {
  const row = await findRegistration(world.read, ref);
  if (!row) throw new Error("nobody is registered by it");
  return row;
};
async function change(ref: string, more: Partial<StaffRegistrationForm> = {}) {
  const { version, name, organisation } = await find(ref);
  return changeRegistration(ctx(), "moete", ref, {
    ...{ version, status: "going", name, organisation: organisation ?? "", kind: "civil_society" },
    ...{ language: "nn", attendAs: "room", group: "" },
    ...more,
  });
}
const seats = async (capacity: number | null, seatsPerOrganisation: number | null = null) =>
  expectOk(await meetings.edit("moete", { capacity, seatsPerOrganisation }));
const mailsTo = async (ref: string) =>
  (
    await world.read
      .select()
      .from(outbox)
      .where(eq(outbox.recipientId, (await find(ref)).id))
  ).map(({ template }) => template);
const untold = async () =>
  (await listUntold(world.read, await meeting())).map(({ name, news }) => [name, ...news]);
const lag = { organisation: "Laget" };
const post = "post@laget.example";

describe("is registered by his name", () => {
  it("has a seat of the meeting and of his organisation, or waits, beside whoever has the mailbox", async () => {
    await seats(3, 2);
    await add("Anna", { ...lag, email: post });
    await add("Berit", lag);
    await add("Cato", lag);
    await add("Dagny");
    await add("Erik");
    const rows = await listRegistrations(world.read, (await meeting()).id);
    expect(rows.map(({ name, email, status, seat }) => [name, email, seat ?? status])).toEqual([
      ["Anna", post, 1],
      ["Berit", null, 2],
      ["Cato", null, "waiting"],
      ["Dagny", null, 3],
      ["Erik", null, "waiting"],
    ]);
    expect(await countTold(world.read, (await meeting()).id)).toEqual({ byMail: 1, otherwise: 4 });
    expect(await world.read.$count(outbox, eq(outbox.recipientKind, "registration"))).toBe(1);
  });

  it("once: the same name of the same organisation is somebody who is registered, with an address or without", async () => {
    const ref = await add("Kari Prøve", lag);
    for (const same of ["Kari Prøve", "kari  PRØVE"])
      expect(await tryToAdd(same, { organisation: "LAGET" })).toMatchObject({
        ...{ code: "same_name", details: { ref } },
      });
    await add("Kari Prøve");
    await add("Kari Prøve", { ...lag, email: post });
    await add("Ola", { ...lag, email: "ola@laget.example" });
    expect(await tryToAdd("Ola", lag)).toMatchObject({ code: "same_name" });
    expectOk(await eraseRegistered(ctx(), "moete", ref));
    expect(await tryToAdd("Kari Prøve", lag)).toMatchObject({ code: "same_name" });
  });

  it("may be given an address later: it gets the registration, unless somebody else has it", async () => {
    await add("Anna", { email: post });
    const ref = await add("Berit", lag);
    expect(await change(ref, { email: post })).toMatchObject({ code: "already_registered" });
    expect(await change(ref, { email: "bеrit@laget.example" })).toMatchObject({ code: "mixed_alphabets" });
    expect([(await find(ref)).email, await mailsTo(ref)]).toEqual([null, []]);
    expectOk(await change(ref, { email: "berit@laget.example" }));
    expect(await mailsTo(ref)).toEqual(["registration_made"]);
    expectOk(await change(ref, { email: "ein.annan@laget.example" }));
    expect((await find(ref)).email).toBe("berit@laget.example");
    expect(await mailsTo(ref)).toEqual(["registration_made"]);
    // With another answer in the same save: one mail tells of both.
    const third = await add("Cato");
    expectOk(await change(third, { status: "maybe", email: "cato@laget.example" }));
    expect(await mailsTo(third)).toEqual(["registration_made"]);
  });
});

describe("is told by staff", () => {
  it("that he has got a seat, once somebody notes it; what happened since is told anew", async () => {
    await seats(1);
    const first = await add("Anna");
    const ref = await add("Berit", lag);
    expect(await untold()).toEqual([]);
    expectOk(await change(first, { status: "not_going" }));
    expect((await find(ref)).status).toBe("going");
    expect(await untold()).toEqual([["Berit", "seated"]]);
    expect(await untoldJobs(world.read, world.clock.now)).toMatchObject([
      { kind: "people_untold", count: 1, subject: "moete" },
    ]);
    const [{ upTo } = { upTo: 0 }] = await listUntold(world.read, await meeting());
    world.later(60);
    expectOk(await meetings.schedule("moete", { on: "2026-05-08", reason: both("Salen er oppteken.") }));
    // Noted from a page that was read before it was moved.
    expectOk(await noteTold(ctx(), "moete", { ref, upTo }));
    expect(await untold()).toEqual([["Berit", "moved"]]);
    const [moved = { upTo: 0 }] = await listUntold(world.read, await meeting());
    for (const _twice of [1, 2]) expectOk(await noteTold(ctx(), "moete", { ref, upTo: moved.upTo }));
    expect([await untold(), await untoldJobs(world.read, world.clock.now)]).toEqual([[], []]);
    expect(await mailsTo(ref)).toEqual([]);
  });

  it("of another time, another link and that it is called off, as the others are by mail", async () => {
    const ref = await add("Anna");
    await add("Berit", { attendAs: "remote" });
    const mailed = await add("Cato", { email: post });
    await change(await add("Dagny"), { status: "not_going" });
    expectOk(await meetings.schedule("moete", { joinUrl: "https://join.example/nytt-rom" }));
    expect(await untold()).toEqual([["Berit", "join_link"]]);
    expectOk(await meetings.schedule("moete", { on: "2026-05-08", reason: both("Salen er oppteken.") }));
    expectOk(await cancelMeeting(ctx(), "moete", both("For få kjem.")));
    expect(await untold()).toEqual([
      ["Anna", "moved", "cancelled"],
      ["Berit", "join_link", "moved", "cancelled"],
    ]);
    expect(await untoldJobs(world.read, world.clock.now)).toMatchObject([{ count: 2 }]);
    expect(await untoldJobs(world.read, "2026-05-09T08:00:00.000Z")).toEqual([]);
    expect(await mailsTo(mailed)).toContain("meeting_called_off");
    expect(await mailsTo(ref)).toEqual([]);
    expect(await noteTold(ctx(), "moete", { ref: mailed, upTo: 1 })).toMatchObject({ code: "not_found" });
    expect(await noteTold(world.as("approver"), "moete", { ref, upTo: 1 })).toMatchObject({
      code: "not_allowed",
    });
  });

  it("and gets no mailing: he is counted among those whom it leaves out", async () => {
    await add("Anna", { email: post });
    await add("Berit");
    await change(await add("Cato"), { status: "not_going" });
    const meant = { kind: "notice" as const, filter: null };
    const counts = await countRecipients(world.read, await meeting(), meant, world.clock.now);
    expect([counts.included, counts.leftOut]).toMatchObject([1, { no_address: 1, declined: 1, bounced: 0 }]);
    const page = { now: world.clock.now, why: "no_address" as const, limit: 10 };
    expect((await listMeant(world.read, await meeting(), meant, page)).recipients).toMatchObject([
      { name: "Berit", email: null },
    ]);
  });
});

it("is found and checked in at the door, sits at a table, and is not counted as new; who walks in by his name is he", async () => {
  const ref = await add("Anna", lag);
  await add("Berit");
  world.clock.now = begins;
  const door = async () => listAtDoor(world.read, await meeting());
  expect((await door()).map(({ name, status }) => [name, status])).toEqual([
    ["Anna", "going"],
    ["Berit", "going"],
  ]);
  expectOk(await checkIn(ctx(), "moete", ref, { presence: "room" }));
  expectOk(await noteWhereHeSits(ctx(), "moete", ref, { group: "A" }));
  const berit = { name: "Berit", organisation: "", kind: "individual", email: "", isNew: "" } as const;
  const form = { key: randomUUID(), presence: "room", ...berit } as const;
  expect(expectOk(await checkInWalkIn(ctx(), "moete", form))).toBe("registered");
  const other = { ...form, key: randomUUID(), organisation: "Verket" };
  expect(expectOk(await checkInWalkIn(ctx(), "moete", other))).toBe("walk_in");
  const id = (await meeting()).id;
  expect(await listAttendance(world.read, id)).toMatchObject([
    { name: "Anna", kind: "civil_society", isNew: null },
    { name: "Berit", kind: "civil_society", isNew: null },
    { name: "Berit", organisation: "Verket" },
  ]);
  expect(await countAttendance(world.read, id)).toMatchObject({ expected: 2, came: 3, walkIns: 1, known: 0 });
  expect((await door()).find(({ name }) => name === "Anna")?.satAt).toBe("A");
});

describe("is forgotten", () => {
  it("as he asks, alone, and his seat goes on; a restored database forgets him once more", async () => {
    await seats(1);
    const ref = await add("Fjellstrand Prøve", { ...lag, accessNeeds: "Teleslynge" });
    const next = await add("Berit");
    const before = await find(ref);
    expect(await listGone(world.read, new Map())).toEqual([]);
    for (const _twice of [1, 2]) expectOk(await eraseRegistered(ctx(), "moete", ref));
    expect(isForgotten(await find(ref))).toBe(true);
    expect(await findMarks(world.read, ["fjellstrand", "teleslynge"])).toEqual([]);
    expect([(await find(next)).seat, (await find(next)).name]).toEqual([1, "Berit"]);
    const lines = await listGone(world.read, new Map());
    expect(lines).toMatchObject([{ id: before.id, status: "registration_forgotten", asked: true }]);
    // As it comes back out of a backup: with no seat, which is another's now.
    const { name, organisation, organisationKey } = before;
    await world.db.write(async (db) => {
      const back = { name, organisation, organisationKey };
      await db.update(registrations).set(back).where(eq(registrations.id, before.id));
    });
    const system = world.as({ kind: "system", name: "worker" });
    const redone = await write<boolean, never>(system, async (tx) => {
      const [line] = lines;
      return ok(line !== undefined && (await redoGone(tx, line)));
    });
    expect([expectOk(redone), isForgotten(await find(ref))]).toEqual([true, true]);
  });

  it("when his time is over, and is counted still", async () => {
    const ref = await add("Fjellstrand Prøve", lag);
    world.clock.now = begins;
    expectOk(await checkIn(ctx(), "moete", ref, { presence: "room" }));
    world.clock.now = new Date(Date.parse(begins) + 800 * 86_400_000).toISOString();
    await retain(world.as({ kind: "system", name: "worker" }));
    expect(await find(ref)).toMatchObject({ name: "", organisation: null, email: null, seat: 1 });
    expect(await findMarks(world.read, ["fjellstrand"])).toEqual([]);
    expect(await listAtDoor(world.read, await meeting())).toEqual([]);
    expect(await countAttendance(world.read, (await meeting()).id)).toMatchObject({ expected: 1, came: 1 });
  });
});

it("only staff write somebody down so, and nothing is held of whoever was forgotten", async () => {
  const { id } = await find(await add("Anna"));
  const set = (values: Partial<typeof registrations.$inferInsert>) =>
    world.db.write(async (db) => {
      await db.update(registrations).set(values).where(eq(registrations.id, id));
    });
  await expect(set({ source: "public" })).rejects.toThrow();
  await expect(set({ name: "", organisation: "Laget", organisationKey: "laget" })).rejects.toThrow();
  await set({ name: "" });
});
