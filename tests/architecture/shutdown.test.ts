import { connect } from "node:net";
import { expect, test } from "vitest";
import { startEdge } from "../support/edge.ts";

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
let order: string[] = [];
const modules = {
  slow: {
    loader: async () => {
      await pause(400);
      order.push("answer");
      return new Response("finished");
    },
  },
  endless: { loader: () => new Promise<Response>(() => {}) },
};

test("a request under way is finished, new ones are not taken, idle connections are closed", async () => {
  order = [];
  const edge = await startEdge(
    modules,
    {},
    { services: [() => ({ stop: async () => void order.push("worker") })] },
  );
  const idle = connect(edge.port, "127.0.0.1");
  idle.on("error", () => {});
  const idleClosed = new Promise((done) => idle.once("close", done));
  const slow = edge.ask("/slow");
  await pause(100);
  const stopped = edge.stop();
  await pause(20);
  await expect(edge.ask("/slow")).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  expect((await slow).text).toBe("finished");
  await stopped;
  await idleClosed;
  // The worker stops after the last answer, and before the database is closed.
  expect(order).toEqual(["answer", "worker"]);
});

test("at the deadline what is left is cut off", async () => {
  const edge = await startEdge(modules, { SHUTDOWN_DEADLINE: "1" });
  const cut = edge.ask("/endless").catch((error: NodeJS.ErrnoException) => error.code);
  await pause(50);
  const began = performance.now();
  await edge.stop();
  expect(performance.now() - began).toBeLessThan(3000);
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
