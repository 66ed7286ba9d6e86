/** Moving all that are picked to another consultation, under one of its themes. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listTakingInput } from "~/domain/consultations/queries.server.ts";
import { moveForm } from "~/domain/contributions/forms.ts";
import { moveContributions } from "~/domain/responses/commands/move.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { requireStaff } from "~/server/guard.server.ts";
import { readPickedPage, runPicked } from "~/server/picked-acts.server.ts";
import { MoveForm } from "~/ui/desk/move-form.tsx";
import { PickedPage } from "~/ui/desk/picked-page.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"], hydrate: true };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("ends.together.moveTitle"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const targets = (await listTakingInput(ctx.db.read, ctx.now())).map(({ id: _, ...one }) => one);
  return { ...(await readPickedPage(ctx, request)), targets };
}

export function action({ context, request }: ActionFunctionArgs) {
  return runPicked(context, request, {
    name: "move",
    schema: moveForm,
    command: moveContributions,
    act: "moved",
  });
}

export default function SeveralMove() {
  const { items, back, targets } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useI18n();
  const several = items.length > 1;
  return (
    <PickedPage
      title={t("ends.together.moveTitle")}
      lede={t(several ? "ends.together.moveLede" : "ends.move.lede")}
      {...{ items, back }}
      refusal={answer?.refusal}
      errors={{ ...answer?.refused, ...useSummary(answer) }}
    >
      <MoveForm
        form={useBinding(answer, "move")}
        targets={targets}
        language={items[0]?.language ?? "en"}
        several={several}
      />
    </PickedPage>
  );
}
