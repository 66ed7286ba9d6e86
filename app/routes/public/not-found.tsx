/** Every address that there is no page for. */
import { notFound } from "~/server/guard.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "public" };

export function loader() {
  throw notFound();
}

/** Writing to it finds nothing either. */
export function action() {
  throw notFound();
}

export default function NotFound() {
  return null;
}
