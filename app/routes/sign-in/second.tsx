/** Sign-in, last step for who runs the forum: the second factor. Who has none yet is led on to setting one up. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { parseForm } from "~/server/forms.ts";
import { askForSecond, openSecond, sessionOf, trySecond } from "~/server/sign-in/second.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { faultText, SecondForm } from "~/ui/sign-in/second-form.tsx";
import { SignInSteps } from "~/ui/sign-in/sign-in-steps.tsx";

export const handle: RouteHandle = { guard: "staff", script: true };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("second.ask.title"));

async function open(context: RequestContext, request: Request) {
  const { ctx, next, held } = await openSecond(context, request);
  if (held.length === 0) throw redirect(paths.setUpSecond({ next }), 303);
  return { ctx, next };
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx, next } = await open(context, request);
  return { next, ...(await askForSecond(context, ctx)) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { ctx, next } = await open(context, request);
  const tried = await trySecond(context, ctx, await parseForm(request));
  if (!tried.ok) {
    return json({ fault: tried.fault }, { status: tried.fault.kind === "limited" ? 429 : 422 });
  }
  const userAgent = request.headers.get("user-agent");
  const { cookie } = await context.sessions.rotate(sessionOf(context), userAgent, { second: true });
  return redirect(next, { status: 303, headers: { "Set-Cookie": cookie } });
}

export default function SecondPage() {
  const { t } = useI18n();
  const { next, passkey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = answer ? faultText(t, answer.fault) : undefined;
  return (
    <div className="one">
      <SignInSteps at="second" />
      <h1>{t("second.ask.title")}</h1>
      <ErrorSummary errors={{ second: error }} />
      <p>{t("second.ask.lede")}</p>
      <SecondForm
        action={paths.second({ next })}
        passkey={passkey}
        error={error}
        button={t("second.ask.button")}
      />
      <p className="m mt8">{t("second.ask.lost")}</p>
    </div>
  );
}
