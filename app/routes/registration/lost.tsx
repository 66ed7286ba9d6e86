/** Whoever has no link to his registration begins here: it is mailed to him. The answer tells nobody whether an address is known. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { visitor } from "~/domain/kernel/actor.ts";
import { askForLinks } from "~/domain/meetings/commands/ask-link.server.ts";
import { lostLinkForm } from "~/domain/meetings/registration-forms.ts";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { runForm } from "~/server/run-form.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { LostRegistrationPage, lostDone } from "~/ui/registration/lost-page.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = {
  guard: "public",
  crumbs: (_data, { t }) => [
    { href: paths.meetings(), text: t("meetings.title") },
    { href: paths.registrationLost(), text: t("registration.lost.title") },
  ],
};
export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, ({ t }) => t("registration.lost.title")),
  noindex,
];

/** One that is known costs other work than one that is not; every answer takes at least as long. */
const answerMs = 250;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("done");
  return {
    sendsMail: context.config.smtpUrl !== undefined,
    done: lostDone.find((one) => one === asked) ?? null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const waited = new Promise((done) => setTimeout(done, answerMs));
  return runForm(await parseForm(request), {
    name: "lost",
    schema: lostLinkForm,
    command: async ({ email }) => {
      const [result] = await Promise.all([askForLinks(ctx, email), waited]);
      return result;
    },
    next: () => paths.registrationLost({ done: "asked" }),
  });
}

export default function LostRegistration() {
  return <LostRegistrationPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
