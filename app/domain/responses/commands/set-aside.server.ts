/**
 * Setting contributions aside: they are not answered, on a stated ground (rule 4). One person asks, with the reason that the
 * contributor is told; another approves exactly that, or gives it back (rule 6). Each can be taken up again. In this room,
 * since a draft that was to answer it is left.
 */
import { eq } from "#db/kit.ts";
import { setAsides } from "#db/schema/decisions.ts";
import { submissions } from "#db/schema/submissions.ts";
import { getForumRules } from "../../consultations/queries.server.ts";
import {
  findSetAside,
  listAskedAside,
  listAskedTogether,
  type SetAsideRow,
  setAsideDigest,
  togetherDigest,
} from "../../contributions/asides.server.ts";
import {
  changeContribution,
  findAllTriaged,
  refuseEnded,
  refuseUnsplit,
  type TogetherRefusal,
  type TriageRefusal,
} from "../../contributions/commands/change.server.ts";
import type { SetAsideInput } from "../../contributions/forms.ts";
import { mayTriage } from "../../contributions/policy.ts";
import { promisedBy } from "../../contributions/promise.server.ts";
import { findContribution, findContributions } from "../../contributions/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import type { ReturnForm } from "../../kernel/review.ts";
import { newSalt } from "../../kernel/token.server.ts";
import { write } from "../../kernel/write.server.ts";
import { findErasureScope } from "../../submissions/erasure.server.ts";
import { getSubmissionById } from "../../submissions/queries.server.ts";
import { mayApprove } from "../policy.ts";
import { leaveDrafts, standsAt } from "./drafting.server.ts";

/** What the log says of it: the ground, and the digest of the reason. */
const said = (asked: SetAsideRow) => ({ ground: asked.ground, digest: setAsideDigest(asked) });

export type AskSetAsideRefusal =
  | TriageRefusal
  | TogetherRefusal
  /** a second person has not decided yet */
  | "set_aside_asked";

/**
 * Asks a second person to set contributions aside, all of them on one ground and for one reason, or none. Work on them may go
 * on meanwhile. Events: contribution.set_aside_asked for each.
 */
export async function askSetAside(
  ctx: Ctx,
  refs: string | readonly string[],
  input: SetAsideInput,
): Promise<Result<{ count: number }, AskSetAsideRefusal>> {
  return write<{ count: number }, AskSetAsideRefusal>(ctx, async (tx) => {
    const wanted = [...new Set([refs].flat())];
    const before = await listAskedAside(
      tx.db,
      (await findContributions(tx.db, wanted)).map(({ id }) => id),
    );
    const found = await findAllTriaged(tx, wanted, ({ id }) => (before.has(id) ? "set_aside_asked" : null));
    if (!found.ok) return found;
    const by = { askedAt: tx.now(), askedBy: personOf(tx.actor) ?? "system" };
    const rows = await tx.db
      .insert(setAsides)
      .values(
        found.value.map(({ id }) => ({
          ...{ id: tx.newId(), contributionId: id, salt: newSalt() },
          ...{ ...input, ...by },
        })),
      )
      .returning();
    for (const one of found.value) {
      const asked = rows.find((row) => row.contributionId === one.id);
      if (asked) recordOn(tx, one, "contribution.set_aside_asked", said(asked));
    }
    return ok({ count: rows.length });
  });
}

export type DecideSetAsideRefusal =
  | TriageRefusal
  | "not_in_review"
  /** ground or reason are not those that were read */
  | "text_changed"
  /** rule 6: whoever asked does not decide */
  | "four_eyes";

/**
 * Sets aside on exactly the ground and the reason that were read, by somebody who did not ask for it (rule 6; a forum that
 * has switched four eyes off says so in public); by the digest of all that were asked for together, all of them. Their words
 * leave every public page; a draft that they were in is a draft again. Events: contribution.set_aside for each (data: `act`,
 * which they share), contribution.parted.
 */
export async function approveSetAside(
  ctx: Ctx,
  ref: string,
  input: { digest: string },
): Promise<Result<undefined, DecideSetAsideRefusal>> {
  return deciding(ctx, ref, input.digest, async (tx, together) => {
    const unsplit = await refuseUnsplit(tx, ...together.map((one) => one.contribution));
    if (unsplit) return unsplit;
    const { fourEyes } = await getForumRules(tx.db);
    const now = tx.now();
    const to = { stage: "set_aside" as const, setAsideAt: now };
    const act = tx.newId();
    for (const { contribution, asked } of together) {
      const self = asked.askedBy === personOf(tx.actor);
      if (self && fourEyes) return refuse("four_eyes");
      // The draft that it leaves was changed by whoever asked: to decide on this is not to write on that.
      if (contribution.stage === "response_being_prepared")
        await leaveDrafts(tx, [contribution], now, to, asked.askedBy);
      else await changeContribution(tx, contribution, to);
      await decide(tx, asked, { verdict: "approved", fourEyes: !self }, now);
      recordOn(tx, contribution, "contribution.set_aside", { ...said(asked), act });
    }
    return ok();
  });
}

