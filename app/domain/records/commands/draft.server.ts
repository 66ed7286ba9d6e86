/** Drafts the record of a meeting that was held, and drafts a part of it anew. */
import { eq } from "#db/kit.ts";
import { recordSections, records } from "#db/schema/records.ts";
import type { Seen } from "../../consultations/commands/change.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { findMeeting, type MeetingRow } from "../../meetings/queries.server.ts";
import {
  type DraftWords,
  draftAttendance,
  draftCommitments,
  draftItems,
  draftParts,
} from "../drafting.server.ts";
import { mayWriteRecords } from "../policy.ts";
import { findRecord, type SectionRow } from "../queries.server.ts";
import { draftedKinds, type SectionFacts } from "../record.ts";
import { changingSection, type RecordRefusal, recordOfRecord } from "./change-record.server.ts";

export type DraftRecordRefusal =
  | "not_allowed"
  | "not_found"
  /** it was never announced, is called off, or has not begun */
  | "not_held";

/** Whether there is anything to record of a meeting at an instant. */
export const isHeld = ({ status, startsAt }: MeetingRow, now: string): boolean =>
  status === "closed" || (status === "announced" && startsAt !== null && startsAt <= now);

/**
 * Drafts the record of a meeting that has begun, from its agenda, who was there, what became of what was said, and the commitments
 * that it concerned; `words` are what its parts begin with. A record that is there already stays as it is, so that a second click changes nothing. Refused as
 * not_held. Events: record.drafted.
 */
export async function draftRecord(
  ctx: Ctx,
  slug: string,
  words: DraftWords = {},
): Promise<Result<undefined, DraftRecordRefusal>> {
  return write<undefined, DraftRecordRefusal>(ctx, async (tx) => {
    if (!mayWriteRecords(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    if (!meeting) return refuse("not_found");
    if (!isHeld(meeting, tx.now())) return refuse("not_held");
    if (await findRecord(tx.db, meeting.id)) return ok();
    await tx.db.insert(records).values({
      ...{ meetingId: meeting.id, compiledBy: {}, links: [] },
      ...{ draftedAt: tx.now(), draftedBy: personOf(tx.actor), version: 1 },
    });
    for (const [position, part] of (await draftParts(tx.db, meeting, words)).entries())
      await tx.db
        .insert(recordSections)
        .values({ ...part, id: tx.newId(), meetingId: meeting.id, position, version: 1 });
    recordOfRecord(tx, meeting, "record.drafted");
    return ok();
  });
}

export type RedraftRefusal =
  | RecordRefusal
  /** the product knows nothing of such a part, or it is not on the agenda any more */
  | "nothing_to_draft";

/**
 * Drafts one part anew: what the product knows takes the place of its facts, of a part of the agenda its heading too; what was
 * written in words stays. Refused as changed_meanwhile, removed_meanwhile, nothing_to_draft. Events: record.section_changed.
 */
export async function redraftSection(
  ctx: Ctx,
  slug: string,
  handle: string,
  seen: Seen,
): Promise<Result<undefined, RedraftRefusal>> {
  return changingSection<undefined, RedraftRefusal>(ctx, slug, handle, async (tx, meeting, section) => {
    if (section.version !== seen.version) return refuse("changed_meanwhile");
    if (!draftedKinds.includes(section.kind)) return refuse("nothing_to_draft");
    const drafted = await draftAnew(tx, meeting, section);
    if (!drafted) return refuse("nothing_to_draft");
    await tx.db
      .update(recordSections)
      .set({ ...drafted, version: section.version + 1 })
      .where(eq(recordSections.id, section.id));
    recordOfRecord(tx, meeting, "record.section_changed", { change: "redrafted", item: section.id });
    return ok();
  });
}

async function draftAnew(
  tx: Tx,
  meeting: MeetingRow,
  { kind, agendaItemId }: SectionRow,
): Promise<{ facts: SectionFacts; title?: SectionRow["title"] } | null> {
  if (kind === "attendance") return { facts: { attendance: await draftAttendance(tx.db, meeting) } };
  if (kind === "commitments") return { facts: { commitments: await draftCommitments(tx.db, meeting) } };
  const item = (await draftItems(tx.db, meeting)).find((one) => one.agendaItemId === agendaItemId);
  return item ? { facts: item.facts, title: item.title } : null;
}
