/** Reads of additions and corrections: what each changed, what it touches, and what waits for a coordinator. */
import { and, asc, eq, inArray, isNull, type Queryable } from "#db/kit.ts";
import { contributions, textTouches } from "#db/schema/contributions.ts";
import { wordChanges } from "../kernel/changes.ts";
import { listLater, listTexts } from "../submissions/queries.server.ts";
import type { LaterKind } from "../submissions/submission.ts";
import type { Stage } from "./contribution.ts";
import type { LaterText } from "./later.ts";

/** What a body has decided on, and may have to look at again. */
const decided: Stage[] = ["answered", "set_aside"];

/** The additions and corrections of a submission, in order. */
export async function listLaterTexts(db: Queryable, submissionId: string): Promise<LaterText[]> {
  const later = await listLater(db, submissionId);
  if (later.length === 0) return [];
  const texts = await listTexts(db, submissionId);
  const rows = await db
    .select({ touch: textTouches, contribution: contributions })
    .from(textTouches)
    .innerJoin(contributions, eq(contributions.id, textTouches.contributionId))
    .where(
      inArray(
        textTouches.textId,
        later.map((text) => text.textId),
      ),
    )
    .orderBy(asc(contributions.number));
  return later.map(({ textId, number, kind, body, correctsId, receivedOn, createdAt, late, placedAt }) => {
    const before = texts.find((text) => text.id === correctsId);
    return {
      ...{ number, receivedOn, recordedAt: createdAt, late },
      kind: kind as LaterKind,
      placed: placedAt !== null,
      changes: before ? wordChanges(before.body, body) : null,
      touches: rows
        .filter(({ touch }) => touch.textId === textId)
        .map(({ touch, contribution: { ref, number, stage } }) => ({
          ...{ ref, number, stage },
          waits: decided.some((end) => end === stage) && touch.lookedAt === null,
        })),
    };
  });
}

/** The oldest submissions with a decided contribution that was added to, or corrected, and that nobody has looked at since. */
export async function listTouched(db: Queryable, limit: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ ref: contributions.ref })
    .from(textTouches)
    .innerJoin(contributions, eq(contributions.id, textTouches.contributionId))
    .where(
      and(
        isNull(textTouches.lookedAt),
        inArray(contributions.stage, decided),
        isNull(contributions.withdrawnAt),
      ),
    )
    .orderBy(asc(contributions.ref))
    .limit(limit);
  return rows.map(({ ref }) => ref);
}
