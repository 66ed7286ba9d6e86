/** Part of forgetting: who is registered for meetings, or asked to be. That somebody came, or would have, is counted still. */
import { eq, inArray, or } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { meetings } from "#db/schema/meetings.ts";
import { accessNeeds, registrationAsks, registrations } from "#db/schema/registrations.ts";
import { forgetAnswer } from "../evaluations/commands/forget.server.ts";
import type { Tx } from "../kernel/context.server.ts";
import { isForgotten } from "../meetings/registration.ts";
import { recordRegistration } from "../meetings/registrations.server.ts";
import { fillSeats } from "../meetings/seats.server.ts";
import { getContributor, type SubmissionRow } from "../submissions/queries.server.ts";
import { forgetMail } from "./forget-mail.server.ts";
import { forgetThoseWhoWalkedIn } from "./forget-walk-ins.server.ts";

/** Who it is: by addresses that are his, and as a contact; `askedBy`: the registration by which he asked for it, where he did. */
type Whose = { emailKeys: readonly string[]; contactId?: string; askedBy?: string };

/**
 * Whoever is registered, asked to be, or came without, with one of these addresses or by an invitation to a contact. Events: as
 * forgetRegistrations.
 */
export async function forgetRegistered(tx: Tx, { emailKeys, contactId, askedBy }: Whose): Promise<void> {
  const { id, emailKey } = registrations;
  const asks = await tx.db
    .select({ id: registrationAsks.id })
    .from(registrationAsks)
    .where(inArray(registrationAsks.emailKey, [...emailKeys]));
  const invited = contactId === undefined ? undefined : eq(registrations.contactId, contactId);
  const made = await tx.db
    .select({ id })
    .from(registrations)
    .where(or(inArray(emailKey, [...emailKeys]), invited));
  const came = await tx.db
    .select({ id: attendances.id })
    .from(attendances)
    .where(inArray(attendances.emailKey, [...emailKeys]));
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
  await forgetThoseWhoWalkedIn(tx, ids(came));
  await dropAsks(tx, ids(asks));
  await forgetRegistrations(tx, ids(made), askedBy);
}

/** The same of whoever these submissions came from: where somebody has made sure that he is the one at the meetings. */
export async function forgetRegisteredBehind(tx: Tx, them: readonly SubmissionRow[]): Promise<void> {
  const keys = new Set<string>();
  for (const { contributorId } of them) {
    const { emailKey } = await getContributor(tx.db, contributorId);
    if (emailKey) keys.add(emailKey);
  }
  await forgetRegistered(tx, { emailKeys: [...keys] });
}

export async function dropAsks(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids) await forgetMail(tx, "registration_ask", id);
  await tx.db.delete(registrationAsks).where(inArray(registrationAsks.id, [...ids]));
}

/**
 * Name, organisation, address, needs and replies go, and the link ends. Of a meeting that was held the seat stays, since it is
 * counted; of one to come it goes to the first who waits, since nobody can be told where to come. Events: registration.forgotten (data:
 * why, of `askedBy`), registration.seated for those who get a seat by it.
 */
export async function forgetRegistrations(tx: Tx, ids: readonly string[], askedBy?: string): Promise<void> {
  for (const id of ids) {
    const [found] = await tx.db
      .select({ row: registrations, meeting: meetings })
      .from(registrations)
      .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
      .where(eq(registrations.id, id));
    if (!found || isForgotten(found.row)) continue;
    const { row, meeting } = found;
    const ahead = meeting.status === "announced" && meeting.endsAt !== null && meeting.endsAt > tx.now();
    const place = ahead
      ? { status: "not_going" as const, seat: null, waitingSince: null, groupId: null }
      : {};
    await tx.db.delete(accessNeeds).where(eq(accessNeeds.registrationId, id));
    await tx.db
      .update(registrations)
      .set({
        ...{ name: "", organisation: null, organisationKey: null, email: null, emailKey: null },
        ...{ contactId: null, answers: [], satGroupId: null, ...place },
        linkVersion: row.linkVersion + 1,
        version: row.version + 1,
      })
      .where(eq(registrations.id, id));
    await forgetAnswer(tx, id);
    await forgetMail(tx, "registration", id);
    const why: Record<string, string> = id === askedBy ? { why: "asked" } : {};
    recordRegistration(tx, "registration.forgotten", { ...row, ...place }, why);
    if (ahead && row.seat !== null) await fillSeats(tx, meeting);
  }
}
