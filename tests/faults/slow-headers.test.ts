/** Whoever sends a request a byte at a time holds a connection for seconds, not for ever. */
import { connect } from "node:net";
import { expect, it } from "vitest";
import { startEdge } from "../support/edge.ts";

it("headers that trickle in are cut off, and everybody else is answered meanwhile", async () => {
  const edge = await startEdge({ resource: { loader: () => new Response("read") } });
  try {
    const slow = connect(edge.port, "127.0.0.1");
    let answer = "";
    slow.on("data", (part) => {
      answer += part;
    });
    slow.write("GET /resource HTTP/1.1\r\nHost: forum.example\r\nX-Slow: ");
    const trickle = setInterval(() => slow.writable && slow.write("x"), 500);
    const began = Date.now();
    const closed = new Promise<number>((done) => slow.once("close", () => done(Date.now() - began)));
    slow.on("error", () => {});
    expect((await edge.ask("/resource")).text).toBe("read");
    // 15 seconds for the headers, looked at every five; without a limit this runs into the time of the test
    expect(await closed).toBeLessThan(60_000);
    clearInterval(trickle);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  } finally {
    await edge.stop();
  }
}, 120_000);
