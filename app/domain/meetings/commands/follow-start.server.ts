/** Has the agenda follow the start of its meeting. */
import { eq } from "#db/kit.ts";
import { agendaItems, meetings } from "#db/schema/meetings.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { hourIn } from "../../kernel/day.ts";
import { hourAfterMove, isWithin } from "../agenda-hours.ts";
import type { Hours } from "../meeting.ts";
import { listAgenda, type MeetingRow } from "../queries.server.ts";
import { recordMeetingList } from "./change-meeting.server.ts";

/**
 * Moves the hours of the agenda by as much as the start moves. A copy that gets its first hours follows those of the meeting that
 * it was made of, with what nobody has written anew in it since. What stood outside the hours before was not told by them, and
 * stays. Events: meeting.agenda_changed for each item that moves.
 */
export async function followStart(
  tx: Tx,
  meeting: MeetingRow,
  after: Pick<Hours, "startsAt" | "timeZone">,
): Promise<void> {
  const before = hoursOf(meeting) ?? (await hoursOfOriginal(tx, meeting));
  if (!before) return;
  const from = hourIn(before.startsAt, before.timeZone);
  const to = hourIn(after.startsAt, after.timeZone);
  if (from === to) return;
  for (const { id, starts, version } of await listAgenda(tx.db, meeting.id)) {
    const written = meeting.startsAt === null && version > 1;
    if (starts === null || written || !isWithin(starts, before)) continue;
    await tx.db
      .update(agendaItems)
      .set({ starts: hourAfterMove(starts, from, to), version: version + 1 })
      .where(eq(agendaItems.id, id));
    recordMeetingList(tx, meeting, { type: "meeting.agenda_changed", change: "changed", item: id });
  }
}

const hoursOf = ({ startsAt, endsAt, timeZone }: MeetingRow): Hours | null =>
  startsAt && endsAt ? { startsAt, endsAt, timeZone } : null;

async function hoursOfOriginal(tx: Tx, { copiedFromId }: MeetingRow): Promise<Hours | null> {
  if (copiedFromId === null) return null;
  const [original] = await tx.db.select().from(meetings).where(eq(meetings.id, copiedFromId));
  return original ? hoursOf(original) : null;
}
