/**
 * The short way to public pages, which run no scripts. Remix's own makes two more Requests for each loader, writes down what it
 * gives and reads it again, and writes all of it down once more for scripts that are not there: as much work as the page is.
 * Here the same loaders are called and the same components rendered. What is not plainly a page (a file, a bug, a page with
 * scripts or an ErrorBoundary of its own, data alone) goes Remix's way, from the start.
 */
import type { AppLoadContext, EntryContext, ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { isHydrated } from "~/hydration.ts";
import { isUnavailable } from "../unavailable.ts";

type Routes = ServerBuild["routes"];
type Module = Routes[string]["module"];
type RouteObject = Parameters<typeof matchRoutes>[0][number];
type Matches = NonNullable<ReturnType<typeof matchRoutes>>;
export type Render = (request: Request, context: AppLoadContext) => Promise<Response>;

/** Renders pages by the short way where that can be, and else as `remix` does. */
export function plainRenderer(build: ServerBuild, remix: Render): Render {
  const tree = treeOf(build.routes);
  const modules = Object.fromEntries(Object.values(build.routes).map(({ id, module }) => [id, module]));
  const renderDocument = build.entry.module.default as (...args: unknown[]) => Response;

  async function renderPlain(request: Request, context: AppLoadContext): Promise<Response | null> {
    const url = new URL(request.url);
    if (url.searchParams.has("_data") || url.searchParams.has("index")) return null;
    const matches = matchRoutes(tree, url);
    if (!matches || !isPlain(matches.map(({ route }) => modules[route.id ?? ""]))) return null;
    const loaded = await load(matches, modules, { request, context });
    if (!loaded) return null;
    const { loaderData, refusal } = loaded;
    const status = refusal?.status ?? 200;
    const location = { pathname: url.pathname, search: url.search, hash: "", state: null, key: "default" };
    const staticHandlerContext = {
      ...{ basename: build.basename ?? "/", location, matches, loaderData, statusCode: status },
      errors: refusal && { root: { status, statusText: refusal.statusText, internal: false, data: "" } },
      ...{ actionData: null, loaderHeaders: {}, actionHeaders: {}, activeDeferreds: null },
    };
    const { assets: manifest, future, isSpaMode } = build;
    const entry = { manifest, routeModules: modules, staticHandlerContext, future, isSpaMode };
    return renderDocument(request, status, new Headers(), entry as unknown as EntryContext, context);
  }

  return async (request, context) => {
    const plain = request.method === "GET" ? await renderPlain(request, context).catch(otherWay) : null;
    return plain ?? remix(request, context);
  };
}

/** Remix tells of bugs. A database that is gone would only keep its reader waiting a second time: that is the edge's to tell. */
function otherWay(error: unknown): null {
  if (isUnavailable(error)) throw error;
  return null;
}

/** A public page, whose errors are the root's to tell. */
function isPlain(modules: readonly (Module | undefined)[]): boolean {
  const page = modules.at(-1);
  const handle = page?.handle as { guard?: unknown } | undefined;
  const own = modules.slice(1).some((module) => module?.ErrorBoundary);
  return (
    Boolean(page?.default) && handle?.guard === "public" && !own && !isHydrated(modules.map((m) => m?.handle))
  );
}

type Loaded = { loaderData: Record<string, unknown>; refusal: Response | null };

/**
 * What the loaders give, and the first of them that says there is no such page; null where one gives or throws anything else.
 * Throws where a loader found no database.
 */
async function load(
  matches: Matches,
  modules: Record<string, Module>,
  { request, context }: { request: Request; context: AppLoadContext },
): Promise<Loaded | null> {
  const loading = matches
    .map(({ route, params }) => ({ id: route.id ?? "", params }))
    .filter(({ id }) => modules[id]?.loader);
  const outcomes = await Promise.allSettled(
    loading.map(async ({ id, params }) => modules[id]?.loader?.({ request, context, params })),
  );
  const loaderData: Loaded["loaderData"] = {};
  let refusal: Loaded["refusal"] = null;
  for (const [i, outcome] of outcomes.entries()) {
    if (outcome.status === "rejected") {
      if (isUnavailable(outcome.reason)) throw outcome.reason;
      if (!isRefusal(outcome.reason)) return null;
      refusal ??= outcome.reason;
    } else if (outcome.value instanceof Response) return null;
    else loaderData[loading[i]?.id ?? ""] = outcome.value;
  }
  return { loaderData, refusal };
}

/** Thrown where there is no such page, or none with these parameters. */
const isRefusal = (reason: unknown): reason is Response =>
  reason instanceof Response && reason.status >= 400 && reason.body === null;

function treeOf(routes: Routes, parentId?: string): RouteObject[] {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index, caseSensitive, module }) => ({
      ...{ id, path, caseSensitive, handle: module.handle },
      ...(module.loader && { loader: () => null }),
      ...(index ? { index: true as const } : { children: treeOf(routes, id) }),
    }));
}
