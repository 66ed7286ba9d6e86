/** Writes down of the consultees whom a mailing reached that they were asked or reminded by it. */
import { changing } from "../../consultations/commands/change.server.ts";
import { getForumRules } from "../../consultations/queries.server.ts";
import { type Marked, markIn } from "../../consultees/commands/mark.server.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findMeeting } from "../../meetings/queries.server.ts";
import { findMailing } from "../queries.server.ts";
import { readReached } from "../reached.server.ts";
import type { MailingRef } from "./change-mailing.server.ts";

export type MarkReachedRefusal =
  | "not_allowed"
  | "not_found"
  /** the consultation has ended */
  | "ended"
  /** it is written down of all, or the mailing reached none */
  | "nothing_to_mark";

/**
 * Marks those whom it was sent to as asked, of a reminder as reminded, by mail, on the day on which it was; the others stay as they are. It
 * is undone as other marks are. `consultation`: whose they are, by slug. Refused as MarkReachedRefusal says. Events:
 * consultee.asked, consultee.reminded for each (data: the day and the way).
 */
export async function markReached(
  ctx: Ctx,
  ref: MailingRef,
): Promise<Result<Marked & { consultation: string }, MarkReachedRefusal>> {
  const { read } = ctx.db;
  const meeting = await findMeeting(read, ref.slug);
  const mailing = meeting && (await findMailing(read, meeting.id, ref.number));
  const { timeZone } = await getForumRules(read);
  const slug = mailing ? (await readReached(read, mailing, timeZone))?.consultation.slug : undefined;
  const done = await changing<Marked, "nothing_to_mark">(ctx, slug ?? "", async (tx, { id }) => {
    const reached = mailing ? await readReached(tx.db, mailing, timeZone) : null;
    if (!reached || reached.days.size === 0) return refuse("nothing_to_mark");
    const marked = await markIn(tx, id, reached.days, { mark: reached.mark, way: "email" });
    return marked.ok ? marked : refuse("nothing_to_mark");
  });
  if (done.ok) return ok({ ...done.value, consultation: slug ?? "" });
  const { code } = done;
  if (code === "not_allowed" || code === "ended" || (code === "not_found" && !mailing)) return refuse(code);
  return refuse("nothing_to_mark");
}
