/**
 * What somebody answers to an invitation by his own link, or by his calendar. That the link is his was checked before; whether it
 * still holds is looked at here.
 */
import { and, eq, type Queryable } from "#db/kit.ts";
import { invitations } from "#db/schema/mailings.ts";
import { registrationAsks, registrations } from "#db/schema/registrations.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { firstClickBefore } from "../../kernel/day.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { numberSinceMoved, readInvitedEntry } from "../../meetings/calendar.server.ts";
import {
  answerByCalendar,
  answeredLast,
  type CalendarReply,
  type CalendarReplyRefusal,
  isOvertaken,
} from "../../meetings/commands/calendar-reply.server.ts";
import { insertRegistration, type NewRegistration } from "../../meetings/commands/seat.server.ts";
import type { RegistrationLink } from "../../meetings/links.server.ts";
import { registrationState } from "../../meetings/registration.ts";
import { isAskedEnough } from "../../meetings/registration-asks.server.ts";
import {
  asAsked,
  findRegistration,
  newRegistrationRef,
  type RegistrationRow,
  recordRegistration,
} from "../../meetings/registrations.server.ts";
import { findGroup } from "../../meetings/seats.server.ts";
import { emailKey } from "../../people/person.ts";
import type { InvitedForm } from "../forms.ts";
import type { InvitationLink } from "../links.server.ts";
import type { InvitedRefusal } from "../mailing.ts";
import { findInvited, findRegisteredOf, type Invited } from "../queries.server.ts";

/** Until then whoever was invited may say that he does not come, also after the last day of registration. */
const isOver = ({ meeting }: Invited, now: string) =>
  meeting.status !== "announced" || !meeting.endsAt || meeting.endsAt <= now;

export const canAnswer = ({ meeting }: Invited, now: string) => {
  const state = registrationState(meeting, now);
  return state === "open" || state === "by_invitation";
};

/**
 * Registers whoever holds the link, at once: his address is proven by it. Null where the address is registered already: the link may
 * have been passed on, so what it leads to is mailed to the address and not given. Refused as not_found where the link does not hold,
 * over, and by what group, form and questions allow. Events: registration.made, registration.link_asked where a mail goes.
 */
export async function registerInvited(
  ctx: Ctx,
  link: InvitationLink,
  input: InvitedForm,
): Promise<Result<RegistrationLink | null, InvitedRefusal>> {
  return write<RegistrationLink | null, InvitedRefusal>(ctx, async (tx) => {
    const invited = await findInvited(tx.db, link.ref, link.version);
    if (!invited) return refuse("not_found");
    const { meeting } = invited;
    const known = await findRegisteredOf(tx.db, invited);
    if (known) {
      await mailLink(tx, known);
      return ok(null);
    }
    if (!canAnswer(invited, tx.now())) return refuse("over");
    const group = await findGroup(tx, meeting, input);
    if (!group.ok) return group;
    const answers = asAsked(meeting, input);
    if (!answers.ok) return answers;
    const { name, organisation, attendAs, accessNeeds, group: letter } = input;
    const row = await comes(tx, invited, {
      ...{ name, organisation: organisation || null, attendAs, accessNeeds, group: letter },
      answers: answers.value,
      namingTold: true,
    });
    return ok({ ref: row.ref, version: row.linkVersion });
  });
}

/** His mail on registering holds the link too: a second click has it already. */
async function mailLink(tx: Tx, known: RegistrationRow): Promise<void> {
  if (known.registeredAt >= firstClickBefore(tx.now()) || (await isAskedEnough(tx, known))) return;
  recordRegistration(tx, "registration.link_asked", known);
}

/**
 * Has the link to the registration of whoever was invited mailed to his address; the answer is the same where there is none. Mail goes as
 * often as `registrationMails` says. Refused as not_found where the link does not hold. Events: registration.link_asked.
 */
export async function mailRegistration(
  ctx: Ctx,
  link: InvitationLink,
): Promise<Result<undefined, "not_found">> {
  return write<undefined, "not_found">(ctx, async (tx) => {
    const invited = await findInvited(tx.db, link.ref, link.version);
    if (!invited) return refuse("not_found");
    const known = await findRegisteredOf(tx.db, invited);
    if (known) await mailLink(tx, known);
    return ok();
  });
}

type Given = Pick<
  NewRegistration,
  | "name"
  | "organisation"
  | "attendAs"
  | "accessNeeds"
  | "group"
  | "answers"
  | "place"
  | "namingTold"
  | "answeredAt"
  | "wayAssumed"
>;
/** His registration goes by the invitation's reference: his calendar answers to the same address before and after. */
async function comes(tx: Tx, { invitation, contact, meeting }: Invited, given: Given) {
  const taken = (await findRegistration(tx.db, invitation.ref)) !== null;
  await tx.db.delete(registrationAsks).where(askOf(meeting.id, contact.email ?? ""));
  return insertRegistration(tx, meeting, {
    ...given,
    ...{ kind: contact.kind, email: contact.email ?? "", language: contact.language },
    ...{ contactId: contact.id, invitationId: invitation.id, source: "invitation" },
    ref: taken ? newRegistrationRef() : invitation.ref,
  });
}

