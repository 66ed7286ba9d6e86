import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { checkInWalkIn, forgetWalkIn } from "~/domain/meetings/commands/check-in.server.ts";
import { both } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";
import { type Held, heldMeeting } from "../../support/recording.ts";

let post: Post;
let held: Held;
beforeEach(async () => {
  post = await openPost();
  held = await heldMeeting(post.world, ["Søket er tregt."]);
});
afterEach(() => post.close());
const ctx = () => post.world.as("coordinator");

async function walkIn(name: string, email: string) {
  const who = { name, organisation: "", kind: "individual", presence: "room", isNew: "" } as const;
  expectOk(await checkInWalkIn(ctx(), held.slug, { ...who, email, key: randomUUID() }));
  const [row] = await post.world.read.select().from(attendances).where(eq(attendances.name, name));
  return row?.id ?? "";
}

it("whoever came without having registered hears of the record once an address, and how to hear no more; nobody who was not told so", async () => {
  await walkIn("Dagny Døme", "felles@post.example");
  await walkIn("Eva Døme", "felles@post.example");
  await walkIn("Utan", "");
  const once = await walkIn("Ein gong", "ein@post.example");
  const before = await walkIn("Frå før", "foer@post.example");
  await write(ctx(), async (tx) => {
    await tx.db
      .update(attendances)
      .set({ hearsOfRecord: false, ref: null })
      .where(eq(attendances.id, before));
    // was told of the record alone, as the door said once
    await tx.db.update(attendances).set({ ref: null }).where(eq(attendances.id, once));
    return ok();
  });
  const gone = await walkIn("Borte", "borte@post.example");
  await held.draft();
  await post.quiet();
  expectOk(await held.publish());
  expectOk(await forgetWalkIn(ctx(), held.slug, handleOf(gone)));
  await post.drain();
  const told = () => post.mailbox.mails.map((mail) => mail.header("to"));
  expect(told().join()).not.toMatch(/foer@|borte@/);
  const [mail, ...more] = post.mailbox.to("felles@post.example");
  expect(more).toEqual([]);
  expect(mail?.text).toContain("/meetings/moete/record");
  expect(mail?.text).toContain("Du får høgst to e-postar om møtet");
  expect(mail?.text).toContain("skriven opp ved inngangen");
  expect(post.mailbox.to("ein@post.example")[0]?.text).toContain(
    "Dette er den einaste e-posten du får om møtet.",
  );
  // A later version is told to nobody.
  expectOk(await held.say("next", both("Svar kjem.")));
  expectOk(await held.publish(both("Meir.")));
  post.mailbox.mails.length = 0;
  await post.drain();
  expect(told()).toEqual([]);
});
