/** Who may follow a meeting as it happens: a device that sits at one of its tables, and staff who run it. */
import { closedSince } from "~/domain/live/live.ts";
import { findDevice } from "~/domain/live/queries.server.ts";
import { mayReadMeeting, mayRunRoom, roomRunners } from "~/domain/meetings/policy.ts";
import { findMeeting } from "~/domain/meetings/queries.server.ts";
import { getStaffActor } from "~/domain/people/queries.server.ts";
import type { RequestContext } from "./context.ts";
import { readCookie } from "./cookies.ts";
import { notFound, requireStaff } from "./guard.server.ts";
import { eventAnswer } from "./live-changes.server.ts";

/** The stream of the table that a browser sits at; nothing to follow where it sits at none, or the meeting is closed. */
export async function deviceEvents(context: RequestContext, request: Request): Promise<Response> {
  const { house, config, liveChanges } = context;
  const key = readCookie(request.headers.get("cookie"), "gs_table", config) ?? "";
  const at = /^[\w-]{22}$/.test(key) ? await findDevice(house.db.read, key) : null;
  const now = house.ctx({ actor: { kind: "visitor" } }).now();
  const over = at?.meeting.status === "closed" && closedSince(at, now) !== null;
  return eventAnswer(liveChanges, request, at && !over ? { meetingId: at.meeting.id, who: { key } } : null);
}

/** The stream of a meeting, for as long as who listens is signed in and runs meetings. */
export async function staffEvents(
  context: RequestContext,
  slug: string,
  request: Request,
): Promise<Response> {
  const ctx = await requireStaff(context, ...roomRunners);
  const meeting = await findMeeting(ctx.db.read, slug);
  const { session, sessions, liveChanges, house } = context;
  if (!meeting || !session || !mayReadMeeting(ctx.actor, meeting)) throw notFound();
  const { id, personId } = session;
  const mayStill = async () => {
    const actor = await getStaffActor(house.db.read, personId);
    // Following is not using: it does not keep a session alive.
    return (
      actor !== null && mayRunRoom(actor) && (await sessions.list(personId)).some((one) => one.id === id)
    );
  };
  return eventAnswer(liveChanges, request, { meetingId: meeting.id, who: { session: id, mayStill } });
}
