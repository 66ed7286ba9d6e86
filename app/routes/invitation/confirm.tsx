/** Behind the link that was mailed after a sign-up: what would be listed, and the button that does it. Opening it does nothing. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmSignUp, refuseSignUp } from "~/domain/contacts/commands/own.server.ts";
import type { ContactLink } from "~/domain/contacts/links.server.ts";
import { visitor } from "~/domain/kernel/actor.ts";
import { findWaiting } from "~/domain/own/listed.server.ts";
import { refusedDays } from "~/domain/own/own.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { speakAsMailed } from "~/server/held-links.ts";
import { contactLinksOf, rememberContact } from "~/server/listed.server.ts";
import { ConfirmSignUpPage, RefusedPage } from "~/ui/contacts/confirm-page.tsx";
import { DeadListBoundary } from "~/ui/contacts/dead-link.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "public" };
export const meta: MetaFunction = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(error ? "contacts.dead.title" : "contacts.confirm.title")),
  noindex,
];

function linkOf(context: RequestContext, token = ""): ContactLink {
  const link = contactLinksOf(context).read("sign_up", token);
  if (!link) throw notFound();
  return link;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, now } = context.house.ctx({ actor: visitor });
  const waiting = await findWaiting(db.read, linkOf(context, params.token), now());
  // Whoever did not ask for it and said so sees that it is gone.
  const refused = !waiting && new URL(request.url).searchParams.get("done") === "refused";
  if (!waiting && !refused) throw notFound();
  if (waiting && waiting !== "listed") speakAsMailed(request, { language: waiting.language, context });
  return { waiting };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const link = linkOf(context, params.token);
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const form = await parseForm(request);
  if (form.get("intent") === "refuse") {
    await refuseSignUp(ctx, link);
    return redirect(paths.confirmSignUp(params.token ?? "", { done: "refused" }), 303);
  }
  const result = await confirmSignUp(ctx, link, Number(form.get("version")));
  if (!result.ok && result.code === "changed_meanwhile") return json({ changed: true }, { status: 409 });
  if (!result.ok) throw notFound();
  // A second press tells that it is done, and opens nothing.
  if (!result.value) return redirect(paths.confirmSignUp(params.token ?? ""), { status: 303 });
  const headers = { "Set-Cookie": rememberContact(context, result.value) };
  return redirect(paths.ownContact({ done: "joined" }), { status: 303, headers });
}

export default function ConfirmSignUp() {
  const { t } = useI18n();
  const { waiting } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return waiting ? (
    <ConfirmSignUpPage waiting={waiting} changed={answer?.changed === true} />
  ) : (
    <RefusedPage
      title={t("contacts.confirm.refused")}
      text={t("contacts.confirm.refusedText", { days: String(refusedDays) })}
    />
  );
}

export function ErrorBoundary() {
  return <DeadListBoundary />;
}
