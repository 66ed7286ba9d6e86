/** One's own place on the invitation list, by link: what is held, what one wants to hear of, the way off it. */

import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeOwnChoices, leaveList } from "~/domain/contacts/commands/own.server.ts";
import { ownChoicesForm } from "~/domain/contacts/forms.ts";
import { eraseMyself } from "~/domain/own/commands/erase-contact.server.ts";
import { findInterests } from "~/domain/published/queries.server.ts";
import { paths } from "~/paths.ts";
import { parseForm, readFormData } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { forgetContactLink, requireListed } from "~/server/listed.server.ts";
import { DeadListBoundary } from "~/ui/contacts/dead-link.tsx";
import { OwnContactPage, ownDone } from "~/ui/contacts/own-page.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: (_data, { t }) => [
    { href: paths.invitationList(), text: t("contacts.title") },
    { href: paths.ownContact(), text: t("contacts.own.title") },
  ],
};
export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, ({ t }) => t("contacts.own.title")),
  noindex,
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { contact, ctx } = await requireListed(context, request);
  const asked = new URL(request.url).searchParams.get("done");
  return {
    contact,
    interests: await findInterests(ctx.db.read),
    done: ownDone.find((one) => one === asked) ?? null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { ctx, link } = await requireListed(context, request);
  const form = await parseForm(request);
  const intent = form.get("intent");
  if (intent === "leave") {
    await leaveList(ctx, link);
    return redirect(paths.ownContact(), 303);
  }
  if (intent === "erase") {
    await eraseMyself(ctx, link);
    const headers = { "Set-Cookie": forgetContactLink(context) };
    return redirect(paths.invitationList({ done: "erased" }), { status: 303, headers });
  }
  const read = readFormData(form, ownChoicesForm);
  if (!read.ok) return json({ form: "own", errors: read.errors, values: read.values }, { status: 422 });
  const result = await changeOwnChoices(ctx, link, read.data);
  if (!result.ok) throw notFound();
  return redirect(paths.ownContact({ done: "saved" }), 303);
}

export default function OwnContact() {
  return <OwnContactPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}

export function ErrorBoundary() {
  return <DeadListBoundary />;
}
