/** At the door: who is registered is checked in, whoever is not is written down, and a tap that went wrong is undone. */
import { eq } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { registrations } from "#db/schema/registrations.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey, mixesAlphabets } from "../../people/person.ts";
import {
  type AttendanceRow,
  findAttendance,
  findAttendanceOf,
  findWalkIn,
  forgetWalkIns,
  isNewcomer,
} from "../attendance.server.ts";
import { areDoorsOpen, fitsName, type Presence, type WrittenDown } from "../attendance.ts";
import type { CheckInForm, SaidBeforeForm, SitsAtForm, WalkInForm } from "../attendance-forms.ts";
import { mayRunRoom } from "../policy.ts";
import { findMeeting, listGroups, type MeetingRow } from "../queries.server.ts";
import { isForgotten } from "../registration.ts";
import {
  findNamesake,
  findRegistered,
  findRegistration,
  findRegistrationById,
  newRegistrationRef,
  type RegistrationRow,
  recordRegistration,
} from "../registrations.server.ts";

export type CheckInRefusal =
  | "not_allowed"
  | "not_found"
  /** not announced, or called off */
  | "not_held"
  /** the doors are not open yet */
  | "too_early";

/** The meeting whose door it is; who stands there may be written down after it too, from a list on paper. */
function atDoor<T, Code extends string>(
  ctx: Ctx,
  slug: string,
  body: (tx: Tx, meeting: MeetingRow) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | CheckInRefusal>> {
  return write<T, Code | CheckInRefusal>(ctx, async (tx) => {
    if (!mayRunRoom(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    if (!meeting) return refuse("not_found");
    const { status, startsAt } = meeting;
    if ((status !== "announced" && status !== "closed") || !startsAt) return refuse("not_held");
    if (!areDoorsOpen({ startsAt }, tx.now())) return refuse("too_early");
    return body(tx, meeting);
  });
}

/**
 * Checks in whoever is registered, whatever he had answered. Doing it twice, or on two telephones, is doing it once; the way in
 * which he is there is what was said last. Refused as CheckInRefusal says. Events: attendance.checked_in.
 */
export async function checkIn(
  ctx: Ctx,
  slug: string,
  ref: string,
  { presence }: CheckInForm,
): Promise<Result<undefined, CheckInRefusal>> {
  return atDoor<undefined, CheckInRefusal>(ctx, slug, async (tx, meeting) => {
    const registration = await findRegistration(tx.db, ref);
    if (registration?.meetingId !== meeting.id || isForgotten(registration)) return refuse("not_found");
    await checkInRegistered(tx, meeting, registration, presence);
    return ok();
  });
}

/**
 * Notes at whose table somebody sits who has no telephone that tells it, or takes the note back: the last word holds, whether it is
 * said here or by a table's code. What he chose stays as it is (0049). Refused as CheckInRefusal says, and as unknown_group. Events:
 * registration.sat_noted.
 */
export async function noteWhereHeSits(
  ctx: Ctx,
  slug: string,
  ref: string,
  { group: letter }: SitsAtForm,
): Promise<Result<undefined, CheckInRefusal | "unknown_group">> {
  return atDoor<undefined, CheckInRefusal | "unknown_group">(ctx, slug, async (tx, meeting) => {
    const row = await findRegistration(tx.db, ref);
    if (row?.meetingId !== meeting.id || isForgotten(row)) return refuse("not_found");
    const group = letter ? (await listGroups(tx.db, meeting.id)).find((one) => one.letter === letter) : null;
    if (group === undefined) return refuse("unknown_group");
    const satGroupId = group?.id ?? null;
    if (row.satGroupId === satGroupId) return ok();
    await tx.db.update(registrations).set({ satGroupId }).where(eq(registrations.id, row.id));
    recordRegistration(tx, "registration.sat_noted", row);
    return ok();
  });
}

async function checkInRegistered(
  tx: Tx,
  meeting: MeetingRow,
  registration: RegistrationRow,
  presence: Presence,
): Promise<void> {
  const { id, kind, emailKey, name } = registration;
  const checkedIn = await findAttendanceOf(tx.db, id);
  // Written down before he was found: it is one person still.
  const walkIn = checkedIn || !emailKey ? null : await findWalkIn(tx.db, meeting.id, { emailKey, name });
  const before = checkedIn ?? (walkIn && (await becomeRegistered(tx, walkIn, registration)));
  if (checkedIn && checkedIn.undoneAt === null && checkedIn.presence === presence) return;
  const seen = before?.undoneAt === null ? {} : { checkedInAt: tx.now(), checkedInBy: personOf(tx.actor) };
  if (before)
    await tx.db
      .update(attendances)
      .set({ ...{ presence, kind, undoneAt: null }, ...seen })
      .where(eq(attendances.id, before.id));
  const attendance = before ?? {
    ...nobody(tx, meeting),
    ...{ registrationId: id, presence, kind, isNew: await isNewAt(tx, meeting, registration) },
  };
  if (!before) await tx.db.insert(attendances).values(attendance);
  recordAttendance(tx, "attendance.checked_in", { ...attendance, presence });
}

async function becomeRegistered(
  tx: Tx,
  { id }: AttendanceRow,
  { id: registrationId, kind }: RegistrationRow,
): Promise<AttendanceRow | null> {
  const theirs = {
    ...{ registrationId, kind, name: "", organisation: null, ref: null },
    ...{ email: null, emailKey: null, hearsOfRecord: false },
  };
  const [row] = await tx.db.update(attendances).set(theirs).where(eq(attendances.id, id)).returning();
  return row ?? null;
}

/** Where only staff meet nobody is asked whether he is new to the forum; of whoever has no address nothing tells. */
const isNewAt = async (tx: Tx, meeting: MeetingRow, who: Parameters<typeof isNewcomer>[2]) =>
  meeting.audience === "internal" || (who.emailKey === null && who.contactId === null)
    ? null
    : isNewcomer(tx.db, meeting, who);

const nobody = (tx: Tx, meeting: MeetingRow): Omit<AttendanceRow, "presence" | "kind" | "isNew"> => ({
  ...{ id: tx.newId(), meetingId: meeting.id, registrationId: null, onceKey: null, ref: null },
  ...{ name: "", organisation: null, email: null, emailKey: null, hearsOfRecord: false, saidBefore: false },
  ...{ checkedInAt: tx.now(), checkedInBy: personOf(tx.actor), undoneAt: null, forgottenAt: null },
});

/**
 * Writes down who came without having registered. With the address of somebody who is registered, or is there already, and a
 * name that fits, it is him, and nobody is counted twice; colleagues who share a mailbox are several. A form that is sent twice
 * is one person, unless a tap undid him in between. Without an address it is whoever is registered without one under that very name
 * and organisation. Answers which it was; `walk_in_like` where somebody of that name and organisation, or that address, is registered,
 * who may be the same: whoever stands at the door sees him. Refused as CheckInRefusal says, and as
 * mixed_alphabets. Events: attendance.checked_in.
 */
export async function checkInWalkIn(
  ctx: Ctx,
  slug: string,
  input: WalkInForm,
): Promise<Result<WrittenDown, CheckInRefusal | "mixed_alphabets">> {
  return atDoor<WrittenDown, CheckInRefusal | "mixed_alphabets">(ctx, slug, async (tx, meeting) => {
    const { key: onceKey, email, name, organisation, kind, presence, isNew } = input;
    if (mixesAlphabets(email)) return refuse("mixed_alphabets");
    const [sent] = await tx.db.select().from(attendances).where(eq(attendances.onceKey, onceKey));
    if (sent) return ok(sent.forgottenAt === null ? "walk_in" : "there");
    const key = email ? emailKey(email) : null;
    const registered = email
      ? await findRegistered(tx.db, meeting.id, email)
      : await findNamesake(tx.db, meeting.id, { name, organisation: organisation || null });
    const him = registered && (email ? fitsName(registered.name, name) : registered.email === null);
    if (him) {
      await checkInRegistered(tx, meeting, registered, presence);
      return ok("registered");
    }
    if (key && (await findWalkIn(tx.db, meeting.id, { emailKey: key, name }))) return ok("there");
    const said = isNew === "" || meeting.audience === "internal" ? null : isNew === "yes";
    const known = key ? await isNewAt(tx, meeting, { emailKey: key, contactId: null }) : null;
    const row: AttendanceRow = {
      ...nobody(tx, meeting),
      ...{ onceKey, name, organisation: organisation || null, kind, presence },
      // Whoever wrote it down has read what it is for.
      ...{ email: email || null, emailKey: key, hearsOfRecord: key !== null },
      ref: key && newRegistrationRef(),
      // An address that nobody has seen proves nothing: then it is what he says.
      isNew: known === false ? false : (said ?? known),
      saidBefore: known !== false && said === false,
    };
    await tx.db.insert(attendances).values(row);
    recordAttendance(tx, "attendance.checked_in", row);
    const like = registered ?? (await findNamesake(tx.db, meeting.id, row));
    return ok(like ? "walk_in_like" : "walk_in");
  });
}

/**
 * Notes of whoever is there, and is not known to the forum, that he was at its meetings before they were kept here; or takes that
 * back: then it is as the forum knows by itself, which of whoever has no address is nothing. Of whom it is known otherwise nothing
 * changes, nor where only staff meet. Answers to an evaluation keep what was known when they were given: one that
 * moved with a tap would tell whose it is. Refused as CheckInRefusal says. Events: attendance.before_noted.
 */
export async function noteSaidBefore(
  ctx: Ctx,
  slug: string,
  handle: string,
  { before }: SaidBeforeForm,
): Promise<Result<undefined, CheckInRefusal>> {
  return atDoor<undefined, CheckInRefusal>(ctx, slug, async (tx, meeting) => {
    const row = await findAttendance(tx.db, meeting.id, handle);
    if (!row || row.undoneAt !== null) return refuse("not_found");
    const said = before === "yes";
    if (meeting.audience === "internal" || (said ? row.isNew === false : !row.saidBefore)) return ok();
    const { emailKey } = row;
    const registration = row.registrationId ? await findRegistrationById(tx.db, row.registrationId) : null;
    const isNew = said ? false : await isNewAt(tx, meeting, registration ?? { emailKey, contactId: null });
    await tx.db.update(attendances).set({ isNew, saidBefore: said }).where(eq(attendances.id, row.id));
    recordAttendance(tx, "attendance.before_noted", row);
    return ok();
  });
}

/**
 * He was not there after all; what was typed of a walk-in goes. Undoing twice is undoing once. Refused as CheckInRefusal says.
 * Events: attendance.undone.
 */
export async function undoCheckIn(
  ctx: Ctx,
  slug: string,
  handle: string,
): Promise<Result<undefined, CheckInRefusal>> {
  return atDoor<undefined, CheckInRefusal>(ctx, slug, async (tx, meeting) => {
    const row = await findAttendance(tx.db, meeting.id, handle);
    if (!row) return refuse("not_found");
    if (row.undoneAt !== null) return ok();
    await forgetWalkIns(tx, [row.id]);
    await tx.db
      .update(attendances)
      .set({ undoneAt: tx.now(), onceKey: null })
      .where(eq(attendances.id, row.id));
    recordAttendance(tx, "attendance.undone", row);
    return ok();
  });
}

/**
 * The name of a walk-in who asks for it goes; that somebody came is counted still. Refused as CheckInRefusal says. Events:
 * attendance.forgotten.
 */
export async function forgetWalkIn(
  ctx: Ctx,
  slug: string,
  handle: string,
): Promise<Result<undefined, CheckInRefusal>> {
  return atDoor<undefined, CheckInRefusal>(ctx, slug, async (tx, meeting) => {
    const row = await findAttendance(tx.db, meeting.id, handle);
    if (!row || row.registrationId !== null) return refuse("not_found");
    if (row.forgottenAt !== null) return ok();
    await forgetWalkIns(tx, [row.id]);
    recordAttendance(tx, "attendance.forgotten", row);
    return ok();
  });
}

function recordAttendance(
  tx: Tx,
  type: "attendance.checked_in" | "attendance.before_noted" | "attendance.undone" | "attendance.forgotten",
  { id, meetingId, presence, registrationId }: AttendanceRow,
): void {
  tx.record({
    type,
    subjectKind: "attendance",
    subjectId: id,
    data: { meeting: meetingId, presence, walkIn: registrationId === null },
  });
}
