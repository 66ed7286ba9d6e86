import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { and, eq, isNotNull, isNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { fanOuts, outbox } from "#db/schema/kernel.ts";
import { contributors } from "#db/schema/people.ts";
import { responseMembers } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import { listMailings, listSettled, listUndelivered } from "~/domain/notifications/queries.server.ts";
import { takeWalks } from "../../support/runs.ts";
import { openWorld, type World } from "../../support/world.ts";
import { type MailRoom, openMailRoom, walk } from "./mail-model.ts";
import type { Handed } from "./mail-workers.ts";

/** Rule 10 over one walk: along the way, and once everything that can happen by itself has happened. */
async function hold(room: MailRoom): Promise<void> {
  const { world, handed } = room;
  await listsEqualRows(world);
  await room.settle();
  await listsEqualRows(world);
  oneMessageAFact(handed);
  await everythingEnds(room);
  await nobodyIsForgotten(world);
  await lastTold(room);
}

/** What the coordinator sees is what is stored. */
async function listsEqualRows({ read }: World): Promise<void> {
  const rows = await read.select().from(outbox);
  const named = (wanted: (row: (typeof rows)[number]) => boolean) =>
    rows
      .filter(wanted)
      .map(({ messageId, status }) => `${messageId} ${status}`)
      .sort();
  const shown = (list: { message: string; status: string }[]) =>
    list.map(({ message, status }) => `${message} ${status}`).sort();
  const { failed, trying } = await listUndelivered(read, 1000);
  expect(shown(failed.mails)).toEqual(named(({ status }) => status === "failed"));
  expect(shown(trying.mails)).toEqual(
    named(({ status, lastError }) => status === "queued" && lastError !== null),
  );
  expect([failed.count, trying.count]).toEqual([failed.mails.length, trying.mails.length]);
  expect(shown(await listSettled(read, 1000))).toEqual(
    named(({ status }) => status === "sent" || status === "not_sent"),
  );
  const waiting = (await read.select().from(fanOuts)).filter(({ status }) => /waiting|held/.test(status));
  expect((await listMailings(read)).map(({ status }) => status).sort()).toEqual(
    waiting.map(({ status }) => status).sort(),
  );
}

/** Nobody gets two Message-IDs for one fact, nor one Message-ID with two addresses. */
function oneMessageAFact(handed: readonly Handed[]): void {
  const seen = new Map<string, string>();
  const same = (key: string, value: string) => {
    expect(seen.get(key) ?? value, key).toBe(value);
    seen.set(key, value);
  };
  for (const { messageId, to, fact } of handed) {
    same(`to of ${messageId}`, to);
    if (fact) same(`${to} was told: ${fact}`, messageId);
  }
}

/** Recorded before it was handed over; then sent, failed, or not sent with a reason. What is held stays visible. */
async function everythingEnds({ world, handed, taken }: MailRoom): Promise<void> {
  const rows = await world.read.select().from(outbox);
  const known = new Set(rows.map(({ messageId }) => messageId));
  const accepted = new Set(handed.filter((mail) => mail.taken).map(({ messageId }) => messageId));
  for (const { messageId } of handed) expect(known).toContain(messageId);
  for (const row of rows) {
    expect(row.status, JSON.stringify(row)).not.toBe("queued");
    if (row.status === "not_sent") expect(row.reason).toBeTruthy();
    if (row.status === "failed") expect(row.lastError).toBeTruthy();
    if (row.status === "sent") expect(accepted).toContain(row.messageId);
    if (taken.has(row.messageId)) expect(row.status).toBe("sent");
  }
  for (const fanOut of await world.read.select().from(fanOuts))
    expect(["held", "done", "not_sent"]).toContain(fanOut.status);
}

/** Whoever has an address and a point in a response whose mail went has a mail of his own in the outbox. */
async function nobodyIsForgotten({ read }: World): Promise<void> {
  const rows = await read.select().from(outbox).where(eq(outbox.template, "response_published"));
  // Nothing is taken back in these walks.
  for (const { reason } of rows) expect(reason).not.toBe("no_longer_applies");
  for (const { subjectId, status } of await read.select().from(fanOuts)) {
    const concerned = await read
      .selectDistinct({ id: contributors.id })
      .from(responseMembers)
      .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
      .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
      .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
      .where(
        and(
          eq(responseMembers.responseId, subjectId),
          isNull(responseMembers.removedAt),
          isNotNull(contributors.email),
        ),
      );
    const told = rows.filter((row) => row.subjectId === subjectId).map((row) => row.recipientId);
    expect(told.sort()).toEqual(status === "done" ? concerned.map(({ id }) => id).sort() : []);
  }
}

/** Where the last mail about a submission with nothing to answer went, it gave the reason that stands. */
async function lastTold({ world, handed, refs }: MailRoom): Promise<void> {
  for (const ref of refs) {
    const [submission] = await world.read.select().from(submissions).where(eq(submissions.ref, ref));
    if (submission?.status !== "nothing_to_answer") continue;
    const about = and(eq(outbox.template, "nothing_to_answer"), eq(outbox.subjectId, submission.id));
    const newest = (await world.read.select().from(outbox).where(about))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .at(-1);
    if (newest?.status !== "sent") continue;
    const said = handed
      .map(({ mail }) => mail)
      .filter((mail) => mail.template === "nothing_to_answer" && mail.facts.ref === ref)
      .at(-1);
    expect(said?.facts).toMatchObject({ reason: { text: submission.statusReason } });
  }
}

describe("whatever people, workers and mail servers do", () => {
  it("each is told once, and told surely (rule 10)", { timeout: 240_000 }, () =>
    takeWalks(
      fc.asyncProperty(walk, async (steps) => {
        const world = await openWorld();
        try {
          const room = await openMailRoom(world);
          for (const [i, step] of steps.entries()) await room.take(step, i);
          await hold(room);
        } finally {
          await world.close();
        }
      }),
      8,
    ),
  );
});
