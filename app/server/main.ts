/** The server's entry, built to build/server/main.js beside the Remix build, which it loads at run time. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

// React and Express choose their production code by this when they load, so it comes before every import of ours.
process.env.NODE_ENV ||= "production";
// Left to itself V8 lets the heap grow to several times what lives in it before it looks, which is no faster (0028).
setFlagsFromString("--heap-growing-percent=150");
const root = resolve(import.meta.dirname, "../..");

const { runServer } = await import("./run-server.ts");
await runServer({
  root,
  smtpThread: resolve(import.meta.dirname, "smtp-thread.js"),
  build: () => import(/* @vite-ignore */ pathToFileURL(resolve(root, "build/server/index.js")).href),
});
