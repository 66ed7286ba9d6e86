import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { events, outbox } from "#db/schema/kernel.ts";
import { meetings as meetingRows } from "#db/schema/meetings.ts";
import { accessNeeds, registrationAsks, registrations } from "#db/schema/registrations.ts";
import { readPeriods } from "~/domain/forum/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { announceMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { addRegistration, askToRegister } from "~/domain/meetings/commands/register.server.ts";
import type { RegisterForm } from "~/domain/meetings/registration-forms.ts";
import { eraseContact, eraseMyself } from "~/domain/own/commands/erase-contact.server.ts";
import { eraseMyRegistrations, eraseRegistered } from "~/domain/own/commands/erase-registered.server.ts";
import { listErasureLines } from "~/domain/own/settle.server.ts";
import { countDue, retain } from "~/domain/privacy/retain.server.ts";
import { markSpam } from "~/domain/submissions/commands/set-status.server.ts";
import { getContributor, getSubmission } from "~/domain/submissions/queries.server.ts";
import { join, list } from "../../support/contacts.ts";
import { erasePerson, forgotten, knownSubmission, nameMarks } from "../../support/erasing.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { findMarks } from "../../support/rows.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let meetings: ReturnType<typeof meetingsOf>;
beforeEach(async () => {
  world = await openWorld();
  meetings = meetingsOf(world);
});
afterEach(() => world.close());

const who = (more: Partial<RegisterForm> = {}): RegisterForm => ({
  ...{ name: forgotten.person, organisation: forgotten.organisation, kind: "civil_society" },
  ...{ email: forgotten.email, language: "nn", attendAs: "room", group: "A" },
  ...{ accessNeeds: "Tolk for Fjellstrand", asked: ["Matønske?"], answers: ["Øyvann-fisk"] },
  ...more,
});
const other = who({
  name: "Ola",
  organisation: "",
  email: "ola@dome-post.example",
  accessNeeds: "",
  answers: [],
});
const add = async (slug: string, input = who()) =>
  expectOk(await addRegistration(world.as("coordinator"), slug, input)).ref;
const rowOf = async (ref: string) => {
  const [row] = await world.read.select().from(registrations).where(eq(registrations.ref, ref));
  return row;
};
const nobody = {
  name: "",
  organisation: null,
  organisationKey: null,
  email: null,
  emailKey: null,
  answers: [],
};
const worker = () => world.as({ kind: "system", name: "worker" });
/** So long after the meetings of the world, which are on 7 May 2026. */
const setDay = (days: number) => {
  world.clock.now = new Date(Date.parse("2026-05-07T10:00:00.000Z") + days * 86_400_000).toISOString();
};

describe("what is kept its time", () => {
  it("goes: an ask after three days, needs after thirty, who was registered after two years; the seat is counted still", async () => {
    await meetings.announce("ope");
    const ref = await add("ope");
    expectOk(await askToRegister(world.visitor(), "ope", other));
    const due = async () => {
      const { registration_asks, access_needs, registrations } = await countDue(
        world.read,
        await readPeriods(world.read),
        world.clock.now,
      );
      return [registration_asks, access_needs, registrations];
    };
    await retain(worker());
    expect(await world.read.$count(registrationAsks)).toBe(1);
    setDay(29);
    expect(await due()).toEqual([1, 0, 0]);
    await retain(worker());
    expect([await world.read.$count(registrationAsks), await world.read.$count(accessNeeds)]).toEqual([0, 1]);
    setDay(31);
    expect(await due()).toEqual([0, 1, 0]);
    await retain(worker());
    expect(await world.read.$count(accessNeeds)).toBe(0);
    expect(await rowOf(ref)).toMatchObject({ name: forgotten.person });
    setDay(735);
    expect(await due()).toEqual([0, 0, 1]);
    await retain(worker());
    expect(await rowOf(ref)).toMatchObject({ ...nobody, status: "going", seat: 1, linkVersion: 2 });
    expect(await findMarks(world.read, nameMarks)).toEqual([]);
    expect(await due()).toEqual([0, 0, 0]);
    const applied = await world.read.select().from(events).where(eq(events.type, "retention.applied"));
    const counts = Object.fromEntries(applied.map(({ data }) => [data.key, data.count]));
    expect(counts).toMatchObject({ registration_asks: 1, access_needs: 1, registrations: 1 });
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
  });
});

