/** What the commands that change a record share: their first beats, its event, and writing its head. */
import { eq } from "#db/kit.ts";
import { records } from "#db/schema/records.ts";
import { handleOf } from "../../consultations/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import type { EventData } from "../../kernel/event-log.server.ts";
import { keepingLinksOut, type Texts } from "../../kernel/join-link.server.ts";
import { type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { findMeeting, type MeetingRow } from "../../meetings/queries.server.ts";
import { mayWriteRecords } from "../policy.ts";
import { findRecord, listSections, type RecordRow, type SectionRow } from "../queries.server.ts";

export type RecordRefusal =
  | "not_allowed"
  | "not_found"
  /** nothing has been drafted of it */
  | "not_drafted"
  | "changed_meanwhile"
  | "removed_meanwhile";

/** Loads the meeting and its record and asks the policy; then the rest of the command runs. */
export function changingRecord<T, Code extends string>(
  ctx: Ctx,
  slug: string,
  body: (tx: Tx, meeting: MeetingRow, record: RecordRow) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | RecordRefusal>> {
  return write<T, Code | RecordRefusal>(ctx, async (tx) => {
    if (!mayWriteRecords(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    if (!meeting) return refuse("not_found");
    const record = await findRecord(tx.db, meeting.id);
    return record ? body(tx, meeting, record) : refuse("not_drafted");
  });
}

/** The same for one section, named by its handle. */
export function changingSection<T, Code extends string>(
  ctx: Ctx,
  slug: string,
  handle: string,
  body: (tx: Tx, meeting: MeetingRow, section: SectionRow) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | RecordRefusal>> {
  return changingRecord<T, Code | RecordRefusal>(ctx, slug, async (tx, meeting) => {
    const section = (await listSections(tx.db, meeting.id)).find(({ id }) => handleOf(id) === handle);
    return section ? body(tx, meeting, section) : refuse("removed_meanwhile");
  });
}

/**
 * Runs what writes in a record, and refuses it as join_link (details: field, by its name in the form) where a meeting's link to join
 * stands in it afterwards as it did not before.
 */
export const writingInRecord = <T, Code extends string>(
  tx: Tx,
  { id, joinUrl }: MeetingRow,
  act: () => Promise<Result<T, Code>>,
): Promise<Result<T, Code | "join_link">> => keepingLinksOut(tx, () => readDraft(tx, id), act, joinUrl);

async function readDraft({ db }: Tx, meetingId: string): Promise<Texts[]> {
  const head = await findRecord(db, meetingId);
  const part = "record" as const;
  return [
    { part, texts: { compiledBy: head?.compiledBy, links: head?.links } },
    ...(await listSections(db, meetingId)).map(({ id, title, body, facts }) => ({
      ...{ part, id, texts: { title, body, named: facts.attendance?.named?.join("\n") } },
    })),
  ];
}

/** Writes columns of its head, with the next version. */
export async function setRecord(
  tx: Tx,
  record: RecordRow,
  columns: Partial<typeof records.$inferInsert>,
): Promise<void> {
  await tx.db
    .update(records)
    .set({ ...columns, version: record.version + 1 })
    .where(eq(records.meetingId, record.meetingId));
}

type RecordEvent =
  | "record.drafted"
  | "record.edited"
  | "record.section_changed"
  | "record.links_checked"
  | "record.published"
  /** somebody was erased, whose name stood in it */
  | "record.names_erased";

/** An event about the record of a meeting, which it is named by. */
export function recordOfRecord(
  tx: Tx,
  { id, consultationId }: Pick<MeetingRow, "id" | "consultationId">,
  type: RecordEvent,
  data: EventData = {},
): void {
  tx.record({ type, subjectKind: "record", subjectId: id, consultationId, data });
}
