import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, loadConfig, parseConfig } from "~/server/env.ts";

const folder = () => mkdtempSync(join(tmpdir(), "gensvar-env-"));
const key = Buffer.alloc(32, 7);

function mistakes(env: Record<string, string>): readonly string[] {
  try {
    parseConfig(env, "/forum");
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}

describe("settings", () => {
  test("need nothing to start with", () => {
    const config = parseConfig({}, "/forum");
    expect(config).toMatchObject({
      mode: "production",
      demo: false,
      port: 3000,
      host: "127.0.0.1",
      origin: "http://localhost:3000",
      acceptedOrigins: ["http://localhost:3000", "http://127.0.0.1:3000"],
      secure: false,
      databaseFile: "/forum/data/gensvar.db",
      attachmentsDir: "/forum/data/attachments",
      migrations: "/forum/db/migrations",
      trustProxy: false,
      responseMailDelay: 10,
    });
    expect(config.databaseUrl).toBeUndefined();
  });

  test("empty values count as not given", () => {
    expect(parseConfig({ PORT: "", DATABASE_URL: " ", SMTP_URL: "" }, "/forum").port).toBe(3000);
  });

  test("the demo has a data folder of its own, unless one is named", () => {
    expect(parseConfig({ DEMO: "1" }, "/forum").dataDir).toBe("/forum/data-demo");
    expect(parseConfig({ DEMO: "1", DATA_DIR: "/elsewhere" }, "/forum").dataDir).toBe("/elsewhere");
  });

  test("an ORIGIN of one's own is the only origin that is accepted", () => {
    const config = parseConfig({ ORIGIN: "https://forum.example/" }, "/forum");
    expect(config).toMatchObject({ origin: "https://forum.example", secure: true });
    expect(config.acceptedOrigins).toEqual(["https://forum.example"]);
  });

  test("response mail may go at once", () => {
    expect(parseConfig({ RESPONSE_MAIL_DELAY: "0" }, "/forum").responseMailDelay).toBe(0);
  });

  test.each([
    ["none", false],
    ["2", 2],
    ["loopback, 10.0.0.0/8", ["loopback", "10.0.0.0/8"]],
    ["2001:db8::1", ["2001:db8::1"]],
  ])("TRUST_PROXY=%s", (value, expected) => {
    expect(parseConfig({ TRUST_PROXY: value }, "/forum").trustProxy).toEqual(expected);
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["HOST", "http://localhost"],
    ["ORIGIN", "forum.example"],
    ["ORIGIN", "https://forum.example/path"],
    ["ORIGIN", "https://name:word@forum.example"],
    ["DATABASE_URL", "mysql://localhost/x"],
    ["DATABASE_URL", "postgres://localhost"],
    ["SMTP_URL", "mail.example"],
    ["MAIL_FROM", "Forum <forum@forum.example>"],
    ["SECRET_KEY", "short"],
    ["TRUST_PROXY", "true"],
    ["TRUST_PROXY", "0"],
    ["TRUST_PROXY", "10.0.0.0/64"],
    ["RESPONSE_MAIL_DELAY", "-1"],
    ["READ_LIMIT", "99"],
    ["LOG_LEVEL", "loud"],
    ["NODE_ENV", "staging"],
    ["DEMO", "perhaps"],
  ])("%s=%s gets a sentence that names it and doesn't repeat the value", (name, value) => {
    const [sentence, ...more] = mistakes({ [name]: value });
    expect(sentence).toMatch(new RegExp(`^${name} must `));
    expect(more).toEqual([]);
    if (name === "SECRET_KEY" || name.endsWith("_URL")) expect(sentence).not.toContain(value);
  });

  test("mistakes are told all at once", () => {
    expect(mistakes({ PORT: "x", TRUST_PROXY: "y" })).toHaveLength(2);
  });

  test("mail needs a sender", () => {
    expect(mistakes({ SMTP_URL: "smtp://localhost:25" }).join()).toMatch(/MAIL_FROM is needed/);
  });

  test("several processes need a database, a key and a folder that they share", () => {
    const said = mistakes({ PROCESSES: "2" });
    expect(said.map((sentence) => sentence.split(" ")[0])).toEqual([
      "DATABASE_URL",
      "SECRET_KEY",
      "ATTACHMENTS_DIR",
    ]);
    const shared = {
      DATABASE_URL: "postgres://name:word@localhost/forum",
      SECRET_KEY: key.toString("hex"),
      ATTACHMENTS_DIR: "/shared",
    };
    expect(parseConfig({ PROCESSES: "2", ...shared }, "/forum")).toMatchObject({
      processes: 2,
      secretKey: key,
    });
  });
});

describe("the secret key", () => {
  test("is made once, for its owner only, and found again", () => {
    const dataDir = join(folder(), "new");
    const first = loadConfig({ DATA_DIR: dataDir });
    expect(first.secretKey).toHaveLength(32);
    expect(statSync(join(dataDir, "secret.key")).mode & 0o777).toBe(0o600);
    expect(loadConfig({ DATA_DIR: dataDir }).secretKey).toEqual(first.secretKey);
  });

  test("may be given in base64 or hexadecimal; then no file is made", () => {
    const dataDir = folder();
    for (const encoding of ["hex", "base64", "base64url"] as const) {
      expect(loadConfig({ DATA_DIR: dataDir, SECRET_KEY: key.toString(encoding) }).secretKey).toEqual(key);
    }
    expect(() => readFileSync(join(dataDir, "secret.key"))).toThrow();
  });

  test("a damaged one is refused, not replaced", () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, "secret.key"), "abc\n");
    expect(() => loadConfig({ DATA_DIR: dataDir })).toThrow(/damaged/);
    expect(readFileSync(join(dataDir, "secret.key"), "utf8")).toBe("abc\n");
  });
});
