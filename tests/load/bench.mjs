/**
 * npm run bench: what a page, a search and a durable submission cost at 10,000 and at 100,000 contributions, each beside a
 * bare server that does the same work in the same run; and what the publication of one response to 10,000 members takes.
 * Fails where something is not answered, a mail does not leave once, or a page needs much more CPU at the largest size than
 * at the smallest. Everything lies in a folder that is removed; it ends by itself. The table goes into docs/measurements.md.
 *
 *   --million             at 1,000,000 too
 *   --postgres            on PostgreSQL too
 *   --sizes=10000,100000  --requests=500  --rounds=5  --members=10000 (0: no publication)
 *   --mailing=5000        only what so many invitations cost beside nodemailer's own pool, and readers meanwhile
 *   --keep=FOLDER         what SQLite was filled with stays there for the next time, when it is copied instead of made anew
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { loadavg } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { mailingTable, measureMailing } from "./mailing.mjs";
import { answerOf, cpuOf, memoryOf, startChild, stopAll, success } from "./processes.mjs";
import { median, report } from "./report.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = (name) => join(root, "tests/load", name);
// In the project and not in the system's temporary folder, which may be memory, where fsync costs nothing.
const folder = join(root, `.cache/bench-${process.pid}`);
const concurrency = 8;
const began = performance.now();
const pages = ["list", "cached", "filter", "filters", "contribution", "search", "submission"];
// Whoever tracks a submission gets no page from memory: so each page is made anew, but for the one that is to be cached.
const tracking = "gs_track=bench";
const words = "Postlistene bør ha fast søk på sakstype. Kva hender med innspel som kjem seint? "
  .repeat(6)
  .trim();

const { values: options } = parseArgs({
  options: {
    million: { type: "boolean", default: false },
    postgres: { type: "boolean", default: false },
    sizes: { type: "string", default: "10000,100000" },
    requests: { type: "string", default: "500" },
    rounds: { type: "string", default: "5" },
    members: { type: "string", default: "10000" },
    keep: { type: "string" },
    mailing: { type: "string" },
  },
});
const sizes = [...options.sizes.split(",").map(Number), ...(options.million ? [1_000_000] : [])];
const requests = Number(options.requests);
const rounds = Number(options.rounds);
const systems = options.postgres ? ["SQLite", "PostgreSQL"] : ["SQLite"];

const plainEnv = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production" };
const say = (text) => process.stderr.write(`${text}\n`);
const log = (name) => join(folder, `${name}.log`);

/** Runs the filling, or the check of it, in a process of its own. */
async function filling(task, url, script = "fill-cli.ts") {
  const env = { ...plainEnv, ...(url && { DATABASE_URL: url }) };
  const name = url ? "filling-postgres" : "filling";
  await success(startChild(here("typescript.mjs"), [script, JSON.stringify(task)], { env, log: log(name) }));
}

