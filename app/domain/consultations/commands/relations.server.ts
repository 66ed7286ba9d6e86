/** Says which bodies are partners, and which commitments a consultation concerns. */
import { eq } from "#db/kit.ts";
import { consultationCommitments, consultations, partnerBodies } from "#db/schema/consultations.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findBodies, findCommitments } from "../../plans/queries.server.ts";
import type { CommitmentsForm, PartnersForm } from "../forms.ts";
import type { ConsultationRow } from "../queries.server.ts";
import { type ChangeRefusal, changing, recordListChange, type Seen } from "./change.server.ts";

export type RelationRefusal = ChangeRefusal | "unknown_body" | "lead_is_partner" | "unknown_commitment";

/**
 * Sets the partner bodies, all of them; `version` is the consultation's. Refused as changed_meanwhile, unknown_body,
 * lead_is_partner. Events: consultation.partners_changed.
 */
export async function setPartners(
  ctx: Ctx,
  slug: string,
  input: PartnersForm & Seen,
): Promise<Result<undefined, RelationRefusal>> {
  return changing<undefined, RelationRefusal>(ctx, slug, async (tx, consultation) => {
    if (consultation.version !== input.version) return refuse("changed_meanwhile");
    const wanted = [...new Set(input.bodies)];
    const found = await findBodies(tx.db, wanted);
    if (found.length !== wanted.length) return refuse("unknown_body");
    if (found.some((body) => body.id === consultation.leadBodyId)) return refuse("lead_is_partner");
    await tx.db.delete(partnerBodies).where(eq(partnerBodies.consultationId, consultation.id));
    if (found.length > 0) {
      await tx.db
        .insert(partnerBodies)
        .values(found.map((body) => ({ consultationId: consultation.id, bodyId: body.id })));
    }
    await raiseVersion(tx, consultation);
    recordListChange(tx, consultation, {
      type: "consultation.partners_changed",
      change: "set",
      item: found.map((body) => body.id).sort(),
    });
    return ok();
  });
}

/**
 * Sets the commitments that it concerns, all of them; `version` is the consultation's. Refused as changed_meanwhile,
 * unknown_commitment. Events: consultation.commitments_changed.
 */
export async function setCommitments(
  ctx: Ctx,
  slug: string,
  input: CommitmentsForm & Seen,
): Promise<Result<undefined, RelationRefusal>> {
  return changing<undefined, RelationRefusal>(ctx, slug, async (tx, consultation) => {
    if (consultation.version !== input.version) return refuse("changed_meanwhile");
    const wanted = [...new Set(input.commitments)];
    const found = await findCommitments(tx.db, wanted);
    if (found.length !== wanted.length) return refuse("unknown_commitment");
    // Those that fall away are told too, so that their public pages stop naming the consultation.
    const before = await tx.db
      .select({ id: consultationCommitments.commitmentId })
      .from(consultationCommitments)
      .where(eq(consultationCommitments.consultationId, consultation.id));
    await tx.db
      .delete(consultationCommitments)
      .where(eq(consultationCommitments.consultationId, consultation.id));
    if (found.length > 0) {
      await tx.db
        .insert(consultationCommitments)
        .values(
          found.map((commitment) => ({ consultationId: consultation.id, commitmentId: commitment.id })),
        );
    }
    await raiseVersion(tx, consultation);
    const touched = [...new Set([...before.map((row) => row.id), ...found.map((row) => row.id)])].sort();
    recordListChange(tx, consultation, {
      type: "consultation.commitments_changed",
      change: "set",
      item: touched,
    });
    return ok();
  });
}

async function raiseVersion(tx: Tx, { id, version }: ConsultationRow): Promise<void> {
  await tx.db
    .update(consultations)
    .set({ version: version + 1 })
    .where(eq(consultations.id, id));
}
