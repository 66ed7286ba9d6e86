/** Takes down what owners say about their commitments. */
import { statusUpdates } from "#db/schema/plans.ts";
import { forumDate } from "../../forum/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { refuseLinksIn } from "../../kernel/join-link.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import type { StatusForm } from "../forms.ts";
import { mayReport } from "../policy.ts";
import { countReports, findCommitment, listOwners } from "../queries.server.ts";

export type ReportRefusal =
  | "not_found"
  | "not_allowed"
  | "not_owner"
  | "ended"
  /** somebody reported, or one did so oneself, since the form was opened */
  | "reported_meanwhile"
  | "reported_in_future"
  | "figure_in_future"
  | "next_not_later"
  /** a meeting's link to join stands in it, which is for the registered alone; details: field */
  | "join_link";

/**
 * Reports how far a commitment has come: dated, in the owner's words, figures with the day they are true for,
 * evidence by http or https, and when the next report is expected. Never changed afterwards: the next one stands
 * above it. A coordinator reports on behalf of an owner, who is named. Dates are plain dates in the forum's zone.
 * `seen` is how many reports stood when the form was opened, so that none is made unseen or twice over.
 * Refused as not_owner (the body does not own it), ended, reported_meanwhile, reported_in_future, figure_in_future, next_not_later,
 * join_link (details: field).
 * Events: commitment.reported.
 */
export async function reportStatus(
  ctx: Ctx,
  commitment: string,
  input: StatusForm,
  seen?: number,
): Promise<Result<undefined, ReportRefusal>> {
  return write<undefined, ReportRefusal>(ctx, async (tx) => {
    const row = await findCommitment(tx.db, commitment);
    if (!row) return refuse("not_found");
    const body = (await listOwners(tx.db, row.id)).find((owner) => owner.slug === input.body);
    if (!body) return refuse("not_owner");
    if (!mayReport(tx.actor, body.id)) return refuse("not_allowed");
    if (row.endedAt) return refuse("ended");
    if (seen !== undefined && seen !== (await countReports(tx.db, row.id)))
      return refuse("reported_meanwhile");
    const today = await forumDate(tx.db, tx.now());
    if (input.reportedOn > today) return refuse("reported_in_future");
    if (input.figures.some((figure) => figure.asOf > today)) return refuse("figure_in_future");
    if (input.nextExpectedOn && input.nextExpectedOn <= input.reportedOn) return refuse("next_not_later");
    const { state, text, mainLanguage, reportedOn, figures, links, nextExpectedOn } = input;
    const named = await refuseLinksIn(tx, { text, figures, links });
    if (named) return named;
    await tx.db.insert(statusUpdates).values({
      id: tx.newId(),
      commitmentId: row.id,
      bodyId: body.id,
      state,
      text,
      mainLanguage,
      reportedOn,
      figures,
      links,
      nextExpectedOn,
      recordedAt: tx.now(),
      recordedBy: personOf(tx.actor) ?? "system",
    });
    tx.record({
      type: "commitment.reported",
      subjectKind: "commitment",
      subjectId: row.id,
      data: { body: body.id, state, on: reportedOn },
    });
    return ok();
  });
}
