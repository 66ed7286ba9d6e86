/** Mail: what could not be delivered, response mail that waits, and what has left. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { dropMail, retry, retryAll } from "~/domain/notifications/commands.server.ts";
import {
  dropForm,
  mailActions,
  mailingForm,
  messageForm,
  notSendForm,
} from "~/domain/notifications/forms.ts";
import { listMailings, listSettled, listUndelivered } from "~/domain/notifications/queries.server.ts";
import { dontSendMail, holdMail, sendMailNow } from "~/domain/responses/commands/notify.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { badRequest } from "~/server/reading.server.ts";
import { runForm } from "~/server/run-form.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { fieldErrorTexts } from "~/ui/form/field-errors.ts";
import { type FormState, reasonId } from "~/ui/mail/decision-forms.tsx";
import { Settled } from "~/ui/mail/settled.tsx";
import { RetryAll, Undelivered } from "~/ui/mail/undelivered.tsx";
import { Waiting } from "~/ui/mail/waiting.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("mailDesk.title"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { db } = await requireStaff(context, "coordinator");
  const did = new URL(request.url).searchParams.get("did");
  return {
    did: mailActions.find((act) => act === did) ?? null,
    toFiles: !context.config.smtpUrl,
    ...(await listUndelivered(db.read)),
    mailings: await listMailings(db.read),
    settled: await listSettled(db.read),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const form = await parseForm(request);
  const act = mailActions.find((known) => known === form.get("intent"));
  if (!act) throw badRequest();
  const next = () => paths.desk.mail({ did: act });
  // A form is named after its row.
  const name = String(form.get("message") ?? form.get("number") ?? "");
  switch (act) {
    case "retry":
      return runForm(form, {
        name,
        next,
        schema: messageForm,
        command: ({ message }) => retry(ctx, message),
      });
    case "retry_all":
      return runForm(form, { name, next, schema: z.object({}), command: () => retryAll(ctx) });
    case "drop":
      return runForm(form, {
        name,
        next,
        schema: dropForm,
        command: ({ message, reason }) => dropMail(ctx, message, reason),
      });
    case "hold":
      return runForm(form, {
        name,
        next,
        schema: mailingForm,
        command: ({ number }) => holdMail(ctx, number),
      });
    case "send_now":
      return runForm(form, {
        name,
        next,
        schema: mailingForm,
        command: ({ number }) => sendMailNow(ctx, number),
      });
    case "not_send":
      return runForm(form, {
        name,
        next,
        schema: notSendForm,
        command: ({ number, reason }) => dontSendMail(ctx, number, reason),
      });
  }
}

export default function MailPage() {
  const { t } = useI18n();
  const { did, toFiles, failed, trying, mailings, settled } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = fieldErrorTexts(t, answer?.errors);
  const form: FormState = { form: answer?.form ?? null, values: answer?.values, errors };
  const linked = Object.fromEntries(
    Object.entries(errors).map(([field, text]) => [
      field === "reason" ? reasonId(answer?.form ?? "") : field,
      text,
    ]),
  );
  return (
    <>
      <DeskHead title={t("mailDesk.title")} sub={t("mailDesk.lede")} />
      <ErrorSummary
        errors={linked}
        refusal={answer?.refusal ? t(`mailDesk.refusal.${answer.refusal}`) : null}
      />
      {did ? <DidNote>{t(`mailDesk.did.${did}`)}</DidNote> : null}
      {toFiles ? <Note tone="warn">{t("mailDesk.toFiles")}</Note> : null}
      <section aria-labelledby="undelivered">
        <h2 id="undelivered">
          {failed.count > 0
            ? t("mailDesk.failed.title", { count: failed.count })
            : t("states.delivery.failed")}
        </h2>
        {failed.count > 1 ? <RetryAll count={failed.count} /> : null}
        {failed.count > 0 ? <Undelivered {...failed} form={form} /> : <p>{t("mailDesk.failed.none")}</p>}
      </section>
      {trying.count > 0 ? (
        <section aria-labelledby="trying">
          <h2 id="trying">{t("mailDesk.trying.title", { count: trying.count })}</h2>
          <p>{t("mailDesk.trying.lede")}</p>
          <Undelivered {...trying} form={form} />
        </section>
      ) : null}
      <section>
        <h2>{t("mailDesk.waiting.title")}</h2>
        {mailings.length > 0 ? (
          <Waiting mailings={mailings} form={form} />
        ) : (
          <p>{t("mailDesk.waiting.none")}</p>
        )}
      </section>
      <section>
        <h2>{t("mailDesk.settled.title")}</h2>
        {settled.length > 0 ? <Settled mails={settled} /> : <p>{t("mailDesk.settled.none")}</p>}
      </section>
    </>
  );
}
