import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { changeRegistration } from "~/domain/meetings/commands/staff-registration.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import type { StaffRegistrationForm } from "~/domain/meetings/registration-forms.ts";
import { countTold } from "~/domain/meetings/registrations.server.ts";
import { findOwnRegistration } from "~/domain/own/registered.server.ts";
import { both, joinUrl } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";
import { type Registered, registeredOf } from "../../support/registered.ts";

let post: Post;
let registered: Registered;
beforeEach(async () => {
  post = await openPost();
  registered = await registeredOf(post);
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

describe("a meeting that is moved", () => {
  it("is told once to all who come, may come or wait, with the reason and what it was", async () => {
    const { add, addressOf, answer, mailTo, move, seats } = registered;
    await seats(2);
    await add(1);
    const maybe = await add(2);
    const out = await add(4);
    await answer(maybe, "maybe");
    await add(3);
    await answer(out, "not_going");
    const before = (await mailTo(1))[0]?.calendar;
    await post.quiet();
    await move();
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to).sort()).toEqual([1, 2, 3].map(addressOf));
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
    const { add, move, only } = registered;
    await add(1);
    await post.quiet();
    post.later(60);
    await move("2026-05-08");
    await move("2026-05-12");
    // The newer of the two waits until the older one has left a lane's hands.
    await post.drain();
    post.later(2);
    const { mail, calendar } = await only(1);
    expect(mail.text).toMatch(/tysdag 12\. mai 2026[\s\S]*torsdag 7\. mai 2026/i);
    expect(mail.text).not.toContain("8. mai");
    expect(calendar?.instant("dtstart")).toBe("2026-05-12T07:30:00.000Z");
  });

  it("again tells what it was when he was told last", async () => {
    const { add, only, move } = registered;
    await add(1);
    await only(1);
    await move("2026-05-08");
    await only(1);
    post.later(24 * 60);
    await move("2026-05-12");
    const { mail } = await only(1);
    expect(mail.text).toMatch(/tysdag 12\. mai 2026[\s\S]*fredag 8\. mai 2026/i);
    expect(mail.text).not.toContain("7. mai");
  });

  it("while a confirmation was put off says what that said when it left, and tells nobody twice", async () => {
    const { add, move, only, mailTo } = registered;
    post.mailbox.answer({ at: "rcpt", code: 450, text: "later" });
    await add(1);
    await post.quiet();
    await move("2026-05-08");
    post.later(60);
    const { mail: confirmed, subject } = await only(1);
    expect(subject).not.toContain("Endra");
    expect(confirmed.text).toContain("8. mai");
    post.later(600);
    expect(await mailTo(1)).toEqual([]);
    await move("2026-05-12");
    const { mail } = await only(1);
    expect(mail.text).toMatch(/tysdag 12\. mai 2026[\s\S]*fredag 8\. mai 2026/i);
    expect(mail.text).not.toContain("7. mai");
  });

  it("and back before anybody was told is told to nobody", async () => {
    const { add, move } = registered;
    await add(1);
    await post.quiet();
    await move("2026-05-08");
    await move("2026-05-07");
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
  });

  it("is told to nobody once it is over", async () => {
    const { add, move } = registered;
    await add(1);
    await post.quiet();
    await move("2026-05-08");
    post.mailbox.answer({ at: "rcpt", code: 451, text: "later" });
    await post.drain();
    post.later(60 * 24 * 60);
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
    expect(await post.about("meeting_moved")).toMatchObject([{ status: "not_sent" }]);
  });

  it("only to another link to join is told to those alone who take part digitally", async () => {
    const { add, mailTo, meetings, only } = registered;
    await add(1);
    await add(2, { attendAs: "remote" });
    const before = (await mailTo(2))[0]?.calendar;
    await post.quiet();
    expectOk(await meetings.schedule("moete", { joinUrl: "https://join.example/nytt-rom" }));
    expect(await mailTo(1)).toEqual([]);
    const { mail, subject, calendar } = await only(2);
    expect(subject).toBe("Ny lenkje til møtet: Ope møte");
    expect(mail.text).toContain("https://join.example/nytt-rom");
    expect(calendar?.sequence).toBeGreaterThan(before?.sequence ?? 99);
    expect(await countTold(post.world.read, (await getMeeting(post.world.read, "moete")).id)).toEqual({
      ...{ byMail: 2, otherwise: 0 },
    });
  });

  it("in how staff wrote somebody's name is told to nobody, and that he comes otherwise as if he had said so", async () => {
    const { add, mailTo, only } = registered;
    const { ref } = await add(1);
    await add(2, { attendAs: "remote" });
    const before = (await mailTo(1))[0]?.calendar?.sequence ?? 99;
    const written: Omit<StaffRegistrationForm, "version"> = {
      ...{ status: "going", name: "Ny Døme", organisation: "", kind: "individual", language: "nn" },
      ...{ attendAs: "room", group: "" },
    };
    const change = (version: number, more: Partial<StaffRegistrationForm> = {}) =>
      changeRegistration(post.world.as("coordinator"), "moete", ref, { ...written, ...more, version });
    await post.quiet();
    expectOk(await change(1));
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
    expectOk(await change(2, { attendAs: "remote" }));
    const { calendar } = await only(1);
    expect(calendar?.sequence).toBeGreaterThan(before);
    expectOk(await change(3, { status: "not_going", attendAs: "remote" }));
    await post.quiet();
    expectOk(await change(4, { status: "not_going", attendAs: "remote", name: "Nyare Døme" }));
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
  });

  it("in its words alone is told to nobody", async () => {
    const { add, meetings } = registered;
    await add(1);
    await post.quiet();
    expectOk(await meetings.edit("moete", { practical: both("Te frå ni.") }));
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
  });
});

