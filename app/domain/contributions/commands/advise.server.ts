/** Assessment: the owner's professional advice, or its word that the point is not theirs. Internal until a response is published. */
import { and, eq, isNull } from "#db/kit.ts";
import { dispositions } from "#db/schema/consultations.ts";
import { assessments } from "#db/schema/contributions.ts";
import { bodies } from "#db/schema/people.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayAdvise } from "../policy.ts";
import {
  type ContributionRow,
  countAdviceSteps,
  findAssessment,
  findContribution,
} from "../queries.server.ts";
import { changeContribution, type Ended, refuseEnded, refuseUnsplit } from "./change.server.ts";

export type AdviseRefusal =
  /** also where it is not assigned to the actor's body, and where it is spam: the same answer as for none */
  | "not_found"
  | Ended
  /** somebody of the same body advised, or took advice back, since the page was read */
  | "changed_meanwhile"
  | "not_listed_here"
  | "nothing_to_take_back"
  | "already_used";

/** The actor's own contribution, with the advice on it as it was seen: `seen` counts what was done with advice on it. */
async function loadOwn(
  tx: Tx,
  ref: string,
  seen: number | undefined,
): Promise<Result<ContributionRow, "not_found" | "changed_meanwhile">> {
  const contribution = await findContribution(tx.db, ref);
  if (!contribution || !mayAdvise(tx.actor, contribution)) return refuse("not_found");
  if ((await refuseUnsplit(tx, contribution))?.code === "is_spam") return refuse("not_found");
  if (seen !== undefined && seen !== (await countAdviceSteps(tx.db, contribution.id)))
    return refuse("changed_meanwhile");
  return ok(contribution);
}

/**
 * Advises on a contribution and proposes a disposition; a later advice takes the place of an earlier one. Two of one body:
 * the later is refused as `changed_meanwhile`, by `seen` of its page. Events: contribution.advised.
 */
export async function giveAdvice(
  ctx: Ctx,
  ref: string,
  input: { advice: string; disposition: string },
  seen?: number,
): Promise<Result<undefined, AdviseRefusal>> {
  return write<undefined, AdviseRefusal>(ctx, async (tx) => {
    const own = await loadOwn(tx, ref, seen);
    if (!own.ok) return own;
    if (tx.actor.kind !== "staff") return refuse("not_found");
    const contribution = own.value;
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
    recordOn(tx, contribution, "contribution.advised", { assessment: id });
    return ok();
  });
}

/** Gives a contribution back to the coordinator: it is not ours, and, if known, whose it is. Events: contribution.disowned. */
export async function sayNotOurs(
  ctx: Ctx,
  ref: string,
  input: { why: string; whose: string },
  seen?: number,
): Promise<Result<undefined, AdviseRefusal>> {
  return write<undefined, AdviseRefusal>(ctx, async (tx) => {
    const own = await loadOwn(tx, ref, seen);
    if (!own.ok) return own;
    if (tx.actor.kind !== "staff") return refuse("not_found");
    const contribution = own.value;
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
    recordOn(tx, contribution, "contribution.disowned", { assessment: id });
    return ok();
  });
}

/** Takes one's body's advice back, until the coordinator has used it in a response. Events: contribution.advice_taken_back. */
export async function takeBackAdvice(
  ctx: Ctx,
  ref: string,
  seen?: number,
): Promise<Result<undefined, AdviseRefusal>> {
  return write<undefined, AdviseRefusal>(ctx, async (tx) => {
    const own = await loadOwn(tx, ref, seen);
    if (!own.ok) return own;
    const contribution = own.value;
    if (contribution.stage !== "being_assessed") return refuse("already_used");
    const assessment = await findAssessment(tx.db, contribution.id);
    if (!assessment || assessment.bodyId !== contribution.ownerBodyId) return refuse("nothing_to_take_back");
    await tx.db.update(assessments).set({ takenBackAt: tx.now() }).where(eq(assessments.id, assessment.id));
    await changeContribution(tx, contribution, {});
    recordOn(tx, contribution, "contribution.advice_taken_back", { assessment: assessment.id });
    return ok();
  });
}
