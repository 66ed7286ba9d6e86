/** What became of the points that one device wrote at its table: for whoever holds it, once the meeting was closed. */
import { and, asc, eq, inArray, isNotNull, isNull, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { notes } from "#db/schema/live.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { laterTexts } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { listLateWords } from "../live/late-words.server.ts";
import { wherePointsStand, whereWordsStand } from "../live/noted-words.server.ts";
import { findDevice } from "../live/queries.server.ts";
import { listOwnWords } from "../live/said.server.ts";
import type { OwnPoint, SaidPoint, StandingPoint } from "./said.ts";

/** Those that were taken in, in the order in which they were written. What was not is a note of the table still. */
export async function listOwnPoints(db: Queryable, key: string): Promise<OwnPoint[]> {
  const at = await findDevice(db, key);
  if (at?.meeting.status !== "closed") return [];
  const rows = await db
    .select({ note: notes, became: contributions, placedAt: laterTexts.placedAt })
    .from(notes)
    .leftJoin(contributions, eq(contributions.id, notes.contributionId))
    .leftJoin(laterTexts, eq(laterTexts.textId, notes.textId))
    .where(
      and(
        eq(notes.groupId, at.table.groupId),
        eq(notes.deviceId, at.device.id),
        isNotNull(notes.takenAt),
        isNull(notes.undoneAt),
      ),
    )
    .orderBy(asc(notes.number));
  const became = rows.flatMap((row) => row.became ?? []);
  const late = await listLateWords(db, at.table.groupId);
  const submissionIds = [...new Set([...became, ...late.values()].map(({ submissionId }) => submissionId))];
  const where = await wherePointsStand(
    db,
    became.map(({ id }) => id),
  );
  const whereLate = await whereWordsStand(db, new Map([...late].map(([id, { span }]) => [id, span])));
  const standing = await listStanding(db, submissionIds);
  const words = await listOwnWords(db, submissionIds, { bench: true });
  return rows.map(({ note, became: first, placedAt }) => {
    const came = late.get(note.id);
    const refs = (first ? where.get(first.id) : whereLate.get(note.id)) ?? [];
    const said = refs.flatMap((ref) => words.get(ref) ?? standing.get(ref)?.title ?? []);
    // Beside words of others that nobody can tell from his, its points are named, and no word of theirs is taken for his.
    const stands = said.length > 0 && said.length === refs.length && came?.exact !== false;
    const onBench = refs.length === 0 && placedAt === null ? (came?.words ?? null) : null;
    return {
      ...{ note: note.number, late: note.late, placed: placedAt !== null },
      words: stands ? said.join(" ") : onBench,
      points: refs.flatMap((ref) => standing.get(ref) ?? []),
    };
  });
}

/** Points of submissions as everybody reads them, by reference; one that was moved, where it is. */
async function listStanding(
  db: Queryable,
  submissionIds: readonly string[],
): Promise<Map<string, StandingPoint>> {
  if (submissionIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(publishedContributions)
    .where(inArray(publishedContributions.submissionId, [...submissionIds]));
  const byRef = new Map<string, StandingPoint>();
  for (const { ref, stage, data } of rows)
    if (stage !== "moved" || !byRef.has(ref))
      byRef.set(ref, {
        ...{
          ref,
          stage: stage as SaidPoint["stage"],
          title: data.title,
          language: data.language as Language,
        },
      });
  return byRef;
}