const askOf = (meetingId: string, email: string) =>
  and(eq(registrationAsks.meetingId, meetingId), eq(registrationAsks.emailKey, emailKey(email)));

/**
 * Says that one does not come. Saying it once more changes nothing; whoever is registered gives his seat up on his own page. Refused as
 * not_found where the link does not hold, registered, over. Events: invitation.declined (data: by).
 */
export async function declineInvitation(
  ctx: Ctx,
  link: InvitationLink,
): Promise<Result<undefined, "not_found" | "registered" | "over">> {
  return write<undefined, "not_found" | "registered" | "over">(ctx, async (tx) => {
    const invited = await findInvited(tx.db, link.ref, link.version);
    if (!invited) return refuse("not_found");
    if (await findRegisteredOf(tx.db, invited)) return refuse("registered");
    if (isOver(invited, tx.now())) return refuse("over");
    await decline(tx, invited, { by: "link", at: tx.now() });
    return ok();
  });
}

/**
 * A registration that was forgotten since has answered for him: he does not come. His link takes the entry out of his calendar; where
 * that answered for him it deals with its entry itself, and nobody writes to it.
 */
async function decline(
  tx: Tx,
  { invitation }: Invited,
  { by, at }: { by: "link" | "calendar"; at: string },
): Promise<void> {
  if (invitation.registrationId !== null) return;
  if (invitation.declinedAt !== null && by === "link") return;
  await tx.db.update(invitations).set({ declinedAt: at }).where(eq(invitations.id, invitation.id));
  if (invitation.declinedAt !== null) return;
  recordInvitation(tx, "invitation.declined", invitation, { by, inCalendar: by === "calendar" });
}

export const recordInvitation = (
  tx: Tx,
  type: "invitation.declined" | "invitation.passed_on",
  { id, meetingId }: Invited["invitation"],
  data: Record<string, string | boolean> = {},
) => tx.record({ type, subjectKind: "invitation", subjectId: id, data: { meeting: meetingId, ...data } });

/**
 * Does what a calendar answers to an invitation: comes (else waits), may come, does not come. Once he is registered his registration
 * answers. Refused as not_found, not_his, older and over, as an answer to a registration is, and as closed where he would come and
 * the last day of registration is over: then a person has to answer. Events: registration.made, registration.changed,
 * invitation.declined.
 */
export async function answerInvitationByCalendar(
  ctx: Ctx,
  ref: string,
  reply: CalendarReply,
): Promise<Result<undefined, CalendarReplyRefusal | "closed">> {
  const registered = (await findRegistrationOf(ctx.db.read, ref)) ?? (await findOfAddress(ctx.db.read, ref));
  if (registered) {
    const done = await answerByCalendar(ctx, registered, reply);
    return done.ok ? ok() : done;
  }
  return write<undefined, CalendarReplyRefusal | "closed">(ctx, async (tx) => {
    const invited = await findInvited(tx.db, ref, null);
    if (!invited || reply.uid !== invited.meeting.uid) return refuse("not_found");
    const { meeting, contact, invitation } = invited;
    if (emailKey(reply.attendee) !== contact.emailKey) return refuse("not_his");
    if (isOver(invited, tx.now())) return refuse("over");
    const read = (before: number) => readInvitedEntry(tx.db, invitation.id, before);
    const number = await numberSinceMoved(tx.db, meeting, read);
    if (reply.sequence < number || isOvertaken(reply, invitation.declinedAt)) return refuse("older");
    const answeredAt = answeredLast(reply, tx.now(), invitation.declinedAt);
    if (reply.status !== "not_going" && !canAnswer(invited, tx.now())) return refuse("closed");
    if (reply.status === "not_going") {
      await decline(tx, invited, { by: "calendar", at: answeredAt });
      return ok();
    }
    await comes(tx, invited, {
      name: contact.name ?? invited.organisation ?? "",
      organisation: invited.organisation,
      ...{ attendAs: meeting.format === "digital" ? "remote" : "room", accessNeeds: null, group: "" },
      answers: [],
      // A calendar shows its button and no form.
      namingTold: false,
      answeredAt,
      wayAssumed: meeting.format === "hybrid",
      ...(reply.status === "maybe" && { place: { status: "maybe", seat: null, waitingSince: null } }),
    });
    return ok();
  });
}

/** The registration of the address that an invitation goes to by now, though it did not come of it: he may have got it since. */
async function findOfAddress(db: Queryable, ref: string): Promise<RegistrationLink | null> {
  const invited = await findInvited(db, ref, null);
  const row = invited && (await findRegisteredOf(db, invited));
  return row && { ref: row.ref, version: row.linkVersion };
}

/** The registration that an invitation became. */
export async function findRegistrationOf(db: Queryable, ref: string): Promise<RegistrationLink | null> {
  const [row] = await db
    .select({ ref: registrations.ref, version: registrations.linkVersion })
    .from(invitations)
    .innerJoin(registrations, eq(registrations.id, invitations.registrationId))
    .where(eq(invitations.ref, ref));
  return row ?? null;
}
