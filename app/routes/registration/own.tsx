/** One's own registration, by link: the seat or the place in the line, how to join, and what one answered. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRegistered } from "~/server/registered.server.ts";
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

export default function OwnRegistration() {
  return <OwnRegistrationPage {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <DeadRegistrationBoundary />;
}
