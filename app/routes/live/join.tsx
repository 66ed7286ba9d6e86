/** Joining a table: its code is typed. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findTable } from "~/server/at-table.server.ts";
import { join } from "~/server/joining.server.ts";
import { JoinPage } from "~/ui/live/join-page.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "public" };
export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, ({ t }) => t("live.join.title")),
  noindex,
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const at = await findTable(context, request);
  return {
    sitting: at && { letter: at.table.letter, title: at.table.title },
    left: new URL(request.url).searchParams.has("left"),
  };
}

export const action = ({ context, request }: ActionFunctionArgs) => join(context, request);

export default function JoinTable() {
  return <JoinPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} code="" />;
}
