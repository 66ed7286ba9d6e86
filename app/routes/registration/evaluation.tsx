/** What the organiser asks after a meeting, answered by one's own link: once, and changed until the last day. A walk-in has no other page. */
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
import { requireAnswerer } from "~/server/registered.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { DeadRegistrationBoundary } from "~/ui/registration/dead-link.tsx";
import { EvaluationPage } from "~/ui/registration/evaluation-page.tsx";
import { ownCrumbs } from "~/ui/registration/own-crumbs.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ own, isRegistered }: Data, i18n) => {
    const here = { href: paths.evaluation(own.ref), text: i18n.t("evaluation.own.title") };
    return isRegistered ? ownCrumbs(i18n, own, here) : [here];
  },
};
export const meta: MetaFunction = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(error ? "registration.dead.title" : "evaluation.own.title")),
  noindex,
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { registered, own } = await requireAnswerer(context, request, params.ref);
  const { ref, evaluation } = own;
  const { title, startsAt, endsAt, timeZone, format, place, mainLanguage, contactEmail } = own.meeting;
  const meeting = { title, startsAt, endsAt, timeZone, format, place, mainLanguage, contactEmail };
  return {
    own: { ref, meeting, evaluation, attendAs: registered?.attendAs },
    isRegistered: registered !== null,
    answered: new URL(request.url).searchParams.get("done") === "answered",
  };
}
type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx, link, registered, own } = await requireAnswerer(context, request, params.ref);
  const input = readFormData(await parseForm(request), repliesForm);
  const answer = { form: "evaluation", values: input.values, over: false, nothing: false };
  const wrong = (errors: Record<string, FieldError>, more = {}) =>
    json({ ...answer, errors, ...more }, { status: 422 });
  if (!input.ok) return wrong(input.errors);
  const result = await answerEvaluation(ctx, link, input.data);
  if (result.ok) {
    const to = registered ? paths.registration : paths.evaluation;
    return redirect(to(own.ref, { done: "answered" }), 303);
  }
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
  const { own, answered } = useLoaderData<typeof loader>();
  return <EvaluationPage own={own} answered={answered} answer={useActionData<typeof action>()} />;
}

export function ErrorBoundary() {
  return <DeadRegistrationBoundary />;
}
