/** What the commands that change a meeting share: their first beats, and the event of a list that changed. */
import { eq } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { ListChange } from "../../consultations/commands/change.server.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { listKeptLinks, refuseNewNaming } from "../../kernel/join-link.server.ts";
import { type Result, refuse } from "../../kernel/result.ts";
import { isEnd } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { readPublicTexts, readTextsBeside } from "../join-link.server.ts";
import { meetingTransitions } from "../meeting.ts";
import { mayReadMeeting, mayRunMeetings, mayRunRoom } from "../policy.ts";
import { findMeeting, type MeetingRow } from "../queries.server.ts";

export type MeetingRefusal =
  | "not_allowed"
  | "not_found"
  /** closed or cancelled */
  | "ended"
  | "changed_meanwhile"
  | "removed_meanwhile";

/**
 * Loads, asks the policy (that of whoever prepares it, unless another is named), and refuses what has ended; then the rest of the
 * command runs.
 */
export function changingMeeting<T, Code extends string>(
  ctx: Ctx,
  slug: string,
  body: (tx: Tx, meeting: MeetingRow) => Promise<Result<T, Code>>,
  mayChange: (actor: Actor) => boolean = mayRunMeetings,
): Promise<Result<T, Code | MeetingRefusal>> {
  return write<T, Code | MeetingRefusal>(ctx, async (tx) => {
    if (!mayChange(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    if (!meeting || !mayReadMeeting(tx.actor, meeting)) return refuse("not_found");
    if (isEnd(meetingTransitions, meeting.status)) return refuse("ended");
    return body(tx, meeting);
  });
}

export type WriteMeetingRefusal =
  | MeetingRefusal
  /**
   * a link to join, of this meeting or another, would stand where others than the registered read it; details: part, field (by its
   * name in the form), told: 1 where it stood there before the link was this one, else 0, meeting: the title of another, whose text it is
   */
  | "join_link";

/**
 * The same, for whatever writes a text of the meeting or sets its link to join: afterwards no meeting's link stands where others than
 * the registered read it, or it is refused as join_link. What named a link before keeps nobody from changing something else; a link
 * that is set is looked for beside the meeting too.
 */
export function writingMeeting<T, Code extends string>(
  ctx: Ctx,
  slug: string,
  body: (tx: Tx, meeting: MeetingRow) => Promise<Result<T, Code>>,
  mayChange?: (actor: Actor) => boolean,
): Promise<Result<T, Code | WriteMeetingRefusal>> {
  const written = async (tx: Tx, meeting: MeetingRow): Promise<Result<T, Code | "join_link">> => {
    const before = await readPublicTexts(tx.db, meeting);
    const result = await body(tx, meeting);
    const after = result.ok && (await findMeeting(tx.db, meeting.slug));
    if (!after) return result;
    const links = await listKeptLinks(tx.db, tx.now(), after.joinUrl);
    const written = await readPublicTexts(tx.db, after);
    if (after.joinUrl === meeting.joinUrl)
      return (await refuseNewNaming(tx, links, { before, after: written })) ?? result;
    const beside = after.joinUrl === null ? [] : await readTextsBeside(tx.db, after);
    const texts = { before: [...before, ...beside], after: [...written, ...beside] };
    return (await refuseNewNaming(tx, links, texts, after.joinUrl)) ?? result;
  };
  return changingMeeting<T, Code | "join_link">(ctx, slug, written, mayChange);
}

/** The same as `changingMeeting`, for whoever runs the meeting in the room. */
export const runningRoom: typeof changingMeeting = (ctx, slug, body) =>
  changingMeeting(ctx, slug, body, mayRunRoom);

/** Writes columns of a meeting, with the next version. */
export async function setMeeting(
  tx: Tx,
  meeting: MeetingRow,
  columns: Partial<typeof meetings.$inferInsert>,
): Promise<number> {
  const version = meeting.version + 1;
  await tx.db
    .update(meetings)
    .set({ ...columns, version })
    .where(eq(meetings.id, meeting.id));
  return version;
}

/** An event about a meeting. */
export function recordMeeting(
  tx: Tx,
  meeting: Pick<MeetingRow, "id" | "consultationId">,
  type: string,
  data: Record<string, string | number | boolean | string[]> = {},
): void {
  tx.record({
    type,
    subjectKind: "meeting",
    subjectId: meeting.id,
    consultationId: meeting.consultationId,
    data,
  });
}

type ListEvent = "meeting.agenda_changed" | "meeting.groups_changed" | "meeting.materials_changed";

/** Records what was done to a list of the meeting; the item by its id. */
export function recordMeetingList(
  tx: Tx,
  meeting: MeetingRow,
  { type, change, item }: { type: ListEvent; change: ListChange; item: string },
): void {
  recordMeeting(tx, meeting, type, { change, item });
}
