// node bin/run.mjs <name>: a maintenance command, see app/server/cli.ts.
import "./node-version.mjs";
import { become, buildIfNeeded, install, loadEnvFile, stopWithSentence } from "./lib.mjs";

try {
  loadEnvFile();
  await install();
  await buildIfNeeded();
  await become("build/server/cli.js", process.argv.slice(2));
} catch (error) {
  // A mail server that hears 75 keeps the mail and tries again.
  stopWithSentence(error, process.argv[2] === "mail-receive" ? 75 : undefined);
}
