/** A response as its writers and its approver see it: the text, its members, its history, and what publishing would do. */
import { and, asc, desc, eq, inArray, isNull, lt, type Queryable, sql } from "#db/kit.ts";
import { consultations, dispositions } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { events, saves } from "#db/schema/kernel.ts";
import { bodies, persons, roles } from "#db/schema/people.ts";
import { responseMembers, responses, reviews } from "#db/schema/responses.ts";
import { listLastMail, readCorrection, readRetraction } from "./correcting.server.ts";
import { listHiddenIn, listWaiting } from "./covers-desk.server.ts";
import { listMemberPage, totalMembers } from "./members.server.ts";
import { getResponse, listSavers, readContent } from "./queries.server.ts";
import type { ResponseStatus } from "./response.ts";

export type ResponseListRow = Awaited<ReturnType<typeof listDeskResponses>>["rows"][number];

/** A page of the list, the newest number first; `before` is the last number of the page before. */
export async function listDeskResponses(
  db: Queryable,
  filter: {
    statuses: readonly ResponseStatus[];
    consultationId?: string;
    before?: number;
    limit: number;
  },
) {
  const found = await db
    .select({
      id: responses.id,
      number: responses.number,
      status: responses.status,
      publishedVersion: responses.publishedVersion,
      title: responses.title,
      language: responses.language,
      updatedAt: responses.updatedAt,
      submittedAt: responses.submittedAt,
      publishedAt: responses.publishedAt,
      disposition: { key: dispositions.key, label: dispositions.label },
      consultation: { title: consultations.title, mainLanguage: consultations.mainLanguage },
    })
    .from(responses)
    .innerJoin(consultations, eq(consultations.id, responses.consultationId))
    .leftJoin(dispositions, eq(dispositions.id, responses.dispositionId))
    .where(
      and(
        inArray(responses.status, [...filter.statuses]),
        filter.consultationId ? eq(responses.consultationId, filter.consultationId) : undefined,
        filter.before ? lt(responses.number, filter.before) : undefined,
      ),
    )
    .orderBy(desc(responses.number))
    .limit(filter.limit + 1);
  const shown = found.slice(0, filter.limit);
  const ids = shown.map((row) => row.id);
  const members = await countMembers(db, ids);
  const returned = await listReturned(db, ids);
  return {
    more: found.length > filter.limit,
    rows: shown.map(({ id, ...row }) => ({
      ...row,
      returnedAt: row.status === "draft" ? (returned.get(id) ?? null) : null,
      members: members.get(id)?.n ?? 0,
      dueOn: members.get(id)?.dueOn ?? null,
    })),
  };
}

/** How many members each has, and the day by which the first of those that wait was promised its response. */
export async function countMembers(db: Queryable, responseIds: readonly string[]) {
  if (responseIds.length === 0) return new Map<string, { n: number; dueOn: string | null }>();
  const rows = await db
    .select({
      id: responseMembers.responseId,
      n: sql<number>`count(*)`,
      dueOn: sql<
        string | null
      >`min(case when ${responseMembers.firstVersion} is null then ${contributions.responseDueOn} end)`,
    })
    .from(responseMembers)
    .innerJoin(responses, eq(responses.id, responseMembers.responseId))
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .where(
      and(
        inArray(responseMembers.responseId, [...responseIds]),
        // of a retracted one those that it answered last
        sql`case when ${responses.status} = 'retracted' then ${responseMembers.lastVersion} = ${responses.publishedVersion}
          else ${responseMembers.removedAt} is null and ${responseMembers.leavingAt} is null end`,
      ),
    )
    .groupBy(responseMembers.responseId);
  return new Map(rows.map(({ id, n, dueOn }) => [id, { n: Number(n), dueOn }]));
}

