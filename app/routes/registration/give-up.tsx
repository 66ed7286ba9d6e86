/** One gives up one's seat, or one's place in the line: asked once more, since it goes to whoever waits. */
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { paths } from "~/paths.ts";
import { notFound } from "~/server/guard.server.ts";
import { requireRegistered } from "~/server/registered.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { DeadRegistrationBoundary } from "~/ui/registration/dead-link.tsx";
import { GiveUpPage } from "~/ui/registration/give-up-page.tsx";
import { ownCrumbs } from "~/ui/registration/own-crumbs.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ own }: Data, i18n) =>
    ownCrumbs(i18n, own, { href: paths.giveUpSeat(own.ref), text: i18n.t("registration.giveUp.title") }),
};
export const meta: MetaFunction = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(error ? "registration.dead.title" : "registration.giveUp.title")),
  noindex,
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { own } = await requireRegistered(context, request, params.ref);
  return { own };
}
type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx, link, own } = await requireRegistered(context, request, params.ref);
  const result = await answerRegistration(ctx, link, {
    ...{ status: "not_going", attendAs: own.attendAs, group: "", accessNeeds: "", answers: [], asked: [] },
  });
  if (!result.ok && result.code === "not_found") throw notFound();
  // Where it is too late, one's page says how it stands.
  return redirect(paths.registration(own.ref, { done: result.ok ? "given_up" : undefined }), 303);
}

export default function GiveUp() {
  return <GiveUpPage {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <DeadRegistrationBoundary />;
}
