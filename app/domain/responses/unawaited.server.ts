/** What an owner is told of responses that are being written to its contributions: since when, and how far they are. */
import { and, asc, eq, inArray, isNull, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseMembers, responses } from "#db/schema/responses.ts";
import { isAwaited } from "../contributions/project-worklist.server.ts";
import type { ResponseStatus } from "./response.ts";

export type UnawaitedRow = { ref: string; title: string; language: string; begunAt: string };

/** Contributions of these bodies that are being answered without the advice that was asked for, the latest begun last. */
export async function listUnawaited(
  db: Queryable,
  bodyIds: readonly string[],
  limit = 50,
): Promise<UnawaitedRow[]> {
  if (bodyIds.length === 0) return [];
  return db
    .select({
      ref: contributions.ref,
      title: contributions.title,
      language: contributions.language,
      begunAt: responseMembers.addedAt,
    })
    .from(contributions)
    .innerJoin(responseMembers, eq(responseMembers.contributionId, contributions.id))
    .where(
      and(
        isNull(contributions.removedAt),
        isNull(responseMembers.removedAt),
        inArray(contributions.ownerBodyId, [...bodyIds]),
        isAwaited,
      ),
    )
    .orderBy(asc(responseMembers.addedAt), asc(contributions.id))
    .limit(limit);
}

/** Since when a response to a contribution is being written, and where it stands; null where none is. */
export async function findBegun(
  db: Queryable,
  ref: string,
): Promise<{ begunAt: string; status: ResponseStatus } | null> {
  const [row] = await db
    .select({
      begunAt: responseMembers.addedAt,
      status: responses.status,
      firstVersion: responseMembers.firstVersion,
    })
    .from(contributions)
    .innerJoin(responseMembers, eq(responseMembers.contributionId, contributions.id))
    .innerJoin(responses, eq(responses.id, responseMembers.responseId))
    .where(and(eq(contributions.ref, ref), isNull(responseMembers.removedAt)));
  if (!row) return null;
  // A correction that is being written does not take the answer back.
  return { begunAt: row.begunAt, status: row.firstVersion === null ? row.status : "published" };
}
