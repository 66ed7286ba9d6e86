/** The forum's settings: names, languages, contact, look, and the public four-eyes switch. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeForum, setFourEyes, setLogo } from "~/domain/forum/commands.server.ts";
import { forumForm, fourEyesForm } from "~/domain/forum/forms.ts";
import { forumTextKeys, timeZones } from "~/domain/forum/forum.ts";
import { findLogoDigest, getForum } from "~/domain/forum/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { type FormErrors, type FormValues, parseForm, readFormData } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { readLogo } from "~/server/read-logo.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { fieldErrorTexts } from "~/ui/form/field-errors.ts";
import { FourEyesForm } from "~/ui/forum/four-eyes-form.tsx";
import { LogoForm } from "~/ui/forum/logo-form.tsx";
import { SavedMeanwhile } from "~/ui/forum/saved-meanwhile.tsx";
import { SettingsForm } from "~/ui/forum/settings-form.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["administrator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("settings.title"));

const acts = ["saved", "logo", "four_eyes"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { db } = await requireStaff(context, "administrator");
  const { exampleNote: _, setUpAt: __, fourEyes, ...forum } = await getForum(db.read);
  const did = new URL(request.url).searchParams.get("did");
  return {
    did: acts.find((act) => act === did) ?? null,
    forum,
    fourEyes,
    logo: await findLogoDigest(db.read),
    zones: timeZones(),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "administrator");
  const form = await parseForm(request);
  const done = (did: (typeof acts)[number]) => redirect(paths.desk.settings({ did }), 303);
  switch (form.get("intent")) {
    case "logo": {
      const logo = form.has("remove") ? { bytes: null, error: null } : await readLogo(form);
      if (logo.error) return answer({ refusal: logo.error });
      if (!logo.bytes && !form.has("remove")) return answer({ refusal: "no_file" });
      const result = await setLogo(ctx, logo.bytes);
      return result.ok ? done("logo") : answer({ refusal: result.code });
    }
    case "fourEyes": {
      const input = readFormData(form, fourEyesForm);
      if (!input.ok) return answer(input);
      const result = await setFourEyes(ctx, input.data.fourEyes === "on");
      return result.ok ? done("four_eyes") : answer({ refusal: result.code });
    }
    default: {
      const input = readFormData(form, forumForm);
      if (!input.ok) return answer(input);
      const result = await changeForum(ctx, { ...input.data, contactPhone: input.data.contactPhone || null });
      return result.ok ? done("saved") : answer({ refusal: result.code, values: input.values });
    }
  }
}

type Refusal =
  | Extract<
      Awaited<ReturnType<typeof changeForum | typeof setLogo | typeof setFourEyes>>,
      { ok: false }
    >["code"]
  | "no_file";

function answer(told: { errors?: FormErrors; values?: FormValues; refusal?: Refusal }) {
  const { errors = {}, values = null, refusal = null } = told;
  return json({ errors, values, refusal }, { status: refusal === "changed_meanwhile" ? 409 : 422 });
}

export default function SettingsPage() {
  const { t } = useI18n();
  const { forum, fourEyes, logo, zones, did } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors = fieldErrorTexts(t, answered?.errors);
  const { refusal, values } = answered ?? {};
  return (
    <>
      <DeskHead title={t("settings.title")} sub={t("settings.lede")} />
      <ErrorSummary errors={errors} refusal={refusal ? t(`settings.refusal.${refusal}`) : null} />
      {did ? (
        <Note tone="ok" live>
          {t(`settings.did.${did}`)}
        </Note>
      ) : null}
      {refusal === "changed_meanwhile" && values ? <SavedMeanwhile stored={forum} values={values} /> : null}
      <div className="two wide-l">
        <section className="form-narrow" aria-labelledby="forum">
          <h2 id="forum">{t("settings.forum")}</h2>
          <SettingsForm forum={forum} zones={zones} values={values ?? undefined} errors={errors} />
        </section>
        <div className="side">
          <h2>{t("settings.texts.title")}</h2>
          <p>{t("settings.texts.lede")}</p>
          <ul className="plain">
            {forumTextKeys.map((key) => (
              <li key={key}>
                <a href={paths.desk.settingsTexts(key)}>{t(`settings.texts.${key}`)}</a>
              </li>
            ))}
          </ul>
          <h2>{t("settings.logo.title")}</h2>
          <LogoForm href={logo ? paths.logo(logo) : null} />
          <h2>{t("settings.fourEyes.title")}</h2>
          <FourEyesForm on={fourEyes} />
        </div>
      </div>
    </>
  );
}
