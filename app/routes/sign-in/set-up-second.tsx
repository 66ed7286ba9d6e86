/** Setting up a second factor: at the first sign-in of who runs the forum, and a further one later. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getForum } from "~/domain/forum/queries.server.ts";
import { findPerson } from "~/domain/people/queries.server.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { parseForm } from "~/server/forms.ts";
import { optionsToAdd } from "~/server/sign-in/passkeys.server.ts";
import { spaced } from "~/server/sign-in/recovery-codes.ts";
import { addSecond, offeredSecret, openSecond, sessionOf } from "~/server/sign-in/second.server.ts";
import { base32, otpauthUri } from "~/server/sign-in/totp.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { QrCode } from "~/ui/qr-code.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { CodeField } from "~/ui/sign-in/code-field.tsx";
import { CodeList } from "~/ui/sign-in/code-list.tsx";
import { PasskeyForm } from "~/ui/sign-in/passkey-form.tsx";
import { faultText } from "~/ui/sign-in/second-form.tsx";
import { SignInSteps } from "~/ui/sign-in/sign-in-steps.tsx";

export const handle: RouteHandle = { guard: "staff", script: true };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("second.setUp.title"));

async function open(context: RequestContext, request: Request) {
  const step = await openSecond(context, request);
  const { next, held } = step;
  const session = sessionOf(context);
  // Who has one gives it before he adds another.
  if (held.length > 0 && !context.sessions.isFresh(session)) {
    throw redirect(paths.second({ next: paths.setUpSecond({ next }) }), 303);
  }
  return { ...step, session, first: held.length === 0 };
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx, next, held, session, first } = await open(context, request);
  const { db, actor } = ctx;
  const [forum, person] = [await getForum(db.read), await findPerson(db.read, actor.personId)];
  const email = person?.email ?? "";
  const issuer = pick(forum.name, context.language, forum.mainLanguage).text;
  const place = { config: context.config, session };
  const secret = offeredSecret(place);
  const who = { personId: actor.personId, name: person?.name ?? "", email, forum: issuer };
  return {
    next,
    first,
    account: email,
    uri: otpauthUri({ issuer, account: email, secret }),
    secret: base32(secret).replace(/(.{4})(?=.)/g, "$1 "),
    passkey: await optionsToAdd(place, who, held),
  };
}

type Fault = Extract<Awaited<ReturnType<typeof addSecond>>, { ok: false }>["fault"];
/** `codes` are there once, when the first one was added */
type Answer = { fault: Exclude<Fault, { kind: "added_meanwhile" }> | null; codes: string[] | null };

export async function action({ context, request }: ActionFunctionArgs) {
  const { ctx, next, first } = await open(context, request);
  const userAgent = request.headers.get("user-agent");
  const added = await addSecond(context, ctx, await parseForm(request), { first, userAgent });
  if (!added.ok) {
    const { fault } = added;
    if (fault.kind === "added_meanwhile") throw redirect(paths.second({ next }), 303);
    return json<Answer>({ fault, codes: null }, { status: 422 });
  }
  const { headers, codes } = added;
  if (!codes) return redirect(paths.desk.sessions({ did: "added" }), { status: 303, headers });
  return json<Answer>({ fault: null, codes: codes.map(spaced) }, { headers });
}

export default function SetUpSecondPage() {
  const { t } = useI18n();
  const { next, first, account, uri, secret, passkey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.codes) return <Codes codes={answer.codes} next={next} />;
  const fault = answer?.fault;
  const refused = fault && (fault.kind === "too_many" || fault.kind === "already_added") ? fault.kind : null;
  const error = fault && !refused ? faultText(t, fault as Parameters<typeof faultText>[1]) : undefined;
  const here = paths.setUpSecond({ next });
  return (
    <div className="one">
      {first ? <SignInSteps at="second" /> : null}
      <h1>{first ? t("second.setUp.title") : t("second.setUp.another")}</h1>
      <ErrorSummary errors={{ second: error }} refusal={refused ? t(`second.setUp.${refused}`) : null} />
      <p>{first ? t("second.setUp.lede") : t("second.setUp.ledeAnother")}</p>
      <h2 className="mt8">{t("second.app.title")}</h2>
      <ol>
        <li>{t("second.app.get")}</li>
        <li>{t("second.app.scan")}</li>
        <li>{t("second.app.type")}</li>
      </ol>
      <div className="mt4">
        <QrCode value={uri} alt={t("second.app.qr", { account })} />
      </div>
      <p className="mt4">
        {t("second.app.byHand")} <code className="appkey">{secret}</code>
      </p>
      <PostForm action={here}>
        <CodeField name="second" label={t("second.app.field")} hint={t("second.app.hint")} error={error} />
        <div className="actions">
          <SubmitButton>{t("second.app.button")}</SubmitButton>
        </div>
      </PostForm>
      <PasskeyForm use="add" options={passkey} action={here} />
    </div>
  );
}

/** The answer that is given once: it is in no link and in no history. */
function Codes({ codes, next }: { codes: string[]; next: string }) {
  const { t } = useI18n();
  return (
    <div className="one">
      <SignInSteps at="second" />
      <h1>{t("second.codes.title")}</h1>
      <CodeList codes={codes} />
      <div className="actions">
        <a className="btn" href={next}>
          {t("second.codes.kept")}
        </a>
      </div>
    </div>
  );
}
