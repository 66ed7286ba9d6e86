/** The public row of a meeting, from its rows in the working tables. The link to join is not among what it is made of. */
import { and, asc, eq, isNotNull, ne, type Queryable } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { bodies } from "#db/schema/people.ts";
import { responseDueOn } from "../consultations/consultation.ts";
import { getForumRules, readTerms } from "../consultations/queries.server.ts";
import { type EvaluationRow, findEvaluation } from "../evaluations/queries.server.ts";
import { dateIn } from "../kernel/day.ts";
import type { MeetingRow, MeetingRows } from "../meetings/queries.server.ts";
import { type Full, findFull } from "../meetings/seats.server.ts";
import type { BodyRow } from "../people/queries.server.ts";
import { listRecordVersions } from "../records/queries.server.ts";
import type { MeetingPoint, PublishedMeeting } from "./meetings.ts";
import { toPlanPoint } from "./plan-point.ts";
import { toPublishedBody } from "./public-body.server.ts";
import type { RecordVersionPoint } from "./records.ts";

/** What it is made of beside the meeting's own rows. */
type Around = {
  host: BodyRow;
  answersBy: string;
  timeZone: string;
  full: Full;
  today?: string;
  record: RecordVersionPoint[];
  takes: PublishedMeeting["takes"] | null;
};

/** Which meetings everybody may know of: announced at some time, and not for staff only. */
export const isPublicMeeting = and(isNotNull(meetings.announcedAt), ne(meetings.audience, "internal"));

/** What everyone may read of a meeting that has its hours; `today` stands in for the day of a draft that is previewed. */
export function toPublishedMeeting(rows: MeetingRows, around: Around): PublishedMeeting {
  const { meeting: row, consultation } = rows;
  const { timeZone, today, host, answersBy, full, record, takes } = around;
  if (row.audience === "internal") throw new Error("a meeting for staff only is never public");
  return {
    ...pointOf(row, timeZone),
    audience: row.audience,
    consultation: {
      slug: consultation.slug,
      title: consultation.title,
      mainLanguage: consultation.mainLanguage,
    },
    host: toPublishedBody(host),
    announcedOn: row.announcedAt ? dateIn(row.announcedAt, timeZone) : (today ?? ""),
    purpose: row.purpose,
    background: row.background,
    listeners: row.listeners,
    practical: row.practical,
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    streamed: row.streamed,
    streamUrl: row.streamUrl,
    access: row.access,
    capacity: row.capacity,
    seatsPerOrganisation: row.seatsPerOrganisation,
    registrationClosesOn: row.registrationClosesOn,
    isFull: full.meeting,
    questions: row.questions,
    agenda: rows.agenda.map(({ kind, title, detail, lead, starts, minutes, questions }) => ({
      ...{ kind, title, detail, lead, starts, minutes },
      questions: questions.map(({ number, text }) => ({ number, text })),
    })),
    groups: rows.groups.map(({ letter, title, theme, seats, attendAs, facilitatorRole, scribeRole }) => ({
      ...{ letter, title, seats, left: full.left[letter] ?? null },
      ...(Object.keys(facilitatorRole).length > 0 && { facilitator: facilitatorRole }),
      ...(Object.keys(scribeRole).length > 0 && { scribe: scribeRole }),
      ...(attendAs && { attendAs }),
      theme: theme && { slug: theme.slug, title: theme.title },
    })),
    materials: rows.materials.map(({ title, note, url, dueOn }) => ({ title, note, url, dueOn })),
    commitments: rows.commitments.map(({ slug, number, title, plan }) => ({
      ...{ slug, number, title, mainLanguage: plan.mainLanguage },
      plan: toPlanPoint(plan),
    })),
    ...(rows.plans.length > 0 && { plans: rows.plans.map(toPlanPoint) }),
    changes: rows.changes.map(({ kind, reason, before, at }) => ({
      ...{ kind, reason, before, on: dateIn(at, timeZone) },
    })),
    ...(record.length > 0 && { record }),
    ...(takes && { takes }),
    answersBy,
  };
}

function pointOf(row: MeetingRow, forumZone: string): MeetingPoint {
  const { slug, title, mainLanguage, startsAt, endsAt, timeZone, format, place, status } = row;
  if (!startsAt || !endsAt) throw new Error("a meeting without hours is not public");
  return {
    ...{ slug, title, mainLanguage, startsAt, endsAt, timeZone, format, place },
    // A draft is shown to staff as it will be.
    status: status === "draft" ? "announced" : status,
    ...(row.recordedAt && { recordedOn: dateIn(row.recordedAt, forumZone) }),
  };
}

/** The public meetings of a consultation as its page and its timeline show them, the first one first. */
export async function readMeetingPoints(db: Queryable, consultationId: string): Promise<MeetingPoint[]> {
  const rows = await db
    .select()
    .from(meetings)
    .where(and(eq(meetings.consultationId, consultationId), isPublicMeeting))
    .orderBy(asc(meetings.startsAt), asc(meetings.slug));
  const { timeZone } = await getForumRules(db);
  return rows.map((row) => pointOf(row, timeZone));
}

function takesOf({ published, publishedAt, earlier }: EvaluationRow, timeZone: string): Around["takes"] {
  if (publishedAt === null) return null;
  const before = earlier.map(({ text, publishedAt: at, withheld }) => ({
    on: dateIn(at, timeZone),
    ...(withheld ? { withheld: { ground: withheld.ground, on: dateIn(withheld.at, timeZone) } } : { text }),
  }));
  const now = { text: published, on: dateIn(publishedAt, timeZone) };
  return { ...now, ...(before.length > 0 && { earlier: before }) };
}

/** What a meeting's page is made of beside its own rows: who invites, and by when what is said there has its response. */
export async function readAround(db: Queryable, { meeting, consultation }: MeetingRows): Promise<Around> {
  const [host] = await db.select().from(bodies).where(eq(bodies.id, consultation.leadBodyId));
  if (!host || !meeting.startsAt) throw new Error("a meeting without a host or hours is not public");
  const day = dateIn(meeting.startsAt, meeting.timeZone);
  const { timeZone } = await getForumRules(db);
  const evaluation = await findEvaluation(db, meeting.id);
  return {
    host,
    answersBy: responseDueOn(await readTerms(db, consultation), day),
    timeZone,
    record: (await listRecordVersions(db, meeting.id)).map(({ number, publishedAt, note }) => ({
      ...{ version: number, publishedOn: dateIn(publishedAt, timeZone), note },
    })),
    takes: evaluation && takesOf(evaluation, timeZone),
    full: await findFull(db, meeting),
  };
}
