/** A mailing's words, while it is a draft. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noDraft, saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { mailingPage, segmentOf, segmentOptions } from "~/server/mailing-page.server.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { MailingForm } from "~/ui/mailings/mailing-form.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("mailingDesk.act.change"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, frame, mailing } = await mailingPage(context, params);
  const { version, kind, subject, body, perMinute } = mailing;
  return {
    frame,
    number: mailing.number,
    fixed: noDraft(mailing),
    segments: await segmentOptions(ctx),
    stored: {
      ...{ version, kind, subject, body, pace: perMinute === null ? "" : String(perMinute) },
      segment: (await segmentOf(ctx, mailing))?.ref ?? "",
    },
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, ref } = await mailingPage(context, params);
  return runForm(await parseForm(request), {
    name: "mailing",
    schema: mailingForm,
    fields: { join_link: joinLinkAt },
    command: (input) => saveMailing(ctx, ref.slug, ref.number, input),
    next: ({ number }) => paths.desk.mailing(ref.slug, number, { did: "saved" }),
  });
}

export default function EditMailing() {
  const { t } = useI18n();
  const { frame, number, fixed, segments, stored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "mailing");
  const summary = useSummary(answer);
  return (
    <>
      <MeetingHead frame={frame} page="mailings" title={t("mailingDesk.act.change")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`mailingDesk.refused.${answer.refusal}`) : null}
      />
      {fixed && !form.answered ? (
        <p className="block">
          {t(`mailingDesk.refused.${fixed}`)}{" "}
          <a href={paths.desk.mailing(frame.slug, number)}>{t("mailingDesk.to.back")}</a>
        </p>
      ) : (
        <MailingForm {...{ form, frame, segments, stored }} />
      )}
    </>
  );
}
