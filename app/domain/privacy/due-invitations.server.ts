/** What of the invitations to meetings has been kept its time, in bounded reads. */
import { and, asc, eq, inArray, isNotNull } from "#db/kit.ts";
import { invitations } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { Tx } from "../kernel/context.server.ts";
import { isAmong, type Look, whatGoes } from "./due.server.ts";
import { isPast } from "./due-registrations.server.ts";

/** Whose invitations say still who it was. */
export const dueInvitations: Look = async (db, before, range) => {
  const rows = await db
    .select({ id: invitations.id })
    .from(invitations)
    .innerJoin(meetings, eq(meetings.id, invitations.meetingId))
    .where(and(isNotNull(invitations.contactId), isPast(before), isAmong(invitations.id, range)))
    .orderBy(asc(invitations.id))
    .limit(range.limit);
  return whatGoes(rows, range);
};

/** The row says then that somebody of a kind was invited, and not who; no link opens it any more. */
export async function forgetInvited(tx: Tx, ids: string[]): Promise<void> {
  await tx.db.update(invitations).set({ contactId: null }).where(inArray(invitations.id, ids));
}
