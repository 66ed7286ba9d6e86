/** A forum as it is served: the built server as a process of its own, on a free port and an empty data folder. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyExample } from "./example.ts";

export type Forum = {
  origin: string;
  dataDir: string;
  pid: number;
  /** all that it has printed */
  printed: () => string;
  /** waits until something is printed; the first group, or the whole match */
  prints: (pattern: RegExp) => Promise<string>;
  stop: () => Promise<void>;
  /** ends it as a crash does: at once, in the middle of whatever it does */
  kill: () => Promise<void>;
};

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

export type ForumOptions = {
  /** to start over the same data again */
  dataDir: string;
  /** what runs it, before node and its arguments */
  under?: readonly string[];
  /** of another build */
  main?: string;
};

/** Starts the built server and waits until it answers. Where it is to show the example in a file, it finds that in its folder, or there what it had. */
export async function startForum(env: Record<string, string> = {}, given?: ForumOptions): Promise<Forum> {
  const dataDir = given?.dataDir ?? mkdtempSync(join(tmpdir(), "gensvar-forum-"));
  if (env.DEMO && !env.DATABASE_URL && !existsSync(join(dataDir, "gensvar.db")))
    await copyExample(dataDir, (folder) => launch({ DEMO: env.DEMO ?? "" }, folder, { dataDir: folder }));
  return launch(env, dataDir, given);
}

async function launch(env: Record<string, string>, dataDir: string, given?: ForumOptions): Promise<Forum> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const { PATH = "", HOME = "" } = process.env;
  const [command = "", ...words] = [
    ...(given?.under ?? []),
    process.execPath,
    given?.main ?? "build/server/main.js",
  ];
  const child = spawn(command, words, {
    env: {
      PATH,
      HOME,
      PORT: String(port),
      DATA_DIR: dataDir,
      NODE_ENV: "production",
      READ_LIMIT: "1000000",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = listenTo(child);
  await said.prints(/"msg":"listening"/);
  return {
    origin,
    dataDir,
    pid: child.pid ?? 0,
    ...said,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
    async stop() {
      if (child.exitCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      if (!given) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function listenTo(child: ChildProcess) {
  let text = "";
  const waiting = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    text += chunk;
    for (const look of waiting) look();
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  return {
    printed: () => text,
    prints: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const ended = () => reject(new Error(`the server ended without printing ${pattern}:\n${text}`));
        const look = () => {
          const match = pattern.exec(text);
          if (!match) return;
          waiting.delete(look);
          child.off("exit", ended);
          resolve(match[1] ?? match[0]);
        };
        child.once("exit", ended);
        waiting.add(look);
        look();
      }),
  };
}
