/** Begins a consultation as a draft. */
import { eq } from "#db/kit.ts";
import { consultations, dispositions } from "#db/schema/consultations.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import type { Translated } from "../../people/person.ts";
import { findBodies } from "../../plans/queries.server.ts";
import { clocks } from "../clock.ts";
import { type DispositionKey, dispositionsWithDestination } from "../consultation.ts";
import type { NewConsultationForm } from "../forms.ts";
import { mayRunConsultations } from "../policy.ts";
import { findConsultation, getForumRules } from "../queries.server.ts";

/** One of the outcomes that it starts with; a key of its own is fine, the ten known ones pick a glyph. */
export type StartingDisposition = {
  key: string;
  label: Translated;
  meaning: Translated;
  needsDestination?: boolean;
};
export type NewConsultation = NewConsultationForm & { dispositions: readonly StartingDisposition[] };

export type CreateRefusal = "not_allowed" | "slug_taken" | "prefix_taken" | "title_missing" | "unknown_body";

/**
 * Begins a draft that nobody outside sees: it has the dispositions that it is given, no themes, the forum's contact
 * address, and the default clocks (84 days to a response, 30 to a first status). Refused as slug_taken, prefix_taken,
 * title_missing, unknown_body. Events: consultation.created.
 */
export async function createConsultation(
  ctx: Ctx,
  input: NewConsultation,
): Promise<Result<{ slug: string }, CreateRefusal>> {
  return write<{ slug: string }, CreateRefusal>(ctx, async (tx) => {
    if (!mayRunConsultations(tx.actor)) return refuse("not_allowed");
    if (!input.title[input.mainLanguage]) return refuse("title_missing");
    if (await findConsultation(tx.db, input.slug)) return refuse("slug_taken");
    const prefixed = tx.db.$count(consultations, eq(consultations.referencePrefix, input.referencePrefix));
    if ((await prefixed) > 0) return refuse("prefix_taken");
    const [lead] = await findBodies(tx.db, [input.lead]);
    if (!lead) return refuse("unknown_body");
    const id = tx.newId();
    const { contactEmail } = await getForumRules(tx.db);
    await tx.db.insert(consultations).values({
      id,
      slug: input.slug,
      referencePrefix: input.referencePrefix,
      mainLanguage: input.mainLanguage,
      title: input.title,
      purpose: {},
      summary: {},
      background: {},
      canInfluence: [],
      cannotInfluence: [],
      status: "draft",
      standing: input.standing,
      formalHearing: input.formalHearing,
      leadBodyId: lead.id,
      contactName: {},
      contactEmail,
      channels: ["form", "email", "letter"],
      latePolicy: {},
      allowUnnamed: true,
      responseDays: clocks.responseDays,
      firstStatusDays: clocks.firstStatusDays,
      createdAt: tx.now(),
      createdBy: personOf(tx.actor),
      version: 1,
    });
    for (const [position, { key, label, meaning, needsDestination }] of input.dispositions.entries()) {
      await tx.db.insert(dispositions).values({
        id: tx.newId(),
        consultationId: id,
        key,
        label,
        meaning,
        needsDestination: needsDestination ?? dispositionsWithDestination.includes(key as DispositionKey),
        position,
      });
    }
    tx.record({
      type: "consultation.created",
      subjectKind: "consultation",
      subjectId: id,
      consultationId: id,
      data: { standing: input.standing },
    });
    return ok({ slug: input.slug });
  });
}
