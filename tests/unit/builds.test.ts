import type { ServerBuild } from "@remix-run/node";
import { expect, it } from "vitest";
import routes from "~/routes.ts";
import { buildsBySegment } from "~/server/http/builds.ts";

type Entry = { id?: string; file: string; path?: string; index?: boolean; children?: Entry[] };

function table(entries: readonly Entry[], parentId: string | undefined, into: Record<string, object>) {
  for (const { file, path, index, children = [] } of entries) {
    into[file] = { id: file, parentId, path, index };
    table(children, file, into);
  }
  return into;
}

const all = table(routes as Entry[], "root", { root: { id: "root", path: "" } });
const parts = buildsBySegment({ routes: all, assets: { routes: all } } as unknown as ServerBuild);
const idsOf = (segment: string) => Object.keys(parts.get(segment)?.routes ?? {}).sort();

it("gives each first segment of an address the routes that it can match, with what stands around them", () => {
  expect(idsOf("contributions")).toEqual([
    "root",
    "routes/public/contribution.tsx",
    "routes/public/layout.tsx",
    "routes/public/not-found.tsx",
    "routes/sign-in/layout.tsx",
  ]);
  expect(idsOf("")).toContain("routes/public/home.tsx");
  expect(idsOf("desk")).toContain("routes/desk/intake/split.tsx");
  expect(parts.has("no-such-page")).toBe(false);
});

it("leaves out no route of the table, and has one begin with a parameter nowhere", () => {
  const kept = new Set([...parts.keys()].flatMap(idsOf));
  expect([...kept].sort()).toEqual(Object.keys(all).sort());
  expect([...parts.keys()].filter((segment) => segment.startsWith(":"))).toEqual([]);
});

it("describes the same routes to the page that it renders", () => {
  for (const [, part] of parts) expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes));
});
