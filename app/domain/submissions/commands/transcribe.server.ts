/** Entering what an attached file says, so that it can be split. */
import { and, eq } from "#db/kit.ts";
import { attachments, submissionTexts } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayIntake } from "../policy.ts";
import { findSubmission } from "../queries.server.ts";
import { addText } from "./add-text.server.ts";

export type TranscribeRefusal = "not_found" | "not_allowed" | "not_waiting" | "already_transcribed";

/** Enters the text of an attached file, so that it can be split. One a file. Events: submission.transcribed. */
export async function transcribeAttachment(
  ctx: Ctx,
  ref: string,
  input: { attachment: number; text: string; language: Language },
): Promise<Result<undefined, TranscribeRefusal>> {
  return write(ctx, async (tx) => {
    if (!mayIntake(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    const [file] = await tx.db
      .select()
      .from(attachments)
      .where(and(eq(attachments.submissionId, submission.id), eq(attachments.number, input.attachment)));
    if (!file) return refuse("not_found");
    if (submission.status !== "received") return refuse("not_waiting");
    const texts = await tx.db
      .select({ number: submissionTexts.number, attachmentId: submissionTexts.attachmentId })
      .from(submissionTexts)
      .where(eq(submissionTexts.submissionId, submission.id));
    if (texts.some((t) => t.attachmentId === file.id)) return refuse("already_transcribed");
    const number = Math.max(0, ...texts.map((t) => t.number)) + 1;
    const text = await addText(tx, {
      submissionId: submission.id,
      kind: "transcript",
      number,
      body: input.text,
      language: input.language,
      attachmentId: file.id,
    });
    recordOn(tx, submission, "submission.transcribed", { text: text.id, digest: text.digest });
    return ok();
  });
}
