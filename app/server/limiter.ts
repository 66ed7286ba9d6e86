/** Counting who asks how often. Keys are networks or hashed addresses, never a person's name. */
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

export type LimiterOptions = {
  /** names the counter; two limiters of one name share their counts */
  name: string;
  points: number;
  seconds: number;
};
export type Taken = { ok: true } | { ok: false; retryAfter: number };

export type Limiter = {
  /** Takes one from the key's share; where nothing is left, says in how many seconds to come back. */
  take(key: string): Promise<Taken>;
  /** Gives the key its whole share again, e.g. after a right code. */
  forget(key: string): Promise<void>;
};

type Common = {
  keyPrefix: string;
  points: number;
  duration: number;
  clearExpiredByTimeout: false;
  insuranceLimiter: RateLimiterAbstract;
};

export function limiterOver(make: (common: Common) => RateLimiterAbstract, options: LimiterOptions): Limiter {
  const share = { keyPrefix: options.name, points: options.points, duration: options.seconds };
  // Where the store can't be written (a full disk), this process counts by itself: nobody is kept from reading or
  // from an answer that holds what he typed, and nobody goes uncounted.
  const insuranceLimiter = new RateLimiterMemory(share);
  const counter = make({ ...share, clearExpiredByTimeout: false, insuranceLimiter });
  const consume = (key: string) =>
    counter.consume(key).catch((left: unknown) => {
      if (left instanceof RateLimiterRes) return left;
      throw left;
    });
  return {
    async take(key) {
      let count = await consume(key);
      if (count.msBeforeNext > (options.seconds + 1) * 1000) {
        // The clock was set back since: nobody waits for the time that it was set back by.
        await counter.delete(key);
        count = await consume(key);
      }
      if (count.consumedPoints <= options.points) return { ok: true };
      return { ok: false, retryAfter: Math.max(1, Math.ceil(count.msBeforeNext / 1000)) };
    },
    async forget(key) {
      await counter.delete(key);
    },
  };
}

/** A counter of this process alone: for reading, which must not cost a write. */
export function memoryLimiter(options: LimiterOptions): Limiter {
  return limiterOver((common) => new RateLimiterMemory(common), options);
}
