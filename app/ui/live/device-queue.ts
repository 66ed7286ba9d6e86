/**
 * The queue as a page has it: on the device for as long as its browser keeps anything, and in the page's memory besides. A browser
 * may take its storage away at any time (in the background, where the disk is full, where somebody clears it), or give none. Then
 * it is opened anew, once, and what this page knows of is put back there; where that fails too, the page goes on alone with what
 * it knows and says so. It never rejects.
 *
 * What another tab has sent or taken back meanwhile may be put back with the rest: a point that comes twice is known by its name,
 * one that does not come is lost.
 */
import type { QueueStore, Waiting } from "./queue.ts";

export type DeviceQueue = QueueStore & {
  /** tries the storage once more where it was given up: somebody looks at the page again */
  tryAgain: () => void;
};

type Options = {
  /** opens the storage; calls `lost` where it is taken away again */
  open: (lost: () => void) => Promise<QueueStore>;
  /** whether the device keeps what waits, each time that is found out */
  keeps: (does: boolean) => void;
  /** milliseconds after which storage that says nothing counts as none */
  patience?: number;
};

export function deviceQueue({ open, keeps, patience = 3000 }: Options): DeviceQueue {
  /** what waits, as far as this page knows */
  let here: Waiting[] = [];
  /** of it, what the storage has not confirmed yet; and what it is still to forget */
  const unkept = new Set<string>();
  const unforgotten = new Set<string>();
  let storage: Promise<QueueStore> | null = null;
  let givenUp = false;

  async function reopen(): Promise<QueueStore> {
    const store = await open(lost);
    for (const clientId of unforgotten) await store.remove(clientId);
    for (const one of here) {
      await store.add(one);
      await store.refuse(one.clientId, one.refused);
    }
    return store;
  }

  /** Does it in the storage, opened anew if need be; `otherwise` where there is none. */
  async function reach<T>(act: (store: QueueStore) => Promise<T>, otherwise: T): Promise<T> {
    for (let tries = 0; tries < 2 && !givenUp; tries++) {
      storage ??= reopen();
      const asked = storage;
      try {
        const done = await inTime(asked.then(act), patience);
        keeps(true);
        return done;
      } catch {
        if (storage === asked) storage = null;
      }
    }
    givenUp = true;
    keeps(false);
    return otherwise;
  }

  /** At once: a page that is closed before the next point is written has put back what it knew. */
  function lost(): void {
    storage = null;
    void list();
  }

  async function list(): Promise<Waiting[]> {
    const kept = await reach<Waiting[] | null>((store) => store.list(), null);
    if (kept) {
      const others = here.filter((one) => unkept.has(one.clientId) && !kept.some(isCalled(one.clientId)));
      here = [...kept.filter(({ clientId }) => !unforgotten.has(clientId)), ...others];
    }
    return here;
  }

  return {
    list,
    async add(one) {
      if (here.some(isCalled(one.clientId))) return;
      here = [...here, one];
      unkept.add(one.clientId);
      await reach((store) => store.add(one).then(() => void unkept.delete(one.clientId)), undefined);
    },
    async refuse(clientId, refused) {
      here = here.map((one) => (one.clientId === clientId ? { ...one, refused } : one));
      await reach((store) => store.refuse(clientId, refused), undefined);
    },
    async remove(clientId) {
      here = here.filter((one) => one.clientId !== clientId);
      unkept.delete(clientId);
      unforgotten.add(clientId);
      await reach((store) => store.remove(clientId).then(() => void unforgotten.delete(clientId)), undefined);
    },
    tryAgain() {
      givenUp = false;
    },
  };
}

const isCalled = (clientId: string) => (one: Waiting) => one.clientId === clientId;

function inTime<T>(done: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the storage says nothing")), patience);
  });
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
