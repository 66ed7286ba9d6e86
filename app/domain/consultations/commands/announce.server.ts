/** Takes a consultation before the public: announces it, or gives it more time. */
import { and, eq, sql } from "#db/kit.ts";
import { consultations, milestones } from "#db/schema/consultations.ts";
import { forumDate } from "../../forum/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { listKeptLinks, namingsIn, refuseNaming } from "../../kernel/join-link.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { mayMove, moved } from "../../kernel/transitions.ts";
import type { Translated } from "../../people/person.ts";
import { missingParts } from "../announcement.ts";
import { consultationTransitions } from "../consultation.ts";
import { readConsultationTexts } from "../join-link.server.ts";
import { type ConsultationRow, countDispositions, findOutcome } from "../queries.server.ts";
import { changing, isWritten, type WriteRefusal, writing } from "./change.server.ts";

export type AnnounceRefusal = WriteRefusal | "not_draft" | "parts_missing" | "closes_in_past";

/**
 * Makes a draft public. It can't be taken back, only cancelled with a reason. Refused as not_draft, parts_missing
 * (details: parts, in the order of the page), join_link (details: part, field), closes_in_past. Warnings of the clocks do not stand in the way.
 * Events: consultation.announced.
 */
export async function announceConsultation(
  ctx: Ctx,
  slug: string,
): Promise<Result<undefined, AnnounceRefusal>> {
  return changing<undefined, AnnounceRefusal>(ctx, slug, async (tx, row) => {
    if (!mayMove(consultationTransitions, row.status, "announced")) return refuse("not_draft");
    const missing = missingParts(row, await countDispositions(tx.db, row.id));
    if (missing.length > 0) return refuse("parts_missing", { parts: missing.join(",") });
    const now = tx.now();
    const [named] = namingsIn(await listKeptLinks(tx.db, now), await readConsultationTexts(tx.db, row));
    if (named) return refuseNaming(tx, named);
    if (!row.standing && row.closesOn && row.closesOn < (await forumDate(tx.db, now)))
      return refuse("closes_in_past");
    await tx.db
      .update(consultations)
      .set({ status: "announced", announcedAt: now, version: row.version + 1 })
      .where(eq(consultations.id, row.id));
    tx.record({
      type: "consultation.announced",
      subjectKind: "consultation",
      subjectId: row.id,
      consultationId: row.id,
    });
    return ok();
  });
}

export type ExtendRefusal =
  | WriteRefusal
  | "not_announced"
  | "standing"
  /** a published outcome is final: nothing more could be part of it */
  | "outcome_published"
  | "reason_missing"
  | "not_later"
  | "closes_in_past";

/**
 * Moves the last day of the window on, for a reason that everyone reads: it stands in the timeline as a milestone of
 * today, under the title that the caller gives in every language ('The deadline is moved to …'), and a milestone for
 * the deadline moves with it. May reopen a window that is over, until the outcome is published. Refused as not_announced,
 * standing, outcome_published, reason_missing, join_link (details: field, of the milestone: note), not_later, closes_in_past. Events: consultation.window_extended.
 */
export async function extendWindow(
  ctx: Ctx,
  slug: string,
  input: { closesOn: string; reason: Translated; title: Translated },
): Promise<Result<undefined, ExtendRefusal>> {
  return writing<undefined, ExtendRefusal>(ctx, slug, async (tx, row) => {
    if (row.status !== "announced") return refuse("not_announced");
    if (row.standing || !row.closesOn) return refuse("standing");
    if ((await findOutcome(tx.db, row.id))?.status === "published") return refuse("outcome_published");
    if (!isWritten(input.reason, row)) return refuse("reason_missing");
    if (input.closesOn <= row.closesOn) return refuse("not_later");
    const today = await forumDate(tx.db, tx.now());
    if (input.closesOn < today) return refuse("closes_in_past");
    await tx.db
      .update(consultations)
      .set({ closesOn: input.closesOn, version: row.version + 1 })
      .where(eq(consultations.id, row.id));
    await tx.db
      .update(milestones)
      .set({ on: input.closesOn, version: sql`${milestones.version} + 1` })
      .where(
        and(
          eq(milestones.consultationId, row.id),
          eq(milestones.kind, "deadline"),
          eq(milestones.on, row.closesOn),
        ),
      );
    await tx.db.insert(milestones).values({
      id: tx.newId(),
      consultationId: row.id,
      kind: "other",
      on: today,
      title: input.title,
      note: input.reason,
    });
    tx.record({
      type: "consultation.window_extended",
      subjectKind: "consultation",
      subjectId: row.id,
      consultationId: row.id,
      data: { from: row.closesOn, to: input.closesOn },
    });
    return ok();
  });
}

/** Marks a consultation as called off: part of `cancelConsultation`, which stands in the room of meetings, since it ends them too. */
export async function callOff(tx: Tx, row: ConsultationRow, reason: Translated): Promise<void> {
  await tx.db
    .update(consultations)
    .set({
      status: moved(consultationTransitions, row.status, "cancelled"),
      cancelledAt: tx.now(),
      cancelReason: reason,
      version: row.version + 1,
    })
    .where(eq(consultations.id, row.id));
  tx.record({
    type: "consultation.cancelled",
    subjectKind: "consultation",
    subjectId: row.id,
    consultationId: row.id,
    data: { from: row.status },
  });
}
