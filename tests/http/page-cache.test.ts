import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import * as root from "~/root.tsx";
import * as contribution from "~/routes/public/contribution.tsx";
import * as contributions from "~/routes/public/contributions.tsx";
import { keptAddress, keptPages } from "~/server/http/kept-addresses.ts";
import { ask, buildOf } from "../support/edge.ts";
import { listRoutes } from "../support/route-table.ts";
import { type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let ref = "";
/** how often a page was really read */
let rendered = 0;

/** A page that says when it is made. */
const counted = <M extends { loader: (args: LoaderFunctionArgs) => unknown }>(module: M): M => ({
  ...module,
  loader: (args: LoaderFunctionArgs) => {
    rendered += 1;
    return module.loader(args);
  },
});

beforeEach(async () => {
  world = await openWorld();
  [ref = ""] = await world.contributions("Søket er tregt.");
  const pages = {
    root,
    "contributions/:ref": counted(contribution),
    "consultations/:slug/contributions": counted(contributions),
  } as unknown as Parameters<typeof buildOf>[0];
  served = await serve(world, {}, buildOf(pages));
  rendered = 0;
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  ask(served.port, path, { headers: { "accept-language": "en", ...headers } });
const list = "/consultations/runde/contributions";

describe("a reading page without a session", () => {
  it("is rendered once and answered from memory, alike", async () => {
    const first = await get(list);
    const second = await get(list);
    expect([first.status, rendered]).toEqual([200, 1]);
    expect(second.text).toBe(first.text);
    expect(second.headers["cache-control"]).toBe("private, no-cache");
    expect(second.headers.vary?.split(", ").sort()).toEqual(["Accept-Encoding", "Accept-Language", "Cookie"]);
    expect(second.headers["content-security-policy"]).toContain("script-src 'none'");
  });

  it("answers 304 to those who have it", async () => {
    const { headers } = await get(list);
    const again = await get(list, { "if-none-match": headers.etag ?? "" });
    expect([again.status, again.text]).toEqual([304, ""]);
  });

  it("is one rendering for many who ask at once", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => get(list)));
    expect(all.every(({ status }) => status === 200)).toBe(true);
    expect(rendered).toBe(1);
  });

  it("is the same page in whatever order its parameters come, and whatever a mailing service appends", async () => {
    await get(`${list}?stage=received&theme=soek`);
    await get(`${list}?theme=soek&utm_source=x&stage=received&fbclid=y`);
    expect(rendered).toBe(1);
  });

  it("is kept apart by language, and a choice of language is remembered from a kept page too", async () => {
    await get(`${list}?lang=nn`);
    const kept = await get(`${list}?lang=nn`);
    expect(kept.headers["set-cookie"]?.join()).toContain("gs_lang=nn");
    expect((await get(list)).text).toContain('<html lang="en"');
    expect(rendered).toBe(2);
  });

  it("has no entry for what it does not know", async () => {
    expect((await get(`${list}?nonsense=1`)).status).toBe(400);
    expect((await get(`${list}?nonsense=1`)).status).toBe(400);
    expect((await get("/contributions/RND26-XXXX.1")).status).toBe(404);
    expect((await get("/contributions/RND26-XXXX.1")).status).toBe(404);
    expect(rendered).toBe(4);
  });
});

it("a word that is withheld is gone from the next answer, under a new ETag", async () => {
  const before = await get(`/contributions/${ref}`);
  expect(before.text).toContain("Søket er tregt");
  expectOk(
    await withholdContributions(world.as("coordinator"), [ref], { ground: "personal_data", note: "" }),
  );
  const after = await get(`/contributions/${ref}`, { "if-none-match": before.headers.etag ?? "" });
  expect([after.status, after.text.includes("tregt")]).toEqual([200, false]);
  expect((await get(list)).text).not.toContain("tregt");
});

it("what staff do that nobody outside can see leaves the pages where they are", async () => {
  await world.draft([ref]);
  await get(list);
  await world.save(1, {
    reason: "Ei heilt anna grunngjeving, som ingen har lese enno, og som kan bli betre.",
  });
  await get(list);
  expect(rendered).toBe(1);
});

it("a page does not outlive the forum's day", async () => {
  await get(list);
  // 21 April, 23:59:59 in Oslo, and the first instant of the next day
  world.clock.now = "2026-04-21T21:59:59.999Z";
  await get(list);
  expect(rendered).toBe(1);
  world.clock.now = "2026-04-21T22:00:00.000Z";
  await get(list);
  expect(rendered).toBe(2);
});

it("who is signed in or follows a submission gets pages of his own", async () => {
  await get(list);
  for (const cookie of ["gs_session=abc", "gs_track=abc", "gs_lang=en; gs_track=abc"])
    await get(list, { cookie });
  expect(rendered).toBe(4);
});

describe("the list of kept pages", () => {
  const never = ["layout", "submit", "invitation-list", "register", "search", "not-found"].map(
    (name) => `routes/public/${name}.tsx`,
  );

  it("holds every public page but forms", async () => {
    const reading = (await listRoutes()).filter(
      ({ file }) => file.startsWith("routes/public/") && !never.includes(file),
    );
    const missing = reading.filter(({ path }) => {
      const example = path.replace(":ref", "A-1.2").replace(":number", "7").replace(/:\w+/g, "x");
      return !keptPages.some((page) => page.path.test(example));
    });
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it("keeps nothing of forms, links, the desk or data", () => {
    for (const address of [
      "/consultations/runde/submit",
      "/track",
      "/track/RND26-A",
      "/link/abc",
      "/desk",
      "/sign-in",
      "/?_data=root",
      `${list}?_data=x`,
      `${list}?theme=a&theme=b`,
      `${list}?theme=${"a".repeat(600)}`,
    ])
      expect(keptAddress(address), address).toBeNull();
  });
});
