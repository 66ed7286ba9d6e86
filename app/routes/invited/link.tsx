/**
 * The link of an invitation: its token goes into a cookie and out of the address, history and referrers at once. Opening it
 * answers nothing.
 */
import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { visitor } from "~/domain/kernel/actor.ts";
import { findOwnInvitation } from "~/domain/own/invited.server.ts";
import { paths } from "~/paths.ts";
import { notFound } from "~/server/guard.server.ts";
import { holdingHeaders } from "~/server/held-links.ts";
import { invitationLinksOf, rememberInvitation } from "~/server/invited.server.ts";
import { DeadInvitationBoundary } from "~/ui/invited/dead-link.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "public" };
export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, ({ t }) => t("invitation.dead.title")),
  noindex,
];

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response> {
  const { db, now } = context.house.ctx({ actor: visitor });
  const link = invitationLinksOf(context).read("own", params.token ?? "");
  const own = link && (await findOwnInvitation(db.read, link, now()));
  if (!own) throw notFound();
  const cookie = rememberInvitation(context, request, link);
  const headers = holdingHeaders({ cookie, language: own.language, config: context.config });
  return redirect(paths.invitation(link.ref), { status: 303, headers });
}

export default function InvitationLink() {
  return null;
}

export function ErrorBoundary() {
  return <DeadInvitationBoundary />;
}
