/** One's own invitation: registers at once, since the link proves the address, or says that one does not come. Whoever is registered is led to his registration. */
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineInvitation, registerInvited } from "~/domain/mailings/commands/answer-invitation.server.ts";
import { invitedForm } from "~/domain/mailings/forms.ts";
import type { RegistrationLink } from "~/domain/meetings/links.server.ts";
import { findRegistrationOf } from "~/domain/own/invited.server.ts";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { requireInvited } from "~/server/invited.server.ts";
import { rememberRegistration } from "~/server/registered.server.ts";
import { runForm } from "~/server/run-form.ts";
import { InvitationPage } from "~/ui/invited/answer-page.tsx";
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

/** To his registration, with the link to it held by this browser. */
const lead = ({ context, request }: Asked, link: RegistrationLink, done?: string) =>
  redirect(paths.registration(link.ref, { done }), {
    status: 303,
    headers: { "Set-Cookie": rememberRegistration(context, request, link) },
  });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx, link, own } = await requireInvited(context, request, params.ref);
  const registered = await findRegistrationOf(ctx.db.read, link);
  if (registered) throw lead({ context, request }, registered);
  return { own };
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
  let made: RegistrationLink | null = null;
  const answer = await runForm(form, {
    name: "invited",
    schema: invitedForm,
    command: async (input) => {
      const result = await registerInvited(ctx, link, input);
      if (result.ok) made = result.value;
      return result;
    },
    next: ({ ref }) => paths.registration(ref),
  });
  if (made) return lead({ context, request }, made, "saved") as typeof answer;
  return answer;
}

export default function Invitation() {
  return <InvitationPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}

export function ErrorBoundary() {
  return <DeadInvitationBoundary />;
}
