// npm run build: the Remix build (build/client, build/server/index.js), then the server around it (main.js, cli.js).
import "./node-version.mjs";
import { rmSync } from "node:fs";
import { root, run, sourcesStamp, stampBuild, stopWithSentence } from "./lib.mjs";

process.env.NODE_ENV = "production";
try {
  const stamp = sourcesStamp();
  rmSync(`${root}build/.stamp`, { force: true });
  await run([process.execPath, "node_modules/@remix-run/dev/dist/cli.js", "vite:build"]);
  const { build } = await import("vite");
  const { aliases } = await import("./aliases.mjs");
  await build({
    configFile: false,
    root,
    resolve: { alias: aliases },
    build: {
      ssr: true,
      target: "node20",
      outDir: "build/server",
      // The Remix build lies in the same folder.
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: {
        input: {
          main: "app/server/main.ts",
          cli: "app/server/cli.ts",
          "smtp-thread": "app/server/smtp-thread.ts",
        },
        output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name]-[hash].js" },
      },
    },
  });
  stampBuild(stamp);
} catch (error) {
  stopWithSentence(error);
}
