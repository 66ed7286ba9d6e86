/** Approval by a second person, bound to the exact text (rule 6), and publication in one short transaction. */
import { and, eq, inArray, isNotNull, isNull, notInArray, sql } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseMembers, responses, responseVersions, reviews } from "#db/schema/responses.ts";
import { getForumRules } from "../../consultations/queries.server.ts";
import { stageTransitions } from "../../contributions/contribution.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { leadingTo, mayMove, moved } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { refuseLinksInResponse } from "../join-link.server.ts";
import { mayApprove } from "../policy.ts";
import {
  findResponse,
  listSavers,
  publicMembers,
  type ResponseRow,
  readContent,
  workingMembers,
} from "../queries.server.ts";
import { responseTransitions } from "../response.ts";
import { reopenMembers } from "./retract.server.ts";
import { promisesPast } from "./submit.server.ts";

export type ApproveRefusal =
  | "not_found"
  | "not_allowed"
  | "not_in_review"
  /** the text is not the one that the approver read */
  | "text_changed"
  /** rule 6: the approver saved one of its drafts */
  | "four_eyes"
  /** the day of its promise passed while it waited */
  | "promise_past"
  /** it names the link to join a meeting, which was set while it waited; details: field */
  | "join_link";

/** What stands between an actor and approving this text, or null. With four eyes switched off its writer may approve too. */
async function hindrance(
  tx: Tx,
  response: ResponseRow,
  digest: string,
): Promise<Refusal<ApproveRefusal> | null> {
  if (!mayMove(responseTransitions, response.status, "approved")) return refuse("not_in_review");
  const current = await readContent(tx.db, response);
  if (current.digest !== digest || response.submittedDigest !== digest) return refuse("text_changed");
  const person = personOf(tx.actor);
  const wrote = (await listSavers(tx.db, response.id)).includes(person ?? "");
  if (wrote && (await getForumRules(tx.db)).fourEyes) return refuse("four_eyes");
  if (await promisesPast(tx, response)) return refuse("promise_past");
  return refuseLinksInResponse(tx, response);
}

/** Approves exactly the text that was read. Events: response.approved. */
export async function approveResponse(
  ctx: Ctx,
  number: number,
  input: { digest: string; comment: string },
): Promise<Result<undefined, ApproveRefusal>> {
  return write<undefined, ApproveRefusal>(ctx, async (tx) => {
    if (!mayApprove(tx.actor)) return refuse("not_allowed");
    const response = await findResponse(tx.db, number);
    if (!response) return refuse("not_found");
    const hindered = await hindrance(tx, response, input.digest);
    if (hindered) return hindered;
    const approvedBy = personOf(tx.actor) as string;
    await tx.db
      .update(responses)
      .set({
        status: "approved",
        approvedDigest: input.digest,
        approvedBy,
        approvedAt: tx.now(),
        version: response.version + 1,
      })
      .where(eq(responses.id, response.id));
    await keepReview(tx, response, "approved", input);
    tx.record({
      type: "response.approved",
      subjectKind: "response",
      subjectId: response.id,
      consultationId: response.consultationId,
      data: { digest: input.digest },
    });
    return ok();
  });
}

/** Gives a response back with a comment. Events: response.returned. */
export async function returnResponse(
  ctx: Ctx,
  number: number,
  input: { digest: string; comment: string },
): Promise<Result<undefined, ApproveRefusal>> {
  return write<undefined, ApproveRefusal>(ctx, async (tx) => {
    if (!mayApprove(tx.actor)) return refuse("not_allowed");
    const response = await findResponse(tx.db, number);
    if (!response) return refuse("not_found");
    if (response.status === "published" || !mayMove(responseTransitions, response.status, "draft"))
      return refuse("not_in_review");
    // A comment belongs to the text that its writer read.
    if ((await readContent(tx.db, response)).digest !== input.digest) return refuse("text_changed");
    await tx.db
      .update(responses)
      .set({
        status: "draft",
        approvedDigest: null,
        approvedBy: null,
        approvedAt: null,
        submittedDigest: null,
        version: response.version + 1,
      })
      .where(eq(responses.id, response.id));
    await keepReview(tx, response, "returned", input);
    tx.record({
      type: "response.returned",
      subjectKind: "response",
      subjectId: response.id,
      consultationId: response.consultationId,
    });
    return ok();
  });
}

