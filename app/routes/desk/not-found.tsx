/** Every address under the desk that there is no page for: it answers exactly like a page that one may not see. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "staff" };

export async function loader({ context }: LoaderFunctionArgs) {
  await requireStaff(context);
  throw notFound();
}

export async function action({ context }: ActionFunctionArgs) {
  await requireStaff(context);
  throw notFound();
}

export default function NotFound() {
  return null;
}
