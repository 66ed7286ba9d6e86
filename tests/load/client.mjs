// The load: so many requests, eight at a time, over connections that are kept, to 127.0.0.1 only; then it waits for the
// next order. A child of the bench that ends with it.
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

const origin = "http://forum.example";
const boundary = "bench-7f3a9c";
let sent = 0;

/** The form as a browser sends it, without a file. Each comes from a network of its own. */
function form(words) {
  const fields = {
    ...{
      key: randomUUID(),
      text: `${words}\n\n${sent}`,
      who: "organisation",
      organisation: "Laget Døme",
      person: "",
    },
    ...{ email: "", publishText: "on", publishOrganisation: "on", language: "nn" },
  };
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.from(`${parts.join("")}--${boundary}--\r\n`);
}

function once(agent, { port, paths, post, cookie }, i) {
  sent++;
  const headers = {
    Host: "forum.example",
    Accept: "text/html",
    "Accept-Language": "nn",
    "X-Forwarded-For": `10.${(sent >> 8) & 255}.${sent & 255}.7`,
  };
  if (cookie) headers.Cookie = cookie;
  const body = post && form(post);
  if (body) {
    headers.Origin = origin;
    headers["Sec-Fetch-Site"] = "same-origin";
    headers["Content-Type"] = `multipart/form-data; boundary=${boundary}`;
    headers["Content-Length"] = body.length;
  }
  const began = performance.now();
  return new Promise((done, fail) => {
    const how = {
      host: "127.0.0.1",
      port,
      path: paths[i % paths.length],
      method: body ? "POST" : "GET",
      agent,
      headers,
    };
    const call = request(how, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk) => {
        bytes += chunk.length;
      });
      answer.on("end", () => done({ status: answer.statusCode, bytes, ms: performance.now() - began }));
      answer.on("error", fail);
    });
    call.setTimeout(30_000, () => call.destroy(new Error("no answer within 30 s")));
    call.on("error", fail);
    call.end(body);
  });
}

async function carryOut(order) {
  const agent = new Agent({ keepAlive: true, maxSockets: order.concurrency });
  const latencies = [];
  const bad = {};
  let bytes = 0;
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: order.concurrency }, async () => {
      while (next < order.requests) {
        const answer = await once(agent, order, next++).catch((error) => ({
          status: error.message,
          bytes: 0,
          ms: 0,
        }));
        const good = order.post ? answer.status === 303 : answer.status === 200;
        if (!good) bad[answer.status] = (bad[answer.status] ?? 0) + 1;
        latencies.push(answer.ms);
        bytes += answer.bytes;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const p99 = latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * 0.99))];
  return { seconds, p99, bad, bytes: bytes / order.requests };
}

process.on("message", async (order) => process.send(await carryOut(order)));
process.on("disconnect", () => process.exit(0));
