/** Reads of the event log. */
import { and, desc, eq, inArray, lt, type Queryable } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import type { RecordedEvent } from "./event-log.server.ts";

export type EventFilter = {
  consultationId?: string;
  /** about one of these; none at all finds nothing */
  subjects?: readonly { kind: string; id: string }[];
  /** older than this number: the next page begins where the last one ended */
  before?: number;
};

/** The newest events first, one more than `limit` where there are more. */
export async function listEvents(
  db: Queryable,
  filter: EventFilter,
  limit: number,
): Promise<RecordedEvent[]> {
  const { consultationId, subjects, before } = filter;
  if (subjects?.length === 0) return [];
  return db
    .select({
      seq: events.seq,
      id: events.id,
      at: events.at,
      type: events.type,
      actorKind: events.actorKind,
      actorId: events.actorId,
      subjectKind: events.subjectKind,
      subjectId: events.subjectId,
      consultationId: events.consultationId,
      data: events.data,
    })
    .from(events)
    .where(
      and(
        consultationId ? eq(events.consultationId, consultationId) : undefined,
        subjects ? inArray(events.subjectKind, [...new Set(subjects.map(({ kind }) => kind))]) : undefined,
        subjects ? inArray(events.subjectId, [...new Set(subjects.map(({ id }) => id))]) : undefined,
        before ? lt(events.seq, before) : undefined,
      ),
    )
    .orderBy(desc(events.seq))
    .limit(limit + 1);
}
