/** The service worker that keeps the page where there is no network: begun with the page, ended when the device leaves its table. */
import { paths } from "~/paths.ts";

const folder = "/live/";
const prefix = "gensvar-table-";

/** Of the build that this page is of; one of an earlier build gives way. */
export function beginWorker(): void {
  const { version = "" } = (window as { __remixManifest?: { version?: string } }).__remixManifest ?? {};
  // A browser without them, or one that refuses, has a page that needs its network.
  void navigator.serviceWorker?.register(paths.live.worker(version), { scope: folder }).catch(() => {});
}

/** Nothing of the table's page stays on this device; the queue is another matter. */
export async function endWorker(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(folder).catch(() => undefined);
  await registration?.unregister().catch(() => false);
  const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
}
