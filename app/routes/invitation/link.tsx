/** The link to one's own page: its token goes into a cookie and out of the address, history and referrers at once. */
import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { findListed } from "~/domain/own/listed.server.ts";
import { paths } from "~/paths.ts";
import { notFound } from "~/server/guard.server.ts";
import { holdingHeaders } from "~/server/held-links.ts";
import { contactLinksOf, rememberContact } from "~/server/listed.server.ts";
import { DeadListBoundary } from "~/ui/contacts/dead-link.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "public" };
export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, ({ t }) => t("contacts.dead.title")),
  noindex,
];

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const link = contactLinksOf(context).read("own", params.token ?? "");
  const contact = link && (await findListed(context.house.db.read, link));
  if (!contact) throw notFound();
  const cookie = rememberContact(context, link);
  const headers = holdingHeaders({ cookie, language: contact.language, config: context.config });
  return redirect(paths.ownContact(), { status: 303, headers });
}

export default function ListLink() {
  return null;
}

export function ErrorBoundary() {
  return <DeadListBoundary />;
}
