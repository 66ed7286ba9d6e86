import "./node-version.mjs";
import { become, buildIfNeeded, install, loadEnvFile, stopWithSentence } from "./lib.mjs";

/** Installs, builds where needed, and serves until it is told to stop. */
export async function serve() {
  try {
    loadEnvFile();
    await install();
    await buildIfNeeded();
    process.env.NODE_ENV ||= "production";
    await become("build/server/main.js");
  } catch (error) {
    stopWithSentence(error);
  }
}
