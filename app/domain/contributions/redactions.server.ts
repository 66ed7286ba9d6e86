/** Reads of redactions: what the public reads of a contribution, what would give redacted words away, what looks personal in it. */
import { and, asc, eq, inArray, isNull, type Queryable, type SQL, sql } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { passages, redactions } from "#db/schema/passages.ts";
import { submissionTexts } from "#db/schema/submissions.ts";
import { listTexts } from "../submissions/queries.server.ts";
import { givesAway } from "./giving-away.ts";
import { type FoundKind, findPersonalData } from "./personal-data.ts";
import { isRead, listWordsOf } from "./queries.server.ts";
import {
  type Bar,
  type Ground,
  type PassagePiece,
  piecesOfPassage,
  publicWords,
  type RedactedSpan,
  repeatsOf,
  touchedWords,
} from "./redaction.ts";
import type { ListedFinding, StaffPassage } from "./redaction-bench.ts";
import { type Span, sentencesOf } from "./sentences.ts";

export type RedactionRow = typeof redactions.$inferSelect;

/** Some words of its submission are redacted. */
export const isRedacted: SQL = sql`exists (select 1 from ${redactions}
  join ${submissionTexts} on ${submissionTexts.id} = ${redactions.textId}
  where ${submissionTexts.submissionId} = ${contributions.submissionId} and ${redactions.removedAt} is null)`;

/** The redactions of a submission that hold, in reading order. */
export async function listRedactions(
  db: Queryable,
  submissionId: string,
): Promise<(RedactionRow & { textNumber: number })[]> {
  const rows = await db
    .select({ redaction: redactions, textNumber: submissionTexts.number })
    .from(redactions)
    .innerJoin(submissionTexts, eq(submissionTexts.id, redactions.textId))
    .where(and(eq(submissionTexts.submissionId, submissionId), isNull(redactions.removedAt)))
    .orderBy(asc(submissionTexts.number), asc(redactions.start), asc(redactions.end));
  return rows.map(({ redaction, textNumber }) => ({ ...redaction, textNumber }));
}

export const toSpan = ({ start, end, statute, section, reason }: RedactionRow): RedactedSpan => ({
  ...{ start, end, ground: { statute, section, reason } },
});

/** Passages of contributions, with the redactions and the personal data of the texts that they are cut from. */
async function readPassages(db: Queryable, contributionIds: readonly string[]) {
  if (contributionIds.length === 0) return [];
  const rows = await db
    .select({
      contributionId: passages.contributionId,
      textId: passages.textId,
      submissionId: submissionTexts.submissionId,
      text: submissionTexts.number,
      language: submissionTexts.language,
      start: passages.start,
      end: passages.end,
    })
    .from(passages)
    .innerJoin(submissionTexts, eq(submissionTexts.id, passages.textId))
    .where(and(inArray(passages.contributionId, [...contributionIds]), isRead))
    .orderBy(asc(submissionTexts.number), asc(passages.start), asc(passages.end));
  const textIds = [...new Set(rows.map((row) => row.textId))];
  const held = textIds.length
    ? await db
        .select()
        .from(redactions)
        .where(and(inArray(redactions.textId, textIds), isNull(redactions.removedAt)))
    : [];
  const texts = textIds.length
    ? await db
        .select({ id: submissionTexts.id, body: submissionTexts.body })
        .from(submissionTexts)
        .where(inArray(submissionTexts.id, textIds))
    : [];
  const bodies = new Map(texts.map(({ id, body }) => [id, body]));
  return rows.map((row) => ({
    ...row,
    contributionId: row.contributionId ?? "",
    body: bodies.get(row.textId) ?? "",
    redacted: held.filter((one) => one.textId === row.textId).map(toSpan),
  }));
}

/** The passages of contributions cut where the public sees a bar, by contribution, in reading order. */
export async function listPieces(
  db: Queryable,
  contributionIds: readonly string[],
): Promise<Map<string, PassagePiece[][]>> {
  const pieces = new Map<string, PassagePiece[][]>();
  for (const { contributionId, body, redacted, ...span } of await readPassages(db, contributionIds))
    pieces.set(contributionId, [
      ...(pieces.get(contributionId) ?? []),
      piecesOfPassage(body, span, redacted),
    ]);
  return pieces;
}

/** Where contributions are read, and in which sentences, by contribution. */
export async function listReadings(db: Queryable, ids: readonly string[]) {
  const readings = new Map<string, { places: string; sentences: Set<string> }>();
  for (const { contributionId, textId, start, end, body, language } of await readPassages(db, ids)) {
    const one = readings.get(contributionId) ?? { places: "", sentences: new Set<string>() };
    one.places += `${textId}:${start}-${end} `;
    const words = body.slice(start, end);
    for (const span of sentencesOf(words, language)) one.sentences.add(words.slice(span.start, span.end));
    readings.set(contributionId, one);
  }
  return readings;
}

