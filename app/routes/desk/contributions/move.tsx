/** Moving one contribution to another consultation, under one of its themes: what stays, what begins anew, and who is told. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listTakingInput } from "~/domain/consultations/queries.server.ts";
import { isEndStage } from "~/domain/contributions/contribution.ts";
import { moveForm } from "~/domain/contributions/forms.ts";
import { readContributionPage } from "~/domain/contributions/sorting.server.ts";
import { NotFound } from "~/domain/kernel/result.ts";
import { moveContributions } from "~/domain/responses/commands/move.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { runForm } from "~/server/run-form.ts";
import { InContext } from "~/ui/desk/contribution-parts.tsx";
import { MoveForm } from "~/ui/desk/move-form.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"], hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => t("ends.move.title", { ref: data?.ref ?? "" }));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const db = ctx.db.read;
  const { contribution, submission, texts } = await readContributionPage(db, params.ref ?? "").catch(
    (error) => {
      throw error instanceof NotFound ? notFound() : error;
    },
  );
  return {
    ref: contribution.ref,
    title: contribution.title,
    language: contribution.language,
    texts,
    stage: contribution.stage,
    open: submission.status === "split" && !isEndStage(contribution.stage),
    targets: (await listTakingInput(db, ctx.now()))
      .filter((one) => one.id !== contribution.consultationId)
      .map(({ id: _, ...one }) => one),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const ref = params.ref ?? "";
  return runForm(await parseForm(request), {
    name: "move",
    schema: moveForm,
    command: (input) => moveContributions(ctx, ref, input),
    next: () => paths.desk.contribution(ref),
    fields: { not_listed_here: ["to", "not_listed"] },
  });
}

export default function Move() {
  const { ref, title, language, texts, stage, open, targets } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const i18n = useI18n();
  const { t } = i18n;
  const form = useBinding(answer, "move");
  return (
    <>
      <DeskHead
        trail={[
          <a key="ref" className="ref" href={paths.desk.contribution(ref)}>
            {ref}
          </a>,
          <span key="title" lang={language}>
            {title}
          </span>,
        ]}
        title={t("ends.move.title", { ref })}
        sub={open ? t("ends.move.lede") : t(`states.stage.${stage}`)}
      />
      <ErrorSummary
        errors={useSummary(answer)}
        refusal={
          answer?.refusal
            ? refusalText(i18n, { ok: false, code: answer.refusal, details: answer.details })
            : null
        }
      />
      <section aria-labelledby="words">
        <h2 id="words">{t("sorting.one.words")}</h2>
        <InContext texts={texts} />
      </section>
      {open ? <MoveForm form={form} targets={targets} language={language} /> : null}
    </>
  );
}
