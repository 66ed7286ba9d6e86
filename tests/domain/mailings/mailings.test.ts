import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { leaveList } from "~/domain/contacts/commands/own.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { declineInvitation } from "~/domain/mailings/commands/answer-invitation.server.ts";
import { scheduleMailing, testMailing } from "~/domain/mailings/commands/run-mailing.server.ts";
import { dropMailing, saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import { countInvited } from "~/domain/mailings/queries.server.ts";
import { countRecipients, listMeant } from "~/domain/mailings/recipients.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { allowance } from "~/domain/notifications/mailings.server.ts";
import { endSegment, saveSegment } from "~/domain/segments/commands/keep.server.ts";
import { segmentForm } from "~/domain/segments/forms.ts";
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
});

describe("a mailing that waits for its hour", () => {
  const schedule = (number: number, on: string, hour: string, version = 1) =>
    scheduleMailing(post.world.as("coordinator"), of.ref(number), { version, on, at: hour });

  it("begins at latest on the last day to register, which is named where it would be too late", async () => {
    await of.people(1);
    const number = await of.draft();
    expect(await schedule(number, "2026-05-05", "00:00")).toEqual({
      ...{ ok: false, code: "too_late", details: { last: "2026-05-04" } },
    });
    expectOk(await of.meetings.edit("moete", { registrationClosesOn: null }));
    expect(await schedule(number, "2026-05-07", "10:00")).toMatchObject({
      ...{ code: "too_late", details: { before: "2026-05-07T07:30:00.000Z" } },
    });
  });

  it("is changed once it is taken back, and keeps its segment from being ended until it is done or thrown away", async () => {
    await of.people(1);
    const coordinator = post.world.as("coordinator");
    const segment = { ...segmentForm.parse({ name: "Alle nynorske", languages: ["nn"] }), version: 0 };
    const { ref } = expectOk(await saveSegment(coordinator, null, segment));
    const end = () => endSegment(coordinator, { ref, version: 1 });
    const inUse = { code: "in_use", details: { number: 1, meeting: "Ope møte" } };
    const number = await of.draft({ segment: ref });
    expect(await end()).toMatchObject(inUse);
    expectOk(await schedule(number, "2026-04-23", "09:00"));
    expect(await end()).toMatchObject(inUse);
    const form = { ...mailingForm.parse({ kind: "invitation", ...words, pace: "" }), version: 2 };
    expect(await saveMailing(coordinator, "moete", number, form)).toMatchObject({ code: "scheduled" });
    expect(await dropMailing(coordinator, of.ref(number), 2)).toMatchObject({ code: "scheduled" });
    expectOk(await of.send(number));
    expect(await end()).toMatchObject(inUse);
    expectOk(await of.move(number, "pause"));
    expect(await end()).toMatchObject(inUse);
    expectOk(await of.move(number, "stop"));
    const second = await of.draft({ segment: ref });
    expect(await end()).toMatchObject({ details: { number: second } });
    expectOk(await dropMailing(coordinator, of.ref(second), 1));
    expectOk(await end());
    expect(await saveMailing(coordinator, "moete", null, { ...form, segment: ref })).toMatchObject({
      code: "unknown_segment",
    });
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
