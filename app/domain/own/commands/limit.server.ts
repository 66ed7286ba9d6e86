/** Mail that whoever holds a private link can set off: kept from filling a mailbox. */
import { and, desc, eq, gte, lte, type Queryable } from "#db/kit.ts";
import { events, outbox } from "#db/schema/kernel.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { firstClickBefore } from "../../kernel/day.ts";
import type { EventData } from "../../kernel/event-log.server.ts";
import { madeWithinHourBefore } from "../../kernel/lately.server.ts";
import type { Template } from "../../kernel/outbox.ts";

/** So many of a kind go to one contributor within an hour. */
const asksAnHour = 5;

/** Whether the very same was asked of this a moment ago: whoever clicks twice is mailed once. */
export async function isAskedJustNow(
  tx: { db: Queryable; now: () => string },
  type: string,
  subjectId: string,
  wish: EventData = {},
): Promise<boolean> {
  const [last] = await tx.db
    .select({ data: events.data })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, type.slice(0, type.indexOf("."))),
        eq(events.subjectId, subjectId),
        eq(events.type, type),
        gte(events.at, firstClickBefore(tx.now())),
        lte(events.at, tx.now()),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  return last !== undefined && JSON.stringify(last.data) === JSON.stringify(wish);
}

/** Whether this very click made the newest private link, a moment ago. */
export const isRenewedBy = (tx: Parameters<typeof isAskedJustNow>[0], submissionId: string, click: string) =>
  isAskedJustNow(tx, "submission.link_renewed", submissionId, { click });

export async function isAskedOften(tx: Tx, contributorId: string, template: Template): Promise<boolean> {
  const asked = and(
    eq(outbox.template, template),
    eq(outbox.recipientId, contributorId),
    madeWithinHourBefore(tx.now()),
  );
  return (await tx.db.$count(outbox, asked)) >= asksAnHour;
}