/** The passages of contributions whole, with what is redacted in them, for who clears them. */
export async function listStaffPassages(
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, StaffPassage[]>> {
  const passages = new Map<string, StaffPassage[]>();
  for (const { contributionId, text, language, start, end, body, redacted } of await readPassages(db, ids)) {
    const words = body.slice(start, end);
    const redactions = redacted.filter((one) => one.start < end && one.end > start);
    const one = {
      text,
      language,
      start,
      words,
      redactions: redactions.map(({ start, end }) => ({ start, end })),
    };
    passages.set(contributionId, [...(passages.get(contributionId) ?? []), one]);
  }
  return passages;
}

/** The words of contributions as the public may read them, by contribution: for those who write about them. */
export async function listPublicWordsOf(db: Queryable, ids: readonly string[]) {
  const pieces = await listPieces(db, ids);
  return new Map([...pieces].map(([id, cut]) => [id, publicWords(cut).text]));
}

export type PublicReading = {
  text: string[];
  bars: Bar[];
  /** whether something else that is public would give away what is redacted anywhere in its submission */
  isGivenAwayBy: (said: string) => boolean;
};

/** What the public may read of a contribution whose text is published. */
export async function readPublicly(
  db: Queryable,
  { id, submissionId }: { id: string; submissionId: string },
): Promise<PublicReading> {
  const held = await listRedactions(db, submissionId);
  if (held.length === 0) {
    const text = (await listWordsOf(db, [id])).get(id) ?? [];
    return { text, bars: [], isGivenAwayBy: () => false };
  }
  const words = publicWords((await listPieces(db, [id])).get(id) ?? []);
  const bodies = new Map((await listTexts(db, submissionId)).map((text) => [text.id, text.body]));
  const redacted = held.map((one) => touchedWords(bodies.get(one.textId) ?? "", one));
  const shown = words.text.join("\n");
  return { ...words, isGivenAwayBy: (said) => givesAway(said, redacted, shown) };
}

/** A place where words stand open that are redacted in another text of the submission, and on which ground. */
export type Repeated = Span & { text: number; textId: string; ground: Ground };

/** All of them, in reading order: an addition or a correction may say again what was redacted. */
export async function listRepeated(db: Queryable, submissionId: string): Promise<Repeated[]> {
  const held = await listRedactions(db, submissionId);
  if (held.length === 0) return [];
  const texts = await listTexts(db, submissionId);
  return texts.flatMap(({ id, number, body }) => {
    const here = held.filter((one) => one.textId === id).map(toSpan);
    const repeated: Repeated[] = [];
    for (const one of held) {
      const from = texts.find((text) => text.id === one.textId);
      if (!from || from.id === id) continue;
      for (const span of repeatsOf(body, from, one))
        if (!isHidden(body, span, here) && !repeated.some((other) => overlap(other, span)))
          repeated.push({ ...span, text: number, textId: id, ground: toSpan(one).ground });
    }
    return repeated.sort((a, b) => a.start - b.start);
  });
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** What a text has that is to be decided on before it is public; what was redacted before goes before what only looks personal. */
export function findIn(
  body: string,
  textId: string,
  repeated: readonly Repeated[],
): (Span & { kind: FoundKind; again?: Ground })[] {
  const again = repeated
    .filter((one) => one.textId === textId)
    .map(({ start, end, ground }) => ({ start, end, kind: "redacted_before" as const, again: ground }));
  const personal = findPersonalData(body).filter((found) => !again.some((one) => overlap(one, found)));
  return [...again, ...personal].sort((a, b) => a.start - b.start);
}

/** What still stands open in the words of contributions, by contribution. */
export async function listFindings(
  db: Queryable,
  contributionIds: readonly string[],
): Promise<Map<string, ListedFinding[]>> {
  const known = new Map<string, ReturnType<typeof findIn>>();
  const findings = new Map<string, ListedFinding[]>();
  const repeated = new Map<string, Repeated[]>();
  const repeatedIn = async (submissionId: string) => {
    const all = repeated.get(submissionId) ?? (await listRepeated(db, submissionId));
    repeated.set(submissionId, all);
    return all;
  };
  for (const passage of await readPassages(db, contributionIds)) {
    const { contributionId, submissionId, textId, text, body, language, redacted, start, end } = passage;
    const found = known.get(textId) ?? findIn(body, textId, await repeatedIn(submissionId));
    known.set(textId, found);
    const open = found.filter((one) => {
      const here = { start: Math.max(one.start, start), end: Math.min(one.end, end) };
      return here.start < here.end && !isHidden(body, here, redacted);
    });
    const before = findings.get(contributionId) ?? [];
    const fresh = open.filter((one) => !before.some((b) => b.text === text && b.start === one.start));
    if (fresh.length > 0)
      findings.set(contributionId, [
        ...before,
        ...fresh.map((one) => ({ ...one, text, language, words: body.slice(one.start, one.end) })),
      ]);
  }
  return findings;
}

/** Whether redactions hide all of a span but its space. */
export const isHidden = (body: string, span: Span, redacted: readonly RedactedSpan[]): boolean =>
  piecesOfPassage(body, span, redacted).every(
    ({ text, grounds }) => grounds.length > 0 || text.trim() === "",
  );
