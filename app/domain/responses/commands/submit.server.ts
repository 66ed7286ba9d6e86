/** Sending a draft to review. */
import { and, eq, isNull } from "#db/kit.ts";
import { dispositions } from "#db/schema/consultations.ts";
import { responseMembers, responses } from "#db/schema/responses.ts";
import { forumDate } from "../../forum/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { mayMove } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { refuseLinksInResponse } from "../join-link.server.ts";
import { mayDraft } from "../policy.ts";
import { findResponse, findVersion, type ResponseRow, readContent } from "../queries.server.ts";
import {
  canonicalContent,
  changesSubstance,
  isPast,
  isWorkingName,
  parseContent,
  type ResponseContent,
  responseTransitions,
} from "../response.ts";
import { type Doubt, doubtsOf } from "../typing-error.ts";

export type SubmitRefusal =
  | "not_found"
  | "not_allowed"
  | "not_a_draft"
  | "changed_meanwhile"
  /** all were withdrawn */
  | "no_members"
  /** rule 5 */
  | "reason_missing"
  | "disposition_missing"
  /** it bears its working name */
  | "title_missing"
  /** it was taken off the consultation's list since it was chosen */
  | "disposition_ended"
  /** the day of its promise has passed */
  | "promise_past"
  /** the disposition moves work on: name the body or process */
  | "destination_missing"
  /** a correction says what was changed and why */
  | "note_missing"
  /** it says what is published already */
  | "nothing_changed"
  /** a typing error changes no outcome, language, place, promise or member: that is told */
  | "changes_substance"
  /** a typing error that looks like more, and of which nobody has said that it is one all the same */
  | "looks_substantive"
  /** a meeting's link to join stands in it, which is for the registered alone; details: field */
  | "join_link";

type Sending = {
  /** of the row, as it was read */
  version?: number;
  /** digest of the text of which it was said, knowing what it looks like, that it is only a typing error */
  allTheSame?: string;
};

/**
 * Sends a draft to review, as it stands. Rule 5: no outcome without a reason and, where work moves on, its destination.
 * Events: response.submitted; response.said_typing_error where it looks like more.
 */
export async function submitResponse(
  ctx: Ctx,
  number: number,
  { version, allTheSame }: Sending = {},
): Promise<Result<undefined, SubmitRefusal>> {
  return write<undefined, SubmitRefusal>(ctx, async (tx) => {
    if (!mayDraft(tx.actor)) return refuse("not_allowed");
    const response = await findResponse(tx.db, number);
    if (!response) return refuse("not_found");
    if (!mayMove(responseTransitions, response.status, "in_review")) return refuse("not_a_draft");
    if (version !== undefined && version !== response.version) return refuse("changed_meanwhile");
    if (isWorkingName(response.title)) return refuse("title_missing");
    const members = and(eq(responseMembers.responseId, response.id), isNull(responseMembers.removedAt));
    if ((await tx.db.$count(responseMembers, members)) === 0) return refuse("no_members");
    if (!response.dispositionId) return refuse("disposition_missing");
    if (response.reason.trim() === "") return refuse("reason_missing");
    const [disposition] = await tx.db
      .select()
      .from(dispositions)
      .where(eq(dispositions.id, response.dispositionId));
    if (!disposition || (disposition.endedAt !== null && !response.correctionKind))
      return refuse("disposition_ended");
    if (disposition.needsDestination && response.destination.trim() === "")
      return refuse("destination_missing");
    if (await promisesPast(tx, response)) return refuse("promise_past");
    const { content, digest } = await readContent(tx.db, response);
    const named = await refuseLinksInResponse(tx, response);
    if (named) return named;
    if (response.correctionKind) {
      if (!response.correctionNote?.trim()) return refuse("note_missing");
      const before = parseContent((await findVersion(tx.db, response))?.content ?? "");
      const after = parseContent(content);
      const plain = (text: ResponseContent) => canonicalContent({ ...text, correction: null });
      if (plain(before) === plain(after)) return refuse("nothing_changed");
      if (response.correctionKind === "typing_error" && changesSubstance(before, after))
        return refuse("changes_substance");
      const doubts = response.correctionKind === "typing_error" ? doubtsOf(before, after) : [];
      if (doubts.length > 0) {
        if (allTheSame !== digest) return refuse("looks_substantive");
        sayTypingError(tx, response, doubts);
      }
    }
    await tx.db
      .update(responses)
      .set({
        status: "in_review",
        submittedDigest: digest,
        submittedBy: personOf(tx.actor),
        submittedAt: tx.now(),
        version: response.version + 1,
      })
      .where(eq(responses.id, response.id));
    tx.record({
      type: "response.submitted",
      subjectKind: "response",
      subjectId: response.id,
      consultationId: response.consultationId,
      data: { digest },
    });
    return ok();
  });
}

/** Keeps that it was called a typing error all the same, and how much of each kind spoke against it. */
function sayTypingError(tx: Tx, { id, consultationId }: ResponseRow, doubts: readonly Doubt[]): void {
  const count = (kind: Doubt["kind"]) => doubts.filter((doubt) => doubt.kind === kind).length;
  tx.record({
    type: "response.said_typing_error",
    subjectKind: "response",
    subjectId: id,
    consultationId,
    data: { figures: count("figure"), negations: count("negation"), words: count("words") },
  });
}

/** Whether it promises a day that has passed. A correction may keep the day that was promised, but name no other. */
export async function promisesPast(tx: Tx, response: ResponseRow): Promise<boolean> {
  if (!isPast(response.promiseByOn, await forumDate(tx.db, tx.now()))) return false;
  const published = await findVersion(tx.db, response);
  return !published || parseContent(published.content).promise?.byOn !== response.promiseByOn;
}
