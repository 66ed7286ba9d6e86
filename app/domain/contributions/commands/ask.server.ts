/** 'Can you tell us more?': one question to its contributor, and the answer by the private link. */
import { eq } from "#db/kit.ts";
import { questions } from "#db/schema/contributions.ts";
import { forumDate } from "../../forum/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { saltedDigest } from "../../kernel/event-log.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { newSalt } from "../../kernel/token.server.ts";
import { write } from "../../kernel/write.server.ts";
import { mayFollow } from "../../submissions/policy.ts";
import { findContribution, findQuestion } from "../queries.server.ts";
import { type Ended, findTriaged, refuseEnded, type TriageRefusal } from "./change.server.ts";

export type AskRefusal = TriageRefusal | "already_asked" | "date_passed";

/** Asks the contributor one question, public with the day by which an answer is hoped for. Events: contribution.question_asked. */
export async function askContributor(
  ctx: Ctx,
  ref: string,
  input: { question: string; answerBy: string },
): Promise<Result<undefined, AskRefusal>> {
  return write<undefined, AskRefusal>(ctx, async (tx) => {
    const found = await findTriaged(tx, ref);
    if (!found.ok) return found;
    const contribution = found.value;
    if (await findQuestion(tx.db, contribution.id)) return refuse("already_asked");
    const now = tx.now();
    if (input.answerBy < (await forumDate(tx.db, now))) return refuse("date_passed");
    const salt = newSalt();
    await tx.db.insert(questions).values({
      id: tx.newId(),
      contributionId: contribution.id,
      question: input.question,
      language: contribution.language,
      answerBy: input.answerBy,
      askedAt: now,
      askedBy: personOf(tx.actor) ?? "system",
      salt,
    });
    recordOn(tx, contribution, "contribution.question_asked", { digest: saltedDigest(salt, input.question) });
    return ok();
  });
}

export type AnswerRefusal = "not_found" | "not_asked" | "already_answered" | Exclude<Ended, "answered">;

/** The contributor's answer: kept as written, seen by staff, not published. Events: contribution.question_answered. */
export async function answerQuestion(
  ctx: Ctx,
  ref: string,
  answer: string,
): Promise<Result<undefined, AnswerRefusal>> {
  return write<undefined, AnswerRefusal>(ctx, async (tx) => {
    const contribution = await findContribution(tx.db, ref);
    if (!contribution || !mayFollow(tx.actor, contribution.submissionId)) return refuse("not_found");
    const question = await findQuestion(tx.db, contribution.id);
    if (!question) return refuse("not_asked");
    if (question.answeredAt) return refuse("already_answered");
    const ended = refuseEnded(contribution);
    if (ended && ended.code !== "answered") return refuse(ended.code);
    await tx.db.update(questions).set({ answer, answeredAt: tx.now() }).where(eq(questions.id, question.id));
    recordOn(tx, contribution, "contribution.question_answered", {
      digest: saltedDigest(question.salt, answer),
    });
    return ok();
  });
}