async function keepReview(
  tx: Tx,
  response: ResponseRow,
  verdict: "approved" | "returned",
  input: { digest: string; comment: string },
) {
  await tx.db.insert(reviews).values({
    id: tx.newId(),
    responseId: response.id,
    personId: personOf(tx.actor) ?? "",
    verdict,
    comment: input.comment,
    digest: input.digest,
    at: tx.now(),
  });
}

export type PublishRefusal =
  | "not_found"
  | "not_allowed"
  | "not_approved"
  | "text_changed"
  /** it names the link to join a meeting, which was set since it was approved: it is given back; details: field */
  | "join_link";

/**
 * Publishes an approved response or its correction as the next version: its members are answered, those it leaves out wait
 * for a new answer, its page is public at once, and fan-out rows tell contributors later (never a loop: a response may
 * have 10,000 members). Events: response.published.
 */
export async function publishResponse(
  ctx: Ctx,
  number: number,
): Promise<Result<{ number: number }, PublishRefusal>> {
  return write<{ number: number }, PublishRefusal>(ctx, async (tx) => {
    if (!mayApprove(tx.actor)) return refuse("not_allowed");
    const response = await findResponse(tx.db, number);
    if (!response) return refuse("not_found");
    if (response.status !== "approved" || !response.approvedBy) return refuse("not_approved");
    const { content, digest } = await readContent(tx.db, response);
    if (digest !== response.approvedDigest) return refuse("text_changed");
    const named = await refuseLinksInResponse(tx, response);
    if (named) return named;
    const now = tx.now();
    const version = response.publishedVersion + 1;
    const kind = response.correctionKind ?? "first";
    const ending = and(publicMembers(response.id), isNotNull(responseMembers.leavingAt));
    const left = await tx.db.$count(responseMembers, ending);
    await tx.db.insert(responseVersions).values({
      responseId: response.id,
      version,
      kind,
      note: response.correctionNote,
      content,
      digest,
      approvedBy: response.approvedBy,
      fourEyes: !(await listSavers(tx.db, response.id)).includes(response.approvedBy),
      publishedAt: now,
      publishedBy: personOf(tx.actor) ?? "",
    });
    await tx.db
      .update(responses)
      .set({
        status: moved(responseTransitions, response.status, "published"),
        publishedAt: now,
        publishedVersion: version,
        publishedRow: response.version + 1,
        correctionKind: null,
        correctionNote: null,
        version: response.version + 1,
      })
      .where(eq(responses.id, response.id));
    await reopenMembers(tx, response, "leaving");
    await tx.db
      .update(responseMembers)
      .set({ removedAt: now, leavingAt: null, lastVersion: version - 1 })
      .where(ending);
    const added = and(workingMembers(response.id), isNull(responseMembers.firstVersion));
    const members = tx.db.select({ id: responseMembers.contributionId }).from(responseMembers).where(added);
    const elsewhere = notInArray(contributions.stage, leadingTo(stageTransitions, "answered"));
    const strays = await tx.db.$count(contributions, and(inArray(contributions.id, members), elsewhere));
    if (strays > 0) throw new Error(`${strays} members of response ${number} are not being answered`);
    await tx.db
      .update(contributions)
      .set({
        stage: "answered",
        answeredAt: now,
        reopenedAt: null,
        version: sql`${contributions.version} + 1`,
      })
      .where(inArray(contributions.id, members));
    await tx.db.update(responseMembers).set({ firstVersion: version }).where(added);
    await tx.db
      .update(responseMembers)
      .set({ publicSentence: sql`${responseMembers.ownSentence}` })
      .where(publicMembers(response.id));
    tx.record({
      type: "response.published",
      subjectKind: "response",
      subjectId: response.id,
      consultationId: response.consultationId,
      data: { version, digest, kind, left },
    });
    return ok({ number });
  });
}
