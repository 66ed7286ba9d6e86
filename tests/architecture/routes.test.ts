import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { listRoutes, literalTexts, type Route } from "../support/route-table.ts";

let routes: Route[];
beforeAll(async () => {
  routes = await listRoutes();
});

const guardOf = ({ source }: Route) =>
  /export const handle: RouteHandle = \{[^}]*?guard:\s*("\w+"|\[[^\]]+\]|\w+)/.exec(source)?.[1];

describe("each route", () => {
  // That loaders and actions enforce it is tried over a real server: tests/rights/rights.test.ts.
  it("states its guard", () => {
    expect(routes.filter((route) => !guardOf(route)).map((r) => r.file)).toEqual([]);
  });

  it("that is public or a contributor's own ships no scripts of the framework", () => {
    const hydrated = routes.filter(
      (route) =>
        /^routes\/(public|track|invitation|registration|sign-in)\//.test(route.file) &&
        /hydrate:\s*true/.test(route.source),
    );
    expect(hydrated.map((r) => r.file)).toEqual([]);
  });
});

describe("every page and part", () => {
  const files = ["app/routes", "app/ui"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => `${folder}/${name}`),
  );

  it("takes its words from the messages", () => {
    const literal = files.flatMap((file) =>
      literalTexts(file, readFileSync(file, "utf8")).map((text) => `${file}: ${text}`),
    );
    expect(literal).toEqual([]);
  });

  it("builds internal addresses by app/paths.ts", () => {
    const written = files.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/\b(?:href|action|to)=(?:"|\{["'`])(\/[^"'`]*)/g)].map(
        (m) => `${file}: ${m[1]}`,
      ),
    );
    expect(written).toEqual([]);
  });

  it("leads by plain links, which a strict policy for scripts needs", () => {
    const linked = files.filter((file) =>
      /import \{[^}]*\b(Link|NavLink)\b[^}]*\} from "@remix-run\/react"/.test(readFileSync(file, "utf8")),
    );
    expect(linked).toEqual([]);
  });

  it("has no style attribute: the policy forbids it", () => {
    const styled = files.filter((file) => /\sstyle=\{/.test(readFileSync(file, "utf8")));
    expect(styled).toEqual([]);
  });
});
