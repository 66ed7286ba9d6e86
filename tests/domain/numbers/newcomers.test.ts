import { expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { meetings as meetingRows } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { changeContact } from "~/domain/contacts/commands/staff.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { isNewcomer } from "~/domain/meetings/attendance.server.ts";
import { checkInWalkIn } from "~/domain/meetings/commands/check-in.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import { kari, list } from "../../support/contacts.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { register } from "../../support/registering.ts";
import { begins } from "../../support/table.ts";
import { openWorld } from "../../support/world.ts";

it("counts of those who register who is new to the forum, as it is told of each at the door", async () => {
  const world = await openWorld();
  const meetings = meetingsOf(world);
  await meetings.announce("moete");
  await meetings.announce("neste");
  expectOk(await meetings.edit("neste", { registrationClosesOn: null }));
  expectOk(await meetings.schedule("neste", { on: "2026-05-14", reason: both("Seinare") }));
  const counted = async (slug: string) => {
    const row = await getMeeting(world.read, slug);
    return (await readNumbers(world.read, [row], world.clock.now)).get(row.id)?.newRegistered;
  };
  expect(await counted("moete")).toBeNull();
  await register(world, "moete");
  for (const [name, email] of [
    ["Guro Døme", "guro@laget.example"],
    ["Odd Døme", "odd@laget.example"],
    ["Ny Døme", "ny@vener.example"],
  ] as const)
    await register(world, "neste", { name, email, organisation: "" });
  // nobody was checked in at the first, so whoever has a seat there will have been there
  expect([await counted("moete"), await counted("neste")]).toEqual([
    { count: 1, known: 1 },
    { count: 2, known: 3 },
  ]);
  world.clock.now = begins;
  const walkIn = { key: crypto.randomUUID(), organisation: "", isNew: "" as const, kind: "media" as const };
  expectOk(
    await checkInWalkIn(world.as("coordinator"), "moete", {
      ...{ ...walkIn, name: "Odd Døme", email: "odd@laget.example", presence: "room" },
    }),
  );
  // somebody was: whoever was not is new still
  expect(await counted("neste")).toEqual({ count: 2, known: 3 });
  const next = await getMeeting(world.read, "neste");
  const rows = await world.read.select().from(registrations).where(eq(registrations.meetingId, next.id));
  const told = await Promise.all(rows.map((row) => isNewcomer(world.read, next, row)));
  expect(told.filter(Boolean)).toHaveLength(2);
  // a meeting for staff only tells nothing of newcomers, and its seats are kept for those who were asked, who have answered nothing yet
  const ctx = world.as("coordinator");
  await write(ctx, async (tx) => {
    await tx.db.update(meetingRows).set({ audience: "internal" }).where(eq(meetingRows.slug, "moete"));
    const { id } = await getMeeting(tx.db, "moete");
    const asked = { source: "staff", answeredAt: null } as const;
    await tx.db.update(registrations).set(asked).where(eq(registrations.meetingId, id));
    return ok();
  });
  expectOk(
    await checkInWalkIn(ctx, "moete", {
      ...{ ...walkIn, key: crypto.randomUUID(), name: "Eva Døme", email: "eva@dome.example" },
      ...{ presence: "room", isNew: "yes" },
    }),
  );
  const row = await getMeeting(world.read, "moete");
  const numbers = async () => (await readNumbers(world.read, [row], world.clock.now)).get(row.id);
  expect(await numbers()).toMatchObject({ newRegistered: null, answers: null, came: { newcomers: null } });
  const came = await world.read.select().from(attendances).where(eq(attendances.name, "Eva Døme"));
  expect(came).toMatchObject([{ isNew: null }]);
  // whoever was there alone is new to the forum where everybody may come
  expect(await counted("neste")).toEqual({ count: 3, known: 3 });
  expect(await Promise.all(rows.map((one) => isNewcomer(world.read, next, one)))).toEqual([true, true, true]);
  await write(ctx, async (tx) => {
    const answered = { answeredAt: world.clock.now };
    await tx.db.update(registrations).set(answered).where(eq(registrations.meetingId, row.id));
    return ok();
  });
  expect((await numbers())?.answers?.going).toMatchObject({ civil_society: 1 });
  await world.close();
});

it("counts whoever is marked on the invitation list as having been there before as no newcomer, at the door too", async () => {
  const world = await openWorld();
  await meetingsOf(world).announce("moete");
  const contact = await list(world, { email: "guro@laget.example" });
  await register(world, "moete", { name: "Guro Døme", email: "guro@laget.example", organisation: "" });
  const meeting = await getMeeting(world.read, "moete");
  const [row] = await world.read.select().from(registrations).where(eq(registrations.meetingId, meeting.id));
  const told = async () => [
    (await readNumbers(world.read, [meeting], world.clock.now)).get(meeting.id)?.newRegistered,
    await isNewcomer(world.read, meeting, { emailKey: row?.emailKey ?? null, contactId: null }),
    await isNewcomer(world.read, meeting, { emailKey: "another@laget.example", contactId: contact.id }),
  ];
  expect(await told()).toEqual([{ count: 1, known: 1 }, true, true]);
  const marked = { ...kari, email: "guro@laget.example", version: contact.version, wasBefore: true };
  expectOk(await changeContact(world.as("coordinator"), contact.ref, marked));
  expect(await told()).toEqual([{ count: 0, known: 1 }, false, false]);
  await world.close();
});
