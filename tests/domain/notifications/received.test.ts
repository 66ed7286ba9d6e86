import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { listRefusedReplies } from "~/domain/mailings/refused-replies.server.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { renewRegistrationLink } from "~/domain/meetings/commands/ask-link.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { changeRegistration } from "~/domain/meetings/commands/staff-registration.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import type { RegisterForm } from "~/domain/meetings/registration-forms.ts";
import { findRegistration } from "~/domain/meetings/registrations.server.ts";
import { createReplyAddresses } from "~/domain/meetings/reply-address.server.ts";
import { hasBounced } from "~/domain/notifications/bounced.server.ts";
import { retry } from "~/domain/notifications/commands.server.ts";
import { receive } from "~/server/received/receive.server.ts";
import { readCalendar } from "../../support/calendars.ts";
import { calendarReply, deliveryReport, type ReplyParts } from "../../support/incoming.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";

const mailReplies = "svar@dome.example";
const address = "deltakar@post.example";
let post: Post;
let folder: string;
let meetings: ReturnType<typeof meetingsOf>;
beforeEach(async () => {
  post = await openPost({ mailReplies });
  folder = mkdtempSync(join(tmpdir(), "gensvar-received-"));
  meetings = meetingsOf(post.world);
  await meetings.announce("moete");
  await post.quiet();
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await post.close();
  expect(post.unexpected).toEqual([]);
});

const take = (raw: string) =>
  receive(
    {
      house: post.world,
      replies: createReplyAddresses(post.secretKey, mailReplies),
      ...{ receivedDir: folder, domain: "dome.example" },
    },
    Buffer.from(raw),
  );
const kept = () => readdirSync(folder);
const who: RegisterForm = {
  ...{ name: "Deltakar", organisation: "", kind: "individual", email: address, language: "nn" },
  ...{ attendAs: "room", group: "A", accessNeeds: "", answers: [], asked: [] },
};
const register = async (email = address) =>
  expectOk(await addRegistration(post.world.as("coordinator"), "moete", { ...who, email }));
const statusOf = async ({ ref }: { ref: string }) => (await findRegistration(post.world.read, ref))?.status;
/** The mail that somebody got last, and what his calendar would answer to it. */
async function asked(email = address) {
  await post.drain();
  const mail = post.mailbox.to(email).findLast(({ calendar }) => calendar !== "");
  if (!mail) throw new Error("no mail");
  const calendar = readCalendar(mail.calendar);
  const organizer = `${calendar.read("organizer")}`.replace("mailto:", "");
  const answer = (changes: Partial<ReplyParts> = {}) =>
    calendarReply({
      ...{ from: email, to: organizer, organizer, attendee: email, uid: `${calendar.read("uid")}` },
      ...{ sequence: calendar.sequence, partstat: "DECLINED" as const, at: post.world.clock.now, ...changes },
    });
  return { mail, calendar, organizer, answer };
}

