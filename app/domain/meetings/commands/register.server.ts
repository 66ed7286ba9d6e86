/**
 * Registering for a meeting: asked by anybody, which is his word once the owner of the address has confirmed it, or by staff for
 * somebody. A link was read and its signature checked before.
 */
import { and, eq } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrationAsks } from "#db/schema/registrations.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey, mailboxOf, mixesAlphabets } from "../../people/person.ts";
import { refuseAddress } from "../../people/refused.server.ts";
import type { RegistrationLink } from "../links.server.ts";
import { mayRunMeetings } from "../policy.ts";
import { findMeeting, type MeetingRow } from "../queries.server.ts";
import { askDays, isAskTaken, isPassedOn, type RegisterRefusal, registrationState } from "../registration.ts";
import { findRegistrationAsk, isAskedEnough, type RegistrationAskRow } from "../registration-asks.server.ts";
import type { AddForm, RegisterForm } from "../registration-forms.ts";
import {
  asAsked,
  findNamesake,
  findRegistered,
  findRegistration,
  newRegistrationRef,
  type RegistrationRow,
  recordRegistration,
} from "../registrations.server.ts";
import { findGroup } from "../seats.server.ts";
import { insertRegistration, seatPassedOn } from "./seat.server.ts";

/** The instant at which its mailed link ends. */
export const askEnd = (askedAt: string) => new Date(Date.parse(askedAt) + askDays * 86_400_000).toISOString();
/** Whether its mailed link still confirms it. */
export const isAskOpen = ({ askedAt }: Pick<RegistrationAskRow, "askedAt">, now: string) =>
  now < askEnd(askedAt);

/**
 * Asks to come; the answer is the same for an address that is registered. One ask waits for an address and meeting: what was typed
 * last holds. No seat is held until it is confirmed. Mail goes as often as `registrationMails` says. Refused as RegisterRefusal
 * says. Events: registration.asked, registration.link_asked, one of them where a mail goes.
 */
export async function askToRegister(
  ctx: Ctx,
  slug: string,
  input: RegisterForm,
): Promise<Result<undefined, RegisterRefusal>> {
  return write<undefined, RegisterRefusal>(ctx, async (tx) => {
    const meeting = await findMeeting(tx.db, slug);
    const state = meeting ? registrationState(meeting, tx.now()) : "none";
    if (!meeting || state === "none") return refuse("not_found");
    if (state !== "open") return refuse(state);
    return askIn(tx, meeting, input);
  });
}

/**
 * Part of a command: keeps what was asked, and has it mailed to be confirmed. Refused by what group and form allow. Events:
 * registration.asked, registration.link_asked, one of them where a mail goes.
 */
export async function askIn(
  tx: Tx,
  meeting: MeetingRow,
  input: RegisterForm,
  by?: AskedBy,
): Promise<Result<undefined, Exclude<RegisterRefusal, "by_invitation">>> {
  if (mixesAlphabets(input.email)) return refuse("mixed_alphabets");
  // Before anybody is looked for: what a form says wrong is told alike, whoever is registered.
  const group = await findGroup(tx, meeting, input);
  if (!group.ok) return group;
  const answers = asAsked(meeting, input);
  if (!answers.ok) return answers;
  const known = await findRegistered(tx.db, meeting.id, input.email);
  // Whoever said that he does not come may take the seat of another.
  if (known && !mayTakeOver(known, by?.inPlaceOfId ?? null)) {
    if (!(await isAskedEnough(tx, known))) recordRegistration(tx, "registration.link_asked", known);
    return ok();
  }
  const ask = await keepAsk(tx, meeting, { ...input, answers: answers.value }, by);
  if (await isAskedEnough(tx, ask)) return ok();
  await tx.db.update(registrationAsks).set({ mailedAt: tx.now() }).where(eq(registrationAsks.id, ask.id));
  tx.record({
    type: "registration.asked",
    subjectKind: "registration_ask",
    subjectId: ask.id,
    data: { meeting: meeting.id },
  });
  return ok();
}

