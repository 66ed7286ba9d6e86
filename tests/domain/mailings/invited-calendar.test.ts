import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import {
  answerInvitationByCalendar,
  declineInvitation,
  registerInvited,
} from "~/domain/mailings/commands/answer-invitation.server.ts";
import { countRecipients } from "~/domain/mailings/recipients.server.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
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
const _count = async (kind: "invitation" | "reminder" | "notice" = "invitation") =>
  countRecipients(post.world.read, await of.meeting(), { ...everybody, kind }, post.world.clock.now);
const _at = () => ({ now: post.world.clock.now });
const _contactOf = async (n: number) => {
  const row = await findByAddress(post.world.read, of.emailOf(n));
  if (!row) throw new Error("nobody");
  return row;
};

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
