/** What the organiser asks after a meeting, answered by one's own link: once, and changed until the last day. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerEvaluation } from "~/domain/evaluations/commands/answer.server.ts";
import { repliesForm } from "~/domain/evaluations/forms.ts";
import type { FieldError } from "~/domain/kernel/input.ts";
import { paths } from "~/paths.ts";
import { parseForm, readFormData } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { requireRegistered } from "~/server/registered.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { DeadRegistrationBoundary } from "~/ui/registration/dead-link.tsx";
import { EvaluationPage } from "~/ui/registration/evaluation-page.tsx";
import { ownCrumbs } from "~/ui/registration/own-crumbs.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ own }: Data, i18n) =>
    ownCrumbs(i18n, own, { href: paths.evaluation(own.ref), text: i18n.t("evaluation.own.title") }),
};
export const meta: MetaFunction = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(error ? "registration.dead.title" : "evaluation.own.title")),
  noindex,
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { own } = await requireRegistered(context, request, params.ref);
  return { own };
}
type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx, link, own } = await requireRegistered(context, request, params.ref);
  const input = readFormData(await parseForm(request), repliesForm);
  const answer = { form: "evaluation", values: input.values, over: false, nothing: false };
  const wrong = (errors: Record<string, FieldError>, more = {}) =>
    json({ ...answer, errors, ...more }, { status: 422 });
  if (!input.ok) return wrong(input.errors);
  const result = await answerEvaluation(ctx, link, input.data);
  if (result.ok) return redirect(paths.registration(own.ref, { done: "answered" }), 303);
  switch (result.code) {
    case "not_found":
      throw notFound();
    case "not_on_scale":
      return wrong({ [`replies.${result.details.row}`]: "not_listed" });
    case "nothing_answered":
      return wrong({}, { nothing: true });
    case "not_now":
      return wrong({}, { over: true });
    case "not_there":
      return wrong({});
  }
}

export default function OwnEvaluation() {
  const { own } = useLoaderData<typeof loader>();
  return <EvaluationPage own={own} answer={useActionData<typeof action>()} />;
}

export function ErrorBoundary() {
  return <DeadRegistrationBoundary />;
}
