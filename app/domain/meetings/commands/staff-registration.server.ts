/** What staff do with the registration of somebody who called or wrote, and who reads what people need to get in. */
import { eq } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { accessNeeds, registrations } from "#db/schema/registrations.ts";
import { foldName } from "../../contacts/contact.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey } from "../../people/person.ts";
import { mayRunMeetings } from "../policy.ts";
import { findMeeting } from "../queries.server.ts";
import { attendanceAt, isForgotten, type NoGroup } from "../registration.ts";
import type { StaffRegistrationForm } from "../registration-forms.ts";
import type { AccessNeed } from "../registration-list.ts";
import {
  findRegistration,
  keepNeeds,
  listRegistrations,
  recordRegistration,
} from "../registrations.server.ts";
import { fillSeats, findGroup, mayTakeSeatOf, wishOf } from "../seats.server.ts";
import { answerOf } from "./answer-registration.server.ts";
import { recordMeeting } from "./change-meeting.server.ts";
import { dropAsk, isAddressFree } from "./register.server.ts";

export type ChangeRegistrationRefusal =
  | "not_allowed"
  | "not_found"
  | "over"
  | "changed_meanwhile"
  /** who has a seat would have it for an organisation that has all of its own */
  | "organisation_full"
  | "unknown_group"
  | NoGroup
  | "remote_only"
  | "room_only"
  /** the address that he is given now */
  | "mixed_alphabets"
  | "already_registered";

/**
 * Changes what somebody answered, or how he is called, as he asked: a seat that is given up goes to the first who waits. Whoever
 * asks for a seat where there is none waits. Whoever has no address can be given one, and gets the mail on his registration. His replies and needs stay his own; the needs of somebody who does not come go. Refused
 * as changed_meanwhile (details: version), over once the meeting has ended, not_found also for somebody who was forgotten,
 * organisation_full where his seat would be one too many for another organisation, as mixed_alphabets and already_registered (details: ref) for a new
 * address, and by what group and form allow. Events: registration.changed, registration.address_given, registration.seated for those
 * who get a seat by it.
 */
export async function changeRegistration(
  ctx: Ctx,
  slug: string,
  ref: string,
  input: StaffRegistrationForm,
): Promise<Result<undefined, ChangeRegistrationRefusal>> {
  return write<undefined, ChangeRegistrationRefusal>(ctx, async (tx) => {
    if (!mayRunMeetings(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    const row = await findRegistration(tx.db, ref);
    if (!meeting || row?.meetingId !== meeting.id || isForgotten(row)) return refuse("not_found");
    if (row.version !== input.version) return refuse("changed_meanwhile", { version: row.version });
    if (meeting.status !== "announced" || !meeting.endsAt || meeting.endsAt <= tx.now())
      return refuse("over");
    const { version: _, status, organisation: named, group: letter, attendAs, email, ...who } = input;
    const given = row.email === null ? (email ?? null) : null;
    const free = given === null ? ok() : await isAddressFree(tx, meeting, given);
    if (!free.ok) return free;
    const comes = status !== "not_going";
    const group = comes
      ? await findGroup(tx, meeting, { attendAs, group: letter }, { row, status })
      : ok(wishOf(row));
    if (!group.ok) return group;
    const organisation = named || null;
    const after = { ...row, ...who, organisation, organisationKey: organisation && foldName(organisation) };
    const place = await answerOf(tx, meeting, after, status);
    const keeps = row.seat !== null && place.seat === row.seat;
    const moves = after.organisationKey !== row.organisationKey;
    if (keeps && moves && !(await mayTakeSeatOf(tx.db, meeting, row, after.organisationKey)))
      return refuse("organisation_full");
    // As the calendar reads it: whether he comes, or how, is another than before.
    const attendance = comes &&
      attendAs !== attendanceAt(meeting.format, row.attendAs) && { attendance: attendAs };
    await tx.db
      .update(registrations)
      .set({
        ...{ ...who, organisation, organisationKey: after.organisationKey, ...place },
        attendAs: comes ? attendAs : row.attendAs,
        ...group.value,
        ...(given !== null && { email: given, emailKey: emailKey(given) }),
        // A name that was put right is no answer of his: what his calendar says meanwhile still counts.
        ...((attendance || place.status !== row.status) && { answeredAt: tx.now() }),
        version: row.version + 1,
      })
      .where(eq(registrations.id, row.id));
    if (!comes) await keepNeeds(tx, row.id, null);
    recordRegistration(
      tx,
      "registration.changed",
      { ...row, status: place.status },
      { from: row.status, ...attendance, ...(given !== null && { given: true }) },
    );
    if (given !== null) {
      await dropAsk(tx, meeting, given);
      recordRegistration(tx, "registration.address_given", { ...row, status: place.status });
    }
    await fillSeats(tx, meeting);
    return ok();
  });
}

/** Reads what people need to take part; that it was read is logged, and not what. Events: meeting.needs_read (data: count). */
export async function readAccessNeeds(
  ctx: Ctx,
  slug: string,
): Promise<Result<AccessNeed[], "not_allowed" | "not_found">> {
  return write<AccessNeed[], "not_allowed" | "not_found">(ctx, async (tx) => {
    if (!mayRunMeetings(tx.actor)) return refuse("not_allowed");
    const [meeting] = await tx.db.select().from(meetings).where(eq(meetings.slug, slug));
    if (!meeting) return refuse("not_found");
    const written = await tx.db
      .select({ id: accessNeeds.registrationId, text: accessNeeds.text })
      .from(accessNeeds)
      .innerJoin(registrations, eq(registrations.id, accessNeeds.registrationId))
      .where(eq(registrations.meetingId, meeting.id));
    const needs = (await listRegistrations(tx.db, meeting.id)).flatMap(({ id, ...row }) => {
      const one = written.find((need) => need.id === id);
      const { ref, name, language, attendAs, group } = row;
      return one ? [{ ref, name, language, attendAs, group, text: one.text }] : [];
    });
    recordMeeting(tx, meeting, "meeting.needs_read", { count: needs.length });
    return ok(needs);
  });
}
