/** What the commands on a mailing share: their first beats, and its event. */
import { eq } from "#db/kit.ts";
import { mailings } from "#db/schema/mailings.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { findMeeting, type MeetingRow } from "../../meetings/queries.server.ts";
import { mayRunMailings } from "../policy.ts";
import { findMailing, type MailingRow } from "../queries.server.ts";

export type MailingRefusal =
  | "not_allowed"
  | "not_found"
  /** somebody saved, sent, paused or stopped it since the page was read */
  | "changed_meanwhile";

/** A mailing by the meeting's slug and its number. */
export type MailingRef = { slug: string; number: number };

/** Loads, asks the policy, and holds the version that was seen; then the rest of the command runs. */
export function changingMailing<T, Code extends string>(
  ctx: Ctx,
  { slug, number }: MailingRef,
  seen: number,
  body: (tx: Tx, mailing: MailingRow, meeting: MeetingRow) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | MailingRefusal>> {
  return write<T, Code | MailingRefusal>(ctx, async (tx) => {
    if (!mayRunMailings(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    const mailing = meeting && (await findMailing(tx.db, meeting.id, number));
    if (!meeting || !mailing) return refuse("not_found");
    if (mailing.version !== seen) return refuse("changed_meanwhile", { version: mailing.version });
    return body(tx, mailing, meeting);
  });
}

/** Writes columns of a mailing, with the next version. */
export async function setMailing(
  tx: Pick<Tx, "db">,
  { id, version }: MailingRow,
  columns: Partial<typeof mailings.$inferInsert>,
): Promise<void> {
  await tx.db
    .update(mailings)
    .set({ ...columns, version: version + 1 })
    .where(eq(mailings.id, id));
}

type MailingEvent =
  | "mailing.saved"
  | "mailing.dropped"
  | "mailing.scheduled"
  | "mailing.unscheduled"
  | "mailing.started"
  | "mailing.paused"
  | "mailing.resumed"
  | "mailing.stopped"
  | "mailing.sent"
  | "mailing.tested"
  /** somebody was erased, whose name stood in it */
  | "mailing.names_erased";

export function recordMailing(
  tx: Tx,
  type: MailingEvent,
  { id, number, kind, meetingId }: Pick<MailingRow, "id" | "number" | "kind" | "meetingId">,
  data: Record<string, string | number> = {},
): void {
  tx.record({
    type,
    subjectKind: "mailing",
    subjectId: id,
    data: { meeting: meetingId, number, kind, ...data },
  });
}
