// node bin/run.mjs <name>: a maintenance command, see app/server/cli.ts.
import "./node-version.mjs";
import { become, buildIfNeeded, install, loadEnvFile, stopWithSentence } from "./lib.mjs";

try {
  loadEnvFile();
  await install();
  await buildIfNeeded();
  await become("build/server/cli.js", process.argv.slice(2));
} catch (error) {
  stopWithSentence(error);
}
