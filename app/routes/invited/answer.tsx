/**
 * One's own invitation: registers at once, since the link proves the address, or says that one does not come. It may have been passed on:
 * whoever is registered already has the way to his registration mailed, and only the browser that holds it is led there.
 */
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  declineInvitation,
  mailRegistration,
  registerInvited,
} from "~/domain/mailings/commands/answer-invitation.server.ts";
import { invitedForm } from "~/domain/mailings/forms.ts";
import type { RegistrationLink } from "~/domain/meetings/links.server.ts";
import { findRegistrationOf } from "~/domain/own/invited.server.ts";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { requireInvited } from "~/server/invited.server.ts";
import { heldRegistrations, rememberRegistration } from "~/server/registered.server.ts";
import { runForm } from "~/server/run-form.ts";
import { InvitationPage } from "~/ui/invited/answer-page.tsx";
import { AnsweredPage } from "~/ui/invited/answered-page.tsx";
import { DeadInvitationBoundary } from "~/ui/invited/dead-link.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "link" };
export const meta: MetaFunction = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(error ? "invitation.dead.title" : "invitation.title")),
  noindex,
];

type Asked = { context: RequestContext; request: Request };

/** To the registration that was made just now, with the link to it held by this browser. */
const lead = ({ context, request }: Asked, link: RegistrationLink) =>
  redirect(paths.registration(link.ref, { done: "saved" }), {
    status: 303,
    headers: { "Set-Cookie": rememberRegistration(context, request, link) },
  });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx, link, own } = await requireInvited(context, request, params.ref);
  const registered = await findRegistrationOf(ctx.db.read, link);
  const held = registered && heldRegistrations(context, request, registered.ref);
  if (held?.some(({ version }) => version === registered?.version))
    throw redirect(paths.registration(held[0]?.ref ?? ""), 303);
  const sendsMail = context.config.smtpUrl !== undefined;
  const mailed = new URL(request.url).searchParams.get("done") === "mailed";
  // Nothing of whoever was invited where he has answered: somebody else may read this page.
  if (registered)
    return { own: null, known: { invitation: { ref: own.ref, meeting: own.meeting }, sendsMail, mailed } };
  return { own, known: null };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx, link, own } = await requireInvited(context, request, params.ref);
  const form = await parseForm(request);
  if (form.get("intent") === "decline") {
    const result = await declineInvitation(ctx, link);
    if (!result.ok && result.code === "not_found") throw notFound();
    // Where he is registered, or it is too late, the page leads on or says so.
    return redirect(paths.invitation(own.ref), 303);
  }
  const answered = paths.invitation(own.ref, { done: "mailed" });
  if (form.get("intent") === "mail") {
    const result = await mailRegistration(ctx, link);
    if (!result.ok) throw notFound();
    return redirect(answered, 303);
  }
  let made: RegistrationLink | null = null;
  const answer = await runForm(form, {
    name: "invited",
    schema: invitedForm,
    command: async (input) => {
      const result = await registerInvited(ctx, link, input);
      if (result.ok) made = result.value;
      return result;
    },
    next: (value) => (value ? paths.registration(value.ref) : answered),
  });
  if (made) return lead({ context, request }, made) as typeof answer;
  return answer;
}

export default function Invitation() {
  const { own, known } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return known ? <AnsweredPage {...known} /> : <InvitationPage own={own} answer={answer} />;
}

export function ErrorBoundary() {
  return <DeadInvitationBoundary />;
}
