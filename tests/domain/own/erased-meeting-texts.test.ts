/** What the forum wrote of its meetings names nobody who was erased, wherever it is read; and nobody is told, since nothing was moved. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { evaluations } from "#db/schema/evaluations.ts";
import { events, outbox } from "#db/schema/kernel.ts";
import { mailings } from "#db/schema/mailings.ts";
import { meetings as meetingRows } from "#db/schema/meetings.ts";
import { publishedContributions, publishedMeetings } from "#db/schema/published.ts";
import { registrations } from "#db/schema/registrations.ts";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { readBack } from "~/domain/live/commands/read-back.server.ts";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import { addAgendaItem, addQuestion } from "~/domain/meetings/commands/agenda.server.ts";
import { addGroup, changeGroup } from "~/domain/meetings/commands/groups.server.ts";
import { addMeetingMaterial } from "~/domain/meetings/commands/material.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { getMeeting, listAgenda, listGroups } from "~/domain/meetings/queries.server.ts";
import { earlierReplies } from "~/domain/meetings/registration.ts";
import type { RegisterForm } from "~/domain/meetings/registration-forms.ts";
import { eraseRegistered } from "~/domain/own/commands/erase-registered.server.ts";
import { getMeetingRow } from "~/domain/published/queries.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { erasePerson, forgotten } from "../../support/erasing.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { findMarks } from "../../support/rows.ts";
import { minute, sitDown } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let meetings: ReturnType<typeof meetingsOf>;
beforeEach(async () => {
  world = await openWorld();
  meetings = meetingsOf(world);
});
afterEach(() => world.close());

const { person: name, email } = forgotten;
const said = both(`Ved ${name}, ${email}.`);
const barred = "Ved ▇▇▇▇▇ ▇▇▇▇▇▇▇▇▇▇▇, ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇.";
const left = { nn: barred, en: `${barred} (en)` };
const address = `https://dome.example/${email}`;
const who = { ...forgotten, kind: "person" as const, organisation: "" };
const registered: RegisterForm = {
  ...{ name: "Ola Døme", organisation: "", kind: "individual", email: "ola@dome-post.example" },
  ...{ language: "nn", attendAs: "room", group: "", accessNeeds: "" },
  ...{ asked: [], answers: [] },
};

/** Writes the name wherever staff write of a meeting, and moves it from where it was named. */
async function nameEverywhere(slug: string) {
  const ctx = world.as("coordinator");
  await meetings.announce(slug);
  const texts = { title: said, purpose: said, background: said, practical: said, contactName: said };
  expectOk(
    await meetings.edit(slug, { ...texts, listeners: [said], questions: [said], contactEmail: email }),
  );
  const somewhere = {
    place: said,
    access: said,
    streamUrl: address,
    joinUrl: `https://join.example/${email}`,
  };
  for (const on of ["2026-05-08", "2026-05-09"])
    expectOk(await meetings.schedule(slug, { ...somewhere, on, reason: said, streamed: true }));
  expectOk(
    await addAgendaItem(ctx, slug, {
      ...{ title: said, detail: said, lead: said, kind: "discussion", starts: "10:00", minutes: 30 },
    }),
  );
  const item = (await listAgenda(world.read, (await getMeeting(world.read, slug)).id)).at(-1);
  expectOk(await addQuestion(ctx, slug, handleOf(item?.id ?? ""), { text: said }));
  const roles = { facilitatorRole: said, scribeRole: said };
  expectOk(await addGroup(ctx, slug, { title: said, theme: "soek", seats: 8, ...roles }));
  expectOk(await addMeetingMaterial(ctx, slug, { title: said, note: said, url: address, dueOn: null }));
  const mail = mailingForm.parse({ kind: "notice", subject: said, body: said, pace: "" });
  expectOk(await saveMailing(ctx, slug, null, mail));
}

