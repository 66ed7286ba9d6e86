/** An invitation was passed on: whoever got it fills in who he is, and confirms by mail. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askByInvitation } from "~/domain/mailings/commands/pass-on.server.ts";
import { passedOnForm } from "~/domain/mailings/forms.ts";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireInvited } from "~/server/invited.server.ts";
import { runForm } from "~/server/run-form.ts";
import { DeadInvitationBoundary } from "~/ui/invited/dead-link.tsx";
import { PassedOnPage } from "~/ui/invited/passed-on-page.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "link" };
export const meta: MetaFunction = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(error ? "invitation.dead.title" : "invitation.pass.title")),
  noindex,
];

/** One that is known costs other work than one that is not; every answer takes at least as long. */
const answerMs = 250;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { own } = await requireInvited(context, request, params.ref);
  const { ref, isOpen, meeting } = own;
  return {
    // Nothing of whoever was invited: somebody else reads this page.
    invitation: { ref, isOpen, meeting },
    sendsMail: context.config.smtpUrl !== undefined,
    asked: new URL(request.url).searchParams.get("done") === "asked",
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx, link, own } = await requireInvited(context, request, params.ref);
  const waited = new Promise((done) => setTimeout(done, answerMs));
  return runForm(await parseForm(request), {
    name: "register",
    schema: passedOnForm,
    command: async (input) => {
      const [result] = await Promise.all([askByInvitation(ctx, link, input), waited]);
      return result;
    },
    next: () => paths.passOnInvitation(own.ref, { done: "asked" }),
  });
}

export default function PassedOn() {
  return <PassedOnPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}

export function ErrorBoundary() {
  return <DeadInvitationBoundary />;
}
