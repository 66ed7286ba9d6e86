/** Correcting what is published: a correction is begun or given up; in between it is written as any draft is. */
import { and, eq, isNull, sql } from "#db/kit.ts";
import { responseMembers, responses } from "#db/schema/responses.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { mayMove, moved } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { mayDraft } from "../policy.ts";
import { findResponse, findVersion, listMembers, type ResponseRow } from "../queries.server.ts";
import { type CorrectionKind, parseContent, responseTransitions } from "../response.ts";
import { edited, keepSave, part } from "./drafting.server.ts";

export type CorrectRefusal =
  | "not_found"
  | "not_allowed"
  /** it was never published, is retracted, or is being corrected already */
  | "not_published"
  /** an approver decides first whether it is retracted */
  | "retraction_asked";

/**
 * Begins a correction: what is published stays public word for word, while the next version is written, reviewed and
 * approved. Events: response.correction_begun.
 */
export async function beginCorrection(
  ctx: Ctx,
  number: number,
  kind: CorrectionKind,
): Promise<Result<undefined, CorrectRefusal>> {
  return write<undefined, CorrectRefusal>(ctx, async (tx) => {
    if (!mayDraft(tx.actor)) return refuse("not_allowed");
    const response = await findResponse(tx.db, number);
    if (!response) return refuse("not_found");
    if (!mayMove(responseTransitions, response.status, "draft") || response.status !== "published")
      return refuse("not_published");
    if (response.retractionReason !== null) return refuse("retraction_asked");
    await keepSave(tx, await edited(tx, response, { correctionKind: kind, correctionNote: "" }));
    record(tx, response, "response.correction_begun");
    return ok();
  });
}

export type GiveUpRefusal = "not_found" | "not_allowed" | "not_corrected";

/**
 * Gives a correction up: the working text is again what is published, and who was to be added waits for another response.
 * Events: response.correction_given_up, contribution.parted for each that was to be added.
 */
export async function giveUpCorrection(ctx: Ctx, number: number): Promise<Result<undefined, GiveUpRefusal>> {
  return write<undefined, GiveUpRefusal>(ctx, async (tx) => {
    if (!mayDraft(tx.actor)) return refuse("not_allowed");
    const response = await findResponse(tx.db, number);
    if (!response) return refuse("not_found");
    if (!response.correctionKind) return refuse("not_corrected");
    const published = await findVersion(tx.db, response);
    if (!published) throw new Error(`response ${number} has no version ${response.publishedVersion}`);
    for (const member of await listMembers(tx.db, response.id))
      if (member.firstVersion === null) await part(tx, response.id, member);
    await tx.db
      .update(responseMembers)
      .set({ leavingAt: null, ownSentence: sql`${responseMembers.publicSentence}` })
      .where(and(eq(responseMembers.responseId, response.id), isNull(responseMembers.removedAt)));
    const { title, language, disposition, reason, destination, destinationBodyId, promise } = parseContent(
      published.content,
    );
    const version = response.version + 1;
    await tx.db
      .update(responses)
      .set({
        title,
        language,
        dispositionId: disposition?.id ?? null,
        reason,
        destination,
        destinationBodyId,
        promiseWhat: promise?.what ?? null,
        promiseBodyId: promise?.bodyId ?? null,
        promiseByOn: promise?.byOn ?? null,
        correctionKind: null,
        correctionNote: null,
        status: moved(responseTransitions, response.status, "published"),
        approvedDigest: published.digest,
        approvedBy: published.approvedBy,
        updatedAt: tx.now(),
        publishedRow: version,
        version,
      })
      .where(eq(responses.id, response.id));
    record(tx, response, "response.correction_given_up");
    return ok();
  });
}

function record(tx: Tx, response: ResponseRow, type: string): void {
  tx.record({
    type,
    subjectKind: "response",
    subjectId: response.id,
    consultationId: response.consultationId,
    data: { version: response.publishedVersion },
  });
}
