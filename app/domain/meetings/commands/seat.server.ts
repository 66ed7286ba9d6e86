/** Parts of commands that put somebody among the registered: by a seat that is free, in the line, or in the place of another. */
import { and, eq } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { invitations } from "#db/schema/mailings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { foldName } from "../../contacts/contact.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { moved } from "../../kernel/transitions.ts";
import { emailKey } from "../../people/person.ts";
import type { RegistrationLink } from "../links.server.ts";
import type { GroupRow, MeetingRow } from "../queries.server.ts";
import { attendanceAt, type RegistrationSource, registrationTransitions } from "../registration.ts";
import type { RegistrationAskRow } from "../registration-asks.server.ts";
import {
  findByLink,
  findRegistrationById,
  keepNeeds,
  type RegistrationRow,
  recordRegistration,
} from "../registrations.server.ts";
import { fillSeats, groupOrWish, mayTakeSeatOf, placeFor, wishOf } from "../seats.server.ts";

export type NewRegistration = Pick<
  RegistrationAskRow,
  "kind" | "name" | "organisation" | "language" | "attendAs" | "accessNeeds" | "answers" | "ref"
> & {
  /** null: staff write him down by his name alone */
  email: string | null;
  group: string;
  source: RegistrationSource;
  /** whether he has read that a record names organisations: the forms say so (0038) */
  namingTold: boolean;
} & Partial<Pick<RegistrationRow, "contactId" | "invitationId" | "passedOnById" | "answeredAt">> & {
    /** his registration for the meeting where he had said that he does not come: it is answered anew */
    before?: RegistrationRow;
    /** a calendar's answer does not say how he takes part: it was taken to be in the room */
    wayAssumed?: boolean;
    /** where he may come, or takes another's seat; else the seat that is free, or a place in the line */
    place?: Pick<RegistrationRow, "status" | "seat" | "waitingSince">;
  };

/**
 * Part of a command: puts somebody whose address is proven, or whom staff answer for, among the registered. A group that is full stays as what he wished for. Events:
 * registration.made; registration.changed where he was among them before.
 */
export async function insertRegistration(
  tx: Tx,
  meeting: MeetingRow,
  given: NewRegistration,
): Promise<RegistrationRow> {
  const { kind, name, organisation, email, language, attendAs, answers, ref, source } = given;
  const { contactId = null, invitationId = null, passedOnById = null, before } = given;
  const group = await groupOrWish(tx, meeting, given);
  const organisationKey = organisation ? foldName(organisation) : null;
  const now = tx.now();
  const row: RegistrationRow = {
    ...{
      id: tx.newId(),
      ref,
      meetingId: meeting.id,
      ...{ contactId, invitationId, passedOnById },
      kind,
      name,
      organisation,
      organisationKey,
    },
    ...{ email, emailKey: email && emailKey(email), language, answers, source },
    ...group,
    // The meeting may have changed its form since it was asked.
    attendAs: attendanceAt(meeting.format, attendAs),
    ...(given.place ?? (await placeFor(tx, meeting, organisationKey))),
    namingTold: given.namingTold,
    ...{
      satGroupId: null,
      registeredAt: now,
      answeredAt: given.answeredAt === undefined ? now : given.answeredAt,
    },
    ...{ linkVersion: 1, version: 1 },
    ...(before && {
      ...{ id: before.id, contactId: before.contactId, invitationId: before.invitationId ?? invitationId },
      ...{ satGroupId: before.satGroupId, registeredAt: before.registeredAt, version: before.version + 1 },
    }),
  };
  if (before) await tx.db.update(registrations).set(row).where(eq(registrations.id, before.id));
  else await tx.db.insert(registrations).values(row);
  await keepNeeds(tx, row.id, given.accessNeeds);
  if (before) {
    moved(registrationTransitions, before.status, row.status);
    recordRegistration(tx, "registration.changed", row, { from: before.status });
    return row;
  }
  recordRegistration(tx, "registration.made", row, { source, ...(given.wayAssumed && { wayAssumed: true }) });
  return row;
}

/**
 * Puts whoever confirms what was passed on to him among the registered, or who confirms his own invitation. Where a seat is passed on he takes that very seat, and
 * nobody who waits is passed over by it: it was never free. It is not given where its holder has it no more, or where the newcomer's
 * organisation has as many as it may: then he gets what anybody would, and the holder keeps his. Events: registration.made,
 * registration.changed for whoever passed his seat on (data: taken), registration.seated.
 */
export async function seatPassedOn(
  tx: Tx,
  meeting: MeetingRow,
  { inPlaceOfId, invitationId }: Pick<RegistrationAskRow, "inPlaceOfId" | "invitationId">,
  given: Omit<NewRegistration, "source" | "email"> & { email: string },
): Promise<RegistrationRow> {
  const own = inPlaceOfId === null && (await findInvitee(tx, invitationId, given.email));
  if (own)
    return insertRegistration(tx, meeting, {
      ...{ ...given, invitationId },
      ...{ source: "invitation", contactId: own.id },
    });
  const passed = { ...given, source: "passed_on" as const, invitationId, passedOnById: inPlaceOfId };
  const holder = inPlaceOfId === null ? null : await findRegistrationById(tx.db, inPlaceOfId);
  if (!holder || holder.seat === null || holder.meetingId !== meeting.id)
    return insertRegistration(tx, meeting, passed);
  const key = given.organisation ? foldName(given.organisation) : null;
  if (!(await mayTakeSeatOf(tx.db, meeting, holder, key))) return insertRegistration(tx, meeting, passed);
  const { seat } = holder;
  const status = moved(registrationTransitions, holder.status, "not_going");
  await tx.db
    .update(registrations)
    .set({
      ...{ status, seat: null, waitingSince: null, ...wishOf(holder) },
      answeredAt: tx.now(),
      version: holder.version + 1,
    })
    .where(eq(registrations.id, holder.id));
  await keepNeeds(tx, holder.id, null);
  const row = await insertRegistration(tx, meeting, {
    ...passed,
    place: { status: "going", seat, waitingSince: null },
  });
  recordRegistration(tx, "registration.changed", { ...holder, status }, { from: holder.status, taken: true });
  // A colleague who waited because his organisation had all that it may can have a seat now.
  await fillSeats(tx, meeting);
  return row;
}

/** Whose invitation it is, where he himself filled in the form that is for others. */
async function findInvitee(tx: Tx, invitationId: string | null, email: string) {
  const [invited] = await tx.db
    .select({ id: contacts.id })
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .where(and(eq(invitations.id, invitationId ?? ""), eq(contacts.emailKey, emailKey(email))));
  return invited;
}

/**
 * Part of a command: whoever holds the link of a registration sat down at the table of this group, the last one where he moved. What he
 * has chosen stays as it is, since seats of groups are counted by it. No event of its own: its instant would tell which device is his.
 */
export async function sitDownAt(
  tx: Tx,
  { group, meeting }: { group: Pick<GroupRow, "id">; meeting: Pick<MeetingRow, "id"> },
  link: RegistrationLink,
): Promise<void> {
  const row = await findByLink(tx.db, meeting.id, link);
  if (!row || row.satGroupId === group.id) return;
  await tx.db.update(registrations).set({ satGroupId: group.id }).where(eq(registrations.id, row.id));
}
