/** What those who run a meeting do with its tables, beside opening them and closing the meeting. */
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { type MeetingRefusal, runningRoom } from "../../meetings/commands/change-meeting.server.ts";
import { findTable } from "../room.server.ts";
import { endTable } from "./read-back.server.ts";

/**
 * Closes a table that did not close by itself: its codes open nothing any more, and what it confirmed waits for the close of the
 * meeting. Closing twice is closing. Refused as MeetingRefusal says. Events: table.closed.
 */
export async function closeTableOf(
  ctx: Ctx,
  slug: string,
  letter: string,
): Promise<Result<undefined, MeetingRefusal>> {
  return runningRoom<undefined, MeetingRefusal>(ctx, slug, async (tx, meeting) => {
    const found = await findTable(tx.db, meeting.id, letter);
    if (!found) return refuse("not_found");
    if (found.table.status !== "closed") await endTable(tx, found);
    return ok();
  });
}
