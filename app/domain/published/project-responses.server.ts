/** Projects published responses from their versions, never from the working text, which may be a correction in the making. */
import { and, asc, eq, inArray, isNotNull } from "#db/kit.ts";
import { consultations, dispositions } from "#db/schema/consultations.ts";
import { bodies } from "#db/schema/people.ts";
import { publishedResponses, publishedResponseVersions } from "#db/schema/published.ts";
import { responseCovers, responseMembers, responses, responseVersions } from "#db/schema/responses.ts";
import { dateIn } from "../consultations/consultation.ts";
import { getForumRules } from "../consultations/queries.server.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import type { RecordedEvent } from "../kernel/event-log.server.ts";
import { type CoveredPart, underCovers } from "../responses/cover.ts";
import { type CoverRow, listCovers } from "../responses/covers.server.ts";
import { isHeardOnce, listHeardOf } from "../responses/reactors.server.ts";
import { parseContent } from "../responses/response.ts";
import { projectMembers, setSentences } from "./project-answers.server.ts";
import { findableResponse } from "./project-search.server.ts";
import type { CoverBar, PublishedBody, PublishedText, PublishedVersion } from "./published.ts";
import { isSame, raiseVersion } from "./version.server.ts";

type Row = typeof publishedResponses.$inferInsert;
type Version = typeof responseVersions.$inferSelect;

/** The text of a version. The list's words may be changed for later responses; this one keeps those that were approved. */
async function toText(
  tx: Tx,
  version: Version,
  covers: readonly CoverRow[],
  timeZone: string,
): Promise<PublishedText> {
  const content = parseContent(version.content);
  const [disposition] = await tx.db
    .select({ key: dispositions.key })
    .from(dispositions)
    .where(eq(dispositions.id, content.disposition?.id ?? ""));
  if (!content.disposition || !disposition) throw new Error(`version ${version.version} without an outcome`);
  const { label, meaning } = content.disposition;
  const promiseBody = await publicBody(tx, content.promise?.bodyId ?? null);
  const bars: CoverBar[] = [];
  const shown = (part: CoveredPart, text: string) => {
    const under = covered(covers, version.version, part, text);
    bars.push(...(under.bars ?? []));
    return under.text;
  };
  return {
    title: shown("title", content.title),
    language: content.language,
    disposition: { key: disposition.key, label, meaning },
    reason: shown("reason", content.reason),
    destination: shown("destination", content.destination),
    destinationBody: await publicBody(tx, content.destinationBodyId),
    promise:
      content.promise && promiseBody
        ? { what: shown("promise", content.promise.what), body: promiseBody, byOn: content.promise.byOn }
        : null,
    publishedOn: dateIn(version.publishedAt, timeZone),
    fourEyes: version.fourEyes,
    ...(bars.length > 0 ? { bars } : {}),
  };
}

/** What the public reads of one text of a version; `bars` is left out where there is none. */
function covered(covers: readonly CoverRow[], version: number, part: CoveredPart, text: string) {
  const of = covers.filter((cover) => cover.version === version && cover.part === part);
  const { text: shown, bars } = underCovers(text, of);
  return { text: shown, ...(bars.length > 0 ? { bars: bars.map((bar) => ({ ...bar, part })) } : {}) };
}

