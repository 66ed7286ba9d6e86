/**
 * Writers wait for one another here, and those that wait together are committed together: one transaction, a savepoint for
 * each, one COMMIT for all. Nobody hears anything before it, neither of success nor of a refusal, since both may rest on what
 * another of the group has written; where it fails, all are refused. See decision 0024.
 */

import type { Transaction } from "./kit.ts";

/** One connection that writes. */
export type WritingConnection = {
  /** Begins a transaction that no other writer is in; throws where that can't be had. */
  begin(): Promise<Transaction>;
  run(statement: string): Promise<void>;
  commit(): Promise<void>;
  /** Ends what was begun, whatever is left of it. */
  rollBack(): Promise<void>;
};

type Body<T> = (tx: Transaction) => Promise<T>;
type Waiting = {
  body: Body<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
};
/** Tells one writer what became of him. */
type Tell = () => void;

/** Enough that waiting for the disk is shared by all, and few enough that nobody waits long. */
const mostTogether = 50;

export function groupCommits(connection: WritingConnection) {
  const waiting: Waiting[] = [];
  const jobs: (() => void)[] = [];
  let working = Promise.resolve();
  let idle = true;

  async function work(): Promise<void> {
    while (waiting.length > 0 || jobs.length > 0) {
      // Whoever asks in this turn of the event loop comes along.
      await new Promise((next) => setImmediate(next));
      for (const job of jobs.splice(0)) job();
      if (waiting.length > 0) await commitTogether();
    }
    idle = true;
  }

  function begin(): void {
    if (!idle) return;
    idle = false;
    working = work();
  }

  async function commitTogether(): Promise<void> {
    let group: Waiting[] = [];
    try {
      const tx = await connection.begin();
      group = waiting.splice(0, mostTogether);
      const tellings: Tell[] = [];
      for (const one of group) tellings.push(await attempt(tx, one));
      await connection.commit();
      for (const tell of tellings) tell();
    } catch (error) {
      if (group.length === 0) group = waiting.splice(0);
      await connection.rollBack().catch(() => {});
      for (const { reject } of group) reject(error);
    }
  }

  async function attempt(tx: Transaction, { body, resolve, reject }: Waiting): Promise<Tell> {
    await connection.run("SAVEPOINT writer");
    try {
      const value = await body(tx);
      await connection.run("RELEASE SAVEPOINT writer");
      return () => resolve(value);
    } catch (error) {
      try {
        await connection.run("ROLLBACK TO SAVEPOINT writer");
        await connection.run("RELEASE SAVEPOINT writer");
      } catch (ended) {
        // A full disk or a lost connection has ended the whole transaction. The others hear of that, never of what this one was refused.
        throw new Error("the transaction of the writers who waited together has ended", {
          cause: hasCode(error) ? error : ended,
        });
      }
      return () => reject(error);
    }
  }

  return {
    /** Runs `body` in a transaction, and answers once it is committed. A throw takes back what this body wrote. */
    write<T>(body: Body<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ body, resolve: resolve as Waiting["resolve"], reject });
        begin();
      });
    },
    /** Does something between transactions: after the group that is being committed, however many wait. */
    alone<T>(job: () => T): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        jobs.push(() => {
          try {
            resolve(job());
          } catch (error) {
            reject(error);
          }
        });
        begin();
      });
    },
    /** Resolves when nobody waits any more: before the database is closed. */
    async ended(): Promise<void> {
      await working;
    },
  };
}

/** Whether the database said it, or the network on the way there: their errors have a code. */
function hasCode(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return typeof (error as { code?: unknown }).code === "string" || hasCode(error.cause);
}
