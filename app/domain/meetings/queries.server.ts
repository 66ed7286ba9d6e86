/** Reads of meetings for commands, projectors and the desk. */
import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNull,
  notExists,
  or,
  placeholder,
  prepared,
  type Queryable,
} from "#db/kit.ts";
import { consultationCommitments, consultations, themes } from "#db/schema/consultations.ts";
import {
  agendaItems,
  agendaQuestions,
  meetingChanges,
  meetingCommitments,
  meetingGroups,
  meetingMaterials,
  meetings,
} from "#db/schema/meetings.ts";
import { commitments, plans } from "#db/schema/plans.ts";
import { meetingClocks } from "../consultations/clock.ts";
import type { ConsultationRow } from "../consultations/queries.server.ts";
import { dateIn } from "../kernel/day.ts";
import { NotFound } from "../kernel/result.ts";
import type { PlanRow } from "../plans/queries.server.ts";
import { countUnstaffed } from "./group-staff.server.ts";

export type MeetingRow = typeof meetings.$inferSelect;
export type AgendaItemRow = typeof agendaItems.$inferSelect;
export type AgendaQuestionRow = typeof agendaQuestions.$inferSelect;
export type GroupRow = typeof meetingGroups.$inferSelect;
export type MeetingMaterialRow = typeof meetingMaterials.$inferSelect;
export type MeetingChangeRow = typeof meetingChanges.$inferSelect;

export async function findMeeting(db: Queryable, slug: string): Promise<MeetingRow | null> {
  const [row] = await db.select().from(meetings).where(eq(meetings.slug, slug));
  return row ?? null;
}

export async function getMeeting(db: Queryable, slug: string): Promise<MeetingRow> {
  const row = await findMeeting(db, slug);
  if (!row) throw new NotFound(`meeting ${slug}`);
  return row;
}

/** All of them, or those of a consultation, drafts too: what has no hours yet first, then the latest. */
export async function listMeetings(
  db: Queryable,
  consultationId?: string,
): Promise<(MeetingRow & { consultation: ConsultationRow })[]> {
  const rows = await db
    .select({ meeting: meetings, consultation: consultations })
    .from(meetings)
    .innerJoin(consultations, eq(consultations.id, meetings.consultationId))
    .where(consultationId ? eq(meetings.consultationId, consultationId) : undefined)
    .orderBy(desc(meetings.startsAt), desc(meetings.id));
  const all = rows.map(({ meeting, consultation }) => ({ ...meeting, consultation }));
  return [...all.filter(({ startsAt }) => !startsAt), ...all.filter(({ startsAt }) => startsAt)];
}

/** The days of announced meetings that are to come, with the consultation of each: for what happens next in it. */
export async function listMeetingDays(db: Queryable, now: string, consultationId?: string) {
  const coming = and(eq(meetings.status, "announced"), gt(meetings.endsAt, now));
  const rows = await db
    .select({ consultationId: meetings.consultationId, at: meetings.startsAt, zone: meetings.timeZone })
    .from(meetings)
    .where(consultationId ? and(coming, eq(meetings.consultationId, consultationId)) : coming);
  return rows.flatMap(({ at, zone, consultationId: of }) =>
    at === null ? [] : { consultationId: of, kind: "meeting" as const, on: dateIn(at, zone) },
  );
}

/** Those of a consultation that are announced and not over at an instant. */
export async function listComing(db: Queryable, consultationId: string, now: string): Promise<MeetingRow[]> {
  return db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.consultationId, consultationId),
        eq(meetings.status, "announced"),
        gt(meetings.endsAt, now),
      ),
    );
}

export type AgendaItem = AgendaItemRow & { questions: (AgendaQuestionRow & { number: number })[] };

/** The agenda in its order; a question's number is its place among all of them, from 1. */
export async function listAgenda(db: Queryable, meetingId: string): Promise<AgendaItem[]> {
  const items = await db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id));
  const questions = await db
    .select({ question: agendaQuestions })
    .from(agendaQuestions)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaQuestions.itemId))
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaQuestions.position), asc(agendaQuestions.id));
  let number = 0;
  return items.map((item) => ({
    ...item,
    questions: questions
      .filter(({ question }) => question.itemId === item.id)
      .map(({ question }) => ({ ...question, number: ++number })),
  }));
}

/** The groups by their letters, each with its theme, where it has one. */
export async function listGroups(
  db: Queryable,
  meetingId: string,
): Promise<(GroupRow & { theme: typeof themes.$inferSelect | null })[]> {
  const rows = await db
    .select({ group: meetingGroups, theme: themes })
    .from(meetingGroups)
    .leftJoin(themes, eq(themes.id, meetingGroups.themeId))
    .where(and(eq(meetingGroups.meetingId, meetingId), isNull(meetingGroups.removedAt)))
    .orderBy(asc(meetingGroups.letter));
  return rows.map(({ group, theme }) => ({ ...group, theme }));
}

