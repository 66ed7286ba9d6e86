import { expect, it } from "vitest";
import { drawable } from "~/domain/contributions/coverage.ts";

it("the bar of a short text shows each run", () => {
  const runs = [
    { mark: "greeting" as const, size: 4 },
    { mark: null, size: 30 },
  ];
  expect(drawable(runs)).toEqual(runs);
});

it("the bar of a long text holds a bounded number of runs, and each kind keeps its share", () => {
  const kinds = ["contribution", null, "background"] as const;
  const runs = Array.from({ length: 30_001 }, (_, at) => ({
    mark: kinds[at % 3] ?? null,
    size: 1 + (at % 7),
  }));
  const drawn = drawable(runs);
  const share = (of: typeof runs, mark: string | null) =>
    of.reduce((sum, run) => sum + (run.mark === mark ? run.size : 0), 0);
  expect(drawn.length).toBeLessThanOrEqual(500);
  for (const kind of kinds) expect(share(drawn as typeof runs, kind)).toBe(share(runs, kind));
});
