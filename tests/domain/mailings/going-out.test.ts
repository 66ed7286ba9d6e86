import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outbox } from "#db/schema/kernel.ts";
import { renderMail } from "#emails/index.ts";
import { leaveList } from "~/domain/contacts/commands/own.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { declineInvitation, registerInvited } from "~/domain/mailings/commands/answer-invitation.server.ts";
import { listRecipients } from "~/domain/mailings/commands/list-recipients.server.ts";
import { countInvited } from "~/domain/mailings/queries.server.ts";
import { countRecipients } from "~/domain/mailings/recipients.server.ts";
import { countHandedOver, countLeft } from "~/domain/mailings/traced.server.ts";
import { retry, retryAll } from "~/domain/notifications/commands.server.ts";
import { claimDue, deliverOne, giveBack } from "~/domain/notifications/deliver.server.ts";
import { advanceMailings } from "~/domain/notifications/mailings.server.ts";
import { answer, type Mailings, mailingsOf, words } from "../../support/mailing.ts";
import { openPost, type Post } from "../../support/post.ts";
import { register } from "../../support/registering.ts";

let post: Post;
let of: Mailings;
beforeEach(async () => {
  post = await openPost({ mailReplies: "svar@dome.example" });
  of = await mailingsOf(post);
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

const everybody = { kind: "invitation" as const, filter: null };
const count = async (kind: "invitation" | "reminder" | "notice" = "invitation") =>
  countRecipients(post.world.read, await of.meeting(), { ...everybody, kind }, post.world.clock.now);
const _at = () => ({ now: post.world.clock.now });
const contactOf = async (n: number) => {
  const row = await findByAddress(post.world.read, of.emailOf(n));
  if (!row) throw new Error("nobody");
  return row;
};

describe("an invitation on its way", () => {
  it("is written down for so many at a time, whatever becomes of those before: nobody is passed over", async () => {
    await of.people(4);
    const number = await of.draft();
    expectOk(await of.send(number));
    const worker = post.world.ctx({ actor: { kind: "system", name: "worker" } });
    expect(await listRecipients(worker, 2)).toBe(true);
    await register(post.world, "moete", { email: of.emailOf(1) });
    while (await listRecipients(worker, 2));
    await post.drain();
    const invited = post.mailbox.mails.filter((mail) => mail.header("subject") === words.subject.nn);
    expect(invited.flatMap(({ to }) => to).sort()).toEqual([2, 3, 4].map(of.emailOf));
  });

  it("held up sends nothing, goes on where it stood, and stopped it ends", async () => {
    await of.people(4);
    const number = await of.draft({ pace: 10 });
    expectOk(await of.send(number));
    await post.drain();
    expect(post.mailbox.mails).toHaveLength(1);
    post.world.clock.now = new Date(Date.parse(post.world.clock.now) + 6000).toISOString();
    await post.drain();
    expect(post.mailbox.mails).toHaveLength(2);
    expectOk(await of.move(number, "pause"));
    post.later(60);
    await post.drain();
    expect(post.mailbox.mails).toHaveLength(2);
    expectOk(await of.move(number, "resume"));
    post.later(1);
    await post.drain();
    expect(post.mailbox.mails).toHaveLength(3);
    expectOk(await of.move(number, "stop"));
    post.later(60);
    await post.drain();
    expect(post.mailbox.mails).toHaveLength(3);
    expect((await of.fates(number)).map(([, fate]) => fate)).toEqual(["sent", "sent", "sent", "not_sent"]);
    expect(await of.move(number, "resume")).toMatchObject({ code: "no_such_move" });
    // Whom it never reached another one may still invite.
    expect(await count()).toMatchObject({ included: 1, leftOut: { invited: 3 } });
  });

  it("counts as handed over where a mail server took it, whatever was answered to it or without it", async () => {
    await of.people(3);
    const number = await of.draft({ pace: 10 });
    expectOk(await of.send(number));
    await post.drain();
    for (const n of [1, 3]) await register(post.world, "moete", { email: of.emailOf(n) });
    expectOk(await of.move(number, "stop"));
    expect((await of.fates(number)).map(([, fate]) => fate)).toEqual([
      "registered",
      "not_sent",
      "registered",
    ]);
    const { id } = await of.get(number);
    expect(await countHandedOver(post.world.read, [id, "none"])).toEqual(new Map([[id, 1]]));
    expect(await countLeft(post.world.read, [id, "none"])).toEqual(new Map([[id, 1]]));
  });

  it("that was made and never left invites nobody once its mailing is stopped", async () => {
    await of.people(2);
    const number = await of.draft();
    expectOk(await of.send(number));
    post.mailbox.answer({ at: "rcpt", code: 450, text: "later" });
    await post.drain();
    expect(post.mailbox.mails).toHaveLength(1);
    expectOk(await of.move(number, "stop"));
    expect(await countInvited(post.world.read, (await of.meeting()).id)).toEqual({ civil_society: 1 });
    expect(await count()).toMatchObject({ included: 1, leftOut: { invited: 1 } });
    expectOk(await of.send(await of.draft()));
    post.later(2);
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to).sort()).toEqual([1, 2].map(of.emailOf));
  });

  it("that a worker holds while its mailing is stopped is not sent, and invites nobody", async () => {
    await of.people(2);
    const number = await of.draft();
    expectOk(await of.send(number));
    const worker = post.world.ctx({ actor: { kind: "system", name: "worker" } });
    while ((await post.about("invitation")).length < 2) await advanceMailings(worker);
    const [held, given] = await claimDue(worker, 2);
    if (!held || !given) throw new Error("two are due");
    expectOk(await of.move(number, "stop"));
    const { mailer, addresses } = post.worker();
    const delivery = { addresses, render: renderMail, send: mailer.send };
    expect(await deliverOne(worker, held, delivery)).toMatchObject({ kind: "not_sent" });
    await giveBack(worker, given);
    expect(await post.about("invitation")).toContainEqual({ ...given, leasedUntil: null, attempts: 0 });
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
    expect(await countInvited(post.world.read, (await of.meeting()).id)).toEqual({});
    expect(await count()).toMatchObject({ included: 2, leftOut: { invited: 0 } });
  });

  it("goes on past many that a mail server put off, and is not sent before those are", async () => {
    await of.people(2);
    const number = await of.draft({ pace: 10 });
    expectOk(await of.send(number));
    post.mailbox.answer({ at: "rcpt", code: 450, text: "later" });
    await post.drain();
    const [deferred] = await post.about("invitation");
    if (!deferred) throw new Error("one was tried");
    // A hundred and one wait for another try, as many as stopped a mailing once.
    const more = Array.from({ length: 100 }, (_, n) => ({
      ...{ ...deferred, id: randomUUID(), onceKey: `mailing:${n}`, messageId: `${n}` },
      notBefore: new Date(Date.parse(post.world.clock.now) + 240 * 60_000).toISOString(),
    }));
    await post.world.db.write(async (db) => void (await db.insert(outbox).values(more)));
    post.world.clock.now = new Date(Date.parse(post.world.clock.now) + 6000).toISOString();
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to)).toHaveLength(1);
    expect((await of.get(number)).status).toBe("sending");
  });

  it("that failed and is tried again goes, also when its mailing has ended", async () => {
    await of.people(1);
    const number = await of.draft();
    expectOk(await of.send(number));
    post.mailbox.answer({ at: "rcpt", code: 550, text: "no" });
    await post.drain();
    expect((await of.get(number)).status).toBe("sent");
    const [row] = await post.about("invitation");
    expectOk(await retry(post.world.as("coordinator"), row?.messageId ?? ""));
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to)).toEqual([of.emailOf(1)]);
  });

  it("to an address that takes no mail is the last to it, until a coordinator tries it again", async () => {
    await of.people(2);
    expectOk(await of.send(await of.draft()));
    post.mailbox.answer({ at: "rcpt", code: 550, text: "no such user" });
    await post.drain();
    expect(await count("reminder")).toMatchObject({ included: 1, leftOut: { bounced: 1 } });
    const failed = (await post.about("invitation")).find(({ status }) => status === "failed");
    expectOk(await retry(post.world.as("coordinator"), failed?.messageId ?? ""));
    await post.drain();
    expect(await count("reminder")).toMatchObject({ included: 2, leftOut: { bounced: 0 } });
  });

  it("that failed and is tried again after the meeting is not sent, and was counted as it is", async () => {
    await of.people(1);
    expectOk(await of.send(await of.draft()));
    post.mailbox.answer({ at: "rcpt", code: 550, text: "no" });
    await post.drain();
    post.world.clock.now = "2026-06-01T08:00:00.000Z";
    expectOk(await retryAll(post.world.as("coordinator")));
    await post.drain();
    expect(await post.about("invitation")).toMatchObject([{ status: "not_sent" }]);
    expect(await countInvited(post.world.read, (await of.meeting()).id)).toEqual({ civil_society: 1 });
  });

  it("that was made and is held up waits, and is no try", async () => {
    await of.people(1);
    const number = await of.draft();
    expectOk(await of.send(number));
    post.mailbox.answer({ at: "rcpt", code: 450, text: "later" });
    await post.drain();
    expectOk(await of.move(number, "pause"));
    post.later(10);
    await post.drain();
    const [row] = await post.about("invitation");
    expect(row).toMatchObject({ status: "queued", attempts: 1 });
    expectOk(await of.move(number, "resume"));
    post.later(10);
    await post.drain();
    expect(post.mailbox.mails).toHaveLength(1);
    expect(post.mailbox.mails[0]?.header("message-id")).toContain(row?.messageId);
  });

  it("that is no longer true when its turn comes is not sent", async () => {
    await of.people(3);
    const number = await of.draft();
    expectOk(await of.send(number));
    for (const _ of [1, 2, 3]) post.mailbox.answer({ at: "rcpt", code: 450, text: "later" });
    await post.drain();
    const gone = await contactOf(1);
    expectOk(await leaveList(post.world.visitor(), { ref: gone.ref, version: gone.linkVersion }));
    expectOk(
      await registerInvited(post.world.visitor(), await of.linkOf(of.emailOf(2)), {
        ...answer,
        ...{ name: "Listet 2", organisation: "" },
      }),
    );
    expectOk(await declineInvitation(post.world.visitor(), await of.linkOf(of.emailOf(3))));
    await post.quiet();
    post.later(10);
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
    expect((await post.about("invitation")).map(({ status, reason }) => [status, reason])).toEqual([
      ["not_sent", "stopped"],
      ["not_sent", "no_longer_applies"],
      ["not_sent", "no_longer_applies"],
    ]);
    expect((await of.fates(number)).map(([, fate]) => fate)).toEqual(["not_sent", "registered", "declined"]);
  });
});
