/** What each text of a submission is, for those who read a contribution: which one came first, and which one holds. */
import type { Queryable } from "#db/kit.ts";
import { listAttachments, listLater, listTexts, type SubmissionRow } from "../submissions/queries.server.ts";
import type { TextKind } from "../submissions/submission.ts";

export type TextPart = {
  kind: TextKind;
  /** the plain date on which it came */
  on: string;
  fileName: string | null;
  /** a later one of these texts puts it right */
  corrected: boolean;
};

/** The parts by the ids of their texts, of those texts that are shown; none at all where the submission is one text. */
export async function readTextParts(
  db: Queryable,
  { id, receivedOn }: Pick<SubmissionRow, "id" | "receivedOn">,
  shown: ReadonlySet<string>,
): Promise<Map<string, TextPart>> {
  const texts = await listTexts(db, id);
  if (texts.length < 2) return new Map();
  const later = await listLater(db, id);
  const files = await listAttachments(db, id);
  const right = later.filter(({ textId }) => shown.has(textId));
  return new Map(
    texts.map((text) => [
      text.id,
      {
        kind: text.kind as TextKind,
        on: later.find(({ textId }) => textId === text.id)?.receivedOn ?? receivedOn,
        fileName: files.find((file) => file.id === text.attachmentId)?.fileName ?? null,
        corrected: right.some(({ correctsId }) => correctsId === text.id),
      },
    ]),
  );
}
