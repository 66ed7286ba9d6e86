/** What was said at meetings, and where it is now. */
import { and, inArray, type Queryable, type SQL } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { liveTables } from "#db/schema/live.ts";
import { isKept } from "../contributions/queries.server.ts";
import { someAtOnce } from "../kernel/some-at-once.ts";
import { listSaidSubmissions } from "../live/said.server.ts";
import { refsIn, type SectionFacts } from "../records/record.ts";
import { type Place, type Points, placeOf, places } from "./numbers.ts";

/** The value of a key; made and kept where there is none. */
export function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

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
  const opened = await someAtOnce(ids, (some) =>
    db
      .selectDistinct({ meetingId: liveTables.meetingId })
      .from(liveTables)
      .where(inArray(liveTables.meetingId, some)),
  );
  const captured = await listCaptured(db, ids);
  const named = [...written].flatMap(([meetingId, facts]) =>
    refsIn(facts.map((one) => ({ facts: one }))).map((ref) => ({ meetingId, ref })),
  );
  const refs = [...new Set(named.map((one) => one.ref))];
  const kept = await someAtOnce(refs, (some) => listKept(db, inArray(contributions.ref, some)));
  const found = new Map(kept.map((row) => [row.ref, row] as const));
  const homes = new Map(meetings.map((meeting) => [meeting.id, meeting.consultationId]));
  const points = new Map<string, Map<string, Place>>();
  const known = [...opened.map(({ meetingId }) => meetingId), ...written.keys()];
  for (const id of known) getOrMake(points, id, () => new Map());
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

/** What tables said, by their meetings: all that is kept of the submissions that their notes went into. */
async function listCaptured(db: Queryable, meetingIds: readonly string[]) {
  const into = await someAtOnce(meetingIds, (some) =>
    listSaidSubmissions(db, inArray(liveTables.meetingId, some)),
  );
  const meetingOf = new Map(into.map(({ id, meetingId }) => [id, meetingId]));
  const said = await someAtOnce([...meetingOf.keys()], (some) =>
    listKept(db, inArray(contributions.submissionId, some)),
  );
  return said.map((one) => ({ ...one, meetingId: meetingOf.get(one.submissionId) ?? "" }));
}

function listKept(db: Queryable, which: SQL) {
  const { ref, stage, consultationId, submissionId } = contributions;
  return db
    .select({ ref, stage, consultationId, submissionId })
    .from(contributions)
    .where(and(which, isKept));
}

function countPlaces(all: readonly Place[]): Points {
  const counts = noPoints();
  for (const place of all) counts[place] += 1;
  return counts;
}
