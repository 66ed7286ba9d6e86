import { useEffect, useRef, useState } from "react";
import { deviceQueue } from "./device-queue.ts";
import { askingOnce, type Flushed, type Waiting } from "./queue.ts";
import { aloneInBrowser, createSender, type Sender } from "./queue-sender.ts";
import { openQueue } from "./queue-store.ts";
import { sendBatch } from "./talking.ts";

export type QueueOnPage = {
  /** all that this device holds, of other tables too; null before it has been looked at */
  waiting: Waiting[] | null;
  /** false where this browser forgets it when its page is closed */
  keeps: boolean;
  add: (waiting: Waiting) => Promise<void>;
  takeBack: (clientId: string) => Promise<void>;
  /** what nobody had sent goes after all */
  sendIn: (clientId: string) => Promise<void>;
  /** of what was refused, once somebody has copied it */
  drop: (clientId: string) => Promise<void>;
};

/** The queue of this device, sent to the tables that it was written at by itself: at once, when there is a network again, when somebody looks. */
export function useQueue(table: string, flushed: (result: Flushed) => Promise<void>): QueueOnPage {
  const [waiting, setWaiting] = useState<Waiting[] | null>(null);
  const [keeps, setKeeps] = useState(true);
  const [store] = useState(() => deviceQueue({ open: openQueue, keeps: setKeeps }));
  const sender = useRef<Sender | null>(null);
  const told = useRef(flushed);
  told.current = flushed;

  useEffect(() => {
    let gone = false;
    const begin = async () => {
      const before = await store.list();
      if (gone) return;
      setWaiting(before);
      sender.current = createSender({
        ...{ store, table, alone: aloneInBrowser },
        send: askingOnce(table, sendBatch),
        changed: async (result) => {
          // The rows come first: what was sent is not gone from the page for a moment.
          await told.current(result);
          setWaiting(await store.list());
        },
      });
      await sender.current.run();
    };
    void begin();
    const wake = () => {
      store.tryAgain();
      void sender.current?.run();
    };
    const looked = () => document.visibilityState === "visible" && wake();
    addEventListener("online", wake);
    addEventListener("focus", wake);
    document.addEventListener("visibilitychange", looked);
    return () => {
      gone = true;
      sender.current?.stop();
      removeEventListener("online", wake);
      removeEventListener("focus", wake);
      document.removeEventListener("visibilitychange", looked);
    };
  }, [table, store]);

  const forgotten = !keeps && (waiting ?? []).length > 0;
  useEffect(() => {
    if (!forgotten) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [forgotten]);

  const list = async () => setWaiting(await store.list());
  return {
    waiting,
    keeps,
    async add(one) {
      // It stands on the page at once, however long the device takes to keep it.
      setWaiting((now) => [...(now ?? []).filter(({ clientId }) => clientId !== one.clientId), one]);
      await store.add(one);
      await list();
      void sender.current?.run();
    },
    async takeBack(clientId) {
      await sender.current?.takeBack(clientId);
      await list();
    },
    async sendIn(clientId) {
      await store.refuse(clientId, null);
      await list();
      void sender.current?.run();
    },
    async drop(clientId) {
      await store.remove(clientId);
      await list();
    },
  };
}
