/** A new link to one's own registration, which ends the older ones: mailed alone, so that whoever got hold of one loses it. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { visitor } from "~/domain/kernel/actor.ts";
import { renewRegistrationLink } from "~/domain/meetings/commands/ask-link.server.ts";
import { paths } from "~/paths.ts";
import { notFound } from "~/server/guard.server.ts";
import { heldRegistrations, requireRegistered } from "~/server/registered.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { DeadRegistrationBoundary } from "~/ui/registration/dead-link.tsx";
import { NewLinkPage } from "~/ui/registration/new-link-page.tsx";
import { ownCrumbs } from "~/ui/registration/own-crumbs.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ own }: Data, i18n) =>
    ownCrumbs(i18n, own, {
      href: paths.newRegistrationLink(own.ref),
      text: i18n.t("registration.renew.title"),
    }),
};
export const meta: MetaFunction = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(error ? "registration.dead.title" : "registration.renew.title")),
  noindex,
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { own } = await requireRegistered(context, request, params.ref);
  return { own, sendsMail: context.config.smtpUrl !== undefined };
}
type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ context, params, request }: ActionFunctionArgs) {
  if (context.config.smtpUrl === undefined) throw notFound();
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  // Pressed a second time, the link has ended already; the answer is the same.
  for (const link of heldRegistrations(context, request, params.ref)) {
    const result = await renewRegistrationLink(ctx, link);
    if (result.ok) return redirect(paths.registrationLost({ done: "renewed" }), 303);
    if (result.code === "asked_often") return json({ often: true }, { status: 429 });
  }
  throw notFound();
}

export default function NewRegistrationLink() {
  return (
    <NewLinkPage {...useLoaderData<typeof loader>()} often={useActionData<typeof action>() !== undefined} />
  );
}

export function ErrorBoundary() {
  return <DeadRegistrationBoundary />;
}
