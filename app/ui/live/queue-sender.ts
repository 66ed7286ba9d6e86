/** Sends a queue whenever there is reason to, one sender at a time, and tries again by itself for as long as something waits. */
import { type Flushed, flush, type Sending, waitAfter } from "./queue.ts";

type Options = Sending & {
  /** runs it while no other tab of this browser does */
  alone: <T>(body: () => Promise<T>) => Promise<T>;
  /** the queue may be another than before */
  changed: (result: Flushed) => Promise<void> | void;
};

export type Sender = {
  /** sends now, or once more after what is being sent */
  run: () => Promise<void>;
  /** takes back what was not sent yet; false where it is on its way or gone */
  takeBack: (clientId: string) => Promise<boolean>;
  stop: () => void;
};

export function createSender({ alone, changed, ...sending }: Options): Sender {
  let running: Promise<void> | null = null;
  let again = false;
  let failed = 0;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function turns() {
    do {
      again = false;
      const result = await alone(() => flush(sending)).catch((): Flushed => "failed");
      failed = result === "sent" ? 0 : failed + 1;
      await changed(result);
    } while (again && !stopped);
    if (failed > 0 && !stopped) timer = setTimeout(() => void run(), waitAfter(failed));
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    again = true;
    running ??= turns().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    run,
    takeBack: (clientId) =>
      alone(async () => {
        const there = (await sending.store.list()).some((one) => one.clientId === clientId);
        if (there) await sending.store.remove(clientId);
        return there;
      }),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** One tab at a time, where the browser gives a lock; where it gives none, two may send the same, which is received once. */
export async function aloneInBrowser<T>(body: () => Promise<T>): Promise<T> {
  if (!globalThis.navigator?.locks) return body();
  let begun = false;
  const begin = () => {
    begun = true;
    return body();
  };
  try {
    return (await navigator.locks.request("gensvar-table", begin)) as T;
  } catch (error) {
    if (begun) throw error;
    return body();
  }
}
