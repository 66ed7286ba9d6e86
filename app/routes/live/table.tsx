/**
 * The page of a table. One address for everybody who sits there: what it shows follows from the part of the device, and from
 * where the table is (open, being read back, closed).
 */
import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireTable } from "~/server/at-table.server.ts";
import { actAtTable } from "~/server/table-acts.server.ts";
import liveCss from "~/styles/live.css?url";
import { openedBy } from "~/ui/live/acting.tsx";
import { LiveFrame } from "~/ui/live/live-head.tsx";
import { NoTablePage } from "~/ui/live/no-table-page.tsx";
import { tableName } from "~/ui/live/table-name.ts";
import { TablePage } from "~/ui/live/table-page.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "link", hydrate: true };

export const links = () => [{ rel: "stylesheet", href: liveCss }];
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageTitle(matches, ({ t }) => {
    if (!data) return t("live.gone.title");
    return t(`live.page.${data.table.device.role}`, { table: tableName(data.table) });
  }),
  noindex,
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { table } = await requireTable(context, request);
  // A key for each showing of the page: what its forms send is called by it.
  const params = new URL(request.url).searchParams;
  const from = Number(/^\d{1,4}$/.exec(params.get("from") ?? "")?.[0]) || 1;
  return { table, formKey: randomUUID(), opened: openedBy(params), from };
}

export const action = ({ context, request }: ActionFunctionArgs) => actAtTable(context, request);

export default function Table() {
  return (
    <LiveFrame>
      <TablePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
    </LiveFrame>
  );
}

export function ErrorBoundary() {
  return (
    <LiveFrame>
      <NoTablePage answer={useActionData<typeof action>()} />
    </LiveFrame>
  );
}
