// npm test: what a developer runs. npm run test:full: the long ones that are not in it. A line a step, stops at the
// first failure, and a last line that counts. Steps can be named to run only those: npm test -- types sqlite
import "./node-version.mjs";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { buildIfNeeded, ended, Failed, install, root } from "./lib.mjs";

const node = process.execPath;
const tool = (path) => [node, `node_modules/${path}`];
const reports = ".cache/reports";

/** A check without tests of its own counts as one. */
const check = (command) => async () => {
  await quietly(command);
  return { passed: 1, failed: 0 };
};

/** A Vitest project, counted from its report. */
const vitest =
  (project, ...only) =>
  async () => {
    const file = `${reports}/${project}.json`;
    const flags = [
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--project",
      project,
      "--passWithNoTests",
      ...only,
    ];
    const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    return counted([...tool("vitest/vitest.mjs"), ...flags, ...report], file, (said) => ({
      passed: said.numPassedTests,
      failed: said.numFailedTests + said.numFailedTestSuites * (said.numFailedTests === 0 ? 1 : 0),
    }));
  };

/** A Playwright project, counted from its report. */
const playwright = (project) => async () => {
  const { ensureBrowser } = await import("./browser.mjs");
  ensureBrowser();
  const flags = [
    "test",
    "--config",
    "tests/playwright.config.ts",
    "--project",
    project,
    "--pass-with-no-tests",
  ];
  const file = `${reports}/playwright-${project}.json`;
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = `${root}${file}`;
  return counted([...tool("@playwright/test/cli.js"), ...flags], file, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
};

/** What goes through the rules at random: a quarter on SQLite in the quick tests, all of it in the long ones. */
const walks = [
  "tests/domain/properties/",
  "tests/domain/responses/rules.test.ts",
  "tests/domain/responses/approval.test.ts",
];

const notWalks = walks.flatMap((path) => ["--exclude", path.replace(/\/$/, "/**")]);

/** Where the two databases may differ: what is written at once, read in order, searched, counted and copied. All of it in the long tests. */
const dialect = [
  "tests/domain/kernel/",
  "tests/domain/published/",
  "tests/domain/backup/drill.test.ts",
  "tests/domain/meetings/seats.test.ts",
  "tests/domain/notifications/outbox.test.ts",
  "tests/domain/loop.test.ts",
];

const quick = {
  types: check(tool("typescript/bin/tsc").concat("--noEmit")),
  lint: check(tool("@biomejs/biome/bin/biome").concat("check", ".")),
  layers: check(
    tool("dependency-cruiser/bin/dependency-cruise.mjs").concat(
      "--config",
      ".dependency-cruiser.cjs",
      "app",
      "db",
      "emails",
    ),
  ),
  // Some of the tests below look into the build.
  build: async () => {
    await buildIfNeeded();
    return { passed: 1, failed: 0 };
  },
  unit: vitest("unit"),
  http: vitest("http"),
  sqlite: vitest("sqlite"),
  postgres: vitest("postgres", ...dialect),
  journeys: playwright("journeys"),
};
const long = {
  build: quick.build,
  walks: async () => {
    process.env.ALL_WALKS = "1";
    return vitest("sqlite", ...walks)();
  },
  postgres: vitest("postgres", ...notWalks),
  "walks-pg": async () => {
    delete process.env.ALL_WALKS;
    return vitest("postgres", ...walks)();
  },
  rights: vitest("rights"),
  byways: playwright("byways"),
  faults: vitest("faults"),
  matrix: playwright("matrix"),
};

/** Steps that use one core each run beside each other: each row is such a lane. The others take both, one by one. */
const lanes = [["types"], ["lint", "layers", "build"]];

/** Runs a command, showing what it says only where it fails. */
async function quietly([command, ...args]) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: process.env });
  const said = [];
  child.stdout.on("data", (chunk) => said.push(chunk));
  child.stderr.on("data", (chunk) => said.push(chunk));
  const code = await ended(child);
  if (code === 0) return;
  process.stdout.write(Buffer.concat(said));
  throw new Failed(`${command} ended with ${code}`, code);
}

/** Runs a test command and reads its counts, of a failed run too. */
async function counted(command, file, read) {
  rmSync(file, { force: true });
  let failure;
  await quietly(command).catch((error) => {
    failure = error;
  });
  let counts = { passed: 0, failed: 0 };
  try {
    counts = read(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // No report: nothing ran, or it broke before it could write one.
  }
  return failure ? { ...counts, failed: Math.max(1, counts.failed) } : counts;
}

async function main() {
  const full = process.argv.includes("--full");
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
  const steps = full ? long : quick;
  const unknown = named.filter((name) => !(name in steps));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(", ")}. There are: ${Object.keys(steps).join(", ")}.`);
    return 2;
  }
  await install();
  mkdirSync(`${root}${reports}`, { recursive: true });
  // Settings of a forum on this machine must not reach the tests.
  for (const name of ["DATABASE_URL", "SMTP_URL", "ORIGIN", "DATA_DIR", "SECRET_KEY", "DEMO", "NODE_ENV"]) {
    delete process.env[name];
  }
  const total = { passed: 0, failed: 0 };
  const run = async (name) => {
    const began = performance.now();
    const { passed, failed } = await steps[name]().catch((error) => {
      console.error(error instanceof Failed ? error.message : error.message || error);
      return { passed: 0, failed: 1 };
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${failed ? "✗" : "✓"} ${name.padEnd(9)} ${seconds.padStart(6)} s  ${passed} passed, ${failed} failed`,
    );
    total.passed += passed;
    total.failed += failed;
  };
  const inTurn = async (names) => {
    for (const name of names) if (total.failed === 0) await run(name);
  };
  const asked = Object.keys(steps).filter((name) => named.length === 0 || named.includes(name));
  await Promise.all(lanes.map((lane) => inTurn(lane.filter((name) => asked.includes(name)))));
  await inTurn(asked.filter((name) => !lanes.flat().includes(name)));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

process.exitCode = await main();
