/** How many followed the stream: nobody of them is known, so staff write the number down once the meeting has begun. */
import { eq } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import type { StreamFollowersForm } from "../attendance-forms.ts";
import { mayRunMeetings } from "../policy.ts";
import { findMeeting } from "../queries.server.ts";

export type StreamRefusal =
  | "not_allowed"
  | "not_found"
  /** it is a draft, was called off, or is not streamed */
  | "not_streamed"
  /** it has not begun */
  | "too_early";

/**
 * Notes about how many people followed the stream, or with null that nobody knows: the last word holds. It is never added to who
 * came. Refused as StreamRefusal says. Events: meeting.stream_counted.
 */
export async function noteStreamFollowers(
  ctx: Ctx,
  slug: string,
  { followers }: StreamFollowersForm,
): Promise<Result<undefined, StreamRefusal>> {
  return write<undefined, StreamRefusal>(ctx, async (tx) => {
    if (!mayRunMeetings(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    if (!meeting) return refuse("not_found");
    const { id, status, streamed, startsAt } = meeting;
    if (!streamed || !startsAt || (status !== "announced" && status !== "closed"))
      return refuse("not_streamed");
    if (tx.now() < startsAt) return refuse("too_early");
    if (meeting.streamFollowers === followers) return ok();
    await tx.db.update(meetings).set({ streamFollowers: followers }).where(eq(meetings.id, id));
    tx.record({ type: "meeting.stream_counted", subjectKind: "meeting", subjectId: id });
    return ok();
  });
}
