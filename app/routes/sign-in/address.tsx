/** Sign-in, first step: an address. The answer is the same whoever has it. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { email } from "~/domain/kernel/input.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm, readFormData } from "~/server/forms.ts";
import { nextPath } from "~/server/sign-in/next-path.ts";
import { askForCode, noteForeignFields } from "~/server/sign-in/sign-in.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { fieldErrorTexts, typed } from "~/ui/form/field-errors.ts";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { TextInput } from "~/ui/form/text-input.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Rich } from "~/ui/rich.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { SignInSteps } from "~/ui/sign-in/sign-in-steps.tsx";

export const handle: RouteHandle = { guard: "public" };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("signIn.title"));

const addressForm = z.object({ address: email });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const next = nextPath(new URL(request.url).searchParams.get("next"));
  return { next: next === paths.desk.today() ? null : next, smtp: Boolean(context.config.smtpUrl) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await parseForm(request);
  noteForeignFields(context, form);
  const input = readFormData(form, addressForm);
  const { values } = input;
  if (!input.ok) return json({ values, errors: input.errors, minutes: null }, { status: 422 });
  const asked = await askForCode(context, {
    address: input.data.address,
    next: new URL(request.url).searchParams.get("next"),
    browser: request.headers.get("user-agent") ?? "",
  });
  if (asked.ok) return redirect(paths.signInCode(), { status: 303, headers: asked.headers });
  const minutes = Math.ceil(asked.retryAfter / 60);
  const headers = { "Retry-After": String(asked.retryAfter) };
  return json({ values, errors: {}, minutes }, { status: 429, headers });
}

export default function AddressPage() {
  const { t } = useI18n();
  const { next, smtp } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = fieldErrorTexts(t, answer?.errors);
  const refusal = answer?.minutes ? t("signIn.address.limited", { count: answer.minutes }) : null;
  return (
    <div className="one">
      <SignInSteps at="address" />
      <h1>{t("signIn.title")}</h1>
      <ErrorSummary sayWhich={false} errors={errors} refusal={refusal} />
      <p>
        <Rich
          k="signIn.address.lede"
          with={{ link: <a href={paths.track()}>{t("signIn.address.track")}</a> }}
        />
      </p>
      <PostForm action={paths.signIn({ next: next ?? undefined })}>
        <TextInput
          name="address"
          type="email"
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
          label={t("signIn.address.field")}
          hint={smtp ? t("signIn.address.hint") : t("signIn.address.hintLogged")}
          value={typed(answer?.values, "address")}
          error={errors.address}
        />
        <div className="actions">
          <SubmitButton>{smtp ? t("signIn.address.button") : t("signIn.address.buttonLogged")}</SubmitButton>
        </div>
      </PostForm>
    </div>
  );
}
