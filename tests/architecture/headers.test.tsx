import { Scripts, useMatches } from "@remix-run/react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isHydrated } from "~/hydration.ts";
import { useNonce } from "~/nonce.ts";
import { type Edge, origin, startEdge } from "../support/edge.ts";

function Root() {
  const nonce = useNonce();
  const matches = useMatches();
  return (
    <html lang="en">
      <body>{isHydrated(matches.map(({ handle }) => handle)) && <Scripts nonce={nonce} />}</body>
    </html>
  );
}
const modules = {
  root: { default: Root },
  reading: { default: () => null },
  "*": { default: () => null },
  desk: { default: () => null, handle: { hydrate: true } },
  "track/:ref": { default: () => null },
  resource: { loader: ({ request }: { request: Request }) => new Response(request.url) },
  download: {
    loader: () =>
      new Response("a", { headers: { "Content-Security-Policy": "sandbox", "Cache-Control": "no-store" } }),
  },
};

const csp = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers["content-security-policy"]);
let edge: Edge;
beforeAll(async () => {
  edge = await startEdge(modules);
});
afterAll(() => edge.stop());

describe("scripts", () => {
  test("a reading page has none, and its policy allows none", async () => {
    const answer = await edge.ask("/reading");
    expect(csp(answer)).toContain("script-src 'none'");
    expect(answer.text).not.toContain("<script");
  });

  test("a page that opts in has its own, under a nonce of this answer", async () => {
    const nonceOf = async () => {
      const answer = await edge.ask("/desk");
      const nonce = /'nonce-([^']+)'/.exec(csp(answer))?.[1];
      expect(answer.text).toContain(`nonce="${nonce}"`);
      return nonce;
    };
    const [first, second] = [await nonceOf(), await nonceOf()];
    expect(first).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(second).not.toBe(first);
  });

  test("no policy allows inline code, inline styles, framing or foreign forms", async () => {
    for (const path of ["/reading", "/desk", "/resource", "/nowhere", "/%ff"]) {
      const policy = csp(await edge.ask(path));
      expect(policy, path).not.toMatch(/unsafe|\*/);
      for (const part of [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "base-uri 'none'",
      ]) {
        expect(policy, path).toContain(part);
      }
    }
  });
});

describe("every answer", () => {
  test.each(["/reading", "/resource", "/nowhere", "/%ff", "/healthz"])(
    "of %s tells other sites nothing, is not sniffed and not framed",
    async (path) => {
      const { headers } = await edge.ask(path);
      expect(headers["referrer-policy"]).toBe("same-origin");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["x-powered-by"]).toBeUndefined();
      expect(headers["strict-transport-security"]).toBeUndefined();
    },
  );

  test("has a request id of ours, whatever the client sends", async () => {
    const { headers } = await edge.ask("/reading", { headers: { "x-request-id": "theirs" } });
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("is private and checked again; one person's own is never stored", async () => {
    expect((await edge.ask("/reading")).headers["cache-control"]).toBe("private, no-cache");
    for (const path of [
      "/desk",
      "/track/ABC-1",
      "/Track/ABC-1",
      "/%74rack/ABC-1",
      "/./track/ABC-1",
      "/reading/../track/ABC-1",
      "\\track\\ABC-1".replace("\\", "/"),
      "/link/token",
      "/sign-in",
    ]) {
      expect((await edge.ask(path)).headers["cache-control"], path).toBe("no-store");
    }
    expect((await edge.ask("/reading")).headers.vary).toMatch(/Cookie.*Accept-Language/);
  });

  test("a route's own policy and cache are kept, once", async () => {
    const { headers } = await edge.ask("/download");
    expect(headers["content-security-policy"]).toBe("sandbox");
    expect(headers["cache-control"]).toBe("no-store");
  });
});

test("what Remix sees of the address is ours, not the client's", async () => {
  const headers = { host: "evil.example", "x-forwarded-host": "evil.example" };
  expect((await edge.ask("/resource", { headers })).text).toBe(`${origin}/resource`);
});

test("?lang= is remembered", async () => {
  const { headers } = await edge.ask("/reading?lang=sv");
  expect(headers["set-cookie"]?.[0]).toMatch(/^gs_lang=sv; Path=\/; HttpOnly; SameSite=Lax; Max-Age=/);
});

test("an address with broken escapes or NUL is a designed 404", async () => {
  for (const path of ["/%ff", "/a%00b", "/reading?x=%00"]) {
    const answer = await edge.ask(path);
    expect(answer.status, path).toBe(404);
    expect(answer.text).toContain("<h1>");
  }
});

test("over https: HSTS, upgraded requests, cookies that only this host can set", async () => {
  const secure = await startEdge(modules, { ORIGIN: "https://forum.example" });
  try {
    const answer = await secure.ask("/reading?lang=nn");
    expect(answer.headers["strict-transport-security"]).toContain("max-age=31536000");
    expect(csp(answer)).toContain("upgrade-insecure-requests");
    expect(answer.headers["set-cookie"]?.[0]).toMatch(
      /^__Host-gs_lang=nn; Path=\/; HttpOnly; SameSite=Lax; Secure/,
    );
  } finally {
    await secure.stop();
  }
});
