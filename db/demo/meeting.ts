/** One meeting of the demo: prepared the day before it is announced, and what people answer to it. */
import { randomUUID } from "node:crypto";
import { handleOf, listThemes } from "../../app/domain/consultations/queries.server.ts";
import type { Role } from "../../app/domain/kernel/actor.ts";
import { dateIn } from "../../app/domain/kernel/day.ts";
import { expectOk } from "../../app/domain/kernel/result.ts";
import { captureNotes } from "../../app/domain/live/commands/capture.server.ts";
import { closeMeeting } from "../../app/domain/live/commands/close.server.ts";
import { joinTable, openTables } from "../../app/domain/live/commands/join.server.ts";
import { listTables } from "../../app/domain/live/queries.server.ts";
import { addAgendaItem, addQuestion } from "../../app/domain/meetings/commands/agenda.server.ts";
import {
  announceMeeting,
  cancelMeeting,
  scheduleMeeting,
} from "../../app/domain/meetings/commands/announce.server.ts";
import { askStaff } from "../../app/domain/meetings/commands/ask-staff.server.ts";
import { addGroup } from "../../app/domain/meetings/commands/groups.server.ts";
import { addMeetingMaterial } from "../../app/domain/meetings/commands/material.server.ts";
import { createMeeting, editMeeting } from "../../app/domain/meetings/commands/prepare.server.ts";
import { getMeeting, listAgenda } from "../../app/domain/meetings/queries.server.ts";
import { listStaffToAsk } from "../../app/domain/meetings/staff-to-ask.server.ts";
import { type Cast, commitmentSlug } from "./cast.ts";
import { planMailings, planMeetingOutreach } from "./reach.ts";
import { planAfter } from "./record.ts";
import { planDoor, planRegistrations } from "./registration.ts";
import { dayOf } from "./schedule.ts";
import { groupStaff } from "./texts/meetings/shared.ts";
import type { ConsultationSeed, MeetingSeed } from "./texts/types.ts";

export function planMeeting(cast: Cast, consultation: ConsultationSeed, seed: MeetingSeed): void {
  const { schedule } = cast;
  const announcedOn = dayOf(seed.announcedOn, schedule.today);
  schedule.add(schedule.at(announcedOn, "13:00", -1), () => prepare(cast, consultation, seed));
  schedule.add(schedule.at(announcedOn, "08:00"), async () => {
    expectOk(await announceMeeting(await cast.as("coordinator"), seed.slug));
    if (seed.asks) await ask(cast, seed.slug, seed.asks);
    if (seed.tablesOpen) expectOk(await openTables(await cast.as("coordinator"), seed.slug));
  });
  const { cancelled } = seed;
  if (cancelled)
    schedule.add(schedule.at(dayOf(cancelled.on, schedule.today), "16:30"), async () => {
      expectOk(await cancelMeeting(await cast.as("coordinator"), seed.slug, cancelled.reason));
    });
  const heldOn = dayOf(seed.on, schedule.today);
  if (!cancelled && heldOn < schedule.today)
    schedule.add(schedule.at(heldOn, seed.ends), async () => {
      expectOk(await closeMeeting(await cast.as("coordinator"), seed.slug));
    });
  const { said } = seed;
  if (said) schedule.add(schedule.at(heldOn, "23:59"), () => say(cast, seed, said));
  planMailings(cast, seed);
  planMeetingOutreach(cast, seed);
  planRegistrations(cast, seed);
  planDoor(cast, seed);
  planAfter(cast, seed);
}

/** Asks everybody of the staff who holds one of these roles. */
async function ask(cast: Cast, slug: string, roles: readonly Role[]): Promise<void> {
  const { read } = cast.house.db;
  const staff = await listStaffToAsk(read, (await getMeeting(read, slug)).id);
  const asked = staff.flatMap(({ people }) =>
    people.filter((one) => one.roles.some((role) => roles.includes(role))),
  );
  const people = asked.map(({ handle }) => handle);
  expectOk(await askStaff(await cast.as("coordinator"), slug, { people }));
}

async function prepare(cast: Cast, consultation: ConsultationSeed, seed: MeetingSeed): Promise<void> {
  const { timeZone } = cast.demo.forum;
  const { slug, audience, format, title } = seed;
  const ctx = await cast.as("coordinator");
  const day = (raw: string) => dayOf(raw, cast.schedule.today);
  const version = async () => (await getMeeting(cast.house.db.read, slug)).version;
  const inConsultation = { consultation: consultation.slug, slug, title, audience, format };
  expectOk(await createMeeting(ctx, inConsultation));
  const { purpose, background, listeners, practical, capacity, seatsPerOrganisation, questions } = seed;
  expectOk(
    await editMeeting(ctx, slug, {
      ...{ version: await version(), title, purpose, background, listeners, practical },
      ...{ contactName: consultation.contact.name, contactEmail: consultation.contact.email },
      ...{ capacity, seatsPerOrganisation, questions },
      registrationClosesOn: seed.closesOn ? day(seed.closesOn) : null,
      commitments: seed.commitments.map((number) => commitmentSlug(cast, number)),
    }),
  );
  const { streamed, place, access, joinUrl } = seed;
  const { starts, ends } = seed.underWay ? cast.schedule.hoursFromNow(3) : seed;
  const on = seed.underWay ? day(seed.on) : dateIn(cast.schedule.atWork(day(seed.on), starts), timeZone);
  expectOk(
    await scheduleMeeting(ctx, slug, {
      ...{ version: await version(), on, starts, ends, timeZone, format, streamed, place, access },
      ...{ joinUrl, streamUrl: null, reason: {} },
    }),
  );
  await addLists(cast, seed);
}

/** What its scribe has kept at a table that is open. */
async function say(
  cast: Cast,
  { slug, groups }: MeetingSeed,
  { group, points }: NonNullable<MeetingSeed["said"]>,
): Promise<void> {
  const { read } = cast.house.db;
  const meeting = await getMeeting(read, slug);
  const [at, device] = [(await listTables(read, meeting.id))[group], cast.visitor()];
  const { key } = expectOk(await joinTable(device, { code: at?.table.scribeCode ?? "", calledAs: "" }));
  const themes = await listThemes(read, meeting.consultationId);
  const handle = (slug: string | undefined) => handleOf(themes.find((one) => one.slug === slug)?.id ?? "");
  const notes = points.map(({ body, theme = groups[group]?.theme }) => ({
    ...{ clientId: randomUUID(), body, question: "", theme: handle(theme) },
    ...{ voice: "nobody" as const, name: "", claimedAt: device.now() },
  }));
  expectOk(await captureNotes(device, key, notes));
}

async function addLists(cast: Cast, { slug, agenda, groups, materials }: MeetingSeed): Promise<void> {
  const ctx = await cast.as("coordinator");
  for (const { questions = [], detail = {}, lead = {}, ...item } of agenda) {
    expectOk(await addAgendaItem(ctx, slug, { ...item, detail, lead }));
    const { id } = await getMeeting(cast.house.db.read, slug);
    const added = (await listAgenda(cast.house.db.read, id)).at(-1);
    for (const text of questions) expectOk(await addQuestion(ctx, slug, handleOf(added?.id ?? ""), { text }));
  }
  for (const group of groups) expectOk(await addGroup(ctx, slug, { ...group, ...groupStaff }));
  for (const { note = {}, dueOn, ...material } of materials) {
    const due = dueOn ? dayOf(dueOn, cast.schedule.today) : null;
    expectOk(await addMeetingMaterial(ctx, slug, { ...material, note, dueOn: due }));
  }
}