/** The built server over a filled database, with the settings that it is shipped with but for the limits on one network. */
async function startProduct(name, dataDir, url, more = {}) {
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
    ...more,
  };
  const child = startChild(join(root, "build/server/main.js"), [], { env, log: log(name) });
  // Ten gigabytes are looked through before anybody is answered (0023).
  for (let waited = 0; waited < 600_000 && child.exitCode === null; waited += 100) {
    const line = readFileSync(child.log, "utf8")
      .split("\n")
      .find((text) => text.includes('"msg":"listening"'));
    if (line) return { child, port: JSON.parse(line).port };
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The server does not listen:\n${readFileSync(child.log, "utf8").slice(-2000)}`);
}

/** One server for what is made anew, and an Express handler that sends the product's own page from memory. */
async function startBare(size, bytes, page) {
  const child = startChild(
    here("bare-server.mjs"),
    [join(folder, `bare-${size}.db`), JSON.stringify(bytes)],
    { log: log(`bare-${size}`) },
  );
  const file = join(folder, `page-${size}.html`);
  writeFileSync(file, page);
  const express = startChild(here("express-server.mjs"), [file], { log: log(`express-${size}`) });
  return {
    bare: { child, ...(await answerOf(child)) },
    express: { child: express, ...(await answerOf(express)) },
  };
}

/** A page as readers without a session get it. */
async function readPage(port, path) {
  const headers = { host: "forum.example", "accept-language": "nn" };
  const answer = await new Promise((done, fail) =>
    get({ host: "127.0.0.1", port, path, headers }, done).on("error", fail),
  );
  return Buffer.concat(await answer.toArray());
}

/** Publication to many, on each system, in a process of its own with a database of its own. */
async function publish(url) {
  const members = Number(options.members);
  const task = { members, file: join(folder, "publication.db") };
  say(`Publishing one response to ${members.toLocaleString("en-GB")} members …`);
  const env = { ...plainEnv, ...(url && { DATABASE_URL: url }) };
  const child = startChild(here("typescript.mjs"), ["publish.ts", JSON.stringify(task)], {
    env,
    log: log("publication"),
  });
  const figures = await answerOf(child);
  const { mails, recipients, messageIds } = figures;
  if ([mails, recipients, messageIds, figures.members].some((n) => n !== members))
    failures.push(`publication: not every mail left once: ${JSON.stringify(figures)}`);
  return figures;
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

/** A database of so many contributions and the addresses of its pages: copied, where it was kept from another time. */
async function fill(size, file, manifest) {
  const kept = options.keep && {
    file: join(options.keep, `${size}.db`),
    manifest: join(options.keep, `${size}.json`),
  };
  if (kept && existsSync(kept.manifest)) {
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(kept.file, file);
    copyFileSync(kept.manifest, manifest);
    return;
  }
  await filling({ count: size, file, addresses: manifest });
  if (!kept) return;
  mkdirSync(options.keep, { recursive: true });
  copyFileSync(file, kept.file);
  copyFileSync(manifest, kept.manifest);
}

async function prepare() {
  say("Holding a filling of 500 against the projection rebuilt from it …");
  await filling({ check: true, count: 500, file: join(folder, "check.db") });
  const urls = {};
  if (options.postgres) {
    const names = ["check", "publication", ...sizes.map(String)];
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
    await fill(size, join(dataDir, "gensvar.db"), manifest);
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
    const [list] = addresses[size].list;
    const { bare, express } = await startBare(size, bytes, await readPage(servers.at(-1).port, list));
    for (const page of pages)
      await measure(page === "cached" ? express : bare, addresses[size], page, requests);
    servers.push({ system: "bare", size, ...bare, express });
  }
  return servers;
}

async function invite() {
  const parts = { folder, here, log, startProduct, say, failures };
  const figures = await measureMailing(Number(options.mailing), {
    ...parts,
    filling: (script, task) => filling(task, undefined, script),
  });
  console.log(mailingTable(figures));
  for (const failure of failures) console.log(failure);
  return failures.length === 0 ? 0 : 1;
}

async function main() {
  mkdirSync(folder, { recursive: true });
  if (options.mailing) return invite();
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
        const asked = (page === "cached" && server.express) || server;
        measured.push({
          ...server,
          page,
          ...(await measure(asked, prepared.addresses[server.size], page, count)),
        });
      }
    }
  }
  const figures = (system, page, size) => {
    const found = measured.filter((m) => m.system === system && m.page === page && m.size === size);
    const of = (what) => median(found.map((one) => one[what]));
    return { rate: of("rate"), cpu: of("cpu"), p99: of("p99"), bytes: of("bytes") };
  };
  const memory = servers
    .filter(({ system }) => system !== "bare")
    .map(({ system, size, child }) => ({ system, size, megabytes: memoryOf(child.pid) }));
  const published = [];
  if (Number(options.members) > 0)
    for (const system of systems)
      published.push({
        system,
        ...(await publish(system === "PostgreSQL" ? prepared.urls.publication : undefined)),
      });
  const minutes = Math.round((performance.now() - began) / 60_000);
  const asked = { systems, pages, sizes, rounds, requests, concurrency };
  return report({ ...asked, minutes, figures, memory, published, loads, failures });
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
