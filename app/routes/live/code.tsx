/** What the QR code on a table leads to: the same form with the code in it. Scanners fetch addresses, so joining takes the button. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { codeOf, liveLimits, showCode } from "~/domain/live/live.ts";
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

/** Whether there is such a table is not looked up: nothing is to be learnt by fetching addresses. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const code = codeOf(params.code ?? "").slice(0, 40);
  const at = await findSeat(context, request);
  const shown = code.length === liveLimits.code ? showCode(code) : code;
  return { code: shown, sitting: at && { handle: at.handle, letter: at.letter, title: at.title } };
}

export const action = ({ context, request }: ActionFunctionArgs) => join(context, request);

export default function JoinTableByCode() {
  return (
    <LiveFrame>
      <JoinPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} left={false} />
    </LiveFrame>
  );
}
