/** What Today shows beside its jobs, for one person of staff. */
import { and, asc, count, desc, eq, gte, inArray, type Queryable, sql } from "#db/kit.ts";
import { consultations, milestones } from "#db/schema/consultations.ts";
import { events } from "#db/schema/kernel.ts";
import { responses } from "#db/schema/responses.ts";
import { clockWarnings } from "../consultations/clock.ts";
import { listConsultations, listMilestonesOf } from "../consultations/queries.server.ts";
import { countViews } from "../contributions/worklist-counts.server.ts";
import { hasRole, type Staff } from "../kernel/actor.ts";
import { mayRunRoom } from "../meetings/policy.ts";
import { reconcile } from "./reconcile.server.ts";
import { listComing, listMeetingClocks, listOwnMeetings } from "./today-meetings.server.ts";

/** Where everything is, what is with others, clocks that fall short, and what comes next. */
export async function readToday(db: Queryable, actor: Staff, now: string, today: string, timeZone: string) {
  const made = await listConsultations(db);
  const running = made.filter((row) => row.status === "announced");
  const runs = hasRole(actor, "coordinator", "approver");
  const ids = running.map((row) => row.id);
  const dates = await listMilestonesOf(db, ids);
  const ownMeetings = await listOwnMeetings(db, actor, now);
  const isOwn = ({ slug }: { slug: string }) => ownMeetings.some((own) => own.slug === slug);
  return {
    /** no consultation has been made yet: for those who prepare the forum */
    beginning: made.length === 0 && hasRole(actor, "coordinator", "administrator"),
    flows: runs
      ? await Promise.all(
          running.slice(0, 4).map(async (row) => ({
            slug: row.slug,
            title: row.title,
            mainLanguage: row.mainLanguage,
            // An approver reads what is public of the lists; sorting is the coordinator's.
            sorts: hasRole(actor, "coordinator"),
            totals: await reconcile(db, row.id),
            views: await countViews(db, today, row.id),
          })),
        )
      : [],
    clocks: hasRole(actor, "coordinator")
      ? running.flatMap((row) =>
          clockWarnings(
            row,
            dates.filter((date) => date.consultationId === row.id),
            now,
            timeZone,
          ).map((warning) => ({
            ...warning,
            slug: row.slug,
            title: row.title,
            mainLanguage: row.mainLanguage,
          })),
        )
      : [],
    meetingClocks: hasRole(actor, "coordinator") ? await listMeetingClocks(db, now, today) : [],
    ownMeetings,
    /** without his own meetings, which stand by themselves */
    calendar: [
      ...(runs ? await listCalendar(db, ids, today) : []).map((entry) => ({
        ...entry,
        room: "consultations" as const,
      })),
      // Whoever runs meetings in the room has nothing to do with the rest.
      ...(runs || mayRunRoom(actor) ? await listComing(db, now) : [])
        .filter((entry) => !isOwn(entry))
        .map((entry) => ({ ...entry, room: "meetings" as const })),
    ]
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .slice(0, 5),
    withOthers: runs ? await readWithOthers(db, today) : null,
    lastActAt: await findLastAct(db, actor.personId),
  };
}

async function listCalendar(db: Queryable, consultationIds: readonly string[], today: string) {
  if (consultationIds.length === 0) return [];
  return db
    .select({
      on: milestones.on,
      title: milestones.title,
      slug: consultations.slug,
      mainLanguage: consultations.mainLanguage,
    })
    .from(milestones)
    .innerJoin(consultations, eq(consultations.id, milestones.consultationId))
    .where(and(inArray(milestones.consultationId, [...consultationIds]), gte(milestones.on, today)))
    .orderBy(asc(milestones.on), asc(milestones.id))
    .limit(5);
}

async function readWithOthers(db: Queryable, today: string) {
  const [review] = await db
    .select({ n: count(), since: sql<string | null>`min(${responses.submittedAt})` })
    .from(responses)
    .where(eq(responses.status, "in_review"));
  const views = await countViews(db, today);
  return {
    inReview: review?.n ?? 0,
    since: review?.since ?? null,
    atOwnersInTime: views.atOwners - views.lateAtOwners,
  };
}

async function findLastAct(db: Queryable, personId: string): Promise<string | null> {
  const [row] = await db
    .select({ at: events.at })
    .from(events)
    .where(and(eq(events.actorKind, "staff"), eq(events.actorId, personId)))
    .orderBy(desc(events.seq))
    .limit(1);
  return row?.at ?? null;
}
