/** Every table of the schema by the name that it has in code. */
import type { configOf } from "#db/kit.ts";

export type Table = Parameters<typeof configOf>[0];
const modules = import.meta.glob<Record<string, unknown>>("/db/schema/*.ts", { eager: true });

export function tablesOf(): Map<string, Table> {
  const found = Object.values(modules).flatMap((module) => Object.entries(module));
  const isTable = (value: unknown): value is Table =>
    typeof value === "object" && value !== null && Symbol.for("drizzle:IsDrizzleTable") in value;
  return new Map(found.filter((pair): pair is [string, Table] => isTable(pair[1])));
}
