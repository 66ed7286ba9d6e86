/**
 * What those who have no address do not know yet: what a mail would have told them of their seat and of the meeting, since they were
 * written down or somebody noted that he has told them. Read from the event log, as mail is made from it.
 */
import { and, asc, eq, exists, gt, inArray, ne, type Queryable } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { MeetingRow } from "./queries.server.ts";
import { attendanceAt, type RegistrationStatus, type UntoldNews } from "./registration.ts";
import { hasNoAddress } from "./registrations.server.ts";

/** Somebody to be told, by hand or by telephone. */
export type Untold = {
  ref: string;
  name: string;
  organisation: string | null;
  status: RegistrationStatus;
  /** each once, the first first; `at` and `upTo` are the instant and the number of the last event */
  news: UntoldNews[];
  at: string;
  upTo: number;
};

const newsOf: Readonly<Record<string, UntoldNews>> = {
  "registration.seated": "seated",
  "meeting.moved": "moved",
  "meeting.cancelled": "cancelled",
  "meeting.scheduled": "join_link",
};
/** What he knows of: staff spoke with him when they wrote him down, and when they noted that they have told him. */
const known = ["registration.made", "registration.told"];

/** Those of a meeting who come, may come or wait, by name; who knows everything is not among them. */
export async function listUntold(
  db: Queryable,
  { id, format }: Pick<MeetingRow, "id" | "format">,
): Promise<Untold[]> {
  const rows = await db
    .select()
    .from(registrations)
    .where(and(eq(registrations.meetingId, id), ne(registrations.status, "not_going"), hasNoAddress))
    .orderBy(asc(registrations.name), asc(registrations.id));
  if (rows.length === 0) return [];
  const ofMeeting = await readEvents(db, "meeting", [id]);
  const ofThem = await readEvents(
    db,
    "registration",
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const his = ofThem.filter(({ subjectId }) => subjectId === row.id);
    const upTo = Math.max(0, ...his.filter(({ type }) => known.includes(type)).map(knownUpTo));
    const joins = row.status === "going" && attendanceAt(format, row.attendAs) === "remote";
    const news = [...his, ...ofMeeting]
      .filter(({ seq, type }) => seq > upTo && newsOf[type] !== undefined)
      .filter(({ type, data }) => type !== "meeting.scheduled" || (joins && data.link === true))
      .sort((one, other) => one.seq - other.seq);
    const last = news.at(-1);
    if (!last) return [];
    const { ref, name, organisation, status } = row;
    return {
      ...{ ref, name, organisation, status, at: last.at, upTo: last.seq },
      news: [...new Set(news.flatMap(({ type }) => newsOf[type] ?? []))],
    };
  });
}

type LoggedEvent = Pick<typeof events.$inferSelect, "seq" | "at" | "type" | "subjectId" | "data">;

function readEvents(db: Queryable, kind: "meeting" | "registration", ids: string[]): Promise<LoggedEvent[]> {
  const { seq, at, type, subjectId, subjectKind, data } = events;
  return db
    .select({ seq, at, type, subjectId, data })
    .from(events)
    .where(
      and(
        ...[eq(subjectKind, kind), inArray(subjectId, ids)],
        inArray(type, [...Object.keys(newsOf), ...known]),
      ),
    )
    .orderBy(asc(seq));
}

/** What came after the page was read, and before the button, he has not been told. */
const knownUpTo = ({ seq, data }: LoggedEvent) =>
  data.upTo === undefined ? seq : Math.min(seq, Number(data.upTo));

/** Meetings to come, and those that were to come and are called off, at which somebody has no address; the next first. */
export async function listWithoutAddress(db: Queryable, now: string): Promise<MeetingRow[]> {
  const without = db
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetings.id), hasNoAddress));
  return db
    .select()
    .from(meetings)
    .where(
      and(inArray(meetings.status, ["announced", "cancelled"]), gt(meetings.endsAt, now), exists(without)),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id));
}
