import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { outbox } from "#db/schema/kernel.ts";
import { renderMail } from "#emails/index.ts";
import { leaveList } from "~/domain/contacts/commands/own.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import {
  answerInvitationByCalendar,
  declineInvitation,
  registerInvited,
} from "~/domain/mailings/commands/answer-invitation.server.ts";
import { listRecipients } from "~/domain/mailings/commands/list-recipients.server.ts";
import { scheduleMailing, testMailing } from "~/domain/mailings/commands/run-mailing.server.ts";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import { countInvited } from "~/domain/mailings/queries.server.ts";
import { countRecipients, listMeant } from "~/domain/mailings/recipients.server.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { retry, retryAll } from "~/domain/notifications/commands.server.ts";
import { claimDue, deliverOne, giveBack } from "~/domain/notifications/deliver.server.ts";
import { advanceMailings, allowance } from "~/domain/notifications/mailings.server.ts";
import { countToldOfMove } from "~/domain/notifications/tell-invited.server.ts";
import { readCalendar } from "../../support/calendars.ts";
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
const at = () => ({ now: post.world.clock.now });
const contactOf = async (n: number) => {
  const row = await findByAddress(post.world.read, of.emailOf(n));
  if (!row) throw new Error("nobody");
  return row;
};

describe("an invitation", () => {
  it("goes once to each whom it means, in his own words, with a way to answer and a way off the list", async () => {
    await of.people(2);
    const number = await of.draft();
    expectOk(await of.send(number));
    await post.drain();
    const [mail, ...more] = post.mailbox.to(of.emailOf(1));
    expect(more).toEqual([]);
    expect(mail?.header("subject")).toBe("Kom på møte");
    expect(mail?.text).toContain("Hei Listet 1!");
    expect(mail?.text).toContain("Ope møte er");
    expect(mail?.text).toContain("/invitation/link/");
    expect(mail?.text.replaceAll(/\s+/g, " ")).toContain("(1. januar 2024 til 31. desember 2027)");
    expect(mail?.header("list-unsubscribe")).toContain("/invitation-list/leave/");
    expect(mail?.header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    const calendar = readCalendar(mail?.calendar ?? "");
    expect(calendar.method).toBe("REQUEST");
    expect(mail?.calendar.replaceAll("\r\n ", "")).toContain("PARTSTAT=NEEDS-ACTION");
    expect(calendar.read("uid")).toBe((await of.meeting()).uid);
    // The meeting is held in both ways, and the link is for those who are registered.
    for (const said of [mail?.text ?? "", calendar.read("description") ?? ""])
      expect(said.replaceAll(/\s+/g, " ")).toContain("Du kan òg delta digitalt.");
    expect(mail?.raw).not.toContain("join.example");
    expect((await of.get(number)).status).toBe("sent");
    expect(await of.fates(number)).toEqual([1, 2].map((n) => [of.emailOf(n), "sent"]));
    expect(await countInvited(post.world.read, (await of.meeting()).id)).toEqual({ civil_society: 2 });
    post.later(600);
    await post.drain();
    expect(post.mailbox.mails).toHaveLength(2);
  });

  it("is counted before it is sent, with whom it leaves out and why; and a second one is to the rest", async () => {
    await of.people(6);
    const gone = await contactOf(1);
    expectOk(await leaveList(post.world.visitor(), { ref: gone.ref, version: gone.linkVersion }));
    await register(post.world, "moete", { email: of.emailOf(2).toUpperCase() });
    const third = await contactOf(3);
    await post.world.db.write(async (db) => {
      await db.update(contacts).set({ bouncedAt: post.world.clock.now }).where(eq(contacts.id, third.id));
    });
    await post.quiet();
    expect(await count()).toMatchObject({ included: 3, leftOut: { left: 1, registered: 1, bounced: 1 } });
    expectOk(await of.send(await of.draft()));
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to).sort()).toEqual([4, 5, 6].map(of.emailOf));
    expect(await count()).toMatchObject({ included: 0, leftOut: { invited: 3 } });
    expect(await of.send(await of.draft({ pace: 30 }))).toMatchObject({ code: "nobody" });
  });

  it("is written in the meeting's language at least, and knows its own placeholders only", async () => {
    const bad = mailingForm.safeParse({ kind: "invitation", subject: { nn: "Til {nobody}" }, body: {} });
    expect(bad.error?.issues[0]?.message).toBe("unknown_placeholder");
    await of.people(1);
    const number = await of.draft({ body: {} });
    expect(await of.send(number)).toMatchObject({ code: "not_written" });
  });

  it("starts by itself at its hour in the meeting's zone, as things are then", async () => {
    await of.people(2);
    const number = await of.draft();
    const at = (on: string, hour: string) =>
      scheduleMailing(post.world.as("coordinator"), of.ref(number), { version: 1, on, at: hour });
    expect(await at("2026-03-29", "02:30")).toMatchObject({ code: "time_not_there" });
    expect(await at("2026-04-01", "09:00")).toMatchObject({ code: "in_past" });
    expectOk(await at("2026-04-23", "09:00"));
    const gone = await contactOf(1);
    expectOk(await leaveList(post.world.visitor(), { ref: gone.ref, version: gone.linkVersion }));
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
    post.world.clock.now = "2026-04-23T07:00:00.000Z";
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to)).toEqual([of.emailOf(2)]);
    expect((await of.get(number)).leftOut).toMatchObject({ left: 1 });
  });

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

