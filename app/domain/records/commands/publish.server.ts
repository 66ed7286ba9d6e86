/** Publishes a record: the first version is told to those who took part, and later ones stand beside it. */
import { eq } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { recordVersions } from "#db/schema/records.ts";
import { isWritten } from "../../consultations/commands/change.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { listKeptLinks, namingsIn, refuseNaming } from "../../kernel/join-link.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { PublishRecordForm } from "../forms.ts";
import { isInTheWay } from "../links.ts";
import { contentOf, listLinks, listRecordVersions, listSections, recordDigest } from "../queries.server.ts";
import { isEmptySection, recordLimits } from "../record.ts";
import { changingRecord, type RecordRefusal, recordOfRecord } from "./change-record.server.ts";
import { isHeld } from "./draft.server.ts";

export type PublishRecordRefusal =
  | RecordRefusal
  /** for staff only: nothing of such a meeting is public */
  | "internal"
  /** called off since, or moved to a day to come */
  | "not_held"
  /** it goes on still: what is said until its end belongs into it, and its mail is sent once */
  | "not_over"
  /** nothing stands in any of its parts */
  | "empty"
  /** a later version says what it changes */
  | "note_missing"
  /** links that were not checked, or answer no more, without a reason; details: links */
  | "links_open"
  | "too_many_links"
  /** a meeting's link to join stands in it, or in what it says of its changes; details: field, note.nn where it is there */
  | "join_link";

/**
 * Publishes the draft that was looked at, as the next version; earlier ones stay readable. What is public already, as after a
 * second click, is not published again. Refused as changed_meanwhile where the draft is another by now, internal, not_held, not_over, empty,
 * note_missing, links_open (details: links), too_many_links, join_link. Events: record.published (data: number).
 */
export async function publishRecord(
  ctx: Ctx,
  slug: string,
  { digest, note }: PublishRecordForm,
): Promise<Result<{ number: number }, PublishRecordRefusal>> {
  return changingRecord<{ number: number }, PublishRecordRefusal>(ctx, slug, async (tx, meeting, record) => {
    if (meeting.audience === "internal") return refuse("internal");
    if (meeting.announcedAt === null || !isHeld(meeting, tx.now())) return refuse("not_held");
    if (meeting.status !== "closed" && meeting.endsAt && meeting.endsAt > tx.now()) return refuse("not_over");
    const content = contentOf(record, await listSections(tx.db, meeting.id));
    if (recordDigest(meeting.id, content) !== digest) return refuse("changed_meanwhile");
    const [last] = await listRecordVersions(tx.db, meeting.id);
    if (last && recordDigest(meeting.id, last.content) === digest) return ok({ number: last.number });
    if (content.sections.every(isEmptySection)) return refuse("empty");
    if (last && !isWritten(note, meeting)) return refuse("note_missing");
    const kept = await listKeptLinks(tx.db, tx.now(), meeting.joinUrl);
    const [named] = namingsIn(kept, [{ part: "record", texts: { ...content, note } }]);
    if (named) return refuseNaming(tx, named);
    const links = await listLinks(tx.db, meeting.id, content, tx.now());
    if (links.length > recordLimits.addresses) return refuse("too_many_links");
    const open = links.filter(({ state, reason }) => isInTheWay(state, reason)).length;
    if (open > 0) return refuse("links_open", { links: open });
    const number = (last?.number ?? 0) + 1;
    await tx.db.insert(recordVersions).values({
      ...{ meetingId: meeting.id, number, content, note: last ? note : {} },
      ...{ publishedAt: tx.now(), publishedBy: personOf(tx.actor) },
    });
    if (!last) await tx.db.update(meetings).set({ recordedAt: tx.now() }).where(eq(meetings.id, meeting.id));
    recordOfRecord(tx, meeting, "record.published", { number });
    return ok({ number });
  });
}
