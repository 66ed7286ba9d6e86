/** The read behind the page where words are redacted: the texts in sentences, what is redacted and was, what looks personal. */
import { asc, eq, type Queryable } from "#db/kit.ts";
import { redactions } from "#db/schema/passages.ts";
import { submissionTexts } from "#db/schema/submissions.ts";
import { listNames } from "../people/queries.server.ts";
import { findSubmission, listTexts } from "../submissions/queries.server.ts";
import { findBench } from "./bench.server.ts";
import type { BenchPassage } from "./bench.ts";
import { passagesOn } from "./bench-window.ts";
import { placeOf } from "./redaction.ts";
import type { RedactionBench } from "./redaction-bench.ts";
import { findIn, isHidden, listRepeated, toSpan } from "./redactions.server.ts";
import type { Span } from "./sentences.ts";

/** A page of a submission's texts with what is redacted in them; null where there is none. For coordinators. */
export async function findRedactionBench(
  db: Queryable,
  ref: string,
  page: number,
): Promise<RedactionBench | null> {
  const submission = await findSubmission(db, ref);
  const bench = submission && (await findBench(db, ref, { page }));
  if (!bench) return null;
  const texts = await listTexts(db, submission.id);
  const rows = await db
    .select({ redaction: redactions, textNumber: submissionTexts.number })
    .from(redactions)
    .innerJoin(submissionTexts, eq(submissionTexts.id, redactions.textId))
    .where(eq(submissionTexts.submissionId, submission.id))
    .orderBy(asc(submissionTexts.number), asc(redactions.start), asc(redactions.id));
  const names = await listNames(
    db,
    rows.flatMap(({ redaction }) => [redaction.createdBy, redaction.removedBy ?? ""]),
  );
  const wordsIn = (text: number, { start, end }: Span) => {
    const { body = "", language = "en" } = texts.find((one) => one.number === text) ?? {};
    return { words: body.slice(start, end), language };
  };
  const held = rows.filter(({ redaction }) => redaction.removedAt === null);
  const repeated = await listRepeated(db, submission.id);
  const findings = texts.flatMap(({ id, number: text, body }) => {
    const spans = held.filter(({ redaction }) => redaction.textId === id).map((row) => toSpan(row.redaction));
    return findIn(body, id, repeated)
      .filter((found) => !isHidden(body, found, spans))
      .map((found) => ({ ...found, text, ...wordsIn(text, found) }));
  });
  const drawn: BenchPassage[] = [
    ...held.map(({ redaction: { start, end }, textNumber: text }) => ({
      ...{ text, start, end, mark: "redacted" as const, number: null },
    })),
    ...findings.map(({ text, start, end }) => ({ text, start, end, mark: "found" as const, number: null })),
  ];
  return {
    bench: {
      ...bench,
      texts: bench.texts.map((text) => ({
        ...text,
        // what waits to be split is told on the splitting bench
        sentences: text.sentences.map((sentence) => ({ ...sentence, free: false })),
      })),
      passages: passagesOn(bench.texts, drawn),
      proposals: [],
      proposed: 0,
    },
    findings,
    redactions: rows.map(({ redaction, textNumber }) => ({
      place: placeOf({ ...redaction, textNumber }),
      ...wordsIn(textNumber, redaction),
      ground: toSpan(redaction).ground,
      at: redaction.createdAt,
      by: names.get(redaction.createdBy) ?? null,
      ended: redaction.removedAt
        ? { at: redaction.removedAt, by: names.get(redaction.removedBy ?? "") ?? null }
        : null,
    })),
  };
}
