/**
 * The settings: read once from the environment, checked, and handed on as one `Config`. Nothing else reads
 * `process.env` (db/kit.ts does, to choose its dialect before anything runs). Each mistake gets a sentence.
 * The list with its defaults, for operators: .env.example.
 */
import { resolve } from "node:path";
import { z } from "zod";
import { longestLocalPart } from "~/domain/meetings/reply-address.server.ts";
import { unusableFolder } from "./data-dir.ts";
import { type Dkim, type DkimFile, readDkim } from "./dkim.ts";
import {
  address,
  attachments,
  domainName,
  host,
  logLevels,
  origin,
  postgresUrl,
  secretKey,
  smtpUrl,
  switchOn,
  trustProxy,
  whole,
} from "./env-values.ts";
import { readKey, readOrMakeKey } from "./secret-key.ts";

const nonEmpty = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const maybe = <S extends z.ZodType>(schema: S) => z.preprocess(nonEmpty, schema.optional());

const settings = z.object({
  NODE_ENV: maybe(
    z.enum(["production", "development", "test"], { error: "must be production, development or test" }),
  ),
  PORT: maybe(whole("a port", 0, 65_535)),
  HOST: maybe(host),
  ORIGIN: maybe(origin),
  DATA_DIR: maybe(z.string()),
  DATABASE_URL: maybe(postgresUrl),
  PROCESSES: maybe(whole("how many processes share the database", 1, 1000)),
  SMTP_URL: maybe(smtpUrl),
  MAIL_FROM: maybe(address),
  MAIL_REPLIES: maybe(address),
  DKIM_DOMAIN: maybe(domainName),
  DKIM_SELECTOR: maybe(domainName),
  DKIM_KEY_FILE: maybe(z.string()),
  SECRET_KEY: maybe(secretKey),
  ATTACHMENTS_DIR: maybe(z.string()),
  TRUST_PROXY: maybe(trustProxy),
  RESPONSE_MAIL_DELAY: maybe(whole("minutes", 0, 7 * 24 * 60)),
  READ_LIMIT: maybe(whole("requests a second from one address", 100, 1_000_000)),
  LOG_LEVEL: maybe(z.enum(logLevels, { error: `must be one of ${logLevels.join(", ")}` })),
  SHUTDOWN_DEADLINE: maybe(whole("seconds", 1, 600)),
  DEMO: maybe(switchOn),
});

export type Config = {
  mode: "production" | "development" | "test";
  /** the example forum, where one signs in as anybody with one click */
  demo: boolean;
  /** 0 lets the system choose one: for tests */
  port: number;
  host: string;
  /** where people reach the forum, e.g. https://forum.example: every link is built from it, never from a Host header */
  origin: string;
  /** the origins that a form may be sent from: `origin`, and 127.0.0.1 beside the default localhost */
  acceptedOrigins: readonly string[];
  /** ORIGIN is https: cookies are Secure, HSTS is sent */
  secure: boolean;
  dataDir: string;
  /** postgres://… ; absent means SQLite in `databaseFile` */
  databaseUrl?: string;
  databaseFile: string;
  /** SQLite file of sessions and counters, which may be lost */
  volatileFile: string;
  migrations: string;
  /** how many processes share the database */
  processes: number;
  /** absent: mail is written to `mailDir` */
  smtpUrl?: string;
  mailDir: string;
  /** the address that mail comes from; its display name is the forum's */
  mailFrom: string;
  /** reads what calendars answer and what mail servers report, by `npm run mail:receive`; absent: nobody does */
  mailReplies?: string;
  /** other mail that came to it */
  receivedDir: string;
  /** signs mail for this domain; absent: the mail server does, or nobody */
  dkim?: Dkim;
  /** at least 32 bytes: signs contributors' links */
  secretKey: Buffer;
  /** where the key lies unless SECRET_KEY gives it */
  keyFile: string;
  attachmentsDir: string;
  /** Express's `trust proxy`: nobody, a number of hops, or exactly these addresses */
  trustProxy: false | number | readonly string[];
  /** minutes that the mail of a published response waits */
  responseMailDelay: number;
  /** requests a second from one address before it is asked to wait */
  readLimit: number;
  logLevel: (typeof logLevels)[number];
  /** how long requests under way may take when the server stops */
  shutdownDeadlineMs: number;
};

/** A setting is wrong. The message is for the operator, one line a mistake. */
export class ConfigError extends Error {
  override name = "ConfigError";
  constructor(readonly mistakes: readonly string[]) {
    super(`The settings need a correction:\n${mistakes.map((mistake) => `  - ${mistake}`).join("\n")}`);
  }
}

