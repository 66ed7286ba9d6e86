/** The proxy of the README, as it is written there, in front of processes of a test. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureProgram } from "./programs.ts";

/** nginx with the README's `upstream` and `location`; only the ports are the test's own. */
export async function startProxy(port: number, processes: readonly number[]) {
  ensureProgram("nginx", "-v", "nginx-light");
  const written = [...readFileSync("README.md", "utf8").matchAll(/```nginx\n([\s\S]*?)```/g)]
    .map(([, block = ""]) => block)
    .find((block) => block.includes("upstream"));
  const [upstream = "", location = ""] = (written ?? "").split(/(?=^\s*location)/m);
  if (!location) throw new Error("The README describes no proxy for several processes.");
  const ports = [...processes];
  const ours = upstream.replace(/127\.0\.0\.1:\d+/g, () => `127.0.0.1:${ports.shift()}`);
  if (ports.length > 0) throw new Error("The README's proxy has fewer processes than the test.");
  const folder = mkdtempSync(join(tmpdir(), "gensvar-proxy-"));
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  access_log off;
  ${temp.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n  ")}
  ${ours}
  server {
    listen 127.0.0.1:${port};
    ${location}
  }
}
`,
  );
  const nginx = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
  await listens(port, nginx);
  return {
    /** what it says of requests that it could not pass on */
    errors: () => readFileSync(join(folder, "error.log"), "utf8"),
    async stop() {
      if (nginx.exitCode === null && nginx.kill("SIGTERM")) await once(nginx, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until it answers on its port; says so where it ends, or has not begun within some seconds. */
async function listens(port: number, child: ChildProcess, withinMs = 15_000): Promise<void> {
  const until = performance.now() + withinMs;
  while (child.exitCode === null && performance.now() < until) {
    const socket = connect(port, "127.0.0.1");
    const open = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill("SIGKILL");
  throw new Error(`nginx did not start within ${withinMs / 1000} seconds`);
}
