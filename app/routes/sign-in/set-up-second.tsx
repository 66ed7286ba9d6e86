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
import { findPerson, listFactors } from "~/domain/people/queries.server.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { parseForm } from "~/server/forms.ts";
import { asksForSecond, requireMailedCode } from "~/server/guard.server.ts";
import { nextPath } from "~/server/sign-in/next-path.ts";
import { optionsToAdd } from "~/server/sign-in/passkeys.server.ts";
import { spaced } from "~/server/sign-in/recovery-codes.ts";
import { addSecond, offeredSecret, sessionOf } from "~/server/sign-in/second.server.ts";
import { base32, otpauthUri } from "~/server/sign-in/totp.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { TextInput } from "~/ui/form/text-input.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { QrCode } from "~/ui/qr-code.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { CodeList } from "~/ui/sign-in/code-list.tsx";
import { PasskeyForm } from "~/ui/sign-in/passkey-form.tsx";
import { faultText } from "~/ui/sign-in/second-form.tsx";
import { Steps } from "~/ui/steps.tsx";

export const handle: RouteHandle = { guard: "staff", script: true };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("second.setUp.title"));

async function open(context: RequestContext, request: Request) {
  const ctx = await requireMailedCode(context);
  const next = nextPath(new URL(request.url).searchParams.get("next"));
  if (!asksForSecond(context, ctx.actor)) throw redirect(next, 303);
  const held = await listFactors(ctx.db.read, ctx.actor.personId);
  const session = sessionOf(context);
  // Who has one gives it before he adds another.
  if (held.length > 0 && !context.sessions.isFresh(session)) {
    throw redirect(paths.second({ next: paths.setUpSecond({ next }) }), 303);
  }
  return { ctx, next, held, session, first: held.length === 0 };
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
      {first ? <SignInSteps /> : null}
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
        <TextInput
          name="second"
          className="onecode"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          spellCheck={false}
          label={t("second.app.field")}
          hint={t("second.app.hint")}
          error={error}
        />
        <div className="actions">
          <SubmitButton>{t("second.app.button")}</SubmitButton>
        </div>
      </PostForm>
      <PasskeyForm use="add" options={passkey} action={here} />
    </div>
  );
}

function SignInSteps() {
  const { t } = useI18n();
  return (
    <Steps
      label={t("signIn.steps.label")}
      steps={[t("signIn.steps.address"), t("signIn.steps.code"), t("signIn.steps.second")]}
      at={2}
    />
  );
}

/** The answer that is given once: it is in no link and in no history. */
function Codes({ codes, next }: { codes: string[]; next: string }) {
  const { t } = useI18n();
  return (
    <div className="one">
      <SignInSteps />
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
