/** Anyone puts himself on the invitation list: the address gets a mail to confirm it, and nothing is told of whether it is known. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signUp } from "~/domain/contacts/commands/own.server.ts";
import { signUpForm } from "~/domain/contacts/forms.ts";
import { visitor } from "~/domain/kernel/actor.ts";
import { findInterests } from "~/domain/published/queries.server.ts";
import { paths } from "~/paths.ts";
import { type FormErrors, readForm } from "~/server/forms.ts";
import { SignUpPage, signUpDone } from "~/ui/contacts/sign-up-page.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = {
  guard: "public",
  crumbs: (_data, { t }) => [{ href: paths.invitationList(), text: t("contacts.title") }],
};
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("contacts.title"));

/** One that is known costs other work than one that is not; every answer takes at least as long. */
const answerMs = 250;

export async function loader({ context, request }: LoaderFunctionArgs) {
  return {
    interests: await findInterests(context.house.db.read),
    sendsMail: context.config.smtpUrl !== undefined,
    done: signUpDone.find((one) => one === new URL(request.url).searchParams.get("done")) ?? null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const read = await readForm(request, signUpForm);
  const refused = (errors: FormErrors, mixed = false) =>
    json({ form: "sign-up", errors, values: read.values, mixed }, { status: 422 });
  if (!read.ok) return refused(read.errors);
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const waited = new Promise((done) => setTimeout(done, answerMs));
  const [result] = await Promise.all([signUp(ctx, read.data), waited]);
  if (!result.ok) return refused({ email: "not_email" }, true);
  return redirect(paths.invitationList({ done: "asked" }), 303);
}

export default function InvitationList() {
  return <SignUpPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
