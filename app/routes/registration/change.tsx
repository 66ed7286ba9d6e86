/** One answers anew: another group, digitally after all, other needs; or one comes again after having given the seat up. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { ownAnswerForm } from "~/domain/meetings/registration-forms.ts";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireRegistered } from "~/server/registered.server.ts";
import { runForm } from "~/server/run-form.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { ChangeRegistrationPage } from "~/ui/registration/change-page.tsx";
import { DeadRegistrationBoundary } from "~/ui/registration/dead-link.tsx";
import { ownCrumbs } from "~/ui/registration/own-crumbs.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ own }: Data, i18n) =>
    ownCrumbs(i18n, own, {
      href: paths.changeRegistration(own.ref),
      text: i18n.t("registration.change.title"),
    }),
};
export const meta: MetaFunction = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(error ? "registration.dead.title" : "registration.change.title")),
  noindex,
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { own } = await requireRegistered(context, request, params.ref);
  return { own };
}
type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx, link, own } = await requireRegistered(context, request, params.ref);
  return runForm(await parseForm(request), {
    name: "change",
    schema: ownAnswerForm,
    command: (input) => answerRegistration(ctx, link, input),
    next: () => paths.registration(own.ref, { done: "saved" }),
  });
}

export default function ChangeRegistration() {
  return (
    <ChangeRegistrationPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  );
}

export function ErrorBoundary() {
  return <DeadRegistrationBoundary />;
}
