/** Today's part about meetings: their clocks, those that come next, and drafts whose day has passed. */
import { and, asc, desc, eq, gte, inArray, lt, ne, type Queryable, type SQL } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { mostMeetingDays } from "../consultations/clock.ts";
import { answerUntil, evaluationDays, isOver, isStillChosen } from "../evaluations/evaluation.ts";
import { listEvaluated } from "../evaluations/queries.server.ts";
import type { Staff } from "../kernel/actor.ts";
import { addDays, dateIn } from "../kernel/day.ts";
import { listWaiting } from "../live/stayed.server.ts";
import { listHeld } from "../mailings/held.server.ts";
import { listRefusedReplies, listWithRefusedReplies } from "../mailings/refused-replies.server.ts";
import { listAskedTo } from "../meetings/asked.server.ts";
import { listOwnGroups } from "../meetings/group-staff.server.ts";
import { type MeetingDuty, meetingDuties, meetingStanding, meetingWarnings } from "../meetings/meeting.ts";
import { type MeetingRow, readClocked } from "../meetings/queries.server.ts";
import { seatLacks } from "../meetings/registration.ts";
import { countWaiting } from "../meetings/seats.server.ts";
import { listUntold, listWithoutAddress } from "../meetings/untold.server.ts";
import { type Job, job, shownEach } from "./today.ts";

/** As many days ahead as Today looks for what is to be done before a meeting. */
const daysAhead = 14;

/** As many days back as a record that is missing is told of. */
const daysBack = 90;

/**
 * The meetings that have a day and fit, the latest first; `on` is the day in their own zone. Whoever bounds `startsAt` by a plain
 * date leaves a day on each side of it, since days begin elsewhere at other instants, and compares `on`.
 */
async function listDated(db: Queryable, ...which: SQL[]) {
  const rows = await db
    .select()
    .from(meetings)
    .where(and(...which))
    .orderBy(desc(meetings.startsAt), desc(meetings.id));
  return rows.flatMap(({ startsAt, ...row }) =>
    startsAt === null ? [] : [{ ...row, startsAt, on: dateIn(startsAt, row.timeZone) }],
  );
}

