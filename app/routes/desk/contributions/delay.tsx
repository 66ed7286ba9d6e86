/** Promising the answer to one contribution by a later day: a pause, or more time; with a reason that everyone reads. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { delayAnswer } from "~/domain/contributions/commands/delay.server.ts";
import { delayKinds, isEndStage } from "~/domain/contributions/contribution.ts";
import { delayForm } from "~/domain/contributions/forms.ts";
import { listDelays } from "~/domain/contributions/queries.server.ts";
import { readContributionPage } from "~/domain/contributions/sorting.server.ts";
import { NotFound } from "~/domain/kernel/result.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { forumDay } from "~/server/forum-day.server.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { runForm } from "~/server/run-form.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DateInput } from "~/ui/form/date-input.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { RadioGroup } from "~/ui/form/radio-group.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { TextArea } from "~/ui/form/text-area.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { Delays } from "~/ui/public/delays.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"], hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => t("ends.delay.title", { ref: data?.ref ?? "" }));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const db = ctx.db.read;
  const { contribution, submission, question } = await readContributionPage(db, params.ref ?? "").catch(
    (error) => {
      throw error instanceof NotFound ? notFound() : error;
    },
  );
  const { today } = await forumDay(ctx);
  const { ref, title, language, stage, responseDueOn } = contribution;
  return {
    ...{ ref, title, language, stage, responseDueOn, today },
    open: submission.status === "split" && !isEndStage(stage),
    asked: question !== null && question.answeredAt === null,
    delays: (await listDelays(db, contribution.id)).map(({ kind, at, fromOn, dueOn, reason }) => ({
      ...{ kind, fromOn, dueOn, reason },
      on: at,
    })),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const ref = params.ref ?? "";
  return runForm(await parseForm(request), {
    name: "delay",
    schema: delayForm,
    command: (input) => delayAnswer(ctx, ref, input),
    next: () => paths.desk.contribution(ref),
    fields: { not_later: ["dueOn", "too_early"] },
  });
}

export default function DelayAnswer() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const i18n = useI18n();
  const { t, date } = i18n;
  const form = useBinding(answer, "delay");
  const { ref, language, responseDueOn, today, asked } = page;
  const late = responseDueOn < today;
  return (
    <>
      <DeskHead
        trail={[
          <a key="ref" className="ref" href={paths.desk.contribution(ref)}>
            {ref}
          </a>,
          <span key="title" lang={language}>
            {page.title}
          </span>,
        ]}
        title={t("ends.delay.title", { ref })}
        sub={
          page.open
            ? t(late ? "ends.delay.late" : "ends.delay.promised", { date: date(responseDueOn) })
            : t(`states.stage.${page.stage}`)
        }
      />
      <ErrorSummary
        errors={useSummary(answer)}
        refusal={
          answer?.refusal
            ? refusalText(i18n, { ok: false, code: answer.refusal, details: answer.details })
            : null
        }
      />
      <Delays delays={page.delays} language={language} />
      {page.open ? (
        <PostForm className="form-narrow block">
          <RadioGroup
            {...form.field("kind", asked ? undefined : "extended")}
            label={t("ends.delay.kind")}
            hint={asked ? undefined : t("ends.delay.notAsked")}
            choices={delayKinds
              .filter((kind) => asked || kind !== "waiting")
              .map((value) => ({ value, label: t(`ends.delay.${value}`) }))}
          />
          <DateInput
            {...form.field("dueOn")}
            label={t("ends.delay.dueOn")}
            hint={t("ends.delay.dueHint", { date: date(late ? today : responseDueOn) })}
            min={late ? today : responseDueOn}
          />
          <TextArea
            {...form.field("reason")}
            label={t("ends.delay.reason")}
            hint={t("ends.delay.reasonHint", { language: t(`common.language.${language as Language}`) })}
            maxLength={1000}
            rows={4}
            lang={language}
          />
          <p className="m">{t("ends.delay.means")}</p>
          <div className="actions">
            <SubmitButton>{t("ends.delay.go")}</SubmitButton>
          </div>
        </PostForm>
      ) : null}
    </>
  );
}
