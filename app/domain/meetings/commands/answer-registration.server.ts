/** What becomes of a registration by one's own link. Its signature was checked before; whether its version holds is looked at here. */
import { eq } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { moved } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import type { RegistrationLink } from "../links.server.ts";
import type { MeetingRow } from "../queries.server.ts";
import {
  attendanceAt,
  type RegisterRefusal,
  type RegistrationStatus,
  registrationTransitions,
} from "../registration.ts";
import type { OwnAnswerForm } from "../registration-forms.ts";
import {
  asAsked,
  findRegistration,
  keepNeeds,
  type RegistrationRow,
  recordRegistration,
} from "../registrations.server.ts";
import { fillSeats, findGroup, placeFor, wishOf } from "../seats.server.ts";

/**
 * Answers anew: comes, may come, does not come; in the room or digitally; group, needs and replies. What group he chose stays his
 * wish where he does not come. A seat that is given up goes to the first who waits and can have it. Whoever comes again after he
 * gave his seat up stands at the end of the line. Refused as not_found where the link does not hold, over once the meeting has
 * ended, and by what group and form allow. Events: registration.changed, registration.seated for those who get a seat by it.
 */
export async function answerRegistration(
  ctx: Ctx,
  link: RegistrationLink,
  input: OwnAnswerForm,
): Promise<Result<{ status: RegistrationStatus }, RegisterRefusal>> {
  return write<{ status: RegistrationStatus }, RegisterRefusal>(ctx, async (tx) => {
    const row = await findRegistration(tx.db, link.ref);
    const [meeting] = row ? await tx.db.select().from(meetings).where(eq(meetings.id, row.meetingId)) : [];
    if (!row || !meeting || row.linkVersion !== link.version) return refuse("not_found");
    if (meeting.status !== "announced" || !meeting.endsAt || meeting.endsAt <= tx.now())
      return refuse("over");
    // Whoever does not come is held up by nothing.
    const comes = input.status !== "not_going";
    const group = comes
      ? await findGroup(tx, meeting, input, { row, status: input.status })
      : ok(wishOf(row));
    if (!group.ok) return group;
    const answers = comes ? asAsked(meeting, input, row.answers) : ok(row.answers);
    if (!answers.ok) return answers;
    const place = await answerOf(tx, meeting, row, input.status);
    await tx.db
      .update(registrations)
      .set({
        ...place,
        attendAs: comes ? input.attendAs : row.attendAs,
        ...group.value,
        answers: answers.value,
        answeredAt: tx.now(),
        version: row.version + 1,
      })
      .where(eq(registrations.id, row.id));
    await keepNeeds(tx, row.id, comes ? input.accessNeeds : null);
    const attendance = comes &&
      input.attendAs !== attendanceAt(meeting.format, row.attendAs) && { attendance: input.attendAs };
    recordRegistration(
      tx,
      "registration.changed",
      { ...row, status: place.status },
      { from: row.status, ...attendance },
    );
    if (row.seat !== null && place.seat === null) await fillSeats(tx, meeting);
    return ok({ status: place.status });
  });
}

/** Where an answer leads: whoever has a seat or waits keeps his place while he says the same. */
export async function answerOf(
  tx: Tx,
  meeting: MeetingRow,
  row: RegistrationRow,
  wanted: OwnAnswerForm["status"],
): Promise<Pick<RegistrationRow, "status" | "seat" | "waitingSince">> {
  const { status, seat, waitingSince } = row;
  const comes = status === "going" || status === "waiting";
  if (wanted === status || (wanted === "going" && comes)) return { status, seat, waitingSince };
  if (wanted !== "going")
    return { status: moved(registrationTransitions, status, wanted), seat: null, waitingSince: null };
  const place = await placeFor(tx, meeting, row.organisationKey);
  return { ...place, status: moved(registrationTransitions, status, place.status) };
}
