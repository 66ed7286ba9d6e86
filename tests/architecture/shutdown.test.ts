import { connect } from "node:net";
import { expect, test } from "vitest";
import { startEdge } from "../support/edge.ts";

/** The test says when a slow answer may end, and hears when it has begun: nothing here depends on the clock. */
const signal = () => {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};
let order: string[] = [];
let begun = signal();
let release = signal();
const modules = {
  slow: {
    loader: async () => {
      begun.resolve();
      await release.promise;
      order.push("answer");
      return new Response("finished");
    },
  },
  endless: {
    loader: () => {
      begun.resolve();
      return new Promise<Response>(() => {});
    },
  },
};

test("a request under way is finished, new ones are not taken, idle connections are closed", async () => {
  order = [];
  begun = signal();
  release = signal();
  const edge = await startEdge(
    modules,
    {},
    { services: [() => ({ stop: async () => void order.push("worker") })] },
  );
  const idle = connect(edge.port, "127.0.0.1");
  idle.on("error", () => {});
  const idleClosed = new Promise((done) => idle.once("close", done));
  const slow = edge.ask("/slow");
  await begun.promise;
  const stopped = edge.stop();
  const asked = () =>
    edge.ask("/healthz").then(
      () => "answered",
      (error: NodeJS.ErrnoException) => error.code,
    );
  await expect.poll(asked).toMatch(/ECONNREFUSED|ECONNRESET/);
  release.resolve();
  expect((await slow).text).toBe("finished");
  await stopped;
  await idleClosed;
  // The worker stops after the last answer, and before the database is closed.
  expect(order).toEqual(["answer", "worker"]);
});

// It starts twenty servers, each with a database of its own.
test("whoever is connected when it stops, and has not been heard yet, is answered", {
  timeout: 60_000,
}, async () => {
  release = signal();
  release.resolve();
  for (let n = 0; n < 20; n++) {
    const edge = await startEdge(modules);
    const socket = connect(edge.port, "127.0.0.1");
    await new Promise((done) => socket.once("connect", done));
    socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const stopped = edge.stop();
    let said = "";
    for await (const chunk of socket) said += chunk;
    expect(said).toMatch(/^HTTP\/1\.1 (200|503) /);
    await stopped;
  }
});

test("at the deadline what is left is cut off", async () => {
  begun = signal();
  const edge = await startEdge(modules, { SHUTDOWN_DEADLINE: "1" });
  const cut = edge.ask("/endless").catch((error: NodeJS.ErrnoException) => error.code);
  await begun.promise;
  await edge.stop();
  expect(await cut).toBe("ECONNRESET");
});

test("readiness and health", async () => {
  const edge = await startEdge(modules);
  expect((await edge.ask("/healthz")).text).toBe("ok\n");
  expect((await edge.ask("/readyz")).text).toBe("ready\n");
  await edge.stop();
});

test("a part that fails to start takes the others down with it", async () => {
  const failing = () => Promise.reject(new Error("the worker has no table"));
  await expect(startEdge(modules, {}, { services: [failing] })).rejects.toThrow("the worker has no table");
});
