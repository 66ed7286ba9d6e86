/** What the scripts of a table's page send in place of its forms: the same acts, answered without a page. */
import { type ActionFunctionArgs, json } from "@remix-run/node";
import { notFound } from "~/server/guard.server.ts";
import { actAtTable } from "~/server/table-acts.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "link" };

export function loader(): never {
  throw notFound();
}

/** 200 where it is done; else as the page answers. */
export async function action({ context, request }: ActionFunctionArgs): Promise<Response> {
  const answer = await actAtTable(context, request);
  if (answer.status !== 303) return answer;
  const cookies = answer.headers.getSetCookie().map((cookie): [string, string] => ["Set-Cookie", cookie]);
  return json({ done: true }, { headers: cookies });
}
