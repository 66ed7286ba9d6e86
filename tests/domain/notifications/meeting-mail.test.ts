import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { findMeeting, getMeeting } from "~/domain/meetings/queries.server.ts";
import { joinLinkFor } from "~/domain/meetings/registration.ts";
import type { OwnAnswerForm, RegisterForm } from "~/domain/meetings/registration-forms.ts";
import { readCalendar } from "../../support/calendars.ts";
import { both, joinUrl, meetingsOf } from "../../support/meetings.ts";
import { openPost, origin, type Post } from "../../support/post.ts";

let post: Post;
let meetings: ReturnType<typeof meetingsOf>;
beforeEach(async () => {
  post = await openPost();
  meetings = meetingsOf(post.world);
  await meetings.announce("moete");
  await post.quiet();
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

const who = (n: number, more: Partial<RegisterForm> = {}): RegisterForm => ({
  ...{ name: `Deltakar ${n}`, organisation: "", kind: "individual", email: `deltakar-${n}@post.example` },
  ...{ language: "nn", attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [], ...more },
});
const add = async (n: number, more: Partial<RegisterForm> = {}) =>
  expectOk(await addRegistration(post.world.as("coordinator"), "moete", who(n, more)));
const answer = async (
  link: { ref: string; version: number },
  status: OwnAnswerForm["status"],
  attendAs = "room",
) =>
  expectOk(
    await answerRegistration(post.world.visitor(), link, {
      ...{ status, attendAs: attendAs as OwnAnswerForm["attendAs"] },
      ...{ group: "", accessNeeds: "", answers: [], asked: [] },
    }),
  );
/** What somebody got since one looked last. */
async function mailTo(n: number) {
  await post.drain();
  const mails = post.mailbox.to(`deltakar-${n}@post.example`);
  return mails.map((mail) => ({
    mail,
    subject: mail.header("subject"),
    ...(mail.calendar && { calendar: readCalendar(mail.calendar) }),
  }));
}
async function only(n: number) {
  const mails = await mailTo(n);
  expect(mails).toHaveLength(1);
  const [first] = mails;
  if (!first) throw new Error("no mail");
  post.mailbox.mails.length = 0;
  return first;
}
const seats = (capacity: number) => meetings.edit("moete", { capacity, seatsPerOrganisation: null });
const move = (on = "2026-05-08") => meetings.schedule("moete", { on, reason: both("Salen er oppteken.") });

describe("whoever has a seat", () => {
  it("is told when and where, with a calendar's part among the alternatives, for him alone", async () => {
    await add(1);
    const { mail, subject, calendar } = await only(1);
    expect(subject).toBe("Du er påmeld: Ope møte");
    expect(mail.text).toContain("Storsalen");
    expect(mail.text).toContain("kl. 09.30–11.30");
    expect(mail.text).toContain(`${origin}/registration/link/`);
    expect(mail.calendarType).toMatch(/method=REQUEST/);
    const alternatives = mail.raw.slice(mail.raw.indexOf("multipart/alternative"));
    expect(alternatives.indexOf("text/calendar")).toBeLessThan(alternatives.indexOf("application/ics"));
    const meeting = await getMeeting(post.world.read, "moete");
    expect(calendar?.method).toBe("REQUEST");
    expect(calendar?.attendees).toEqual(["deltakar-1@post.example"]);
    expect(calendar?.read("uid")).toBe(meeting.uid);
    expect(calendar?.read("organizer")).toBe("mailto:moete@dome.example");
    expect(calendar?.instant("dtstart")).toBe(meeting.startsAt);
    expect(calendar?.zone?.tzid).toBe("Europe/Oslo");
    expect(calendar?.read("url")).toBe(`${origin}/meetings/moete`);
  });

  it("gets the link to join only where he comes from afar", async () => {
    await add(1);
    await add(2, { attendAs: "remote" });
    expect((await mailTo(1))[0]?.mail.raw).not.toContain("join.example");
    const { mail, calendar } = await only(2);
    expect(mail.text).toContain(joinUrl);
    expect(calendar?.read("description")).toContain(joinUrl);
  });

  it.each(["going", "maybe", "waiting", "not_going"] as const)("who is %s", (status) => {
    const there = { format: "hybrid", joinUrl } as const;
    expect(joinLinkFor(there, { status, attendAs: "remote" })).toBe(status === "going" ? joinUrl : null);
    expect(joinLinkFor(there, { status, attendAs: "room" })).toBeNull();
    expect(joinLinkFor({ ...there, format: "room" }, { status, attendAs: "remote" })).toBeNull();
  });

  it("is told in his own language", async () => {
    for (const [n, language] of (["en", "nb", "nn", "sv"] as const).entries()) await add(n, { language });
    await post.drain();
    expect(post.mailbox.mails.map((mail) => mail.header("subject")).sort()).toEqual([
      "Du er påmeld: Ope møte",
      "Du er påmeldt: Ope møte",
      "Du är anmäld: Ope møte",
      "You are registered: Ope møte (en)",
    ]);
  });

  it("gives it up: it goes out of his calendar by a higher number, and the next is told that it is his", async () => {
    expectOk(await seats(1));
    const first = await add(1);
    await add(2);
    const asked = await only(1);
    await add(3);
    const waits = await only(3);
    expect(waits.subject).toBe("Du står på venteliste: Ope møte");
    expect(waits.mail.calendar).toBe("");
    await answer(first, "not_going");
    const [ended] = await mailTo(1);
    expect(ended?.subject).toBe("Svaret ditt er endra: Ope møte");
    expect([ended?.calendar?.method, ended?.calendar?.read("status")]).toEqual(["CANCEL", "CANCELLED"]);
    expect(ended?.calendar?.read("uid")).toBe(asked.calendar?.read("uid"));
    expect(ended?.calendar?.sequence).toBeGreaterThan(asked.calendar?.sequence ?? 99);
    const seated = await mailTo(2);
    expect(seated.map(({ subject }) => subject)).toEqual(["Ein plass til deg: Ope møte"]);
    expect(seated[0]?.calendar?.method).toBe("REQUEST");
    expect(await mailTo(3)).toEqual([]);
    post.mailbox.mails.length = 0;
    expectOk(await seats(2));
    await only(3);
    await answer(first, "going");
    const again = await only(1);
    expect(again.calendar?.method).toBe("CANCEL");
    expectOk(await seats(3));
    const back = await only(1);
    expect(back.calendar?.method).toBe("REQUEST");
    expect(back.calendar?.sequence).toBeGreaterThan(ended?.calendar?.sequence ?? 99);
  });

  it("is told of the newest answer alone where an earlier mail did not leave yet", async () => {
    post.mailbox.answer({ at: "rcpt", code: 451, text: "later" });
    const link = await add(1);
    await post.drain();
    await answer(link, "maybe");
    await answer(link, "not_going");
    post.later(2);
    const { calendar } = await only(1);
    expect(calendar?.method).toBe("CANCEL");
    post.later(600);
    expect(await mailTo(1)).toEqual([]);
  });

  it("hears nothing where he changed only what he needs", async () => {
    const link = await add(1);
    await only(1);
    await answer(link, "going");
    expect(await mailTo(1)).toEqual([]);
    await answer(link, "going", "remote");
    expect((await only(1)).mail.text).toContain(joinUrl);
  });
});

describe("a meeting that is moved", () => {
  it("is told once to all who come, may come or wait, with the reason and what it was", async () => {
    expectOk(await seats(2));
    await add(1);
    const maybe = await add(2);
    const out = await add(4);
    await answer(maybe, "maybe");
    await add(3);
    await answer(out, "not_going");
    const before = (await mailTo(1))[0]?.calendar;
    await post.quiet();
    expectOk(await move());
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to).sort()).toEqual(
      [1, 2, 3].map((n) => `deltakar-${n}@post.example`),
    );
    const [moved] = await mailTo(1);
    expect(moved?.subject).toBe("Endra: Ope møte");
    expect(moved?.mail.text).toContain("Salen er oppteken.");
    expect(moved?.mail.text).toMatch(/fredag 8\. mai 2026[\s\S]*torsdag 7\. mai 2026/i);
    expect(moved?.calendar?.method).toBe("REQUEST");
    expect(moved?.calendar?.read("uid")).toBe(before?.read("uid"));
    expect(moved?.calendar?.sequence).toBeGreaterThan(before?.sequence ?? 99);
    expect(moved?.calendar?.instant("dtstart")).toBe("2026-05-08T07:30:00.000Z");
    post.mailbox.mails.length = 0;
    post.later(600);
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
  });

  it("twice before anybody was told is told once: as it is, and as it was told last", async () => {
    await add(1);
    await post.quiet();
    post.later(60);
    expectOk(await move("2026-05-08"));
    expectOk(await move("2026-05-12"));
    const { mail, calendar } = await only(1);
    expect(mail.text).toMatch(/tysdag 12\. mai 2026[\s\S]*torsdag 7\. mai 2026/i);
    expect(mail.text).not.toContain("8. mai");
    expect(calendar?.instant("dtstart")).toBe("2026-05-12T07:30:00.000Z");
  });

  it("in its words alone is told to nobody", async () => {
    await add(1);
    await post.quiet();
    expectOk(await meetings.edit("moete", { practical: both("Te frå ni.") }));
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
  });
});

describe("a meeting that is called off", () => {
  it("is told to all with the reason, and goes out of their calendars by a higher number", async () => {
    await add(1);
    const { calendar: asked } = await only(1);
    expectOk(await move());
    const { calendar: moved } = await only(1);
    expectOk(await cancelMeeting(post.world.as("coordinator"), "moete", both("For få påmelde.")));
    const { mail, subject, calendar } = await only(1);
    expect(subject).toBe("Avlyst: Ope møte");
    expect(mail.text).toContain("For få påmelde.");
    expect(mail.text).not.toContain("/registration/link/");
    expect([calendar?.method, calendar?.read("status")]).toEqual(["CANCEL", "CANCELLED"]);
    const numbers = [asked, moved, calendar].map((one) => one?.sequence ?? -1);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect((await findMeeting(post.world.read, "moete"))?.status).toBe("cancelled");
  });

  it("before anybody was told that it moved is told as called off alone", async () => {
    await add(1);
    await post.quiet();
    expectOk(await move());
    expectOk(await cancelMeeting(post.world.as("coordinator"), "moete", both("For få påmelde.")));
    expect((await only(1)).subject).toBe("Avlyst: Ope møte");
  });
});