/** Meetings of the next days that fall short of a rule, or for which something is to be done by then. */
export async function listMeetingClocks(db: Queryable, now: string, today: string) {
  const until = addDays(today, daysAhead);
  const since = addDays(today, -daysBack);
  const rows = await listDated(
    db,
    ne(meetings.status, "cancelled"),
    gte(meetings.startsAt, addDays(since, -1)),
    lt(meetings.startsAt, addDays(until, mostMeetingDays + 2)),
  );
  const clocked = await readClocked(
    db,
    rows.filter(({ on }) => on >= since),
  );
  const evaluated = await listEvaluated(
    db,
    clocked.map(({ id }) => id),
  );
  return clocked
    .map((row) => ({
      ...{ slug: row.slug, title: row.title, mainLanguage: row.mainLanguage, startsAt: row.startsAt ?? "" },
      warnings: dateIn(row.startsAt ?? now, row.timeZone) <= until ? meetingWarnings(row, now) : [],
      duties: [...meetingDuties(row, now), ...(evaluated.has(row.id) ? [] : owedQuestions(row, now))].filter(
        ({ by }) => by <= until,
      ),
    }))
    .filter(({ warnings, duties }) => warnings.length + duties.length > 0)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** What is asked after a meeting that has ended, where nobody has chosen it: while those who were there can answer. */
function owedQuestions(meeting: MeetingRow, now: string): MeetingDuty[] {
  const { endsAt, timeZone } = meeting;
  if (endsAt === null || !isOver(meeting, now) || !isStillChosen(meeting, now)) return [];
  return [{ rule: "evaluation", wanted: evaluationDays, by: answerUntil({ endsAt, timeZone }) }];
}

/** Announced meetings that are under way or to come, the next first. */
export async function listComing(db: Queryable, now: string) {
  const rows = await listDated(db, eq(meetings.status, "announced"), gte(meetings.endsAt, now));
  return rows.reverse().map(({ slug, title, mainLanguage, on }) => ({ slug, title, mainLanguage, on }));
}

/**
 * Announced meetings under way or to come in which somebody of the staff has a duty in a group, or that are for staff only and he is
 * asked to; the next first.
 */
export async function listOwnMeetings(db: Queryable, actor: Staff, now: string) {
  const asked = await listAskedTo(db, actor.personId);
  const duties = await listOwnGroups(db, actor);
  const ids = new Set([...asked.keys(), ...duties.map(({ meetingId }) => meetingId)]);
  if (ids.size === 0) return [];
  const coming = [eq(meetings.status, "announced"), gte(meetings.endsAt, now)];
  const rows = await listDated(db, inArray(meetings.id, [...ids]), ...coming);
  return rows.reverse().map(({ id, slug, title, mainLanguage, on }) => ({
    ...{ slug, title, mainLanguage, on },
    duties: duties.filter(({ meetingId }) => meetingId === id).map(({ letter, duty }) => ({ letter, duty })),
    asked: asked.get(id)?.status ?? null,
  }));
}

/** What a job of Today says of those who wait, by what they lack: more seats for all, or for their organisations. */
const waited = { meeting_full: "seats_waited", organisation_full: "colleagues_waited" } as const;

/** Announced meetings to come at which somebody waits for a seat: more of them are the coordinator's to find. */
export async function seatJobs(db: Queryable, today: string): Promise<Job[]> {
  const waiting = db
    .select({ id: registrations.meetingId })
    .from(registrations)
    .where(eq(registrations.status, "waiting"));
  const rows = await db
    .select()
    .from(meetings)
    .where(
      and(inArray(meetings.id, waiting), eq(meetings.status, "announced"), gte(meetings.startsAt, today)),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(shownEach);
  const jobs: Job[] = [];
  for (const row of rows) {
    const lacks = await countWaiting(db, row);
    const about = { subject: row.slug, title: { text: row.title, language: row.mainLanguage } };
    for (const why of seatLacks) if (lacks[why] > 0) jobs.push(job(waited[why], lacks[why], about));
  }
  return jobs;
}

/** Announced meetings to come that somebody's calendar answered in vain: he may believe that he comes, or that his seat is given up. */
export async function replyJobs(db: Queryable, now: string): Promise<Job[]> {
  const jobs: Job[] = [];
  const refused = await listWithRefusedReplies(db, now);
  for (const { id, slug, title, mainLanguage } of refused.slice(0, shownEach)) {
    const replies = await listRefusedReplies(db, id);
    const about = { subject: slug, title: { text: title, language: mainLanguage } };
    jobs.push(job("replies_refused", replies.length, about));
  }
  return jobs;
}

/** Mailings with an hour that did not go at it, or will not as they are written. */
export async function mailingJobs(db: Queryable, now: string): Promise<Job[]> {
  const held = await listHeld(db, now);
  const concerned = new Map(held.map(({ meeting }) => [meeting.id, meeting]));
  return [...concerned.values()].slice(0, shownEach).map(({ id, slug, title, mainLanguage }) => {
    const about = { subject: slug, title: { text: title, language: mainLanguage } };
    return job("mailing_not_sent", held.filter(({ meeting }) => meeting.id === id).length, about);
  });
}

/** Meetings to come, or called off, of which somebody without an address does not know what was mailed to the others. */
export async function untoldJobs(db: Queryable, now: string): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const meeting of await listWithoutAddress(db, now)) {
    const untold = await listUntold(db, meeting);
    const about = { subject: meeting.slug, title: { text: meeting.title, language: meeting.mainLanguage } };
    if (untold.length > 0) jobs.push(job("people_untold", untold.length, about));
  }
  return jobs.slice(0, shownEach);
}

/**
 * Announced meetings of today, until they end: people are checked in and the tables followed; and those that have ended and are
 * not closed, since what was said in them is taken in by closing: due on the day that they ended, late after it. The one that
 * began last stands first.
 */
export async function roomJobs(db: Queryable, today: string, now: string): Promise<Job[]> {
  const rows = await listDated(
    db,
    eq(meetings.status, "announced"),
    lt(meetings.startsAt, addDays(today, 2)),
  );
  const began = rows.filter(({ on }) => on <= today);
  return began.slice(0, shownEach).map((row) => {
    const title = { text: row.title, language: row.mainLanguage };
    if (meetingStanding(row, now) !== "over")
      return job("meeting_today", 1, { dueOn: today, subject: row.slug, title });
    const dueOn = dateIn(row.endsAt ?? row.startsAt, row.timeZone);
    return job("meeting_to_close", 1, { dueOn, late: dueOn < today ? 1 : 0, subject: row.slug, title });
  });
}

/** What came to the tables of closed meetings and could be taken in: a coordinator says whether it is. */
export async function lateJobs(db: Queryable): Promise<Job[]> {
  const waiting = await listWaiting(db);
  return waiting
    .slice(0, shownEach)
    .map(({ meeting: { slug, title, mainLanguage }, points }) =>
      job("late_points", points, { subject: slug, title: { text: title, language: mainLanguage } }),
    );
}

/** Drafts whose day has passed: nobody can announce them as they stand. */
export async function meetingJobs(db: Queryable, today: string): Promise<Job[]> {
  const rows = await listDated(db, eq(meetings.status, "draft"), lt(meetings.startsAt, addDays(today, 1)));
  const passed = rows.filter(({ on }) => on < today);
  return passed
    .slice(0, shownEach)
    .map(({ slug, title, mainLanguage }) =>
      job("meeting_passed", 1, { subject: slug, title: { text: title, language: mainLanguage } }),
    );
}
