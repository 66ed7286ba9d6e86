/** Today's part about meetings: their clocks, those that come next, and drafts whose day has passed. */
import type { Queryable } from "#db/kit.ts";
import { addDays, dateIn } from "../kernel/day.ts";
import { meetingDuties, meetingWarnings } from "../meetings/meeting.ts";
import { listMeetings, readClocked } from "../meetings/queries.server.ts";
import { type Job, job, shownEach } from "./today.ts";

/** As many days ahead as Today looks for what is to be done before a meeting. */
const daysAhead = 14;

/** Meetings of the next days that fall short of a rule, or for which something is to be done by then. */
export async function listMeetingClocks(db: Queryable, now: string, today: string) {
  const until = addDays(today, daysAhead);
  const rows = (await listMeetings(db)).filter(({ startsAt }) => startsAt !== null && startsAt > now);
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
    const { status, startsAt, timeZone } = row;
    if (status !== "announced" || !startsAt || startsAt < now) return [];
    return [{ slug, title, mainLanguage, on: dateIn(startsAt, timeZone) }];
  });
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
