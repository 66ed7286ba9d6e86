/** Reads of responses for commands and the desk. */
import { and, asc, desc, eq, inArray, isNull, type Queryable } from "#db/kit.ts";
import { dispositions } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { saves } from "#db/schema/kernel.ts";
import { responseMembers, responses, reviews } from "#db/schema/responses.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";
import { NotFound } from "../kernel/result.ts";
import { canonicalContent, type ResponseContent, type ResponseStatus } from "./response.ts";

export type ResponseRow = typeof responses.$inferSelect;

export async function findResponse(db: Queryable, number: number): Promise<ResponseRow | null> {
  const [row] = await db.select().from(responses).where(eq(responses.number, number));
  return row ?? null;
}

export async function getResponse(db: Queryable, number: number): Promise<ResponseRow> {
  const row = await findResponse(db, number);
  if (!row) throw new NotFound(`response ${number}`);
  return row;
}

export type Member = {
  contribution: typeof contributions.$inferSelect;
  memberId: string;
  ownSentence: string | null;
};

/** Its current members, in the order of their references. */
export async function listMembers(db: Queryable, responseId: string): Promise<Member[]> {
  const rows = await db
    .select({
      contribution: contributions,
      memberId: responseMembers.id,
      ownSentence: responseMembers.ownSentence,
    })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .where(and(eq(responseMembers.responseId, responseId), isNull(responseMembers.removedAt)))
    .orderBy(asc(contributions.ref));
  return rows;
}

/** The response that a contribution is a member of, or null. */
export async function findResponseOf(db: Queryable, contributionId: string): Promise<ResponseRow | null> {
  const [row] = await db
    .select({ response: responses })
    .from(responseMembers)
    .innerJoin(responses, eq(responses.id, responseMembers.responseId))
    .where(and(eq(responseMembers.contributionId, contributionId), isNull(responseMembers.removedAt)));
  return row?.response ?? null;
}

/** All that will be public or mailed: what an approval is bound to. */
export function contentOf(
  row: ResponseRow,
  disposition: ResponseContent["disposition"],
  members: ResponseContent["members"],
): ResponseContent {
  return {
    title: row.title,
    language: row.language,
    disposition,
    reason: row.reason,
    destination: row.destination,
    destinationBodyId: row.destinationBodyId,
    promise:
      row.promiseWhat && row.promiseBodyId && row.promiseByOn
        ? { what: row.promiseWhat, bodyId: row.promiseBodyId, byOn: row.promiseByOn }
        : null,
    members,
  };
}

/** The digest of the exact text as it stands now, with its content in canonical form. */
export async function readContent(
  db: Queryable,
  row: ResponseRow,
): Promise<{ content: string; digest: string }> {
  const members = await db
    .select({ contributionId: responseMembers.contributionId, ownSentence: responseMembers.ownSentence })
    .from(responseMembers)
    .where(and(eq(responseMembers.responseId, row.id), isNull(responseMembers.removedAt)));
  const { id, label, meaning } = dispositions;
  const [disposition] = row.dispositionId
    ? await db.select({ id, label, meaning }).from(dispositions).where(eq(id, row.dispositionId))
    : [];
  const content = canonicalContent(contentOf(row, disposition ?? null, members));
  return { content, digest: saltedDigest(row.id, content) };
}

/** Everyone who saved a draft since the last published version (rule 6). */
export async function listSavers(db: Queryable, responseId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ personId: saves.personId })
    .from(saves)
    .where(and(eq(saves.subjectKind, "response"), eq(saves.subjectId, responseId)));
  return rows.map((row) => row.personId);
}

export async function listReviews(db: Queryable, responseId: string) {
  return db
    .select()
    .from(reviews)
    .where(eq(reviews.responseId, responseId))
    .orderBy(desc(reviews.at), desc(reviews.id));
}

export async function listResponses(
  db: Queryable,
  filter: { consultationId?: string; statuses: ResponseStatus[]; limit: number },
) {
  return db
    .select()
    .from(responses)
    .where(
      and(
        inArray(responses.status, filter.statuses),
        filter.consultationId ? eq(responses.consultationId, filter.consultationId) : undefined,
      ),
    )
    .orderBy(desc(responses.updatedAt))
    .limit(filter.limit);
}
