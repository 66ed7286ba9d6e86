/** What was said at meetings, and where it is now. */
import { and, eq, inArray, isNull, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { liveTables, notes } from "#db/schema/live.ts";
import { isKept } from "../contributions/queries.server.ts";
import type { SectionFacts } from "../records/record.ts";
import { type Place, type Points, placeOf, places } from "./numbers.ts";

/** One of a map's, made where it is not there. */
export function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

const refsIn = ({ item }: SectionFacts): string[] =>
  item ? [...item.refs, ...item.questions.flatMap(({ refs }) => refs)] : [];

const noPoints = () => Object.fromEntries(places.map((place) => [place, 0])) as Points;

/**
 * Where what was said is now: what notes became, and what the record names; each once. A meeting that had no tables and has no
 * record is not in it, as nothing tells what was said there.
 */
export async function readSaid(
  db: Queryable,
  meetings: readonly { id: string; consultationId: string }[],
  written: ReadonlyMap<string, SectionFacts[]>,
): Promise<Map<string, Points>> {
  const ids = meetings.map(({ id }) => id);
  const opened = await db
    .selectDistinct({ meetingId: liveTables.meetingId })
    .from(liveTables)
    .where(inArray(liveTables.meetingId, ids));
  const { ref, stage, consultationId } = contributions;
  const captured = await db
    .selectDistinct({ meetingId: liveTables.meetingId, ref, stage, consultationId })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .innerJoin(contributions, eq(contributions.id, notes.contributionId))
    .where(and(inArray(liveTables.meetingId, ids), isNull(notes.undoneAt), isKept));
  const named = [...written].flatMap(([meetingId, facts]) =>
    facts.flatMap(refsIn).map((one) => ({ meetingId, ref: one })),
  );
  const found = new Map(
    named.length === 0
      ? []
      : (
          await db
            .select({ ref, stage, consultationId })
            .from(contributions)
            .where(and(inArray(ref, [...new Set(named.map((one) => one.ref))]), isKept))
        ).map((row) => [row.ref, row] as const),
  );
  const homes = new Map(meetings.map((meeting) => [meeting.id, meeting.consultationId]));
  const points = new Map<string, Map<string, Place>>();
  const known = [...opened.map(({ meetingId }) => meetingId), ...written.keys()];
  for (const id of known) at(points, id, () => new Map());
  const all = [
    ...captured,
    ...named.flatMap((one) => {
      const row = found.get(one.ref);
      return row ? [{ ...row, meetingId: one.meetingId }] : [];
    }),
  ];
  for (const one of all) {
    const left = one.consultationId !== homes.get(one.meetingId);
    points.get(one.meetingId)?.set(one.ref, placeOf(left ? "moved" : one.stage));
  }
  return new Map([...points].map(([id, of]) => [id, countPlaces([...of.values()])] as const));
}

function countPlaces(all: readonly Place[]): Points {
  const counts = noPoints();
  for (const place of all) counts[place] += 1;
  return counts;
}
