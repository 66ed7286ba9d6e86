/** Where the link to join a meeting stands though others than those who take part by it read it there. */
import { eq, type Queryable } from "#db/kit.ts";
import { evaluations } from "#db/schema/evaluations.ts";
import { mailings } from "#db/schema/mailings.ts";
import { recordVersions } from "#db/schema/records.ts";
import { fieldsNaming, type PublicPart } from "./join-link.ts";
import {
  listAgenda,
  listGroups,
  listMeetingChanges,
  listMeetingMaterials,
  type MeetingRow,
} from "./queries.server.ts";

/** Texts of a part by their fields; `id` is the row's, where a part has several. */
type Texts = { part: PublicPart; id?: string; texts: object };
/** A field that names the link. */
type Naming = { part: PublicPart; id: string; field: string };

/** All that others than the registered read of a meeting, or will once it is announced: its texts, mailings, record and evaluation. */
export async function readPublicTexts(db: Queryable, meeting: MeetingRow): Promise<Texts[]> {
  return [...(await readOwnTexts(db, meeting)), ...(await readLaterTexts(db, meeting.id))];
}

export const namingsIn = (joinUrl: string | null, texts: readonly Texts[]): Naming[] =>
  texts.flatMap(({ part, id = "", texts }) =>
    fieldsNaming(joinUrl, texts).map((field) => ({ part, id, field })),
  );

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
