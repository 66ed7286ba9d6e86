/** How the demo's people were reached: mailings to the invitation list and to those registered, and what was done elsewhere. */
import { getConsultation } from "../../app/domain/consultations/queries.server.ts";
import { expectOk } from "../../app/domain/kernel/result.ts";
import {
  noteOutreach,
  type OutreachOf,
  ofConsultation,
  ofMeeting,
} from "../../app/domain/mailings/commands/outreach.server.ts";
import { sendMailing } from "../../app/domain/mailings/commands/run-mailing.server.ts";
import { saveMailing } from "../../app/domain/mailings/commands/write-mailing.server.ts";
import { getMeeting } from "../../app/domain/meetings/queries.server.ts";
import type { Cast } from "./cast.ts";
import { dayOf } from "./schedule.ts";
import type { ConsultationSeed, MeetingSeed, OutreachSeed } from "./texts/types.ts";

export function planMailings(cast: Cast, { slug, mailings = [] }: MeetingSeed): void {
  const { schedule } = cast;
  for (const { on, ...words } of mailings)
    schedule.add(schedule.at(dayOf(on, schedule.today), "08:30"), async () => {
      const ctx = await cast.as("coordinator");
      const form = { ...words, version: 0, segment: "", pace: null };
      const { number } = expectOk(await saveMailing(ctx, slug, null, form));
      expectOk(await sendMailing(ctx, { slug, number }, 1));
    });
}

export function planMeetingOutreach(cast: Cast, { slug, outreach = [] }: MeetingSeed): void {
  planOutreach(cast, outreach, async () => ofMeeting(await getMeeting(cast.house.db.read, slug)));
}

export function planConsultationOutreach(cast: Cast, { slug, outreach = [] }: ConsultationSeed): void {
  planOutreach(cast, outreach, async () => ofConsultation(await getConsultation(cast.house.db.read, slug)));
}

function planOutreach(cast: Cast, log: readonly OutreachSeed[], of: () => Promise<OutreachOf>): void {
  const { schedule } = cast;
  for (const { on, url = null, ...done } of log) {
    const doneOn = dayOf(on, schedule.today);
    schedule.add(schedule.at(doneOn, "14:10"), async () => {
      const form = { ...done, url, doneOn, version: 0, reach: null };
      expectOk(await noteOutreach(await cast.as("coordinator"), await of(), null, form));
    });
  }
}
