import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { invitations } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { changeContact } from "~/domain/contacts/commands/staff.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import {
  answerInvitationByCalendar,
  declineInvitation,
  mailRegistration,
  registerInvited,
} from "~/domain/mailings/commands/answer-invitation.server.ts";
import { countInvited, findInvitation } from "~/domain/mailings/queries.server.ts";
import { findToRegister, listRefusedReplies } from "~/domain/mailings/refused-replies.server.ts";
import { askToRegister } from "~/domain/meetings/commands/register.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { findRegistration } from "~/domain/meetings/registrations.server.ts";
import { createReplyAddresses } from "~/domain/meetings/reply-address.server.ts";
import { eraseMyself } from "~/domain/own/commands/erase-contact.server.ts";
import { forgetRegistrations } from "~/domain/own/forget-registrations.server.ts";
import { findOwnInvitation, findRegistrationOf } from "~/domain/own/invited.server.ts";
import { retain } from "~/domain/privacy/retain.server.ts";
import { replyJobs } from "~/domain/responses/today-meetings.server.ts";
import { receive } from "~/server/received/receive.server.ts";
import { readCalendar } from "../../support/calendars.ts";
import { kari } from "../../support/contacts.ts";
import { calendarReply, type ReplyParts } from "../../support/incoming.ts";
import { answer, type Mailings, mailingsOf } from "../../support/mailing.ts";
import { openPost, type Post } from "../../support/post.ts";
import { guro } from "../../support/registering.ts";

