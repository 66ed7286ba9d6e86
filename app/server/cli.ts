/** Maintenance commands, built to build/server/cli.js: `node bin/run.mjs <name>`. Each returns its exit code. */
import { resolve } from "node:path";
import { type Database, openDatabase } from "#db/client.ts";
import { isTaken } from "#db/taken.ts";
import { createHouse, type House } from "~/domain/index.ts";
import { idsAfter } from "~/domain/kernel/ids.server.ts";
import { loadSettings, makeDataDir, type Settings } from "./env.ts";
import { closeToOthers, makeForOwnerOnly } from "./owner-only.ts";

export type Command = (parts: {
  /** without a key where there is none: only a command that needs one makes it */
  config: Settings;
  /** Opens the forum, and makes what is missing of it. What a command refuses before that leaves everything as it was. */
  open: () => Promise<House>;
  /** Whether a forum that holds something stands there already; changes nothing of it. */
  isTaken: () => Promise<boolean>;
  arguments: readonly string[];
}) => Promise<number>;

/** Loaded only when asked for, so that a command starts at once. */
const commands: Record<string, () => Promise<Command>> = {
  "projection-rebuild": async () => (await import("./commands/projection-rebuild.ts")).projectionRebuild,
  "second-reset": async () => (await import("./commands/second-reset.ts")).secondReset,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
  "key-export": async () => (await import("./commands/key-export.ts")).keyExport,
  "key-replace": async () => (await import("./commands/key-replace.ts")).keyReplace,
  "mail-receive": async () => (await import("./commands/mail-receive.ts")).mailReceive,
  "log-verify": async () => (await import("./commands/log-verify.ts")).logVerify,
};

async function run(name: string | undefined, rest: readonly string[]): Promise<number> {
  const load = name ? commands[name] : undefined;
  if (!load) {
    const known = Object.keys(commands).join(", ");
    process.stderr.write(
      `There is no command ${name ? `“${name}”` : "without a name"}. There are: ${known}.\n`,
    );
    return 2;
  }
  makeForOwnerOnly();
  const config = loadSettings(process.env, resolve(import.meta.dirname, "../.."));
  const { databaseUrl: url, databaseFile: file, migrations } = config;
  let db: Database | undefined;
  const open = async () => {
    makeDataDir(config);
    closeToOthers(config);
    db = await openDatabase({ url, file, migrations });
    return createHouse({ db, responseMailDelay: config.responseMailDelay, newId: await idsAfter(db.read) });
  };
  try {
    return await (await load())({ config, open, isTaken: () => isTaken({ url, file }), arguments: rest });
  } finally {
    await db?.close();
  }
}

try {
  process.exitCode = await run(process.argv[2], process.argv.slice(3));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  // A mail server that hears 75 keeps the mail and tries again (EX_TEMPFAIL).
  process.exitCode = process.argv[2] === "mail-receive" ? 75 : 1;
}
