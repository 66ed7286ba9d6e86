/** What publishing a record will do, before it is done: whom it is told to, and what of it nobody will read yet. */
import type { MeetingRow } from "~/domain/meetings/queries.server.ts";
import { isInTheWay } from "~/domain/records/links.ts";
import {
  contentOf,
  findRecord,
  listLinks,
  listParticipants,
  listRecordVersions,
  listSections,
  listWalkInsToTell,
  readNow,
  recordDigest,
} from "~/domain/records/queries.server.ts";
import { isEmptySection, unconfirmedIn } from "~/domain/records/record.ts";
import { notFound, type StaffCtx } from "./guard.server.ts";
import { listUnread } from "./unread-points.server.ts";

/** Of the draft as it stands; throws a Response where nothing is drafted, or the meeting is for staff only. */
export async function readPublishing(ctx: Pick<StaffCtx, "db" | "now">, meeting: MeetingRow) {
  const db = ctx.db.read;
  const record = await findRecord(db, meeting.id);
  if (!record || meeting.audience === "internal") throw notFound();
  const content = contentOf(record, await listSections(db, meeting.id));
  const digest = recordDigest(meeting.id, content);
  const [last] = await listRecordVersions(db, meeting.id);
  const links = await listLinks(db, meeting.id, content, ctx.now());
  const now = await readNow(db, meeting.id, content);
  const left = now.sections.filter(isEmptySection);
  const unread = await listUnread(db, now);
  return {
    digest,
    last: last ? { number: last.number, same: recordDigest(meeting.id, last.content) === digest } : null,
    told: (await listParticipants(db, meeting.id)).length + (await listWalkInsToTell(db, meeting.id)).length,
    open: links.filter(({ state, reason }) => isInTheWay(state, reason)).length,
    parts: content.sections.map(({ kind, title }) => ({ kind, title })),
    empty: left.length === content.sections.length,
    leftOut: left.map(({ kind, title }) => ({ kind, title })),
    unconfirmed: unconfirmedIn(content),
    waiting: unread.filter((one) => one.unread !== "ended"),
    ended: unread.filter((one) => one.unread === "ended"),
  };
}
export type Publishing = Awaited<ReturnType<typeof readPublishing>>;
