/** Redacting words of a submission: the public sees a bar and the ground in their place. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redactAgain, unredact } from "~/domain/contributions/commands/redact.server.ts";
import { selectionForm, unredactForm } from "~/domain/contributions/forms.ts";
import { findRedactionBench } from "~/domain/contributions/redaction-bench.server.ts";
import { redactingSteps } from "~/domain/kernel/step.ts";
import { findIntakeEntry } from "~/domain/submissions/intake.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { badRequest, parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { redactByForm, usualChoices } from "~/server/redacting.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { runForm } from "~/server/run-form.ts";
import { addressOf } from "~/server/sorting.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { Entry } from "~/ui/intake/entry.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { RedactBench } from "~/ui/redact/redact-bench.tsx";
import { RedactionList } from "~/ui/redact/redaction-list.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = {
  guard: ["coordinator"],
  hydrate: true,
  undo: redactingSteps,
  keys: ({ t }) => [
    { keys: ["↓", "↑"], text: t("split.keys.move") },
    { keys: ["Shift", "↓"], text: t("split.keys.wider") },
    { keys: ["R"], text: t("redaction.form.ground") },
    { keys: ["Z"], text: t("split.keys.undo") },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, ({ t }) => `${t("redaction.title")} ${data?.entry.ref ?? ""}`);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db } = await requireStaff(context, "coordinator");
  const ref = params.ref ?? "";
  const page = Number(new URL(request.url).searchParams.get("page"));
  const found = await findRedactionBench(db.read, ref, page);
  const entry = await findIntakeEntry(db.read, ref);
  if (!found || !entry) throw notFound();
  const lang = entry.consultation.mainLanguage;
  return {
    ...found,
    entry,
    usual: usualChoices(lang),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const ref = params.ref ?? "";
  const form = await parseForm(request);
  const back = addressOf(request);
  switch (form.get("intent")) {
    case "redact":
      return redactByForm(ctx, ref, form, back);
    case "redactAgain":
      return runForm(form, {
        name: "redact",
        schema: selectionForm,
        command: ({ passages }) => redactAgain(ctx, ref, passages),
        next: () => back,
      });
    case "unredact":
      return runForm(form, {
        name: "unredact",
        schema: unredactForm,
        command: ({ at }) => unredact(ctx, ref, at),
        next: () => back,
      });
    default:
      throw badRequest();
  }
}

export default function RedactPage() {
  const { bench, redactions, findings, entry, usual } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const i18n = useI18n();
  const { t } = i18n;
  const form = useBinding(answer, "redact");
  const refusal = answer?.refusal;
  return (
    <>
      <DeskHead
        trail={[
          <a key="intake" href={paths.desk.intake()}>
            {t("intake.title")}
          </a>,
          <a key="ref" className="ref" href={paths.desk.submission(entry.ref)}>
            {entry.ref}
          </a>,
        ]}
        title={t("redaction.title")}
        sub={<Entry entry={entry} />}
      />
      <p>{t("redaction.lede")}</p>
      <ErrorSummary
        errors={useSummary(answer)}
        refusal={refusal ? refusalText(i18n, { ok: false, code: refusal, details: answer.details }) : null}
      />
      <div className="two wide-l">
        <div>
          <RedactBench
            key={bench.ref}
            bench={bench}
            form={form}
            usual={usual}
            wordsHint={t("redaction.form.wordsHint")}
            pageTo={(page) => paths.desk.redact(bench.ref, { page: page > 1 ? String(page) : undefined })}
          />
        </div>
        <div>
          <RedactionList
            redactions={redactions}
            findings={findings}
            usual={usual}
            groundLang={entry.consultation.mainLanguage}
          />
        </div>
      </div>
    </>
  );
}
