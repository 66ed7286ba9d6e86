/** Part of forgetting: what staff wrote about one submission, in every earlier room. */
import { eq, inArray } from "#db/kit.ts";
import { assessments, contributions, questions } from "#db/schema/contributions.ts";
import { delays, moves, setAsides } from "#db/schema/decisions.ts";
import { redactions } from "#db/schema/passages.ts";
import { responseMembers } from "#db/schema/responses.ts";
import { erasureSubmissions, erasures, submissions, submissionTexts } from "#db/schema/submissions.ts";
import type { Tx } from "../kernel/context.server.ts";
import type { Forgetting } from "./forget.server.ts";
import { withoutNames } from "./forgotten-words.ts";

/** What stands in the place of words that have to be there. */
const nothing = "–";

/**
 * Titles, notes, advice, reasons, questions and their answers: gone where the words go, since they were written about them and
 * often in them; else without the names. A sentence to a single member goes where it was never published.
 */
export async function wipeWritten(tx: Tx, { submission, erasure, names, words }: Forgetting): Promise<void> {
  const wipe = (text: string) => (words && text !== "" ? nothing : withoutNames(text, names));
  const wipeMaybe = (text: string | null) => (text === null ? null : wipe(text));
  const { id: submissionId, caseNumber, onBehalfOf, statusReason } = submission;
  await tx.db
    .update(submissions)
    .set({
      statusReason: wipeMaybe(statusReason),
      caseNumber: caseNumber && withoutNames(caseNumber, names),
      onBehalfOf: erasure.scope === "contact" && onBehalfOf ? withoutNames(onBehalfOf, names) : null,
    })
    .where(eq(submissions.id, submissionId));

  const points = await tx.db.select().from(contributions).where(eq(contributions.submissionId, submissionId));
  for (const { id, ref, title, withheldNote, version } of points)
    await tx.db
      .update(contributions)
      .set({
        // Nobody's words, and yet something to click on: like a draft that has no title yet.
        title: words ? ref : withoutNames(title, names),
        withheldNote: wipeMaybe(withheldNote),
        version: version + 1,
      })
      .where(eq(contributions.id, id));

  const ids = points.map(({ id }) => id);
  for (const { id, advice } of await tx.db
    .select()
    .from(assessments)
    .where(inArray(assessments.contributionId, ids)))
    await tx.db
      .update(assessments)
      .set({ advice: wipe(advice) })
      .where(eq(assessments.id, id));
  for (const row of await tx.db.select().from(setAsides).where(inArray(setAsides.contributionId, ids))) {
    const wiped = { reason: wipe(row.reason), comment: wipe(row.comment) };
    await tx.db
      .update(setAsides)
      .set({ ...wiped, ...(wiped.reason === row.reason ? {} : { salt: "" }) })
      .where(eq(setAsides.id, row.id));
  }
  for (const { id, reason } of await tx.db.select().from(moves).where(inArray(moves.contributionId, ids)))
    await tx.db
      .update(moves)
      .set({ reason: wipe(reason) })
      .where(eq(moves.id, id));
  for (const { id, reason } of await tx.db.select().from(delays).where(inArray(delays.contributionId, ids)))
    await tx.db
      .update(delays)
      .set({ reason: wipe(reason) })
      .where(eq(delays.id, id));
  for (const row of await tx.db.select().from(questions).where(inArray(questions.contributionId, ids))) {
    const wiped = { question: wipe(row.question), answer: wipeMaybe(row.answer) };
    const same = wiped.question === row.question && wiped.answer === row.answer;
    await tx.db
      .update(questions)
      .set({ ...wiped, ...(same ? {} : { salt: "" }) })
      .where(eq(questions.id, row.id));
  }
  for (const row of await tx.db
    .select()
    .from(responseMembers)
    .where(inArray(responseMembers.contributionId, ids)))
    if (row.firstVersion === null && row.ownSentence !== null)
      await tx.db
        .update(responseMembers)
        .set({ ownSentence: words ? null : withoutNames(row.ownSentence, names) })
        .where(eq(responseMembers.id, row.id));

  const grounds = await tx.db
    .select({ id: redactions.id, reason: redactions.reason })
    .from(redactions)
    .innerJoin(submissionTexts, eq(submissionTexts.id, redactions.textId))
    .where(eq(submissionTexts.submissionId, submissionId));
  for (const { id, reason } of grounds)
    await tx.db
      .update(redactions)
      .set({ reason: wipe(reason) })
      .where(eq(redactions.id, id));
  const asked = await tx.db
    .select({ id: erasures.id, comment: erasures.comment })
    .from(erasures)
    .innerJoin(erasureSubmissions, eq(erasureSubmissions.erasureId, erasures.id))
    .where(eq(erasureSubmissions.submissionId, submissionId));
  for (const { id, comment } of asked)
    await tx.db
      .update(erasures)
      .set({ comment: wipe(comment) })
      .where(eq(erasures.id, id));
}
