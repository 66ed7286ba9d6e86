/** Part of commands: what was captured in time and came late lies beside what its table said, for a coordinator to place. */
import { eq } from "#db/kit.ts";
import { notes } from "#db/schema/live.ts";
import { laterTexts } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { keepLater } from "../../contributions/commands/add-later.server.ts";
import { forumDate } from "../../forum/queries.server.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { writtenIn } from "../../kernel/written-in.ts";
import { getSubmissionById, listTexts, type SubmissionRow } from "../../submissions/queries.server.ts";
import { liveLimits, takesIn } from "../live.ts";
import { getConsultationOf, type LiveTable, type Note } from "../queries.server.ts";
import { between, inTexts, submit } from "./submit.server.ts";
import { keepSubmission, takeWords } from "./taken.server.ts";

export type LateNote = Pick<Note, "id" | "body" | "questionId" | "themeId">;

/** After its meeting closed; before that, such notes wait for the close. */
export async function addLateNotes(tx: Tx, at: LiveTable, late: readonly LateNote[]): Promise<void> {
  if (at.meeting.status === "closed") await addLate(tx, at, late);
}

/**
 * An addition to the submission of the table; one of its own, whose reference is answered, where the table had none. What can't
 * be taken in, since the consultation has ended or nobody reads the submission any more, or since as many additions came before it,
 * stays with the table: the page of the room shows it there (stayed.ts), and Today tells of it while a coordinator could take it in.
 */
export async function addLate(tx: Tx, at: LiveTable, late: readonly LateNote[]): Promise<string | null> {
  const consultation = await getConsultationOf(tx.db, at.meeting);
  if (late.length === 0 || !takesIn(at.meeting, consultation)) return null;
  const parts = byAbout(late);
  if (at.table.submissionId === null) return await addAnew(tx, at, parts);
  const submission = await getSubmissionById(tx.db, at.table.submissionId);
  const more = takesMore(submission) ? liveLimits.lateAdditions - (await countAdditions(tx, at)) : 0;
  for (const part of parts.slice(0, Math.max(0, more))) await addPart(tx, at, submission, part);
  return null;
}

/** The same where a coordinator has looked at it: however many came before it, and as a submission where nobody reads that of the table. */
export async function addByHand(tx: Tx, at: LiveTable, chosen: readonly LateNote[]): Promise<void> {
  const parts = byAbout(chosen);
  const { submissionId } = at.table;
  const submission = submissionId && (await getSubmissionById(tx.db, submissionId));
  if (!submission || !takesMore(submission)) await addAnew(tx, at, parts);
  else for (const part of parts) await addPart(tx, at, submission, part);
}

/**
 * As many of them as one text holds, and none that is about another question or theme than those beside it: so it is known of each text
 * what it was said to, though its words may be cut in any way.
 */
function byAbout(late: readonly LateNote[]): LateNote[][] {
  const about = new Map<string, LateNote[]>();
  for (const note of late) {
    const key = `${note.questionId} ${note.themeId}`;
    about.set(key, [...(about.get(key) ?? []), note]);
  }
  return [...about.values()].flatMap((some) => inTexts(some));
}

/** A submission of the table, which is its own from then on. */
async function addAnew(tx: Tx, at: LiveTable, [first = [], ...parts]: LateNote[][]): Promise<string> {
  const { ref, id } = await submit(tx, at, { note: "nobody", name: "" }, first, themeOf(at, first));
  await keepSubmission(tx, at.table, id);
  const [text] = await listTexts(tx.db, id);
  await takeWords(tx, first, text?.id);
  const submission = await getSubmissionById(tx.db, id);
  for (const part of parts) await addPart(tx, at, submission, part);
  return ref;
}

/** An addition of as many of them as one text holds. */
async function addPart(
  tx: Tx,
  at: LiveTable,
  submission: SubmissionRow,
  late: readonly LateNote[],
): Promise<void> {
  const { closesOn } = await getConsultationOf(tx.db, at.meeting);
  const texts = await listTexts(tx.db, submission.id);
  const receivedOn = await forumDate(tx.db, tx.now());
  const body = late.map((note) => note.body).join(between);
  const textId = await keepLater(tx, submission, {
    ...{ kind: "addition", body },
    ...{ language: writtenIn(body, submission.language as Language), key: null, correctsId: null },
    ...{ channel: "meeting", themeId: themeOf(at, late) },
    number: Math.max(0, ...texts.map(({ number }) => number)) + 1,
    ...{ receivedOn, late: closesOn !== null && receivedOn > closesOn, touched: [] },
  });
  await takeWords(tx, late, textId);
}

/** What one text was said under: that of its notes, or the table's. */
const themeOf = ({ group }: LiveTable, [first]: readonly LateNote[]): string | null =>
  first?.themeId ?? group.themeId;

/** It stands, in the consultation that the meeting belongs to, and somebody will read what is added. */
const takesMore = ({ erasureId, status }: SubmissionRow): boolean =>
  erasureId === null && (status === "received" || status === "split");

async function countAdditions(tx: Tx, { table }: LiveTable): Promise<number> {
  const rows = await tx.db
    .selectDistinct({ textId: notes.textId })
    .from(notes)
    .innerJoin(laterTexts, eq(laterTexts.textId, notes.textId))
    .where(eq(notes.groupId, table.groupId));
  return rows.length;
}
