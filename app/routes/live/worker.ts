/** The service worker of a table's page. Its folder is all that it may look after: the pages of a table, and nothing else of the forum. */

import source from "~/ui/live/worker.js?raw";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "public" };

export function loader() {
  return new Response(source, {
    headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" },
  });
}
