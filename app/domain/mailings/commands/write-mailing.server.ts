/** Writes a mailing, while it is a draft, and throws a draft away. */
import { eq } from "#db/kit.ts";
import { mailings } from "#db/schema/mailings.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { listKeptLinks, namingsIn, refuseNaming } from "../../kernel/join-link.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { hasSame } from "../../kernel/same.server.ts";
import { write } from "../../kernel/write.server.ts";
import { findMeeting, type MeetingRow } from "../../meetings/queries.server.ts";
import { findSegment } from "../../segments/queries.server.ts";
import type { MailingForm } from "../forms.ts";
import { mayRunMailings } from "../policy.ts";
import { findMailing, listMailings, type MailingRow, nextNumber } from "../queries.server.ts";
import {
  changingMailing,
  type MailingRef,
  type MailingRefusal,
  recordMailing,
  setMailing,
} from "./change-mailing.server.ts";

type NoDraft =
  /** it waits for its hour: it can be taken back first */
  | "scheduled"
  /** it is sent, or being sent */
  | "not_draft";
/** Why a mailing can't be changed any more, or not yet; null while it is a draft. */
export const noDraft = ({ status }: Pick<MailingRow, "status">): NoDraft | null => {
  if (status === "draft") return null;
  return status === "scheduled" ? "scheduled" : "not_draft";
};

export type WriteMailingRefusal =
  | MailingRefusal
  | NoDraft
  /** the segment was ended meanwhile */
  | "unknown_segment"
  /** closed or called off, or for staff only */
  | "meeting_ended"
  /** it names a meeting's link to join, which is for whoever takes part digitally, by his own page and calendar; details: field */
  | "join_link";

/**
 * Begins a mailing (`number` is null), or changes a draft from the version that was seen. The same once more begins no other. Refused
 * as WriteMailingRefusal says. Events: mailing.saved.
 */
export async function saveMailing(
  ctx: Ctx,
  slug: string,
  number: number | null,
  { version, segment, pace, kind, subject, body }: MailingForm,
): Promise<Result<{ number: number }, WriteMailingRefusal>> {
  return write<{ number: number }, WriteMailingRefusal>(ctx, async (tx) => {
    if (tx.actor.kind !== "staff" || !mayRunMailings(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    const before = meeting && number !== null ? await findMailing(tx.db, meeting.id, number) : null;
    if (!meeting || (number !== null && !before)) return refuse("not_found");
    if (before && before.version !== version) return refuse("changed_meanwhile", { version: before.version });
    const fixed = before && noDraft(before);
    if (fixed) return refuse(fixed);
    if (isClosed(meeting)) return refuse("meeting_ended");
    const chosen = kind === "invitation" && segment ? await findSegment(tx.db, segment) : null;
    if (kind === "invitation" && segment && !chosen) return refuse("unknown_segment");
    const links = await listKeptLinks(tx.db, tx.now(), meeting.joinUrl);
    const [named] = namingsIn(links, [{ part: "mailings", texts: { subject, body } }]);
    if (named) return refuseNaming(tx, named);
    const columns = { kind, segmentId: chosen?.id ?? null, subject, body, perMinute: pace };
    const row = before ?? (await begin(tx, meeting, columns, tx.actor.personId));
    // What kept it from going at its hour was looked at.
    if (before) await setMailing(tx, before, { ...columns, sendAt: null });
    if (before || row.version === 1) recordMailing(tx, "mailing.saved", { ...row, kind });
    return ok({ number: row.number });
  });
}

const isClosed = ({ status, audience }: MeetingRow) =>
  status === "closed" || status === "cancelled" || audience === "internal";

/** A new draft, or the newest where it says the same. */
async function begin(
  tx: Tx,
  meeting: MeetingRow,
  columns: Pick<MailingRow, "kind" | "segmentId" | "subject" | "body" | "perMinute">,
  createdBy: string,
): Promise<MailingRow> {
  const [newest] = await listMailings(tx.db, meeting.id);
  if (newest?.status === "draft" && hasSame(newest, columns)) return newest;
  const row: MailingRow = {
    ...columns,
    ...{ id: tx.newId(), meetingId: meeting.id, number: await nextNumber(tx.db, meeting.id) },
    ...{ status: "draft", filter: null, sendAt: null, startedAt: null, cursor: null, listedAt: null },
    ...{ leftOut: null, pacedTo: null, endedAt: null, createdAt: tx.now(), createdBy, version: 1 },
  };
  await tx.db.insert(mailings).values(row);
  return row;
}

/** Throws a draft away: it reached nobody. Refused as NoDraft says. Events: mailing.dropped. */
export async function dropMailing(
  ctx: Ctx,
  ref: MailingRef,
  seen: number,
): Promise<Result<undefined, MailingRefusal | NoDraft>> {
  return changingMailing<undefined, NoDraft>(ctx, ref, seen, async (tx, mailing) => {
    const fixed = noDraft(mailing);
    if (fixed) return refuse(fixed);
    await tx.db.delete(mailings).where(eq(mailings.id, mailing.id));
    recordMailing(tx, "mailing.dropped", mailing);
    return ok();
  });
}
