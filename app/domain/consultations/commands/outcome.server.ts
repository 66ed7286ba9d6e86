/** Drafts, submits, gives back and publishes the outcome of a consultation, by two people (rule 6). */
import { eq } from "#db/kit.ts";
import { outcomeReviews, outcomes } from "#db/schema/consultations.ts";
import { saves } from "#db/schema/kernel.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { listKeptLinks, namingsIn, refuseNaming } from "../../kernel/join-link.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import type { ReturnForm, ReviewVerdict } from "../../kernel/review.ts";
import { isEnd, mayMove, moved } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { findCommitments } from "../../plans/queries.server.ts";
import { windowState } from "../consultation.ts";
import type { OutcomeForm } from "../forms.ts";
import { textsOfOutcome } from "../join-link.server.ts";
import { type CommitmentVerdict, outcomeTransitions } from "../outcome.ts";
import { mayApproveOutcome } from "../policy.ts";
import {
  type ConsultationRow,
  findConsultation,
  findOutcome,
  getForumRules,
  listConsultedCommitments,
  listOutcomeSavers,
  type OutcomeRow,
  outcomeDigest,
} from "../queries.server.ts";
import { type ChangeRefusal, changing, isWritten, type WriteRefusal, writing } from "./change.server.ts";

export type SaveOutcomeRefusal = WriteRefusal | "not_announced" | "already_published" | "unknown_commitment";

/**
 * Saves the outcome as a draft, also one that is in review: an approval is bound to the exact text. `version` is the
 * one that was read, 0 for the first. Refused as not_announced, already_published, changed_meanwhile (details:
 * version), unknown_commitment, join_link (details: field). Events: outcome.saved.
 */
export async function saveOutcome(
  ctx: Ctx,
  slug: string,
  input: OutcomeForm,
): Promise<Result<{ version: number; digest: string }, SaveOutcomeRefusal>> {
  return writing<{ version: number; digest: string }, SaveOutcomeRefusal>(ctx, slug, async (tx, row) => {
    if (row.status !== "announced") return refuse("not_announced");
    const before = await findOutcome(tx.db, row.id);
    if (before && isEnd(outcomeTransitions, before.status)) return refuse("already_published");
    if ((before?.version ?? 0) !== input.version)
      return refuse("changed_meanwhile", { version: before?.version ?? 0 });
    const verdicts = await readVerdicts(tx, input);
    if (!verdicts) return refuse("unknown_commitment");
    const version = input.version + 1;
    const content = { text: input.text, commitments: verdicts };
    const draft = { status: "draft", ...content, submittedBy: null, submittedDigest: null, version } as const;
    await tx.db
      .insert(outcomes)
      .values({ consultationId: row.id, ...draft })
      .onConflictDoUpdate({ target: outcomes.consultationId, set: draft });
    const digest = outcomeDigest(row.id, content);
    await tx.db.insert(saves).values({
      id: tx.newId(),
      subjectKind: "outcome",
      subjectId: row.id,
      version,
      personId: personOf(tx.actor) ?? "system",
      digest,
      at: tx.now(),
    });
    recordOutcome(tx, row, { type: "outcome.saved", digest: digest });
    return ok({ version, digest });
  });
}

async function readVerdicts(tx: Tx, input: OutcomeForm): Promise<CommitmentVerdict[] | null> {
  const chosen = input.commitments.filter(
    (verdict) => verdict.outcome !== "" || Object.keys(verdict.reason).length > 0,
  );
  const found = new Map(
    (
      await findCommitments(
        tx.db,
        chosen.map((verdict) => verdict.commitment),
      )
    ).map((c) => [c.slug, c.id]),
  );
  if (found.size !== chosen.length) return null;
  return chosen.flatMap((verdict) =>
    verdict.outcome === ""
      ? []
      : [
          {
            commitmentId: found.get(verdict.commitment) ?? "",
            outcome: verdict.outcome,
            reason: verdict.reason,
          },
        ],
  );
}

export type SubmitOutcomeRefusal =
  | ChangeRefusal
  | "not_announced"
  | "not_draft"
  | "text_changed"
  | "text_missing"
  | "verdict_missing";

/**
 * Asks for approval of exactly the text that was read. No outcome without a reason (rule 5): refused as text_missing
 * and as verdict_missing (details: numbers) where a commitment that the consultation concerns has no outcome or no
 * reason; also as not_draft, text_changed. Events: outcome.submitted.
 */
export async function submitOutcome(
  ctx: Ctx,
  slug: string,
  input: { digest: string },
): Promise<Result<undefined, SubmitOutcomeRefusal>> {
  return changing<undefined, SubmitOutcomeRefusal>(ctx, slug, async (tx, row) => {
    if (row.status !== "announced") return refuse("not_announced");
    const outcome = await findOutcome(tx.db, row.id);
    if (!outcome || !mayMove(outcomeTransitions, outcome.status, "in_review")) return refuse("not_draft");
    if (outcomeDigest(row.id, outcome) !== input.digest) return refuse("text_changed");
    if (!isWritten(outcome.text, row)) return refuse("text_missing");
    const reasoned = new Set(
      outcome.commitments.filter((v) => isWritten(v.reason, row)).map((v) => v.commitmentId),
    );
    const concerned = await listConsultedCommitments(tx.db, row.id);
    const missing = concerned
      .filter((commitment) => !reasoned.has(commitment.id))
      .map((commitment) => commitment.number);
    if (missing.length > 0 || reasoned.size < outcome.commitments.length) {
      return refuse("verdict_missing", { numbers: missing.join(", ") });
    }
    await tx.db
      .update(outcomes)
      .set({ status: "in_review", submittedBy: personOf(tx.actor), submittedDigest: input.digest })
      .where(eq(outcomes.consultationId, row.id));
    recordOutcome(tx, row, { type: "outcome.submitted", digest: input.digest });
    return ok();
  });
}