describe("a meeting that is held otherwise", () => {
  const hold = async (format: "room" | "digital" | "hybrid") =>
    expectOk(await registered.meetings.schedule("moete", { format, reason: both("Salen er stengd.") }));
  const ownPage = (link: { ref: string; version: number }) =>
    findOwnRegistration(post.world.read, link, post.world.clock.now);

  it("tells those for whom nothing changes what did, and no time and place twice", async () => {
    const { add, mailTo } = registered;
    await add(1);
    await add(2, { attendAs: "remote" });
    const before = (await mailTo(2))[0]?.calendar;
    await post.quiet();
    await hold("digital");
    const [stays] = await mailTo(2);
    const text = stays?.mail.text.replaceAll(/\s+/g, " ");
    expect(text).toContain("For deg er tid og stad dei same. Det blir no halde berre digitalt.");
    expect(text).toContain("Salen er stengd.");
    expect(text).not.toContain("Slik var det");
    expect(stays?.calendar?.sequence).toBeGreaterThan(before?.sequence ?? 99);
    const [other] = await mailTo(1);
    expect(other?.mail.text).toContain("Det blir no halde berre digitalt.");
    expect(other?.mail.text).toMatch(/Slik var det[\s\S]*Storsalen/);
    post.mailbox.mails.length = 0;
    await hold("hybrid");
    const [back] = await mailTo(1);
    expect(back?.mail.text.replaceAll(/\s+/g, " ")).toContain("både i rommet og digitalt.");
    post.mailbox.mails.length = 0;
    await hold("room");
    const [inRoom] = await mailTo(1);
    expect(inRoom?.mail.text.replaceAll(/\s+/g, " ")).toContain(
      "For deg er tid og stad dei same. Det blir no halde berre i rommet.",
    );
    expect(inRoom?.mail.text).not.toContain("Slik var det");
  });

  it("in another room tells those who take part digitally that nothing changes for them", async () => {
    const { add, mailTo, meetings } = registered;
    await add(1);
    await add(2, { attendAs: "remote" });
    await post.quiet();
    expectOk(
      await meetings.schedule("moete", { place: both("Vestsalen"), reason: both("Salen er stengd.") }),
    );
    const [remote] = await mailTo(2);
    expect(remote?.mail.text.replaceAll(/\s+/g, " ")).toContain("For deg er tid og stad dei same.");
    expect(remote?.mail.text).not.toContain("Slik var det");
    expect((await mailTo(1))[0]?.mail.text).toMatch(/Vestsalen[\s\S]*Slik var det[\s\S]*Storsalen/);
  });

  it("from now on digital, gives the link to join to whoever was to come to the room", async () => {
    const { add, answer, only } = registered;
    const link = await add(1);
    expect((await only(1)).mail.raw).not.toContain("join.example");
    await hold("digital");
    const { mail, calendar } = await only(1);
    expect(mail.text).toContain(joinUrl);
    expect(mail.text).not.toContain("Trappefritt");
    expect(calendar?.read("description")).toContain(joinUrl);
    expect(await ownPage(link)).toMatchObject({ attendAs: "remote", joinUrl });
    // Another one later is told to him as well.
    expectOk(
      await registered.meetings.schedule("moete", {
        format: "digital",
        joinUrl: "https://join.example/nytt-rom",
      }),
    );
    expect((await only(1)).calendar?.read("description")).toContain("https://join.example/nytt-rom");
    await answer(link, "going", "remote");
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
  });

  it("from now on in a room, tells the way in to whoever was to take part digitally, and no link", async () => {
    const { add, only } = registered;
    const link = await add(1, { attendAs: "remote" });
    expect((await only(1)).mail.text).not.toContain("Trappefritt");
    await hold("room");
    const { mail } = await only(1);
    expect(mail.text).toContain("Trappefritt frå gata.");
    expect(mail.raw).not.toContain("join.example");
    expect(await ownPage(link)).toMatchObject({ attendAs: "room", joinUrl: null });
    await hold("hybrid");
    expect((await only(1)).mail.text).toContain(joinUrl);
  });
});
