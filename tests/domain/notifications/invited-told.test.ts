/** What whoever was invited is told of the meeting once it changes: measured from the last mail that reached him. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { leaveList } from "~/domain/contacts/commands/own.server.ts";
import { endContact } from "~/domain/contacts/commands/staff.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { readCalendar } from "../../support/calendars.ts";
import { list } from "../../support/contacts.ts";
import { type Mailings, mailingsOf } from "../../support/mailing.ts";
import { both } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";

let post: Post;
let of: Mailings;
beforeEach(async () => {
  post = await openPost();
  of = await mailingsOf(post);
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

const reason = both("Salen er oppteken.");
async function invite(many: number) {
  await of.people(many);
  expectOk(await of.send(await of.draft()));
}
const move = async (on: string) => expectOk(await of.meetings.schedule("moete", { on, reason }));
const callOff = async () => expectOk(await cancelMeeting(post.world.as("coordinator"), "moete", reason));
/** Subjects of what somebody got since one looked last, and the days that the last of it names. */
async function got(n: number) {
  // One of several to somebody waits a minute for the one before it.
  for (const minutes of [0, 2]) {
    post.later(minutes);
    await post.drain();
  }
  const { mails } = post.mailbox;
  const his = post.mailbox.to(of.emailOf(n));
  mails.splice(0, mails.length, ...mails.filter((mail) => !his.includes(mail)));
  return {
    subjects: his.map((mail) => mail.header("subject")),
    text: his.at(-1)?.text.replaceAll(/\s+/g, " ") ?? "",
    days: [...(his.at(-1)?.text.matchAll(/(\d+)\. mai 2026/g) ?? [])].map(([, day]) => Number(day)),
    calendar: his.at(-1)?.calendar ? readCalendar(his.at(-1)?.calendar ?? "") : null,
  };
}
const contactOf = async (n: number) => {
  const contact = await findByAddress(post.world.read, of.emailOf(n));
  if (!contact) throw new Error("nobody");
  return contact;
};

describe("a meeting that is moved tells whoever was invited", () => {
  it("once of two moves, beside the day that he knew; and beside the next one when he was told of that", async () => {
    await invite(1);
    await post.quiet();
    await move("2026-05-08");
    await move("2026-05-15");
    const first = await got(1);
    expect(first.subjects).toEqual(["Endra: Ope møte"]);
    expect(first.text).toContain("Du kan òg delta digitalt.");
    expect(first.text).toMatch(/Meld deg på innan: \S+ 4\. mai 2026/);
    expect(new Set(first.days)).toEqual(new Set([15, 4, 7]));
    await move("2026-05-20");
    expect(new Set((await got(1)).days)).toEqual(new Set([20, 4, 15]));
  });

  it("once where he takes notes in a group of it as well, and so when it is called off", async () => {
    const { approver } = post.world.staff;
    const email = "godkjennar@dome.example";
    const group = { title: both("Tal"), theme: "", seats: null, scribe: handleOf(approver.personId) };
    expectOk(await addGroup(post.world.as("coordinator"), "moete", group));
    await list(post.world, { email });
    await invite(1);
    await post.quiet();
    const his = async () => {
      for (const minutes of [0, 2]) {
        post.later(minutes);
        await post.drain();
      }
      return post.mailbox.to(email).map((mail) => [mail.header("subject"), mail.calendar !== ""]);
    };
    await move("2026-05-08");
    expect(await his()).toEqual([["Endra: Ope møte", true]]);
    await callOff();
    expect(await his()).toEqual([
      ["Endra: Ope møte", true],
      ["Avlyst: Ope møte", true],
    ]);
  });

  it("nothing where it is back where he knew it", async () => {
    await invite(1);
    await post.quiet();
    await move("2026-05-20");
    await move("2026-05-07");
    expect((await got(1)).subjects).toEqual([]);
    expect(await post.about("invitation_moved")).toMatchObject([
      { status: "not_sent" },
      { status: "not_sent" },
    ]);
  });

  it("by his invitation alone where that was put off until then, or not at all where it never came", async () => {
    await invite(2);
    post.mailbox.answer({ at: "rcpt", code: 450, text: "later" });
    post.mailbox.answer({ at: "rcpt", code: 550, text: "no" });
    await post.quiet();
    await move("2026-05-08");
    const all = [await got(1), await got(2)];
    expect(all.map(({ subjects }) => subjects)).toContainEqual(["Kom på møte"]);
    expect(all.map(({ subjects }) => subjects)).toContainEqual([]);
    expect(all.flatMap(({ days }) => days)).not.toContain(7);
  });
});

describe("a meeting that is called off tells whoever was invited", () => {
  it("also when staff took him off the list since, that his calendar lets it go; nobody who left, and nobody who was not told of it", async () => {
    await invite(4);
    post.mailbox.answer({ at: "rcpt", code: 450, text: "later" });
    await post.drain();
    const deferred = [1, 2, 3, 4].find((n) => post.mailbox.to(of.emailOf(n)).length === 0) ?? 0;
    const [ended = 0, left = 0, listed = 0] = [1, 2, 3, 4].filter((n) => n !== deferred);
    post.mailbox.mails.length = 0;
    const { ref, version } = await contactOf(ended);
    expectOk(await endContact(post.world.as("coordinator"), { ref, version }));
    const goes = await contactOf(left);
    expectOk(await leaveList(post.world.visitor(), { ref: goes.ref, version: goes.linkVersion }));
    await callOff();
    for (const n of [ended, listed]) {
      const { subjects, text, calendar } = await got(n);
      expect(subjects).toEqual(["Avlyst: Ope møte"]);
      expect(text).not.toContain("Du kan òg delta digitalt.");
      for (const url of ["/meetings/moete ", "/consultations/runde/submit"]) expect(text).toContain(url);
      expect(calendar?.method).toBe("CANCEL");
    }
    post.later(600);
    for (const n of [left, deferred]) expect((await got(n)).subjects).toEqual([]);
  });
});
