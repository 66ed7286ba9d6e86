/** What is being done about a published response: the correction that is written, and the retraction that was asked for. */
import { and, asc, eq, isNull, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { fanOuts } from "#db/schema/kernel.ts";
import { persons } from "#db/schema/people.ts";
import { responseMembers } from "#db/schema/responses.ts";
import { findVersion, type ResponseRow } from "./queries.server.ts";
import { changesSubstance, parseContent } from "./response.ts";
import { doubtsOf } from "./typing-error.ts";

/** The correction as it is written, its content in canonical form, with the members that it adds and takes out; null where there is none. */
export async function readCorrection(db: Queryable, response: ResponseRow, content: string) {
  const { correctionKind, correctionNote } = response;
  if (!correctionKind) return null;
  const published = await findVersion(db, response);
  if (!published) throw new Error(`response ${response.number} is corrected and has no version`);
  const moved = await db
    .select({
      ref: contributions.ref,
      title: contributions.title,
      language: contributions.language,
      firstVersion: responseMembers.firstVersion,
      leavingAt: responseMembers.leavingAt,
    })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .where(and(eq(responseMembers.responseId, response.id), isNull(responseMembers.removedAt)))
    .orderBy(asc(contributions.ref));
  const shown = (rows: typeof moved) => rows.map(({ ref, title, language }) => ({ ref, title, language }));
  const said = parseContent(published.content);
  const written = parseContent(content);
  return {
    kind: correctionKind,
    note: correctionNote ?? "",
    /** what it is written instead of, word for word */
    said,
    /** it changes what a typing error may not */
    substance: changesSubstance(said, written),
    /** it is called a typing error and looks like more */
    doubts: correctionKind === "typing_error" ? doubtsOf(said, written) : [],
    added: shown(moved.filter((row) => row.firstVersion === null)),
    leaving: shown(moved.filter((row) => row.leavingAt !== null)),
  };
}

/** The retraction, asked for or done, with its reason; null where there is none. */
export async function readRetraction(db: Queryable, response: ResponseRow) {
  const { retractionReason, retractionAskedBy, retractionAskedAt, retractedAt } = response;
  if (retractionReason === null || !retractionAskedBy || !retractionAskedAt) return null;
  const [asker] = await db
    .select({ name: persons.name })
    .from(persons)
    .where(eq(persons.id, retractionAskedBy));
  return {
    reason: retractionReason,
    askedById: retractionAskedBy,
    askedBy: asker?.name ?? "",
    askedAt: retractionAskedAt,
    retractedAt,
  };
}

/** The mail of the last version, and of what ended with it or with the retraction. */
export async function listLastMail(db: Queryable, response: ResponseRow) {
  const rows = await db
    .select({
      template: fanOuts.template,
      version: fanOuts.subjectVersion,
      status: fanOuts.status,
      notBefore: fanOuts.notBefore,
      reason: fanOuts.reason,
    })
    .from(fanOuts)
    .where(and(eq(fanOuts.subjectKind, "response"), eq(fanOuts.subjectId, response.id)))
    .orderBy(asc(fanOuts.createdAt), asc(fanOuts.id));
  // A typing error sends none: what was told before it waits on.
  const last = rows.reduce((newest, row) => Math.max(newest, row.version), 0);
  return rows.filter((row) => row.version === last).map(({ version: _, ...mail }) => mail);
}
