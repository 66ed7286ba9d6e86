/** Whether a form says what is kept already: sent twice, by a double click or a reload, it adds nothing. */
import { isDeepStrictEqual } from "node:util";

const asKept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Whether a row has all these values, as the database keeps them. */
export function hasSame(row: object, values: object): boolean {
  const kept = row as Record<string, unknown>;
  return Object.entries(values).every(([name, value]) =>
    isDeepStrictEqual(asKept(kept[name]), asKept(value)),
  );
}
