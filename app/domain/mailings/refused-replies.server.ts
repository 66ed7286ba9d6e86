/** Who answered from his calendar in vain and has not answered otherwise since: a coordinator may write him down by hand. */
import { and, asc, eq, exists, gt, inArray, type Queryable } from "#db/kit.ts";
import { contacts, organisations } from "#db/schema/contacts.ts";
import { events } from "#db/schema/kernel.ts";
import { invitations } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import { isForgotten } from "../meetings/registration.ts";
import { findInvited } from "./queries.server.ts";
import { isSoAlready, type RefusedReason, type RefusedReply, type Said } from "./refused-reply.ts";

type Noted = { seq: number; at: string; reason: RefusedReason; said: Said };

/** Those of a meeting by name, each with the last thing that he said. */
export async function listRefusedReplies(db: Queryable, meetingId: string): Promise<RefusedReply[]> {
  const rows = await db
    .select({ seq: events.seq, at: events.at, data: events.data })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "meeting"),
        eq(events.subjectId, meetingId),
        eq(events.type, "meeting.reply_refused"),
      ),
    )
    .orderBy(asc(events.seq));
  const byId = new Map(
    rows.map(({ seq, at, data }) => [
      String(data.registration ?? data.invitation),
      { seq, at, reason: data.reason as RefusedReason, said: data.said as Said },
    ]),
  );
  for (const { id, seq } of await listTaken(db, [...byId.keys()]))
    if (seq > (byId.get(id)?.seq ?? 0)) byId.delete(id);
  if (byId.size === 0) return [];
  const replies = [...(await ofRegistered(db, byId)), ...(await ofInvited(db, byId))];
  return replies.sort((a, b) => a.name.localeCompare(b.name));
}

/** Answers of calendars that were taken: when each was given its own clock says, which may be slow, so that only their order counts. */
async function listTaken(db: Queryable, ids: string[]): Promise<{ id: string; seq: number }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: events.subjectId, seq: events.seq, data: events.data })
    .from(events)
    .where(
      and(
        ...[inArray(events.subjectKind, ["registration", "invitation"]), inArray(events.subjectId, ids)],
        inArray(events.type, ["registration.changed", "invitation.declined"]),
      ),
    );
  return rows.filter(({ data }) => data.by === "calendar");
}

/** Announced meetings to come, the next first, of which some calendar's answer was not taken. */
export async function listWithRefusedReplies(db: Queryable, now: string): Promise<MeetingRow[]> {
  const noted = db
    .select({ seq: events.seq })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "meeting"),
        eq(events.subjectId, meetings.id),
        eq(events.type, "meeting.reply_refused"),
      ),
    );
  return db
    .select()
    .from(meetings)
    .where(and(eq(meetings.status, "announced"), gt(meetings.endsAt, now), exists(noted)))
    .orderBy(asc(meetings.startsAt), asc(meetings.id));
}

async function ofRegistered(db: Queryable, noted: Map<string, Noted>): Promise<RefusedReply[]> {
  const rows = await db
    .select()
    .from(registrations)
    .where(inArray(registrations.id, [...noted.keys()]));
  return rows.flatMap(({ id, ref, name, organisation, email, status, answeredAt }) => {
    const reply = noted.get(id);
    if (!reply || isForgotten({ name, email }) || (answeredAt ?? "") > reply.at) return [];
    if (isSoAlready(reply.said, reply.reason, status)) return [];
    return [{ ...{ name, organisation }, ...reply, registration: ref, invitation: null }];
  });
}

/** Whoever said no would have been heard: what counts is who would come. */
async function ofInvited(db: Queryable, noted: Map<string, Noted>): Promise<RefusedReply[]> {
  const rows = await db
    .select({ invitation: invitations, contact: contacts, organisation: organisations.name })
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .leftJoin(organisations, eq(organisations.id, contacts.organisationId))
    .where(inArray(invitations.id, [...noted.keys()]));
  return rows.flatMap(({ invitation, contact, organisation }) => {
    const reply = noted.get(invitation.id);
    const since = invitation.registrationId !== null || (invitation.declinedAt ?? "") >= (reply?.at ?? "");
    if (!reply || !contact.email || since || reply.said === "not_going") return [];
    const name = contact.name ?? organisation ?? contact.email;
    return [{ ...{ name, organisation }, ...reply, registration: null, invitation: invitation.ref }];
  });
}

/** What the invitation list holds of somebody who was invited to a meeting, for the form by which he is registered by hand. */
export async function findToRegister(db: Queryable, meetingId: string, ref: string | null) {
  const invited = ref ? await findInvited(db, ref, null) : null;
  if (invited?.meeting.id !== meetingId) return null;
  const { contact, organisation } = invited;
  const { email, name, kind, language } = contact;
  return { email, stored: { name: name ?? "", organisation, kind, language, attendAs: "", group: null } };
}
