/** Asking a second person to set all that are picked aside, on one ground and for one reason. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setAsideForm } from "~/domain/contributions/forms.ts";
import { askSetAside } from "~/domain/responses/commands/set-aside.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { requireStaff } from "~/server/guard.server.ts";
import { readPickedPage, runPicked } from "~/server/picked-acts.server.ts";
import { PickedPage } from "~/ui/desk/picked-page.tsx";
import { AskSetAside } from "~/ui/desk/set-aside-forms.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"], hydrate: true };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("ends.together.asideTitle"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  return readPickedPage(await requireStaff(context, "coordinator"), request);
}

export function action({ context, request }: ActionFunctionArgs) {
  return runPicked(context, request, {
    name: "ask",
    schema: setAsideForm,
    command: askSetAside,
    act: "asideAsked",
  });
}

export default function SeveralAside() {
  const { items, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useI18n();
  const several = items.length > 1;
  return (
    <PickedPage
      title={t("ends.together.asideTitle")}
      lede={t(several ? "ends.together.asideLede" : "ends.setAside.lede")}
      {...{ items, back }}
      refusal={answer?.refusal}
      errors={{ ...answer?.refused, ...useSummary(answer) }}
    >
      <AskSetAside form={useBinding(answer, "ask")} language={items[0]?.language ?? "en"} several={several} />
    </PickedPage>
  );
}
