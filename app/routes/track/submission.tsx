/** A contributor's own page, by private link: each point, what became of it, and how the text was split. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerQuestion } from "~/domain/contributions/commands/ask.server.ts";
import { answerForm } from "~/domain/contributions/forms.ts";
import { resumeMail, stopMail } from "~/domain/own/commands/mail.server.ts";
import { translator } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import { parseForm, readFormData } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { readOwn } from "~/server/own-data.server.ts";
import { badRequest } from "~/server/reading.server.ts";
import { requireTracked } from "~/server/tracked.server.ts";
import { fieldErrorText } from "~/ui/form/field-errors.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { LostBoundary } from "~/ui/track/lost-boundary.tsx";
import { type Done, doneWords, type OwnData } from "~/ui/track/own-data.ts";
import type { AnswerMistake } from "~/ui/track/question.tsx";
import { trackTitle } from "~/ui/track/track-head.tsx";
import { TrackPage } from "~/ui/track/track-page.tsx";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ own }: { own: OwnData }, { t }) => [
    { href: paths.track(), text: t("track.find.title") },
    { href: paths.tracked(own.ref), text: own.ref },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageTitle(matches, (i18n) => (data ? trackTitle(i18n, data.own as OwnData) : i18n.t("track.title"))),
  { name: "robots", content: "noindex" },
];

export async function loader({
  context,
  request,
  params,
}: LoaderFunctionArgs): Promise<{ own: OwnData; done: Done | null }> {
  const { own } = await readOwn(context, request, params.ref ?? "");
  const asked = new URL(request.url).searchParams.get("done");
  return { own, done: doneWords.find((word) => word === asked) ?? null };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ref = params.ref ?? "";
  const ctx = await requireTracked(context, request, ref);
  const form = await parseForm(request);
  const done = (word: Done) => redirect(paths.tracked(ref, { done: word }), 303);
  switch (form.get("intent")) {
    case "stop":
      if (!(await stopMail(ctx, ref)).ok) throw notFound();
      return done("stopped");
    case "resume":
      if (!(await resumeMail(ctx, ref)).ok) throw notFound();
      return done("resumed");
    case "answer": {
      const point = String(form.get("point") ?? "");
      const { t } = translator(context.language);
      const mistake = (error: string, status: number) =>
        json({ ref: point, answer: String(form.get("answer") ?? ""), error } satisfies AnswerMistake, {
          status,
        });
      const read = readFormData(form, answerForm);
      if (!read.ok) {
        const error = read.errors.answer ?? "required";
        return mistake(error === "required" ? t("track.question.needed") : fieldErrorText(t, error), 422);
      }
      const answered = await answerQuestion(ctx, point, read.data.answer);
      if (answered.ok) return done("answered");
      if (answered.code === "not_found" || answered.code === "not_asked") throw notFound();
      return mistake(t(`track.question.${answered.code === "already_answered" ? "twice" : "over"}`), 409);
    }
    default:
      throw badRequest();
  }
}

export default function TrackedSubmission() {
  const { own, done } = useLoaderData<typeof loader>();
  return (
    <TrackPage own={own as OwnData} done={done} mistake={useActionData() as AnswerMistake | undefined} />
  );
}

export function ErrorBoundary() {
  return <LostBoundary kind="lost" />;
}
