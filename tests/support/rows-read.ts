/** How many rows are fetched from a database: of whatever is asked through `db`, however the question is put together. */
import type { Queryable } from "#db/kit.ts";

export function countingRows(db: Queryable): { db: Queryable; rows: () => number } {
  let fetched = 0;
  const counted = (rows: unknown) => {
    if (Array.isArray(rows)) fetched += rows.length;
    return rows;
  };
  /** A question that is being built: each step of it is one too, and it is asked when it is awaited. */
  const watch = <T extends object>(built: T): T =>
    new Proxy(built, {
      get(target, key) {
        const value = Reflect.get(target, key, target);
        if (typeof value !== "function") return value;
        if (key === "then")
          return (done: (rows: unknown) => unknown, failed: (error: unknown) => unknown) =>
            value.call(target, (rows: unknown) => done(counted(rows)), failed);
        return (...args: unknown[]) => {
          const next = value.apply(target, args);
          const isStep = ["select", "from", "where", "orderBy", "limit", "groupBy"].includes(String(key));
          const isJoin = String(key).endsWith("Join");
          return isStep || isJoin ? watch(next) : next;
        };
      },
    });
  return { db: watch(db), rows: () => fetched };
}
