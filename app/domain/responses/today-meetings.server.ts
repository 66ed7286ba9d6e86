/** Today's part about meetings: their clocks, those that come next, and drafts whose day has passed. */
import { and, asc, count, eq, gte, type Queryable } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { addDays, dateIn } from "../kernel/day.ts";
import { meetingDuties, meetingStanding, meetingWarnings } from "../meetings/meeting.ts";
import { listMeetings, readClocked } from "../meetings/queries.server.ts";
import { type Job, job, shownEach } from "./today.ts";

/** As many days ahead as Today looks for what is to be done before a meeting. */
const daysAhead = 14;

/** As many days back as a record that is missing is told of. */
const daysBack = 90;

/** Meetings of the next days that fall short of a rule, or for which something is to be done by then. */
export async function listMeetingClocks(db: Queryable, now: string, today: string) {
  const until = addDays(today, daysAhead);
  const since = addDays(today, -daysBack);
  const rows = (await listMeetings(db)).filter(
    ({ startsAt, timeZone }) => startsAt !== null && dateIn(startsAt, timeZone) >= since,
  );
  const clocked = await readClocked(db, rows);
  return clocked
    .map((row) => ({
      ...{ slug: row.slug, title: row.title, mainLanguage: row.mainLanguage, startsAt: row.startsAt ?? "" },
      warnings: dateIn(row.startsAt ?? now, row.timeZone) <= until ? meetingWarnings(row, now) : [],
      duties: meetingDuties(row, now).filter(({ by }) => by <= until),
    }))
    .filter(({ warnings, duties }) => warnings.length + duties.length > 0)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** Announced meetings that are to come, the next first. */
export async function listComing(db: Queryable, now: string) {
  return (await listMeetings(db)).reverse().flatMap(({ slug, title, mainLanguage, ...row }) => {
    const { status, startsAt, endsAt, timeZone } = row;
    if (status !== "announced" || !startsAt || (endsAt ?? startsAt) < now) return [];
    return [{ slug, title, mainLanguage, on: dateIn(startsAt, timeZone) }];
  });
}

/** Announced meetings to come at which somebody waits for a seat: more of them are the coordinator's to find. */
export async function seatJobs(db: Queryable, today: string): Promise<Job[]> {
  const { slug, title, mainLanguage } = meetings;
  const rows = await db
    .select({ slug, title, mainLanguage, waiting: count() })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .where(
      and(
        eq(registrations.status, "waiting"),
        eq(meetings.status, "announced"),
        gte(meetings.startsAt, today),
      ),
    )
    .groupBy(meetings.id)
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(shownEach);
  return rows.map((row) =>
    job("seats_waited", row.waiting, {
      subject: row.slug,
      title: { text: row.title, language: row.mainLanguage },
    }),
  );
}

/**
 * Announced meetings of today, until they end: people are checked in and the tables followed; and those that have ended and are
 * not closed, since what was said in them is taken in by closing. The one that began last stands first.
 */
export async function roomJobs(db: Queryable, today: string, now: string): Promise<Job[]> {
  const began = (await listMeetings(db)).filter(
    ({ status, startsAt, timeZone }) =>
      status === "announced" && startsAt !== null && dateIn(startsAt, timeZone) <= today,
  );
  return began.slice(0, shownEach).map((row) =>
    job(meetingStanding(row, now) === "over" ? "meeting_to_close" : "meeting_today", 1, {
      ...{ dueOn: today, subject: row.slug },
      title: { text: row.title, language: row.mainLanguage },
    }),
  );
}

/** Drafts whose day has passed: nobody can announce them as they stand. */
export async function meetingJobs(db: Queryable, today: string): Promise<Job[]> {
  const passed = (await listMeetings(db)).filter(
    ({ status, startsAt, timeZone }) =>
      status === "draft" && startsAt !== null && dateIn(startsAt, timeZone) < today,
  );
  return passed
    .slice(0, shownEach)
    .map(({ slug, title, mainLanguage }) =>
      job("meeting_passed", 1, { subject: slug, title: { text: title, language: mainLanguage } }),
    );
}
