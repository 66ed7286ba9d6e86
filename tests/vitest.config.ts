import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { aliases } from "../bin/aliases.mjs";
import { opening } from "./rights/opening.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** One project a kind of test; the domain suite runs twice, because the database's dialect is chosen when `db/kit.ts` loads. */
const project = (name: string, include: string[], more: object = {}) => ({
  resolve: { alias: aliases },
  test: {
    name,
    root,
    include,
    environment: "node",
    setupFiles: ["tests/support/fail-on-console.ts", "tests/support/seed.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A machine may be busy; what never comes still says so before the test is over.
    expect: { poll: { timeout: 15_000 } },
    ...more,
  },
});

/** The house keeps no state in its modules (decision 0007), so a worker loads it once for all of its files. */
const together = { isolate: false };

export default defineConfig({
  test: {
    root,
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    projects: [
      project("unit", ["tests/architecture/**/*.test.{ts,tsx}", "tests/unit/**/*.test.{ts,tsx}"], together),
      project("http", ["tests/http/**/*.test.{ts,tsx}"], together),
      // What a crash, a full disk or a dead neighbour does to a served forum; part of npm run test:full.
      project("faults", ["tests/faults/**/*.test.ts"], { testTimeout: 600_000, hookTimeout: 120_000 }),
      // Who may do what in every state of every record, and each check of it taken away in turn; part of npm run test:full.
      {
        plugins: [opening(root)],
        ...project("rights", ["tests/rights/**/*.test.ts"], { testTimeout: 900_000, hookTimeout: 120_000 }),
      },
      project("sqlite", ["tests/domain/**/*.test.ts"], { ...together, env: { DATABASE_URL: "" } }),
      // What a line that breaks does to a table's points: of the faults, the one that loads the database's code itself.
      project("postgres", ["tests/domain/**/*.test.ts", "tests/faults/live-queue.test.ts"], {
        ...together,
        // Only the scheme counts here (it chooses the dialect); each test file gets the address of its own clone.
        env: { DATABASE_URL: "postgres://chosen-by-create-test-database" },
        globalSetup: ["tests/support/postgres-setup.ts"],
      }),
    ],
  },
});