export async function listMeetingMaterials(db: Queryable, meetingId: string): Promise<MeetingMaterialRow[]> {
  return db
    .select()
    .from(meetingMaterials)
    .where(eq(meetingMaterials.meetingId, meetingId))
    .orderBy(asc(meetingMaterials.position), asc(meetingMaterials.id));
}

/** What was changed in public, the latest first. */
export async function listMeetingChanges(db: Queryable, meetingId: string): Promise<MeetingChangeRow[]> {
  return db
    .select()
    .from(meetingChanges)
    .where(eq(meetingChanges.meetingId, meetingId))
    .orderBy(desc(meetingChanges.sequence));
}

/** The commitments that it concerns, with their plans, by plan and number. */
export async function listMeetingCommitments(db: Queryable, meetingId: string) {
  const rows = await db
    .select({ commitment: commitments, plan: plans })
    .from(meetingCommitments)
    .innerJoin(commitments, eq(commitments.id, meetingCommitments.commitmentId))
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .where(eq(meetingCommitments.meetingId, meetingId))
    .orderBy(desc(plans.startsOn), asc(plans.slug), asc(commitments.number));
  return rows.map(({ commitment, plan }) => ({ ...commitment, plan }));
}

// Read for each mail of an invitation, too.
const plansOfMeeting = prepared("plans_of_meeting", (db) => {
  const own = db
    .select({ id: meetingCommitments.commitmentId })
    .from(meetingCommitments)
    .where(eq(meetingCommitments.meetingId, placeholder("meetingId")));
  const consulted = db
    .select({ id: consultationCommitments.commitmentId })
    .from(consultationCommitments)
    .where(eq(consultationCommitments.consultationId, placeholder("consultationId")));
  const concerned = db
    .select({ id: commitments.planId })
    .from(commitments)
    .where(or(inArray(commitments.id, own), and(notExists(own), inArray(commitments.id, consulted))));
  const named = db
    .select({ id: consultations.planId })
    .from(consultations)
    .where(eq(consultations.id, placeholder("consultationId")));
  return db
    .select()
    .from(plans)
    .where(or(inArray(plans.id, named), inArray(plans.id, concerned)))
    .orderBy(desc(plans.startsOn), asc(plans.slug));
});
/**
 * The plans that it is about, each once and the newest first: the one that its consultation names, and those of its own commitments,
 * or where it has chosen none of its consultation's.
 */
export async function listMeetingPlans(
  db: Queryable,
  { id, consultationId }: Pick<MeetingRow, "id" | "consultationId">,
): Promise<PlanRow[]> {
  return plansOfMeeting(db, { meetingId: id, consultationId });
}

/** What the clocks of several meetings are read from: the days of their consultations, how long the agenda is, which material there is, and groups without anybody. */
export async function readClocked(db: Queryable, rows: readonly MeetingRow[]) {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const items = await db
    .select({ meetingId: agendaItems.meetingId })
    .from(agendaItems)
    .where(inArray(agendaItems.meetingId, ids));
  const materials = await db.select().from(meetingMaterials).where(inArray(meetingMaterials.meetingId, ids));
  const unstaffed = await countUnstaffed(db, ids);
  const kept = await db
    .select({ id: consultations.id, clocks: consultations.meetingClocks })
    .from(consultations)
    .where(inArray(consultations.id, [...new Set(rows.map(({ consultationId }) => consultationId))]));
  const clocksOf = new Map(kept.map(({ id, clocks }) => [id, clocks]));
  return rows.map((row) => ({
    ...row,
    clocks: clocksOf.get(row.consultationId) ?? meetingClocks,
    unstaffedGroups: unstaffed.get(row.id) ?? 0,
    agendaItems: items.filter(({ meetingId }) => meetingId === row.id).length,
    materials: materials.filter(({ meetingId }) => meetingId === row.id),
  }));
}

/** Everything that its page is made of, drafts too. */
export async function readMeetingRows(db: Queryable, meeting: MeetingRow) {
  const [consultation] = await db
    .select()
    .from(consultations)
    .where(eq(consultations.id, meeting.consultationId));
  if (!consultation) throw new NotFound("consultation of a meeting");
  return {
    meeting,
    consultation,
    agenda: await listAgenda(db, meeting.id),
    groups: await listGroups(db, meeting.id),
    materials: await listMeetingMaterials(db, meeting.id),
    commitments: await listMeetingCommitments(db, meeting.id),
    plans: await listMeetingPlans(db, meeting),
    changes: await listMeetingChanges(db, meeting.id),
  };
}
export type MeetingRows = Awaited<ReturnType<typeof readMeetingRows>>;