/** Gives it back to whoever asked, or all that were asked for together, with what to change or why not. Events: contribution.set_aside_returned. */
export async function returnSetAside(
  ctx: Ctx,
  ref: string,
  input: ReturnForm,
): Promise<Result<undefined, DecideSetAsideRefusal>> {
  return deciding(ctx, ref, input.digest, async (tx, together) => {
    const now = tx.now();
    for (const { contribution, asked } of together) {
      await decide(tx, asked, { verdict: "returned", comment: input.comment }, now);
      recordOn(tx, contribution, "contribution.set_aside_returned", said(asked));
    }
    return ok();
  });
}

type Together = Awaited<ReturnType<typeof listAskedTogether>>;
type Decided = Result<undefined, DecideSetAsideRefusal> | Refusal<DecideSetAsideRefusal>;

function deciding(
  ctx: Ctx,
  ref: string,
  digest: string,
  body: (tx: Tx, together: Together) => Promise<Decided>,
): Promise<Result<undefined, DecideSetAsideRefusal>> {
  return write<undefined, DecideSetAsideRefusal>(ctx, async (tx) => {
    if (!mayApprove(tx.actor)) return refuse("not_allowed");
    const contribution = await findContribution(tx.db, ref);
    if (!contribution) return refuse("not_found");
    const ended = refuseEnded(contribution);
    if (ended) return ended;
    const asked = await findSetAside(tx.db, contribution.id);
    if (asked?.standing !== "asked") return refuse("not_in_review");
    if (setAsideDigest(asked) === digest) return body(tx, [{ contribution, asked }]);
    const together = await listAskedTogether(tx.db, asked);
    if (togetherDigest(together) !== digest) return refuse("text_changed");
    return body(tx, together);
  });
}

async function decide(tx: Tx, { id }: SetAsideRow, verdict: Partial<SetAsideRow>, at: string): Promise<void> {
  const decided = { decidedAt: at, decidedBy: personOf(tx.actor) ?? "system" };
  await tx.db
    .update(setAsides)
    .set({ ...verdict, ...decided })
    .where(eq(setAsides.id, id));
}

export type TakeUpRefusal =
  | "not_found"
  | "not_allowed"
  /** nothing was asked, or it is not set aside */
  | "not_set_aside"
  /** there are no words left to answer */
  | "erased";

/**
 * Takes back what was asked for, or takes a contribution that is set aside up again: it goes on where it was, and an answer
 * is promised as before. Nobody is deprived by it, so one person does it. Events: contribution.set_aside_dropped, contribution.taken_up.
 */
export async function takeUp(ctx: Ctx, ref: string): Promise<Result<undefined, TakeUpRefusal>> {
  return write<undefined, TakeUpRefusal>(ctx, async (tx) => {
    if (!mayTriage(tx.actor)) return refuse("not_allowed");
    const contribution = await findContribution(tx.db, ref);
    if (!contribution) return refuse("not_found");
    const asked = await findSetAside(tx.db, contribution.id);
    const aside = asked?.standing === "set_aside" && contribution.stage === "set_aside";
    if (!asked || (asked.standing !== "asked" && !aside)) return refuse("not_set_aside");
    const { erasureId } = await getSubmissionById(tx.db, contribution.submissionId);
    if (aside && (await findErasureScope(tx.db, erasureId)) === "words") return refuse("erased");
    await tx.db
      .update(setAsides)
      .set({ endedAt: tx.now(), endedBy: personOf(tx.actor) ?? "system" })
      .where(eq(setAsides.id, asked.id));
    if (aside) {
      const [submission] = await tx.db
        .select({ receivedOn: submissions.receivedOn })
        .from(submissions)
        .where(eq(submissions.id, contribution.submissionId));
      const from = contribution.movedOn ?? submission?.receivedOn ?? "";
      const promised = await promisedBy(tx, contribution.consultationId, from);
      const { extendedTo } = contribution;
      await changeContribution(tx, contribution, {
        stage: standsAt(contribution),
        setAsideAt: null,
        // The terms may have changed while nobody worked on it; a later day that was promised stands.
        responseDueOn: promised > (extendedTo ?? "") ? promised : (extendedTo ?? promised),
      });
    }
    recordOn(
      tx,
      contribution,
      aside ? "contribution.taken_up" : "contribution.set_aside_dropped",
      said(asked),
    );
    return ok();
  });
}