/** The public row of a response with its texts, recomputed from the working tables; null while nothing is published. */
async function toRows(tx: Tx, responseId: string): Promise<{ row: Row; texts: PublishedText[] } | null> {
  const [found] = await tx.db
    .select({ response: responses, consultation: consultations })
    .from(responses)
    .innerJoin(consultations, eq(consultations.id, responses.consultationId))
    .where(eq(responses.id, responseId));
  if (!found || found.response.publishedVersion === 0) return null;
  const { response, consultation } = found;
  const { timeZone } = await getForumRules(tx.db);
  const published = await tx.db
    .select()
    .from(responseVersions)
    .where(eq(responseVersions.responseId, responseId))
    .orderBy(asc(responseVersions.version));
  const covers = await listCovers(tx.db, responseId);
  const texts: PublishedText[] = [];
  for (const version of published) texts.push(await toText(tx, version, covers, timeZone));
  const text = texts.at(-1) as PublishedText;
  const membersWhere = (column: "firstVersion" | "lastVersion", version: number) =>
    tx.db.$count(
      responseMembers,
      and(eq(responseMembers.responseId, responseId), eq(responseMembers[column], version)),
    );
  const versions: PublishedVersion[] = [];
  let memberCount = 0;
  for (const { version, kind, note, publishedAt } of published) {
    const added = await membersWhere("firstVersion", version);
    const left = await membersWhere("lastVersion", version - 1);
    memberCount += added - left;
    const { text: said, ...bars } = covered(covers, version, "note", note ?? "");
    const publishedOn = dateIn(publishedAt, timeZone);
    versions.push({ version, kind, note: note === null ? null : said, ...bars, publishedOn, added, left });
  }
  const { text: reason, ...bars } = covered(
    covers,
    response.publishedVersion,
    "retraction",
    response.retractionReason ?? "",
  );
  const { slug, title, mainLanguage } = consultation;
  return {
    texts,
    row: {
      number: response.number,
      consultationId: response.consultationId,
      dispositionKey: text.disposition.key,
      publishedOn: versions[0]?.publishedOn ?? text.publishedOn,
      data: {
        ...text,
        number: response.number,
        version: response.publishedVersion,
        consultation: { slug, title, mainLanguage },
        memberCount,
        versions,
        retraction: response.retractedAt
          ? {
              reason,
              ...bars,
              on: dateIn(response.retractedAt, timeZone),
              fourEyes: response.retractedBy !== response.retractionAskedBy,
            }
          : null,
      },
    },
  };
}

async function publicBody(tx: Tx, bodyId: string | null): Promise<PublishedBody | null> {
  if (!bodyId) return null;
  const [body] = await tx.db
    .select({ slug: bodies.slug, name: bodies.name, shortName: bodies.shortName })
    .from(bodies)
    .where(eq(bodies.id, bodyId));
  return body ?? null;
}

/** The response's own rows, without its members. */
export async function projectResponse(tx: Tx, responseId: string): Promise<Row | null> {
  const found = await toRows(tx, responseId);
  if (!found) return null;
  const { row, texts } = found;
  const [old] = await tx.db
    .select()
    .from(publishedResponses)
    .where(eq(publishedResponses.number, row.number));
  const { number, ...columns } = row;
  for (const [n, data] of texts.entries()) {
    const { version, data: column } = publishedResponseVersions;
    const here = and(eq(publishedResponseVersions.number, number), eq(version, n + 1));
    const [text] = await tx.db.select({ data: column }).from(publishedResponseVersions).where(here);
    if (isSame(text?.data, data)) continue;
    await tx.db
      .insert(publishedResponseVersions)
      .values({ number, version: n + 1, data })
      .onConflictDoUpdate({ target: [publishedResponseVersions.number, version], set: { data } });
    await raiseVersion(tx);
  }
  if (isSame(old, row)) return row;
  await tx.db
    .insert(publishedResponses)
    .values(row)
    .onConflictDoUpdate({ target: publishedResponses.number, set: columns });
  await findableResponse(tx, row);
  await raiseVersion(tx);
  return row;
}

/** Follows publication and retraction, what is covered, and the names of bodies and consultations that published responses show. */
export const responseProjector: Listener = async (tx, event, appended) => {
  if (event.type === "response.published" || event.type === "response.retracted") {
    const row = await projectResponse(tx, event.subjectId);
    if (row) await projectMembers(tx, event.subjectId, row);
    return;
  }
  for (const id of isHeardOnce(event, appended) ? await listRecovered(tx, event) : []) {
    await projectResponse(tx, id);
    await setSentences(tx, id);
  }
  const shows =
    event.type === "body.changed" || event.type === "forum.changed"
      ? isNotNull(responses.publishedAt)
      : event.type === "consultation.edited"
        ? and(eq(responses.consultationId, event.subjectId), isNotNull(responses.publishedAt))
        : null;
  if (!shows) return;
  const rows = await tx.db
    .select({ id: responses.id })
    .from(responses)
    .where(shows)
    .orderBy(asc(responses.id));
  for (const { id } of rows) await projectResponse(tx, id);
};

/** The responses whose covers an event may have changed. */
async function listRecovered(tx: Tx, event: RecordedEvent): Promise<string[]> {
  if (event.type === "response.covered" || event.type === "response.uncovered") return [event.subjectId];
  const heard = await listHeardOf(tx.db, event);
  if (heard.length === 0) return [];
  const { responseId, contributionId } = responseCovers;
  const rows = await tx.db
    .selectDistinct({ id: responseId })
    .from(responseCovers)
    .where(inArray(contributionId, heard))
    .orderBy(asc(responseId));
  return rows.map((row) => row.id);
}
