/** A mailing that waits for its hour, and whose words may not go out when it comes. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { mailings } from "#db/schema/mailings.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { scheduleMailing } from "~/domain/mailings/commands/run-mailing.server.ts";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import { listJobs } from "~/domain/responses/today.server.ts";
import { type Mailings, mailingsOf, words } from "../../support/mailing.ts";
import { both, joinUrl } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";
import { register } from "../../support/registering.ts";

let post: Post;
let of: Mailings;
beforeEach(async () => {
  post = await openPost({});
  of = await mailingsOf(post);
  await register(post.world, "moete", { email: "a@post.example" });
  await post.quiet();
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

const nextUrl = "https://join.example/neste-rom";

/** A notice waits for its hour, and its text becomes another meanwhile. */
async function schedule(body: typeof words.body) {
  const number = await of.draft({ kind: "notice" });
  const hour = { version: 1, on: "2026-04-23", at: "09:00" };
  expectOk(await scheduleMailing(post.world.as("coordinator"), of.ref(number), hour));
  const { id } = await of.get(number);
  await post.world.db.write(async (db) => {
    await db.update(mailings).set({ body }).where(eq(mailings.id, id));
  });
  return number;
}
async function itsHour() {
  post.world.clock.now = "2026-04-23T07:00:00.000Z";
  await post.drain();
}
const jobs = async () => {
  const { world } = post;
  const all = await listJobs(world.read, world.staff.coordinator, "2026-04-23", world.clock.now);
  return all.filter(({ kind }) => kind === "mailing_not_sent").map(({ subject, count }) => [subject, count]);
};

it.each([
  ["the link to join", both(`Kom inn på ${joinUrl}`), "join_link"],
  ["the link to join the next meeting", both(`Neste gong: ${nextUrl}`), "join_link"],
  ["bars, where a name was erased", both("Hei! Spør ▇▇▇▇ ▇▇▇▇▇▇▇."), "names_erased"],
])(
  "with %s in it does not go: it is a draft again that tells so, until it is written anew",
  async (_, body, why) => {
    await of.meetings.prepare("neste");
    expectOk(await of.meetings.schedule("neste", { joinUrl: nextUrl }));
    const number = await schedule(body);
    expect(await jobs()).toEqual([["moete", 1]]);
    await itsHour();
    expect(post.mailbox.mails).toEqual([]);
    expect(await of.get(number)).toMatchObject({ status: "draft", sendAt: "2026-04-23T07:00:00.000Z" });
    const told = await post.world.read.select().from(events).where(eq(events.type, "mailing.unscheduled"));
    expect(told.map(({ data }) => data.why)).toEqual([why]);
    expect(await jobs()).toEqual([["moete", 1]]);
    expect(await of.send(number)).toMatchObject({ code: why });
    const { version } = await of.get(number);
    const form = mailingForm.parse({ kind: "notice", ...words, pace: "", version: String(version) });
    expectOk(await saveMailing(post.world.as("coordinator"), "moete", number, form));
    expect(await jobs()).toEqual([]);
    expectOk(await of.send(number));
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to)).toEqual(["a@post.example"]);
  },
);

it("that is well written goes, and is nobody's job", async () => {
  await schedule(words.body);
  expect(await jobs()).toEqual([]);
  await itsHour();
  expect(post.mailbox.mails).toHaveLength(1);
  expect(await jobs()).toEqual([]);
});

it("that is held up does not go on once words stand in it that may not be sent", async () => {
  for (const email of ["b@post.example", "c@post.example"]) await register(post.world, "moete", { email });
  await post.quiet();
  const number = await of.draft({ kind: "notice", pace: 10 });
  expectOk(await of.send(number));
  expectOk(await of.move(number, "pause"));
  const { id } = await of.get(number);
  await post.world.db.write(async (db) => {
    await db
      .update(mailings)
      .set({ body: both("Spør ▇▇▇▇.") })
      .where(eq(mailings.id, id));
  });
  expect(await of.move(number, "resume")).toMatchObject({ code: "names_erased" });
  expectOk(await of.move(number, "stop"));
  await post.drain();
  expect(post.mailbox.mails).toEqual([]);
});
