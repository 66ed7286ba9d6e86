// What the commands share: the project's folder, installing, building, and running programs without leaving orphans.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

/** Settings in `.env` count where the environment does not say otherwise. */
export function loadEnvFile() {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
}

/** Installs where that has not been done for this lock file and this Node.js. */
export async function install() {
  // A link leads to a folder that is somebody else's: `npm ci` would empty it.
  if (lstatSync(join(root, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const lock = join(root, "package-lock.json");
  const stamp = join(root, "node_modules/.gensvar");
  const lockHash = createHash("sha256").update(readFileSync(lock)).digest("hex");
  // Native parts are compiled for one kind of Node.js.
  const wanted = `${process.versions.modules} ${lockHash}`;
  const found = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (found === wanted) return;
  const sameNode = found === "" || found.startsWith(`${process.versions.modules} `);
  if (sameNode && npmDidIt(lock)) return void writeFileSync(stamp, wanted);
  console.log("Installing what Gensvar needs (the first time takes a minute or two) …");
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  // A native part is compiled where there is no ready one: use every core.
  const env = { ...process.env, NODE_ENV: "development", JOBS: process.env.JOBS ?? "max" };
  await run([...npm, "ci", "--include=dev", "--no-audit", "--no-fund"], { env });
  writeFileSync(stamp, wanted);
}

/** Somebody ran npm install by hand, after the lock file was last written. */
function npmDidIt(lock) {
  const own = join(root, "node_modules/.package-lock.json");
  return existsSync(own) && statSync(own).mtimeMs >= statSync(lock).mtimeMs;
}

const sources = [
  "app",
  "db",
  "emails",
  "public",
  "bin",
  "remix.config.js",
  "vite.config.ts",
  "package-lock.json",
];
const buildStamp = join(root, "build/.stamp");

/** Changes with every file that a build is made from: its name, size and time. */
export function sourcesStamp() {
  const hash = createHash("sha256");
  const add = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) return void hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    for (const name of readdirSync(path).sort()) add(join(path, name));
  };
  for (const path of sources) add(path);
  return hash.digest("hex");
}

/** Builds where the sources are not those of the last build. */
export async function buildIfNeeded() {
  const wanted = sourcesStamp();
  if (existsSync(buildStamp) && readFileSync(buildStamp, "utf8") === wanted) return;
  console.log("Building …");
  await run([process.execPath, "bin/build.mjs"], { quiet: true });
}

/** Written last, so that a build that was cut off counts as none. */
export function stampBuild(stamp) {
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, stamp);
}

/** Runs a program to its end. Throws where it fails; `quiet` shows what it said only then. */
export async function run([command, ...args], { env = process.env, quiet = false } = {}) {
  const child = spawn(command, args, {
    env,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    shell: process.platform === "win32" && command === "npm",
  });
  const said = [];
  child.stdout?.on("data", (chunk) => said.push(chunk));
  child.stderr?.on("data", (chunk) => said.push(chunk));
  const code = await ended(child);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(said));
  throw new Failed(`${[command, ...args].join(" ")} ended with ${code}`, code);
}

export class Failed extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

/** Ends this process with a sentence instead of a stack, and with this exit code where one is given. */
export function stopWithSentence(error, code) {
  console.error(error instanceof Failed ? error.message : (error.stack ?? error));
  process.exit(code ?? (error.code > 0 ? error.code : 1));
}

/** Waits for a child, passing on the signals that end us. Resolves to its exit code, 128 + n for a signal. */
export function ended(child) {
  const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
  const pass = (signal) => child.kill(signal);
  for (const signal of Object.keys(signals)) process.on(signal, pass);
  // npm may be killed without a word to us: then our parent is another one.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) child.kill("SIGTERM");
  }, 250);
  return new Promise((resolve, reject) => {
    const finish = (settle) => (value, signal) => {
      for (const name of Object.keys(signals)) process.off(name, pass);
      clearInterval(watch);
      settle(value ?? 128 + (signals[signal] ?? 9));
    };
    child.on("exit", finish(resolve));
    child.on("error", finish(reject));
  });
}

/** Runs a built program as a child that ends with us, and ends with its exit code. */
export async function become(file, args = []) {
  // The channel tells the child when we are gone, even if we were killed.
  const child = spawn(process.execPath, [file, ...args], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  process.exit(await ended(child));
}
