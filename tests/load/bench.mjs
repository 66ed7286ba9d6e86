/**
 * npm run bench: what a page and a durable submission cost at 10,000 and at 100,000 contributions, each beside a bare
 * server that does the same work in the same run. Fails where something is not answered, or where a page needs more than
 * twice the CPU at the larger size. Everything lies in a folder that is removed; it ends by itself.
 *
 *   --postgres            on PostgreSQL too
 *   --sizes=10000,100000  --requests=500  --rounds=3
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { answerOf, cpuOf, startChild, stopAll, success } from "./processes.mjs";
import { median, table } from "./report.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = (name) => join(root, "tests/load", name);
// In the project and not in the system's temporary folder, which may be memory, where fsync costs nothing.
const folder = join(root, `.cache/bench-${process.pid}`);
const concurrency = 8;
const began = performance.now();
const pages = ["list", "cached", "filter", "filters", "contribution", "submission"];
// Whoever tracks a submission gets no page from memory: so each page is made anew, but for the one that is to be cached.
const tracking = "gs_track=bench";
const words = "Postlistene bør ha fast søk på sakstype. Kva hender med innspel som kjem seint? "
  .repeat(6)
  .trim();

const { values: options } = parseArgs({
  options: {
    postgres: { type: "boolean", default: false },
    sizes: { type: "string", default: "10000,100000" },
    requests: { type: "string", default: "500" },
    rounds: { type: "string", default: "3" },
  },
});
const sizes = options.sizes.split(",").map(Number);
const requests = Number(options.requests);
const rounds = Number(options.rounds);
const systems = options.postgres ? ["SQLite", "PostgreSQL"] : ["SQLite"];

const plainEnv = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production" };
const say = (text) => process.stderr.write(`${text}\n`);
const log = (name) => join(folder, `${name}.log`);

/** Runs the filling, or the check of it, in a process of its own. */
async function filling(task, url) {
  const env = { ...plainEnv, ...(url && { DATABASE_URL: url }) };
  const name = url ? "filling-postgres" : "filling";
  await success(
    startChild(here("typescript.mjs"), ["fill-cli.ts", JSON.stringify(task)], { env, log: log(name) }),
  );
}

