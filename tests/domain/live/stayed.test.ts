import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { submissions } from "#db/schema/submissions.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { leaveStayed, takeStayed } from "~/domain/live/commands/stayed.server.ts";
import { liveLimits } from "~/domain/live/live.ts";
import { listStayed, listWaiting } from "~/domain/live/stayed.server.ts";
import { cancelConsultation, cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { lateJobs } from "~/domain/responses/today-meetings.server.ts";
import { markSpam } from "~/domain/submissions/commands/set-status.server.ts";
import { listTexts } from "~/domain/submissions/queries.server.ts";
import { minute, sitDown, slug } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let at: Awaited<ReturnType<typeof sitDown>>;
beforeEach(async () => {
  world = await openWorld();
  at = await sitDown(world);
});
afterEach(() => world.close());

/** A table that confirmed one point and another not, and whose meeting has closed; the reference of its submission. */
async function closed(): Promise<string> {
  await at.capture(at.scribe, at.point("Ein"), at.point("Ikkje stadfesta"));
  await at.confirm(1);
  world.clock.now = minute(125);
  return (await at.close())[0] ?? "";
}
const late = (body: string) => at.capture(at.guest, at.point(body, { claimedAt: minute(1) }));
const stayed = async () => {
  const [table] = await listStayed(world.read, await getMeeting(world.read, slug), "nn");
  return table?.notes ?? [];
};
const shown = async () => (await stayed()).map(({ body, why, takes }) => [body, why, takes]);
const textsOf = async (ref: string) => {
  const [row] = await world.read.select().from(submissions).where(eq(submissions.ref, ref));
  return (await listTexts(world.read, row?.id ?? "")).map(({ body }) => body);
};
const take = (...numbers: number[]) =>
  takeStayed(world.as("coordinator"), slug, { letter: "A", notes: numbers });
const leave = (...numbers: number[]) =>
  leaveStayed(world.as("coordinator"), slug, { letter: "A", notes: numbers, ground: "said_already" });
const told = async () => (await lateJobs(world.read)).map(({ count, subject }) => [count, subject]);

describe("what was said at a table and lies in no submission", () => {
  it("is read with its words, why it stays and until when, by whoever prepares meetings", async () => {
    const ref = await closed();
    expect(await stayed()).toMatchObject([
      { body: "Ikkje stadfesta", why: "unconfirmed", takes: false, keptUntil: minute(125 + 30 * 24 * 60) },
    ]);
    expect(await take(2)).toMatchObject({ code: "takes_nothing" });
    expectOk(await markSpam(world.as("coordinator"), ref));
    await late("Seint");
    expect(await shown()).toEqual([
      ["Seint", "waits", true],
      ["Ikkje stadfesta", "unconfirmed", false],
    ]);
    expect((await stayed())[0]).toMatchObject({ late: minute(1), keptUntil: null });
  });

  it("waits beyond so many additions, is told of on Today, and is taken in as one", async () => {
    const ref = await closed();
    for (let n = 0; n < liveLimits.lateAdditions; n++) await late(`Seint ${n}`);
    expect(await told()).toEqual([]);
    await late("Eitt til");
    await late("Og eitt");
    expect(await told()).toEqual([[2, slug]]);
    const [one, two] = await stayed();
    for (let times = 0; times < 2; times++) expectOk(await take(one?.number ?? 0, two?.number ?? 0));
    expect((await textsOf(ref)).at(-1)).toBe("Eitt til\n\nOg eitt");
    expect(await textsOf(ref)).toHaveLength(2 + liveLimits.lateAdditions);
    expect([await told(), await shown()]).toEqual([[], [["Ikkje stadfesta", "unconfirmed", false]]]);
  });

  it("becomes a submission of its own where nobody reads that of its table, and what comes next is added to it", async () => {
    const ref = await closed();
    expectOk(await markSpam(world.as("coordinator"), ref));
    await late("Seint");
    expectOk(await take(3));
    await late("Seinare");
    const [fresh] = (await world.read.select().from(submissions)).filter((one) => one.ref !== ref);
    expect(await textsOf(fresh?.ref ?? "")).toEqual(["Seint", "Seinare"]);
    expect([await textsOf(ref), await told()]).toEqual([["Ein"], []]);
  });

  it("is left by a coordinator on a ground, and taken in after all", async () => {
    const ref = await closed();
    expectOk(await markSpam(world.as("coordinator"), ref));
    await late("Seint");
    const input = { letter: "A", notes: [3] };
    const leads = world.as({ ...world.staff.coordinator, roles: [{ role: "facilitator", bodyId: null }] });
    for (const ctx of [world.as("approver"), leads]) {
      expect(await takeStayed(ctx, slug, input)).toMatchObject({ code: "not_allowed" });
      expect(await leaveStayed(ctx, slug, { ...input, ground: "no_point" })).toMatchObject({
        code: "not_allowed",
      });
    }
    world.clock.now = minute(200);
    expectOk(await leave(3));
    world.clock.now = minute(300);
    expectOk(await leave(3));
    expect((await stayed())[0]).toMatchObject({
      ...{ why: "left", ground: "said_already", takes: true, keptUntil: minute(200 + 30 * 24 * 60) },
    });
    expect(await told()).toEqual([]);
    expectOk(await take(3));
    // Who is slower finds it taken in.
    expectOk(await leave(3));
    expect(await shown()).toEqual([["Ikkje stadfesta", "unconfirmed", false]]);
  });

  it("can't be taken in where the consultation has ended or the meeting was called off, and says so", async () => {
    await closed();
    expectOk(await cancelConsultation(world.as("coordinator"), "runde", { nn: "Ingen midlar" }));
    await late("Seint");
    expect(await shown()).toEqual([
      ["Seint", "ended", false],
      ["Ikkje stadfesta", "unconfirmed", false],
    ]);
    expect(await take(3)).toMatchObject({ code: "takes_nothing" });
    expect([await told(), await listWaiting(world.read)]).toEqual([[], []]);
  });

  it("is read where its meeting was called off, and not while a meeting is still to be closed", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    await at.confirm(1);
    expect(await shown()).toEqual([]);
    expectOk(await cancelMeeting(world.as("coordinator"), slug, { nn: "Straumen gjekk" }));
    expect(await shown()).toEqual([["Ein", "called_off", false]]);
    expect(await take(1)).toMatchObject({ code: "takes_nothing" });
  });
});
