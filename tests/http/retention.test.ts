import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eq } from "#db/kit.ts";
import { events, steps } from "#db/schema/kernel.ts";
import { findForum, readPeriods } from "~/domain/forum/queries.server.ts";
import { retention, retentionKeys, settableKeys } from "~/domain/forum/retention.ts";
import { translator } from "~/i18n/translator.ts";
import { makeLog } from "~/server/log.ts";
import { mailAddresses } from "~/server/mail-addresses.ts";
import { removeOldCodes, removeOldMail } from "~/server/retention.server.ts";
import type { StartOptions } from "~/server/start.ts";
import { openVolatile } from "~/server/volatile.ts";
import { startWorker, withMail } from "~/server/worker.server.ts";
import { type Browser, type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let staff: Browser;
beforeEach(async () => {
  world = await openWorld();
  served = await serve(world);
  staff = await served.staffBrowser(world.staff.all.personId);
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

const path = "/desk/settings/retention";
const { t } = translator("en");
const fields = (change: Record<string, string> = {}) => ({
  version: "1",
  ...Object.fromEntries(settableKeys.map((key) => [`periods.${key}`, String(retention[key].usual ?? "")])),
  ...change,
});
const addressesOf = async () => (await readPeriods(world.read)).addresses;

describe("the periods for personal data", () => {
  it("are all set on one page, each with its reason, and stand on the privacy page alike", async () => {
    const settings = (await staff.get(path)).text;
    const page = (await staff.get("/privacy")).text;
    for (const key of retentionKeys)
      for (const text of [t(`privacy.what.${key}`), t(`privacy.why.${key}`)])
        for (const shown of [settings, page]) expect(shown).toContain(text.replaceAll("'", "&#x27;"));
    expect(page).toContain("24 months");
    expect((await staff.post(path, { ...fields({ "periods.addresses": "7" }), intent: "save" })).status).toBe(
      303,
    );
    expect((await staff.get("/privacy")).text).toContain("7 months");
    expect((await staff.get("/privacy?lang=nn")).text).toContain("7 månader");
  });

  it("show what they would do before they are saved, and remove nothing", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    await world.publish(await world.draft([point]));
    world.clock.now = "2026-08-21T08:00:00.000Z";
    const looked = await staff.post(path, { ...fields({ "periods.addresses": "2" }), intent: "preview" });
    expect(looked.status).toBe(200);
    expect(looked.text).toContain("1 submission would lose its address");
    expect(looked.text).toContain('value="2"');
    expect(await addressesOf()).toBe(24);
    const longer = fields({ "periods.undo_steps": "365" });
    const nothing = await staff.post(path, { ...longer, intent: "preview" });
    expect(nothing.text).toContain("Nothing would be removed today");
  });

  it("keep what was typed wrongly, name the field, and are not overwritten unseen", async () => {
    for (const wrong of ["", "0", "601", "-1", "many", "1.5"]) {
      const answer = await staff.post(path, { ...fields({ "periods.addresses": wrong }), intent: "save" });
      expect([wrong, answer.status]).toEqual([wrong, 422]);
      expect(answer.text).toContain('href="#retention-periods.addresses"');
      expect(answer.text).toContain(`value="${wrong}"`);
    }
    await staff.post(path, { ...fields({ "periods.addresses": "3" }), intent: "save" });
    const late = await staff.post(path, { ...fields({ "periods.addresses": "4" }), intent: "save" });
    expect([late.status, await addressesOf()]).toEqual([409, 3]);
    expect((await findForum(world.read))?.version).toBe(2);
  });
});

describe("the worker", () => {
  it("removes what has been kept its time when it starts, and once a day", async () => {
    const applied = async () =>
      (await world.read.select().from(events).where(eq(events.type, "retention.applied"))).length;
    const worker = startWorker({
      ...{ house: world, addresses: mailAddresses(served.config), log: { error: vi.fn() } },
      ...{ mailer: { send: async () => ({ kind: "filed" as const }) }, pollMs: 5, retains: true },
    });
    await world.contributions("Søket er tregt.");
    world.clock.now = "2026-06-21T08:00:00.000Z";
    await vi.waitFor(async () => expect(await applied()).toBe(1), { timeout: 15_000 });
    await worker.stop();
    expect(await world.read.$count(steps)).toBe(0);
  });
});

describe("written mail", () => {
  it("is removed when it has been kept its time; other files are left alone", async () => {
    const { mailDir } = served.config;
    mkdirSync(mailDir, { recursive: true });
    const names = [
      "2026-03-01T08-00-00.000Z-a.eml",
      ".2026-03-01T08-00-00.000Z-b.eml.part",
      "2026-04-20T08-00-00.000Z-c.eml",
      "note.txt",
    ];
    for (const name of names) writeFileSync(join(mailDir, name), "");
    const worker = world.as({ kind: "system", name: "worker" });
    await removeOldMail(worker, served.config);
    expect(readdirSync(mailDir).sort()).toEqual(names.slice(2).sort());
  });

  it("holds a code to sign in with no longer than one can sign in with it", async () => {
    const { mailDir } = served.config;
    mkdirSync(mailDir, { recursive: true });
    world.clock.now = "2026-04-21T08:00:00.000Z";
    const names = [
      "2026-04-21T07-49-00.000Z-code-a.eml",
      ".2026-04-21T07-49-00.000Z-code-b.eml.part",
      "2026-04-21T07-51-00.000Z-code-c.eml",
      "2026-04-21T07-49-00.000Z-d.eml",
    ];
    for (const name of names) writeFileSync(join(mailDir, name), "");
    await removeOldCodes(world.as({ kind: "system", name: "worker" }), served.config);
    expect(readdirSync(mailDir).sort()).toEqual(names.slice(2).sort());
  });

  it("holds no code a minute after it opens nothing any more", async () => {
    const { config } = served;
    mkdirSync(config.mailDir, { recursive: true });
    world.clock.now = "2026-04-21T08:00:00.000Z";
    const codes = ["2026-04-21T07-49-00.000Z-code-a.eml", "2026-04-21T07-50-30.000Z-code-b.eml"];
    for (const name of codes) writeFileSync(join(config.mailDir, name), "");
    const left = () => readdirSync(config.mailDir).filter((name) => name.includes("code"));
    const volatile = await openVolatile(config);
    const [service] = withMail({} as StartOptions).services ?? [];
    const running = await service?.({ config, house: world, log: makeLog("silent"), volatile } as never);
    await vi.waitFor(() => expect(left()).toEqual(codes.slice(1)), { timeout: 15_000 });
    world.clock.now = "2026-04-21T08:01:00.000Z";
    await world.receive("Søket er tregt.");
    await vi.waitFor(() => expect(left()).toEqual([]), { timeout: 15_000 });
    await running?.stop();
    await volatile.close();
  });
});
