/** Additions and corrections: a new immutable text with its own coverage, which names the contributions that it touches. */
import { and, eq } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { textTouches } from "#db/schema/contributions.ts";
import { laterTexts, submissionTexts } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { forumDate } from "../../forum/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { anHourBefore } from "../../kernel/day.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { addText } from "../../submissions/commands/add-text.server.ts";
import { mayFollow, mayIntake } from "../../submissions/policy.ts";
import {
  findSubmission,
  listLater,
  listTexts,
  type SubmissionRow,
} from "../../submissions/queries.server.ts";
import { type Came, type LaterKind, limits } from "../../submissions/submission.ts";
import { listContributionsOf } from "../queries.server.ts";

export type LaterInput = {
  kind: LaterKind;
  text: string;
  language: Language;
  /** references of the contributions that it touches; those that are not the submission's own are left out */
  touches: readonly string[];
  /** of a correction by the link: the number of the text that it was made from */
  from?: number;
  key?: string;
  /** staff only: how and when it came */
  came?: Came;
};
export type LaterRefusal =
  | "not_found"
  /** its contributor took all of it back */
  | "withdrawn"
  /** its contributor is forgotten: nothing can be his any more */
  | "erased"
  /** the consultation is closed or cancelled */
  | "window_ended"
  | "came_after_closing"
  | "received_in_future"
  /** it came as files only: there are no words to put right */
  | "nothing_to_correct"
  | "nothing_changed"
  /** the text was put right since this correction was begun, in another window */
  | "corrected_since"
  /** so many in an hour by the link, or in all, that it is no addition any more */
  | "too_many";

/** So many come by the private link within an hour. */
const laterAnHour = 5;

/**
 * Takes an addition or a correction in, also after the window: then it is marked late, like any other input (rule 12). It
 * changes nothing by itself: it lies on the bench until every word of it is accounted for, and an answered contribution that
 * it names waits until a coordinator has looked at it. Events: submission.text_added.
 */
export async function addLater(
  ctx: Ctx,
  ref: string,
  input: LaterInput,
): Promise<Result<{ repeated: boolean }, LaterRefusal>> {
  return write<{ repeated: boolean }, LaterRefusal>(ctx, async (tx) => {
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    const allowed = input.came ? mayIntake(tx.actor) : mayFollow(tx.actor, submission.id);
    if (!allowed) return refuse("not_found");
    if (submission.erasureId) return refuse("erased");
    if (input.key && (await isKnown(tx, input.key))) return ok({ repeated: true });
    const found = (await listContributionsOf(tx.db, submission.id)).filter((one) => one.withdrawnAt === null);
    if (submission.status === "withdrawn" || (submission.status === "split" && found.length === 0))
      return refuse("withdrawn");
    const day = await takeDay(tx, submission, input.came);
    if (!day.ok) return day;
    const later = await listLater(tx.db, submission.id);
    const lately = anHourBefore(tx.now());
    // What stands later than now was recorded before the clock was set back.
    const often = later.filter(
      (one) => one.channel === null && one.createdAt > lately && one.createdAt <= tx.now(),
    ).length;
    if (later.length >= limits.later || (!input.came && often >= laterAnHour)) return refuse("too_many");

    const texts = await listTexts(tx.db, submission.id);
    const corrected = texts.filter(({ kind }) => kind === "original" || kind === "correction").at(-1);
    if (input.kind === "correction" && !corrected) return refuse("nothing_to_correct");
    if (input.kind === "correction" && input.from && input.from !== corrected?.number)
      return refuse("corrected_since");
    if (input.kind === "correction" && corrected?.body === input.text) return refuse("nothing_changed");
    await keepLater(tx, submission, {
      ...{ kind: input.kind, body: input.text, language: input.language },
      number: Math.max(0, ...texts.map(({ number }) => number)) + 1,
      correctsId: input.kind === "correction" ? (corrected?.id ?? null) : null,
      ...{ channel: input.came?.channel ?? null, themeId: null },
      ...{ ...day.value, key: input.key ?? null },
      touched: found.filter((one) => one.listedAt !== null && input.touches.includes(one.ref)),
    });
    return ok({ repeated: false });
  });
}