const mayTakeOver = ({ status }: RegistrationRow, inPlaceOfId: string | null) =>
  status === "not_going" && inPlaceOfId !== null;

type Asked = Omit<RegisterForm, "answers"> & Pick<RegistrationAskRow, "answers">;
/** By what somebody asks who needs no open meeting: a seat that is passed on to him, or an invitation. */
export type AskedBy = Partial<Pick<RegistrationAskRow, "inPlaceOfId" | "invitationId">>;

/**
 * What is asked holds what was typed last, and by what one may come: a seat that is offered is lost by no form that anybody may fill
 * in, and whoever offers it, and knows his name at most, changes nothing of what was typed into the form.
 */
async function keepAsk(
  tx: Tx,
  meeting: MeetingRow,
  input: Asked,
  by: AskedBy = {},
): Promise<RegistrationAskRow> {
  const { email, group, accessNeeds: needs, organisation, asked: _, ...typed } = input;
  const key = emailKey(email);
  const same = and(eq(registrationAsks.meetingId, meeting.id), eq(registrationAsks.emailKey, key));
  const [before] = await tx.db.select().from(registrationAsks).where(same);
  const ownWords = !by.inPlaceOfId;
  const row: RegistrationAskRow = {
    ...typed,
    ...{ id: before?.id ?? tx.newId(), ref: before?.ref ?? newRegistrationRef(), meetingId: meeting.id },
    ...{ email, emailKey: key, mailboxKey: mailboxOf(email) },
    ...{ organisation: organisation || null, groupLetter: group || null },
    accessNeeds: needs.trim() === "" ? null : needs,
    ownWords,
    ...(before?.ownWords && !ownWords && before),
    inPlaceOfId: by.inPlaceOfId ?? before?.inPlaceOfId ?? null,
    invitationId: by.invitationId ?? before?.invitationId ?? null,
    ...{ askedAt: tx.now(), mailedAt: before?.mailedAt ?? null },
    version: (before?.version ?? 0) + 1,
  };
  if (before) await tx.db.update(registrationAsks).set(row).where(eq(registrationAsks.id, before.id));
  else await tx.db.insert(registrationAsks).values(row);
  return row;
}

/** The owner of the address did not ask for it: what was typed goes, and no such mail of this meeting comes for a while. */
export async function refuseRegistration(
  ctx: Ctx,
  { ref }: RegistrationLink,
): Promise<Result<undefined, never>> {
  return write<undefined, never>(ctx, async (tx) => {
    const ask = await findRegistrationAsk(tx.db, ref);
    if (!ask) return ok();
    await tx.db.delete(registrationAsks).where(eq(registrationAsks.id, ask.id));
    await refuseAddress(tx, ask.emailKey, ask.meetingId);
    tx.record({
      type: "registration.refused",
      subjectKind: "registration_ask",
      subjectId: ask.id,
      data: { meeting: ask.meetingId },
    });
    return ok();
  });
}

type ConfirmRefusal = "not_found" | "over" | "changed_meanwhile";

/**
 * Confirms what was asked: whoever owns the address has a seat, or waits for one. Confirming once more, as a double click does,
 * changes nothing, and gives no link again: this one lies in a mail and ends by itself. A group that filled up meanwhile stays his
 * wish. `seen`: the version that he was shown. Refused as not_found where the link has ended, over, changed_meanwhile where
 * somebody has filled the form in again since. Events: registration.made; registration.changed where he had said that he does not
 * come, and takes another's seat.
 */
