/** What others than the registered read of a meeting, and beside it: where a link to join is looked for. */
import { and, eq, isNotNull, ne, or, type Queryable } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { evaluations } from "#db/schema/evaluations.ts";
import { mailings } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { recordVersions } from "#db/schema/records.ts";
import { readConsultationTexts } from "../consultations/join-link.server.ts";
import type { Texts } from "../kernel/join-link.server.ts";
import {
  listAgenda,
  listGroups,
  listMeetingChanges,
  listMeetingMaterials,
  type MeetingRow,
} from "./queries.server.ts";

/** All that others than the registered read of a meeting, or will once it is announced: its texts, mailings, record and evaluation. */
export async function readPublicTexts(db: Queryable, meeting: MeetingRow): Promise<Texts[]> {
  return [...(await readOwnTexts(db, meeting)), ...(await readLaterTexts(db, meeting.id))];
}

/** What everybody reads beside it: of its consultation, and of the other meetings there. Each is read by itself: a link is seldom set. */
export async function readTextsBeside(db: Queryable, { id, consultationId }: MeetingRow): Promise<Texts[]> {
  const [consultation] = await db.select().from(consultations).where(eq(consultations.id, consultationId));
  const texts = consultation ? await readConsultationTexts(db, consultation) : [];
  // A draft that was called off is read by nobody, and nobody can take anything out of it.
  const isRead = or(ne(meetings.status, "cancelled"), isNotNull(meetings.announcedAt));
  const others = await db
    .select()
    .from(meetings)
    .where(and(eq(meetings.consultationId, consultationId), ne(meetings.id, id), isRead));
  for (const other of others) {
    const { title, mainLanguage } = other;
    const meeting = title[mainLanguage as keyof typeof title] ?? other.slug;
    for (const { id, texts: written } of await readPublicTexts(db, other))
      texts.push({ part: "other_meeting", id, texts: written, meeting });
  }
  return texts;
}

async function readOwnTexts(db: Queryable, meeting: MeetingRow): Promise<Texts[]> {
  const { title, purpose, background, listeners, practical, contactName, questions } = meeting;
  const { id: meetingId, place, access, streamUrl } = meeting;
  const agenda = await listAgenda(db, meetingId);
  return [
    { part: "text", texts: { title, purpose, background, listeners, practical, contactName, questions } },
    { part: "schedule", texts: { place, access, streamUrl } },
    ...(await listMeetingChanges(db, meetingId)).map(({ id, reason }) => ({
      ...{ part: "reason" as const, id, texts: { reason } },
    })),
    ...agenda.map(({ id, title, detail, lead }) => ({
      ...{ part: "agenda" as const, id, texts: { title, detail, lead } },
    })),
    ...agenda.flatMap(({ questions }) =>
      questions.map(({ id, text }) => ({ part: "agenda" as const, id, texts: { text } })),
    ),
    ...(await listGroups(db, meetingId)).map(({ id, title, facilitatorRole, scribeRole }) => ({
      ...{ part: "groups" as const, id, texts: { title, facilitatorRole, scribeRole } },
    })),
    ...(await listMeetingMaterials(db, meetingId)).map(({ id, title, note, url }) => ({
      ...{ part: "materials" as const, id, texts: { title, note, url } },
    })),
  ];
}

/** What rooms after this one publish of a meeting, or mail in somebody's own words. */
async function readLaterTexts(db: Queryable, meetingId: string): Promise<Texts[]> {
  const mailed = await db
    .select({ id: mailings.id, subject: mailings.subject, body: mailings.body })
    .from(mailings)
    .where(eq(mailings.meetingId, meetingId));
  const versions = await db
    .select({ content: recordVersions.content, note: recordVersions.note })
    .from(recordVersions)
    .where(eq(recordVersions.meetingId, meetingId));
  const takes = await db
    .select({ published: evaluations.published, earlier: evaluations.earlier })
    .from(evaluations)
    .where(eq(evaluations.meetingId, meetingId));
  return [
    ...mailed.map(({ id, ...texts }) => ({ part: "mailings" as const, id, texts })),
    ...versions.map((texts) => ({ part: "record" as const, texts })),
    ...takes.map((texts) => ({ part: "takes" as const, texts })),
  ];
}
