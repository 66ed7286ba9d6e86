/** Who comes to a meeting of the demo: asked on the public page and confirmed the day after, or called and was written down. */
import { handleOf } from "../../app/domain/consultations/queries.server.ts";
import { expectOk } from "../../app/domain/kernel/result.ts";
import { findAttendanceOf } from "../../app/domain/meetings/attendance.server.ts";
import { answerRegistration } from "../../app/domain/meetings/commands/answer-registration.server.ts";
import { checkIn, noteSaidBefore } from "../../app/domain/meetings/commands/check-in.server.ts";
import {
  addRegistration,
  askToRegister,
  confirmRegistration,
} from "../../app/domain/meetings/commands/register.server.ts";
import { getMeeting } from "../../app/domain/meetings/queries.server.ts";
import type { RegisterForm } from "../../app/domain/meetings/registration-forms.ts";
import { findRegistered } from "../../app/domain/meetings/registrations.server.ts";
import { eq } from "../kit.ts";
import { registrationAsks } from "../schema/registrations.ts";
import type { Cast } from "./cast.ts";
import { dayOf } from "./schedule.ts";
import type { MeetingSeed, RegistrationSeed } from "./texts/types.ts";

/** Those whom staff write down on a day are handed over at once, in their order: one commit instead of dozens. */
export function planRegistrations(cast: Cast, meeting: MeetingSeed): void {
  const { schedule } = cast;
  const byStaff = new Map<string, RegistrationSeed[]>();
  for (const one of meeting.registrations) {
    if (one.byStaff) byStaff.set(one.on, [...(byStaff.get(one.on) ?? []), one]);
    else planAsk(cast, meeting, one);
    if (one.later) planLater(cast, meeting, one, one.later);
  }
  for (const [on, those] of byStaff)
    schedule.add(schedule.at(dayOf(on, schedule.today), "11:20"), async () => {
      const ctx = await cast.as("coordinator");
      const added = those.map((one) => addRegistration(ctx, meeting.slug, formOf(meeting, one)));
      for (const result of await Promise.all(added)) expectOk(result);
    });
}

/**
 * At the door of a meeting that is over, all at once too: who came; and of whom the forum knew before its meetings were kept here
 * that he is not new, as he says.
 */
export function planDoor(
  { house, schedule, as }: Cast,
  { slug, on, starts, registrations }: MeetingSeed,
): void {
  const came = registrations.filter((one) => one.came);
  if (came.length === 0) return;
  const { read } = house.db;
  const find = async (email: string) => {
    const row = await findRegistered(read, (await getMeeting(read, slug)).id, email);
    if (!row) throw new Error(`the demo has nobody registered as ${email}`);
    return row;
  };
  schedule.add(schedule.at(dayOf(on, schedule.today), starts), async () => {
    const ctx = await as("coordinator");
    const tap = async ({ email }: RegistrationSeed) =>
      checkIn(ctx, slug, (await find(email)).ref, { presence: "room" });
    for (const result of await Promise.all(came.map(tap))) expectOk(result);
    const say = async ({ email }: RegistrationSeed) => {
      const there = await findAttendanceOf(read, (await find(email)).id);
      return noteSaidBefore(ctx, slug, handleOf(there?.id ?? ""), { before: "yes" });
    };
    for (const result of await Promise.all(came.filter((one) => one.came === "as_before").map(say)))
      expectOk(result);
  });
}

const formOf = (
  { questions }: MeetingSeed,
  { on: _, byStaff: __, later: ___, came: ____, needs = "", replies = [], ...who }: RegistrationSeed,
): RegisterForm => ({
  ...{ ...who, accessNeeds: needs, answers: replies },
  asked: questions.map((question) => question[who.language] ?? ""),
});

function planAsk(cast: Cast, meeting: MeetingSeed, one: RegistrationSeed): void {
  const { schedule } = cast;
  const { read } = cast.house.db;
  const day = dayOf(one.on, schedule.today);
  schedule.add(schedule.at(day, "09:40"), async () => {
    expectOk(await askToRegister(cast.visitor(), meeting.slug, formOf(meeting, one)));
  });
  schedule.add(schedule.at(day, "08:10", 1), async () => {
    const [ask] = await read.select().from(registrationAsks).where(eq(registrationAsks.email, one.email));
    if (!ask) throw new Error(`the demo has nobody who asked as ${one.email}`);
    expectOk(await confirmRegistration(cast.visitor(), ask, ask.version));
  });
}

function planLater(
  cast: Cast,
  meeting: MeetingSeed,
  one: RegistrationSeed,
  later: NonNullable<RegistrationSeed["later"]>,
): void {
  const { schedule } = cast;
  const { read } = cast.house.db;
  schedule.add(schedule.at(dayOf(later.on, schedule.today), "14:50"), async () => {
    const { id } = await getMeeting(read, meeting.slug);
    const row = await findRegistered(read, id, one.email);
    if (!row) throw new Error(`the demo has nobody registered as ${one.email}`);
    const link = { ref: row.ref, version: row.linkVersion };
    const { attendAs, group, accessNeeds, answers, asked } = formOf(meeting, one);
    const answer = { attendAs, group, accessNeeds, answers, asked };
    expectOk(await answerRegistration(cast.visitor(), link, { ...answer, status: later.status }));
  });
}
