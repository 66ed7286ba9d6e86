/** node tests/load/typescript.mjs fill-cli.ts <json>: checks or fills a database, and writes what is asked for from it. */
import { writeFileSync } from "node:fs";
import { openDatabase } from "#db/client.ts";
import { checkFilling } from "./check.ts";
import { addressesOf, fill } from "./fill.ts";

type Task = { check?: boolean; count: number; file: string; addresses?: string };

const task = JSON.parse(process.argv[2] ?? "{}") as Task;
const today = new Date().toISOString().slice(0, 10);
const db = await openDatabase({
  url: process.env.DATABASE_URL,
  file: task.file,
  migrations: "db/migrations",
});
try {
  if (task.check) await checkFilling(db, today, task.count);
  else {
    const filled = await fill(db, today, task.count);
    if (task.addresses) writeFileSync(task.addresses, JSON.stringify(addressesOf(filled)));
  }
} finally {
  await db.close();
}
