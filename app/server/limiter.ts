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

type Common = { keyPrefix: string; points: number; duration: number; clearExpiredByTimeout: false };

export function limiterOver(make: (common: Common) => RateLimiterAbstract, options: LimiterOptions): Limiter {
  const counter = make({
    keyPrefix: options.name,
    points: options.points,
    duration: options.seconds,
    clearExpiredByTimeout: false,
  });
  return {
    async take(key) {
      try {
        await counter.consume(key);
        return { ok: true };
      } catch (left) {
        if (!(left instanceof RateLimiterRes)) throw left;
        return { ok: false, retryAfter: Math.max(1, Math.ceil(left.msBeforeNext / 1000)) };
      }
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
