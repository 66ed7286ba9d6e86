/** Writers who are committed together, over a connection that breaks where the test wants it. */
import { expect, it } from "vitest";
import { groupCommits, type WritingConnection } from "#db/group-commit.ts";
import type { Transaction } from "#db/kit.ts";
import { isUnavailable } from "~/server/unavailable.ts";

const broken = (on: string): WritingConnection => ({
  begin: async () => ({}) as Transaction,
  run: async (statement) => {
    if (statement.startsWith(on)) throw Object.assign(new Error("gone"), { code: "ECONNRESET" });
  },
  commit: async () => {},
  rollBack: async () => {},
});

it("what one was refused is told to nobody else where the connection is lost", async () => {
  const { write } = groupCommits(broken("ROLLBACK TO"));
  const refused = async () => {
    throw new Error("received already, as EIN26-K7M4");
  };
  const all = await Promise.allSettled([write(async () => 1), write(refused), write(async () => 3)]);
  const said = all.map((one) => (one.status === "rejected" ? one.reason : "committed"));
  expect(said.map(isUnavailable)).toEqual([true, true, true]);
  expect(said.map(({ message }) => message).join()).not.toContain("EIN26");
});

it("a full disk is told as such, though it has ended the transaction", async () => {
  const { write } = groupCommits({
    ...broken("nothing"),
    run: async (statement) => {
      if (statement.startsWith("ROLLBACK")) throw new Error("no such savepoint: writer");
    },
  });
  const full = () => Promise.reject(Object.assign(new Error("full"), { code: "SQLITE_FULL" }));
  await expect(write(full)).rejects.toSatisfy(isUnavailable);
});

it("what is done alone has its turn after the group that is being committed, though others never stop writing", async () => {
  const { write, alone, ended } = groupCommits(broken("nothing"));
  let written = 0;
  const goOn = (): Promise<void> => write(async () => ++written).then((n) => (n < 500 ? goOn() : undefined));
  const writers = [goOn(), goOn(), goOn()];
  const before = await alone(() => written);
  expect(before).toBeLessThanOrEqual(3);
  await expect(
    alone(() => {
      throw new Error("damaged");
    }),
  ).rejects.toThrow("damaged");
  await ended();
  expect(written).toBeGreaterThanOrEqual(500);
  await Promise.all(writers);
});