/** A `Config` that has no key where there is none yet. */
export type Settings = Omit<Config, "secretKey" | "dkim"> & { secretKey?: Buffer; dkim?: DkimFile };

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything but the key, which may have to be made. Pure. Throws ConfigError. `root` is the project's folder. */
export function parseConfig(env: Environment, root = process.cwd()): Settings {
  const parsed = settings.safeParse(env);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  }
  const set = parsed.data;
  const processes = set.PROCESSES ?? 1;
  const mistakes = sharedMistakes(processes, set);
  if (set.SMTP_URL && !set.MAIL_FROM) {
    mistakes.push(
      "MAIL_FROM is needed with SMTP_URL: the address that mail comes from, e.g. forum@example.org",
    );
  }
  const dkim = [set.DKIM_DOMAIN, set.DKIM_SELECTOR, set.DKIM_KEY_FILE];
  const [domain, selector, keyFile] = dkim;
  if (dkim.some(Boolean) && !dkim.every(Boolean))
    mistakes.push("DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE are given together, or none of them");
  if ((set.MAIL_REPLIES ?? "").indexOf("@") > longestLocalPart)
    mistakes.push(
      `MAIL_REPLIES must have at most ${longestLocalPart} signs before the @: more are added to them`,
    );
  if (mistakes.length > 0) throw new ConfigError(mistakes);

  const demo = set.DEMO ?? false;
  const port = set.PORT ?? 3000;
  const own = set.ORIGIN ?? `http://localhost:${port}`;
  const dataDir = resolve(root, set.DATA_DIR ?? (demo ? "data-demo" : "data"));
  return {
    mode: set.NODE_ENV ?? "production",
    demo,
    port,
    host: set.HOST ?? "127.0.0.1",
    origin: own,
    acceptedOrigins: set.ORIGIN ? [own] : [own, `http://127.0.0.1:${port}`],
    secure: own.startsWith("https:"),
    dataDir,
    databaseUrl: set.DATABASE_URL,
    databaseFile: resolve(dataDir, "gensvar.db"),
    volatileFile: resolve(dataDir, "volatile.db"),
    migrations: resolve(root, "db/migrations"),
    processes,
    smtpUrl: set.SMTP_URL,
    mailDir: resolve(dataDir, "mail"),
    mailFrom: set.MAIL_FROM ?? `no-reply@${new URL(own).hostname}`,
    mailReplies: set.MAIL_REPLIES,
    receivedDir: resolve(dataDir, "received"),
    ...(domain && selector && keyFile && { dkim: { domain, selector, keyFile: resolve(root, keyFile) } }),
    secretKey: set.SECRET_KEY,
    keyFile: resolve(dataDir, "secret.key"),
    attachmentsDir: attachments(set.ATTACHMENTS_DIR, dataDir, root),
    trustProxy: set.TRUST_PROXY ?? false,
    responseMailDelay: set.RESPONSE_MAIL_DELAY ?? 10,
    readLimit: set.READ_LIMIT ?? 200,
    logLevel: set.LOG_LEVEL ?? "info",
    shutdownDeadlineMs: (set.SHUTDOWN_DEADLINE ?? 10) * 1000,
  };
}

/** What several processes must share cannot be made by each of them. */
function sharedMistakes(processes: number, set: z.output<typeof settings>): string[] {
  if (processes === 1) return [];
  return [
    !set.DATABASE_URL && "DATABASE_URL is needed with PROCESSES above 1: SQLite serves one process only",
    !set.SECRET_KEY &&
      "SECRET_KEY is needed with PROCESSES above 1: each process must sign links with the same key",
    !set.ATTACHMENTS_DIR &&
      "ATTACHMENTS_DIR is needed with PROCESSES above 1: a folder that all of them reach",
  ].filter((mistake) => mistake !== false);
}

/** The settings, with the key from the environment or DATA_DIR where there is one. Makes nothing. Throws ConfigError. */
export function loadSettings(env: Environment, root = process.cwd()): Settings {
  const settings = parseConfig(env, root);
  return { ...settings, secretKey: settings.secretKey ?? readKey(settings.keyFile) };
}

/** Makes DATA_DIR where it is missing. Throws ConfigError where it can't be used. */
export function makeDataDir({ dataDir }: Pick<Config, "dataDir">): void {
  const wrong = unusableFolder(dataDir);
  if (wrong) throw new ConfigError([`DATA_DIR ${dataDir} ${wrong}`]);
}

/** The settings of a server, with the key from the environment, or from (and if need be made in) DATA_DIR. */
export function loadConfig(env: Environment, root = process.cwd()): Config {
  const settings = parseConfig(env, root);
  makeDataDir(settings);
  const { dkim: file, ...rest } = settings;
  const dkim = file && readDkim(file);
  if (typeof dkim === "string") throw new ConfigError([dkim]);
  return { ...rest, ...(dkim && { dkim }), secretKey: settings.secretKey ?? readOrMakeKey(settings.keyFile) };
}
