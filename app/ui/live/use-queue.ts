import { useCallback, useEffect, useRef, useState } from "react";
import type { Flushed, QueueStore, Waiting } from "./queue.ts";
import { aloneInBrowser, createSender, type Sender } from "./queue-sender.ts";
import { memoryQueue, openQueue } from "./queue-store.ts";
import { sendBatch } from "./talking.ts";

export type QueueOnPage = {
  /** all that this device holds, of other tables too; null before it has been looked at */
  waiting: Waiting[] | null;
  /** false where this browser forgets it when it is closed */
  keeps: boolean;
  add: (waiting: Waiting) => Promise<void>;
  send: () => void;
  takeBack: (clientId: string) => Promise<void>;
  /** of what was refused, once somebody has copied it */
  drop: (clientId: string) => Promise<void>;
};

/** The queue of this device, sent to its table by itself: at once, when there is a network again, when somebody looks. */
export function useQueue(table: string, flushed: (result: Flushed) => Promise<void>): QueueOnPage {
  const [waiting, setWaiting] = useState<Waiting[] | null>(null);
  const [keeps, setKeeps] = useState(true);
  const held = useRef<{ store: QueueStore; sender: Sender } | null>(null);
  const told = useRef(flushed);
  told.current = flushed;

  useEffect(() => {
    let gone = false;
    const begin = async () => {
      const store = await openQueue().catch(() => {
        setKeeps(false);
        return memoryQueue();
      });
      const sender = createSender({
        ...{ store, table, alone: aloneInBrowser },
        send: (batch) => sendBatch(table, batch),
        changed: async (result) => {
          // The rows come first: what was sent is not gone from the page for a moment.
          await told.current(result);
          setWaiting(await store.list());
        },
      });
      if (gone) return sender.stop();
      held.current = { store, sender };
      setWaiting(await store.list());
      await sender.run();
    };
    void begin();
    const wake = () => void held.current?.sender.run();
    const looked = () => document.visibilityState === "visible" && wake();
    addEventListener("online", wake);
    addEventListener("focus", wake);
    document.addEventListener("visibilitychange", looked);
    return () => {
      gone = true;
      held.current?.sender.stop();
      removeEventListener("online", wake);
      removeEventListener("focus", wake);
      document.removeEventListener("visibilitychange", looked);
    };
  }, [table]);

  const list = useCallback(async () => {
    if (held.current) setWaiting(await held.current.store.list());
  }, []);
  return {
    waiting,
    keeps,
    async add(one) {
      await held.current?.store.add(one);
      await list();
      void held.current?.sender.run();
    },
    send: () => void held.current?.sender.run(),
    async takeBack(clientId) {
      await held.current?.sender.takeBack(clientId);
      await list();
    },
    async drop(clientId) {
      await held.current?.store.remove(clientId);
      await list();
    },
  };
}
