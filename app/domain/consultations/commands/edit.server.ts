/** Writes the parts of a consultation. */
import { eq } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findBodies, listPublicPlans } from "../../plans/queries.server.ts";
import { missingParts, tooLongSummaries } from "../announcement.ts";
import type { ConsultationForm } from "../forms.ts";
import { countDispositions, listPartners } from "../queries.server.ts";
import { type WriteRefusal, writing } from "./change.server.ts";

export type EditRefusal =
  | WriteRefusal
  | "too_many_words"
  | "unknown_body"
  | "lead_is_partner"
  | "unknown_plan"
  | "closes_before_opens"
  | "dates_are_public"
  | "parts_missing";

/** Any of the parts, and the version that was read; what is left out stays. */
export type Edit = Partial<Omit<ConsultationForm, "version">> & { version: number };

/**
 * Writes any of the parts of a draft, or of an announced consultation, whose page changes at once. The summary has at
 * most 100 words in each language. Refused as changed_meanwhile (details: version), too_many_words (details:
 * languages), unknown_body, lead_is_partner, unknown_plan (also of one that is not public yet: naming it must not make it so),
 * closes_before_opens, join_link (details: field); once announced also as dates_are_public (the window
 * is extended by `extendWindow`) and parts_missing (details: parts). Events: consultation.edited.
 */
export async function editConsultation(
  ctx: Ctx,
  slug: string,
  edit: Edit,
): Promise<Result<{ version: number }, EditRefusal>> {
  return writing<{ version: number }, EditRefusal>(ctx, slug, async (tx, row) => {
    if (row.version !== edit.version) return refuse("changed_meanwhile", { version: row.version });
    const tooLong = tooLongSummaries(edit.summary ?? {});
    if (tooLong.length > 0) return refuse("too_many_words", { languages: tooLong.join(",") });
    const { version: _, lead, contactEmail, caseNumber, plan, ...parts } = edit;
    const changes: Partial<typeof consultations.$inferInsert> = { ...parts };
    if (contactEmail !== undefined) changes.contactEmail = contactEmail ?? "";
    if (caseNumber !== undefined) changes.caseNumber = caseNumber || null;
    if (lead !== undefined) {
      const [body] = await findBodies(tx.db, [lead]);
      if (!body) return refuse("unknown_body");
      if ((await listPartners(tx.db, row.id)).some((partner) => partner.id === body.id))
        return refuse("lead_is_partner");
      changes.leadBodyId = body.id;
    }
    if (plan !== undefined) {
      const named = plan ? (await listPublicPlans(tx.db)).find(({ slug }) => slug === plan) : null;
      if (named === undefined) return refuse("unknown_plan");
      changes.planId = named?.id ?? null;
    }
    const after = { ...row, ...changes };
    if (after.standing) changes.closesOn = after.closesOn = null;
    if (after.opensOn && after.closesOn && after.closesOn < after.opensOn)
      return refuse("closes_before_opens");
    if (row.status === "announced") {
      if (after.opensOn !== row.opensOn || after.closesOn !== row.closesOn) return refuse("dates_are_public");
      const missing = missingParts(after, await countDispositions(tx.db, row.id));
      if (missing.length > 0) return refuse("parts_missing", { parts: missing.join(",") });
    }
    const version = row.version + 1;
    await tx.db
      .update(consultations)
      .set({ ...changes, version })
      .where(eq(consultations.id, row.id));
    tx.record({
      type: "consultation.edited",
      subjectKind: "consultation",
      subjectId: row.id,
      consultationId: row.id,
      data: { version, parts: Object.keys(changes).sort() },
    });
    return ok({ version });
  });
}
