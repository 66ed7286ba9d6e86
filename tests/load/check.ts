/** Holds a small filling against the projection rebuilt from its working tables: else the figures are of another thing. */
import { isDeepStrictEqual } from "node:util";
import type { Database } from "#db/client.ts";
import {
  publishedContributionCommitments,
  publishedContributions,
  publishedCounters,
  publishedResponses,
  publishedSubmissions,
  searchDocuments,
} from "#db/schema/published.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { fill } from "./fill.ts";

const tables = {
  publishedContributions,
  publishedContributionCommitments,
  publishedResponses,
  publishedSubmissions,
  publishedCounters,
  searchDocuments,
};

export async function checkFilling(db: Database, today: string, count: number): Promise<void> {
  const { forum } = await fill(db, today, count);
  const filled = await read(db);
  expectOk(await rebuildProjection(forum.house.ctx({ actor: { kind: "system", name: "bench" } })));
  const rebuilt = await read(db);
  for (const name of Object.keys(tables)) {
    const [was, is] = [filled[name] ?? [], rebuilt[name] ?? []];
    const at = was.findIndex((row, i) => !isDeepStrictEqual(row, is[i]));
    if (at >= 0 || was.length !== is.length) {
      const differing = `filled ${JSON.stringify(was[at])}\nrebuilt ${JSON.stringify(is[at])}`;
      throw new Error(
        `${name}: ${was.length} rows were filled, ${is.length} rebuilt; the first that differs:\n${differing}`,
      );
    }
  }
}

/** Every row, with the names of its fields in one order, in one order of rows. A counter at zero is no counter. */
async function read(db: Database): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [name, table] of Object.entries(tables)) {
    const rows = await db.read.select().from(table);
    const texts = rows
      .filter((row) => !("n" in row && row.n === 0))
      .map((row) => JSON.stringify(sorted(row)));
    all[name] = texts.sort().map((text) => JSON.parse(text));
  }
  return all;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, sorted(inner)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
