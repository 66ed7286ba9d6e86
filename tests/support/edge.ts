/** The real edge on a free port, over a small Remix build of its own, for tests of what happens around Remix. */
import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import * as entry from "~/entry.server.tsx";
import { loadConfig } from "~/server/env.ts";
import { type Running, type StartOptions, start } from "~/server/start.ts";

export const origin = "http://forum.example";
const root = process.cwd();

type Module = ServerBuild["routes"][string]["module"];

/** A build with these route modules, by path. */
export function buildOf(modules: Record<string, Partial<Module>>): ServerBuild {
  const routes: ServerBuild["routes"] = {
    root: {
      id: "root",
      path: "",
      module: { default: modules.root?.default ?? (() => null), ...modules.root },
    },
  };
  const assets: ServerBuild["assets"]["routes"] = { root: asset("root") };
  for (const [path, module] of Object.entries(modules)) {
    if (path === "root") continue;
    routes[path] = { id: path, parentId: "root", path, module: module as Module };
    assets[path] = asset(path, "root");
  }
  return {
    entry: { module: entry },
    routes,
    assets: {
      entry: { module: "/entry.js", imports: [] },
      routes: assets,
      url: "/manifest.js",
      version: "1",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    basename: "/",
    isSpaMode: false,
    mode: "test",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: false,
      v3_lazyRouteDiscovery: false,
    },
  };
}

function asset(id: string, parentId?: string): ServerBuild["assets"]["routes"][string] {
  const has = { hasLoader: false, hasAction: false, hasClientLoader: false, hasClientAction: false };
  return {
    id,
    parentId,
    path: id === "root" ? "" : id,
    module: `/${id}.js`,
    hasErrorBoundary: false,
    ...has,
  };
}

export type Edge = Running & {
  ask: typeof ask extends (port: number, ...rest: infer R) => infer A ? (...rest: R) => A : never;
};

export async function startEdge(
  modules: Record<string, Partial<Module>>,
  env: Record<string, string> = {},
  options: Partial<StartOptions> = {},
): Promise<Edge> {
  const dataDir = mkdtempSync(join(tmpdir(), "gensvar-edge-"));
  const config = loadConfig(
    { NODE_ENV: "test", PORT: "0", ORIGIN: origin, DATA_DIR: dataDir, LOG_LEVEL: "silent", ...env },
    root,
  );
  const running = await start(config, { build: buildOf(modules), root, ...options });
  return {
    port: running.port,
    ask: (path, how) => ask(running.port, path, how),
    async stop() {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
type How = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer; chunked?: boolean };

/** One request with exactly these headers; fetch would add and refuse some. */
export function ask(
  port: number,
  path: string,
  { method = "GET", headers = {}, body, chunked }: How = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const length = body !== undefined && !chunked ? { "content-length": Buffer.byteLength(body) } : {};
    const form = body !== undefined ? { "content-type": "application/x-www-form-urlencoded" } : {};
    const call = request(
      { host: "127.0.0.1", port, path, method, agent: false, headers: { ...form, ...length, ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        const end = () =>
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(parts).toString(),
          });
        answer.on("data", (part) => {
          parts.push(part);
          // A stream lasts as long as somebody listens: its beginning says whether one may.
          if (answer.headers["content-type"]?.startsWith("text/event-stream")) {
            end();
            call.destroy();
          }
        });
        answer.on("end", end);
        answer.on("error", fail);
      },
    );
    call.on("error", fail);
    call.end(body);
  });
}
