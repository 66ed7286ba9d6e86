/**
 * Random walks over who registers for a meeting: asked and confirmed, added by staff with an address or without, changed, given up, forgotten, while the
 * number of seats goes up and down. After each step the seats are held to their rules.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { accessNeeds, registrationAsks, registrations } from "#db/schema/registrations.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import {
  addRegistration,
  askToRegister,
  confirmRegistration,
} from "~/domain/meetings/commands/register.server.ts";
import { changeRegistration } from "~/domain/meetings/commands/staff-registration.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { isForgotten, seatFor } from "~/domain/meetings/registration.ts";
import type { RegisterForm } from "~/domain/meetings/registration-forms.ts";
import { forgetRegistered } from "~/domain/own/forget-registrations.server.ts";
import { getMeetingRow } from "~/domain/published/queries.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { takeWalks } from "../../support/runs.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let meetings: ReturnType<typeof meetingsOf>;
beforeAll(async () => {
  world = await openWorld();
  meetings = meetingsOf(world);
});
afterAll(() => world.close());

const addressOf = (slug: string, n: number) => `${slug}-${n}@dome-post.example`;
const step = fc.record({
  verb: fc.constantFrom(
    ...["ask", "confirm", "add", "going", "maybe", "not_going", "move", "forget", "seats", "name", "no"],
  ),
  who: fc.integer({ min: 0, max: 5 }),
  organisation: fc.constantFrom("", "Laget", "Verket"),
  capacity: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  each: fc.option(fc.integer({ min: 1, max: 2 }), { nil: null }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(slug: string, { verb, who: n, organisation, capacity, each }: Step): Promise<void> {
  const email = addressOf(slug, n);
  const byName = (await standing(slug)).rows.find(
    ({ email, name }) => email === null && name === `Utan ${n}`,
  );
  const input: RegisterForm = {
    ...{ name: `Deltakar ${n}`, organisation, kind: "individual", email, language: "nn" },
    ...{ attendAs: "room", group: "", accessNeeds: "Teleslynge", answers: [], asked: [] },
  };
  const [row] = await world.read.select().from(registrations).where(eq(registrations.emailKey, email));
  const [ask] = await world.read.select().from(registrationAsks).where(eq(registrationAsks.emailKey, email));
  const link = { ref: row?.ref ?? "", version: row?.linkVersion ?? 1 };
  if (verb === "ask") expectOk(await askToRegister(world.visitor(), slug, input));
  else if (verb === "confirm" && ask)
    expectOk(await confirmRegistration(world.visitor(), { ref: ask.ref, version: 1 }, ask.version));
  else if (verb === "add") await addRegistration(world.as("coordinator"), slug, input);
  else if (verb === "name")
    await addRegistration(world.as("coordinator"), slug, { ...input, name: `Utan ${n}`, email: null });
  else if (verb === "no" && byName)
    expectOk(
      await changeRegistration(world.as("coordinator"), slug, byName.ref, {
        ...{ version: byName.version, status: "not_going", name: byName.name, organisation },
        ...{ kind: "individual", language: "nn", attendAs: "room", group: "" },
      }),
    );
  else if (verb === "seats")
    expectOk(await meetings.edit(slug, { capacity, seatsPerOrganisation: each, registrationClosesOn: null }));
  else if (verb === "forget")
    expectOk(
      await write<undefined, never>(world.as({ kind: "system", name: "worker" }), async (tx) => {
        await forgetRegistered(tx, { emailKeys: [email] });
        return ok();
      }),
    );
  else if (verb === "move" && row) {
    const { meeting, rows } = await standing(slug);
    const moved = await changeRegistration(world.as("coordinator"), slug, row.ref, {
      ...{ version: row.version, status: "going", name: row.name, organisation, kind: "individual" },
      ...{ language: "nn", attendAs: "room", group: "" },
    });
    if (moved.ok) return;
    // His seat stays what it is: it is not taken along to an organisation that has all of its own.
    const colleagues = rows.filter((one) => one.seat !== null && one.organisation === organisation);
    expect([moved.code, row.seat !== null, row.organisation === organisation]).toEqual([
      ...["organisation_full", true, false],
    ]);
    expect(colleagues.length).toBeGreaterThanOrEqual(
      meeting.seatsPerOrganisation ?? Number.POSITIVE_INFINITY,
    );
  } else if ((verb === "going" || verb === "maybe" || verb === "not_going") && row)
    expectOk(await answerRegistration(world.visitor(), link, { ...input, status: verb }));
}

async function standing(slug: string) {
  const meeting = await getMeeting(world.read, slug);
  const rows = await world.read.select().from(registrations).where(eq(registrations.meetingId, meeting.id));
  const seated = rows.flatMap(({ id, seat, organisationKey }) =>
    seat === null ? [] : [{ id, seat, organisationKey }],
  );
  const waiting = rows
    .filter(({ status }) => status === "waiting")
    .sort((a, b) => (`${a.waitingSince}${a.id}` < `${b.waitingSince}${b.id}` ? -1 : 1));
  return { meeting, rows, seated, waiting };
}
type Standing = Awaited<ReturnType<typeof standing>>;

/** No seat twice; nobody new beyond the number; nobody waits who could have a seat; whoever is first in line gets it first. */
function expectRules(before: Standing, { meeting, seated, waiting, rows }: Standing, taken: Step): void {
  const said = JSON.stringify(taken);
  expect(new Set(seated.map(({ seat }) => seat)).size, said).toBe(seated.length);
  const fresh = seated.filter((one) => !before.seated.some(({ id }) => id === one.id));
  if (meeting.capacity !== null && fresh.length > 0)
    expect(seated.length, said).toBeLessThanOrEqual(meeting.capacity);
  if (meeting.seatsPerOrganisation !== null)
    for (const { organisationKey } of fresh.filter((one) => one.organisationKey))
      expect(
        seated.filter((one) => one.organisationKey === organisationKey).length,
        said,
      ).toBeLessThanOrEqual(meeting.seatsPerOrganisation);
  for (const one of waiting) expect(seatFor(meeting, seated, one), said).not.toBeTypeOf("number");
  const promoted = before.waiting.filter(({ id }) => fresh.some((one) => one.id === id));
  for (const one of before.waiting) {
    const overtaken = promoted.some((other) => before.waiting.indexOf(other) > before.waiting.indexOf(one));
    const stays = waiting.find(({ id }) => id === one.id);
    // Whoever was passed over could not have the seat for his organisation's sake.
    if (overtaken && stays)
      expect(seatFor({ ...meeting, capacity: null }, seated, stays), said).toBe("organisation_full");
  }
  for (const row of rows.filter(isForgotten))
    expect([row.organisation, row.seat, row.status], said).toEqual([null, null, "not_going"]);
}

