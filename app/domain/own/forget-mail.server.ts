/** Part of forgetting: mail to somebody, and what staff or a mail server said of it. When and of what kind it was stays. */
import { and, eq, inArray, ne, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { fanOuts, outbox } from "#db/schema/kernel.ts";
import { responseMembers } from "#db/schema/responses.ts";
import type { Tx } from "../kernel/context.server.ts";
import { type RecipientKind, writtenToFile } from "../kernel/outbox.ts";
import { type Name, nothing, withoutNames } from "./forgotten-words.ts";

/** What has not left does not leave, and no row keeps why somebody let it be, or what a server answered. */
export async function forgetMail(tx: Tx, kind: RecipientKind, id: string): Promise<void> {
  const toThem = and(eq(outbox.recipientKind, kind), eq(outbox.recipientId, id));
  await tx.db
    .update(outbox)
    .set({ status: "not_sent", reason: "no_longer_applies" })
    .where(and(toThem, inArray(outbox.status, ["queued", "failed", "not_sent"])));
  await tx.db
    .update(outbox)
    .set({ reason: null })
    .where(and(toThem, eq(outbox.status, "sent"), ne(outbox.reason, writtenToFile)));
  await tx.db.update(outbox).set({ lastError: null }).where(toThem);
}

/** What was said of mailings of responses to these submissions; `alone`: the responses are to nobody else. */
export async function listMailings(db: Queryable, submissionIds: readonly string[]) {
  const { responseId, contributionId } = responseMembers;
  const points = await db
    .select({ id: contributions.id })
    .from(contributions)
    .where(inArray(contributions.submissionId, [...submissionIds]));
  const ids = points.map((point) => point.id);
  const of = await db
    .selectDistinct({ id: responseId })
    .from(responseMembers)
    .where(inArray(contributionId, ids));
  const found: { id: string; reason: string; alone: boolean }[] = [];
  for (const { id } of of) {
    const members = await db
      .selectDistinct({ id: contributionId })
      .from(responseMembers)
      .where(eq(responseId, id))
      .limit(ids.length + 1);
    const alone = members.every((member) => ids.includes(member.id));
    const told = and(eq(fanOuts.subjectKind, "response"), eq(fanOuts.subjectId, id));
    for (const { id: fanOut, reason } of await db.select().from(fanOuts).where(told))
      if (reason !== null) found.push({ id: fanOut, reason, alone });
  }
  return found;
}

/** Why nobody was told of a response: gone where it was about these submissions alone, else without the names. */
export async function wipeMailings(
  tx: Tx,
  submissionIds: readonly string[],
  names: readonly Name[],
): Promise<void> {
  for (const { id, reason, alone } of await listMailings(tx.db, submissionIds))
    await tx.db
      .update(fanOuts)
      .set({ reason: alone ? nothing : withoutNames(reason, names) })
      .where(eq(fanOuts.id, id));
}
