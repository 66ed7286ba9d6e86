import { findBrowser } from "../../bin/browser.mjs";

/** For `chromium.launch` and Playwright's configuration. Chromium has no sandbox for root. */
export function launchOptions() {
  return {
    executablePath: findBrowser() as string | undefined,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-dev-shm-usage"],
  };
}
