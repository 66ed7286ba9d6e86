/** Part of forgetting: what staff wrote about one submission, and people at a table, in every earlier room. */
import { eq, inArray } from "#db/kit.ts";
import { assessments, contributions, questions } from "#db/schema/contributions.ts";
import { delays, moves, setAsides } from "#db/schema/decisions.ts";
import { noteObjections } from "#db/schema/live.ts";
import { redactions } from "#db/schema/passages.ts";
import { responseMembers, responses } from "#db/schema/responses.ts";
import { erasures, submissions } from "#db/schema/submissions.ts";
import type { Tx } from "../kernel/context.server.ts";
import { edited, keepSave } from "../responses/commands/drafting.server.ts";
import type { Forgetting } from "./forget.server.ts";
import { nothing, withoutNames } from "./forgotten-words.ts";
import { readWritten, type Written } from "./written.server.ts";

/**
 * Titles, notes, advice, reasons, questions and their answers: gone where the words go, since they were written about them and
 * often in them; else without the names.
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

  const written = await readWritten(tx.db, submission);
  for (const { id, ref, title, withheldNote, version } of written.points)
    await tx.db
      .update(contributions)
      .set({
        // Nobody's words, and yet something to click on: like a draft that has no title yet.
        title: words ? ref : withoutNames(title, names),
        withheldNote: wipeMaybe(withheldNote),
        version: version + 1,
      })
      .where(eq(contributions.id, id));
  for (const { id, advice } of written.assessments)
    await tx.db
      .update(assessments)
      .set({ advice: wipe(advice) })
      .where(eq(assessments.id, id));
  for (const row of written.setAsides) {
    const wiped = { reason: wipe(row.reason), comment: wipe(row.comment) };
    await tx.db
      .update(setAsides)
      .set({ ...wiped, ...(wiped.reason === row.reason ? {} : { salt: "" }) })
      .where(eq(setAsides.id, row.id));
  }
  for (const { id, reason } of written.moves)
    await tx.db
      .update(moves)
      .set({ reason: wipe(reason) })
      .where(eq(moves.id, id));
  for (const { id, reason } of written.delays)
    await tx.db
      .update(delays)
      .set({ reason: wipe(reason) })
      .where(eq(delays.id, id));
  for (const row of written.questions) {
    const wiped = { question: wipe(row.question), answer: wipeMaybe(row.answer) };
    const same = wiped.question === row.question && wiped.answer === row.answer;
    await tx.db
      .update(questions)
      .set({ ...wiped, ...(same ? {} : { salt: "" }) })
      .where(eq(questions.id, row.id));
  }
  await wipeSentences(tx, written.sentences, { erasure, names, words });
  for (const { id, statute, section, reason } of written.redactions)
    await tx.db
      .update(redactions)
      .set({ statute: wipe(statute), section: wipe(section), reason: wipe(reason) })
      .where(eq(redactions.id, id));
  for (const { id, body } of written.objections)
    await tx.db
      .update(noteObjections)
      .set({ body: wipe(body) })
      .where(eq(noteObjections.id, id));
  for (const { id, comment } of written.erasures)
    await tx.db
      .update(erasures)
      .set({ comment: wipe(comment) })
      .where(eq(erasures.id, id));
}

/**
 * What is said to a single member and is not published as it stands: a draft that loses it is a draft again, so that a page
 * that was open before can't save it back, and nobody's approval holds.
 */
async function wipeSentences(
  tx: Tx,
  sentences: Written["sentences"],
  { erasure, names, words }: Pick<Forgetting, "erasure" | "names" | "words">,
): Promise<void> {
  const touched = new Set<string>();
  for (const { id, responseId, ownSentence, publicSentence } of sentences) {
    const left = words ? publicSentence : withoutNames(ownSentence ?? "", names);
    if (left === ownSentence) continue;
    await tx.db.update(responseMembers).set({ ownSentence: left }).where(eq(responseMembers.id, id));
    touched.add(responseId);
  }
  for (const response of await tx.db
    .select()
    .from(responses)
    .where(inArray(responses.id, [...touched]))) {
    const { id: subjectId, status, consultationId } = response;
    if (status === "published" || status === "retracted" || status === "discarded") continue;
    const saved = await edited(tx, response, {});
    const digest = await keepSave(tx, saved, erasure.askedBy ?? undefined);
    const data = { version: saved.version, digest };
    tx.record({ type: "response.saved", subjectKind: "response", subjectId, consultationId, data });
  }
}
