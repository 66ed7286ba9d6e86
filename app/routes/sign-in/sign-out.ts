/** Signs out, by POST only: a link or a picture must not be able to. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "~/paths.ts";
import { notFound } from "~/server/guard.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "public" };

export function loader() {
  throw notFound();
}

export async function action({ context: { session, sessions } }: ActionFunctionArgs) {
  if (!session) return redirect(paths.home(), 303);
  const cookie = await sessions.end(session.id, session.personId);
  // What the browser kept of forms that were not taken goes with it (0042).
  const headers = { "Set-Cookie": cookie, "Clear-Site-Data": '"cache"' };
  return redirect(paths.home(), { status: 303, headers });
}
