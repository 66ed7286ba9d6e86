/** Mass mail: one row a published response version becomes one outbox row a contributor, in steps that can be repeated. */
import { and, asc, eq, gt, isNotNull, lte, placeholder, prepared } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { fanOuts } from "#db/schema/kernel.ts";
import { contributors } from "#db/schema/people.ts";
import { responseMembers } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Ctx } from "../kernel/context.server.ts";
import { publicMembers } from "../responses/queries.server.ts";
import { enqueue, onceKeys } from "./enqueue.server.ts";

export type ExpandedStep = { recipients: number; done: boolean };

const isDue = (now: string | ReturnType<typeof placeholder>) =>
  and(eq(fanOuts.status, "waiting"), lte(fanOuts.notBefore, now));
const oldestDue = prepared("fan_out_due", (db) =>
  db
    .select({ id: fanOuts.id })
    .from(fanOuts)
    .where(isDue(placeholder("now")))
    .orderBy(asc(fanOuts.notBefore), asc(fanOuts.id))
    .limit(1),
);

/**
 * One step of the oldest mailing that is due: its next contributors, at most `limit`, each once however many of their
 * contributions it answers. Null where nothing is due. The cursor is saved with the rows, so a crash between steps
 * repeats nothing and skips nobody.
 */
export async function expandFanOuts(ctx: Ctx, limit = 500): Promise<ExpandedStep | null> {
  const now = ctx.now();
  const due = isDue(now);
  const [waiting] = await oldestDue(ctx.db.read, { now });
  if (!waiting) return null;
  return ctx.db.write(async (db) => {
    // Read again: it may have been held, or taken a step further by another worker.
    const [fanOut] = await db
      .select()
      .from(fanOuts)
      .where(and(eq(fanOuts.id, waiting.id), due));
    if (!fanOut) return { recipients: 0, done: false };
    const next = await db
      .selectDistinct({ id: contributors.id })
      .from(responseMembers)
      .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
      .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
      .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
      .where(
        and(
          fanOut.template === "answer_ended"
            ? and(
                eq(responseMembers.responseId, fanOut.subjectId),
                eq(responseMembers.lastVersion, fanOut.subjectVersion - 1),
              )
            : publicMembers(fanOut.subjectId),
          isNotNull(contributors.email),
          fanOut.cursor === null ? undefined : gt(contributors.id, fanOut.cursor),
        ),
      )
      .orderBy(asc(contributors.id))
      .limit(limit);
    await enqueue(
      { db, now: ctx.now, newId: ctx.newId },
      ...next.map(({ id }) => ({
        template: fanOut.template as "response_published" | "answer_ended",
        to: { kind: "contributor" as const, id },
        about: { kind: "response", id: fanOut.subjectId },
        onceKey: onceKeys.response(fanOut.template, fanOut.subjectId, id, fanOut.subjectVersion),
      })),
    );
    const done = next.length < limit;
    const cursor = next.at(-1)?.id ?? fanOut.cursor;
    await db
      .update(fanOuts)
      .set(done ? { cursor, status: "done", doneAt: now } : { cursor })
      .where(eq(fanOuts.id, fanOut.id));
    return { recipients: next.length, done };
  });
}
