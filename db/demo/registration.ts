/** Who comes to a meeting of the demo: asked on the public page and confirmed the day after, or called and was written down. */
import { expectOk } from "../../app/domain/kernel/result.ts";
import { answerRegistration } from "../../app/domain/meetings/commands/answer-registration.server.ts";
import {
  addRegistration,
  askToRegister,
  confirmRegistration,
} from "../../app/domain/meetings/commands/register.server.ts";
import { getMeeting } from "../../app/domain/meetings/queries.server.ts";
import { findRegistered } from "../../app/domain/meetings/registrations.server.ts";
import { eq } from "../kit.ts";
import { registrationAsks } from "../schema/registrations.ts";
import type { Cast } from "./cast.ts";
import { dayOf } from "./schedule.ts";
import type { MeetingSeed, RegistrationSeed } from "./texts/types.ts";

export function planRegistration(
  cast: Cast,
  { slug, questions }: MeetingSeed,
  { on, byStaff, needs = "", replies = [], later, ...who }: RegistrationSeed,
): void {
  const { schedule } = cast;
  const { read } = cast.house.db;
  const day = dayOf(on, schedule.today);
  const asked = questions.map((question) => question[who.language] ?? "");
  const answer = { attendAs: who.attendAs, group: who.group, accessNeeds: needs, answers: replies, asked };
  if (byStaff)
    schedule.add(schedule.at(day, "11:20"), async () => {
      expectOk(await addRegistration(await cast.as("coordinator"), slug, { ...who, ...answer }));
    });
  else {
    schedule.add(schedule.at(day, "09:40"), async () => {
      expectOk(await askToRegister(cast.visitor(), slug, { ...who, ...answer }));
    });
    schedule.add(schedule.at(day, "08:10", 1), async () => {
      const [ask] = await read.select().from(registrationAsks).where(eq(registrationAsks.email, who.email));
      if (!ask) throw new Error(`the demo has nobody who asked as ${who.email}`);
      expectOk(await confirmRegistration(cast.visitor(), ask, ask.version));
    });
  }
  if (!later) return;
  schedule.add(schedule.at(dayOf(later.on, schedule.today), "14:50"), async () => {
    const { id } = await getMeeting(read, slug);
    const row = await findRegistered(read, id, who.email);
    if (!row) throw new Error(`the demo has nobody registered as ${who.email}`);
    const link = { ref: row.ref, version: row.linkVersion };
    expectOk(await answerRegistration(cast.visitor(), link, { ...answer, status: later.status }));
  });
}
