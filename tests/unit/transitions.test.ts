import { describe, expect, it } from "vitest";
import { isEnd, leadingTo, mayMove, moved, type Transitions } from "~/domain/kernel/transitions.ts";

describe("a table of moves", () => {
  const table: Transitions<"a" | "b" | "c"> = { a: ["b", "c"], b: ["a"], c: [] };
  it("says which moves there are, and what ends", () => {
    const states = ["a", "b", "c"] as const;
    const moves = states.flatMap((from) => states.map((to) => [from, to] as const));
    expect(moves.filter(([from, to]) => mayMove(table, from, to)).map(([from, to]) => from + to)).toEqual([
      ...["ab", "ac", "ba"],
    ]);
    expect([isEnd(table, "a"), isEnd(table, "c")]).toEqual([false, true]);
    expect(leadingTo(table, "c")).toEqual(["a"]);
  });
  it("lets stay, and throws at a move that it does not have", () => {
    expect(moved(table, "c", "c")).toBe("c");
    expect(() => moved(table, "c", "a")).toThrow("no move from c to a");
  });
});