it("no walk gives a seat twice or too many, overtakes in the line, keeps who was forgotten, or tells anybody wrongly of a seat", {
  timeout: 240_000,
}, async () => {
  let walk = 0;
  await takeWalks(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const slug = `vandring-${walk++}`;
      await meetings.announce(slug);
      expectOk(
        await meetings.edit(slug, { capacity: 2, seatsPerOrganisation: null, registrationClosesOn: null }),
      );
      let promotions = 0;
      for (const taken of steps) {
        const before = await standing(slug);
        await take(slug, taken);
        world.later(1);
        const after = await standing(slug);
        expectRules(before, after, taken);
        // Another number of seats is nobody's own asking.
        const asking = taken.verb === "seats" ? null : addressOf(slug, taken.who);
        const own = before.rows.find(({ email }) => email !== null && email === asking);
        // Who gets a seat by his own asking is told otherwise than who gets it by another's leaving.
        promotions += before.waiting.filter(
          ({ id }) => id !== own?.id && after.seated.some((one) => one.id === id),
        ).length;
        if (taken.verb === "move")
          promotions +=
            before.waiting.some(({ id }) => id === own?.id) && after.seated.some(({ id }) => id === own?.id)
              ? 1
              : 0;
      }
      const { rows, meeting } = await standing(slug);
      const ids = new Set(rows.map(({ id }) => id));
      const told = (
        await world.read.select().from(outbox).where(eq(outbox.template, "registration_seated"))
      ).filter(({ recipientId }) => ids.has(recipientId));
      expect(told.length).toBeLessThanOrEqual(promotions);
      for (const { registrationId } of await world.read.select().from(accessNeeds))
        expect(rows.find(({ id }) => id === registrationId)?.status).not.toBe("not_going");
      const shown = await getMeetingRow(world.read, slug);
      expectOk(await rebuildProjection(world.as({ kind: "system", name: "maintenance" })));
      expect(await getMeetingRow(world.read, slug)).toEqual(shown);
      expect(shown?.data.isFull).toBe(
        meeting.capacity !== null && rows.filter(({ seat }) => seat !== null).length >= meeting.capacity,
      );
    }),
    24,
  );
  expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
});
