/**
 * node tests/load/typescript.mjs desk.ts <json>: what each read of the desk's list costs over filled databases, in
 * milliseconds of the process's CPU a call: on SQLite that is all of it, on PostgreSQL it leaves out the database's own.
 */
import { openDatabase } from "#db/client.ts";
import { consultations } from "#db/schema/consultations.ts";
import type { WorklistFilter } from "~/domain/contributions/forms.ts";
import { countByTheme, countViews } from "~/domain/contributions/worklist-counts.server.ts";
import { listWorklist } from "~/domain/contributions/worklists.server.ts";

type Task = { file?: string; rounds?: number };
const { file = "", rounds = 10 } = JSON.parse(process.argv[2] ?? "{}") as Task;
const today = new Date().toISOString().slice(0, 10);
const db = await openDatabase({ url: process.env.DATABASE_URL, file, migrations: "db/migrations" });

const filters: Record<string, WorklistFilter> = {
  all: {},
  consultation: { consultation: "standing" },
  theme: { theme: "data" },
  "no theme": { theme: "none" },
  owner: { owner: "digital" },
  "no owner": { owner: "none", stage: "received" },
  stage: { stage: "received" },
  "at owner": { stage: "at_owner" },
  "at owner, late": { stage: "at_owner", due: "late" },
  advised: { stage: "advised" },
  visibility: { visibility: "not_cleared" },
  late: { due: "late" },
  soon: { due: "soon" },
  question: { question: "answered" },
  commitment: { commitment: "plan-3" },
  several: { stage: "received", theme: "data", commitment: "plan-3", visibility: "withheld" },
  "none fit": { theme: "none", stage: "advised", commitment: "plan-3", due: "late" },
};

async function cost(what: () => Promise<unknown>): Promise<number> {
  await what();
  const from = process.cpuUsage();
  for (let i = 0; i < rounds; i++) await what();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000 / rounds;
}

try {
  const [first] = await db.read
    .select({ slug: consultations.slug, id: consultations.id })
    .from(consultations);
  const say = (name: string, ...figures: number[]) =>
    console.log([name.padEnd(16), ...figures.map((ms) => ms.toFixed(1).padStart(9))].join(""));
  console.log(
    `${"CPU ms a call".padEnd(16)}${["list", "next", "counts"].map((w) => w.padStart(9)).join("")}`,
  );
  for (const [name, asked] of Object.entries(filters)) {
    const filter = asked.consultation ? { consultation: first?.slug } : asked;
    const { rows } = await listWorklist(db.read, filter, today, 100);
    const after = rows.at(-1)?.ref;
    say(
      `${name} (${rows.length})`,
      await cost(() => listWorklist(db.read, filter, today, 100)),
      await cost(() => listWorklist(db.read, { ...filter, after }, today, 100)),
      await cost(() => countByTheme(db.read, filter, today)),
    );
  }
  say("kept filters", await cost(() => countViews(db.read, today, first?.id)));
} finally {
  await db.close();
}
