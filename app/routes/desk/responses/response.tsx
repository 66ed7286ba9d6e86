/** Writing a response. Who may only approve is led to the review. */
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hasRole } from "~/domain/kernel/actor.ts";
import { correctionKinds } from "~/domain/responses/response.ts";
import { type Language, languages } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { afterOf, choicesOf, getPage, numberOf, respond, viewOf } from "~/server/responding.server.ts";
import { AgainstPublished, GiveUpCorrection } from "~/ui/desk/correction.tsx";
import { sentenceField } from "~/ui/desk/member-fields.tsx";
import { type ConflictField, ResponseConflict } from "~/ui/desk/response-conflict.tsx";
import { bodyOptions, ResponseForm } from "~/ui/desk/response-form.tsx";
import {
  ApprovalNote,
  Findings,
  GivenBack,
  IfPublishedNow,
  standing,
  Versions,
} from "~/ui/desk/response-side.tsx";
import type { ResponseView } from "~/ui/desk/response-view.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { typed } from "~/ui/form/field-errors.ts";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Shape } from "~/ui/shape.tsx";

export const handle: RouteHandle = {
  guard: ["coordinator", "approver"],
  hydrate: true,
  keys: ({ t }) => [{ keys: [t("common.keys.ctrl"), t("common.keys.enter")], text: t("desk.keys.save") }],
};
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => t("respond.number", { number: String(data?.response.number ?? "") }));

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "approver");
  const number = numberOf(params.number);
  const page = await getPage(ctx, number, afterOf(request));
  if (
    !hasRole(ctx.actor, "coordinator") ||
    !["draft", "in_review", "approved"].includes(page.response.status)
  ) {
    throw redirect(paths.desk.review(number), 303);
  }
  return { response: await viewOf(ctx, page), choices: await choicesOf(ctx, page) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  return respond(ctx, numberOf(params.number), await parseForm(request), afterOf(request));
}

export default function Respond() {
  const { response, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const i18n = useI18n();
  const { t, date } = i18n;
  const form = useBinding(answer, "response");
  const errors = useSummary(answer);
  const main = response.consultation.mainLanguage as Language;
  const bodies = bodyOptions(choices.bodies, i18n.language, main);
  if (answer?.conflict) {
    const outcomes = choices.outcomes.map(({ key, label }) => ({
      value: key,
      label: pick(label, i18n.language, main).text,
    }));
    return (
      <ResponseConflict
        response={response}
        fields={conflictFields(response, answer.conflict, answer.values, i18n, { bodies, outcomes })}
      />
    );
  }
  const [last] = response.versions;
  const version = String(answer?.saved ?? form.values?.version ?? response.version);
  return (
    <>
      <DeskHead
        trail={[
          <a key="list" href={paths.desk.responses()}>
            {t("respond.title")}
          </a>,
          t("respond.number", { number: String(response.number) }),
          t(`states.response.${response.status}`),
        ]}
        title={response.title}
        titleLang={response.language}
        sub={standing(response, i18n)}
        actions={
          <>
            {last ? (
              <span className="saved">
                <Shape name="done" />{" "}
                {t("respond.head.saved", { moment: date(last.at, "moment"), version: String(last.version) })}
              </span>
            ) : null}
            <a href={paths.desk.review(response.number)}>{t("respond.edit.review")}</a>
          </>
        }
      />
      <ErrorSummary errors={errors} refusal={answer?.refusal ? refusalText(i18n, answer.refusal) : null} />
      <GivenBack response={response} />
      {response.status === "draft" ? null : <Note tone="warn">{t("respond.edit.again")}</Note>}
      <div className="cols respond">
        <div>
          <ResponseForm
            form={form}
            response={response}
            outcomes={choices.outcomes}
            bodies={bodies}
            version={version}
          />
        </div>
        <aside>
          {response.correction ? (
            <AgainstPublished response={response} correction={response.correction} />
          ) : null}
          <Findings response={response} />
          <section aria-labelledby="approval">
            <h2 id="approval">{t("respond.approval.title")}</h2>
            <ApprovalNote response={response} />
          </section>
          <Versions response={response} />
        </aside>
      </div>
      <IfPublishedNow response={response} />
      {response.correction ? (
        <GiveUpCorrection />
      ) : (
        <details className="mt6">
          <summary>{t("respond.edit.discard")}</summary>
          <p>{t("respond.edit.discardMore", { number: String(response.number) })}</p>
          <PostForm hidden={{ intent: "discard" }} className="actions">
            <SubmitButton kind="second">{t("respond.edit.discard")}</SubmitButton>
          </PostForm>
        </details>
      )}
    </>
  );
}

type Options = { value: string; label: string }[];

/** Every field of the form with what is saved and what was typed. */
function conflictFields(
  response: ResponseView,
  sentences: { ref: string; ownSentence: string | null }[],
  values: Record<string, string | string[]>,
  { t }: I18n,
  { bodies, outcomes }: { bodies: Options; outcomes: Options },
): ConflictField[] {
  const field = (
    name: string,
    label: string,
    theirs: string | null | undefined,
    more: Partial<ConflictField> = {},
  ): ConflictField => ({
    name,
    label,
    theirs: theirs ?? "",
    mine: typed(values, name),
    ...more,
  });
  const spoken = languages.map((code) => ({ value: code, label: t(`common.language.${code}`) }));
  const kinds = correctionKinds.map((kind) => ({ value: kind, label: t(`states.versionKind.${kind}`) }));
  return [
    ...(response.correction
      ? [
          field("kind", t("respond.correct.kind"), response.correction.kind, { options: kinds }),
          field("note", t("respond.correct.note"), response.correction.note),
        ]
      : []),
    field("title", t("respond.edit.title"), response.title),
    field("language", t("respond.edit.language"), response.language, { options: spoken }),
    ...sentences.map(({ ref, ownSentence }) =>
      field(sentenceField(ref), t("respond.edit.own", { ref }), ownSentence),
    ),
    field("disposition", t("respond.edit.outcome"), response.disposition?.key, { options: outcomes }),
    field("reason", t("respond.edit.reason"), response.reason),
    field("destination", t("respond.edit.destination"), response.destination),
    field("destinationBody", t("respond.edit.destinationBody"), response.destinationBody?.slug, {
      options: bodies,
    }),
    field("promiseWhat", t("respond.edit.promiseWhat"), response.promise?.what),
    field("promiseBody", t("respond.edit.promiseBody"), response.promise?.body?.slug, { options: bodies }),
    field("promiseBy", t("respond.edit.promiseBy"), response.promise?.byOn, { date: true }),
  ];
}
