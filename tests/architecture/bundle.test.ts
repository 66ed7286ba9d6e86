import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const assets = "build/client/assets";
const chunks = () => readdirSync(assets).filter((name) => name.endsWith(".js"));

/** Traces of code that belongs on the server: names that survive minifying. */
const serverOnly = {
  "the database's drivers": /better-sqlite3|drizzle:entityKind|drizzle:Name|pg-pool|BEGIN IMMEDIATE/,
  "node's own modules": /["']node:[a-z_/]+["']/,
  "mail and files": /nodemailer|createTransport|busboy/,
  "settings and keys": /DATABASE_URL|SECRET_KEY|ATTACHMENTS_DIR/,
  tables: /pending_sign_ins|event_head|fan_outs/,
};

test("there is a build to look into (npm run build)", () => {
  expect(existsSync(assets)).toBe(true);
  expect(chunks().length).toBeGreaterThan(3);
});

test.each(Object.entries(serverOnly))("browsers don't get %s", (_what, trace) => {
  for (const name of chunks()) {
    const found = trace.exec(readFileSync(join(assets, name), "utf8"))?.[0];
    expect(found, name).toBeUndefined();
  }
});
