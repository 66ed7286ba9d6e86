/** Where a contributor without a link begins: an address gets one mail that lists all its submissions. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { visitor } from "~/domain/kernel/actor.ts";
import { sendSubmissionsList } from "~/domain/notifications/commands.server.ts";
import { trackForm } from "~/domain/submissions/forms.ts";
import { translator } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import { parseForm, readFormData } from "~/server/forms.ts";
import { forgetLinks, trackedRefs } from "~/server/tracked.server.ts";
import { fieldErrorText } from "~/ui/form/field-errors.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { doneKinds, FindPage, type FindProps } from "~/ui/track/find-page.tsx";

export const handle: RouteHandle = {
  guard: "public",
  crumbs: (_data, { t }) => [{ href: paths.track(), text: t("track.find.title") }],
};

export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, ({ t }) => t("track.find.title")),
  { name: "robots", content: "noindex" },
];

/** An address that is known costs a write; every answer takes at least as long. */
const answerMs = 250;

export async function loader({ context, request }: LoaderFunctionArgs): Promise<Omit<FindProps, "mistake">> {
  const held = await trackedRefs(context, request);
  const asked = new URL(request.url).searchParams.get("done");
  return {
    held: held.map((submission) => submission.ref),
    sendsMail: context.config.smtpUrl !== undefined,
    done: doneKinds.find((done) => done === asked) ?? null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await parseForm(request);
  if (form.get("intent") === "forget") {
    const headers = { "Set-Cookie": forgetLinks(context) };
    return redirect(paths.track({ done: "forgotten" }), { status: 303, headers });
  }
  const read = readFormData(form, trackForm);
  if (!read.ok) {
    const { t } = translator(context.language);
    const error = fieldErrorText(t, read.errors.email ?? "required");
    return json({ email: String(form.get("email") ?? ""), error }, { status: 422 });
  }
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const waited = new Promise((done) => setTimeout(done, answerMs));
  await Promise.all([sendSubmissionsList(ctx, read.data.email), waited]);
  return redirect(paths.track({ done: "asked" }), 303);
}

export default function Find() {
  return <FindPage {...useLoaderData<typeof loader>()} mistake={useActionData() as FindProps["mistake"]} />;
}
