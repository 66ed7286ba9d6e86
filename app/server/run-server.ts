import { withCovers } from "./covers.server.ts";
import { withDemo } from "./demo.server.ts";
import { ConfigError, loadConfig } from "./env.ts";
import { closeToOthers, makeForOwnerOnly } from "./owner-only.ts";
import { type Running, type StartOptions, start } from "./start.ts";
import { withMail } from "./worker.server.ts";

/** Runs the server as this process: settings from the environment, signals, exit code. */
export async function runServer(options: StartOptions): Promise<void> {
  let running: Running;
  try {
    makeForOwnerOnly();
    const config = loadConfig(process.env, options.root);
    closeToOthers(config);
    running = await start(config, withDemo(withMail(withCovers(options))));
  } catch (error) {
    // The operator reads this on a terminal or in the journal: a sentence, and the trail only for a bug.
    const expected = error instanceof ConfigError || (error instanceof Error && error.constructor === Error);
    process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? error)}\n`);
    process.exitCode = 1;
    return;
  }
  let askedAt: number | undefined;
  const stop = () => {
    const now = performance.now();
    // A terminal, npm and bin/start.mjs may each pass the same signal on. A later one means: now.
    if (askedAt !== undefined) {
      if (now - askedAt > 1000) process.exit(1);
      return;
    }
    askedAt = now;
    running.stop().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`${(error as Error).stack}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // bin/start.mjs was killed without a word: don't outlive it.
  if (process.connected) process.on("disconnect", stop);
}