describe("whoever is erased", () => {
  it("is forgotten at the meetings too: the seat of one that was held stays, that of one to come is given on", async () => {
    const submission = await knownSubmission(world);
    await meetings.announce("halde");
    const held = await add("halde");
    setDay(2);
    for (const slug of ["koma", "spurt"]) {
      await meetings.prepare(slug);
      expectOk(await meetings.schedule(slug, { on: "2026-06-11" }));
      expectOk(
        await meetings.edit(slug, { capacity: 1, seatsPerOrganisation: null, registrationClosesOn: null }),
      );
      expectOk(await announceMeeting(world.as("coordinator"), slug));
    }
    const coming = await add("koma");
    const waits = await add("koma", other);
    expectOk(await askToRegister(world.visitor(), "spurt", who()));
    await erasePerson(world, submission.ref, { scope: "contact", meetings: true });
    expect(await rowOf(held)).toMatchObject({ ...nobody, status: "going", seat: 1 });
    // What a restore does again.
    expect(await listErasureLines(world.read)).toMatchObject([{ meetings: true }]);
    expect(await rowOf(coming)).toMatchObject({ ...nobody, status: "not_going", seat: null });
    expect(await rowOf(waits)).toMatchObject({ status: "going", seat: 1, email: "ola@dome-post.example" });
    expect(await world.read.$count(registrationAsks)).toBe(0);
    expect(await world.read.$count(accessNeeds)).toBe(0);
    const rows = JSON.stringify([await world.read.select().from(registrations)]);
    expect(nameMarks.filter((mark) => rows.toLowerCase().includes(mark))).toEqual([]);
    const mail = await world.read.select().from(outbox).where(eq(outbox.recipientKind, "registration"));
    const [gone, next] = [await rowOf(coming), await rowOf(waits)];
    expect(mail.filter((one) => one.recipientId === gone?.id && one.status === "queued")).toEqual([]);
    expect(next).toBeDefined();
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
  });

  it("keeps his seat where nobody has said that it is his: anybody can send something in under his address", async () => {
    await meetings.announce("koma");
    const ref = await add("koma");
    expectOk(await askToRegister(world.visitor(), "koma", other));
    const before = await rowOf(ref);
    const { ref: sent } = await knownSubmission(world);
    const spam = await world.receive("Kjøp no.", { who: forgotten });
    expectOk(await markSpam(world.as("coordinator"), spam));
    for (const scope of ["contact", "words"] as const) await erasePerson(world, sent, { scope });
    // Announced long before it is held; the spam's time passes meanwhile.
    await world.db.write(async (db) => {
      await db.update(meetingRows).set({ endsAt: "2028-05-07T10:00:00.000Z" });
    });
    setDay(91);
    await retain(worker());
    const { contributorId } = await getSubmission(world.read, spam);
    expect((await getContributor(world.read, contributorId)).email).toBeNull();
    expect(await rowOf(ref)).toEqual(before);
  });

  const nobodyComes = async () =>
    [
      await world.read.$count(registrationAsks),
      await world.read.$count(accessNeeds),
      (await world.read.select().from(registrations)).map(({ email, name, status }) => [email, name, status]),
    ] as const;

  it("is so as one on the invitation list, by himself or by staff; also where he came by another address", async () => {
    await meetings.announce("ope");
    await meetings.announce("neste");
    const contact = await list(world, { email: forgotten.email, name: forgotten.person });
    await add("ope");
    const elsewhere = await add("neste", who({ email: "signe@heime.example", organisation: "" }));
    await world.db.write(async (db) => {
      await db.update(registrations).set({ contactId: contact.id }).where(eq(registrations.ref, elsewhere));
    });
    expectOk(await eraseContact(world.as("coordinator"), contact.ref));
    const gone = [null, "", "not_going"];
    expect(await nobodyComes()).toEqual([0, 0, [gone, gone]]);
    const { link } = await join(world, { email: "ola@dome-post.example" });
    expectOk(await askToRegister(world.visitor(), "ope", other));
    expectOk(await eraseMyself(world.visitor(), link));
    expect(await nobodyComes()).toEqual([0, 0, [gone, gone]]);
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
  });

  it("is so as one who was registered alone, by a coordinator or by his link, at all meetings with his address", async () => {
    for (const slug of ["ope", "neste"]) await meetings.announce(slug);
    expectOk(await meetings.edit("ope", { capacity: 1, seatsPerOrganisation: null }));
    const ref = await add("ope");
    await add("neste");
    const waits = await add("ope", other);
    expect(await eraseRegistered(world.as("approver"), "ope", ref)).toMatchObject({ code: "not_allowed" });
    expect(await eraseRegistered(world.as("coordinator"), "neste", ref)).toMatchObject({ code: "not_found" });
    for (const _twice of [1, 2]) expectOk(await eraseRegistered(world.as("coordinator"), "ope", ref));
    expect(await rowOf(ref)).toMatchObject({ ...nobody, status: "not_going", seat: null });
    expect(await rowOf(waits)).toMatchObject({ status: "going", seat: 1 });
    expect(await findMarks(world.read, nameMarks)).toEqual([]);

    const link = { ref: waits, version: 1 };
    const stale = { ...link, version: 2 };
    expect(await eraseMyRegistrations(world.visitor(), stale)).toMatchObject({ code: "not_found" });
    for (const _twice of [1, 2]) expectOk(await eraseMyRegistrations(world.visitor(), link));
    expect(await rowOf(waits)).toMatchObject({ ...nobody, status: "not_going", linkVersion: 2 });
    expect(await world.read.$count(accessNeeds)).toBe(0);
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
  });
});