/** When those whose last review gave them back came back. */
export async function listReturned(
  db: Queryable,
  responseIds: readonly string[],
): Promise<Map<string, string>> {
  if (responseIds.length === 0) return new Map();
  const rows = await db
    .select({ id: reviews.responseId, verdict: reviews.verdict, at: reviews.at })
    .from(reviews)
    .where(inArray(reviews.responseId, [...responseIds]))
    .orderBy(asc(reviews.at), asc(reviews.id));
  const last = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    [...last.values()].flatMap(({ id, verdict, at }) => (verdict === "returned" ? [[id, at]] : [])),
  );
}

export type ResponsePage = Awaited<ReturnType<typeof readResponsePage>>;

/** Everything on the desk's pages of a response, with the members after a reference; throws NotFound where there is none. */
export async function readResponsePage(db: Queryable, number: number, after?: string) {
  const response = await getResponse(db, number);
  const [found] = await db
    .select({ consultation: consultations, disposition: dispositions })
    .from(responses)
    .innerJoin(consultations, eq(consultations.id, responses.consultationId))
    .leftJoin(dispositions, eq(dispositions.id, responses.dispositionId))
    .where(eq(responses.id, response.id));
  const named = [response.destinationBodyId, response.promiseBodyId].filter((id) => id !== null);
  const namedBodies = named.length ? await db.select().from(bodies).where(inArray(bodies.id, named)) : [];
  const { content, digest } = await readContent(db, response);
  return {
    response,
    consultation: found?.consultation as NonNullable<typeof found>["consultation"],
    disposition: found?.disposition ?? null,
    destinationBody: namedBodies.find((body) => body.id === response.destinationBodyId) ?? null,
    promiseBody: namedBodies.find((body) => body.id === response.promiseBodyId) ?? null,
    digest,
    totals: await totalMembers(db, response),
    members: await listMemberPage(db, response.id, after),
    versions: await listVersions(db, response.id),
    said: await listSaidTypingErrors(db, response.id),
    reviews: await listReviewPages(db, response.id),
    savers: await listSavers(db, response.id),
    approvers: await listApprovers(db),
    covered: await listWaiting(db, response.id),
    hidden: await listHiddenIn(db, response),
    correction: await readCorrection(db, response, content),
    retraction: await readRetraction(db, response),
    mail: await listLastMail(db, response),
  };
}

async function listVersions(db: Queryable, responseId: string) {
  return db
    .select({ version: saves.version, at: saves.at, personId: saves.personId, person: persons.name })
    .from(saves)
    .leftJoin(persons, eq(persons.id, saves.personId))
    .where(and(eq(saves.subjectKind, "response"), eq(saves.subjectId, responseId)))
    .orderBy(desc(saves.version));
}

/** When it was said that a correction is only a typing error, though it looks like more. */
async function listSaidTypingErrors(db: Queryable, responseId: string) {
  return db
    .select({ at: events.at, person: persons.name })
    .from(events)
    .leftJoin(persons, eq(persons.id, events.actorId))
    .where(
      and(
        eq(events.subjectKind, "response"),
        eq(events.subjectId, responseId),
        eq(events.type, "response.said_typing_error"),
      ),
    )
    .orderBy(desc(events.seq));
}

async function listReviewPages(db: Queryable, responseId: string) {
  return db
    .select({ verdict: reviews.verdict, comment: reviews.comment, at: reviews.at, person: persons.name })
    .from(reviews)
    .innerJoin(persons, eq(persons.id, reviews.personId))
    .where(eq(reviews.responseId, responseId))
    .orderBy(desc(reviews.id));
}

/** Who may approve at all, by name; who wrote a text may not approve it (rule 6). */
export async function listApprovers(db: Queryable): Promise<{ personId: string; name: string }[]> {
  return db
    .selectDistinct({ personId: persons.id, name: persons.name })
    .from(roles)
    .innerJoin(persons, eq(persons.id, roles.personId))
    .where(and(eq(roles.role, "approver"), isNull(roles.endedAt), isNull(persons.endedAt)))
    .orderBy(asc(persons.name));
}
