/** The queue on this device: an IndexedDB of its own, which a closed browser leaves where it is. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { QueueStore, Waiting } from "./queue.ts";

type Stored = Waiting & { order?: number };
interface Queue extends DBSchema {
  waiting: { key: number; value: Stored; indexes: { clientId: string } };
}

const name = "gensvar-table";

/**
 * Opens it; rejects where the browser keeps nothing (some do in private windows). Calls `lost` where it is closed under the page:
 * its storage was cleared, or the browser has let go of it.
 */
export async function openQueue(lost: () => void): Promise<QueueStore> {
  const db = await openDB<Queue>(name, 1, {
    upgrade(fresh) {
      const store = fresh.createObjectStore("waiting", { keyPath: "order", autoIncrement: true });
      store.createIndex("clientId", "clientId", { unique: true });
    },
    // A newer page is not kept waiting by this one.
    blocking(_now, _then, { target }) {
      (target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
  return {
    // A page of before objections waited here, could be taken back, or points had themes, may have left something.
    list: async () =>
      (await db.getAll("waiting")).map(({ order: _, ...waiting }) => ({
        ...waiting,
        objectsTo: waiting.objectsTo ?? null,
        takesBack: waiting.takesBack ?? null,
        theme: waiting.theme ?? "",
      })),
    async add(waiting) {
      const tx = db.transaction("waiting", "readwrite");
      if ((await tx.store.index("clientId").getKey(waiting.clientId)) === undefined)
        await tx.store.add(waiting);
      await tx.done;
    },
    refuse: (clientId, refused) => change(db, clientId, (found) => ({ ...found, refused })),
    remove: (clientId) => change(db, clientId, () => null),
  };
}

async function change(
  db: IDBPDatabase<Queue>,
  clientId: string,
  to: (found: Stored) => Stored | null,
): Promise<void> {
  const tx = db.transaction("waiting", "readwrite");
  const cursor = await tx.store.index("clientId").openCursor(clientId);
  const next = cursor && to(cursor.value);
  if (cursor && next) await cursor.update(next);
  else await cursor?.delete();
  await tx.done;
}