describe("a reminder", () => {
  it("goes to those who were invited and have not answered, and to nobody else", async () => {
    await of.people(3);
    expectOk(await of.send(await of.draft()));
    await post.quiet();
    await of.people(4).catch(() => undefined);
    expectOk(await declineInvitation(post.world.visitor(), await of.linkOf(of.emailOf(1))));
    await register(post.world, "moete", { email: of.emailOf(2) });
    await post.quiet();
    expect(await count("reminder")).toMatchObject({ included: 1, leftOut: { registered: 1, declined: 1 } });
    expectOk(await of.send(await of.draft({ kind: "reminder" })));
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to)).toEqual([of.emailOf(3)]);
  });

  it("goes to nobody whose invitation has not left: one written down only, put off, or held up", async () => {
    await of.people(3);
    const number = await of.draft({ pace: 10 });
    expectOk(await of.send(number));
    await post.quiet();
    post.mailbox.answer({ at: "rcpt", code: 450, text: "later" });
    post.world.clock.now = new Date(Date.parse(post.world.clock.now) + 6000).toISOString();
    await post.drain();
    expectOk(await of.move(number, "pause"));
    expect(await count("reminder")).toMatchObject({ included: 1 });
    expectOk(await of.send(await of.draft({ kind: "reminder" })));
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to)).toEqual([of.emailOf(1)]);
    // Another invitation leaves them to the one that is held up.
    expect(await count()).toMatchObject({ included: 0, leftOut: { invited: 3 } });
  });
});

describe("whom a mailing goes to", () => {
  it("is listed page by page to the last, and each is found by himself, for a notice as for an invitation", async () => {
    await of.people(3);
    for (const n of [1, 2, 3])
      await register(post.world, "moete", { email: `${n}@post.example`, name: "Lik" });
    for (const kind of ["invitation", "notice"] as const) {
      const page = async (more: { after?: string; only?: string }, limit = 2) =>
        listMeant(post.world.read, await of.meeting(), { ...everybody, kind }, { ...at(), ...more, limit });
      const first = await page({});
      const second = await page({ after: first.next ?? "" });
      const all = [...first.recipients, ...second.recipients];
      expect([new Set(all.map(({ ref }) => ref)).size, second.next]).toEqual([3, null]);
      for (const one of all) expect((await page({ only: one.ref }, 1)).recipients).toEqual([one]);
      expect((await page({ only: "nobody" })).recipients).toEqual([]);
    }
  });
});

describe("a notice", () => {
  it("goes to those who come, may come or wait, with their own page", async () => {
    const one = await register(post.world, "moete", { email: "a@post.example" });
    await register(post.world, "moete", { email: "b@post.example" });
    expectOk(await answerRegistration(post.world.visitor(), one, { ...answer, status: "not_going" }));
    await post.quiet();
    const number = await of.draft({ kind: "notice", subject: words.subject, body: words.body });
    expectOk(await of.send(number));
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to)).toEqual(["b@post.example"]);
    expect(post.mailbox.mails[0]?.text).toContain("/registration/link/");
    expect(post.mailbox.mails[0]?.header("list-unsubscribe")).toBeUndefined();
    expect(await of.fates(number)).toEqual([["b@post.example", "sent"]]);
  });
});

describe("a mailing", () => {
  it("is tested to oneself, and no more often than may be", async () => {
    const number = await of.draft();
    const again = async () =>
      testMailing(post.world.as("coordinator"), of.ref(number), (await of.get(number)).version);
    for (let n = 0; n < 5; n++) {
      // A second click asks for the one that has not left yet.
      for (let click = 0; click < 2; click++) expectOk(await again());
      await post.drain();
    }
    expect(await again()).toMatchObject({ code: "too_many" });
    expect(post.mailbox.mails).toHaveLength(5);
    const [mail] = post.mailbox.mails;
    expect(mail?.text).not.toContain("/invitation/link/");
    const calendar = readCalendar(mail?.calendar ?? "");
    expect([calendar.method, calendar.read("uid")]).toEqual(["REQUEST", (await of.meeting()).uid]);
    // Nobody reads what he answers: he was not invited by it.
    expect(calendar.read("organizer")).toBe("mailto:moete@dome.example");
  });

  it("that somebody else saved meanwhile is not overwritten; the same once more begins no other", async () => {
    const form = mailingForm.parse({ kind: "invitation", ...words });
    const save = (number: number | null, version = 0) =>
      saveMailing(post.world.as("coordinator"), "moete", number, { ...form, version });
    const { number } = expectOk(await save(null));
    expect(expectOk(await save(null)).number).toBe(number);
    expectOk(await save(number, 1));
    expect(await save(number, 1)).toMatchObject({ code: "changed_meanwhile" });
    expect(await saveMailing(post.world.as("approver"), "moete", null, form)).toMatchObject({
      code: "not_allowed",
    });
  });

  it("keeps its pace, makes up for no long sleep, and is not held up by a clock that is set back", () => {
    const at = (seconds: number) =>
      new Date(Date.parse("2026-04-21T08:00:00.000Z") + seconds * 1000).toISOString();
    const many = (pacedTo: string | null, now: number) =>
      allowance({ perMinute: 30, pacedTo }, at(now), 200).many;
    expect(many(null, 0)).toBe(1);
    expect(many(at(0), 1)).toBe(0);
    expect(many(at(0), 4)).toBe(2);
    expect(many(at(0), 7200)).toBe(5);
    expect(many(at(7200), 0)).toBe(1);
  });
});

