/**
 * The first door's search. A page is the newest that hold the words, read in the order of the index; what counts or ranks looks
 * at some of the newest only, so that a word which everything holds costs no more than a rare one.
 */
import { inArray, type Queryable } from "#db/kit.ts";
import {
  publishedConsultations,
  publishedResponses,
  searchDocuments,
  searchIndex,
} from "#db/schema/published.ts";
import { findTerms, markTerms, passagesOf, type Search } from "../../kernel/search.ts";
import { findKeys } from "../../kernel/word-index.server.ts";
import { ofConsultation, ofKind } from "../project-search.server.ts";
import { consultationId } from "../queries.server.ts";
import type { SearchHit, SearchKind, SearchOrder, SearchPart } from "../search.ts";

/** How many of the newest are counted, and how many are ranked, which reads their texts. */
export const mostCounted = 300;
export const mostRanked = 100;

type Terms = Search["terms"];
type Document = typeof searchDocuments.$inferSelect;

export type SearchInput = {
  terms: Terms;
  kind?: SearchKind;
  /** the slug of a consultation; what it does not know holds nothing */
  consultation?: string;
  order: SearchOrder;
  /** where the last page ended */
  after: number | null;
  /** the reader's language: of texts in several, that one is shown where it holds the words */
  language: string;
  limit: number;
};
export type SearchPage = {
  hits: SearchHit[];
  next: string | null;
  /** how many were found, up to `mostCounted`; `more`: there are others */
  found: number;
  more: boolean;
};

/** A page of what holds all terms. Four indexed reads at most, whatever is asked. */
export async function searchPublished(db: Queryable, input: SearchInput): Promise<SearchPage> {
  const labels = input.kind ? [ofKind(input.kind)] : [];
  if (input.consultation) {
    const [row] = await consultationId(db, { slug: input.consultation });
    if (!row) return { hits: [], next: null, found: 0, more: false };
    labels.push(ofConsultation(row.id));
  }
  const { order, after, limit, terms } = input;
  const newest = order === "newest";
  const found = await findKeys(db, searchIndex, {
    terms,
    labels,
    before: newest ? after : null,
    limit: (newest && after ? limit : mostCounted) + 1,
  });
  const counted = found.slice(0, mostCounted);
  const keys = newest ? found.slice(0, limit) : await bestOf(db, counted.slice(0, mostRanked), terms);
  const from = newest || !after ? 0 : keys.indexOf(after) + 1;
  const shown = keys.slice(from, from + limit);
  const last = (newest ? found.length > limit : keys.length > from + limit) ? shown.at(-1) : null;
  return {
    hits: await readHits(db, shown, input),
    next: last ? String(last) : null,
    found: counted.length,
    more: found.length > mostCounted,
  };
}

async function readDocuments(db: Queryable, keys: readonly number[]): Promise<Document[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .select()
    .from(searchDocuments)
    .where(inArray(searchDocuments.key, [...keys]));
  const place = new Map(keys.map((key, i) => [key, i]));
  return rows.sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
}

/** Long texts are not read to their end to rank them. */
const mostRead = 2000;

async function bestOf(db: Queryable, keys: readonly number[], terms: Terms): Promise<number[]> {
  const worth = (document: Document) => {
    const titled = document.parts.some(({ title }) => findTerms(title, terms, 1).length > 0);
    const [said = 0] = document.parts
      .map(({ body }) => findTerms(body.slice(0, mostRead), terms, 5).length)
      .sort((a, b) => b - a);
    return (titled ? 10 : 0) + said;
  };
  const ranked = (await readDocuments(db, keys)).map((document) => [worth(document), document.key] as const);
  return ranked.sort(([a, newerA], [b, newerB]) => b - a || newerB - newerA).map(([, key]) => key);
}

async function readHits(
  db: Queryable,
  keys: readonly number[],
  { terms, language }: SearchInput,
): Promise<SearchHit[]> {
  const documents = await readDocuments(db, keys);
  const ids = [...new Set(documents.flatMap((document) => document.consultationId ?? []))];
  const titles = ids.length
    ? await db
        .select({ id: publishedConsultations.id, data: publishedConsultations.data })
        .from(publishedConsultations)
        .where(inArray(publishedConsultations.id, ids))
    : [];
  const numbers = documents.flatMap(({ kind, ref }) => (kind === "response" ? [Number(ref)] : []));
  const responses = numbers.length
    ? await db.select().from(publishedResponses).where(inArray(publishedResponses.number, numbers))
    : [];
  return documents.map(({ kind, ref, datedOn, byName, parts, consultationId: id }) => {
    const of = kind === "consultation" ? undefined : titles.find((row) => row.id === id)?.data;
    const response =
      kind === "response" ? responses.find(({ number }) => String(number) === ref)?.data : undefined;
    const part = partToShow(parts, terms, language);
    const titled = part.title ? part : (parts.find(({ title }) => title) ?? part);
    return {
      kind,
      ref,
      on: datedOn,
      retractedOn: response?.retraction?.on ?? null,
      by: byName,
      title: markTerms(titled.title, terms),
      titleLanguage: titled.language,
      passages: passagesOf(part.body, terms),
      language: part.language,
      consultation: of ? { title: of.title, mainLanguage: of.mainLanguage } : null,
    };
  });
}

/** Of texts in several languages the one that holds most of the words; the reader's, then the main one, where it is even. */
function partToShow(parts: readonly SearchPart[], terms: Terms, language: string): SearchPart {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const worth = (part: SearchPart) =>
    terms.filter((term) => findTerms(`${part.title}\n${part.body}`, [term], 1).length > 0).length +
    (part.language === language ? 0.5 : 0);
  return parts.reduce((best, part) => (worth(part) > worth(best) ? part : best), only ?? nothing);
}
const nothing: SearchPart = { language: "en", title: "", body: "" };
