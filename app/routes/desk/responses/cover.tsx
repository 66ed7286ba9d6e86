/** The words of a published response that the public does not read: judging what was found, and covering more. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { redactForm, unredactForm } from "~/domain/contributions/forms.ts";
import { line } from "~/domain/kernel/input.ts";
import { coverAgain, coverByHand, keepCovers, liftCover } from "~/domain/responses/commands/cover.server.ts";
import { findCoverBench } from "~/domain/responses/covers-desk.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { badRequest, parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { groundOf, usualChoices } from "~/server/redacting.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { getPage, numberOf } from "~/server/responding.server.ts";
import { runForm } from "~/server/run-form.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { CoverList, whereOf } from "~/ui/redact/cover-list.tsx";
import { RedactBench } from "~/ui/redact/redact-bench.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = {
  guard: ["coordinator"],
  hydrate: true,
  keys: ({ t }) => [
    { keys: ["↓", "↑"], text: t("split.keys.move") },
    { keys: ["Shift", "↓"], text: t("split.keys.wider") },
    { keys: ["R"], text: t("redaction.form.ground") },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, ({ t }) => `${t("redaction.cover.title")}, ${data?.number ?? ""}`);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const { response, consultation } = await getPage(ctx, numberOf(params.number));
  if (response.publishedVersion === 0) throw notFound();
  const page = Number(new URL(request.url).searchParams.get("page"));
  const lang = consultation.mainLanguage as Language;
  return {
    ...(await findCoverBench(ctx.db.read, response, page)),
    number: response.number,
    title: response.title,
    language: response.language,
    lang,
    usual: usualChoices(lang),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const number = numberOf(params.number);
  const form = await parseForm(request);
  const next = () => paths.desk.cover(number);
  switch (form.get("intent")) {
    case "redact": {
      const { consultation } = await getPage(ctx, number);
      return runForm(form, {
        name: "redact",
        schema: redactForm,
        command: (input) =>
          coverByHand(ctx, number, {
            ...input,
            ground: groundOf(input, consultation.mainLanguage as Language),
          }),
        next,
      });
    }
    case "keep":
      return runForm(form, {
        name: "keep",
        schema: z.object({ seen: line(64).default("") }),
        command: (input) => keepCovers(ctx, number, input),
        next,
      });
    case "lift":
      return runForm(form, {
        name: "lift",
        schema: unredactForm,
        command: ({ at }) => liftCover(ctx, number, at),
        next,
      });
    case "again":
      return runForm(form, {
        name: "again",
        schema: unredactForm,
        command: ({ at }) => coverAgain(ctx, number, at),
        next,
      });
    default:
      throw badRequest();
  }
}

export default function CoverPage() {
  const { bench, texts, covers, seen, usual, number, title, language, lang } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const i18n = useI18n();
  const { t } = i18n;
  const form = useBinding(answer, "redact");
  const refusal = answer?.refusal;
  return (
    <>
      <DeskHead
        trail={[
          <a key="list" href={paths.desk.responses()}>
            {t("respond.title")}
          </a>,
          <a key="number" href={paths.desk.review(number)}>
            {t("respond.number", { number: String(number) })}
          </a>,
        ]}
        title={t("redaction.cover.title")}
        sub={<span lang={language}>{title}</span>}
      />
      <p>{t("redaction.cover.lede")}</p>
      <ErrorSummary
        errors={useSummary(answer)}
        refusal={refusal ? refusalText(i18n, { ok: false, code: refusal, details: answer.details }) : null}
      />
      <div className="two wide-l">
        <div>
          <RedactBench
            bench={bench}
            form={form}
            usual={usual}
            wordsHint={t("redaction.cover.wordsHint")}
            pageTo={(page) => paths.desk.cover(number, { page: page > 1 ? String(page) : undefined })}
            headings={new Map(texts.map((one) => [one.number, t("redaction.cover.where", whereOf(one, t))]))}
          />
        </div>
        <div>
          <CoverList covers={covers} seen={seen} lang={language} groundLang={lang} />
        </div>
      </div>
    </>
  );
}
