/** How long what is held of persons is kept: what is set, what it would do today, and what the product fixes by itself. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getForum, readPeriods } from "~/domain/forum/queries.server.ts";
import { keptUntil, type Periods } from "~/domain/forum/retention.ts";
import { changeRetention } from "~/domain/privacy/commands.server.ts";
import { retentionForm } from "~/domain/privacy/forms.ts";
import { countDue } from "~/domain/privacy/retain.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { parseForm, readFormData } from "~/server/forms.ts";
import { notFound, requireStaff, type StaffCtx } from "~/server/guard.server.ts";
import { listOldMail } from "~/server/retention.server.ts";
import { stepUp } from "~/server/sign-in/second.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { FixedPeriods, RetentionForm } from "~/ui/forum/retention-form.tsx";
import { WhatItWouldDo } from "~/ui/forum/what-it-would-do.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { type Answered, WaitingPage } from "~/ui/sign-in/waiting-page.tsx";

export const handle: RouteHandle = { guard: ["administrator"], script: true };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("privacy.desk.title"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { db } = await requireStaff(context, "administrator");
  return {
    did: new URL(request.url).searchParams.get("did") === "saved",
    version: (await getForum(db.read)).version,
    periods: await readPeriods(db.read),
  };
}

/** What the worker would remove today by these periods. */
async function readDue({ config }: RequestContext, ctx: StaffCtx, set: Partial<Periods>) {
  const periods = { ...(await readPeriods(ctx.db.read)), ...set };
  const files = await listOldMail(config, keptUntil(ctx.now(), "mail_files", periods.mail_files ?? 0));
  return { ...(await countDue(ctx.db.read, periods, ctx.now())), mail_files: files.length };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "administrator");
  const form = await parseForm(request);
  const input = readFormData(form, retentionForm);
  const answer = { form: "retention", values: input.values, refusal: null, due: null };
  if (!input.ok) return json({ ...answer, errors: input.errors }, { status: 422 });
  if (form.get("intent") === "preview") {
    return json({ ...answer, errors: {}, due: await readDue(context, ctx, input.data.periods) });
  }
  const waiting = await stepUp(context, ctx, form);
  if (waiting) return waiting;
  const result = await changeRetention(ctx, input.data);
  if (result.ok) return redirect(paths.desk.retention({ did: "saved" }), 303);
  if (result.code !== "changed_meanwhile") throw notFound();
  return json({ ...answer, errors: {}, refusal: result.code }, { status: 409 });
}

export default function RetentionPage() {
  const answer = useActionData<typeof action>();
  if (answer && "waiting" in answer) return <WaitingPage {...answer.waiting} />;
  return <Retention answer={answer} />;
}

function Retention({ answer }: { answer: Answered<typeof action> }) {
  const { t } = useI18n();
  const { did, version, periods } = useLoaderData<typeof loader>();
  const form = useBinding(answer, "retention");
  const summary = useSummary(answer);
  return (
    <>
      <DeskHead
        trail={[
          <a key="settings" href={paths.desk.settings()}>
            {t("settings.title")}
          </a>,
        ]}
        title={t("privacy.desk.title")}
        sub={t("privacy.desk.lede")}
        actions={<a href={paths.privacy()}>{t("settings.texts.preview")}</a>}
      />
      <ErrorSummary errors={summary} refusal={answer?.refusal ? t("privacy.desk.changed_meanwhile") : null} />
      {did ? <DidNote>{t("privacy.desk.saved")}</DidNote> : null}
      {answer?.due ? <WhatItWouldDo due={answer.due} /> : null}
      <Note tone="warn" title={t("privacy.desk.archiveTitle")}>
        {t("privacy.desk.archive")}
      </Note>
      <RetentionForm form={form} version={version} periods={periods} />
      <FixedPeriods />
    </>
  );
}
