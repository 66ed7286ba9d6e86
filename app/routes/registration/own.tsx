/** One's own registration, by link: the seat or the place in the line, how to join, what one answered, and the way to have it erased. */
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitor } from "~/domain/kernel/actor.ts";
import { eraseMyRegistrations } from "~/domain/own/commands/erase-registered.server.ts";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { heldRegistrations, requireRegistered } from "~/server/registered.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { DeadRegistrationBoundary } from "~/ui/registration/dead-link.tsx";
import { OwnRegistrationPage, ownDone } from "~/ui/registration/own-page.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "link" };
export const meta: MetaFunction = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(error ? "registration.dead.title" : "registration.own.title")),
  noindex,
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { own } = await requireRegistered(context, request, params.ref);
  const asked = new URL(request.url).searchParams.get("done");
  return { own, origin: context.config.origin, done: ownDone.find((one) => one === asked) ?? null };
}

/** The one act of this page: what is held is erased. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const intent = (await parseForm(request)).get("intent");
  // Pressed a second time, the link has ended already; the answer is the same.
  if (intent === "erase")
    for (const link of heldRegistrations(context, request, params.ref)) {
      const result = await eraseMyRegistrations(ctx, link);
      if (result.ok) return redirect(paths.registrationLost({ done: "erased" }), 303);
    }
  throw notFound();
}

export default function OwnRegistration() {
  return <OwnRegistrationPage {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <DeadRegistrationBoundary />;
}