export type ApproveOutcomeRefusal =
  | "not_allowed"
  | "not_found"
  | "not_in_review"
  /** the text is not the one that the approver read */
  | "text_changed"
  /** rule 6: the approver saved one of its drafts */
  | "four_eyes"
  /** publication: what comes in until the last day may still change it, and a published outcome is final */
  | "too_early"
  /** it names the link to join a meeting, which was set since it was saved */
  | "join_link";

/**
 * Gives the outcome back to whoever sent it to review, with what to change. Refused as not_in_review, text_changed: a
 * comment belongs to the text that its writer read. Events: outcome.returned.
 */
export async function returnOutcome(
  ctx: Ctx,
  slug: string,
  input: ReturnForm,
): Promise<Result<undefined, ApproveOutcomeRefusal>> {
  return approving(ctx, slug, async (tx, row, outcome) => {
    if (outcomeDigest(row.id, outcome) !== input.digest) return refuse("text_changed");
    await tx.db
      .update(outcomes)
      .set({ status: moved(outcomeTransitions, outcome.status, "draft"), submittedDigest: null })
      .where(eq(outcomes.consultationId, row.id));
    await keepReview(tx, row, { verdict: "returned", ...input });
    recordOutcome(tx, row, { type: "outcome.returned", digest: input.digest });
    return ok();
  });
}

/**
 * Approves and publishes exactly the text that was read, by someone who saved none of it (rule 6; a forum that has
 * switched four eyes off says so in public), once the window is over; a standing consultation has no last day. Refused as
 * not_in_review, text_changed, four_eyes, too_early, join_link (details: field). Events: outcome.published.
 */
export async function publishOutcome(
  ctx: Ctx,
  slug: string,
  input: { digest: string },
): Promise<Result<undefined, ApproveOutcomeRefusal>> {
  return approving(ctx, slug, async (tx, row, outcome) => {
    const digest = outcomeDigest(row.id, outcome);
    if (digest !== input.digest || outcome.submittedDigest !== digest) return refuse("text_changed");
    const person = personOf(tx.actor) ?? "";
    const wrote = (await listOutcomeSavers(tx.db, row.id)).includes(person);
    const { fourEyes, timeZone } = await getForumRules(tx.db);
    if (wrote && fourEyes) return refuse("four_eyes");
    if (!row.standing && windowState(row, tx.now(), timeZone) !== "over") return refuse("too_early");
    const [named] = namingsIn(await listKeptLinks(tx.db, tx.now()), [textsOfOutcome(outcome)]);
    if (named) return refuseNaming(tx, named);
    await tx.db
      .update(outcomes)
      .set({
        status: "published",
        approvedBy: person,
        approvedDigest: digest,
        publishedAt: tx.now(),
        fourEyes: !wrote,
      })
      .where(eq(outcomes.consultationId, row.id));
    await keepReview(tx, row, { verdict: "approved", comment: "", digest });
    recordOutcome(tx, row, { type: "outcome.published", digest: digest });
    return ok();
  });
}

function approving(
  ctx: Ctx,
  slug: string,
  body: (
    tx: Tx,
    row: ConsultationRow,
    outcome: OutcomeRow,
  ) => Promise<Refusal<ApproveOutcomeRefusal> | Result<undefined, ApproveOutcomeRefusal>>,
): Promise<Result<undefined, ApproveOutcomeRefusal>> {
  return write<undefined, ApproveOutcomeRefusal>(ctx, async (tx) => {
    if (!mayApproveOutcome(tx.actor)) return refuse("not_allowed");
    const row = await findConsultation(tx.db, slug);
    if (!row) return refuse("not_found");
    const outcome = await findOutcome(tx.db, row.id);
    if (!outcome || !mayMove(outcomeTransitions, outcome.status, "published") || row.status !== "announced")
      return refuse("not_in_review");
    return body(tx, row, outcome);
  });
}

async function keepReview(
  tx: Tx,
  row: ConsultationRow,
  review: ReturnForm & { verdict: ReviewVerdict },
): Promise<void> {
  await tx.db.insert(outcomeReviews).values({
    id: tx.newId(),
    consultationId: row.id,
    personId: personOf(tx.actor) ?? "",
    ...review,
    at: tx.now(),
  });
}

type OutcomeEvent = "outcome.saved" | "outcome.submitted" | "outcome.returned" | "outcome.published";

function recordOutcome(
  tx: Tx,
  row: ConsultationRow,
  { type, digest }: { type: OutcomeEvent; digest: string },
): void {
  tx.record({ type, subjectKind: "outcome", subjectId: row.id, consultationId: row.id, data: { digest } });
}
