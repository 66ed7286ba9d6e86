/**
 * Erases somebody who is registered for a meeting, or was, and asks for it: there, and at every meeting with the same address; who has
 * none is known by nothing elsewhere. What is
 * held of him on the invitation list is erased there (erase-contact). In this room, since it has to reach several.
 */
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import type { RegistrationLink } from "../../meetings/links.server.ts";
import { mayRunMeetings } from "../../meetings/policy.ts";
import { findMeeting } from "../../meetings/queries.server.ts";
import { isForgotten } from "../../meetings/registration.ts";
import { findRegistration, type RegistrationRow } from "../../meetings/registrations.server.ts";
import { forgetRefused } from "../../people/refused.server.ts";
import { wipeOurs } from "../forget-ours.server.ts";
import { forgetRegistered, forgetRegistrations } from "../forget-registrations.server.ts";
import { namesOfRegistered } from "../names.server.ts";

/**
 * Erases what is held of somebody by his registration, for good, as he asked a coordinator to. Asking twice is asking once. Events: as
 * forgetRegistrations.
 */
export async function eraseRegistered(
  ctx: Ctx,
  slug: string,
  ref: string,
): Promise<Result<undefined, "not_allowed" | "not_found">> {
  return write<undefined, "not_allowed" | "not_found">(ctx, async (tx) => {
    if (!mayRunMeetings(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    const row = await findRegistration(tx.db, ref);
    if (!meeting || row?.meetingId !== meeting.id) return refuse("not_found");
    await eraseBehind(tx, row);
    return ok();
  });
}

/** The same by himself, by the link of his registration, which ends with it. Events: as eraseRegistered. */
export async function eraseMyRegistrations(
  ctx: Ctx,
  { ref, version }: RegistrationLink,
): Promise<Result<undefined, "not_found">> {
  return write<undefined, "not_found">(ctx, async (tx) => {
    const row = await findRegistration(tx.db, ref);
    if (!row) return refuse("not_found");
    // A link that was ended for another reason does nothing.
    if (!isForgotten(row) && row.linkVersion !== version) return refuse("not_found");
    await eraseBehind(tx, row);
    return ok();
  });
}

async function eraseBehind(tx: Tx, row: RegistrationRow): Promise<void> {
  if (isForgotten(row)) return;
  if (row.emailKey === null) await forgetRegistrations(tx, [row.id], row.id);
  else {
    await forgetRegistered(tx, { emailKeys: [row.emailKey], askedBy: row.id });
    await forgetRefused(tx, row.emailKey);
  }
  await wipeOurs(tx, namesOfRegistered(row));
}
