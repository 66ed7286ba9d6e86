/** So many values of a list are asked for at once: a statement takes a bounded number of them. */
const atOnce = 500;

/** Reads by a list of any length, in as many statements as it takes. */
export async function someAtOnce<One, Row>(
  all: readonly One[],
  read: (some: One[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < all.length; from += atOnce)
    rows.push(...(await read(all.slice(from, from + atOnce))));
  return rows;
}
