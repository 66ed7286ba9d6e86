/** Sign-in, second step: the code. It works in the browser that asked, and is consumed by POST only. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import type { EnterResult } from "~/server/sign-in/sign-in.server.ts";
import { enterCode, findPending, noteForeignFields } from "~/server/sign-in/sign-in.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Rich } from "~/ui/rich.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { CodeField } from "~/ui/sign-in/code-field.tsx";
import { SignInSteps } from "~/ui/sign-in/sign-in-steps.tsx";
import { TimeText } from "~/ui/time-text.tsx";

export const handle: RouteHandle = { guard: "public" };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("signIn.code.title"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  const pending = await findPending(context, request);
  return {
    smtp: Boolean(context.config.smtpUrl),
    pending: pending && {
      address: pending.addressKey,
      askedAt: pending.createdAt,
      until: pending.expiresAt,
      triesLeft: pending.triesLeft,
    },
  };
}

type Fault = Extract<EnterResult, { ok: false }>["fault"];

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await parseForm(request.clone());
  noteForeignFields(context, form);
  const entered = await enterCode(context, request);
  if (entered.ok) return redirect(entered.to, { status: 303, headers: entered.headers });
  const { fault } = entered;
  return json(
    { fault, typed: String(form.get("code") ?? "").slice(0, 12) },
    { status: fault.kind === "limited" ? 429 : 422 },
  );
}

/** What to do about a code that did not open; null where the page says it by having no field any more. */
function faultText(t: I18n["t"], fault: Fault): string | null {
  switch (fault.kind) {
    case "empty":
      return t("signIn.code.empty");
    case "digits":
      return t("signIn.code.digits", { count: fault.count });
    case "wrong":
      return t("signIn.code.wrong");
    case "limited":
      return t("signIn.code.limited", { count: Math.ceil(fault.retryAfter / 60) });
    case "over":
      return null;
  }
}

export default function CodePage() {
  const { t } = useI18n();
  const { pending, smtp } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = answer ? (faultText(t, answer.fault) ?? undefined) : undefined;
  return (
    <div className="one">
      <SignInSteps at="code" />
      <h1>{pending ? t("signIn.code.title") : t("signIn.code.overTitle")}</h1>
      {pending ? (
        <>
          <ErrorSummary sayWhich={false} errors={error ? { code: error } : {}} />
          <p>
            <Rich
              k={smtp ? "signIn.code.sent" : "signIn.code.logged"}
              with={{
                address: <b>{pending.address}</b>,
                time: <TimeText value={pending.askedAt} style="time" />,
                until: <TimeText value={pending.until} style="time" />,
              }}
            />
          </p>
          <PostForm action={paths.signInCode()}>
            <CodeField
              name="code"
              label={t("signIn.code.field")}
              hint={t("signIn.code.hint", { count: pending.triesLeft })}
              value={answer?.typed}
              error={error}
            />
            <div className="actions">
              <SubmitButton>{t("signIn.code.button")}</SubmitButton>
              <a href={paths.signIn()}>{t("signIn.code.other")}</a>
            </div>
          </PostForm>
        </>
      ) : (
        <>
          <Note tone="warn">{t("signIn.code.over")}</Note>
          <div className="actions">
            <a className="btn" href={paths.signIn()}>
              {t("signIn.code.again")}
            </a>
          </div>
        </>
      )}
      <p className="m mt8">{smtp ? t("signIn.code.help") : t("signIn.code.helpLogged")}</p>
    </div>
  );
}
