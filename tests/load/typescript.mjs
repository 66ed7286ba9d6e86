// node tests/load/typescript.mjs <file.ts> …: runs a TypeScript file of this folder in a process of its own, because
// the database's dialect is chosen when db/kit.ts loads.
import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { aliases } from "../../bin/aliases.mjs";

const [file] = process.argv.splice(2, 1);
const root = fileURLToPath(new URL("../..", import.meta.url));
const vite = await createServer({
  configFile: false,
  root,
  resolve: { alias: aliases },
  server: { middlewareMode: true, watch: null, ws: false, hmr: false },
  optimizeDeps: { noDiscovery: true },
  appType: "custom",
  logLevel: "error",
});
try {
  await vite.ssrLoadModule(`/tests/load/${file}`);
} finally {
  await vite.close();
}
