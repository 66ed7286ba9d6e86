import { ConfigError, loadConfig } from "./env.ts";
import { type Running, type StartOptions, start } from "./start.ts";

/** Runs the server as this process: settings from the environment, signals, exit code. */
export async function runServer(options: StartOptions): Promise<void> {
  let running: Running;
  try {
    running = await start(loadConfig(process.env, options.root), options);
  } catch (error) {
    // The operator reads this on a terminal or in the journal: a sentence, and the trail only for a bug.
    const expected = error instanceof ConfigError || (error instanceof Error && error.constructor === Error);
    process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? error)}\n`);
    process.exitCode = 1;
    return;
  }
  let asked = 0;
  const stop = () => {
    asked += 1;
    // A second signal means now.
    if (asked > 1) process.exit(1);
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
}
