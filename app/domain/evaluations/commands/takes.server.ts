/** What the organiser takes from an evaluation: written, and published on the meeting's page. */
import { eq } from "#db/kit.ts";
import { evaluations } from "#db/schema/evaluations.ts";
import { isWritten } from "../../consultations/commands/change.server.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { listKeptLinks, namingsIn, refuseNaming } from "../../kernel/join-link.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Translated } from "../../people/person.ts";
import { isOver } from "../evaluation.ts";
import type { TakesForm } from "../forms.ts";
import type { EvaluationRow } from "../queries.server.ts";
import { changingEvaluation, type EvaluationRefusal, recordEvaluation } from "./change-evaluation.server.ts";

export type TakesRefusal =
  | EvaluationRefusal
  /** the meeting is not over */
  | "not_now"
  /** what is published says something in the main language */
  | "text_missing"
  /** a meeting's link to join stands in it, which is for the registered alone; details: field */
  | "join_link";

/**
 * Saves what the organiser takes from the answers; what stands in public stays as it is. Refused as nothing_asked, not_now,
 * changed_meanwhile (details: version). Events: evaluation.takes_saved.
 */
export const saveTakes = (ctx: Ctx, slug: string, input: TakesForm) => writeTakes(ctx, slug, input, false);

/**
 * Saves it and publishes it on the meeting's page, in the place of what stood there, which stays readable under it. What stands
 * there already keeps its day. Refused as saveTakes, and as text_missing, join_link. Events: evaluation.takes_published.
 */
export const publishTakes = (ctx: Ctx, slug: string, input: TakesForm) => writeTakes(ctx, slug, input, true);

async function writeTakes(
  ctx: Ctx,
  slug: string,
  { version, takes }: TakesForm,
  publish: boolean,
): Promise<Result<undefined, TakesRefusal>> {
  return changingEvaluation<undefined, TakesRefusal>(ctx, slug, async (tx, meeting, evaluation) => {
    if (!evaluation) return refuse("nothing_asked");
    if (!isOver(meeting, tx.now())) return refuse("not_now");
    if (evaluation.version !== version) return refuse("changed_meanwhile", { version: evaluation.version });
    if (publish && !isWritten(takes, meeting)) return refuse("text_missing");
    const kept = publish ? await listKeptLinks(tx.db, tx.now(), meeting.joinUrl) : [];
    const [named] = namingsIn(kept, [{ part: "takes", texts: { takes } }]);
    if (named) return refuseNaming(tx, named);
    const change = publish && !isPublished(evaluation, takes);
    await tx.db
      .update(evaluations)
      .set({ takes, version: version + 1, ...(change && replaced(evaluation, takes, tx.now())) })
      .where(eq(evaluations.meetingId, meeting.id));
    recordEvaluation(tx, meeting, publish ? "evaluation.takes_published" : "evaluation.takes_saved");
    return ok();
  });
}

const inOrder = (text: Translated) =>
  JSON.stringify(Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1)));
const isPublished = ({ published, publishedAt }: EvaluationRow, takes: Translated) =>
  publishedAt !== null && inOrder(takes) === inOrder(published);

function replaced({ published, publishedAt, earlier }: EvaluationRow, takes: Translated, now: string) {
  const before = publishedAt === null ? [] : [{ text: published, publishedAt }];
  return { published: takes, publishedAt: now, earlier: [...before, ...earlier] };
}
