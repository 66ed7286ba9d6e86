import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exemptFromOriginGate } from "~/server/http/gate.ts";
import { type Edge, origin, startEdge } from "../support/edge.ts";

let edge: Edge;
let ran = 0;
const action = async () => {
  ran += 1;
  return new Response("done");
};

beforeAll(async () => {
  edge = await startEdge({
    page: { default: () => null, action },
    resource: { action, loader: () => new Response("read") },
  });
});
afterAll(() => edge.stop());
beforeEach(() => {
  ran = 0;
});

const own = { origin };
const write = (path: string, headers: Record<string, string>, method = "POST") =>
  edge.ask(path, { method, headers, body: "a=1" });

describe.each(["/page", "/page?_data=page", "/resource", "/resource?_data=resource"])(
  "a write to %s",
  (path) => {
    test.each([
      ["without Origin", {}],
      ["with a null Origin", { origin: "null" }],
      ["from a foreign origin", { origin: "https://evil.example" }],
      ["from an origin that begins like ours", { origin: `${origin}.evil.example` }],
      ["from our origin on another port", { origin: `${origin}:8080` }],
      ["from our origin over another scheme", { origin: origin.replace("http:", "https:") }],
      ["cross-site by Sec-Fetch-Site", { ...own, "sec-fetch-site": "cross-site" }],
      ["same-site by Sec-Fetch-Site", { ...own, "sec-fetch-site": "same-site" }],
      ["same-origin by Sec-Fetch-Site but without Origin", { "sec-fetch-site": "same-origin" }],
      ["with a Host that matches a foreign origin", { origin: "http://evil.example", host: "evil.example" }],
    ])("%s is refused and does nothing", async (_what, headers) => {
      const answer = await write(path, headers as Record<string, string>);
      expect(answer.status).toBe(403);
      expect(answer.text).toContain("<h1>");
      expect(ran).toBe(0);
    });

    test.each([
      ["with our Origin", own],
      ["with our Origin and Sec-Fetch-Site", { ...own, "sec-fetch-site": "same-origin" }],
    ])("%s goes through", async (_what, headers) => {
      expect((await write(path, headers)).status).toBe(200);
      expect(ran).toBe(1);
    });
  },
);

test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])(
  "%s passes the gate only with our Origin",
  async (method) => {
    expect((await write("/resource", {}, method)).status).toBe(403);
    expect(ran).toBe(0);
  },
);

test("reading needs no Origin", async () => {
  expect((await edge.ask("/resource", { headers: { origin: "https://elsewhere.example" } })).text).toBe(
    "read",
  );
});

test("the refusal is in the reader's language", async () => {
  const title = async (language: string) =>
    (await write("/page", { "accept-language": language })).text.match(
      /<html lang="(..)">[\s\S]*<h1>(.+)<\/h1>/,
    );
  const said = await Promise.all(["en", "nb", "nn", "sv"].map(title));
  expect(said.map((match) => match?.[1])).toEqual(["en", "nb", "nn", "sv"]);
  expect(new Set(said.map((match) => match?.[2])).size).toBeGreaterThan(2);
});

test("exempt is one-click leaving of the invitation list, which an HMAC in its address authorises, and nothing else", () => {
  expect(exemptFromOriginGate.map(String)).toEqual(["/^\\/invitation-list\\/leave\\/[\\w-]+$/"]);
});
