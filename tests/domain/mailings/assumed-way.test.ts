/** Whoever registers by a calendar's button has not said how he takes part. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import {
  answerInvitationByCalendar,
  registerInvited,
} from "~/domain/mailings/commands/answer-invitation.server.ts";
import { answer, type Mailings, mailingsOf, words } from "../../support/mailing.ts";
import { openPost, type Post } from "../../support/post.ts";

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

async function invited() {
  await of.people(1);
  expectOk(await of.send(await of.draft()));
  await post.quiet();
  return of.linkOf(of.emailOf(1));
}
async function accept(status: "going" | "maybe" = "going") {
  const { ref } = await invited();
  const { uid, sequence } = await of.meeting();
  const reply = { uid, sequence, attendee: of.emailOf(1), status };
  expectOk(await answerInvitationByCalendar(post.world.visitor(), ref, reply));
}
const said = async () => {
  await post.drain();
  return (post.mailbox.to(of.emailOf(1))[0]?.text ?? "").replaceAll(/\s+/g, " ");
};
const assumed = "Vi har rekna med at du kjem til rommet. Deltek du digitalt? Endre det på di eiga side.";

it.each(["going", "maybe"] as const)("is told that he was taken to come to the room: %s", async (status) => {
  await accept(status);
  expect(await said()).toContain(assumed);
});

it("is told nothing of it where he has said how", async () => {
  const link = await invited();
  expectOk(await registerInvited(post.world.visitor(), link, { ...answer, name: "Kari", organisation: "" }));
  expect(await said()).toMatch(/påmeld(?!.*rekna med)/);
});

it("is told nothing of it where the meeting is in the room alone by now", async () => {
  expectOk(await of.meetings.schedule("moete", { format: "room", reason: words.subject }));
  await accept();
  const text = await said();
  expect(text).toContain("Storsalen");
  expect(text).not.toContain("rekna med");
});
