/** The link to join a meeting that is to come, in what is published of anything else: with it, anybody walks in who is registered nowhere. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { meetings as meetingsTable } from "#db/schema/meetings.ts";
import { announceConsultation, extendWindow } from "~/domain/consultations/commands/announce.server.ts";
import { createConsultation } from "~/domain/consultations/commands/create.server.ts";
import { addDisposition } from "~/domain/consultations/commands/dispositions.server.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { addMaterial } from "~/domain/consultations/commands/material.server.ts";
import {
  publishOutcome,
  saveOutcome,
  submitOutcome,
} from "~/domain/consultations/commands/outcome.server.ts";
import { addTheme } from "~/domain/consultations/commands/themes.server.ts";
import { addMilestone, changeMilestone } from "~/domain/consultations/commands/timeline.server.ts";
import { getConsultation, handleOf, listMilestones } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import { addAgendaItem } from "~/domain/meetings/commands/agenda.server.ts";
import {
  announceMeeting,
  cancelConsultation,
  cancelMeeting,
} from "~/domain/meetings/commands/announce.server.ts";
import { addMeetingMaterial } from "~/domain/meetings/commands/material.server.ts";
import { addSection, editRecord } from "~/domain/records/commands/edit.server.ts";
import { findRecord } from "~/domain/records/queries.server.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { type Held, heldMeeting } from "../../support/recording.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let held: Held;
let meetings: ReturnType<typeof meetingsOf>;
beforeEach(async () => {
  world = await openWorld();
  held = await heldMeeting(world, ["Vi treng eit betre søk."]);
  meetings = meetingsOf(world);
  await meetings.prepare("kjem");
  expectOk(await meetings.schedule("kjem", { on: "2026-06-11", joinUrl: link }));
});
afterEach(() => world.close());

const link = "https://join.example/einnsyn-forst";
const other = "https://join.example/eit-anna-rom";
const naming = (url: string) => ({ nn: `Neste møte: ${url.toUpperCase()}?pwd=1` });
const named = naming(link);
const ctx = () => world.as("coordinator");
const at = (field: string) => ({ code: "join_link", details: { field } });
const told = (details: object) => ({ code: "join_link", details: { told: 1, ...details } });
const version = async (slug = "runde") => (await getConsultation(world.read, slug)).version;
const milestone = (note: object) => ({
  kind: "other" as const,
  on: "2026-06-01",
  title: { nn: "Møte" },
  note,
});
const mailing = (body: object) => mailingForm.parse({ kind: "invitation", subject: { nn: "Kom" }, body });
/** As it was before this was looked at. */
const setQuietly = (joinUrl: string) =>
  world.db.write(
    async (tx) =>
      void (await tx.update(meetingsTable).set({ joinUrl }).where(eq(meetingsTable.slug, "kjem"))),
  );

it("is refused at its field in every text of a consultation, of whichever one it is", async () => {
  await world.openConsultation("anna", "ANN26", { opensOn: "2026-04-01", closesOn: "2026-06-20" });
  for (const slug of ["runde", "anna"]) {
    const before = await getConsultation(world.read, slug);
    const timeline = await listMilestones(world.read, before.id);
    const edit = async (parts: object) =>
      editConsultation(ctx(), slug, { version: await version(slug), ...parts });
    expect(await edit({ background: named })).toMatchObject(at("background.nn"));
    expect(await edit({ canInfluence: [{ nn: "Alt" }, named] })).toMatchObject(at("canInfluence.1.nn"));
    expect(await edit({ cannotInfluence: [{ text: { nn: "Lova" }, where: named }] })).toMatchObject(
      at("cannotInfluence.0.where.nn"),
    );
    expect(await addMilestone(ctx(), slug, milestone(named))).toMatchObject(at("note.nn"));
    expect(
      await addMaterial(ctx(), slug, { title: { nn: "Rommet" }, note: {}, url: `${link}/` }),
    ).toMatchObject(at("url"));
    expect(await addTheme(ctx(), slug, { title: named })).toMatchObject(at("title.nn"));
    expect(
      await addDisposition(ctx(), slug, { label: { nn: "Ja" }, meaning: named, needsDestination: false }),
    ).toMatchObject(at("meaning.nn"));
    expect(await saveOutcome(ctx(), slug, { version: 0, text: named, commitments: [] })).toMatchObject(
      at("text.nn"),
    );
    const longer = { closesOn: "2026-06-30", title: { nn: "Ny frist" }, reason: named };
    expect(await extendWindow(ctx(), slug, longer)).toMatchObject(at("note.nn"));
    expect(await cancelConsultation(ctx(), slug, named)).toMatchObject(at("reason.nn"));
    expect(await getConsultation(world.read, slug)).toEqual(before);
    expect(await listMilestones(world.read, before.id)).toEqual(timeline);
  }
});

it("is refused in a milestone that is changed, and what is written without it is kept", async () => {
  expectOk(await addMilestone(ctx(), "runde", milestone({ nn: "Lenkja får dei påmelde." })));
  const { id } = await getConsultation(world.read, "runde");
  const row = (await listMilestones(world.read, id)).find(({ on }) => on === "2026-06-01");
  const change = (note: object) =>
    changeMilestone(ctx(), "runde", handleOf(row?.id ?? ""), { ...milestone(note), version: 1 });
  expect(await change(named)).toMatchObject(at("note.nn"));
  expectOk(await change({ nn: `Sjå ${link}-open` }));
});

