/** What follows from this room's events, in the same transaction. */
import { outbox } from "#db/schema/kernel.ts";
import type { Listener } from "../kernel/context.server.ts";

/** Who is invited is told by mail: one outbox row an invitation, holding ids only. */
export const peopleReactor: Listener = async (tx, event) => {
  if (event.type !== "person.invited") return;
  await tx.db
    .insert(outbox)
    .values({
      id: tx.newId(),
      template: "staff_invited",
      recipientKind: "person",
      recipientId: event.subjectId,
      subjectKind: "person",
      subjectId: event.subjectId,
      onceKey: `staff_invited:${event.subjectId}`,
      // of its own, since it leaves the house with the mail
      messageId: tx.newId(),
      status: "queued",
      notBefore: event.at,
      attempts: 0,
      createdAt: event.at,
    })
    .onConflictDoNothing();
};
