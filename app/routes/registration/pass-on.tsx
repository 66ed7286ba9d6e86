/** One's seat is passed on to somebody else, who has it once he has confirmed by mail. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { passOnSeat } from "~/domain/meetings/commands/pass-on-seat.server.ts";
import { substituteForm } from "~/domain/meetings/registration-forms.ts";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { requireRegistered } from "~/server/registered.server.ts";
import { runForm } from "~/server/run-form.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { DeadRegistrationBoundary } from "~/ui/registration/dead-link.tsx";
import { ownCrumbs } from "~/ui/registration/own-crumbs.ts";
import { PassOnSeatPage } from "~/ui/registration/pass-on-page.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ own }: Data, i18n) =>
    ownCrumbs(i18n, own, { href: paths.passOnSeat(own.ref), text: i18n.t("invitation.seat.title") }),
};
export const meta: MetaFunction = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(error ? "registration.dead.title" : "invitation.seat.title")),
  noindex,
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { own } = await requireRegistered(context, request, params.ref);
  if (!own.meeting.isPublic) throw notFound();
  return { own, sendsMail: context.config.smtpUrl !== undefined };
}
type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx, link, own } = await requireRegistered(context, request, params.ref);
  return runForm(await parseForm(request), {
    name: "substitute",
    schema: substituteForm,
    command: (input) => passOnSeat(ctx, link, input),
    next: () => paths.registration(own.ref, { done: "passed_on" }),
  });
}

export default function PassOnSeat() {
  return <PassOnSeatPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}

export function ErrorBoundary() {
  return <DeadRegistrationBoundary />;
}
