/** Whoever has a seat passes it on to somebody else, who has it once he has confirmed it by mail. */
import { and, eq, gte, ne } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrationAsks } from "#db/schema/registrations.ts";
import { foldName } from "../../contacts/contact.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey } from "../../people/person.ts";
import type { RegistrationLink } from "../links.server.ts";
import type { MeetingRow } from "../queries.server.ts";
import {
  attendanceAt,
  type OfferSeatRefusal,
  type PassOnSeatRefusal,
  seatOffersADay,
} from "../registration.ts";
import type { SubstituteForm } from "../registration-forms.ts";
import { findRegistration, type RegistrationRow, recordRegistration } from "../registrations.server.ts";
import { mayTakeSeatOf } from "../seats.server.ts";
import { askIn } from "./register.server.ts";

/**
 * Asks somebody by mail to take one's seat: until he confirms it one keeps it. Whoever is registered already is mailed his own link instead,
 * and the answer is the same, so that nobody learns it by this. One is asked at a time; whom one names last holds, and
 * what was asked before is an ask like any other. Whoever said that he does not come may take it. A seat in a meeting for staff
 * only is passed on to nobody. Refused as PassOnSeatRefusal says. Events: registration.asked, registration.passed_on.
 */
export async function passOnSeat(
  ctx: Ctx,
  link: RegistrationLink,
  who: SubstituteForm,
): Promise<Result<undefined, PassOnSeatRefusal>> {
  return write<undefined, PassOnSeatRefusal>(ctx, async (tx) => {
    const row = await findRegistration(tx.db, link.ref);
    const [meeting] = row ? await tx.db.select().from(meetings).where(eq(meetings.id, row.meetingId)) : [];
    if (!row || !meeting || row.linkVersion !== link.version) return refuse("not_found");
    if (row.emailKey === emailKey(who.email)) return refuse("own_address");
    return offerSeat(tx, { row, meeting }, who);
  });
}

/** Part of a command: offers a seat to somebody, as `passOnSeat` says. Events: registration.asked, registration.passed_on. */
export async function offerSeat(
  tx: Tx,
  { row, meeting }: { row: RegistrationRow; meeting: MeetingRow },
  { organisation, ...who }: SubstituteForm,
): Promise<Result<undefined, OfferSeatRefusal>> {
  // Who of the staff comes to what is for them only is for a coordinator to say.
  if (meeting.audience === "internal") return refuse("not_found");
  if (meeting.status !== "announced" || !meeting.endsAt || meeting.endsAt <= tx.now()) return refuse("over");
  if (row.seat === null) return refuse("no_seat");
  const key = organisation ? foldName(organisation) : null;
  if (!(await mayTakeSeatOf(tx.db, meeting, row, key))) return refuse("organisation_full");
  if (await isOfferedEnough(tx, row.id)) return refuse("offered_enough");
  // It stays, so that naming two by turns does not mail them without end.
  const earlier = and(
    eq(registrationAsks.inPlaceOfId, row.id),
    ne(registrationAsks.emailKey, emailKey(who.email)),
  );
  await tx.db.update(registrationAsks).set({ inPlaceOfId: null }).where(earlier);
  const attendAs = attendanceAt(meeting.format, row.attendAs);
  const answers = { attendAs, group: "", accessNeeds: "", answers: [], asked: [] };
  const asked = await askIn(tx, meeting, { ...who, organisation, ...answers }, { inPlaceOfId: row.id });
  if (!asked.ok) return refuse(asked.code === "mixed_alphabets" ? "mixed_alphabets" : "over");
  recordRegistration(tx, "registration.passed_on", row);
  return ok();
}

/** Whether a seat was offered as often within a day as it may be. */
async function isOfferedEnough(tx: Tx, id: string): Promise<boolean> {
  const dayBefore = new Date(Date.parse(tx.now()) - 86_400_000).toISOString();
  const lately = and(
    ...[eq(events.subjectKind, "registration"), eq(events.subjectId, id)],
    ...[eq(events.type, "registration.passed_on"), gte(events.at, dayBefore)],
  );
  return (await tx.db.$count(events, lately)) >= seatOffersADay;
}
