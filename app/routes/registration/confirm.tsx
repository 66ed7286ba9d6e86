/** Behind the link that was mailed after a registration: what was filled in, and the button that confirms. Opening it does nothing. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { visitor } from "~/domain/kernel/actor.ts";
import { confirmRegistration, refuseRegistration } from "~/domain/meetings/commands/register.server.ts";
import type { RegistrationLink } from "~/domain/meetings/links.server.ts";
import { refusedDays } from "~/domain/own/own.ts";
import { findAskedRegistration } from "~/domain/own/registered.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { speakAsMailed } from "~/server/held-links.ts";
import { registrationLinksOf, rememberRegistration } from "~/server/registered.server.ts";
import { RefusedPage } from "~/ui/contacts/confirm-page.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { ConfirmRegistrationPage } from "~/ui/registration/confirm-page.tsx";
import { DeadRegistrationBoundary } from "~/ui/registration/dead-link.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "public" };
export const meta: MetaFunction = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(error ? "registration.dead.title" : "registration.confirm.title")),
  noindex,
];

function linkOf(context: RequestContext, token = ""): RegistrationLink {
  const link = registrationLinksOf(context).read("confirm", token);
  if (!link) throw notFound();
  return link;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, now } = context.house.ctx({ actor: visitor });
  const asked = await findAskedRegistration(db.read, linkOf(context, params.token), now());
  // Whoever did not ask for it and said so sees that it is gone.
  const refused = !asked && new URL(request.url).searchParams.get("done") === "refused";
  if (!asked && !refused) throw notFound();
  if (asked && asked !== "registered") speakAsMailed(request, { language: asked.language, context });
  return { asked };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const link = linkOf(context, params.token);
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const form = await parseForm(request);
  if (form.get("intent") === "refuse") {
    await refuseRegistration(ctx, link);
    return redirect(paths.confirmRegistration(params.token ?? "", { done: "refused" }), 303);
  }
  const result = await confirmRegistration(ctx, link, Number(form.get("version")));
  if (!result.ok && result.code === "changed_meanwhile") return json({ changed: true }, { status: 409 });
  if (!result.ok && result.code === "not_found") throw notFound();
  // Too late, or pressed a second time: this page tells how it stands, and opens nothing.
  if (!result.ok || !result.value) return redirect(paths.confirmRegistration(params.token ?? ""), 303);
  const headers = { "Set-Cookie": rememberRegistration(context, request, result.value) };
  return redirect(paths.registration(result.value.ref, { done: "registered" }), { status: 303, headers });
}

export default function ConfirmRegistration() {
  const { t } = useI18n();
  const { asked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return asked ? (
    <ConfirmRegistrationPage asked={asked} changed={answer?.changed === true} />
  ) : (
    <RefusedPage
      title={t("registration.confirm.refused")}
      text={t("registration.confirm.refusedText", { days: String(refusedDays) })}
    />
  );
}

export function ErrorBoundary() {
  return <DeadRegistrationBoundary />;
}
