/** A clock that is set back, by an hour or by a day: nothing is lost or told twice, and the newest stays the newest. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asc, eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { submissions } from "#db/schema/submissions.ts";
import { findSetAside } from "~/domain/contributions/asides.server.ts";
import { giveAdvice } from "~/domain/contributions/commands/advise.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { findAssessment, getContribution } from "~/domain/contributions/queries.server.ts";
import { growingIds, idsAfter } from "~/domain/kernel/ids.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { backOffMinutes } from "~/domain/notifications/deliver.server.ts";
import { morningDigests } from "~/domain/notifications/digest.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { askSetAside, returnSetAside } from "~/domain/responses/commands/set-aside.server.ts";
import { markNothingToAnswer, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import { openPost, type Post } from "../../support/post.ts";
import { projectionOf } from "../properties/derived.ts";

const address = "laget@dome-post.example";
let post: Post;
beforeEach(async () => {
  post = await openPost();
  await post.drain();
  post.mailbox.mails.length = 0;
  post.mailbox.offered.length = 0;
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

const hours = (n: number) => post.later(n * 60);
const backs: [string, number][] = [
  ["an hour", 1],
  ["a day", 24],
];

describe.each(backs)("where the clock was set back by %s", (_, back) => {
  it("what was recorded last is what counts: advice, and who asked to set aside", async () => {
    const { world } = post;
    const [ref = ""] = await world.contributions("Søket er tregt.");
    const { id } = await getContribution(world.read, ref);
    expectOk(await assignContributions(world.as("coordinator"), [ref], { owner: world.body, dueOn: null }));
    const advise = (advice: string) => giveAdvice(world.as("owner"), ref, { advice, disposition: "within" });
    expectOk(await advise("Det første."));
    const ask = (reason: string) =>
      askSetAside(world.as("coordinator"), ref, { ground: "private_matter", reason });
    expectOk(await ask("Den første grunnen."));
    expectOk(
      await returnSetAside(world.as("approver"), ref, {
        digest: await world.asideDigestOf(ref),
        comment: "Nei.",
      }),
    );
    hours(-back);
    expectOk(await advise("Det andre."));
    expect((await findAssessment(world.read, id))?.advice).toBe("Det andre.");
    expectOk(await ask("Den andre grunnen."));
    expect((await findSetAside(world.read, id))?.reason).toBe("Den andre grunnen.");
  });

  it("the log goes on in its order and verifies, and the public side made anew is the same", async () => {
    const { world } = post;
    await world.contributions("Før. Og så.");
    hours(-back);
    await world.contributions("Etter. Enno meir.");
    const rows = await world.read.select().from(events).orderBy(asc(events.seq));
    expect(rows.some(({ at }, n) => at < (rows[n - 1]?.at ?? ""))).toBe(true);
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true, rows: rows.length });
    const before = await projectionOf(world);
    expect(before.contributions).toHaveLength(4);
    await rebuildProjection(world.as({ kind: "system", name: "maintenance" }));
    expect(await projectionOf(world)).toEqual(before);
  });

  it("what is decided anew is told anew, once", async () => {
    const { world } = post;
    const ref = await world.receive("Hei.");
    expectOk(await markNothingToAnswer(world.as("coordinator"), ref, "Det er ei helsing."));
    await post.drain();
    expectOk(await takeBack(world.as("coordinator"), ref));
    hours(-back);
    expectOk(await markNothingToAnswer(world.as("coordinator"), ref, "Det er ein takk."));
    for (let n = 0; n < 3; n++, hours(back)) await post.drain();
    const said = post.mailbox.to(address).map((mail) => /helsing|takk\./.exec(mail.text)?.[0]);
    expect(said.filter(Boolean)).toEqual(["helsing", "takk."]);
    expect(new Set(post.mailbox.offered).size).toBe(post.mailbox.offered.length);
  });

  it("a mail that is tried again leaves when its time comes, and waits no longer than mail ever does", async () => {
    const { world } = post;
    await world.receive("Ein tekst.");
    post.mailbox.answer({ at: "data", code: 451, text: "try again" });
    await post.drain();
    hours(-back);
    let waited = 0;
    for (const longest = Math.max(...backOffMinutes) + 1; waited <= longest; waited += 10, post.later(10)) {
      await post.drain();
      if (post.mailbox.to(address).length > 0) break;
    }
    expect(waited).toBeLessThanOrEqual(back * 60 + 10);
    hours(2 * back);
    await post.drain();
    expect(post.mailbox.to(address)).toHaveLength(1);
    expect(new Set(post.mailbox.offered).size).toBe(1);
  });

  it("no receipt is kept back for those that went before it", async () => {
    for (let n = 0; n < 20; n++) await post.world.receive(`Innspel ${n}.`);
    await post.drain();
    hours(-back - 1);
    await post.world.receive("Enno eit.");
    await post.drain();
    expect(post.mailbox.to(address)).toHaveLength(21);
  });

  it("a deadline is told by the clock as it is now", async () => {
    const { world } = post;
    world.clock.now = "2026-05-20T22:00:00.000Z";
    const late = await world.receive("Etter fristen.");
    hours(-back);
    const inTime = await world.receive("Før fristen.");
    const rows = await world.read.select().from(submissions);
    const lateOf = (ref: string) => rows.find((row) => row.ref === ref)?.late;
    expect([lateOf(late), lateOf(inTime)]).toEqual([true, false]);
  });

  it("nobody gets two digests for one morning", async () => {
    const { world } = post;
    const [ref = ""] = await world.contributions("Søket er tregt.");
    const due = { owner: world.body, dueOn: "2026-04-23" };
    expectOk(await assignContributions(world.as("coordinator"), [ref], due));
    const ctx = world.as({ kind: "system", name: "worker" });
    world.clock.now = "2026-04-22T06:30:00.000Z";
    expect(await morningDigests(ctx)).toBeGreaterThan(0);
    hours(-back);
    await morningDigests(ctx);
    world.clock.now = "2026-04-22T06:31:00.000Z";
    expect(await morningDigests(ctx)).toBe(0);
  });
});

it("ids grow, whatever the clock does, over a restart too", async () => {
  let at = Date.parse("2026-04-21T08:00:00.000Z");
  const newId = growingIds(() => at);
  const made = [newId(), newId()];
  at -= 86_400_000;
  made.push(newId(), newId());
  const [last] = made.slice(-1);
  made.push(growingIds(() => at, last)());
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  // What the database holds was made by the world's clock, which stands in another year than ours may.
  post.world.clock.now = "2126-04-21T08:02:00.000Z";
  await post.world.receive("Ein tekst.");
  const rows = await post.world.read.select({ id: events.id }).from(events).orderBy(asc(events.seq));
  const after = (await idsAfter(post.world.read))();
  expect(after > (rows.at(-1)?.id ?? "")).toBe(true);
  expect(await post.world.read.select().from(events).where(eq(events.id, after))).toEqual([]);
});
