/** A reader of the public pages over a world: the real route modules and the real document, answered without a network. */
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Language } from "~/i18n/languages.ts";
import * as root from "~/root.tsx";
import * as about from "~/routes/public/about.tsx";
import * as accessibility from "~/routes/public/accessibility.tsx";
import * as commitment from "~/routes/public/commitment.tsx";
import * as commitments from "~/routes/public/commitments.tsx";
import * as consultation from "~/routes/public/consultation.tsx";
import * as consultations from "~/routes/public/consultations.tsx";
import * as contribution from "~/routes/public/contribution.tsx";
import * as contributions from "~/routes/public/contributions.tsx";
import * as home from "~/routes/public/home.tsx";
import * as layout from "~/routes/public/layout.tsx";
import * as meeting from "~/routes/public/meeting.tsx";
import * as meetings from "~/routes/public/meetings.tsx";
import * as notFound from "~/routes/public/not-found.tsx";
import * as privacy from "~/routes/public/privacy.tsx";
import * as record from "~/routes/public/record.tsx";
import * as response from "~/routes/public/response.tsx";
import * as responses from "~/routes/public/responses.tsx";
import * as search from "~/routes/public/search.tsx";
import { loadConfig } from "~/server/env.ts";
import { plainRenderer, type Render } from "~/server/http/plain-render.ts";
import { buildOf, origin } from "./edge.ts";
import type { World } from "./world.ts";

const pages = {
  front: home,
  consultations,
  "consultations/:slug": consultation,
  "consultations/:slug/contributions": contributions,
  "consultations/:slug/responses": responses,
  "contributions/:ref": contribution,
  "responses/:number": response,
  meetings,
  "meetings/:slug": meeting,
  "meetings/:slug/record": record,
  commitments,
  "commitments/:slug": commitment,
  search,
  about,
  privacy,
  accessibility,
  "*": notFound,
};

export type Reading = {
  status: number;
  html: string;
  /** where it is led on, else null */
  location: string | null;
  /** what the page's own loader gave, as anyone may ask for it */
  data: unknown;
  /** how often the database was asked for the page */
  reads: number;
};

/** Reads addresses as a visitor does, in one language; `byRemix`: as Remix alone would render them. */
export function readerOf(
  world: Pick<World, "db" | "ctx">,
  language: Language = "nn",
  { byRemix = false }: { byRemix?: boolean } = {},
) {
  const build = publicBuild();
  const remix = createRequestHandler(build, "test");
  const handle: Render = byRemix ? remix : plainRenderer(build, remix);
  const config = loadConfig(
    { NODE_ENV: "test", PORT: "0", ORIGIN: origin, LOG_LEVEL: "silent" },
    process.cwd(),
  );
  return async function read(address: string): Promise<Reading> {
    const counted = counting(world.db.read);
    const house = { ctx: world.ctx, db: { ...world.db, read: counted.db } };
    const context = {
      config,
      house,
      language,
      nonce: "n",
      requestId: "r",
      address,
      session: null,
      log: silent,
    };
    const ask = (url: string) => handle(new Request(origin + url), context as unknown as AppLoadContext);
    const page = await ask(address);
    const html = await page.text();
    const reads = counted.reads();
    const id = routeIdOf(address);
    const asked = await ask(`${address}${address.includes("?") ? "&" : "?"}_data=${encodeURIComponent(id)}`);
    const text = await asked.text();
    const location = page.headers.get("location");
    return { status: page.status, html, location, reads, data: text && asked.ok ? JSON.parse(text) : null };
  };
}

const silent = { error: (...said: unknown[]) => console.error(...said) };

/** The root, the public frame in it, and the pages in the frame: as the URL table nests them. */
function publicBuild(): ServerBuild {
  const build = buildOf({ root, ...pages } as unknown as Parameters<typeof buildOf>[0]);
  const frame = { id: "layout", parentId: "root", path: undefined, module: layout };
  const nested: Record<string, object> = { ...build.routes, layout: frame };
  for (const table of [nested, build.assets.routes] as Record<string, object>[]) {
    for (const [path, entry] of Object.entries(table)) {
      if (path === "root" || path === "layout") continue;
      Object.assign(entry, { parentId: "layout" }, path === "front" ? { path: undefined, index: true } : {});
    }
  }
  Object.assign(build, { routes: nested });
  const asset = build.assets.routes.root;
  if (asset) build.assets.routes.layout = { ...asset, id: "layout", parentId: "root", path: undefined };
  return build;
}

/** The route that an address belongs to, for asking its loader alone. */
function routeIdOf(address: string): string {
  const [path = ""] = address.slice(1).split("?");
  if (path === "") return "front";
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/:\w+/g, "[^/]+")}$`).test(path);
  return Object.keys(pages).find((pattern) => pattern !== "*" && fits(pattern)) ?? "*";
}

/** The read connection, with what is asked of it counted. */
function counting(db: World["read"]) {
  let reads = 0;
  const counted = new Proxy(db, {
    get(target, key) {
      if (key === "select" || key === "$count") reads += 1;
      const value = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { db: counted, reads: () => reads };
}
