/** What is told to contributors by mail: outbox rows in the transaction of the command, and one row where many are to be told. */
import { and, eq, inArray, isNotNull, placeholder, prepared } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { fanOuts, outbox } from "#db/schema/kernel.ts";
import { contributors } from "#db/schema/people.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Tx } from "../kernel/context.server.ts";
import type { RecordedEvent } from "../kernel/event-log.server.ts";
import type { Template } from "../kernel/outbox.ts";
import { enqueue, type NewMail, onceKeys, sameAct, type Tell, waitsAlready } from "./enqueue.server.ts";
import type { NotSentReason } from "./mail.ts";

const senderOf = prepared("submission_sender", (db) =>
  db
    .select({ channel: submissions.channel, contributorId: contributors.id, email: contributors.email })
    .from(submissions)
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(eq(submissions.id, placeholder("submissionId"))),
);
/** Who stands behind a submission, where there is an address to write to. */
async function findReachable(tx: Tx, submissionId: string) {
  const [row] = await senderOf(tx.db, { submissionId });
  return row?.email ? row : null;
}

/** The submission that an event is about, or the one that its contribution was made of. */
async function findSubmissionOf(tx: Tx, { subjectKind, subjectId }: RecordedEvent): Promise<string | null> {
  if (subjectKind === "submission") return subjectId;
  const [row] = await tx.db
    .select({ submissionId: contributions.submissionId })
    .from(contributions)
    .where(eq(contributions.id, subjectId));
  return row?.submissionId ?? null;
}

export const received: Tell = async (tx, event) => {
  const reachable = await findReachable(tx, event.subjectId);
  if (!reachable) return;
  await enqueue(tx, {
    template: reachable.channel === "form" ? "receipt" : "intake_receipt",
    to: { kind: "contributor", id: reachable.contributorId },
    about: { kind: "submission", id: event.subjectId },
    onceKey: onceKeys.receipt(event.subjectId),
  });
};

/** Mail that was not true while it was spam: it was never sent, and its facts are read again before it is. */
export const spamTakenBack: Tell = async (tx, event) => {
  if (event.data.from !== "spam") return;
  const reachable = await findReachable(tx, event.subjectId);
  if (!reachable) return;
  await tx.db
    .update(outbox)
    .set({ status: "queued", notBefore: event.at, attempts: 0, reason: null })
    .where(
      and(
        eq(outbox.recipientKind, "contributor"),
        eq(outbox.recipientId, reachable.contributorId),
        inArray(outbox.template, ["receipt", "intake_receipt", "question_asked"] satisfies Template[]),
        eq(outbox.status, "not_sent"),
        eq(outbox.reason, "no_longer_applies" satisfies NotSentReason),
      ),
    );
};

export const nothingToAnswer: Tell = async (tx, event) => {
  const reachable = await findReachable(tx, event.subjectId);
  if (!reachable) return;
  const mail = {
    template: "nothing_to_answer" as const,
    to: { kind: "contributor" as const, id: reachable.contributorId },
    about: { kind: "submission", id: event.subjectId },
  };
  if (await waitsAlready(tx, mail)) return;
  await enqueue(tx, {
    ...mail,
    onceKey: onceKeys.repeatable(mail.template, event.subjectId, event.seq, mail.to.id),
  });
};

export const questionAsked: Tell = async (tx, event) => {
  const submissionId = await findSubmissionOf(tx, event);
  const reachable = submissionId && (await findReachable(tx, submissionId));
  if (!reachable) return;
  await enqueue(tx, {
    template: "question_asked",
    to: { kind: "contributor", id: reachable.contributorId },
    about: { kind: "contribution", id: event.subjectId },
    onceKey: onceKeys.question(event.subjectId),
  });
};

/** Mail that its contributor set off by his private link, to the address that there is. */
export const toContributor =
  (template: Template): Tell =>
  async (tx, event) => {
    const submissionId = await findSubmissionOf(tx, event);
    const reachable = submissionId && (await findReachable(tx, submissionId));
    if (!reachable) return;
    await enqueue(tx, {
      template,
      to: { kind: "contributor", id: reachable.contributorId },
      about: { kind: event.subjectKind, id: event.subjectId },
      onceKey: onceKeys.repeatable(template, event.subjectId, event.seq, reachable.contributorId),
    });
  };

