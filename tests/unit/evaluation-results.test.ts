import fc from "fast-check";
import { expect, it } from "vitest";
import { type Answered, resultsOf, scale, smallestCell } from "~/domain/evaluations/evaluation.ts";

const question = { kind: "scale" as const, text: { nn: "Nyttig?" } };
const given = (newcomers: readonly number[], before: readonly number[]): Answered[] =>
  ([true, false] as const).flatMap((isNew) =>
    (isNew ? newcomers : before).flatMap((n, index) =>
      Array.from({ length: n }, () => ({ isNew, replies: [scale[index] ?? null] })),
    ),
  );
const shown = (answers: readonly Answered[]) => {
  const [result] = resultsOf([question], answers).questions;
  if (result?.kind !== "scale") throw new Error("not a scale");
  return result;
};
const five = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 });

it("always shows totals, and they are the sums of what was answered", () => {
  fc.assert(
    fc.property(five, five, (newcomers, before) => {
      const { rows, all } = shown(given(newcomers, before));
      expect(rows.map((row) => row.all)).toEqual(newcomers.map((n, i) => n + (before[i] ?? 0)));
      expect(all).toBe(rows.reduce((sum, row) => sum + row.all, 0));
    }),
  );
});

it("shows no part of one to four, and none that could be reckoned from what is shown", () => {
  fc.assert(
    fc.property(five, five, (newcomers, before) => {
      const result = shown(given(newcomers, before));
      for (const row of [...result.rows, result]) {
        expect(row.newcomers === null).toBe(row.before === null);
        if (row.newcomers === null || row.before === null) continue;
        expect(row.newcomers + row.before).toBe(row.all);
        if (row.all > 0) expect(Math.min(row.newcomers, row.before)).toBeGreaterThanOrEqual(smallestCell);
      }
      if (result.newcomers === null) {
        expect(result.rows.every((row) => row.newcomers === null || row.all === 0)).toBe(true);
        return;
      }
      // What is hidden adds up to what the totals leave: each hidden row can be another than it is.
      const hidden = result.rows.filter((row) => row.newcomers === null);
      const left = result.newcomers - result.rows.reduce((sum, row) => sum + (row.newcomers ?? 0), 0);
      const room = hidden.reduce((sum, row) => sum + row.all, 0);
      for (const { all } of hidden) {
        const [least, most] = [Math.max(0, left - (room - all)), Math.min(all, left)];
        expect(most).toBeGreaterThan(least);
      }
    }),
    { numRuns: 2000 },
  );
});

it("hides both parts of the only row, and the smallest other row's", () => {
  const { rows } = shown(given([0, 0, 5, 6, 2], [0, 0, 5, 8, 9]));
  expect(rows.map(({ newcomers, before, all }) => [newcomers, before, all])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [null, null, 10],
    [6, 8, 14],
    [null, null, 11],
  ]);
});

it("gives words back without who wrote them", () => {
  const words = { kind: "text" as const, text: { nn: "Kva no?" } };
  const answers = [
    { isNew: true, replies: ["Meir tid."] },
    { isNew: false, replies: [null] },
  ];
  expect(resultsOf([words], answers).questions).toEqual([{ ...words, replies: ["Meir tid."], parts: null }]);
});

it("splits words into newcomers and others where each part has enough who wrote, and else not at all", () => {
  const words = { kind: "text" as const, text: { nn: "Kva bør vere annleis?" } };
  const wrote = (isNew: boolean, n: number): Answered[] =>
    Array.from({ length: n }, (_, at) => ({ isNew, replies: [`${isNew ? "ny" : "før"} ${at}`] }));
  const silent: Answered[] = Array.from({ length: 9 }, () => ({ isNew: true, replies: [" "] }));
  const partsOf = (newcomers: number, before: number) => {
    const answers = [...wrote(true, newcomers), ...silent, ...wrote(false, before)];
    const [result] = resultsOf([words], answers).questions;
    if (result?.kind !== "text") throw new Error("no words");
    expect(result.replies).toHaveLength(newcomers + before);
    return result.parts && [result.parts.newcomers.length, result.parts.before.length];
  };
  expect(partsOf(smallestCell, smallestCell + 2)).toEqual([smallestCell, smallestCell + 2]);
  expect([partsOf(smallestCell - 1, 9), partsOf(9, smallestCell - 1), partsOf(9, 0)]).toEqual([
    ...[null, null, null],
  ]);
});
