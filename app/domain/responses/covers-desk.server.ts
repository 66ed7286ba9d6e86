/** The covers of responses for the desk: what waits to be judged, and the page where words are covered and shown again. */
import { and, asc, eq, inArray, isNotNull, isNull, or, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseCovers, responseMembers, responses } from "#db/schema/responses.ts";
import type { Language } from "~/i18n/languages.ts";
import type { Bench } from "../contributions/bench.ts";
import { markFree, partsOn, passagesOn } from "../contributions/bench-window.ts";
import { sumCoverage } from "../contributions/coverage.ts";
import { listHidden } from "../contributions/hidden.server.ts";
import { repeatFinder } from "../contributions/hidden.ts";
import { groundsOf } from "../contributions/redaction.ts";
import { sentencesOf } from "../contributions/sentences.ts";
import { listNames } from "../people/queries.server.ts";
import { type CoveredPart, coverPlace, isSamePlace, type ListedCover, type PublicText } from "./cover.ts";
import {
  answeredBy,
  type CoverRow,
  covering,
  listPublicTexts,
  waitingDigest,
  wordsAt,
} from "./covers.server.ts";
import { type ResponseRow, workingMembers } from "./queries.server.ts";

const waits = and(covering, isNull(responseCovers.keptAt), isNotNull(responseCovers.contributionId));

/** The references of those whose words it repeats, and of which no coordinator has judged what was covered. */
export async function listWaiting(db: Queryable, responseId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ ref: contributions.ref })
    .from(responseCovers)
    .innerJoin(contributions, eq(contributions.id, responseCovers.contributionId))
    .where(and(eq(responseCovers.responseId, responseId), waits))
    .orderBy(asc(contributions.ref));
  return rows.map(({ ref }) => ref);
}

/** The numbers of the responses that wait. */
export async function listCovered(db: Queryable, limit: number): Promise<number[]> {
  const rows = await db
    .selectDistinct({ number: responses.number })
    .from(responseCovers)
    .innerJoin(responses, eq(responses.id, responseCovers.responseId))
    .where(waits)
    .orderBy(asc(responses.number))
    .limit(limit);
  return rows.map(({ number }) => number);
}

export type CoverBench = {
  bench: Bench;
  /** what each of its texts is */
  texts: { number: number; version: number; part: CoveredPart }[];
  covers: ListedCover[];
  /** names what waits among them, see `waitingDigest` */
  seen: string;
};

/** A page of the public texts of a response with what is covered in them. For coordinators. */
export async function findCoverBench(
  db: Queryable,
  response: ResponseRow,
  page: number,
): Promise<CoverBench> {
  const texts = await listPublicTexts(db, response);
  const rows = await db
    .select({ cover: responseCovers, ref: contributions.ref })
    .from(responseCovers)
    .leftJoin(contributions, eq(contributions.id, responseCovers.contributionId))
    .where(and(eq(responseCovers.responseId, response.id), isNull(responseCovers.endedAt)))
    .orderBy(
      asc(responseCovers.version),
      asc(responseCovers.part),
      asc(responseCovers.start),
      asc(responseCovers.id),
    );
  const language = response.language as Language;
  const whole = texts.map(({ number, text: body }) => ({
    ...{ number, body },
    sentences: markFree(sentencesOf(body, language), []),
  }));
  const { page: shown, parts } = partsOn(page, whole);
  const drawn = rows
    .filter(({ cover }) => cover.liftedAt === null)
    .flatMap(({ cover: { start, end, ...cover } }) => {
      const text = texts.find((one) => isSamePlace(one, cover))?.number;
      return text ? [{ text, start, end, mark: "redacted" as const, number: null }] : [];
    });
  return {
    bench: {
      ...emptyBench,
      ref: String(response.number),
      page: shown,
      texts: parts.map((part) => ({
        ...part,
        ...{ kind: "original" as const, fileName: null, language },
        length: whole.find((text) => text.number === part.number)?.body.length ?? 0,
      })),
      passages: passagesOn(parts, drawn),
    },
    texts: texts.map(({ number, version, part }) => ({ number, version, part })),
    seen: waitingDigest(rows.map(({ cover }) => cover)),
    covers: listed(
      rows,
      texts,
      await listNames(
        db,
        rows.flatMap(({ cover }) => [cover.madeBy ?? "", cover.keptBy ?? "", cover.liftedBy ?? ""]),
      ),
    ),
  };
}