/** Both addresses are asked, the old one where there is one. */
export const addressAsked: Tell = async (tx, event) => {
  const [row] = await tx.db
    .select({ id: contributors.id, email: contributors.email })
    .from(submissions)
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(eq(submissions.id, event.subjectId));
  if (!row) return;
  const about = { kind: "address_change", id: String(event.data.change) };
  for (const template of row.email ? (["address_new", "address_old"] as const) : (["address_new"] as const))
    await enqueue(tx, {
      template,
      to: { kind: "contributor", id: row.id },
      about,
      onceKey: onceKeys.repeatable(template, event.subjectId, event.seq, row.id),
    });
};

/** What becomes of points in one act is told to each contributor once for all of his in a consultation, read anew when it is sent. */
export const pointsDecided =
  (template: "set_aside" | "moved"): Tell =>
  async (tx, event, recorded) => {
    const same = sameAct(event, recorded);
    if (same.length === 0) return;
    const reachable = await tx.db
      .select({ id: contributions.id, submissionId: submissions.id, contributorId: contributors.id })
      .from(contributions)
      .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
      .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
      .where(
        and(
          inArray(
            contributions.id,
            same.map(({ subjectId }) => subjectId),
          ),
          isNotNull(contributors.email),
        ),
      );
    const mails = new Map<string, NewMail>();
    for (const { subjectId, consultationId, seq } of same) {
      const found = reachable.find(({ id }) => id === subjectId);
      if (!found) continue;
      const { submissionId, contributorId } = found;
      const act = `${submissionId} ${consultationId}`;
      const several = mails.has(act);
      mails.set(act, {
        template,
        to: { kind: "contributor", id: contributorId },
        about: several ? { kind: "submission", id: submissionId } : { kind: "contribution", id: subjectId },
        onceKey: mails.get(act)?.onceKey ?? onceKeys.repeatable(template, subjectId, seq, contributorId),
      });
    }
    await enqueue(tx, ...mails.values());
  };

/** What becomes of a point is told to its contributor, each time that it is decided anew. */
export const pointDecided =
  (template: "taken_up" | "answer_delayed"): Tell =>
  async (tx, event) => {
    const submissionId = await findSubmissionOf(tx, event);
    const reachable = submissionId && (await findReachable(tx, submissionId));
    if (!reachable) return;
    const mail = {
      template,
      to: { kind: "contributor" as const, id: reachable.contributorId },
      about: { kind: "contribution", id: event.subjectId },
    };
    if (await waitsAlready(tx, mail)) return;
    await enqueue(tx, {
      ...mail,
      onceKey: onceKeys.repeatable(template, event.subjectId, event.seq, mail.to.id),
    });
  };

/** The version, to those whom it answers, unless it only mends a typing error; and to those whom it leaves out. */
export const published: Tell = async (tx, event) => {
  if (event.data.kind !== "typing_error") await fanOut(tx, event, "response_published");
  if (Number(event.data.left) > 0) await fanOut(tx, event, "answer_ended");
};
export const retracted: Tell = (tx, event) => fanOut(tx, event, "answer_ended", 1);

/** One row, however many are to be told; the worker expands it in steps. */
async function fanOut(
  tx: Tx,
  event: RecordedEvent,
  template: "response_published" | "answer_ended",
  after = 0,
): Promise<void> {
  const notBefore = new Date(Date.parse(event.at) + tx.responseMailDelay * 60_000).toISOString();
  await tx.db
    .insert(fanOuts)
    .values({
      id: tx.newId(),
      template,
      subjectKind: "response",
      subjectId: event.subjectId,
      // an answer ends with the version after the last that gave it, or where that would be
      subjectVersion: Number(event.data.version) + after,
      status: "waiting",
      notBefore,
      createdAt: event.at,
    })
    .onConflictDoNothing();
}
