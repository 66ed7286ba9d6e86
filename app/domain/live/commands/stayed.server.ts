/** What a coordinator decides about what was said at a table and lies in no submission: it is taken in after all, or it is not. */
import { inArray } from "#db/kit.ts";
import { notes } from "#db/schema/live.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayRunMeetings } from "../../meetings/policy.ts";
import { findMeeting } from "../../meetings/queries.server.ts";
import type { LeaveForm, TakeForm } from "../forms.ts";
import { getConsultationOf, type LiveTable, listNotes, type Note } from "../queries.server.ts";
import { findTable } from "../room.server.ts";
import { mayTake } from "../stayed.ts";
import { recordAt } from "./at-table.server.ts";
import { addByHand } from "./late.server.ts";

export type StayedRefusal =
  | "not_allowed"
  | "not_found"
  /** nothing of the table can be taken in: its consultation has ended, or its meeting has not been closed */
  | "takes_nothing";

/**
 * Takes notes of a table in as an addition to what it said, or as a submission where that is read by nobody any more; also those that
 * somebody had left. One that lies in a submission already is passed over. Refused as StayedRefusal says. Events: submission.received,
 * submission.text_added.
 */
export function takeStayed(
  ctx: Ctx,
  slug: string,
  { letter, notes: numbers }: TakeForm,
): Promise<Result<undefined, StayedRefusal>> {
  return deciding(ctx, slug, { letter, numbers }, (tx, at, chosen) => addByHand(tx, at, chosen));
}

/**
 * Says that notes of a table are not taken in, on a ground; their words are kept their time from then on. Saying it again changes
 * nothing. Refused as StayedRefusal says. Events: note.left.
 */
export function leaveStayed(
  ctx: Ctx,
  slug: string,
  { letter, notes: numbers, ground }: LeaveForm,
): Promise<Result<undefined, StayedRefusal>> {
  return deciding(ctx, slug, { letter, numbers }, async (tx, at, chosen) => {
    const fresh = chosen.filter(({ leftAt }) => leftAt === null).map(({ id }) => id);
    if (fresh.length === 0) return;
    await tx.db.update(notes).set({ leftAt: tx.now(), leftFor: ground }).where(inArray(notes.id, fresh));
    recordAt(tx, at, "note.left", { notes: fresh, ground });
  });
}

function deciding(
  ctx: Ctx,
  slug: string,
  { letter, numbers }: { letter: string; numbers: readonly number[] },
  decide: (tx: Tx, at: LiveTable, chosen: Note[]) => Promise<void>,
): Promise<Result<undefined, StayedRefusal>> {
  return write<undefined, StayedRefusal>(ctx, async (tx) => {
    if (!mayRunMeetings(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    const at = meeting && (await findTable(tx.db, meeting.id, letter));
    if (!at) return refuse("not_found");
    const around = { meeting: at.meeting, consultation: await getConsultationOf(tx.db, at.meeting) };
    const named = (await listNotes(tx.db, at.table.groupId)).filter(({ number }) => numbers.includes(number));
    const open = named.filter(({ takenAt }) => takenAt === null);
    const chosen = open.filter((note) => mayTake(note, around));
    if (open.length > chosen.length) return refuse("takes_nothing");
    if (chosen.length > 0) await decide(tx, at, chosen);
    return ok();
  });
}
