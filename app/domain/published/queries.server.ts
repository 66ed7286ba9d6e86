/**
 * The first door (rule 7): with `queries/`, the only reads that public pages, feeds and files may use. Each is a handful of
 * indexed reads, none growing with the number of rows; lists page by key. Queries take the read connection and no actor.
 */
import { and, asc, desc, eq, gte, inArray, placeholder, prepared, type Queryable } from "#db/kit.ts";
import {
  publishedCommitments,
  publishedConsultations,
  publishedCounters,
  publishedForum,
  publishedMeetings,
} from "#db/schema/published.ts";
import { windowState } from "../consultations/consultation.ts";
import type { ForumTextKey } from "../forum/forum.ts";
import { type Periods, periodsOf } from "../forum/retention.ts";
import { addDays } from "../kernel/day.ts";
import { NotFound } from "../kernel/result.ts";
import { type Counts, readCounts } from "./counters.server.ts";
import { isAhead, type PublishedMeeting } from "./meetings.ts";
import type {
  ForumFace,
  ForumText,
  PublishedCommitment,
  PublishedConsultation,
  PublishedInterest,
} from "./published.ts";

const forumRow = prepared("published_forum_row", (db) =>
  db.select({ data: publishedForum.data }).from(publishedForum).where(eq(publishedForum.key, "forum")),
);

/** The forum's name, host, languages and look; null before it is set up. */
export async function findForumFace(db: Queryable): Promise<ForumFace | null> {
  const [row] = await forumRow(db);
  return (row?.data as ForumFace | undefined) ?? null;
}

/** A standing text as its editors wrote it; null where the default text holds. */
export async function findForumText(db: Queryable, key: ForumTextKey): Promise<ForumText | null> {
  const [row] = await db
    .select({ data: publishedForum.data })
    .from(publishedForum)
    .where(eq(publishedForum.key, `text:${key}`));
  return (row?.data as ForumText | undefined) ?? null;
}

/** How long what is held of persons is kept. */
export async function findPeriods(db: Queryable): Promise<Periods> {
  const [row] = await db
    .select({ data: publishedForum.data })
    .from(publishedForum)
    .where(eq(publishedForum.key, "retention"));
  return (row?.data as Periods | undefined) ?? periodsOf(null);
}

/** What one may ask to hear of. */
export async function findInterests(db: Queryable): Promise<PublishedInterest[]> {
  const [row] = await db
    .select({ data: publishedForum.data })
    .from(publishedForum)
    .where(eq(publishedForum.key, "interests"));
  return (row?.data as PublishedInterest[] | undefined) ?? [];
}

/** A consultation with what its pages count. */
export type ConsultationWithCounts = PublishedConsultation & { counts: Counts };

/** All announced consultations, newest first. There are few: a body runs some a year. */
export async function listConsultations(db: Queryable): Promise<PublishedConsultation[]> {
  const rows = await db
    .select({ data: publishedConsultations.data })
    .from(publishedConsultations)
    .orderBy(desc(publishedConsultations.announcedAt))
    .limit(500);
  return rows.map((row) => row.data);
}

/** The standing consultation that takes input by form at an instant, the newest where there are several. */
export async function findStanding(
  db: Queryable,
  now: string,
  timeZone: string,
): Promise<PublishedConsultation | null> {
  const all = await listConsultations(db);
  const takes = (one: PublishedConsultation) =>
    one.standing && one.channels.includes("form") && windowState(one, now, timeZone) === "open";
  return all.find(takes) ?? null;
}

const consultationRow = prepared("published_consultation_row", (db) =>
  db
    .select()
    .from(publishedConsultations)
    .where(eq(publishedConsultations.slug, placeholder("slug"))),
);
export async function findConsultationRow(db: Queryable, slug: string) {
  const [row] = await consultationRow(db, { slug });
  return row ?? null;
}

export const consultationId = prepared("published_consultation_id", (db) =>
  db
    .select({ id: publishedConsultations.id })
    .from(publishedConsultations)
    .where(eq(publishedConsultations.slug, placeholder("slug"))),
);

export async function getConsultation(db: Queryable, slug: string): Promise<ConsultationWithCounts> {
  const row = await findConsultationRow(db, slug);
  if (!row) throw new NotFound(`consultation ${slug}`);
  return { ...row.data, counts: await readCounts(db, row.id) };
}

/** The counts of several consultations at once, by slug: two reads, however many they are. */
export async function listCounts(
  db: Queryable,
  slugs: readonly string[],
  keys: readonly string[],
): Promise<Record<string, Counts>> {
  if (slugs.length === 0) return {};
  const rows = await db
    .select({ id: publishedConsultations.id, slug: publishedConsultations.slug })
    .from(publishedConsultations)
    .where(inArray(publishedConsultations.slug, [...slugs]));
  const counters = await db
    .select()
    .from(publishedCounters)
    .where(
      and(
        inArray(
          publishedCounters.scope,
          rows.map((row) => row.id),
        ),
        inArray(publishedCounters.key, [...keys]),
      ),
    );
  const of = (id: string) =>
    counters.filter((counter) => counter.scope === id).map((counter) => [counter.key, counter.n]);
  return Object.fromEntries(rows.map((row) => [row.slug, Object.fromEntries(of(row.id))]));
}

/** The counts over all consultations. */
export const readAllCounts = (db: Queryable, keys?: readonly string[]) => readCounts(db, "all", keys);

/** Every commitment, by plan and number; there are tens, not thousands. */
export async function listCommitments(db: Queryable): Promise<PublishedCommitment[]> {
  const p = publishedCommitments;
  const rows = await db.select({ data: p.data }).from(p).orderBy(desc(p.planSlug), asc(p.number)).limit(500);
  return rows.map((row) => row.data);
}

export async function getCommitment(db: Queryable, slug: string): Promise<PublishedCommitment> {
  const [row] = await db
    .select({ data: publishedCommitments.data })
    .from(publishedCommitments)
    .where(eq(publishedCommitments.slug, slug));
  if (!row) throw new NotFound(`commitment ${slug}`);
  return row.data;
}

/** Every public meeting, the first one first; a forum holds some a year. */
export async function listMeetings(db: Queryable): Promise<PublishedMeeting[]> {
  const m = publishedMeetings;
  const rows = await db.select({ data: m.data }).from(m).orderBy(desc(m.startsAt), asc(m.slug)).limit(500);
  return rows.map((row) => row.data).reverse();
}

const meetingRow = prepared("published_meeting_row", (db) =>
  db
    .select()
    .from(publishedMeetings)
    .where(eq(publishedMeetings.slug, placeholder("slug"))),
);

/** A public meeting with what its calendar's entry needs: uid, sequence, and when it was changed last. */
export async function getMeetingRow(db: Queryable, slug: string) {
  const [row] = await meetingRow(db, { slug });
  if (!row) throw new NotFound(`meeting ${slug}`);
  return row;
}

/** The first meeting that is still to come on a day or takes place on it; a called-off one is not. */
export async function findNextMeeting(db: Queryable, today: string): Promise<PublishedMeeting | null> {
  const m = publishedMeetings;
  const rows = await db
    .select({ data: m.data })
    .from(m)
    // The day begins somewhere on the earth up to fourteen hours before it does in UTC.
    .where(and(gte(m.startsAt, addDays(today, -1)), eq(m.status, "announced")))
    .orderBy(asc(m.startsAt), asc(m.slug))
    .limit(20);
  return rows.map((row) => row.data).find((meeting) => isAhead(meeting, today)) ?? null;
}