const emptyBench = {
  status: "split" as const,
  contributions: [],
  made: { count: 0, last: null, answered: false, earlier: null, later: null },
  coverage: sumCoverage([], 0),
  ...{ proposals: [], proposed: 0 },
  ...{ untranscribed: [], place: null, next: null, themes: [], owners: [], commitments: [] },
};

type Row = { cover: CoverRow; ref: string | null };

function listed(
  rows: readonly Row[],
  texts: readonly PublicText[],
  names: ReadonlyMap<string, string>,
): ListedCover[] {
  const groups = new Map<string, ListedCover>();
  for (const { cover, ref } of rows) {
    // Sentences of earlier versions are shown nowhere.
    if (!texts.some((one) => isSamePlace(one, cover))) continue;
    const { version, part, madeAt, madeBy, keptAt, keptBy, liftedAt, liftedBy } = cover;
    const words = wordsAt(texts, cover);
    const judged = liftedAt ? "lifted" : keptAt ? "kept" : "waiting";
    const name = (id: string | null) => (id ? (names.get(id) ?? null) : null);
    const group = groups.get(`${judged} ${words}`) ?? {
      ...{ place: coverPlace(texts, cover), words, where: [], grounds: [], refs: [] },
      ...{ at: madeAt, by: name(madeBy), judged, judgedAt: liftedAt ?? keptAt },
      judgedBy: name(liftedBy ?? keptBy),
    };
    groups.set(`${judged} ${words}`, group);
    if (!group.where.some((one) => one.version === version && one.part === part))
      group.where.push({ version, part });
    if (ref && !group.refs.includes(ref)) group.refs.push(ref);
    group.grounds = groundsOf([{ grounds: [...group.grounds, cover.ground] }]);
  }
  return [...groups.values()];
}

/**
 * The references of those whose hidden words are repeated by what is being written: a draft, or the reason for a retraction
 * that is asked for. It would be published with bars.
 */
export async function listHiddenIn(db: Queryable, response: ResponseRow): Promise<string[]> {
  const texts = (await listWritten(db, response)).filter((text) => text !== null);
  if (texts.length === 0) return [];
  const find = repeatFinder(texts);
  const members = db
    .select({ id: responseMembers.contributionId })
    .from(responseMembers)
    .where(workingMembers(response.id));
  const of = or(answeredBy(db, response.id), inArray(contributions.id, members));
  const found = (await listHidden(db, of)).filter((one) => find(one).length > 0);
  if (found.length === 0) return [];
  const rows = await db
    .select({ ref: contributions.ref })
    .from(contributions)
    .where(
      inArray(
        contributions.id,
        found.map((one) => one.contributionId),
      ),
    )
    .orderBy(asc(contributions.ref))
    .limit(mostNamed);
  return rows.map(({ ref }) => ref);
}

async function listWritten(db: Queryable, response: ResponseRow): Promise<(string | null)[]> {
  const { status, title, reason, destination, promiseWhat, correctionNote, retractionReason } = response;
  if (status === "published" || status === "retracted")
    return status === "published" ? [retractionReason] : [];
  const { ownSentence } = responseMembers;
  const told = await db
    .select({ ownSentence })
    .from(responseMembers)
    .where(and(workingMembers(response.id), isNotNull(ownSentence)));
  const sentences = told.map((member) => member.ownSentence);
  return [title, reason, destination, promiseWhat, correctionNote, ...sentences];
}
/** As many references are named; a response may have 10,000 members. */
const mostNamed = 20;
