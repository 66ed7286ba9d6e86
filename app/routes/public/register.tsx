/** Anyone registers for an open meeting: the address gets a mail to confirm it, and nothing is told of whether it is known. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { visitor } from "~/domain/kernel/actor.ts";
import { askToRegister } from "~/domain/meetings/commands/register.server.ts";
import { registrationState } from "~/domain/meetings/registration.ts";
import { registerForm } from "~/domain/meetings/registration-forms.ts";
import { getMeetingRow } from "~/domain/published/queries.server.ts";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { found } from "~/server/reading.server.ts";
import { runForm } from "~/server/run-form.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { titleIn } from "~/ui/public/crumbs.ts";
import { RegisterPage } from "~/ui/registration/register-page.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

/** One that is known costs other work than one that is not; every answer takes at least as long. */
const answerMs = 250;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { data: meeting } = await found(getMeetingRow(context.house.db.read, params.slug ?? ""));
  const now = context.house.ctx({ actor: visitor }).now();
  return {
    meeting,
    state: meeting.status === "announced" ? registrationState(meeting, now) : meeting.status,
    sendsMail: context.config.smtpUrl !== undefined,
    asked: new URL(request.url).searchParams.get("done") === "asked",
  };
}
type Data = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle = {
  guard: "public",
  crumbs: ({ meeting }: Data, { t, language }) => [
    { href: paths.meetings(), text: t("meetings.title") },
    { href: paths.meeting(meeting.slug), ...titleIn(meeting, language) },
    { href: paths.register(meeting.slug), text: t("registration.title") },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t, language }) =>
    data
      ? t("registration.pageTitle", { meeting: titleIn(data.meeting, language).text })
      : t("registration.title"),
  );

export async function action({ context, params, request }: ActionFunctionArgs) {
  const slug = params.slug ?? "";
  const form = await parseForm(request);
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const waited = new Promise((done) => setTimeout(done, answerMs));
  return runForm(form, {
    name: "register",
    schema: registerForm,
    command: async (input) => {
      const [result] = await Promise.all([askToRegister(ctx, slug, input), waited]);
      return result;
    },
    next: () => paths.register(slug, { done: "asked" }),
  });
}

export default function Register() {
  return <RegisterPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
