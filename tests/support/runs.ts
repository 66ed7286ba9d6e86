/** Random walks: some in `npm test`, which should take minutes, and all in `npm run test:full`. */
import fc, { type IAsyncProperty } from "fast-check";

export const walksOf = (all: number): number =>
  process.env.ALL_WALKS === "1" ? all : Math.max(2, Math.ceil(all / 4));

/**
 * Takes so many walks, as far as the time reaches; a slow machine takes fewer and says so, and fewer than half are none.
 * Throws as `fc.assert` does.
 */
export async function takeWalks<T>(
  property: IAsyncProperty<T>,
  all: number,
  withinMs = 100_000,
): Promise<void> {
  const wanted = walksOf(all);
  const taken = await fc.check(property, { numRuns: wanted, interruptAfterTimeLimit: withinMs });
  if (taken.failed)
    throw new Error((await fc.asyncDefaultReportMessage(taken)) ?? "", { cause: taken.errorInstance });
  if (taken.numRuns >= wanted) return;
  const said = `${taken.numRuns} of ${wanted} walks were taken in ${withinMs / 1000} s`;
  if (taken.numRuns * 2 < wanted) throw new Error(`Only ${said}: this shows too little.`);
  process.stdout.write(`${said}\n`);
}
