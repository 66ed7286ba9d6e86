/**
 * Remix goes through all routes of its build several times a request, which costs more than most pages do. No route
 * begins with a parameter, so an address can only match routes with its own first segment, and those that take any:
 * each first segment gets a build with these alone.
 */
import type { ServerBuild } from "@remix-run/node";

import { routePath } from "./route-path.ts";

type Build = ServerBuild | (() => Promise<ServerBuild>);
type Routes = ServerBuild["routes"];

/**
 * Makes something of each part, and tells by an address what was made of the part that it can match. In development, where
 * the build is a function, it may change at any time and stays whole.
 */
export function bySegment<T>(build: Build, make: (build: Build) => T): (address: string) => T {
  const whole = make(build);
  if (typeof build === "function") return () => whole;
  const made = new Map([...buildsBySegment(build)].map(([segment, part]) => [segment, make(part)]));
  return (address) => made.get(routePath({ originalUrl: address }).split("/")[1] ?? "") ?? whole;
}

/** First segment of an address → the part of the build that can match there; "" is the front page. */
export function buildsBySegment(build: ServerBuild): Map<string, ServerBuild> {
  const segments = new Map(Object.keys(build.routes).map((id) => [id, firstSegment(build.routes, id)]));
  const parts = new Set([...segments.values()].filter((segment) => segment !== null && segment !== "*"));
  return new Map(
    [...parts].map((part) => {
      const kept = (id: string) => [part, "*", null].includes(segments.get(id) ?? null);
      return [part as string, onlyRoutes(build, kept)];
    }),
  );
}

/** Null for a layout, which says nothing of an address; "" for the front page. */
function firstSegment(routes: Routes, id: string): string | null {
  const route = routes[id];
  if (!route) return null;
  const above = route.parentId ? firstSegment(routes, route.parentId) : null;
  if (above !== null) return above;
  if (route.path) return (route.path.split("/")[0] as string).toLowerCase();
  return route.index ? "" : null;
}

function onlyRoutes(build: ServerBuild, kept: (id: string) => boolean): ServerBuild {
  const only = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept(id)));
  return {
    ...build,
    routes: only(build.routes as Record<string, Routes[string]>) as Routes,
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}
