/**
 * The way off the invitation list that stands in mail: a person opens it and presses a button; a mail program posts to it by
 * itself (RFC 8058). Either way it is the signed address that counts: no cookie is read, and nothing else can be done here.
 */
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { leaveList } from "~/domain/contacts/commands/own.server.ts";
import type { ContactLink } from "~/domain/contacts/links.server.ts";
import { visitor } from "~/domain/kernel/actor.ts";
import { findListed } from "~/domain/own/listed.server.ts";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { contactLinksOf } from "~/server/listed.server.ts";
import { DeadListBoundary } from "~/ui/contacts/dead-link.tsx";
import { LeavePage } from "~/ui/contacts/leave-page.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "public" };
export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  ...pageTitle(matches, ({ t }) =>
    t(!data ? "contacts.dead.title" : data.left ? "contacts.leave.done" : "contacts.leave.title"),
  ),
  noindex,
];

function linkOf(context: RequestContext, token = ""): ContactLink {
  const link = contactLinksOf(context).read("leave", token);
  if (!link) throw notFound();
  return link;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const contact = await findListed(context.house.db.read, linkOf(context, params.token));
  if (!contact) throw notFound();
  return { left: contact.status === "left" };
}

export async function action({ context, params, request }: ActionFunctionArgs): Promise<Response> {
  const token = params.token ?? "";
  const link = linkOf(context, token);
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const result = await leaveList(ctx, link);
  if (!result.ok) throw notFound();
  // A mail program follows no redirect (RFC 8058, section 3.1).
  const byProgram = (await parseForm(request)).get("List-Unsubscribe") === "One-Click";
  return byProgram ? new Response(null, { status: 200 }) : redirect(paths.leaveList(token), 303);
}

export default function Leave() {
  return <LeavePage {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <DeadListBoundary />;
}
