import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { declineInvitation, registerInvited } from "~/domain/mailings/commands/answer-invitation.server.ts";
import { listPast } from "~/domain/mailings/past.server.ts";
import { shownPast } from "~/domain/mailings/past.ts";
import { checkIn, checkInWalkIn } from "~/domain/meetings/commands/check-in.server.ts";
import { copyRegistered } from "~/domain/privacy/registered-copy.server.ts";
import { list } from "../../support/contacts.ts";
import { answer, type Mailings, mailingsOf } from "../../support/mailing.ts";
import { openPost, type Post } from "../../support/post.ts";

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
const own = (name = "Listet 1") => ({ ...answer, name, organisation: "" });

describe("the past of whoever is on the list", () => {
  it("says the last that is known of each meeting, once, and is in the copy of what is held of him", async () => {
    const { world } = post;
    await invite(5);
    const contactOf = async (n: number) => {
      const contact = await findByAddress(world.read, of.emailOf(n));
      if (!contact) throw new Error("nobody is listed");
      return contact;
    };
    const past = async (n: number) => listPast(world.read, await contactOf(n), shownPast);
    expectOk(await declineInvitation(visitor, await of.linkOf(of.emailOf(2))));
    const { id } = await contactOf(3);
    const bounced = { status: "failed" as const, reason: "bounced", sentAt: null };
    await world.db.write(
      async (tx) => void (await tx.update(outbox).set(bounced).where(eq(outbox.recipientId, id))),
    );
    for (const n of [4, 5])
      expectOk(await registerInvited(visitor, await of.linkOf(of.emailOf(n)), own(`Listet ${n}`)));
    world.clock.now = (await of.meeting()).startsAt ?? "";
    const { ref } = await of.linkOf(of.emailOf(5));
    expectOk(await checkIn(world.as("coordinator"), "moete", ref, { presence: "room" }));
    await list(world, { email: "utan@post.example" });
    const walkIn = { key: randomUUID(), name: "Utan", organisation: "", kind: "individual" } as const;
    expectOk(
      await checkInWalkIn(world.as("coordinator"), "moete", {
        ...{ ...walkIn, email: "utan@post.example", presence: "room", isNew: "" },
      }),
    );
    const outcomes = [];
    for (const n of [1, 2, 3, 4, 5]) outcomes.push((await past(n)).map(({ outcome }) => outcome));
    expect(outcomes).toEqual([["invited"], ["declined"], ["bounced"], ["registered"], ["came"]]);
    expect((await past(5))[0]).toMatchObject({ meeting: { slug: "moete" }, invitedAt: expect.any(String) });
    const without = await findByAddress(world.read, "utan@post.example");
    expect(await listPast(world.read, without as NonNullable<typeof without>, shownPast)).toMatchObject([
      { meeting: { slug: "moete" }, invitedAt: null, outcome: "came" },
    ]);
    const copy = await copyRegistered(world.read, of.emailOf(2));
    expect(copy.invitations).toMatchObject([{ meeting: { slug: "moete" }, outcome: "declined" }]);
    expect((await copyRegistered(world.read, "utan@post.example")).invitations).toEqual([]);
  });
});
