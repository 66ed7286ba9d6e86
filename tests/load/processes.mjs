// Children of the bench: started here, stopped here, by their ids; and what they have cost.
import { execFileSync, fork } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";

const children = new Set();

/** Starts a module with a channel, through which it learns when we are gone. What it says goes to a file. */
export function startChild(module, args, { env = process.env, log }) {
  const file = openSync(log, "a");
  const child = fork(module, args, { env, stdio: ["ignore", file, file, "ipc"] });
  closeSync(file);
  children.add(child);
  child.on("exit", () => children.delete(child));
  child.log = log;
  return child;
}

const lastWords = (child) => readFileSync(child.log, "utf8").slice(-2000);

/** What a child says next; throws where it ends instead. */
export function answerOf(child) {
  return new Promise((done, fail) => {
    const gone = (code) =>
      fail(new Error(`${child.spawnargs.join(" ")} ended with ${code}:\n${lastWords(child)}`));
    child.once("exit", gone);
    child.once("message", (message) => {
      child.off("exit", gone);
      done(message);
    });
  });
}

/** Until a child has ended well. */
export function success(child) {
  return new Promise((done, fail) => {
    child.once("exit", (code) =>
      code === 0 ? done() : fail(new Error(`${child.spawnargs.join(" ")}:\n${lastWords(child)}`)),
    );
  });
}

export function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    const late = setTimeout(() => child.kill("SIGKILL"), 15_000);
    child.once("exit", () => {
      clearTimeout(late);
      done();
    });
    child.kill("SIGTERM");
  });
}

export const stopAll = () => Promise.all([...children].map(stopChild));

/** Milliseconds of CPU that a process has used, user and system; NaN where there is no /proc. */
export function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksASecond();
  } catch {
    return Number.NaN;
  }
}

/** Megabytes that a process holds in memory; NaN where there is no /proc. */
export function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

let ticks;
function ticksASecond() {
  ticks ??= Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  return ticks;
}