let post: Post;
let of: Mailings;
let visitor: ReturnType<Post["world"]["visitor"]>;
beforeEach(async () => {
  post = await openPost({ mailReplies: "svar@dome.example" });
  of = await mailingsOf(post);
  visitor = post.world.visitor();
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

/** So many are invited. */
async function invite(many: number) {
  await of.people(many);
  expectOk(await of.send(await of.draft()));
  await post.drain();
}
const put = (columns: Partial<typeof invitations.$inferInsert>) =>
  post.world.db.write(async (db) => {
    await db.update(invitations).set(columns);
  });
/** The meeting is for invited people from now on. */
const inviteOnly = () =>
  post.world.db.write(async (db) => {
    await db.update(meetings).set({ audience: "invited" }).where(eq(meetings.slug, "moete"));
  });
const own = (name = "Listet 1") => ({ ...answer, name, organisation: "" });
const rowOf = async (ref: string) => {
  const row = await findRegistration(post.world.read, ref);
  if (!row) throw new Error("nobody is registered");
  return row;
};

describe("whoever was invited", () => {
  it("is registered by his link at once, also to a meeting of invited people only, and his calendar follows", async () => {
    await invite(1);
    const first = readCalendar(post.mailbox.to(of.emailOf(1))[0]?.calendar ?? "");
    await inviteOnly();
    expect(await askToRegister(visitor, "moete", guro)).toMatchObject({ code: "by_invitation" });
    const link = await of.linkOf(of.emailOf(1));
    expect(await registerInvited(visitor, { ...link, version: 9 }, own())).toMatchObject({
      code: "not_found",
    });
    const got = expectOk(await registerInvited(visitor, link, own()));
    expect(await rowOf(got?.ref ?? "")).toMatchObject({ source: "invitation", status: "going", seat: 1 });
    await post.quiet();
    expect(await declineInvitation(visitor, link)).toMatchObject({ code: "registered" });
    const made = (await post.about("registration_made"))[0];
    expect(made?.status).toBe("sent");
    expect(first.sequence).toBe(0);
  });

  it("and is registered has the way to that mailed, which nobody is given who got the invitation from him", async () => {
    await invite(1);
    const link = await of.linkOf(of.emailOf(1));
    expectOk(await registerInvited(visitor, link, own()));
    await post.quiet();
    // A second click.
    expect(expectOk(await registerInvited(visitor, link, own()))).toBeNull();
    await post.drain();
    expect(post.mailbox.mails).toEqual([]);
    post.later(1);
    expect(expectOk(await registerInvited(visitor, link, own("Ein annan")))).toBeNull();
    expectOk(await mailRegistration(visitor, link));
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to)).toEqual([of.emailOf(1)]);
    expect(await rowOf(link.ref)).toMatchObject({ name: "Listet 1" });
  });

  it("declines by one button, and may come after all", async () => {
    await invite(1);
    const link = await of.linkOf(of.emailOf(1));
    expectOk(await declineInvitation(visitor, link));
    expectOk(await declineInvitation(visitor, link));
    expect((await findInvitation(post.world.read, link.ref))?.declinedAt).not.toBeNull();
    expectOk(await registerInvited(visitor, link, own()));
    expect((await findInvitation(post.world.read, link.ref))?.declinedAt).toBeNull();
  });

  it("answers by his calendar: comes, and later not, at the same address", async () => {
    await invite(1);
    const { uid } = await of.meeting();
    const { ref } = await of.linkOf(of.emailOf(1));
    const reply = (status: "going" | "not_going", sequence: number, attendee = of.emailOf(1)) =>
      answerInvitationByCalendar(visitor, ref, { uid, sequence, attendee, status });
    expect(await reply("going", 0, "other@post.example")).toMatchObject({ code: "not_his" });
    expectOk(await reply("going", 0));
    expect(await rowOf(ref)).toMatchObject({ status: "going", source: "invitation", name: "Listet 1" });
    // No form has told him that a record names organisations.
    expect(await rowOf(ref)).toMatchObject({ namingTold: false });
    expectOk(await reply("not_going", 0));
    expect(await rowOf(ref)).toMatchObject({ status: "not_going" });
  });

  it.each([
    ["not_going", "going"],
    ["going", "not_going"],
    ["maybe", "going"],
  ] as const)(
    "says %s and then %s from one and the same entry: the later counts, whichever mail comes first",
    async (first, then) => {
      await invite(2);
      const { uid } = await of.meeting();
      const says = async (n: number, status: typeof first | typeof then, at: string) =>
        answerInvitationByCalendar(visitor, (await of.linkOf(of.emailOf(n))).ref, {
          ...{ uid, sequence: 0, attendee: of.emailOf(n), status, at },
        });
      const ends = async (n: number) => {
        const { ref } = await of.linkOf(of.emailOf(n));
        const row = await findRegistration(post.world.read, ref);
        return row?.status ?? ((await findInvitation(post.world.read, ref))?.declinedAt ? "not_going" : null);
      };
      const [early, late] = ["2026-04-21T09:00:00.000Z", "2026-04-21T09:01:00.000Z"];
      post.later(120);
      expectOk(await says(1, first, early));
      expectOk(await says(1, then, late));
      expectOk(await says(2, then, late));
      expect(await says(2, first, early)).toMatchObject({ code: "older" });
      expect([await ends(1), await ends(2)]).toEqual([then, then]);
    },
  );

  it("who has said no by his link is not registered by what his calendar answered before that", async () => {
    await invite(1);
    const { uid } = await of.meeting();
    const link = await of.linkOf(of.emailOf(1));
    expectOk(await declineInvitation(visitor, link));
    const going = (at: string) =>
      answerInvitationByCalendar(visitor, link.ref, {
        ...{ uid, sequence: 0, attendee: of.emailOf(1), status: "going", at },
      });
    expect(await going("2026-04-21T08:01:00.000Z")).toMatchObject({ code: "older" });
    post.later(2);
    expectOk(await going("2026-04-21T08:03:00.000Z"));
  });

  it("says by his calendar until it is over that he does not come; that he would, after the last day, is not done, which he is told once", async () => {
    await invite(1);
    const email = of.emailOf(1);
    const { ref } = await of.linkOf(email);
    const calendar = readCalendar(post.mailbox.to(email)[0]?.calendar ?? "");
    const organizer = `${calendar.read("organizer")}`.replace("mailto:", "");
    const folder = mkdtempSync(join(tmpdir(), "gensvar-received-"));
    const replies = createReplyAddresses(post.secretKey, "svar@dome.example");
    const says = (partstat: ReplyParts["partstat"]) =>
      receive(
        { house: post.world, replies, receivedDir: folder, domain: "dome.example" },
        Buffer.from(
          calendarReply({
            ...{ from: email, to: organizer, organizer, attendee: email, partstat },
            ...{ uid: `${calendar.read("uid")}`, sequence: calendar.sequence, at: post.world.clock.now },
          }),
        ),
      );
    // The day after the last one.
    post.world.clock.now = "2026-05-05T08:00:00.000Z";
    await post.quiet();
    expect(await says("ACCEPTED")).toBe("done");
    expect(await says("TENTATIVE")).toBe("done");
    const meetingId = (await getMeeting(post.world.read, "moete")).id;
    expect(await listRefusedReplies(post.world.read, meetingId)).toMatchObject([
      { said: "maybe", reason: "closed", registration: null, invitation: ref },
    ]);
    expect(await replyJobs(post.world.read, post.world.clock.now)).toMatchObject([
      { kind: "replies_refused", count: 1, subject: "moete" },
    ]);
    expect(await findToRegister(post.world.read, meetingId, ref)).toMatchObject({ email });
    await post.drain();
    const told = post.mailbox.to(email);
    expect(told.map((mail) => [mail.header("subject"), mail.calendar])).toEqual([
      ["Svaret ditt vart ikkje teke imot: Ope møte", ""],
    ]);
    expect(told[0]?.text).toContain("Du er ikkje påmeld.");
    expect(told[0]?.text).toContain(post.addresses.invitation({ ref, version: 1 }));
    expect(await says("DECLINED")).toBe("done");
    expect((await findInvitation(post.world.read, ref))?.declinedAt).toBe(post.world.clock.now);
    expect(await listRefusedReplies(post.world.read, meetingId)).toEqual([]);
    post.world.clock.now = "2026-05-08T08:00:00.000Z";
    expect(await says("ACCEPTED")).toBe("done");
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it("and is registered under the address that he had before is registered still, whatever his link is asked for", async () => {
    await invite(1);
    const before = of.emailOf(1);
    const link = expectOk(await registerInvited(visitor, await of.linkOf(before), own()));
    const contact = await findByAddress(post.world.read, before);
    const { ref = "", version = 0 } = contact ?? {};
    const moved = { ...kari, version, email: "ny@post.example", name: "Listet 1" };
    expectOk(await changeContact(post.world.as("coordinator"), ref, moved));
    await post.quiet();
    const invited = await of.linkOf("ny@post.example");
    expect(await findRegistrationOf(post.world.read, invited)).toMatchObject({ ref: link?.ref });
    expect(await declineInvitation(visitor, invited)).toMatchObject({ code: "registered" });
    expect(expectOk(await registerInvited(visitor, invited, own()))).toBeNull();
    expect(await rowOf(link?.ref ?? "")).toMatchObject({ status: "going", email: before });
  });

  it("and whose registration was forgotten does not come, says so once more, and may come after all", async () => {
    await invite(1);
    const link = await of.linkOf(of.emailOf(1));
    for (const known of [true, false]) {
      const got = expectOk(await registerInvited(visitor, link, own()));
      const { id } = await rowOf(got?.ref ?? "");
      await write(post.world.ctx({ actor: { kind: "system", name: "worker" } }), async (tx) => {
        await forgetRegistrations(tx, [id]);
        return ok();
      });
      const invited = await findInvitation(post.world.read, link.ref);
      expect(invited).toMatchObject({ registrationId: null, declinedAt: post.world.clock.now });
      // As it stood where it was forgotten before this was done.
      if (!known) await put({ registrationId: id, declinedAt: null });
      expect(await findRegistrationOf(post.world.read, link)).toBeNull();
      expectOk(await declineInvitation(visitor, link));
      expect((await of.fates(1)).map(([, fate]) => fate)).toEqual(["declined"]);
    }
    expectOk(await registerInvited(visitor, link, own()));
  });

  it("and is forgotten is still counted, and nobody can tell who it was", async () => {
    await invite(2);
    const link = await of.linkOf(of.emailOf(1));
    const contact = await findByAddress(post.world.read, of.emailOf(1));
    expectOk(await eraseMyself(visitor, { ref: contact?.ref ?? "", version: contact?.linkVersion ?? 0 }));
    expect(await registerInvited(visitor, link, own())).toMatchObject({ code: "not_found" });
    expect((await findInvitation(post.world.read, link.ref))?.contactId).toBeNull();
    expect(await countInvited(post.world.read, (await of.meeting()).id)).toEqual({ civil_society: 2 });
  });

  it("and is on the list still is not known to have been invited two years after the meeting; it is counted", async () => {
    await invite(2);
    const link = await of.linkOf(of.emailOf(1));
    const worker = post.world.ctx({ actor: { kind: "system", name: "worker" } });
    const heldAt = async (now: string) => {
      post.world.clock.now = now;
      await retain(worker);
      return (await findInvitation(post.world.read, link.ref))?.contactId ?? null;
    };
    expect(await heldAt("2028-05-06T10:00:00.000Z")).not.toBeNull();
    expect(await heldAt("2028-05-08T10:00:00.000Z")).toBeNull();
    expect(await findOwnInvitation(post.world.read, link, post.world.clock.now)).toBeNull();
    expect(await countInvited(post.world.read, (await of.meeting()).id)).toEqual({ civil_society: 2 });
    expect(await findByAddress(post.world.read, of.emailOf(1))).toMatchObject({ status: "listed" });
  });
});
