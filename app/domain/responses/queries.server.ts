/** Reads of responses for commands and the desk. */
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, type Queryable } from "#db/kit.ts";
import { dispositions } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { saves } from "#db/schema/kernel.ts";
import { responseMembers, responses, responseVersions, reviews } from "#db/schema/responses.ts";
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
  firstVersion: number | null;
};

/** The members of the working text: what the next version will answer. */
export const workingMembers = (responseId: string) =>
  and(
    eq(responseMembers.responseId, responseId),
    isNull(responseMembers.removedAt),
    isNull(responseMembers.leavingAt),
  );

/** The members that are answered in public now, whatever is being written. */
export const publicMembers = (responseId: string) =>
  and(
    eq(responseMembers.responseId, responseId),
    isNull(responseMembers.removedAt),
    isNotNull(responseMembers.firstVersion),
  );

/** Its current members, in the order of their references. */
export async function listMembers(db: Queryable, responseId: string): Promise<Member[]> {
  const rows = await db
    .select({
      contribution: contributions,
      memberId: responseMembers.id,
      ownSentence: responseMembers.ownSentence,
      firstVersion: responseMembers.firstVersion,
    })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .where(workingMembers(responseId))
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

/** By which response a contribution is answered in public, with the sentence that it alone is told; or null. */
export async function findPublicMembership(db: Queryable, contributionId: string) {
  const [row] = await db
    .select({
      number: responses.number,
      responseId: responses.id,
      publicSentence: responseMembers.publicSentence,
    })
    .from(responseMembers)
    .innerJoin(responses, eq(responses.id, responseMembers.responseId))
    .where(
      and(
        eq(responseMembers.contributionId, contributionId),
        isNull(responseMembers.removedAt),
        isNotNull(responseMembers.firstVersion),
      ),
    );
  return row ?? null;
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
    correction: row.correctionKind && { kind: row.correctionKind, note: row.correctionNote ?? "" },
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
    .where(workingMembers(row.id));
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
    .innerJoin(responses, eq(responses.id, saves.subjectId))
    .where(
      and(
        eq(saves.subjectKind, "response"),
        eq(saves.subjectId, responseId),
        gt(saves.version, responses.publishedRow),
      ),
    );
  return rows.map((row) => row.personId);
}

/** What is published of it now: its last version, word for word. */
export async function findVersion(db: Queryable, { id, publishedVersion }: ResponseRow) {
  const [row] = await db
    .select()
    .from(responseVersions)
    .where(and(eq(responseVersions.responseId, id), eq(responseVersions.version, publishedVersion)));
  return row ?? null;
}

export async function listReviews(db: Queryable, responseId: string) {
  return db.select().from(reviews).where(eq(reviews.responseId, responseId)).orderBy(desc(reviews.id));
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
