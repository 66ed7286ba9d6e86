/** The link to join is for the registered alone: it is kept out of every text that others read, whichever of the two came first. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { meetings as meetingsTable } from "#db/schema/meetings.ts";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { scheduleMailing } from "~/domain/mailings/commands/run-mailing.server.ts";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import {
  addAgendaItem,
  addQuestion,
  changeAgendaItem,
  removeAgendaItem,
} from "~/domain/meetings/commands/agenda.server.ts";
import {
  announceMeeting,
  cancelConsultation,
  cancelMeeting,
} from "~/domain/meetings/commands/announce.server.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { addMeetingMaterial } from "~/domain/meetings/commands/material.server.ts";
import type { ScheduleForm } from "~/domain/meetings/forms.ts";
import { getMeeting, listAgenda, listMeetingChanges } from "~/domain/meetings/queries.server.ts";
import { joinUrl, meetingsOf } from "../../support/meetings.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let meetings: ReturnType<typeof meetingsOf>;
beforeAll(async () => {
  world = await openWorld();
  meetings = meetingsOf(world);
  await meetings.announce("moete");
});
afterAll(() => world.close());

const ctx = () => world.as("coordinator");
const meeting = (slug = "moete") => getMeeting(world.read, slug);
const agenda = async () => listAgenda(world.read, (await meeting()).id);
/** As somebody pastes it. */
const named = { nn: `Kom inn på ${joinUrl.toUpperCase()}?pwd=1.` };
const kept = (field: string, told = 0) => ({ code: "join_link", details: { field, told } });
const item = {
  kind: "discussion" as const,
  title: { nn: "Del" },
  detail: {},
  lead: {},
  starts: null,
  minutes: null,
};
const material = { title: { nn: "Ark" }, note: {}, url: null, dueOn: null };
const mailing = (kind: string, body: object) => mailingForm.parse({ kind, subject: { nn: "Kom" }, body });

it("is refused at the field of any text that others than the registered read, and nothing of it is kept", async () => {
  const before = await meeting();
  const handle = handleOf((await agenda())[0]?.id ?? "");
  expect(await meetings.edit("moete", { practical: named })).toMatchObject(kept("practical.nn"));
  expect(await meetings.edit("moete", { questions: [{ nn: "Kvifor?" }, named] })).toMatchObject(
    kept("questions.1.nn"),
  );
  expect(await meetings.schedule("moete", { access: named })).toMatchObject(kept("access.nn"));
  expect(await meetings.schedule("moete", { streamUrl: joinUrl })).toMatchObject(kept("streamUrl"));
  const moved: Partial<ScheduleForm> = { starts: "09:00", reason: named };
  expect(await meetings.schedule("moete", moved)).toMatchObject(kept("reason.nn"));
  expect(await cancelMeeting(ctx(), "moete", named)).toMatchObject(kept("reason.nn"));
  expect(await cancelConsultation(ctx(), "runde", named)).toMatchObject({
    ...{ code: "join_link", details: { field: "reason.nn" } },
  });
  expect(await addAgendaItem(ctx(), "moete", { ...item, detail: named })).toMatchObject(kept("detail.nn"));
  expect(await addQuestion(ctx(), "moete", handle, { text: named })).toMatchObject(kept("text.nn"));
  expect(await addGroup(ctx(), "moete", { title: named, theme: "", seats: null })).toMatchObject(
    kept("title.nn"),
  );
  for (const role of ["facilitatorRole", "scribeRole"]) {
    const group = { title: { nn: "Bord" }, theme: "", seats: null, [role]: named };
    expect(await addGroup(ctx(), "moete", group)).toMatchObject(kept(`${role}.nn`));
  }
  expect(await addMeetingMaterial(ctx(), "moete", { ...material, url: joinUrl })).toMatchObject(kept("url"));
  expect(await meeting()).toEqual(before);
  expect(await listMeetingChanges(world.read, before.id)).toEqual([]);
  expect(await agenda()).toHaveLength(1);
});

it("is refused in what is mailed, also to the registered: some of them wait, or come to the room", async () => {
  for (const kind of ["invitation", "reminder", "notice"])
    expect(await saveMailing(ctx(), "moete", null, mailing(kind, named))).toMatchObject({
      ...{ code: "join_link", details: { field: "body.nn" } },
    });
});

it("is not set to an address that stands in such a text already", async () => {
  const other = "https://join.example/andre-rom";
  const words = { nn: `Sjå ${other}` };
  const set = () => meetings.schedule("moete", { joinUrl: other });
  expectOk(await addAgendaItem(ctx(), "moete", { ...item, detail: words }));
  expect(await set()).toMatchObject({ code: "join_link", details: { part: "agenda", told: 1 } });
  const last = (await agenda()).at(-1);
  const handle = handleOf(last?.id ?? "");
  expectOk(await changeAgendaItem(ctx(), "moete", handle, { ...item, version: 1 }));
  const { number } = expectOk(await saveMailing(ctx(), "moete", null, mailing("invitation", words)));
  expect(await set()).toMatchObject({ code: "join_link", details: { part: "mailings", told: 1 } });
  const at = { version: 1, on: "2026-04-25", at: "09:00" };
  expectOk(await scheduleMailing(ctx(), { slug: "moete", number }, at));
  const third = "https://join.example/tredje";
  expectOk(await saveMailing(ctx(), "moete", null, mailing("notice", { nn: `Sjå ${third}` })));
  expect(await meetings.schedule("moete", { joinUrl: third })).toMatchObject({
    ...{ code: "join_link", details: { part: "mailings", told: 1 } },
  });
  // What is written with it in one form is a mistake at its own field.
  expect(
    await meetings.schedule("moete", {
      joinUrl: "https://join.example/tredje",
      access: { nn: "join.example/tredje" },
    }),
  ).toMatchObject(kept("access.nn"));
  expect(await meeting()).toMatchObject({ joinUrl });
});

it("that stood in a text before this was looked at keeps nobody from changing another, and from announcing", async () => {
  await meetings.prepare("gammalt");
  const { id } = await meeting("gammalt");
  await world.db.write(async (tx) => {
    await tx.update(meetingsTable).set({ practical: named }).where(eq(meetingsTable.id, id));
  });
  expectOk(await addAgendaItem(ctx(), "gammalt", item));
  const [first] = await listAgenda(world.read, id);
  expectOk(await removeAgendaItem(ctx(), "gammalt", handleOf(first?.id ?? ""), { version: 1 }));
  expect(await announceMeeting(ctx(), "gammalt")).toMatchObject({ code: "join_link" });
  expectOk(await meetings.edit("gammalt"));
  expectOk(await announceMeeting(ctx(), "gammalt"));
});
