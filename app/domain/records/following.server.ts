/** Reads what has become of what was said at a meeting's tables, by the references that its record names it by. */
import { eq, inArray, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { liveTables, notes } from "#db/schema/live.ts";
import { someAtOnce } from "../kernel/some-at-once.ts";
import { wherePointsStand } from "../live/noted-words.server.ts";
import { listSaidSubmissions } from "../live/said.server.ts";
import type { Stands } from "./following.ts";

/**
 * Of all that the submissions of its tables hold. What a note became stands for the words of that note. What a coordinator made, as
 * of what came late, stands for itself, and for what was made of its words after it.
 */
export async function readStands(db: Queryable, meetingId: string): Promise<Stands> {
  const into = await listSaidSubmissions(db, eq(liveTables.meetingId, meetingId));
  if (into.length === 0) return new Map();
  const { id, ref, number, removedAt, submissionId } = contributions;
  const rows = await someAtOnce(into, (some) =>
    db
      .select({ id, ref, number, removedAt })
      .from(contributions)
      .where(
        inArray(
          submissionId,
          some.map((one) => one.id),
        ),
      ),
  );
  const noted = await listNoted(db, meetingId);
  const where = await wherePointsStand(
    db,
    rows.map((one) => one.id),
  );
  const numbers = new Map(rows.map((one) => [one.ref, one.number]));
  return new Map(
    rows.map((one) => {
      const now = where.get(one.id) ?? [];
      if (noted.has(one.id) || one.removedAt !== null) return [one.ref, now];
      const after = now.filter((other) => (numbers.get(other) ?? 0) > one.number);
      return [one.ref, [one.ref, ...after]];
    }),
  );
}

/** The contributions that notes of the meeting became at its close. */
async function listNoted(db: Queryable, meetingId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: notes.contributionId })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .where(eq(liveTables.meetingId, meetingId));
  return new Set(rows.flatMap(({ id }) => id ?? []));
}
