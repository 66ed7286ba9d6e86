/** Notes that what somebody answered from his calendar was not taken. */
import { and, asc, eq, type Queryable } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import type { CalendarReply } from "../../meetings/commands/calendar-reply.server.ts";
import type { MeetingRow } from "../../meetings/queries.server.ts";
import type { RegistrationStatus } from "../../meetings/registration.ts";
import { findRegistration } from "../../meetings/registrations.server.ts";
import { emailKey } from "../../people/person.ts";
import { findInvited } from "../queries.server.ts";
import { isSoAlready, type RefusedReason } from "../refused-reply.ts";
import { canAnswer, findRegistrationOf } from "./answer-invitation.server.ts";

type Why = {
  reason: Extract<RefusedReason, "closed" | "older" | "old_address" | "over">;
  /** a program answered by itself: nobody is written to */
  automatic: boolean;
};

/**
 * Notes an answer that was refused, so that a coordinator sees the last thing that he said, and he is told by mail: once for each
 * person, meeting and reason, and where it came too late for each thing that he said. Not where what he said is so already. Where the meeting has ended or is called off meanwhile, that is the reason. Refused as
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
    if (isSoAlready(said, why, his.standing)) return ok();
    const noted = await listNoted(tx, his);
    const isTold = ({ data }: (typeof noted)[number]) =>
      data.told && data.reason === why && (why !== "older" || data.said === said);
    const wasTold = noted.some(isTold);
    const told = !automatic && !wasTold;
    const last = noted.at(-1);
    const isNews = last?.data.reason !== why || last.data.said !== said || his.answeredAt > last.at;
    if (!(told || isNews) || noted.length >= mostNoted) return ok();
    tx.record({
      type: "meeting.reply_refused",
      subjectKind: "meeting",
      subjectId: his.meeting.id,
      data: { ...his.who, reason: why, said, told },
    });
    return ok();
  });
}

/** So many of one person for a meeting: a calendar that answers without end fills no log. */
const mostNoted = 20;

type Answerer = {
  meeting: MeetingRow;
  emailKey: string | null;
  /** null where he has not answered yet */
  standing: RegistrationStatus | null;
  /** an instant; "" where he has not */
  answeredAt: string;
  who: { registration: string } | { invitation: string; contact: string };
  /** he is not registered, and can be no more */
  late: (now: string) => boolean;
};

/** Whoever is registered by a reference, else whoever was invited by it. */
async function findAnswerer(db: Queryable, ref: string): Promise<Answerer | null> {
  const became = await findRegistrationOf(db, ref);
  const row = await findRegistration(db, became?.ref ?? ref);
  if (row) {
    const [meeting] = await db.select().from(meetings).where(eq(meetings.id, row.meetingId));
    if (!meeting) return null;
    const { emailKey, status, answeredAt } = row;
    return {
      meeting,
      emailKey,
      standing: status,
      answeredAt: answeredAt ?? "",
      who: { registration: row.id },
      late: () => false,
    };
  }
  const invited = await findInvited(db, ref, null);
  if (!invited) return null;
  const { meeting, contact, invitation } = invited;
  return {
    ...{ meeting, emailKey: contact.emailKey },
    standing: invitation.declinedAt === null ? null : "not_going",
    answeredAt: invitation.declinedAt ?? "",
    who: { invitation: invitation.id, contact: contact.id },
    late: (now) => !canAnswer(invited, now),
  };
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

/** What was noted of him at this meeting, the last at the end. */
async function listNoted(tx: Tx, { meeting, who }: Answerer) {
  const noted = await tx.db
    .select({ at: events.at, data: events.data })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "meeting"),
        eq(events.subjectId, meeting.id),
        eq(events.type, "meeting.reply_refused"),
      ),
    )
    .orderBy(asc(events.seq));
  return noted.filter(({ data }) => Object.entries(who).every(([key, value]) => data[key] === value));
}
