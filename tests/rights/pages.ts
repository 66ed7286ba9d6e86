/** The pages of the URL table from their sources, nested as the table nests them: a build that needs no building. */
import type { ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import table from "~/routes.ts";
import { buildOf } from "../support/edge.ts";

type Module = ServerBuild["routes"][string]["module"];
const modules = import.meta.glob<Module>(["/app/routes/**/*.{ts,tsx}", "/app/root.tsx"], { eager: true });

export async function sourcePages(): Promise<ServerBuild> {
  const build = buildOf({ root: modules["/app/root.tsx"] as Module });
  const walk = (entries: readonly RouteConfigEntry[], parentId: string): void => {
    for (const { path, index, file, children = [] } of entries) {
      const id = file.replace(/\.tsx?$/, "");
      const module = modules[`/app/${file}`];
      if (!module) throw new Error(`there is no app/${file}`);
      build.routes[id] = { id, parentId, path, index, module };
      const root = build.assets.routes.root as ServerBuild["assets"]["routes"][string];
      build.assets.routes[id] = { ...root, id, parentId, path, index, module: `/${id}.js` };
      walk(children, id);
    }
  };
  walk((await table) as RouteConfigEntry[], "root");
  return build;
}
