/** Joining a table: its code is typed. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findSeat } from "~/server/at-table.server.ts";
import { join } from "~/server/joining.server.ts";
import liveCss from "~/styles/live.css?url";
import { JoinPage } from "~/ui/live/join-page.tsx";
import { LiveFrame } from "~/ui/live/live-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "public", hydrate: true };
export const links = () => [{ rel: "stylesheet", href: liveCss }];
export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, ({ t }) => t("live.join.title")),
  noindex,
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const at = await findSeat(context, request);
  return {
    sitting: at && { handle: at.handle, letter: at.letter, title: at.title },
    left: new URL(request.url).searchParams.has("left"),
  };
}

export const action = ({ context, request }: ActionFunctionArgs) => join(context, request);

export default function JoinTable() {
  return (
    <LiveFrame>
      <JoinPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} code="" />
    </LiveFrame>
  );
}