/** The built server over a filled database, with the settings that it is shipped with but for the limits on one network. */
async function startProduct(name, dataDir, url) {
  const env = {
    ...plainEnv,
    ...{
      PORT: "0",
      ORIGIN: "http://forum.example",
      DATA_DIR: dataDir,
      TRUST_PROXY: "1",
      READ_LIMIT: "1000000",
    },
    ...(url && { DATABASE_URL: url }),
  };
  const child = startChild(join(root, "build/server/main.js"), [], { env, log: log(name) });
  for (let waited = 0; waited < 60_000 && child.exitCode === null; waited += 100) {
    const line = readFileSync(child.log, "utf8")
      .split("\n")
      .find((text) => text.includes('"msg":"listening"'));
    if (line) return { child, port: JSON.parse(line).port };
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The server does not listen:\n${readFileSync(child.log, "utf8").slice(-2000)}`);
}

async function startBare(size, bytes) {
  const child = startChild(
    here("bare-server.mjs"),
    [join(folder, `bare-${size}.db`), JSON.stringify(bytes)],
    { log: log(`bare-${size}`) },
  );
  return { child, ...(await answerOf(child)) };
}

let client;
const failures = [];
/** what the whole machine was at while we measured: our own two processes keep about 1 to 2 busy */
const loads = [];

/** One run against one server: requests a second, CPU a request, the slowest hundredth. */
async function measure({ child, port }, addresses, page, count) {
  loads.push(loadavg()[0]);
  const before = cpuOf(child.pid);
  const answer = answerOf(client);
  client.send({
    port,
    paths: addresses[page === "cached" ? "list" : page],
    cookie: page === "cached" ? undefined : tracking,
    post: page === "submission" ? words : undefined,
    requests: count,
    concurrency,
  });
  const { seconds, p99, bad, bytes } = await answer;
  if (Object.keys(bad).length > 0)
    failures.push(`${page}: not answered as it should: ${JSON.stringify(bad)}`);
  return { rate: count / seconds, cpu: (cpuOf(child.pid) - before) / count, p99, bytes };
}

async function prepare() {
  say("Holding a filling of 500 against the projection rebuilt from it …");
  await filling({ check: true, count: 500, file: join(folder, "check.db") });
  const urls = {};
  if (options.postgres) {
    const names = ["check", ...sizes.map(String)];
    const child = startChild(here("typescript.mjs"), ["postgres.ts", ...names], {
      env: plainEnv,
      log: log("postgres"),
    });
    Object.assign(urls, await answerOf(child));
    await filling({ check: true, count: 500, file: "" }, urls.check);
  }
  const addresses = {};
  for (const size of sizes) {
    say(`Filling ${size.toLocaleString("en-GB")} contributions …`);
    const dataDir = join(folder, `data-${size}`);
    const manifest = join(folder, `addresses-${size}.json`);
    await filling({ count: size, file: join(dataDir, "gensvar.db"), addresses: manifest });
    copyFileSync(join(dataDir, "gensvar.db"), join(folder, `bare-${size}.db`));
    addresses[size] = JSON.parse(readFileSync(manifest, "utf8"));
    if (urls[size]) await filling({ count: size, file: "" }, urls[size]);
  }
  return { urls, addresses };
}

/** Every server that is measured, warmed up; the bare ones with pages as heavy as the product's. */
async function startServers({ urls, addresses }) {
  const servers = [];
  for (const size of sizes) {
    const bytes = {};
    for (const system of systems) {
      const url = system === "PostgreSQL" ? urls[size] : undefined;
      const server = await startProduct(
        `${system}-${size}`,
        join(folder, url ? `files-${size}` : `data-${size}`),
        url,
      );
      for (const page of pages)
        bytes[page] = (await measure(server, addresses[size], page, Math.max(50, requests / 2))).bytes;
      servers.push({ system, size, ...server });
    }
    const bare = await startBare(size, bytes);
    for (const page of pages) await measure(bare, addresses[size], page, requests);
    servers.push({ system: "bare", size, ...bare });
  }
  return servers;
}

async function main() {
  mkdirSync(folder, { recursive: true });
  client = startChild(here("client.mjs"), [], { log: log("client") });
  const prepared = await prepare();
  const servers = await startServers(prepared);
  const measured = [];
  for (let round = 1; round <= rounds; round++) {
    say(`Round ${round} of ${rounds} …`);
    for (const page of pages) {
      for (const server of servers) {
        // A tick of the CPU's clock is 10 ms: what is cheap is asked more often.
        const count = server.system === "bare" ? requests * 4 : requests;
        measured.push({
          ...server,
          page,
          ...(await measure(server, prepared.addresses[server.size], page, count)),
        });
      }
    }
  }
  const figures = (system, page, size) => {
    const found = measured.filter((m) => m.system === system && m.page === page && m.size === size);
    const of = (what) => median(found.map((one) => one[what]));
    return { rate: of("rate"), cpu: of("cpu"), p99: of("p99"), bytes: of("bytes") };
  };
  return report(figures);
}

function report(figures) {
  const minutes = Math.round((performance.now() - began) / 60_000);
  const machine = [
    `${cpus().length} cores`,
    cpus()[0]?.model.trim(),
    `node ${process.version}`,
    `commit ${commit()}`,
    `${minutes} minutes in all`,
  ];
  console.log(`\n${machine.filter(Boolean).join(" · ")}`);
  console.log(
    `Median of ${rounds} rounds of ${requests} requests (bare: ${requests * 4}), ${concurrency} at a time, answers not compressed.`,
  );
  const of = (n) => n.toFixed(1);
  console.log(
    `Load average while measuring: median ${of(median(loads))}, from ${of(Math.min(...loads))} to ${of(Math.max(...loads))}; the bench itself makes about 1 to 2. Above that, others slow down requests/s and p99, CPU ms less so.`,
  );
  let good = failures.length === 0;
  for (const system of systems) {
    const made = table(system, { pages, sizes, figures });
    console.log(
      `\n**${system}**${system === "PostgreSQL" ? " (CPU of the server's process, not of PostgreSQL's)" : ""}\n\n${made.text}`,
    );
    good &&= made.good;
  }
  for (const failure of new Set(failures)) console.log(`\n**Failed:** ${failure}`);
  return good ? 0 : 1;
}

function commit() {
  try {
    const git = (...args) =>
      execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    return `${git("rev-parse", "--short", "HEAD")}${git("status", "--porcelain", "--untracked-files=no") ? " and changes" : ""}`;
  } catch {
    return "unknown";
  }
}

let ending;
function end(code) {
  ending ??= stopAll().then(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(code);
  });
  return ending;
}
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
])
  process.on(signal, () => end(code));
if (process.connected) process.on("disconnect", () => end(1));

try {
  await end(await main());
} catch (error) {
  if (!ending) console.error(error.stack ?? error);
  await end(1);
}
