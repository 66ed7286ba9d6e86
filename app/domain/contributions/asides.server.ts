/** Reads of what is to be set aside, or is: who asked, what a second person decides on, and what was asked for together. */
import { and, asc, desc, eq, inArray, isNotNull, isNull, notInArray, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { setAsides } from "#db/schema/decisions.ts";
import { submissions } from "#db/schema/submissions.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";
import { endStages } from "./contribution.ts";
import { type ContributionRow, isKept } from "./queries.server.ts";

export type SetAsideRow = typeof setAsides.$inferSelect;

/** The last time that setting it aside was asked for, and what came of it; null where it never was. */
export async function findSetAside(db: Queryable, contributionId: string) {
  const [row] = await db
    .select()
    .from(setAsides)
    .where(eq(setAsides.contributionId, contributionId))
    .orderBy(desc(setAsides.id))
    .limit(1);
  if (!row) return null;
  const standing = row.endedAt
    ? ("ended" as const)
    : row.verdict === null
      ? ("asked" as const)
      : row.verdict === "approved"
        ? ("set_aside" as const)
        : ("returned" as const);
  return { ...row, standing };
}

/** Those of these contributions for which a second person is to decide first whether they are set aside. */
export async function listAskedAside(
  db: Queryable,
  contributionIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .select({ id: setAsides.contributionId })
    .from(setAsides)
    .where(
      and(
        inArray(setAsides.contributionId, [...contributionIds]),
        isNull(setAsides.verdict),
        isNull(setAsides.endedAt),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** What was asked for in one act with this, and waits still or was given back in one act with it; this too, by reference. */
export async function listAskedTogether(
  db: Queryable,
  { askedAt, askedBy, decidedAt }: Pick<SetAsideRow, "askedAt" | "askedBy" | "decidedAt">,
): Promise<{ asked: SetAsideRow; contribution: ContributionRow }[]> {
  return db
    .select({ asked: setAsides, contribution: contributions })
    .from(setAsides)
    .innerJoin(contributions, eq(contributions.id, setAsides.contributionId))
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .where(
      and(
        eq(setAsides.askedAt, askedAt),
        eq(setAsides.askedBy, askedBy),
        decidedAt ? eq(setAsides.decidedAt, decidedAt) : isNull(setAsides.decidedAt),
        isNull(setAsides.endedAt),
        notInArray(contributions.stage, [...endStages]),
        // what is on the bench again, or is spam, is decided on when it comes back
        isNotNull(contributions.listedAt),
        eq(submissions.status, "split"),
      ),
    )
    .orderBy(asc(contributions.ref));
}

/** What an approval of it is bound to. */
export const setAsideDigest = ({ salt, contributionId, ground, reason }: SetAsideRow) =>
  saltedDigest(salt, JSON.stringify([contributionId, ground, reason]));
/** The same of all that were asked for together. */
export const togetherDigest = (together: readonly { asked: SetAsideRow }[]) =>
  saltedDigest("together", together.map(({ asked }) => setAsideDigest(asked)).join());

/** The contributions that somebody wants to set aside, the oldest wish first: while they are worked on and nobody has decided. */
export async function listToSetAside(db: Queryable, limit: number): Promise<string[]> {
  const rows = await db
    .select({ ref: contributions.ref })
    .from(setAsides)
    .innerJoin(contributions, eq(contributions.id, setAsides.contributionId))
    .where(
      and(
        isNull(setAsides.verdict),
        isNull(setAsides.endedAt),
        isKept,
        notInArray(contributions.stage, [...endStages]),
      ),
    )
    .orderBy(asc(setAsides.askedAt), asc(setAsides.id))
    .limit(limit);
  return rows.map((row) => row.ref);
}
