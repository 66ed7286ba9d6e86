/** What somebody answered from his calendar. That the answer is his was looked at before: he wrote to an address that only he got. */
import { eq } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey } from "../../people/person.ts";
import { numberSinceMoved, readEntry } from "../calendar.server.ts";
import type { RegistrationLink } from "../links.server.ts";
import { listGroups, type MeetingRow } from "../queries.server.ts";
import { attendanceAt, type RegistrationStatus } from "../registration.ts";
import {
  findRegistration,
  keepNeeds,
  type RegistrationRow,
  recordRegistration,
} from "../registrations.server.ts";
import { fillSeats, groupOrWish, wishOf } from "../seats.server.ts";
import { answerOf } from "./answer-registration.server.ts";

export type CalendarReply = {
  uid: string;
  /** of the entry that he saw when he answered */
  sequence: number;
  /** who answers, by his calendar's word */
  attendee: string;
  status: Exclude<RegistrationStatus, "waiting">;
  /** an instant: when he answered, by his calendar's clock; none where it does not say */
  at?: string;
};
export type CalendarReplyRefusal =
  /** the address has ended, or it is about another meeting */
  | "not_found"
  /** somebody else answers: the invitation was forwarded */
  | "not_his"
  /** he answered to what was moved since, or has answered otherwise since */
  | "older"
  | "over";

/**
 * Does what a calendar's answer says: comes where there is a seat (else he waits), may come, does not come; group, needs and replies
 * stay as far as they can. The same once more changes nothing. Refused as CalendarReplyRefusal says. Events: registration.changed,
 * registration.seated for those who get a seat by it.
 */
export async function answerByCalendar(
  ctx: Ctx,
  link: RegistrationLink,
  reply: CalendarReply,
): Promise<Result<{ status: RegistrationStatus }, CalendarReplyRefusal>> {
  return write<{ status: RegistrationStatus }, CalendarReplyRefusal>(ctx, async (tx) => {
    const row = await findRegistration(tx.db, link.ref);
    const [meeting] = row ? await tx.db.select().from(meetings).where(eq(meetings.id, row.meetingId)) : [];
    if (!row || !meeting || row.linkVersion !== link.version || reply.uid !== meeting.uid)
      return refuse("not_found");
    if (row.emailKey === null || emailKey(reply.attendee) !== row.emailKey) return refuse("not_his");
    if (meeting.status !== "announced" || !meeting.endsAt || meeting.endsAt <= tx.now())
      return refuse("over");
    const number = await numberSinceMoved(tx.db, meeting, (before) => readEntry(tx.db, row.id, before));
    if (reply.sequence < number || isOvertaken(reply, row.answeredAt)) return refuse("older");
    const answeredAt = answeredLast(reply, tx.now(), row.answeredAt);
    const place = await answerOf(tx, meeting, row, reply.status);
    if (place.status === row.status) {
      // What he answered before he said it once more comes late; and whoever was asked with a seat has answered by it.
      await tx.db.update(registrations).set({ answeredAt }).where(eq(registrations.id, row.id));
      return ok({ status: row.status });
    }
    const comes = place.status !== "not_going";
    await tx.db
      .update(registrations)
      .set({
        ...place,
        ...(comes ? await groupStays(tx, meeting, row, place.status) : wishOf(row)),
        answeredAt,
        version: row.version + 1,
      })
      .where(eq(registrations.id, row.id));
    if (!comes) await keepNeeds(tx, row.id, null);
    const now = { ...row, status: place.status };
    recordRegistration(tx, "registration.changed", now, { from: row.status, by: "calendar" });
    if (row.seat !== null && place.seat === null) await fillSeats(tx, meeting);
    return ok({ status: place.status });
  });
}

/** Whether he has answered since, by his link or from a calendar. Calendars count in whole seconds. */
export const isOvertaken = ({ at }: CalendarReply, answeredAt: string | null): boolean =>
  at !== undefined && answeredAt !== null && at < answeredAt.slice(0, "2026-05-07T09:30:00".length);

/** When he answered last; a clock that is ahead of ours would hold up all that he answers after it. */
export function answeredLast({ at = "" }: CalendarReply, now: string, before: string | null = null): string {
  const said = at === "" || at > now ? now : at;
  return before !== null && before > said ? before : said;
}

/** His group, or what he chose before; a wish where it is full. */
async function groupStays(tx: Tx, meeting: MeetingRow, row: RegistrationRow, status: RegistrationStatus) {
  const chosen = row.groupId ?? row.wishedGroupId;
  const his = (await listGroups(tx.db, meeting.id)).find(({ id }) => id === chosen);
  if (!his) return wishOf(row);
  const attendAs = attendanceAt(meeting.format, row.attendAs);
  return groupOrWish(tx, meeting, { group: his.letter, attendAs }, { row, status });
}
