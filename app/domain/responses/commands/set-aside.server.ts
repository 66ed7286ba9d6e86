/**
 * Setting a contribution aside: it is not answered, on a stated ground (rule 4). One person asks, with the reason that the
 * contributor is told; another approves exactly that, or gives it back (rule 6). It can be taken up again. In this room,
 * since a draft that was to answer it is left.
 */
import { eq } from "#db/kit.ts";
import { setAsides } from "#db/schema/decisions.ts";
import { submissions } from "#db/schema/submissions.ts";
import { getForumRules } from "../../consultations/queries.server.ts";
import {
  changeContribution,
  findTriaged,
  refuseEnded,
  refuseUnsplit,
  type TriageRefusal,
} from "../../contributions/commands/change.server.ts";
import type { SetAsideInput } from "../../contributions/forms.ts";
import { mayTriage } from "../../contributions/policy.ts";
import { promisedBy } from "../../contributions/promise.server.ts";
import {
  type ContributionRow,
  findContribution,
  findSetAside,
  type SetAsideRow,
  setAsideDigest,
} from "../../contributions/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import type { ReturnForm } from "../../kernel/review.ts";
import { newSalt } from "../../kernel/token.server.ts";
import { write } from "../../kernel/write.server.ts";
import { findErasureScope, getSubmissionById } from "../../submissions/queries.server.ts";
import { mayApprove } from "../policy.ts";
import { leaveDrafts, standsAt } from "./drafting.server.ts";

type Event =
  | "contribution.set_aside_asked"
  | "contribution.set_aside_returned"
  | "contribution.set_aside"
  | "contribution.set_aside_dropped"
  | "contribution.taken_up";

const recordOn = (tx: Tx, type: Event, contribution: ContributionRow, asked: SetAsideRow) =>
  tx.record({
    type,
    subjectKind: "contribution",
    subjectId: contribution.id,
    consultationId: contribution.consultationId,
    data: { ground: asked.ground, digest: setAsideDigest(asked) },
  });

export type AskSetAsideRefusal =
  | TriageRefusal
  /** a second person has not decided yet */
  | "set_aside_asked";

/** Asks a second person to set a contribution aside. Work on it may go on meanwhile. Events: contribution.set_aside_asked. */
export async function askSetAside(
  ctx: Ctx,
  ref: string,
  input: SetAsideInput,
): Promise<Result<undefined, AskSetAsideRefusal>> {
  return write<undefined, AskSetAsideRefusal>(ctx, async (tx) => {
    const found = await findTriaged(tx, ref);
    if (!found.ok) return found;
    const contribution = found.value;
    const before = await findSetAside(tx.db, contribution.id);
    if (before?.standing === "asked") return refuse("set_aside_asked");
    const asked: typeof setAsides.$inferInsert = {
      id: tx.newId(),
      contributionId: contribution.id,
      ...input,
      salt: newSalt(),
      askedAt: tx.now(),
      askedBy: personOf(tx.actor) ?? "system",
    };
    const [row] = await tx.db.insert(setAsides).values(asked).returning();
    recordOn(tx, "contribution.set_aside_asked", contribution, row as SetAsideRow);
    return ok();
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
 * has switched four eyes off says so in public). Its words leave every public page; a draft that it was in is a draft again.
 * Events: contribution.set_aside, contribution.parted.
 */
export async function approveSetAside(
  ctx: Ctx,
  ref: string,
  input: { digest: string },
): Promise<Result<undefined, DecideSetAsideRefusal>> {
  return deciding(ctx, ref, input.digest, async (tx, contribution, asked) => {
    const unsplit = await refuseUnsplit(tx, contribution);
    if (unsplit) return unsplit;
    const self = asked.askedBy === personOf(tx.actor);
    const { fourEyes } = await getForumRules(tx.db);
    if (self && fourEyes) return refuse("four_eyes");
    const now = tx.now();
    const to = { stage: "set_aside" as const, setAsideAt: now };
    // The draft that it leaves was changed by whoever asked: to decide on this is not to write on that.
    if (contribution.stage === "response_being_prepared")
      await leaveDrafts(tx, [contribution], now, to, asked.askedBy);
    else await changeContribution(tx, contribution, to);
    await decide(tx, asked, { verdict: "approved", fourEyes: !self });
    recordOn(tx, "contribution.set_aside", contribution, asked);
    return ok();
  });
}

/** Gives it back to whoever asked, with what to change or why not. Events: contribution.set_aside_returned. */
export async function returnSetAside(
  ctx: Ctx,
  ref: string,
  input: ReturnForm,
): Promise<Result<undefined, DecideSetAsideRefusal>> {
  return deciding(ctx, ref, input.digest, async (tx, contribution, asked) => {
    await decide(tx, asked, { verdict: "returned", comment: input.comment });
    recordOn(tx, "contribution.set_aside_returned", contribution, asked);
    return ok();
  });
}

type Decided = Result<undefined, DecideSetAsideRefusal> | Refusal<DecideSetAsideRefusal>;

function deciding(
  ctx: Ctx,
  ref: string,
  digest: string,
  body: (tx: Tx, contribution: ContributionRow, asked: SetAsideRow) => Promise<Decided>,
): Promise<Result<undefined, DecideSetAsideRefusal>> {
  return write<undefined, DecideSetAsideRefusal>(ctx, async (tx) => {
    if (!mayApprove(tx.actor)) return refuse("not_allowed");
    const contribution = await findContribution(tx.db, ref);
    if (!contribution) return refuse("not_found");
    const ended = refuseEnded(contribution);
    if (ended) return ended;
    const asked = await findSetAside(tx.db, contribution.id);
    if (asked?.standing !== "asked") return refuse("not_in_review");
    if (setAsideDigest(asked) !== digest) return refuse("text_changed");
    return body(tx, contribution, asked);
  });
}

async function decide(tx: Tx, { id }: SetAsideRow, verdict: Partial<SetAsideRow>): Promise<void> {
  const decided = { decidedAt: tx.now(), decidedBy: personOf(tx.actor) ?? "system" };
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
    recordOn(tx, aside ? "contribution.taken_up" : "contribution.set_aside_dropped", contribution, asked);
    return ok();
  });
}