it("is refused in the record of another meeting: in its parts, its links and what a version says of itself", async () => {
  await held.draft();
  expect(await held.say("next", named)).toMatchObject(at("body.nn"));
  const section = { kind: "text" as const, title: { nn: "Neste" }, body: named };
  expect(await addSection(ctx(), held.slug, section)).toMatchObject(at("body.nn"));
  const { version = 0, compiledBy = {} } = (await findRecord(world.read, held.meetingId)) ?? {};
  const links = [{ kind: "document" as const, title: { nn: "Rom" }, url: link }];
  expect(await editRecord(ctx(), held.slug, { version, compiledBy, links })).toMatchObject(at("links.0.url"));
  expectOk(await held.publish());
  expectOk(await held.say("next", { nn: "Svar kjem." }));
  expect(await held.publish(named)).toMatchObject(at("note.nn"));
  // A draft may name what becomes a link afterwards; it is not published so.
  expectOk(await held.say("next", { nn: "Sjå join.example/eit-anna-rom" }));
  expectOk(await meetings.schedule("kjem", { on: "2026-06-11", joinUrl: other }));
  expect(await held.publish({ nn: "Ny" })).toMatchObject({ code: "join_link" });
});

it("is refused in texts, agenda, material and mailings of another meeting", async () => {
  await meetings.prepare("tredje");
  expect(await meetings.edit("tredje", { practical: named })).toMatchObject(at("practical.nn"));
  expect(await meetings.schedule("tredje", { streamUrl: link })).toMatchObject(at("streamUrl"));
  const item = { kind: "discussion" as const, title: { nn: "Del" }, lead: {}, starts: null, minutes: null };
  expect(await addAgendaItem(ctx(), "tredje", { ...item, detail: named })).toMatchObject(at("detail.nn"));
  const material = { title: { nn: "Ark" }, note: {}, url: link, dueOn: null };
  expect(await addMeetingMaterial(ctx(), "tredje", material)).toMatchObject(at("url"));
  expect(await saveMailing(ctx(), "tredje", null, mailing(named))).toMatchObject(at("body.nn"));
});

it("may be named once its meeting is called off, or is over", async () => {
  const write = () => addMilestone(ctx(), "runde", milestone(named));
  expect(await write()).toMatchObject(at("note.nn"));
  expectOk(await cancelMeeting(ctx(), "kjem", {}));
  expectOk(await write());
  await meetings.prepare("siste");
  expectOk(await meetings.schedule("siste", { on: "2026-06-12", joinUrl: other }));
  const later = () => addMaterial(ctx(), "runde", { title: { nn: "Rom" }, note: {}, url: other });
  expect(await later()).toMatchObject(at("url"));
  world.clock.now = "2026-06-12T09:30:00.000Z";
  expectOk(await later());
});

it("is not set to an address that the consultation names, or another meeting of it", async () => {
  const set = () => meetings.schedule("kjem", { on: "2026-06-11", joinUrl: other });
  expectOk(await addMilestone(ctx(), "runde", milestone(naming(other))));
  expect(await set()).toMatchObject(told({ part: "timeline" }));
  const { id } = await getConsultation(world.read, "runde");
  const row = (await listMilestones(world.read, id)).find(({ on }) => on === "2026-06-01");
  expectOk(await changeMilestone(ctx(), "runde", handleOf(row?.id ?? ""), { ...milestone({}), version: 1 }));
  expectOk(await editConsultation(ctx(), "runde", { version: await version(), background: naming(other) }));
  expect(await set()).toMatchObject(told({ part: "consultation" }));
  expectOk(await editConsultation(ctx(), "runde", { version: await version(), background: {} }));
  await held.draft();
  expectOk(await held.say("next", { nn: "Sjå join.example/eit-anna-rom" }));
  const found = { outcome: "answers" as const, detail: "200", movedTo: null };
  await held.found({ url: other, ...found });
  expectOk(await held.publish());
  expect(await set()).toMatchObject(told({ part: "other_meeting", meeting: "Ope møte" }));
  // Nor is it announced where it was set before this was looked at.
  await setQuietly(other);
  expect(await announceMeeting(ctx(), "kjem")).toMatchObject({
    ...{ code: "join_link", details: { part: "other_meeting" } },
  });
});

it("that stood in a text before this was looked at keeps nobody from writing another, and from publishing it", async () => {
  expectOk(await editConsultation(ctx(), "runde", { version: await version(), background: naming(other) }));
  const { digest } = expectOk(
    await saveOutcome(ctx(), "runde", { version: 0, text: naming(other), commitments: [] }),
  );
  const text = { nn: "Slik" };
  const draft = { slug: "utkast", referencePrefix: "UTK26", mainLanguage: "nn" as const, lead: "arkiv" };
  expectOk(
    await createConsultation(ctx(), {
      ...{ ...draft, title: naming(other), standing: true, formalHearing: false },
      dispositions: [{ key: "changes", label: text, meaning: text }],
    }),
  );
  expectOk(
    await editConsultation(ctx(), "utkast", {
      ...{ version: await version("utkast"), purpose: text, summary: text, canInfluence: [text] },
      ...{ cannotInfluence: [{ text, where: text }], contactName: text, latePolicy: text },
      contactEmail: "runde@dome.example",
      opensOn: "2026-04-01",
    }),
  );
  await setQuietly(other);
  expectOk(await addMilestone(ctx(), "runde", milestone({})));
  expectOk(await submitOutcome(ctx(), "runde", { digest }));
  world.clock.now = "2026-05-25T10:00:00.000Z";
  expect(await publishOutcome(world.as("approver"), "runde", { digest })).toMatchObject(at("text.nn"));
  expect(await announceConsultation(ctx(), "utkast")).toMatchObject(at("title.nn"));
});
