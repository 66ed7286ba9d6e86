/** What something costs in CPU time of this process, which others on the machine don't add to: the least of several tries, in µs. */
export function cpuOf(work: () => unknown, { times = 1, tries = 5 } = {}): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < tries; n++) {
    const before = process.cpuUsage();
    for (let i = 0; i < times; i++) work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return Math.max(1, least);
}

/** The same of two things, tried in turn: what makes one dearer for a while makes the other so. */
export function cpuBeside(one: () => unknown, other: () => unknown): [number, number] {
  const least: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let n = 0; n < 5; n++) {
    least[0] = Math.min(least[0], cpuOf(one, { tries: 1 }));
    least[1] = Math.min(least[1], cpuOf(other, { tries: 1 }));
  }
  return least;
}
