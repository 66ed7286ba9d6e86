/** Which events are told by mail, and to whom: outbox rows in the transaction of the command. */
import { and, eq, inArray, isNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { fanOuts, outbox } from "#db/schema/kernel.ts";
import { contributors, persons, roles } from "#db/schema/people.ts";
import { responses } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import { findOutcome, getForumRules, listOutcomeSavers } from "../consultations/queries.server.ts";
import { findSetAside } from "../contributions/queries.server.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import type { RecordedEvent } from "../kernel/event-log.server.ts";
import type { Template } from "../kernel/outbox.ts";
import { listSavers } from "../responses/queries.server.ts";
import { enqueue, onceKeys, waitsAlready } from "./enqueue.server.ts";
import type { NotSentReason } from "./mail.ts";

type Tell = (tx: Tx, event: RecordedEvent) => Promise<void>;

const invited: Tell = (tx, event) =>
  enqueue(tx, {
    template: "staff_invited",
    to: { kind: "person", id: event.subjectId },
    about: { kind: "person", id: event.subjectId },
    onceKey: onceKeys.invitation(event.subjectId),
  });

/** Every change of somebody's second factor is told to him, whoever made it: the one who did not will know. */
const factorChanged: Tell = (tx, { subjectId, seq }) =>
  enqueue(tx, {
    template: "factor_changed",
    to: { kind: "person", id: subjectId },
    about: { kind: "person", id: subjectId },
    onceKey: onceKeys.repeatable("factor_changed", subjectId, seq, subjectId),
  });

/** Who stands behind a submission, where there is an address to write to. */
async function findReachable(tx: Tx, submissionId: string) {
  const [row] = await tx.db
    .select({ channel: submissions.channel, contributorId: contributors.id, email: contributors.email })
    .from(submissions)
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(eq(submissions.id, submissionId));
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

const received: Tell = async (tx, event) => {
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
const spamTakenBack: Tell = async (tx, event) => {
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

const nothingToAnswer: Tell = async (tx, event) => {
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

const questionAsked: Tell = async (tx, event) => {
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

/** To the address that was given, since the link that asks may have been forwarded. */
/** Mail that its contributor set off by his private link, to the address that there is. */
const toContributor =
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
const addressAsked: Tell = async (tx, event) => {
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

/** What becomes of a point is told to its contributor, each time that it is decided anew. */
const pointDecided =
  (template: "set_aside" | "taken_up" | "moved" | "answer_delayed"): Tell =>
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

/** One mail a person, body and minute, sent when the minute is over: it lists all that was assigned in it. */
const assigned: Tell = async (tx, event) => {
  const [contribution] = await tx.db
    .select({ bodyId: contributions.ownerBodyId, assignedAt: contributions.assignedAt })
    .from(contributions)
    .where(eq(contributions.id, event.subjectId));
  if (!contribution?.bodyId || !contribution.assignedAt) return;
  const { bodyId } = contribution;
  const minute = contribution.assignedAt.slice(0, 16);
  const notBefore = new Date(Date.parse(`${minute}:00.000Z`) + 60_000).toISOString();
  const owners = await tx.db
    .selectDistinct({ id: persons.id })
    .from(roles)
    .innerJoin(persons, eq(persons.id, roles.personId))
    .where(
      and(eq(roles.role, "owner"), eq(roles.bodyId, bodyId), isNull(roles.endedAt), isNull(persons.endedAt)),
    );
  await enqueue(
    tx,
    ...owners.map(({ id }) => ({
      template: "contribution_assigned" as const,
      to: { kind: "person" as const, id },
      about: { kind: "body", id: bodyId },
      onceKey: onceKeys.assigned(id, bodyId, minute),
      notBefore,
    })),
  );
};

/** To those who may approve it: approvers who saved none of its drafts, or all where four eyes are switched off (rule 6). */
async function tellApprovers(tx: Tx, event: RecordedEvent, listWriters: typeof listSavers) {
  const { fourEyes } = await getForumRules(tx.db);
  const savers = fourEyes ? await listWriters(tx.db, event.subjectId) : [];
  const approvers = await tx.db
    .selectDistinct({ id: persons.id })
    .from(roles)
    .innerJoin(persons, eq(persons.id, roles.personId))
    .where(and(eq(roles.role, "approver"), isNull(roles.endedAt), isNull(persons.endedAt)));
  for (const { id } of approvers) {
    if (savers.includes(id) || id === event.actorId) continue;
    await tell(tx, event, "review_requested", id);
  }
}
const submitted: Tell = (tx, event) => tellApprovers(tx, event, listSavers);
const outcomeSubmitted: Tell = (tx, event) => tellApprovers(tx, event, listOutcomeSavers);
/** Whoever asks is the one who may not approve: the event's own actor. */
const setAsideAsked: Tell = (tx, event) => tellApprovers(tx, event, async () => []);

/** To whoever sent it to review, who is not the one who gives it back. */
async function tellWriter(tx: Tx, event: RecordedEvent, submittedBy: string | null | undefined) {
  if (submittedBy && submittedBy !== event.actorId) await tell(tx, event, "review_returned", submittedBy);
}
const returned: Tell = async (tx, event) => {
  const [response] = await tx.db
    .select({ submittedBy: responses.submittedBy })
    .from(responses)
    .where(eq(responses.id, event.subjectId));
  await tellWriter(tx, event, response?.submittedBy);
};
const setAsideReturned: Tell = async (tx, event) => {
  const asked = await findSetAside(tx.db, event.subjectId);
  await tellWriter(tx, event, asked?.askedBy);
};
const outcomeReturned: Tell = async (tx, event) => {
  const outcome = await findOutcome(tx.db, event.subjectId);
  await tellWriter(tx, event, outcome?.submittedBy);
};

async function tell(
  tx: Tx,
  event: RecordedEvent,
  template: "review_requested" | "review_returned",
  personId: string,
) {
  const mail = {
    template,
    to: { kind: "person" as const, id: personId },
    about: { kind: event.subjectKind, id: event.subjectId },
  };
  if (await waitsAlready(tx, mail)) return;
  await enqueue(tx, {
    ...mail,
    onceKey: onceKeys.repeatable(template, event.subjectId, event.seq, personId),
  });
}

/** The version, to those whom it answers, unless it only mends a typing error; and to those whom it leaves out. */
const published: Tell = async (tx, event) => {
  if (event.data.kind !== "typing_error") await fanOut(tx, event, "response_published");
  if (Number(event.data.left) > 0) await fanOut(tx, event, "answer_ended");
};
const retracted: Tell = (tx, event) => fanOut(tx, event, "answer_ended", 1);

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

const told: Readonly<Record<string, Tell>> = {
  "person.invited": invited,
  "person.factor_added": factorChanged,
  "person.factor_removed": factorChanged,
  "person.factors_reset": factorChanged,
  "person.recovery_codes_made": factorChanged,
  "person.recovery_code_used": factorChanged,
  "submission.received": received,
  "submission.nothing_to_answer": nothingToAnswer,
  "submission.taken_back": spamTakenBack,
  "contribution.question_asked": questionAsked,
  "submission.withdrawal_asked": toContributor("withdrawal_asked"),
  "contribution.withdrawal_asked": toContributor("withdrawal_asked"),
  "submission.narrowing_asked": toContributor("narrowing_asked"),
  "submission.address_asked": addressAsked,
  "submission.address_changed": toContributor("link_renewed"),
  "submission.link_renewed": toContributor("link_renewed"),
  "submission.text_added": toContributor("text_added"),
  "contribution.assigned": assigned,
  "contribution.set_aside_asked": setAsideAsked,
  "contribution.set_aside_returned": setAsideReturned,
  "contribution.set_aside": pointDecided("set_aside"),
  "contribution.taken_up": pointDecided("taken_up"),
  "contribution.moved": pointDecided("moved"),
  "contribution.delayed": pointDecided("answer_delayed"),
  "outcome.submitted": outcomeSubmitted,
  "outcome.returned": outcomeReturned,
  "response.submitted": submitted,
  "response.returned": returned,
  "response.published": published,
  "response.retracted": retracted,
};

/**
 * Spam is told to nobody: no event of it stands in the list, and a receipt that still waits ends as not sent, until the
 * submission is taken back.
 */
export const notificationReactors: readonly Listener[] = [
  async (tx, event) => {
    await told[event.type]?.(tx, event);
  },
];
