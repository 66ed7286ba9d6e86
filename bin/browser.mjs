// A browser for the journeys: Playwright's own where it is installed, else one of the system's, else (as root on
// Debian and its kin) from apt, else a sentence that says how to get one. The headless shell comes before a whole
// browser: it is the same engine without a window's work, and takes half the time.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a browser; undefined where there is none. CHROME_PATH comes first. */
export function findBrowser() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places].find(runnable);
}

/** Finds a browser or gets one. Throws with a sentence. */
export function ensureBrowser() {
  if (findBrowser()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing a browser for the tests (by apt-get) …");
    const apt = (...args) =>
      spawnSync("apt-get", args, {
        stdio: "inherit",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    // Not every kin of Debian has the shell.
    for (const name of ["chromium-headless-shell", "chromium"]) {
      apt("install", "-y", "--no-install-recommends", name);
      if (findBrowser()) return;
    }
  }
  throw new Error(
    "The journeys need a browser and found none. Install Chromium or Google Chrome with your system's packages, " +
      "or run `npx playwright install chromium`, or name one with CHROME_PATH=/path/to/chrome.",
  );
}
