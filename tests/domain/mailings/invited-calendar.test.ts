import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeContact, endContact } from "~/domain/contacts/commands/staff.server.ts";
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
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { changeRegistration } from "~/domain/meetings/commands/staff-registration.server.ts";
import { countTold, findRegistered, findRegistration } from "~/domain/meetings/registrations.server.ts";
import { countToldAsInvited } from "~/domain/notifications/tell-invited.server.ts";
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
  const told = async (template: "invitation_moved" | "invitation_called_off" = "invitation_moved") =>
    countToldAsInvited(post.world.read, (await of.meeting()).id, template);
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
    expect(await told()).toBe(1);
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
    expect(await told()).toBe(0);
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

  const reply = async (status: "going" | "not_going") => {
    const { uid, sequence } = await of.meeting();
    return { uid, sequence, attendee: of.emailOf(1), status };
  };
  const kari = { name: "Listet 1", organisation: "", kind: "individual", language: "nn" } as const;

  it.each(["going", "not_going"] as const)(
    "answers for whoever telephoned, once staff have given her registration the address: %s",
    async (status) => {
      const { first, link } = await begin();
      const coordinator = post.world.as("coordinator");
      const { ref } = expectOk(
        await addRegistration(coordinator, "moete", { ...answer, ...kari, email: null }),
      );
      post.later(5);
      const input = { ...kari, version: 1, status: "going", attendAs: "room", group: "" } as const;
      expectOk(await changeRegistration(coordinator, "moete", ref, { ...input, email: of.emailOf(1) }));
      const { id } = await of.meeting();
      // One mail to her where it is moved, and one entry in her calendar.
      expect([await countTold(post.world.read, id), await told()]).toEqual([{ byMail: 1, otherwise: 0 }, 0]);
      expect(await of.fates(1)).toEqual([[of.emailOf(1), "registered"]]);
      await post.drain();
      const mails = post.mailbox.to(of.emailOf(1));
      expect(mails.map(({ calendar }) => readCalendar(calendar).sequence)).toEqual([first.sequence]);
      post.mailbox.mails.length = 0;
      post.later(5);
      expectOk(await answerInvitationByCalendar(post.world.visitor(), link.ref, await reply(status)));
      expect((await findRegistration(post.world.read, ref))?.status).toBe(status);
      if (status === "not_going") expect((await next(first.sequence)).method).toBe("CANCEL");
    },
  );

  it("answers for whoever had registered with the address that the invitation list got of him later", async () => {
    await register(post.world, "moete", { email: "ny@post.example" });
    const { link } = await begin();
    const contact = await _contactOf(1);
    const { name, position, kind, language, area, version } = contact;
    expectOk(
      await changeContact(post.world.as("coordinator"), contact.ref, {
        ...{ name, position, kind, language: language as "nn", area, version, email: "ny@post.example" },
        ...{ organisation: null, reads: [], note: null, interests: [], wasBefore: false },
      }),
    );
    for (const status of ["going", "not_going"] as const) {
      const his = { ...(await reply(status)), attendee: "ny@post.example" };
      expectOk(await answerInvitationByCalendar(post.world.visitor(), link.ref, his));
      const row = await findRegistered(post.world.read, (await of.meeting()).id, "ny@post.example");
      expect(row?.status).toBe(status);
    }
  });

  it("counts whoever staff took off the list among those who hear that it is called off, as they are told, and not that it is moved", async () => {
    await begin();
    const { ref, version } = await _contactOf(1);
    expectOk(await endContact(post.world.as("coordinator"), { ref, version }));
    expect([await told(), await told("invitation_called_off")]).toEqual([0, 1]);
    await callOff();
    await post.drain();
    expect(post.mailbox.mails.map(({ to }) => to)).toEqual([[of.emailOf(1)]]);
  });
});
