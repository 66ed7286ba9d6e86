import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { invitations } from "#db/schema/mailings.ts";
import { handOver } from "~/domain/consultees/commands/hand-over.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { registerInvited } from "~/domain/mailings/commands/answer-invitation.server.ts";
import { passOnToSuccessor } from "~/domain/mailings/commands/pass-on-to-successor.server.ts";
import { moveMailing, sendMailing } from "~/domain/mailings/commands/run-mailing.server.ts";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import { findBehind } from "~/domain/mailings/left-behind.server.ts";
import { readInvitedEntry } from "~/domain/meetings/calendar.server.ts";
import { confirmRegistration } from "~/domain/meetings/commands/register.server.ts";
import { findRegistered } from "~/domain/meetings/registrations.server.ts";
import { list } from "../../support/contacts.ts";
import { answer, type Mailings, mailingsOf, words } from "../../support/mailing.ts";
import { openPost, type Post } from "../../support/post.ts";
import { askedLink } from "../../support/registering.ts";

const per = "per@laget.example";
let post: Post;
let of: Mailings;
let sent: number;
beforeEach(async () => {
  post = await openPost();
  of = await mailingsOf(post);
  await of.people(1);
  sent = await of.draft();
  expectOk(await of.send(sent));
  await post.drain();
});
afterEach(() => post.close());

const leaver = () => findByAddress(post.world.read, of.emailOf(1));
const behind = async () => {
  const contact = await leaver();
  return contact ? findBehind(post.world.read, contact, post.world.clock.now) : [];
};
const leave = async () => {
  const { ref = "", version = 0 } = (await leaver()) ?? {};
  const successor = { email: per, name: "Per", position: null, language: "nb" as const };
  expectOk(await handOver(post.world.as("coordinator"), ref, { version, ...successor }));
  await post.quiet();
};
const passOn = async (who: "coordinator" | "approver" = "coordinator") =>
  passOnToSuccessor(post.world.as(who), (await leaver())?.ref ?? "", "moete");

describe("what one who has handed over leaves behind", () => {
  it("is an invitation, which the successor gets as the others did, once", async () => {
    expect(await behind()).toEqual([]);
    await leave();
    expect(await behind()).toMatchObject([{ what: "invited", by: "invite", registration: null }]);
    expect(await passOn("approver")).toMatchObject({ code: "not_allowed" });
    expectOk(await passOn());
    await post.drain();
    const [mail] = post.mailbox.to(per);
    expect(mail?.header("subject")).toContain("Kom på møte");
    expect(mail?.calendar).toContain("METHOD:REQUEST");
    // His calendar has the entry as everybody's: what he answers from it is answered to the number that he got.
    const link = await of.linkOf(per);
    const [invitation] = await post.world.read
      .select()
      .from(invitations)
      .where(eq(invitations.ref, link.ref));
    expect(await readInvitedEntry(post.world.read, invitation?.id ?? "")).toMatchObject({ revision: 0 });
    expect(await behind()).toEqual([]);
    expect(await passOn()).toMatchObject({ code: "nothing_left" });
    expect(await of.fates(sent)).toEqual([
      [of.emailOf(1), "sent"],
      [per, "sent"],
    ]);
    expectOk(
      await registerInvited(post.world.visitor(), await of.linkOf(per), {
        ...answer,
        name: "Per",
        organisation: "",
      }),
    );
  });

  it("is an invitation whose mailing is held up or was stopped: the successor gets it once one goes out again", async () => {
    const { world } = post;
    const coordinator = world.as("coordinator");
    await of.meetings.announce("neste");
    await list(world, { email: "to@laget.example", name: "To" });
    const form = mailingForm.parse({ kind: "invitation", ...words, pace: "10" });
    const { number } = expectOk(await saveMailing(coordinator, "neste", null, form));
    const next = { slug: "neste", number };
    expectOk(await sendMailing(coordinator, next, 1));
    await post.drain();
    expectOk(await moveMailing(coordinator, next, 2, "pause"));
    await leave();
    const ways = async () => (await behind()).map(({ meeting, by }) => [meeting.slug, by]).sort();
    const held = [
      ["moete", "invite"],
      ["neste", "mailing"],
    ];
    expect(await ways()).toEqual(held);
    const { ref = "" } = (await leaver()) ?? {};
    expect(await passOnToSuccessor(coordinator, ref, "neste")).toMatchObject({ code: "nothing_left" });
    expectOk(await moveMailing(coordinator, next, 3, "resume"));
    expect(await ways()).toContainEqual(["neste", "invite"]);
    expectOk(await moveMailing(coordinator, next, 4, "stop"));
    expect(await ways()).toEqual(held);
  });

  it("is a seat, which the successor has once he confirms it, and until then the one who left", async () => {
    const link = await of.linkOf(of.emailOf(1));
    expectOk(
      await registerInvited(post.world.visitor(), link, { ...answer, name: "Listet 1", organisation: "" }),
    );
    await leave();
    expect(await behind()).toMatchObject([{ what: "seat", by: "offer", offered: false }]);
    expectOk(await passOn());
    expect(await behind()).toMatchObject([{ what: "seat", offered: true }]);
    const before = await askedLink(post.world, "moete", per);
    expectOk(await passOn());
    const ask = await askedLink(post.world, "moete", per);
    expect(ask.seen).toBe(before.seen);
    expectOk(await confirmRegistration(post.world.visitor(), ask, ask.seen));
    const { id } = await of.meeting();
    expect(await findRegistered(post.world.read, id, per)).toMatchObject({ status: "going", seat: 1 });
    expect(await findRegistered(post.world.read, id, of.emailOf(1))).toMatchObject({ status: "not_going" });
    expect(await behind()).toEqual([]);
  });
});
