import { readFileSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import { expect, it } from "vitest";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, { version?: string; resolved?: string }>;
};
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
>;

/** Versions below these have known holes. `npm audit` is not answered everywhere. */
const atLeast: Record<string, string> = {
  nodemailer: "10.4.1",
  "drizzle-orm": "0.45.2",
  "@remix-run/router": "1.23.4",
  "react-router": "6.30.6",
  "react-router-dom": "6.30.6",
  "markdown-it": "15.0.0",
};

const older = (a: string, b: string) => {
  const [x, y] = [a, b].map((v) => v.split(".").map(Number));
  const at = (x ?? []).findIndex((n, i) => n !== y?.[i]);
  return at >= 0 && (x?.[at] ?? 0) < (y?.[at] ?? 0);
};

it("no package is older than its last known hole", () => {
  const old = Object.entries(lock.packages).flatMap(([path, { version = "0" }]) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    return atLeast[name] && older(version, atLeast[name]) ? [`${path} ${version}`] : [];
  });
  expect(old).toEqual([]);
  expect(Object.keys(atLeast).filter((name) => !lock.packages[`node_modules/${name}`])).toEqual([]);
});

it("SQLite is not older than its last known hole", () => {
  const db = new BetterSqlite(":memory:");
  const { version } = db.prepare("select sqlite_version() as version").get() as { version: string };
  db.close();
  expect([version, older(version, "3.51.3")]).toEqual([version, false]);
});

it("every dependency is pinned exactly, and the lock file names no registry", () => {
  const pins = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(pins.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  expect(
    Object.entries(lock.packages)
      .filter(([, p]) => p.resolved)
      .map(([path]) => path),
  ).toEqual([]);
});
