/** The first run: whoever holds the one-time address from the server's log sets the forum up. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setLogo, setUpForum } from "~/domain/forum/commands.server.ts";
import { setUpForm } from "~/domain/forum/forms.ts";
import { timeZones } from "~/domain/forum/forum.ts";
import { findForum } from "~/domain/forum/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { parseForm, readFormData } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { holdToKey } from "~/server/hold-key.server.ts";
import { readLogo } from "~/server/read-logo.server.ts";
import { isSetupToken } from "~/server/sign-in/setup-token.ts";
import { askForCode } from "~/server/sign-in/sign-in.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { fieldErrorTexts } from "~/ui/form/field-errors.ts";
import { Peek, PeekScript } from "~/ui/forum/peek.tsx";
import { SetUpForm } from "~/ui/forum/set-up-form.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "public", script: true };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("setup.title"));

/** The token is good only while there is no forum; then the address does not exist any more. */
async function mayOpen(context: RequestContext, token: string | undefined): Promise<void> {
  const known = isSetupToken(context.config.secretKey, token);
  if (!known || (await findForum(context.house.db.read))) throw notFound();
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  await mayOpen(context, params.token);
  return { zones: timeZones(), smtp: Boolean(context.config.smtpUrl) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  await mayOpen(context, params.token);
  const form = await parseForm(request);
  const logo = await readLogo(form);
  const input = readFormData(form, setUpForm);
  const { values } = input;
  if (!input.ok || logo.error) {
    const errors = input.ok ? {} : input.errors;
    return json({ values, errors, logoError: logo.error, refusal: null }, { status: 422 });
  }
  const { name, host, personName, personEmail, mainLanguage, contactPhone, ...rest } = input.data;
  const ctx = context.house.ctx({ actor: { kind: "system", name: "setup" }, requestId: context.requestId });
  const result = await setUpForum(ctx, {
    ...rest,
    mainLanguage,
    name: { [mainLanguage]: name },
    hostName: { [mainLanguage]: host },
    contactPhone: contactPhone || null,
    administrator: { name: personName, email: personEmail, language: context.language },
  });
  if (!result.ok) return json({ values, errors: {}, logoError: null, refusal: result.code }, { status: 422 });
  if (logo.bytes) await setLogo(ctx, logo.bytes);
  await holdToKey(context);
  const asked = await askForCode(context, {
    address: personEmail,
    next: null,
    browser: request.headers.get("user-agent") ?? "",
  });
  if (!asked.ok) return redirect(paths.signIn(), 303);
  return redirect(paths.signInCode(), { status: 303, headers: asked.headers });
}

export default function SetUpPage() {
  const { t, language } = useI18n();
  const { zones, smtp } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = fieldErrorTexts(t, answer?.errors);
  if (answer?.logoError) errors.logo = t(`settings.logo.${answer.logoError}`);
  const refusal = answer?.refusal ? t(`setup.refusal.${answer.refusal}`) : null;
  return (
    <>
      <h1>{t("setup.title")}</h1>
      <p>{t("setup.lede")}</p>
      <ErrorSummary errors={errors} refusal={refusal} />
      <div className="setup">
        <SetUpForm zones={zones} values={answer?.values} errors={errors} />
        <div className="setup-side">
          <Peek language={language} />
          <Note tone={smtp ? "plain" : "warn"} title={t("setup.mailTitle")}>
            {smtp ? t("setup.mailServer") : t("setup.mailFiles")}
          </Note>
        </div>
      </div>
      <PeekScript />
    </>
  );
}
