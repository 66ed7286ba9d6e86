// npm run dev: the same server, with Vite building each file when it is asked for.
import "./node-version.mjs";
import { install, loadEnvFile, root, stopWithSentence } from "./lib.mjs";

try {
  loadEnvFile();
  await install();
  process.env.NODE_ENV = "development";
  const { createServer } = await import("vite");
  const vite = await createServer({ root, appType: "custom", server: { middlewareMode: true } });
  const { runServer } = await vite.ssrLoadModule("/app/server/run-server.ts");
  await runServer({
    root,
    build: () => vite.ssrLoadModule("virtual:remix/server-build"),
    development: vite.middlewares,
    services: [() => ({ stop: () => vite.close() })],
  });
  if (process.exitCode) await vite.close();
} catch (error) {
  stopWithSentence(error);
}
