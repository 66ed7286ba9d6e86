import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { addressesIn, partsOf } from "~/domain/records/links.ts";
import { linkChecker } from "~/server/links/check-link.server.ts";
import { isPrivateAddress } from "~/server/links/private-networks.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
async function serve(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return (server.address() as AddressInfo).port;
}
/** The machine itself stands for `film.example`; every other name is what it says. */
const local = (host: string) => Promise.resolve(host === "film.example" ? ["127.0.0.1"] : ["10.0.0.7"]);
const anyPort = Array.from({ length: 65_536 }, (_, port) => port);
const parts = { resolve: local, mayCall: (address: string) => address === "127.0.0.1", timeoutMs: 1500 };
const check = linkChecker({ ...parts, ports: anyPort });

describe("a link of a record", () => {
  it("answers, by GET where HEAD is not taken; what is not there is dead", async () => {
    const asked: string[] = [];
    const port = await serve(({ method = "", url }, response) => {
      asked.push(`${method} ${url}`);
      response.writeHead(url === "/film" && method === "GET" ? 200 : url === "/ny" ? 200 : 404).end("x");
    });
    const at = (path: string) => `http://film.example:${port}${path}`;
    expect(await check(at("/ny"))).toMatchObject({ outcome: "answers", detail: "200", movedTo: null });
    expect(await check(at("/film"))).toMatchObject({ outcome: "answers", detail: "200" });
    expect(await check(at("/borte"))).toMatchObject({ outcome: "dead", detail: "404" });
    expect(asked).toEqual(["HEAD /ny", "HEAD /film", "GET /film", "HEAD /borte", "GET /borte"]);
  });

  it("is followed three times, and says where it moved for good", async () => {
    const port = await serve(({ url = "" }, response) => {
      const hop = Number(/\d+/.exec(url)?.[0] ?? 0);
      const status = url.includes("for-good") ? 301 : 302;
      if (hop === 0) return response.writeHead(200).end();
      return response.writeHead(status, { location: url.replace(String(hop), String(hop - 1)) }).end();
    });
    const at = (path: string) => `http://film.example:${port}${path}`;
    expect(await check(at("/a/3"))).toMatchObject({ outcome: "answers", movedTo: null });
    expect(await check(at("/for-good/2"))).toMatchObject({ outcome: "moved", movedTo: at("/for-good/0") });
    expect(await check(at("/a/4"))).toMatchObject({ outcome: "dead", detail: "too_many_moves" });
  });

  it("is not followed into a closed network, by its own address, by a name, or by a move", async () => {
    let asked = 0;
    const port = await serve((_request, response) => {
      asked += 1;
      response.writeHead(302, { location: "http://intern.example/" }).end();
    });
    const refused = { outcome: "refused", detail: "private_network" };
    const real = linkChecker({ ports: anyPort });
    for (const host of ["127.0.0.1", "10.1.2.3", "169.254.169.254", "[::1]", "[::ffff:7f00:1]", "2130706433"])
      expect([host, await real(`http://${host}:${port}/`)]).toMatchObject([host, refused]);
    expect(asked).toBe(0);
    const both = linkChecker({ ports: anyPort, resolve: async () => ["93.184.215.14", "127.0.0.1"] });
    expect(await both(`http://two-faced.example:${port}/`)).toMatchObject(refused);
    expect(asked).toBe(0);
    expect(await check(`http://film.example:${port}/`)).toMatchObject(refused);
    expect(asked).toBe(1);
  });

  it("is called at the ports of the web alone, wherever it moves", async () => {
    let asked = 0;
    const port = await serve((_request, response) => {
      asked += 1;
      response.writeHead(302, { location: "http://film.example:22/" }).end();
    });
    const refused = { outcome: "refused", detail: "other_port" };
    expect(await linkChecker(parts)(`http://film.example:${port}/`)).toMatchObject(refused);
    expect(asked).toBe(0);
    expect(await linkChecker({ ...parts, ports: [port] })(`http://film.example:${port}/`)).toMatchObject(
      refused,
    );
    expect(asked).toBe(1);
  });

  it("leads to the web alone, and a move to anything else is refused", async () => {
    const port = await serve((_request, response) => {
      response.writeHead(302, { location: "file:///etc/passwd" }).end();
    });
    expect(await check(`http://film.example:${port}/`)).toMatchObject({
      outcome: "refused",
      detail: "not_web",
    });
    for (const url of ["javascript:alert(1)", "ftp://film.example/", "http://user:pass@film.example/"])
      expect([url, await check(url)]).toMatchObject([url, { outcome: "refused", detail: "not_web" }]);
  });

  it("is not waited for long, and none of an endless body is read", async () => {
    const silent = await serve(() => undefined);
    expect(await check(`http://film.example:${silent}/`)).toMatchObject({
      outcome: "dead",
      detail: "no_answer",
    });
    const endless = await serve(({ method }, response) => {
      if (method === "HEAD") response.writeHead(405).end();
      else response.writeHead(200).write("x".repeat(64_000));
    });
    expect(await check(`http://film.example:${endless}/`)).toMatchObject({ outcome: "answers" });
    expect(await linkChecker({ resolve: async () => [] })("https://ingen.example/")).toMatchObject({
      ...{ outcome: "dead", detail: "unknown_host" },
    });
  });
});

it("knows private networks of both kinds, and lets others be", () => {
  for (const address of [
    "100.64.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "0.0.0.0",
    "fe80::1",
    "fd00::1",
    "::",
    "x",
  ])
    expect([address, isPrivateAddress(address)]).toEqual([address, true]);
  for (const address of ["93.184.215.14", "172.32.0.1", "2606:2800:21f:cb07::1"])
    expect([address, isPrivateAddress(address)]).toEqual([address, false]);
});

it("finds addresses in running text without what ends a sentence, each once", () => {
  const text = "Sjå https://dome.example/a_(b). Og (https://dome.example/c), eller https://dome.example/c!";
  expect(partsOf(text).flatMap(({ url }) => url ?? [])).toEqual([
    "https://dome.example/a_(b)",
    "https://dome.example/c",
    "https://dome.example/c",
  ]);
  expect(
    partsOf(text)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
  const section = { kind: "text" as const, title: {}, body: { nn: text, en: text }, facts: {} };
  expect(addressesIn({ compiledBy: {}, links: [], sections: [section] })).toHaveLength(2);
});
