/** The rows of a table's page, for its scripts: the page reads them anew when something has happened. */
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requireTable } from "~/server/at-table.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "link" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { table } = await requireTable(context, request);
  return json(table);
}
