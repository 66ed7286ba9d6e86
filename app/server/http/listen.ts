import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Express } from "express";
import type { Config } from "../env.ts";

/** A server with limits on how long a client may take; resolves when it listens. */
export async function listen(app: Express, config: Pick<Config, "port" | "host">): Promise<Server> {
  const server = createServer({ connectionsCheckingInterval: 5000, maxHeaderSize: 16 * 1024 }, app);
  server.headersTimeout = 15_000;
  // 25 MB over a slow mobile line.
  server.requestTimeout = 300_000;
  // Longer than what proxies usually keep, so that they don't send into a connection that we are closing.
  server.keepAliveTimeout = 75_000;
  const sockets = new Set<Socket>();
  socketsOf.set(server, sockets);
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => fail(inWords(error, config)));
    server.listen(config.port, config.host, done);
  });
  return server;
}

const socketsOf = new WeakMap<Server, Set<Socket>>();

function inWords(error: NodeJS.ErrnoException, { port, host }: Pick<Config, "port" | "host">): Error {
  const words: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop it, or choose another with PORT.`,
    EACCES: `Port ${port} is not ours to use. Choose one above 1023 with PORT.`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
  };
  return new Error(words[error.code ?? ""] ?? `The server can't listen: ${error.message}`, { cause: error });
}

export const portOf = (server: Server) => (server.address() as AddressInfo).port;

/**
 * Stops taking connections, lets the requests under way finish, and cuts off what is left at the deadline.
 * Resolves to whether everything finished by itself.
 */
export async function drain(server: Server, deadlineMs: number): Promise<boolean> {
  let inTime = true;
  // Who stands in the queue of the system when it closes is cut off: they are taken first.
  for (let turn = 0; turn < 2; turn++) await new Promise((next) => setImmediate(next));
  const closed = new Promise<void>((done) => server.close(() => done()));
  // Node closes only the connections that are idle at this moment; the others become idle when they are answered.
  let unused = new Set<Socket>();
  const closeIdle = () => {
    server.closeIdleConnections();
    // Node doesn't count as idle what a browser opened ahead and has not used. What was opened just now may only not be read yet.
    const still = [...(socketsOf.get(server) ?? [])].filter((socket) => socket.bytesRead === 0);
    for (const socket of still) if (unused.has(socket)) socket.destroy();
    unused = new Set(still);
  };
  closeIdle();
  const idle = setInterval(closeIdle, 50);
  const deadline = setTimeout(() => {
    inTime = false;
    server.closeAllConnections();
  }, deadlineMs);
  await closed;
  clearInterval(idle);
  clearTimeout(deadline);
  return inTime;
}