it("takes names and addresses out of all texts of a meeting and its mailings, in every language, and moves nothing", async () => {
  await nameEverywhere("moete");
  const ctx = world.as("coordinator");
  const asked = { ...registered, asked: [said.nn], answers: ["Fisk"] };
  expectOk(await addRegistration(ctx, "moete", asked));
  const before = await getMeeting(world.read, "moete");
  await write(ctx, async (tx) => {
    const questions = [{ kind: "text" as const, text: said }];
    const rest = { takes: {}, published: {}, version: 1 };
    await tx.db.insert(evaluations).values({ meetingId: before.id, questions, ...rest });
    return ok();
  });
  const mails = await world.read.$count(outbox);
  const ref = await world.receive("Søket er tregt.", { who });
  const received = await world.read.$count(outbox);
  expect(received).toBeGreaterThan(mails);
  await erasePerson(world, ref, { scope: "identity" });

  expect(await findMarks(world.read, ["fjellstrand", "oyvann-laget"])).toEqual([]);
  const row = await getMeeting(world.read, "moete");
  // an address that holds a name goes, and the forum's own takes the place of the contact's
  expect(row).toMatchObject({
    ...{ title: left, contactEmail: "forum@dome.example", joinUrl: null, streamUrl: null },
    ...{ sequence: before.sequence, startsAt: before.startsAt, version: before.version + 1 },
  });
  const [open] = await world.read.select().from(publishedMeetings).where(eq(publishedMeetings.slug, "moete"));
  expect(open).toMatchObject({ sequence: before.sequence, data: { place: left, contactName: left } });
  expect(open?.data.changes.map(({ reason }) => reason)).toEqual([left, left]);
  expect(open?.data.changes[0]?.before.place).toEqual(left);
  expect(open?.data.agenda.at(-1)?.questions[0]?.text).toEqual(left);
  expect(open?.data.materials.at(-1)).toMatchObject({ title: left, url: null });
  expect((await world.read.select().from(mailings))[0]).toMatchObject({ subject: left, version: 2 });
  // a reply is one to what is asked still
  const [reply] = await world.read.select().from(registrations);
  expect(earlierReplies(row.questions, reply?.answers ?? [])).toEqual([]);
  expect(await world.read.$count(outbox)).toBe(received);
  const told = (await world.read.select().from(events)).filter(({ type }) => type.endsWith("names_erased"));
  expect(told.map(({ type }) => type).sort()).toEqual([
    ...["evaluation.names_erased", "mailing.names_erased", "meeting.names_erased"],
  ]);
  // whoever had the form open before does not write the name back
  const stale = await meetings.edit("moete", { version: before.version, purpose: said });
  expect(stale).toMatchObject({ code: "changed_meanwhile" });
  const data = { ...open };
  await rebuildProjection(world.as({ kind: "system", name: "test" }));
  expect(await getMeetingRow(world.read, "moete")).toEqual(data);
});

it("whoever asks by himself is known by his address alone: nobody has decided what his words would cover", async () => {
  await nameEverywhere("moete");
  const input = { ...registered, name, email };
  const { ref } = expectOk(await addRegistration(world.as("coordinator"), "moete", input));
  await write(world.as("coordinator"), async (tx) => {
    await tx.db.update(registrations).set({ source: "public" }).where(eq(registrations.ref, ref));
    return ok();
  });
  expectOk(await eraseRegistered(world.as("coordinator"), "moete", ref));
  const [row] = await world.read.select().from(meetingRows);
  expect(row?.title.nn).toBe(`Ved ${name}, ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇.`);
  expect(row?.contactEmail).toBe("forum@dome.example");
});

it("what was said at a table stands under its heading without the name, as it came in and in public", async () => {
  const at = await sitDown(world);
  const ctx = world.as("coordinator");
  const version = (await listGroups(world.read, (await getMeeting(world.read, "moete")).id))[0]?.version ?? 0;
  const group = { title: both(`Bordet til ${name}`), theme: "soek", seats: 8 };
  expectOk(await changeGroup(ctx, "moete", "A", { ...group, version }));
  await at.capture(at.scribe, at.point("Søket er tregt."));
  expectOk(await readBack(at.device(), at.scribe, "reading_back"));
  await at.confirm(1);
  world.clock.now = minute(125);
  const [ref = ""] = await at.close();
  expectOk(await completeSplit(ctx, ref));
  await world.clear([`${ref}.1`]);
  await erasePerson(world, await world.receive("Søket er tregt.", { who }), { scope: "identity" });
  expect(await findMarks(world.read, ["fjellstrand"])).toEqual([]);
  const heading = "Bordet til ▇▇▇▇▇ ▇▇▇▇▇▇▇▇▇▇▇";
  expect(await getSubmission(world.read, ref)).toMatchObject({ onBehalfOf: `A ${heading}` });
  const [row] = await world.read.select().from(publishedContributions);
  expect(row?.data.table).toMatchObject({ letter: "A", title: both(heading) });
});
