import type { QueueStore, Waiting } from "~/ui/live/queue.ts";

/** A device's queue without a device. */
export function memoryQueue(): QueueStore {
  let all: Waiting[] = [];
  return {
    list: async () => all,
    async add(waiting) {
      if (!all.some(({ clientId }) => clientId === waiting.clientId)) all = [...all, waiting];
    },
    async refuse(clientId, refused) {
      all = all.map((one) => (one.clientId === clientId ? { ...one, refused } : one));
    },
    async remove(clientId) {
      all = all.filter((one) => one.clientId !== clientId);
    },
  };
}
