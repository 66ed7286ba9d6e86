/** What came late to a table, where it lies in a submission: for the device that wrote it, as long as no point is made of it. */
import { and, asc, eq, inArray, isNull, type Queryable } from "#db/kit.ts";
import { notes } from "#db/schema/live.ts";
import { redactions } from "#db/schema/passages.ts";
import { submissions, submissionTexts } from "#db/schema/submissions.ts";
import { piecesOfPassage, publicWords } from "../contributions/redaction.ts";
import { toSpan } from "../contributions/redactions.server.ts";
import { between } from "./commands/submit.server.ts";
import type { Span } from "./noted-words.server.ts";

export type LateAt = {
  submissionId: string;
  /** its own words in the text; the whole text where nobody can tell them from those of others */
  span: Span;
  exact: boolean;
  /** with their bars; null where they are kept from the table, or can't be told from those of others */
  words: string | null;
};

/** The late notes of a table that were taken in, by note. Kept from it is what is spam, withdrawn, disputed, erased or not to be published. */
export async function listLateWords(db: Queryable, groupId: string): Promise<Map<string, LateAt>> {
  const rows = await db
    .select({ id: notes.id, text: submissionTexts, submission: submissions })
    .from(notes)
    .innerJoin(submissionTexts, eq(submissionTexts.id, notes.textId))
    .innerJoin(submissions, eq(submissions.id, submissionTexts.submissionId))
    .where(eq(notes.groupId, groupId))
    .orderBy(asc(notes.number));
  const textIds = [...new Set(rows.map(({ text }) => text.id))];
  if (textIds.length === 0) return new Map();
  const redacted = await db
    .select()
    .from(redactions)
    .where(and(inArray(redactions.textId, textIds), isNull(redactions.removedAt)));
  const found = new Map<string, LateAt>();
  for (const textId of textIds) {
    const together = rows.filter(({ text }) => text.id === textId);
    const spans = spansOf(together[0]?.text.body ?? "", together.length);
    for (const [index, { id, text, submission }] of together.entries()) {
      const own = spans?.[index];
      const span = { textId, ...(own ?? { start: 0, end: text.body.length }) };
      const held = redacted.filter((one) => one.textId === textId).map(toSpan);
      const isTheirs = own && text.erasedAt === null && isRead(submission);
      found.set(id, {
        ...{ submissionId: submission.id, span, exact: own !== undefined },
        words: isTheirs ? publicWords([piecesOfPassage(text.body, span, held)]).text.join("") : null,
      });
    }
  }
  return found;
}

const isRead = ({ status, publishText, erasureId, disputedAt }: typeof submissions.$inferSelect): boolean =>
  (status === "received" || status === "split") && publishText && erasureId === null && disputedAt === null;

/**
 * Where each of some notes stands in the text that they were put into, in their order; null where one of several has an empty line
 * within, so that nobody can tell where the next begins.
 */
function spansOf(body: string, count: number): { start: number; end: number }[] | null {
  const parts = count === 1 ? [body] : body.split(between);
  if (parts.length !== count) return null;
  let start = 0;
  return parts.map((part) => {
    const span = { start, end: start + part.length };
    start = span.end + between.length;
    return span;
  });
}
