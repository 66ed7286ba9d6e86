/** What publishing a record will do, before it is done: whom it is told to, and what of it nobody will read yet. */
import { type ContributionRow, findContributions } from "~/domain/contributions/queries.server.ts";
import { someAtOnce } from "~/domain/kernel/some-at-once.ts";
import type { MeetingRow } from "~/domain/meetings/queries.server.ts";
import type { PublishedContribution } from "~/domain/published/published.ts";
import { listSaid } from "~/domain/published/queries/records.server.ts";
import { toPublishedRecord } from "~/domain/published/record-row.server.ts";
import { isInTheWay } from "~/domain/records/links.ts";
import {
  contentOf,
  findRecord,
  listLinks,
  listParticipants,
  listRecordVersions,
  listSections,
  listWalkInsToTell,
  recordDigest,
} from "~/domain/records/queries.server.ts";
import { isEmptySection, refsIn, unconfirmedIn } from "~/domain/records/record.ts";
import { notFound, type StaffCtx } from "./guard.server.ts";

type Db = StaffCtx["db"]["read"];

/** A contribution that the record names, as staff know it. */
export type NamedPoint = { ref: string; title: string; language: string };

/** Of the draft as it stands; throws a Response where nothing is drafted, or the meeting is for staff only. */
export async function readPublishing(ctx: Pick<StaffCtx, "db" | "now">, meeting: MeetingRow) {
  const db = ctx.db.read;
  const record = await findRecord(db, meeting.id);
  if (!record || meeting.audience === "internal") throw notFound();
  const content = contentOf(record, await listSections(db, meeting.id));
  const digest = recordDigest(meeting.id, content);
  const [last] = await listRecordVersions(db, meeting.id);
  const links = await listLinks(db, meeting.id, content, ctx.now());
  const left = content.sections.filter(isEmptySection);
  return {
    digest,
    last: last ? { number: last.number, same: recordDigest(meeting.id, last.content) === digest } : null,
    told: (await listParticipants(db, meeting.id)).length + (await listWalkInsToTell(db, meeting.id)).length,
    open: links.filter(({ state, reason }) => isInTheWay(state, reason)).length,
    empty: left.length === content.sections.length,
    leftOut: left.map(({ kind, title }) => ({ kind, title })),
    unconfirmed: unconfirmedIn(content),
    ...(await readUnread(db, refsIn(content.sections), await listSaidIn(db, content))),
  };
}
export type Publishing = Awaited<ReturnType<typeof readPublishing>>;

const listSaidIn = async (db: Db, content: Parameters<typeof toPublishedRecord>[1]) =>
  listSaid(db, await toPublishedRecord(db, content, { version: 0, publishedOn: "" }));

/** Those without words in public: `waiting` for somebody to clear them, or `ended`, which stay so. */
async function readUnread(
  db: Db,
  refs: readonly string[],
  said: Readonly<Record<string, PublishedContribution>>,
): Promise<{ waiting: NamedPoint[]; ended: NamedPoint[] }> {
  const unread = refs.filter((ref) => !said[ref]?.text);
  const rows = await someAtOnce(unread, (some) => findContributions(db, some));
  const byRef = new Map(rows.map((row) => [row.ref, row]));
  const points = unread.map((ref) => {
    const { title = "", language = "" } = byRef.get(ref) ?? {};
    return { ref, title, language, waits: isWaiting(byRef.get(ref), said[ref]) };
  });
  const pick = (which: boolean) => points.flatMap(({ waits, ...point }) => (waits === which ? [point] : []));
  return { waiting: pick(true), ended: pick(false) };
}

/** Whether its words can still become public by being sorted and cleared. */
function isWaiting(row: ContributionRow | undefined, listed: PublishedContribution | undefined): boolean {
  if (!row || row.withdrawnAt !== null || row.setAsideAt !== null) return false;
  return listed ? listed.visibility === "not_cleared" && !listed.erased : row.visibility !== "withheld";
}
