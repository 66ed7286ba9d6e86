/** The forum's settings: names, languages, contact, look, and the public four-eyes switch. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeForum, type LogoRefusal, setFourEyes, setLogo } from "~/domain/forum/commands.server.ts";
import { forumForm, fourEyesForm } from "~/domain/forum/forms.ts";
import { forumTextKeys, timeZones } from "~/domain/forum/forum.ts";
import { findLogoDigest, getForum } from "~/domain/forum/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { readLogo } from "~/server/read-logo.server.ts";
import { runForm } from "~/server/run-form.ts";
import { stepUp } from "~/server/sign-in/second.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { FourEyesForm } from "~/ui/forum/four-eyes-form.tsx";
import { LogoForm } from "~/ui/forum/logo-form.tsx";
import { SettingsForm } from "~/ui/forum/settings-form.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { type Answered, WaitingPage } from "~/ui/sign-in/waiting-page.tsx";

export const handle: RouteHandle = { guard: ["administrator"], script: true };
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
  const next = (did: (typeof acts)[number]) => () => paths.desk.settings({ did });
  switch (form.get("intent")) {
    case "logo": {
      const logo = form.has("remove") ? { bytes: null, error: null } : await readLogo(form);
      if (logo.error) return logoRefused(logo.error);
      if (!logo.bytes && !form.has("remove")) return logoRefused("no_file");
      const result = await setLogo(ctx, logo.bytes);
      return result.ok ? redirect(next("logo")(), 303) : logoRefused(result.code);
    }
    case "fourEyes": {
      const waiting = await stepUp(context, ctx, form);
      if (waiting) return waiting;
      return runForm(form, {
        name: "fourEyes",
        schema: fourEyesForm,
        command: ({ fourEyes }) => setFourEyes(ctx, fourEyes === "on"),
        next: next("four_eyes"),
      });
    }
    default:
      return runForm(form, {
        name: "settings",
        schema: forumForm,
        command: (input) => changeForum(ctx, { ...input, contactPhone: input.contactPhone || null }),
        next: next("saved"),
      });
  }
}

const logoRefused = (refusal: LogoRefusal | "no_file") =>
  json({ form: "logo", values: {}, errors: {}, refusal, details: {} }, { status: 422 });

export default function SettingsPage() {
  const answer = useActionData<typeof action>();
  if (answer && "waiting" in answer) return <WaitingPage {...answer.waiting} />;
  return <Settings answer={answer} />;
}

function Settings({ answer }: { answer: Answered<typeof action> }) {
  const { t } = useI18n();
  const { forum, fourEyes, logo, zones, did } = useLoaderData<typeof loader>();
  const form = useBinding(answer, "settings");
  const summary = useSummary(answer);
  return (
    <>
      <DeskHead title={t("settings.title")} sub={t("settings.lede")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`settings.refusal.${answer.refusal}`) : null}
      />
      {did ? <DidNote>{t(`settings.did.${did}`)}</DidNote> : null}
      <div className="two wide-l">
        <section className="form-narrow" aria-labelledby="forum">
          <h2 id="forum">{t("settings.forum")}</h2>
          <SettingsForm form={form} forum={forum} zones={zones} />
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
          <h2>
            <a href={paths.desk.retention()}>{t("privacy.desk.link")}</a>
          </h2>
          <p>{t("privacy.desk.linkText")}</p>
          <h2>{t("settings.logo.title")}</h2>
          <LogoForm href={logo ? paths.logo(logo) : null} unshown={logo === ""} />
          <h2>{t("settings.fourEyes.title")}</h2>
          <FourEyesForm on={fourEyes} />
        </div>
      </div>
    </>
  );
}
