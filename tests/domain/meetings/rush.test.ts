/** Two hundred press the button in the same second, over HTTP, and their mail goes out over SMTP. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { asc } from "#db/kit.ts";
import { registrationAsks, registrations } from "#db/schema/registrations.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { askToRegister } from "~/domain/meetings/commands/register.server.ts";
import { createRegistrationLinks } from "~/domain/meetings/links.server.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";
import { guro } from "../../support/registering.ts";
import { type Served, serve } from "../../support/served.ts";

let post: Post;
let served: Served;
beforeAll(async () => {
  post = await openPost();
  served = await serve(post.world, { SMTP_URL: post.mailbox.url, MAIL_FROM: "post@dome.example" });
});
afterAll(async () => {
  await served?.stop();
  await post?.close();
});

const [people, seats] = [200, 30];
const addressOf = (n: number) => `deltakar-${n}@dome-post.example`;

it("gives thirty seats once, a place in line to all others, and the seat that is given up to the first of them, with one mail", {
  timeout: 120_000,
}, async () => {
  const { world } = post;
  const meetings = meetingsOf(world);
  await meetings.announce("rush");
  expectOk(await meetings.edit("rush", { capacity: seats, seatsPerOrganisation: null }));
  for (let n = 0; n < people; n++)
    expectOk(
      await askToRegister(world.visitor(), "rush", {
        ...{ ...guro, name: `Deltakar ${n}`, organisation: "", email: addressOf(n) },
      }),
    );
  const links = createRegistrationLinks(served.config.secretKey, served.config.origin);
  const asks = await world.read.select().from(registrationAsks);
  const pressed = await Promise.all(
    asks.map(async ({ ref, version }) => {
      const browser = served.browser();
      const path = new URL(links.url("confirm", { ref, version: 1 })).pathname;
      const { status } = await browser.post(path, { intent: "confirm", version: String(version) });
      return { ref, status, browser };
    }),
  );
  expect(pressed.filter(({ status }) => status !== 303)).toEqual([]);

  const read = () =>
    world.read.select().from(registrations).orderBy(asc(registrations.waitingSince), asc(registrations.id));
  const before = await read();
  const taken = before.flatMap(({ seat }) => seat ?? []).sort((a, b) => a - b);
  expect(taken).toEqual(Array.from({ length: seats }, (_, n) => n + 1));
  const line = before.filter(({ status }) => status === "waiting");
  expect(line).toHaveLength(people - seats);
  for (const n of [0, 1, people - seats - 1]) {
    const browser = pressed.find(({ ref }) => ref === line[n]?.ref)?.browser;
    const own = await browser?.get(`/registration/${line[n]?.ref}?lang=en`);
    expect(own?.text).toContain(`You are number ${n + 1} on the waiting list`);
  }
  await post.quiet();

  const gives = before.find(({ seat }) => seat === 7);
  const leaving = pressed.find(({ ref }) => ref === gives?.ref)?.browser;
  expect((await leaving?.post(`/registration/${gives?.ref}/give-up`, {}))?.status).toBe(303);
  const after = await read();
  const changed = after.filter(({ id, status }) => before.find((row) => row.id === id)?.status !== status);
  expect(changed.map(({ id, status, seat }) => [id, status, seat]).sort()).toEqual(
    [
      [gives?.id, "not_going", null],
      [line[0]?.id, "going", 7],
    ].sort(),
  );
  await post.drain();
  const told = post.mailbox.mails.flatMap(({ to }) => to).sort();
  expect(told).toEqual([gives?.email, line[0]?.email].sort());
  expect(await post.about("registration_seated")).toMatchObject([
    { recipientId: line[0]?.id, status: "sent" },
  ]);
  expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
});
