/** One standing text, in one language at a time: rules of participation, privacy, accessibility. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeForumText } from "~/domain/forum/commands.server.ts";
import { textForm } from "~/domain/forum/forms.ts";
import { type ForumTextKey, isForumTextKey } from "~/domain/forum/forum.ts";
import { findForumText, getForum } from "~/domain/forum/queries.server.ts";
import { isLanguage, languageNames } from "~/i18n/languages.ts";
import { translator } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { TextArea } from "~/ui/form/text-area.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { TimeText } from "~/ui/time-text.tsx";

export const handle: RouteHandle = { guard: ["administrator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("settings.texts.title"));

function keyOf(key: string | undefined): ForumTextKey {
  if (!isForumTextKey(key)) throw notFound();
  return key;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db } = await requireStaff(context, "administrator");
  const key = keyOf(params.key);
  const forum = await getForum(db.read);
  const search = new URL(request.url).searchParams;
  const asked = search.get("language");
  const language = isLanguage(asked) ? asked : forum.mainLanguage;
  const own = await findForumText(db.read, key, language);
  const written = own && own.body.trim() !== "" ? own : null;
  return {
    key,
    language,
    did: search.get("did") === "saved",
    languages: forum.languages,
    version: own?.version ?? 0,
    body: written?.body ?? translator(language).t(`about.default.${key}`),
    updatedAt: written?.updatedAt ?? null,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "administrator");
  const key = keyOf(params.key);
  return runForm(await parseForm(request), {
    name: "text",
    schema: textForm,
    command: (input) => changeForumText(ctx, { key, ...input }),
    next: ({ language }) => paths.desk.settingsTexts(key, { language, did: "saved" }),
    fields: { join_link: joinLinkAt },
  });
}

const publicPages = { about: paths.about, privacy: paths.privacy, accessibility: paths.accessibility };

export default function TextPage() {
  const { t } = useI18n();
  const { key, language, languages, version, body, updatedAt, did } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "text");
  const summary = useSummary(answer);
  return (
    <>
      <DeskHead
        trail={[
          <a key="settings" href={paths.desk.settings()}>
            {t("settings.title")}
          </a>,
        ]}
        title={t(`settings.texts.${key}`)}
        sub={t("settings.texts.how")}
        actions={<a href={publicPages[key]()}>{t("settings.texts.preview")}</a>}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`settings.refusal.${answer.refusal}`) : null}
      />
      {did ? <DidNote>{t("settings.did.saved")}</DidNote> : null}
      <nav aria-label={t("settings.texts.languages")}>
        <ul className="views">
          {languages.map((code) => (
            <li key={code}>
              <a
                href={paths.desk.settingsTexts(key, { language: code })}
                lang={code}
                aria-current={code === language ? "page" : undefined}
              >
                {languageNames[code]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="m">
        {updatedAt ? (
          <>
            {t("settings.texts.own")} <TimeText value={updatedAt} style="moment" />
          </>
        ) : (
          t("settings.texts.isDefault")
        )}
      </p>
      <PostForm
        action={paths.desk.settingsTexts(key, { language })}
        hidden={{ language, version }}
        className="form-narrow"
      >
        <TextArea
          {...form.field("body", body)}
          className="tall"
          optional
          lang={language}
          rows={24}
          label={t("settings.texts.body")}
          hint={t("settings.texts.bodyHint")}
        />
        <div className="actions">
          <SubmitButton>{t("common.button.save")}</SubmitButton>
        </div>
      </PostForm>
    </>
  );
}