describe("the calendar of whoever was invited", () => {
  /** The one mail since the last look, and what it does to the entry in his calendar, read by ical.js. */
  async function next(sequence: number) {
    await post.drain();
    const [mail, ...more] = post.mailbox.to(of.emailOf(1));
    expect(more).toEqual([]);
    post.mailbox.mails.length = 0;
    const entry = readCalendar(mail?.calendar ?? "");
    expect([entry.read("uid"), entry.attendees]).toEqual([(await of.meeting()).uid, [of.emailOf(1)]]);
    expect(entry.sequence).toBeGreaterThan(sequence);
    post.later(60);
    return { sequence: entry.sequence, method: entry.method, entry, text: mail?.text ?? "" };
  }
  async function begin() {
    await of.people(1);
    expectOk(await of.send(await of.draft()));
    const first = await next(-1);
    expect(first.method).toBe("REQUEST");
    return { first, link: await of.linkOf(of.emailOf(1)) };
  }
  const asWho = { ...answer, name: "Listet 1", organisation: "" };
  const move = async (on: string) =>
    expectOk(await of.meetings.schedule("moete", { on, reason: words.subject }));
  const callOff = async () =>
    expectOk(await cancelMeeting(post.world.as("coordinator"), "moete", words.subject));

  it("follows a meeting that is moved and called off before he answers", async () => {
    const { first } = await begin();
    // Who moves it is told of him too.
    expect(await countToldOfMove(post.world.read, (await of.meeting()).id)).toBe(1);
    await move("2026-05-08");
    const moved = await next(first.sequence);
    expect([moved.method, moved.entry.instant("dtstart")]).toEqual(["REQUEST", "2026-05-08T07:30:00.000Z"]);
    await callOff();
    const off = await next(moved.sequence);
    expect([off.method, off.entry.read("status")]).toEqual(["CANCEL", "CANCELLED"]);
  });

  it("lets it go while he waits for a seat, whatever becomes of the meeting, and has it back with the seat", async () => {
    expectOk(await of.meetings.edit("moete", { capacity: 1, seatsPerOrganisation: null }));
    const other = await register(post.world, "moete", { email: "a@post.example" });
    await post.quiet();
    const { first, link } = await begin();
    expectOk(await registerInvited(post.world.visitor(), link, asWho));
    const waits = await next(first.sequence);
    await move("2026-05-08");
    const moved = await next(waits.sequence);
    expectOk(await answerRegistration(post.world.visitor(), other, { ...answer, status: "not_going" }));
    const seated = await next(moved.sequence);
    await callOff();
    const off = await next(seated.sequence);
    expect([waits, moved, seated, off].map(({ method }) => method)).toEqual([
      ...["CANCEL", "CANCEL", "REQUEST", "CANCEL"],
    ]);
    expect(seated.entry.instant("dtstart")).toBe("2026-05-08T07:30:00.000Z");
  });

  it("lets it go when he says no by his link, and he hears nothing more of it, unless he comes after all", async () => {
    const { first, link } = await begin();
    expectOk(await declineInvitation(post.world.visitor(), link));
    const declined = await next(first.sequence);
    expect([declined.method, declined.entry.read("status")]).toEqual(["CANCEL", "CANCELLED"]);
    expect(declined.text).toContain("Vi har notert at du ikkje kjem");
    expectOk(await declineInvitation(post.world.visitor(), link));
    expect(await countToldOfMove(post.world.read, (await of.meeting()).id)).toBe(0);
    await move("2026-05-08");
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
    expectOk(await registerInvited(post.world.visitor(), link, asWho));
    const comes = await next(declined.sequence);
    expect(comes.method).toBe("REQUEST");
    expect(comes.entry.instant("dtstart")).toBe("2026-05-08T07:30:00.000Z");
  });

  it("knows itself of a no that it gave; nobody who said no hears that the meeting is not held", async () => {
    const { link } = await begin();
    const { uid, sequence } = await of.meeting();
    const reply = { uid, sequence, attendee: of.emailOf(1), status: "not_going" as const };
    expectOk(await answerInvitationByCalendar(post.world.visitor(), link.ref, reply));
    await callOff();
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
  });
});
