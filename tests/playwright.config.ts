import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/browser.ts";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where people are interrupted, refused or held up, or work in an uncommon way, and a meeting from end to end: these take as long as the common ways that end well, and wait for npm run test:full. */
const byways =
  /(second-factor|refusals|redaction|split-by-mouse|split-interrupted|split-by-keyboard|sort-by-keyboard|typed-early|print|meeting-loop|invitation|table-by-phone)\.spec\.ts$/;

/** Each journey starts the servers it needs (a forum, a mail server) itself, on ports of its own. */
export default defineConfig({
  outputDir: folder("../test-results"),
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  // A machine may be busy; what never comes should still say so before the whole test is over.
  expect: { timeout: 15_000 },
  // The JSON goes where bin/test.mjs looks for it.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : "list",
  use: {
    browserName: "chromium",
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: launchOptions(),
    locale: "en-GB",
    timezoneId: "Europe/Oslo",
    screenshot: "only-on-failure",
    // Recording a trace more than doubles the time of a journey: ask for one by --trace=retain-on-failure.
    trace: "off",
  },
  projects: [
    { name: "journeys", testDir: folder("./journeys"), testIgnore: byways },
    { name: "byways", testDir: folder("./journeys"), testMatch: byways },
    // The long ones: every page × language × with and without scripts. Part of npm run test:full.
    { name: "matrix", testDir: folder("./matrix") },
  ],
});
