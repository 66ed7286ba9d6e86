/** Mailings that a coordinator has to look at before they go: their words may not go out as they stand, or kept them from their hour. */
import { and, asc, eq, gt, inArray, isNotNull, type Queryable } from "#db/kit.ts";
import { mailings } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { listKeptLinks } from "../kernel/join-link.server.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import { wordsRefused } from "./policy.ts";
import type { MailingRow } from "./queries.server.ts";

/** Of announced meetings to come, the next meeting first. */
export async function listHeld(
  db: Queryable,
  now: string,
): Promise<{ mailing: MailingRow; meeting: MeetingRow }[]> {
  const rows = await db
    .select({ mailing: mailings, meeting: meetings })
    .from(mailings)
    .innerJoin(meetings, eq(meetings.id, mailings.meetingId))
    .where(
      and(
        ...[inArray(mailings.status, ["draft", "scheduled"]), isNotNull(mailings.sendAt)],
        ...[eq(meetings.status, "announced"), gt(meetings.endsAt, now)],
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(mailings.id));
  const links = rows.length > 0 ? await listKeptLinks(db, now) : [];
  return rows.filter(({ mailing }) => mailing.status === "draft" || wordsRefused(mailing, links) !== null);
}