type NewLater = Pick<
  typeof laterTexts.$inferInsert,
  "correctsId" | "channel" | "receivedOn" | "late" | "themeId"
> &
  Pick<LaterInput, "kind" | "language"> & {
    body: string;
    /** among the texts of the submission */
    number: number;
    key: string | null;
    touched: readonly { id: string }[];
  };

/** Part of commands: a further text of a submission, which lies on the bench; its id. Events: submission.text_added. */
export async function keepLater(
  tx: Tx,
  submission: SubmissionRow,
  { kind, body, language, number, key, touched, ...later }: NewLater,
): Promise<string> {
  const { id: submissionId } = submission;
  const text = await addText(tx, { submissionId, kind, number, body, language, attachmentId: null });
  await tx.db.insert(laterTexts).values({ ...later, textId: text.id, submissionId, idempotencyKey: key });
  if (touched.length > 0)
    await tx.db
      .insert(textTouches)
      .values(touched.map(({ id }) => ({ textId: text.id, contributionId: id })));
  recordOn(tx, submission, "submission.text_added", {
    text: text.id,
    digest: text.digest,
    kind,
    touches: touched.map(({ id }) => id),
  });
  return text.id;
}

async function isKnown(tx: Tx, key: string): Promise<boolean> {
  return (await tx.db.$count(laterTexts, eq(laterTexts.idempotencyKey, key))) > 0;
}

/** The day that it came, and whether that was after the last one; refused where nothing more is taken in. */
async function takeDay(
  tx: Tx,
  { consultationId }: SubmissionRow,
  came: Came | undefined,
): Promise<Result<{ receivedOn: string; late: boolean }, LaterRefusal>> {
  const [consultation] = await tx.db.select().from(consultations).where(eq(consultations.id, consultationId));
  const today = await forumDate(tx.db, tx.now());
  const receivedOn = came?.receivedOn ?? today;
  if (receivedOn > today) return refuse("received_in_future");
  if (!consultation || consultation.status === "cancelled") return refuse("window_ended");
  if (consultation.closedAt) {
    // As with whole submissions (0012): what came in time is registered after the closing, by staff.
    if (!came) return refuse("window_ended");
    if (receivedOn > (await forumDate(tx.db, consultation.closedAt))) return refuse("came_after_closing");
  }
  return ok({ receivedOn, late: consultation.closesOn !== null && receivedOn > consultation.closesOn });
}

/**
 * Writes down that a coordinator has looked at what an addition means for an answered contribution, whatever he made of it.
 * Events: contribution.addition_looked_at.
 */
export async function lookAtAddition(
  ctx: Ctx,
  ref: string,
  number: number,
): Promise<Result<undefined, "not_found" | "not_allowed">> {
  return write<undefined, "not_found" | "not_allowed">(ctx, async (tx) => {
    if (!mayIntake(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref.split(".")[0] ?? "");
    const [text] = await tx.db
      .select({ id: submissionTexts.id })
      .from(submissionTexts)
      .where(and(eq(submissionTexts.submissionId, submission?.id ?? ""), eq(submissionTexts.number, number)));
    const found =
      submission && (await listContributionsOf(tx.db, submission.id)).find((one) => one.ref === ref);
    if (!text || !found) return refuse("not_found");
    await tx.db
      .update(textTouches)
      .set({ lookedAt: tx.now(), lookedBy: personOf(tx.actor) })
      .where(and(eq(textTouches.textId, text.id), eq(textTouches.contributionId, found.id)));
    recordOn(tx, found, "contribution.addition_looked_at", { text: text.id });
    return ok();
  });
}
