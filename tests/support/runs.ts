/** How many random walks: some in `npm test`, which should take minutes, and all in `npm run test:full`. */
export const walksOf = (all: number): number =>
  process.env.ALL_WALKS === "1" ? all : Math.max(2, Math.ceil(all / 4));
