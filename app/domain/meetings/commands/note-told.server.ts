/** Whoever has no address is told by staff; that it was done is noted. */
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayRunMeetings } from "../policy.ts";
import { findMeeting } from "../queries.server.ts";
import { isForgotten } from "../registration.ts";
import type { ToldForm } from "../registration-forms.ts";
import { findRegistration, recordRegistration } from "../registrations.server.ts";
import { listUntold } from "../untold.server.ts";

/**
 * Notes that somebody was told what he did not know, as far as it was shown (`upTo`). Noting it twice is noting it once. Refused as
 * not_found also for somebody who has an address. Events: registration.told (data: upTo).
 */
export async function noteTold(
  ctx: Ctx,
  slug: string,
  { ref, upTo }: ToldForm,
): Promise<Result<undefined, "not_allowed" | "not_found">> {
  return write<undefined, "not_allowed" | "not_found">(ctx, async (tx) => {
    if (!mayRunMeetings(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    const row = await findRegistration(tx.db, ref);
    if (!meeting || row?.meetingId !== meeting.id || isForgotten(row) || row.email !== null)
      return refuse("not_found");
    const untold = (await listUntold(tx.db, meeting)).some((one) => one.ref === ref);
    if (untold) recordRegistration(tx, "registration.told", row, { upTo });
    return ok();
  });
}