export async function confirmRegistration(
  ctx: Ctx,
  { ref }: RegistrationLink,
  seen: number,
): Promise<Result<RegistrationLink | null, ConfirmRefusal>> {
  return write<RegistrationLink | null, ConfirmRefusal>(ctx, async (tx) => {
    const ask = await findRegistrationAsk(tx.db, ref);
    if (!ask) {
      const done = await findRegistration(tx.db, ref);
      return done ? ok(null) : refuse("not_found");
    }
    const [meeting] = await tx.db.select().from(meetings).where(eq(meetings.id, ask.meetingId));
    if (!meeting || !isAskOpen(ask, tx.now())) return refuse("not_found");
    if (ask.version !== seen) return refuse("changed_meanwhile");
    if (!isAskTaken(meeting, ask, tx.now())) return refuse("over");
    await tx.db.delete(registrationAsks).where(eq(registrationAsks.id, ask.id));
    const known = await findRegistered(tx.db, meeting.id, ask.email);
    if (known && !mayTakeOver(known, ask.inPlaceOfId))
      return ok({ ref: known.ref, version: known.linkVersion });
    const given = {
      ...{ ...ask, group: ask.groupLetter ?? "", ref, namingTold: true },
      ...(known && { before: known }),
    };
    const row = isPassedOn(ask)
      ? await seatPassedOn(tx, meeting, ask, given)
      : await insertRegistration(tx, meeting, { ...given, source: "public" });
    return ok({ ref: row.ref, version: row.linkVersion });
  });
}

/**
 * Registers somebody who called, wrote or stands there, without a mail to confirm it: he is told by mail, or, where he has no address,
 * by whoever writes him down. Refused as already_registered where the address is (details: ref), without one as same_name where
 * somebody of that name and organisation is, by what the group and the form of the meeting allow, and as over once it has ended.
 * Events: registration.made.
 */
export async function addRegistration(
  ctx: Ctx,
  slug: string,
  input: AddForm,
): Promise<
  Result<
    RegistrationLink,
    Exclude<RegisterRefusal, "by_invitation"> | "not_allowed" | "already_registered" | "same_name"
  >
> {
  return write(ctx, async (tx) => {
    if (!mayRunMeetings(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    if (meeting?.status !== "announced") return refuse("not_found");
    if (meeting.endsAt && meeting.endsAt <= tx.now()) return refuse("over");
    const organisation = input.organisation || null;
    const free =
      input.email === null
        ? await isNameFree(tx, meeting, { name: input.name, organisation })
        : await isAddressFree(tx, meeting, input.email);
    if (!free.ok) return free;
    const group = await findGroup(tx, meeting, input);
    if (!group.ok) return group;
    const answers = asAsked(meeting, input);
    if (!answers.ok) return answers;
    if (input.email !== null) await dropAsk(tx, meeting, input.email);
    const row = await insertRegistration(tx, meeting, {
      ...input,
      organisation,
      answers: answers.value,
      ref: newRegistrationRef(),
      source: "staff",
      // Whoever is written down by staff has read no form.
      namingTold: false,
    });
    return ok({ ref: row.ref, version: row.linkVersion });
  });
}

/** Whether an address can be written down: nobody is registered with it. What its owner asked for is overtaken by it: `dropAsk`. */
export async function isAddressFree(
  tx: Tx,
  meeting: MeetingRow,
  email: string,
): Promise<Result<undefined, "mixed_alphabets" | "already_registered">> {
  if (mixesAlphabets(email)) return refuse("mixed_alphabets");
  const known = await findRegistered(tx.db, meeting.id, email);
  return known ? refuse("already_registered", { ref: known.ref }) : ok();
}

/** Nothing but his name tells whoever has no address from others: the same form sent twice is one person. */
async function isNameFree(
  tx: Tx,
  meeting: MeetingRow,
  who: Pick<RegistrationRow, "name" | "organisation">,
): Promise<Result<undefined, "same_name">> {
  const known = await findNamesake(tx.db, meeting.id, who);
  return known ? refuse("same_name", { ref: known.ref }) : ok();
}

export async function dropAsk(tx: Tx, meeting: MeetingRow, email: string): Promise<void> {
  const { meetingId, emailKey: key } = registrationAsks;
  await tx.db.delete(registrationAsks).where(and(eq(meetingId, meeting.id), eq(key, emailKey(email))));
}
