/** Part of commands: what was captured in time and came late lies beside what its table said, for a coordinator to place. */
import { and, eq, isNotNull } from "#db/kit.ts";
import { notes } from "#db/schema/live.ts";
import type { Language } from "~/i18n/languages.ts";
import type { ConsultationRow } from "../../consultations/queries.server.ts";
import { keepLater } from "../../contributions/commands/add-later.server.ts";
import { forumDate } from "../../forum/queries.server.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { writtenIn } from "../../kernel/written-in.ts";
import { getSubmissionById, listTexts, type SubmissionRow } from "../../submissions/queries.server.ts";
import { liveLimits } from "../live.ts";
import { getConsultationOf, type LiveTable } from "../queries.server.ts";
import { between, inTexts, submit } from "./submit.server.ts";
import { keepSubmission, takeWords } from "./taken.server.ts";

export type LateNote = { id: string; body: string };

/** After its meeting closed; before that, such notes wait for the close. */
export async function addLateNotes(tx: Tx, at: LiveTable, late: readonly LateNote[]): Promise<void> {
  if (at.meeting.status === "closed") await addLate(tx, at, late);
}

/**
 * An addition to the submission of the table; one of its own, whose reference is answered, where the table had none. What can't
 * be taken in, since the consultation has ended or the submission has, stays with the table, where the desk shows it.
 */
export async function addLate(tx: Tx, at: LiveTable, late: readonly LateNote[]): Promise<string | null> {
  const consultation = await getConsultationOf(tx.db, at.meeting);
  if (late.length === 0 || consultation.status !== "announced") return null;
  const [first = [], ...parts] = inTexts(late);
  if (at.table.submissionId !== null) {
    for (const part of [first, ...parts]) await addPart(tx, at, consultation, part);
    return null;
  }
  const { ref, id } = await submit(tx, at, { note: "nobody", name: "" }, first);
  const table = await keepSubmission(tx, at.table, id);
  await takeWords(tx, first);
  for (const part of parts) await addPart(tx, { ...at, table }, consultation, part);
  return ref;
}

/** An addition of as many of them as one text holds. */
async function addPart(
  tx: Tx,
  at: LiveTable,
  { closesOn }: ConsultationRow,
  late: readonly LateNote[],
): Promise<void> {
  const submission = await getSubmissionById(tx.db, at.table.submissionId ?? "");
  if (!takesMore(submission) || (await countAdditions(tx, at)) >= liveLimits.lateAdditions) return;
  const texts = await listTexts(tx.db, submission.id);
  const receivedOn = await forumDate(tx.db, tx.now());
  const body = late.map((note) => note.body).join(between);
  const textId = await keepLater(tx, submission, {
    ...{ kind: "addition", body },
    ...{ language: writtenIn(body, submission.language as Language), key: null, correctsId: null },
    channel: "meeting",
    number: Math.max(0, ...texts.map(({ number }) => number)) + 1,
    ...{ receivedOn, late: closesOn !== null && receivedOn > closesOn, touched: [] },
  });
  await takeWords(tx, late, textId);
}

/** It stands, in the consultation that the meeting belongs to, and somebody will read what is added. */
const takesMore = ({ erasureId, status }: SubmissionRow): boolean =>
  erasureId === null && (status === "received" || status === "split");

async function countAdditions(tx: Tx, { table }: LiveTable): Promise<number> {
  const rows = await tx.db
    .selectDistinct({ textId: notes.textId })
    .from(notes)
    .where(and(eq(notes.groupId, table.groupId), isNotNull(notes.textId)));
  return rows.length;
}
