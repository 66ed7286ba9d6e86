/** What is told to staff by mail: outbox rows in the transaction of the command. */
import { and, eq, isNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { persons, roles } from "#db/schema/people.ts";
import { responses } from "#db/schema/responses.ts";
import { findOutcome, getForumRules, listOutcomeSavers } from "../consultations/queries.server.ts";
import { findSetAside } from "../contributions/asides.server.ts";
import type { Tx } from "../kernel/context.server.ts";
import type { RecordedEvent } from "../kernel/event-log.server.ts";
import { listSavers } from "../responses/queries.server.ts";
import { enqueue, onceKeys, sameAct, type Tell, waitsAlready } from "./enqueue.server.ts";

export const invited: Tell = (tx, event) =>
  enqueue(tx, {
    template: "staff_invited",
    to: { kind: "person", id: event.subjectId },
    about: { kind: "person", id: event.subjectId },
    onceKey: onceKeys.invitation(event.subjectId),
  });

/** Every change of somebody's second factor is told to him, whoever made it: the one who did not will know. */
export const factorChanged: Tell = (tx, { subjectId, seq }) =>
  enqueue(tx, {
    template: "factor_changed",
    to: { kind: "person", id: subjectId },
    about: { kind: "person", id: subjectId },
    onceKey: onceKeys.repeatable("factor_changed", subjectId, seq, subjectId),
  });

/** One mail a person, body and minute, sent when the minute is over: it lists all that was assigned in it. */
export const assigned: Tell = async (tx, event) => {
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
export const submitted: Tell = (tx, event) => tellApprovers(tx, event, listSavers);
export const outcomeSubmitted: Tell = (tx, event) => tellApprovers(tx, event, listOutcomeSavers);
/**
 * What is asked for together, or given back together, is one mail. Whoever asks is the one who may not approve: the event's
 * own actor.
 */
export const setAsideAsked: Tell = async (tx, event, recorded) => {
  if (sameAct(event, recorded).length > 0) await tellApprovers(tx, event, async () => []);
};
/** That a response be retracted: whoever asks does not decide. */
export const retractionAsked: Tell = (tx, event) => tellApprovers(tx, event, async () => []);

/** To whoever sent it to review, who is not the one who gives it back. */
async function tellWriter(tx: Tx, event: RecordedEvent, submittedBy: string | null | undefined) {
  if (submittedBy && submittedBy !== event.actorId) await tell(tx, event, "review_returned", submittedBy);
}
export const returned: Tell = async (tx, event) => {
  const [response] = await tx.db
    .select({ submittedBy: responses.submittedBy })
    .from(responses)
    .where(eq(responses.id, event.subjectId));
  await tellWriter(tx, event, response?.submittedBy);
};
export const setAsideReturned: Tell = async (tx, event, recorded) => {
  if (sameAct(event, recorded).length === 0) return;
  const asked = await findSetAside(tx.db, event.subjectId);
  await tellWriter(tx, event, asked?.askedBy);
};
export const outcomeReturned: Tell = async (tx, event) => {
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
