/** Flushes to the disk that fail, while strace is attached to a served forum. */
import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Lets every flush of one file fail as a broken disk does, until what it returns is called. The forum runs on meanwhile;
 * the call itself is not made.
 */
export async function failFlushes(pid: number, file: string): Promise<() => Promise<void>> {
  const strace = spawn(
    "strace",
    ["-f", "-p", String(pid), "-P", file, "-e", "inject=fsync,fdatasync:error=EIO", "-o", "/dev/null"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  await new Promise<void>((ready, fail) => {
    strace.stderr?.on("data", (chunk) => {
      said += chunk;
      if (/attached/.test(said)) ready();
    });
    strace.once("exit", () =>
      fail(new Error(`This test must be allowed to trace the server. strace said: ${said}`)),
    );
  });
  return async () => {
    const gone = once(strace, "exit");
    strace.kill("SIGINT");
    await gone;
  };
}