describe("what a calendar answers", () => {
  it("leaves him his group where the meeting became digital after he had chosen the room", async () => {
    const link = await register();
    await post.quiet();
    expectOk(await meetings.schedule("moete", { format: "digital", reason: both("Salen er stengd.") }));
    const moved = await asked();
    expect(await take(moved.answer({ partstat: "TENTATIVE" }))).toBe("done");
    expect((await findRegistration(post.world.read, link.ref))?.groupId).not.toBeNull();
  });

  it("is done: he does not come, may come, comes; the same once more is nothing new", async () => {
    const link = await register();
    const { organizer, mail, answer } = await asked();
    expect(organizer).toMatch(/^svar\+[a-z0-9]{12}-[0-9a-f]{20}@dome\.example$/);
    expect(mail.from).toBe(mailReplies);
    expect(await take(answer())).toBe("done");
    expect(await statusOf(link)).toBe("not_going");
    const ended = await asked();
    expect(ended.calendar.method).toBe("CANCEL");
    expect(await take(ended.answer({ partstat: "TENTATIVE" }))).toBe("done");
    expect(await statusOf(link)).toBe("maybe");
    const maybe = await asked();
    expect(await take(maybe.answer({ partstat: "ACCEPTED" }))).toBe("done");
    expect(await statusOf(link)).toBe("going");
    const comes = await asked();
    post.mailbox.mails.length = 0;
    expect(await take(comes.answer({ partstat: "ACCEPTED" }))).toBe("done");
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
    expect(kept()).toEqual([]);
  });

  it("gives his seat to the next, who is told", async () => {
    expectOk(await meetings.edit("moete", { capacity: 1 }));
    await register();
    const next = await register("neste@post.example");
    const { answer } = await asked();
    expect(await take(answer())).toBe("done");
    expect(await statusOf(next)).toBe("going");
    expect((await asked("neste@post.example")).mail.header("subject")).toBe("Ein plass til deg: Ope møte");
  });

  it("is not followed where it is forged: without the seal, of another, or in the name of another", async () => {
    const link = await register();
    const { organizer, answer } = await asked();
    const forged = [
      answer({ organizer: "moete@dome.example", to: "moete@dome.example" }),
      answer({ organizer: organizer.replace(/-[0-9a-f]/, "-z"), to: mailReplies }),
      answer({
        organizer: organizer.replace(/[0-9a-f]@/, (last) => (last === "0@" ? "1@" : "0@")),
        to: mailReplies,
      }),
      answer({ from: "mallory@post.example" }),
      answer({ attendee: "mallory@post.example" }),
      answer({ from: "mallory@post.example", attendee: "mallory@post.example" }),
      answer({ uid: "another" }),
      answer({ method: "REQUEST" }),
      answer({ method: "COUNTER" }),
    ];
    for (const raw of forged) expect(await take(raw)).toBe("kept");
    expect(await statusOf(link)).toBe("going");
    expect(kept().length).toBe(new Set(forged).size);
  });

  it("to what has changed since is not followed: the meeting was moved, or he answered on his page", async () => {
    const link = await register();
    const { answer } = await asked();
    expectOk(await meetings.schedule("moete", { on: "2026-05-08", reason: both("Salen er oppteken.") }));
    expect(await take(answer())).toBe("done");
    expect(await statusOf(link)).toBe("going");
    const moved = await asked();
    const late = moved.answer();
    expect(await take(late)).toBe("done");
    expect(await statusOf(link)).toBe("not_going");
    const { world } = post;
    post.later(1);
    expectOk(
      await answerRegistration(world.visitor(), link, {
        ...{ status: "going", attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
      }),
    );
    expect(await take(late)).toBe("done");
    expect(await statusOf(link)).toBe("going");
    // Pressed after that in the entry that he had before it: it counts, though a mail with a higher number is on its way.
    expect(await take(moved.answer())).toBe("done");
    expect(await statusOf(link)).toBe("not_going");
  });

  it("counts though a coordinator has put his name right meanwhile", async () => {
    const link = await register();
    const { answer } = await asked();
    const pressed = answer();
    post.later(5);
    const row = await findRegistration(post.world.read, link.ref);
    const input = {
      ...{ version: row?.version ?? 0, name: "Deltakaren", organisation: "", kind: "individual" as const },
      ...{ language: "nn" as const, status: "going" as const, attendAs: "room" as const, group: "" },
    };
    expectOk(await changeRegistration(post.world.as("coordinator"), "moete", link.ref, input));
    expect(await take(pressed)).toBe("done");
    expect(await statusOf(link)).toBe("not_going");
  });

  it("by a clock that is ahead of ours holds up nothing that he says after it", async () => {
    const link = await register();
    const { answer } = await asked();
    expect(await take(answer({ at: "2031-01-01T00:00:00.000Z" }))).toBe("done");
    post.later(1);
    expect(await take(answer({ partstat: "ACCEPTED" }))).toBe("done");
    expect(await statusOf(link)).toBe("going");
  });

  it("once more is his last word: what he had answered before it comes late", async () => {
    const link = await register();
    const { answer } = await asked();
    post.later(5);
    const no = answer();
    post.later(5);
    expect(await take(answer({ partstat: "ACCEPTED" }))).toBe("done");
    expect(await take(no)).toBe("done");
    expect(await statusOf(link)).toBe("going");
  });

  it("goes on to be followed where only words of the meeting changed", async () => {
    const link = await register();
    const { answer } = await asked();
    expectOk(await meetings.edit("moete", { practical: both("Te frå ni.") }));
    expect(await take(answer())).toBe("done");
    expect(await statusOf(link)).toBe("not_going");
  });

  it("goes on to be followed after a new link: the mail with it brings the entry as it stands, and the address that is read from now on", async () => {
    const link = await register();
    const before = await asked();
    expect(await take(before.answer({ partstat: "TENTATIVE" }))).toBe("done");
    const maybe = await asked();
    expectOk(await renewRegistrationLink(post.world.visitor(), link));
    const { mail, calendar, organizer, answer } = await asked();
    expect(mail.text).toContain(post.addresses.registration("own", { ...link, version: 2 }));
    expect(calendar.method).toBe("REQUEST");
    expect(calendar.event.getFirstProperty("attendee")?.getParameter("partstat")).toBe("TENTATIVE");
    expect(calendar.read("uid")).toBe(maybe.calendar.read("uid"));
    expect(calendar.sequence).toBe(maybe.calendar.sequence + 1);
    expect(organizer).not.toBe(maybe.organizer);
    expect(await take(answer())).toBe("done");
    expect(await statusOf(link)).toBe("not_going");
    // Whoever does not come is asked for nothing.
    await post.quiet();
    post.later(61);
    expectOk(await renewRegistrationLink(post.world.visitor(), { ...link, version: 2 }));
    await post.drain();
    expect(post.mailbox.mails.map((one) => one.calendar)).toEqual([""]);
  });

  it("changes nothing once the meeting is over", async () => {
    const link = await register();
    const { answer } = await asked();
    post.world.clock.now = "2026-05-08T08:00:00.000Z";
    expect(await take(answer())).toBe("done");
    expect(await statusOf(link)).toBe("going");
  });
});

describe("a calendar's answer that is not done", () => {
  const refused = async () => {
    await post.drain();
    return post.mailbox.mails
      .filter(({ calendar }) => calendar === "")
      .map((mail) => ({
        to: mail.to,
        subject: mail.header("subject"),
        text: mail.text.replace(/\s+/g, " "),
      }));
  };
  const subject = "Svaret ditt vart ikkje teke imot: Ope møte";

  it("is told to him once for each reason, with how it stands and his link: to an address that ended, or to what had changed", async () => {
    const link = await register();
    const { answer } = await asked();
    expectOk(await renewRegistrationLink(post.world.visitor(), link));
    const renewed = await asked();
    post.mailbox.mails.length = 0;
    expect(await take(answer({ partstat: "ACCEPTED" }))).toBe("done");
    expect(await refused()).toEqual([]);
    for (const partstat of ["DECLINED", "DECLINED", "TENTATIVE"] as const)
      expect(await take(answer({ partstat }))).toBe("done");
    expect(await statusOf(link)).toBe("going");
    const { id } = await getMeeting(post.world.read, "moete");
    // the last thing that he said
    expect(await listRefusedReplies(post.world.read, id)).toMatchObject([{ said: "maybe" }]);
    const [old, ...more] = await refused();
    expect([old?.to, old?.subject, more]).toEqual([[address], subject, []]);
    expect(old?.text).toContain("Ho slutta å gjelde då du fekk ny lenkje");
    expect(old?.text).toContain("kjem du og har plass");
    expect(old?.text).toContain(post.addresses.registration("own", { ...link, version: 2 }));
    expectOk(await meetings.schedule("moete", { on: "2026-05-08", reason: both("Salen er oppteken.") }));
    post.mailbox.mails.length = 0;
    for (const _ of [1, 2]) expect(await take(renewed.answer())).toBe("done");
    const [older, ...others] = await refused();
    expect([older?.subject, others]).toEqual([subject, []]);
    expect(older?.text).toContain("er flytta, eller du har svara noko anna");
    const meeting = await getMeeting(post.world.read, "moete");
    expect(await listRefusedReplies(post.world.read, meeting.id)).toMatchObject([
      { name: "Deltakar", said: "not_going", reason: "older", registration: link.ref },
    ]);
    // Another answer that came too late is another thing that he may believe.
    for (const _ of [1, 2]) expect(await take(renewed.answer({ partstat: "TENTATIVE" }))).toBe("done");
    expect(await refused()).toHaveLength(2);
    expect(kept()).toEqual([]);
  });

  it("is off the list once he has answered anew, also from a device whose clock is slow", async () => {
    const link = await register();
    const { answer } = await asked();
    expectOk(await meetings.schedule("moete", { on: "2026-05-08", reason: both("Salen er oppteken.") }));
    post.later(120);
    expect(await take(answer())).toBe("done");
    const { id } = await getMeeting(post.world.read, "moete");
    expect(await listRefusedReplies(post.world.read, id)).toHaveLength(1);
    const slow = new Date(Date.parse(post.world.clock.now) - 60 * 60_000).toISOString();
    const moved = await asked();
    expect(await take(moved.answer({ partstat: "TENTATIVE", at: slow }))).toBe("done");
    expect(await statusOf(link)).toBe("maybe");
    expect(await listRefusedReplies(post.world.read, id)).toEqual([]);
  });

  it("is told of what is called off, and of what is over where he would have come", async () => {
    const link = await register();
    const { answer } = await asked();
    expectOk(await cancelMeeting(post.world.as("coordinator"), "moete", both("For få melde seg.")));
    await post.quiet();
    expect(await take(answer())).toBe("done");
    expect(await refused()).toEqual([]);
    expect(await take(answer({ partstat: "ACCEPTED" }))).toBe("done");
    expect((await refused()).map(({ text }) => text)).toEqual([expect.stringContaining("møtet er avlyst")]);
    expect(await statusOf(link)).toBe("going");
    await meetings.announce("neste");
    const { world } = post;
    expectOk(await addRegistration(world.as("coordinator"), "neste", { ...who, email: "to@post.example" }));
    const second = await asked("to@post.example");
    expect(await take(second.answer())).toBe("done");
    await post.quiet();
    world.clock.now = "2026-05-20T08:00:00.000Z";
    expect(await take(second.answer({ partstat: "DECLINED" }))).toBe("done");
    expect(await refused()).toEqual([]);
    expect(await take(second.answer({ partstat: "ACCEPTED" }))).toBe("done");
    expect((await refused()).map(({ to }) => to)).toEqual([["to@post.example"]]);
  });

  it.each([
    ["a program that answers by itself", "Auto-Submitted: auto-replied\r\n"],
    ["a mail without a sender", "Return-Path: <>\r\n"],
  ])("is told to nobody where it came of %s; a coordinator sees it", async (_, header) => {
    const link = await register();
    const { answer } = await asked();
    expectOk(await renewRegistrationLink(post.world.visitor(), link));
    await post.quiet();
    expect(await take(header + answer())).toBe("done");
    expect(await refused()).toEqual([]);
    const meeting = await getMeeting(post.world.read, "moete");
    expect(await listRefusedReplies(post.world.read, meeting.id)).toHaveLength(1);
    // pressed by himself after that
    expect(await take(answer())).toBe("done");
    expect(await refused()).toHaveLength(1);
  });
});

describe("mail that came back", () => {
  const state = async (template: string) => {
    const [row] = await post.about(template);
    return row && [row.status, row.reason, row.lastError];
  };

  /** Whether he waits for a notice until a coordinator has decided. */
  const waits = async () => {
    const [row] = await post.about("registration_made");
    if (!row) throw new Error("no mail");
    return hasBounced(post.world.read, { ...row, template: "meeting_notice" });
  };

  it("counts as failed, with the mail server's words and no address; a notice waits until a coordinator decides, and what becomes of the meeting does not", async () => {
    const link = await register();
    const { mail } = await asked();
    const messageId = mail.header("message-id") ?? "";
    const report = deliveryReport({ to: mailReplies, messageId, recipient: address.toUpperCase() });
    expect(await take(report)).toBe("done");
    expect(await take(report)).toBe("done");
    const [status, reason, said] = (await state("registration_made")) ?? [];
    expect([status, reason, await waits()]).toEqual(["failed", "bounced", true]);
    expect(said).toMatch(/^5\.1\.1 .*User unknown$/);
    expect(said).not.toContain("@");
    post.mailbox.mails.length = 0;
    expectOk(await meetings.schedule("moete", { on: "2026-05-08", reason: both("Salen er oppteken.") }));
    expect((await asked()).mail.header("subject")).toBe("Endra: Ope møte");
    expectOk(await retry(post.world.as("coordinator"), messageId.replace(/^<|@.*$/g, "")));
    const again = await asked();
    expect([again.mail.header("message-id"), await waits()]).toEqual([messageId, false]);
    expect(await statusOf(link)).toBe("going");
  });

  it.each([
    ["5.7.1", "550 5.7.1 Message rejected as spam"],
    ["5.2.2", "552 5.2.2 Mailbox full"],
    ["4.4.1", "connection timed out"],
  ])(
    "with the status %s counts as failed, and says nothing of the address: nothing waits",
    async (status, said) => {
      await register();
      const messageId = (await asked()).mail.header("message-id") ?? "";
      expect(
        await take(deliveryReport({ to: mailReplies, messageId, recipient: address, status, said })),
      ).toBe("done");
      expect((await state("registration_made"))?.slice(0, 2)).toEqual(["failed", null]);
      expect(await waits()).toBe(false);
    },
  );

  it("for the moment is noted and no more", async () => {
    await register();
    const { mail } = await asked();
    const messageId = mail.header("message-id") ?? "";
    await take(deliveryReport({ to: mailReplies, messageId, recipient: address, action: "delayed" }));
    expect((await state("registration_made"))?.slice(0, 2)).toEqual(["sent", null]);
    await take(deliveryReport({ to: mailReplies, messageId, recipient: address, action: "delivered" }));
    expect((await state("registration_made"))?.slice(0, 2)).toEqual(["sent", null]);
  });

  it("is not believed of a mail that did not go to that address, or not from here", async () => {
    await register();
    const { mail } = await asked();
    const messageId = mail.header("message-id") ?? "";
    const forged = [
      { messageId: "<anna@dome.example>", recipient: address },
      { messageId: messageId.replace("@dome.example", "@annan.example"), recipient: address },
      { messageId, recipient: "annan@post.example" },
      { messageId: "", recipient: address },
    ];
    for (const parts of forged)
      expect(await take(deliveryReport({ to: mailReplies, ...parts }))).toBe("kept");
    expect((await state("registration_made"))?.[0]).toBe("sent");
    expect(kept()).toHaveLength(forged.length);
  });
});

describe("other mail", () => {
  const letter =
    "From: nokon@post.example\r\nTo: svar@dome.example\r\nSubject: Hei\r\n\r\nKvar er salen?\r\n";

  it("is kept as it came, byte for byte, once, for its owner alone", async () => {
    const raw = `${letter}\u0000æ`;
    expect(await take(raw)).toBe("kept");
    expect(await take(raw)).toBe("kept");
    expect(kept()).toHaveLength(1);
    expect(readFileSync(join(folder, kept()[0] ?? "")).equals(Buffer.from(raw))).toBe(true);
  });

  it("is kept where it answers by itself; nobody is written to", async () => {
    expect(await take(`Auto-Submitted: auto-replied\r\n${letter}`)).toBe("kept");
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
  });

  it("that is our own, come back, goes", async () => {
    await register();
    const { mail } = await asked();
    expect(await take(mail.raw)).toBe("dropped");
    expect(kept()).toEqual([]);
  });

  it("that can't be kept is not taken", async () => {
    rmSync(folder, { recursive: true });
    const { writeFileSync } = await import("node:fs");
    writeFileSync(folder, "");
    await expect(take(letter)).rejects.toThrow();
  });
});
