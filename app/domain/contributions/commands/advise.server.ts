/** Assessment: the owner's professional advice, or its word that the point is not theirs. Internal until a response is published. */
import { and, eq, isNull } from "#db/kit.ts";
import { dispositions } from "#db/schema/consultations.ts";
import { assessments } from "#db/schema/contributions.ts";
import { bodies } from "#db/schema/people.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayAdvise } from "../policy.ts";
import { type ContributionRow, findAssessment, findContribution } from "../queries.server.ts";
import { changeContribution, type Ended, refuseEnded } from "./change.server.ts";

/** `not_found` also where the contribution is not assigned to the actor's body: the same answer as for none. */
export type AdviseRefusal = "not_found" | Ended | "not_listed_here" | "nothing_to_take_back" | "already_used";

async function loadOwn(tx: Tx, ref: string): Promise<ContributionRow | null> {
  const contribution = await findContribution(tx.db, ref);
  return contribution && mayAdvise(tx.actor, contribution) ? contribution : null;
}

/** Advises on a contribution and proposes a disposition; a later advice takes the place of an earlier one. Events: contribution.advised. */
export async function giveAdvice(
  ctx: Ctx,
  ref: string,
  input: { advice: string; disposition: string },
): Promise<Result<undefined, AdviseRefusal>> {
  return write<undefined, AdviseRefusal>(ctx, async (tx) => {
    const contribution = await loadOwn(tx, ref);
    if (!contribution || tx.actor.kind !== "staff") return refuse("not_found");
    const ended = refuseEnded(contribution);
    if (ended) return ended;
    const [disposition] = await tx.db
      .select({ id: dispositions.id })
      .from(dispositions)
      .where(
        and(
          eq(dispositions.consultationId, contribution.consultationId),
          eq(dispositions.key, input.disposition),
          isNull(dispositions.endedAt),
        ),
      );
    if (!disposition) return refuse("not_listed_here");
    const id = tx.newId();
    await tx.db.insert(assessments).values({
      id,
      contributionId: contribution.id,
      bodyId: contribution.ownerBodyId ?? "",
      personId: tx.actor.personId,
      notOurs: false,
      advice: input.advice,
      dispositionId: disposition.id,
      at: tx.now(),
    });
    await changeContribution(tx, contribution, {});
    tx.record({
      type: "contribution.advised",
      subjectKind: "contribution",
      subjectId: contribution.id,
      consultationId: contribution.consultationId,
      data: { assessment: id },
    });
    return ok();
  });
}

/** Gives a contribution back to the coordinator: it is not ours, and, if known, whose it is. Events: contribution.disowned. */
export async function sayNotOurs(
  ctx: Ctx,
  ref: string,
  input: { why: string; whose: string },
): Promise<Result<undefined, AdviseRefusal>> {
  return write<undefined, AdviseRefusal>(ctx, async (tx) => {
    const contribution = await loadOwn(tx, ref);
    if (!contribution || tx.actor.kind !== "staff") return refuse("not_found");
    const ended = refuseEnded(contribution);
    if (ended) return ended;
    const [suggested] = input.whose
      ? await tx.db.select({ id: bodies.id }).from(bodies).where(eq(bodies.slug, input.whose))
      : [];
    if (input.whose && !suggested) return refuse("not_listed_here");
    const id = tx.newId();
    await tx.db.insert(assessments).values({
      id,
      contributionId: contribution.id,
      bodyId: contribution.ownerBodyId ?? "",
      personId: tx.actor.personId,
      notOurs: true,
      suggestedBodyId: suggested?.id ?? null,
      advice: input.why,
      at: tx.now(),
    });
    const back = contribution.stage === "being_assessed" ? { stage: "received" as const } : {};
    await changeContribution(tx, contribution, {
      ownerBodyId: null,
      assignedAt: null,
      adviceDueOn: null,
      ...back,
    });
    tx.record({
      type: "contribution.disowned",
      subjectKind: "contribution",
      subjectId: contribution.id,
      consultationId: contribution.consultationId,
      data: { assessment: id },
    });
    return ok();
  });
}

/** Takes one's body's advice back, until the coordinator has used it in a response. Events: contribution.advice_taken_back. */
export async function takeBackAdvice(ctx: Ctx, ref: string): Promise<Result<undefined, AdviseRefusal>> {
  return write<undefined, AdviseRefusal>(ctx, async (tx) => {
    const contribution = await loadOwn(tx, ref);
    if (!contribution) return refuse("not_found");
    if (contribution.stage !== "being_assessed") return refuse("already_used");
    const assessment = await findAssessment(tx.db, contribution.id);
    if (!assessment || assessment.bodyId !== contribution.ownerBodyId) return refuse("nothing_to_take_back");
    await tx.db.update(assessments).set({ takenBackAt: tx.now() }).where(eq(assessments.id, assessment.id));
    await changeContribution(tx, contribution, {});
    tx.record({
      type: "contribution.advice_taken_back",
      subjectKind: "contribution",
      subjectId: contribution.id,
      consultationId: contribution.consultationId,
      data: { assessment: assessment.id },
    });
    return ok();
  });
}
