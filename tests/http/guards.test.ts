import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Forum, startForum } from "../support/forum.ts";
import { listRoutes, type Route } from "../support/route-table.ts";

/**
 * Every loader and action answers on its own (`?_data=…`), so each is asked without a session, and by an owner who has
 * nothing to do there. What one may not see answers like what does not exist.
 */
let forum: Forum;
let routes: Route[];
let samples: Record<string, string>;
let owner: string;

const sameOrigin = () => ({ origin: forum.origin, "sec-fetch-site": "same-origin" });
const get = (path: string, cookie = "") =>
  fetch(forum.origin + path, { redirect: "manual", headers: { cookie } });
const post = (path: string, cookie = "") =>
  fetch(forum.origin + path, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ intent: "x" }),
    headers: { cookie, ...sameOrigin() },
  });

beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
  routes = await listRoutes();
  const list = await (await get("/consultations/einnsyn-evaluering/contributions")).text();
  const ref = /\/contributions\/(EIN26-\w+)\.\d+/.exec(list)?.[1] ?? "";
  samples = { slug: "einnsyn-evaluering", ref, number: "1", key: "about", token: "x", digest: "x" };
  owner = await signIn("handel@dome.example");
}, 60_000);
afterAll(() => forum?.stop());

async function signIn(email: string): Promise<string> {
  const answer = await fetch(`${forum.origin}/demo`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ email }),
    headers: sameOrigin(),
  });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

/** The address of a route with real values in it. */
function addressOf({ path }: Route): string {
  const contribution = /\/(contributions|assess)\/:ref/.test(path);
  return path
    .replace(":ref", contribution ? `${samples.ref}.1` : (samples.ref ?? ""))
    .replace("plans/commitments/:slug", "plans/commitments/handlingsplan-2024-2027-1")
    .replace("plans/:slug", "plans/handlingsplan-2024-2027")
    .replace(/:(\w+)/g, (_, name: string) => samples[name] ?? "x")
    .replace(/(.)\/$/, "$1");
}

const routeId = ({ file }: Route) => file.replace(/\.tsx?$/, "");
const isLayout = ({ file }: Route) => file.endsWith("layout.tsx");
const has = (route: Route, what: "loader" | "action") =>
  new RegExp(`export (async )?(function|const) ${what}\\b`).test(route.source);
const isPage = (route: Route) => /export default/.test(route.source);

/** Refused: sent to sign in, or nothing there. Remix tells redirects of data requests by a header. */
async function refused(answer: Response): Promise<boolean> {
  const to = answer.headers.get("location") ?? answer.headers.get("x-remix-redirect");
  return answer.status === 404 || (to ?? "").startsWith("/sign-in");
}

async function leaks(chosen: Route[], cookie: string): Promise<string[]> {
  const open: string[] = [];
  for (const route of chosen) {
    const address = addressOf(route);
    const data = `${address}${address === "/desk" && !isLayout(route) ? "?index&" : "?"}_data=${encodeURIComponent(routeId(route))}`;
    const tried: [string, Promise<Response>][] = [];
    if (has(route, "loader")) tried.push([`GET ${address}`, get(address, cookie)]);
    if (has(route, "loader") && isPage(route)) tried.push([`GET ${data}`, get(data, cookie)]);
    if (has(route, "action")) tried.push([`POST ${address}`, post(address, cookie)]);
    if (has(route, "action") && isPage(route)) tried.push([`POST ${data}`, post(data, cookie)]);
    for (const [what, asked] of tried) {
      const answer = await asked;
      if (!(await refused(answer))) open.push(`${what} → ${answer.status}`);
    }
  }
  return open;
}

describe("what is not public", () => {
  it("is refused to a visitor, page and data, reading and writing", { timeout: 60_000 }, async () => {
    const desk = routes.filter((route) => route.file.startsWith("routes/desk/"));
    expect(desk.length).toBeGreaterThan(30);
    expect(await leaks(desk, "")).toEqual([]);
  });

  it("is refused without the link, when it is a contributor's own", async () => {
    const own = routes.filter((route) => route.path.startsWith("/track/:ref"));
    expect(await leaks(own, "")).toEqual([]);
  });

  it("is refused to staff of another role", { timeout: 60_000 }, async () => {
    expect(owner).not.toBe("");
    const others = routes.filter(
      (route) =>
        /guard: \["(coordinator|administrator|approver)"/.test(route.source) &&
        !/owner/.test(/guard: \[[^\]]*\]/.exec(route.source)?.[0] ?? ""),
    );
    expect(others.length).toBeGreaterThan(8);
    expect(await leaks(others, owner)).toEqual([]);
  });

  it("an owner sees nothing of what is assigned to others", async () => {
    const page = await get(`/desk/assess/${samples.ref}.1`, owner);
    const unknown = await get("/desk/assess/EIN26-XXXX.1", owner);
    expect([page.status, unknown.status]).toEqual([404, 404]);
  });
});
