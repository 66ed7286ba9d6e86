/** Notes that what somebody answered from his calendar was not taken. */
import { and, eq, type Queryable } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { invitations } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import type { CalendarReply } from "../../meetings/commands/calendar-reply.server.ts";
import type { MeetingRow } from "../../meetings/queries.server.ts";
import type { RegistrationStatus } from "../../meetings/registration.ts";
import { findRegistration, findRegistrationById } from "../../meetings/registrations.server.ts";
import { emailKey } from "../../people/person.ts";
import { findInvited } from "../queries.server.ts";
import { isSoAlready, type RefusedReason } from "../refused-reply.ts";
import { canAnswer } from "./answer-invitation.server.ts";

type Why = {
  reason: Extract<RefusedReason, "closed" | "older" | "old_address" | "over">;
  /** a program answered by itself: nobody is written to */
  automatic: boolean;
};

/**
 * Notes an answer that was refused, so that he is told by mail and a coordinator sees it: once for each person, meeting and reason, and
 * not where what he said is so already. Where the meeting has ended or is called off meanwhile, that is the reason. Refused as
 * not_found where nobody is registered or invited by the reference, or it is about another meeting, not_his where somebody else answers.
 * Events: meeting.reply_refused (data: registration, or invitation and contact; reason, said, told).
 */
export async function noteRefusedReply(
  ctx: Ctx,
  ref: string,
  reply: CalendarReply,
  { reason, automatic }: Why,
): Promise<Result<undefined, "not_found" | "not_his">> {
  return write<undefined, "not_found" | "not_his">(ctx, async (tx) => {
    const his = await findAnswerer(tx.db, ref);
    if (!his || his.meeting.uid !== reply.uid || his.meeting.status === "draft") return refuse("not_found");
    if (his.emailKey !== emailKey(reply.attendee)) return refuse("not_his");
    const said = reply.status;
    const why = reasonNow(his, { reason, comes: said !== "not_going" }, tx.now());
    if (isSoAlready(said, why, his.standing) || (await isNoted(tx, his, why))) return ok();
    tx.record({
      type: "meeting.reply_refused",
      subjectKind: "meeting",
      subjectId: his.meeting.id,
      data: { ...his.who, reason: why, said, told: !automatic },
    });
    return ok();
  });
}

type Answerer = {
  meeting: MeetingRow;
  emailKey: string | null;
  /** null where he has not answered yet */
  standing: RegistrationStatus | null;
  who: { registration: string } | { invitation: string; contact: string };
  /** he is not registered, and can be no more */
  late: (now: string) => boolean;
};

/** Whoever is registered by a reference, else whoever was invited by it. */
async function findAnswerer(db: Queryable, ref: string): Promise<Answerer | null> {
  const row = (await findRegistration(db, ref)) ?? (await findRegistrationOf(db, ref));
  if (row) {
    const [meeting] = await db.select().from(meetings).where(eq(meetings.id, row.meetingId));
    if (!meeting) return null;
    const { emailKey, status } = row;
    return { meeting, emailKey, standing: status, who: { registration: row.id }, late: () => false };
  }
  const invited = await findInvited(db, ref, null);
  if (!invited) return null;
  const { meeting, contact, invitation } = invited;
  return {
    ...{ meeting, emailKey: contact.emailKey },
    standing: invitation.declinedAt === null ? null : "not_going",
    who: { invitation: invitation.id, contact: contact.id },
    late: (now) => !canAnswer(invited, now),
  };
}

async function findRegistrationOf(db: Queryable, ref: string) {
  const [row] = await db
    .select({ id: registrations.id })
    .from(invitations)
    .innerJoin(registrations, eq(registrations.id, invitations.registrationId))
    .where(eq(invitations.ref, ref));
  return row ? findRegistrationById(db, row.id) : null;
}

function reasonNow(
  { meeting, late }: Answerer,
  { reason, comes }: { reason: Why["reason"]; comes: boolean },
  now: string,
): RefusedReason {
  if (meeting.status === "cancelled") return "cancelled";
  if (!meeting.endsAt || meeting.endsAt <= now) return "over";
  return comes && late(now) ? "closed" : reason;
}

async function isNoted(tx: Tx, { meeting, who }: Answerer, reason: RefusedReason): Promise<boolean> {
  const noted = await tx.db
    .select({ data: events.data })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "meeting"),
        eq(events.subjectId, meeting.id),
        eq(events.type, "meeting.reply_refused"),
      ),
    );
  return noted.some(({ data }) =>
    Object.entries({ ...who, reason }).every(([key, value]) => data[key] === value),
  );
}
