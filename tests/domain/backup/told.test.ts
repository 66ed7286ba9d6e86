import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { desc } from "#db/kit.ts";
import { eventHead, events } from "#db/schema/kernel.ts";
import { seeRestore } from "~/domain/forum/commands/restored.server.ts";
import { findRestore } from "~/domain/forum/queries.server.ts";
import type { Actor } from "~/domain/kernel/actor.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { readLogPage } from "~/domain/notifications/log-page.server.ts";
import { receiveSubmission } from "~/domain/submissions/commands/receive.server.ts";
import type { Manifest } from "~/server/backup/manifest.ts";
import { tellRestoreOnce } from "~/server/backup/told.server.ts";
import type { TestHouse } from "../../support/house.ts";
import { openRestoring, type Restoring } from "../../support/restoring.ts";

/** A restored forum says so: in its log, and to those who can ask people to take back once more. */
let forum: Restoring;
let target: TestHouse;
let manifest: Manifest;
const start = () => tellRestoreOnce({ house: target, config: forum.config("restored") });
const note = () => join(forum.place("restored"), "restored.json");
const told = async () =>
  (await target.db.read.select({ type: events.type }).from(events).orderBy(desc(events.seq)))
    .map(({ type }) => type)
    .filter((type) => type.startsWith("forum.restore"));
const as = (actor: Actor) => target.ctx({ actor });
const holding = (role: "coordinator" | "approver"): Actor => ({
  kind: "staff",
  personId: forum.world.administrator.personId,
  roles: [{ role, bodyId: null }],
});

beforeEach(async () => {
  forum = await openRestoring();
  target = forum.target;
  await forum.world.receive("Søket er tregt.");
  manifest = await forum.backUp("backup");
  await forum.restore("backup", "none");
});
afterEach(() => forum.close());

describe("a restore", () => {
  it("ends with the log of the backup; the first start after it tells of it, with the backup's instant", async () => {
    const [head] = await target.db.read.select().from(eventHead);
    expect(head?.hash).toBe(manifest.log.hash);
    await start();
    expect(await told()).toEqual(["forum.restored"]);
    expect(await findRestore(target.db.read)).toMatchObject({ madeAt: manifest.madeAt, seen: false });
    const { rows } = await readLogPage(as(forum.world.administrator), {});
    expect(rows[0]).toMatchObject({
      type: "forum.restored",
      actor: { kind: "system", name: "restore" },
      madeAt: manifest.madeAt,
    });
    expect(await verifyEventLog(target.db.read)).toMatchObject({ ok: true });
  });

  it("is told once, however many processes start, and one that was killed before it removed the line", async () => {
    const line = readFileSync(note(), "utf8");
    await Promise.all([start(), start()]);
    expect(existsSync(note())).toBe(false);
    writeFileSync(note(), line);
    await start();
    await start();
    expect(await told()).toEqual(["forum.restored"]);
  });

  it("waits for a coordinator or an administrator to have seen to it, and for nobody else", async () => {
    await start();
    expect((await seeRestore(as(holding("approver")))).ok).toBe(false);
    expect((await findRestore(target.db.read))?.seen).toBe(false);
    expectOk(await seeRestore(as(holding("coordinator"))));
    expectOk(await seeRestore(as(forum.world.administrator)));
    expect((await findRestore(target.db.read))?.seen).toBe(true);
    expect(await told()).toEqual(["forum.restore_seen", "forum.restored"]);
  });

  it("gives what comes in after it references of another length: links to what was lost open nothing of others", async () => {
    await start();
    const { ref } = expectOk(
      await receiveSubmission(as({ kind: "visitor" }), {
        ...{ consultation: "runde", channel: "form", text: "Kartet er feil.", language: "nn" },
        who: { kind: "none", organisation: "", person: "", email: null },
        choices: { text: true, organisation: false, person: false },
      }),
    );
    expect(ref).toMatch(/^RND26-\w{6}$/);
  });

  it("that did not come to its rows, or whose line was cut off, is not told", async () => {
    const line = { madeAt: manifest.madeAt, seq: 1, hash: "another", restoredAt: "2026-04-21T08:02:00.000Z" };
    writeFileSync(note(), JSON.stringify(line));
    await start();
    writeFileSync(note(), '{"madeAt":"20');
    await start();
    expect([await told(), existsSync(note())]).toEqual([[], false]);
    expect(await findRestore(target.db.read)).toBeNull();
  });
});
