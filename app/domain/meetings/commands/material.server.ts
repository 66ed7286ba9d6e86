/** Keeps the material of a meeting: what is there, and what is still to come and by when. */
import { eq } from "#db/kit.ts";
import { meetingMaterials } from "#db/schema/meetings.ts";
import { isWritten, movedOrder, type Seen } from "../../consultations/commands/change.server.ts";
import { handleOf } from "../../consultations/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { hasSame } from "../../kernel/same.server.ts";
import type { MeetingMaterialForm } from "../forms.ts";
import { listMeetingMaterials, type MeetingMaterialRow, type MeetingRow } from "../queries.server.ts";
import { recordMeetingList, type WriteMeetingRefusal, writingMeeting } from "./change-meeting.server.ts";

export type MeetingMaterialRefusal = WriteMeetingRefusal | "title_missing";
type Done = Result<undefined, MeetingMaterialRefusal>;

/**
 * Adds material at the end, with or without its address; what stands there is not added again. Refused as title_missing. Events:
 * meeting.materials_changed.
 */
export async function addMeetingMaterial(ctx: Ctx, slug: string, input: MeetingMaterialForm): Promise<Done> {
  return writingMeeting<undefined, MeetingMaterialRefusal>(ctx, slug, async (tx, meeting) => {
    if (!isWritten(input.title, meeting)) return refuse("title_missing");
    const rows = await listMeetingMaterials(tx.db, meeting.id);
    if (rows.some((row) => hasSame(row, input))) return ok();
    const id = tx.newId();
    const position = Math.max(-1, ...rows.map((row) => row.position)) + 1;
    await tx.db.insert(meetingMaterials).values({ ...input, id, meetingId: meeting.id, position });
    recordMeetingList(tx, meeting, { type: "meeting.materials_changed", change: "added", item: id });
    return ok();
  });
}

/** Changes one, named by its handle. Refused as changed_meanwhile, removed_meanwhile, title_missing. Events: meeting.materials_changed. */
export function changeMeetingMaterial(
  ctx: Ctx,
  slug: string,
  handle: string,
  input: MeetingMaterialForm & Seen,
) {
  return one(ctx, slug, handle, async (tx, meeting, row) => {
    if (row.version !== input.version) return refuse("changed_meanwhile");
    if (!isWritten(input.title, meeting)) return refuse("title_missing");
    await tx.db
      .update(meetingMaterials)
      .set({ ...input, version: row.version + 1 })
      .where(eq(meetingMaterials.id, row.id));
    recordMeetingList(tx, meeting, { type: "meeting.materials_changed", change: "changed", item: row.id });
    return ok();
  });
}

/** Takes one out. Refused as changed_meanwhile, removed_meanwhile. Events: meeting.materials_changed. */
export function removeMeetingMaterial(ctx: Ctx, slug: string, handle: string, seen: Seen) {
  return one(ctx, slug, handle, async (tx, meeting, row) => {
    if (row.version !== seen.version) return refuse("changed_meanwhile");
    await tx.db.delete(meetingMaterials).where(eq(meetingMaterials.id, row.id));
    recordMeetingList(tx, meeting, { type: "meeting.materials_changed", change: "removed", item: row.id });
    return ok();
  });
}

/** Moves one a place up or down. Events: meeting.materials_changed. */
export function moveMeetingMaterial(ctx: Ctx, slug: string, handle: string, to: "up" | "down") {
  return one(ctx, slug, handle, async (tx, meeting, row) => {
    const order = movedOrder(await listMeetingMaterials(tx.db, meeting.id), row.id, to);
    for (const [position, id] of order.entries())
      await tx.db.update(meetingMaterials).set({ position }).where(eq(meetingMaterials.id, id));
    recordMeetingList(tx, meeting, { type: "meeting.materials_changed", change: "moved", item: row.id });
    return ok();
  });
}

function one(
  ctx: Ctx,
  slug: string,
  handle: string,
  body: (tx: Tx, meeting: MeetingRow, row: MeetingMaterialRow) => Promise<Done>,
): Promise<Done> {
  return writingMeeting<undefined, MeetingMaterialRefusal>(ctx, slug, async (tx, meeting) => {
    const rows = await listMeetingMaterials(tx.db, meeting.id);
    const row = rows.find(({ id }) => handleOf(id) === handle);
    return row ? body(tx, meeting, row) : refuse("removed_meanwhile");
  });
}
