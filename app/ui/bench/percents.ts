/** Shares as whole numbers that add up to `whole`, by largest remainder; a part that is there is not 0 while that can be. */
export function wholeShares(sizes: readonly number[], whole: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 0) return sizes.map(() => 0);
  const parts = sizes.map((size, index) => {
    const exact = (size / total) * whole;
    return { index, exact, whole: Math.max(1, Math.floor(exact)) };
  });
  let rest = whole - parts.reduce((sum, part) => sum + part.whole, 0);
  for (const part of [...parts].sort((a, b) => b.exact - b.whole - (a.exact - a.whole))) {
    if (rest <= 0) break;
    part.whole++;
    rest--;
  }
  for (; rest < 0; rest++) {
    const largest = parts.reduce((a, b) => (b.whole > a.whole ? b : a));
    largest.whole--;
  }
  return parts.sort((a, b) => a.index - b.index).map((part) => part.whole);
}
