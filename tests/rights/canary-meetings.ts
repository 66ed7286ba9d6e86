/**
 * What the canary's forum knows of meetings: a draft, and one for staff only that was moved, of which nothing is public; and an
 * open one that was moved, of which everything is but the link to join and what is asked of those who register.
 */

import { handleOf } from "~/domain/consultations/queries.server.ts";
import { answerEvaluation } from "~/domain/evaluations/commands/answer.server.ts";
import { setEvaluation } from "~/domain/evaluations/commands/ask.server.ts";
import { publishTakes, saveTakes } from "~/domain/evaluations/commands/takes.server.ts";
import { withholdTakes } from "~/domain/evaluations/commands/withhold.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { captureNotes } from "~/domain/live/commands/capture.server.ts";
import { joinTable, openTables } from "~/domain/live/commands/join.server.ts";
import { objectToNote } from "~/domain/live/commands/object.server.ts";
import { listTables } from "~/domain/live/queries.server.ts";
import { addAgendaItem, addQuestion } from "~/domain/meetings/commands/agenda.server.ts";
import { announceMeeting, scheduleMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { checkIn, checkInWalkIn } from "~/domain/meetings/commands/check-in.server.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { addMeetingMaterial } from "~/domain/meetings/commands/material.server.ts";
import { createMeeting, editMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { addRegistration, askToRegister } from "~/domain/meetings/commands/register.server.ts";
import { getMeeting, listAgenda } from "~/domain/meetings/queries.server.ts";
import type { RegisterForm } from "~/domain/meetings/registration-forms.ts";
import { draftRecord } from "~/domain/records/commands/draft.server.ts";
import { changeSection, editRecord } from "~/domain/records/commands/edit.server.ts";
import { giveLinkReason, keepLinkChecks } from "~/domain/records/commands/links.server.ts";
import { listSections } from "~/domain/records/queries.server.ts";
import type { World } from "../support/world.ts";
import { fillMailings } from "./mailings.ts";
import type { Clearance, makeMarks } from "./marks.ts";

/** The day that the announced ones are moved to. */
const moved = "2026-05-08";

export async function fillMeetings(
  world: World,
  { mark, both }: Pick<ReturnType<typeof makeMarks>, "mark" | "both">,
): Promise<void> {
  const ctx = world.as("coordinator");
  const address = (where: string, clearance?: Clearance) => `https://dome.example/${mark(where, clearance)}`;
  const versionOf = async (slug: string) => (await getMeeting(world.read, slug)).version;

  async function schedule(slug: string, day: string, shown?: Clearance, reason = {}) {
    const version = await versionOf(slug);
    expectOk(
      await scheduleMeeting(ctx, slug, {
        ...{ version, on: day, starts: "09:30", ends: "11:30", timeZone: "Europe/Oslo" },
        ...{
          format: "hybrid",
          streamed: true,
          place: both("meetings.place", shown),
          // where one gets in to is told of the last place alone
          access: both("meetings.access", day === moved ? shown : undefined),
        },
        joinUrl: address("meetings.joinUrl"),
        streamUrl: address("meetings.streamUrl", day === moved ? shown : undefined),
        reason,
      }),
    );
  }

  async function prepare(slug: string, audience: "open" | "internal", shown?: Clearance) {
    expectOk(
      await createMeeting(ctx, {
        ...{ consultation: "runde", slug, title: both("meetings.title (first)"), audience, format: "hybrid" },
      }),
    );
    const part = (name: string) => both(`meetings.${name}`, shown);
    expectOk(
      await editMeeting(ctx, slug, {
        ...{ version: await versionOf(slug), title: part("title"), purpose: part("purpose") },
        ...{ background: part("background"), listeners: [part("listeners")], practical: part("practical") },
        ...{
          contactName: part("contactName"),
          contactEmail: `${mark("meetings.contactEmail", shown)}@dome.example`,
        },
        ...{ capacity: null, seatsPerOrganisation: null, registrationClosesOn: null },
        ...{ questions: [part("questions")], commitments: [] },
      }),
    );
    await schedule(slug, "2026-05-07", shown);
    const texts = (name: string) => ({ title: both(`${name}.title`, shown) });
    expectOk(
      await addAgendaItem(ctx, slug, {
        ...{
          ...texts("agendaItems"),
          detail: both("agendaItems.detail", shown),
          lead: both("agendaItems.lead", shown),
        },
        ...{ kind: "discussion", starts: "09:30", minutes: 30 },
      }),
    );
    const [item] = await listAgenda(world.read, (await getMeeting(world.read, slug)).id);
    expectOk(
      await addQuestion(ctx, slug, handleOf(item?.id ?? ""), { text: both("agendaQuestions.text", shown) }),
    );
    expectOk(
      await addGroup(ctx, slug, {
        ...{ ...texts("meetingGroups"), theme: "soek", seats: 8 },
        facilitatorRole: both("meetingGroups.facilitatorRole", shown),
        scribeRole: both("meetingGroups.scribeRole", shown),
      }),
    );
    expectOk(
      await addMeetingMaterial(ctx, slug, {
        ...{ ...texts("meetingMaterials"), note: both("meetingMaterials.note", shown) },
        ...{ url: address("meetingMaterials.url", shown), dueOn: "2026-04-30" },
      }),
    );
  }

  await prepare(mark("meetings.slug"), "open");
  const internal = mark("meetings.slug");
  await prepare(internal, "internal");
  expectOk(await announceMeeting(ctx, internal));
  // What a table says is to be published: here it could not be kept inside.
  if ((await openTables(ctx, internal)).ok) throw new Error("a table was opened for staff only");
  await schedule(internal, moved, undefined, both("meetingChanges.reason"));

  const open = mark("meetings.slug", "public");
  await prepare(open, "open", "public");
  expectOk(await announceMeeting(ctx, open));
  await schedule(open, moved, "public", both("meetingChanges.reason", "public"));
  await fillRegistrations(world, mark, { internal, open });
  await fillTable(world, mark, open);
  await fillMailings(world, mark, open);
  await fillDoor(world, mark, open);
  await fillAfter(world, { mark, both }, internal);
  await fillEvaluation(world, { mark, both }, open);
}

/** Somebody who came to it without having registered: the desk's alone. */
async function fillDoor(world: World, mark: (where: string) => string, slug: string) {
  const before = world.clock.now;
  world.clock.now = (await getMeeting(world.read, slug)).startsAt ?? before;
  expectOk(
    await checkInWalkIn(world.as("coordinator"), slug, {
      ...{ key: "00000009-0000-4000-8000-000000000000", kind: "business", presence: "room", isNew: "" },
      ...{ name: mark("attendances.name"), organisation: mark("attendances.organisation") },
      email: `${mark("attendances.email")}@dome-post.example`,
    }),
  );
  world.clock.now = before;
}

/** What is captured at a table, and who sits there: read at the table and at the desk alone. */
async function fillTable(world: World, mark: (where: string) => string, slug: string) {
  expectOk(await openTables(world.as("coordinator"), slug));
  const [at] = await listTables(world.read, (await getMeeting(world.read, slug)).id);
  const device = world.visitor();
  const code = at?.table.scribeCode ?? "";
  const { key } = expectOk(await joinTable(device, { code, calledAs: mark("liveDevices.calledAs") }));
  const sent = (at: number) => ({
    clientId: `0000000${at}-0000-4000-8000-000000000000`,
    claimedAt: world.clock.now,
  });
  expectOk(
    await captureNotes(device, key, [
      {
        ...{ ...sent(1), body: mark("noteTexts.body"), question: "", theme: "", voice: "person" },
        name: mark("notes.voiceName"),
      },
    ]),
  );
  const body = mark("noteObjections.body");
  expectOk(await objectToNote(device, key, { ...sent(2), note: 1, body }));
}

/** What is written after a meeting of which nothing is public: its record, and what was asked of those who were there. */
async function fillAfter(
  world: World,
  { mark, both }: Pick<ReturnType<typeof makeMarks>, "mark" | "both">,
  slug: string,
) {
  const ctx = world.as("coordinator");
  const { now } = world.clock;
  world.clock.now = `${moved}T20:00:00.000Z`;
  expectOk(await draftRecord(ctx, slug));
  const url = `https://dome.example/${mark("recordLinkChecks.url")}`;
  const links = [{ kind: "document" as const, title: both("records.links"), url }];
  expectOk(await editRecord(ctx, slug, { version: 1, compiledBy: both("records.compiledBy"), links }));
  const { id } = await getMeeting(world.read, slug);
  const section = (await listSections(world.read, id)).find(({ kind }) => kind === "attendance");
  expectOk(
    await changeSection(ctx, slug, handleOf(section?.id ?? ""), {
      ...{ version: 1, title: both("recordSections.title"), body: both("recordSections.body") },
      ...{ kinds: {} as never, newcomers: null, named: [], questionRefs: [], themeRefs: [], refs: [] },
    }),
  );
  const movedTo = `https://dome.example/${mark("recordLinkChecks.movedTo")}`;
  const detail = mark("recordLinkChecks.detail");
  expectOk(await keepLinkChecks(ctx, slug, [{ url, outcome: "moved", detail, movedTo }]));
  expectOk(await giveLinkReason(ctx, slug, { url, reason: mark("recordLinkChecks.reason") }));
  world.clock.now = now;
}

/** What is asked after the open one and answered is the staff's; what they take from it becomes public. */
async function fillEvaluation(
  world: World,
  { mark, both }: Pick<ReturnType<typeof makeMarks>, "mark" | "both">,
  slug: string,
) {
  const ctx = world.as("coordinator");
  const questions = Array.from({ length: 3 }, () => ({
    kind: "text" as const,
    text: both("evaluations.questions"),
  }));
  expectOk(await setEvaluation(ctx, slug, { version: 0, questions }));
  const who = { name: "Ein som svarar", organisation: "", kind: "individual", language: "nn" } as const;
  const nothing = { attendAs: "remote", group: "", accessNeeds: "", answers: [], asked: [] } as const;
  const { ref } = expectOk(
    await addRegistration(ctx, slug, {
      ...{ ...who, ...nothing, answers: [], asked: [], email: "svarar@dome-post.example" },
    }),
  );
  const { now } = world.clock;
  world.clock.now = `${moved}T20:00:00.000Z`;
  // Others were checked in, so nobody is asked who was not.
  expectOk(await checkIn(ctx, slug, ref, { presence: "remote" }));
  const replies = [mark("evaluationAnswers.replies")];
  expectOk(await answerEvaluation(world.visitor(), { ref, version: 1 }, { replies }));
  expectOk(await publishTakes(ctx, slug, { version: 1, takes: both("evaluations.earlier") }));
  expectOk(await publishTakes(ctx, slug, { version: 2, takes: both("evaluations.earlier", "public") }));
  expectOk(await publishTakes(ctx, slug, { version: 3, takes: both("evaluations.published", "public") }));
  expectOk(await withholdTakes(ctx, slug, { version: 4, number: 1, ground: "confidential" }));
  expectOk(await saveTakes(ctx, slug, { version: 5, takes: both("evaluations.takes") }));
  world.clock.now = now;
}

/** Somebody who was registered, and somebody who asked to be. */
async function fillRegistrations(
  world: World,
  mark: (where: string) => string,
  { internal, open }: { internal: string; open: string },
) {
  const { questions } = await getMeeting(world.read, internal);
  const who = (table: string, asked: string): RegisterForm => ({
    ...{ name: mark(`${table}.name`), organisation: mark(`${table}.organisation`), kind: "civil_society" },
    ...{
      email: `${mark(`${table}.email`)}@dome-post.example`,
      language: "nn",
      attendAs: "remote",
      group: "",
    },
    accessNeeds: mark(table === "registrations" ? "accessNeeds.text" : `${table}.accessNeeds`),
    answers: [mark(`${table}.answers`)],
    asked: [asked],
  });
  expectOk(
    await addRegistration(world.as("coordinator"), internal, who("registrations", questions[0]?.nn ?? "")),
  );
  const [question] = (await getMeeting(world.read, open)).questions;
  expectOk(await askToRegister(world.visitor(), open, who("registrationAsks", question?.nn ?? "")));
}
