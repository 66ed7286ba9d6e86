/** What became of what a table said: by the code that its read-back shows, for whoever sat there without having registered. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { createSaidLinks } from "~/domain/live/links.server.ts";
import { findSaid } from "~/domain/own/said.server.ts";
import { notFound } from "~/server/guard.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { SaidPage } from "~/ui/room/said-list.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "link" };
export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, ({ t }) => t("registration.said.title")),
  noindex,
];

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { secretKey, origin } = context.config;
  const named = createSaidLinks(secretKey, origin).read(params.token ?? "");
  const said = named && (await findSaid(context.house.db.read, named));
  if (!said) throw notFound();
  return { said };
}

export default function Said() {
  return <SaidPage {...useLoaderData<typeof loader>()} />;
}
