/** Publishing a record: what it will do, before it is done. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { publishRecord } from "~/domain/records/commands/publish.server.ts";
import { publishRecordForm } from "~/domain/records/forms.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { readPublishing } from "~/server/record-publishing.server.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { partOfRecord } from "~/ui/record-desk/join-link-part.ts";
import { PublishForm, WhatItDoes } from "~/ui/record-desk/publish-form.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) =>
    t(data?.last?.same ? "recordDesk.publish.nothingNew" : "recordDesk.publish.do"),
  );

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  return { frame, ...(await readPublishing(ctx, row)) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  return runForm(await parseForm(request), {
    ...{ name: "publish", schema: publishRecordForm },
    command: (input) => publishRecord(ctx, row.slug, input),
    next: () => paths.desk.record(row.slug, { did: "published" }),
    fields: {
      note_missing: [`note.${row.mainLanguage}`, "required"],
      join_link: (details) => (String(details.field).startsWith("note.") ? joinLinkAt(details) : null),
    },
  });
}

export default function RecordPublishPage() {
  const i18n = useI18n();
  const { t } = i18n;
  const { frame, ...publishing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "publish");
  const summary = useSummary(answer);
  const { last } = publishing;
  return (
    <>
      <MeetingHead
        frame={frame}
        page="record"
        title={
          last?.same
            ? t("recordDesk.publish.nothingNew")
            : last
              ? t("recordDesk.publish.doNext", { version: String(last.number + 1) })
              : t("recordDesk.publish.do")
        }
        actions={<a href={paths.desk.recordPreview(frame.slug)}>{t("recordDesk.preview")}</a>}
      />
      <ErrorSummary
        errors={summary}
        refusal={
          answer?.refusal === "join_link"
            ? t("recordDesk.joinLinkIn", {
                part: partOfRecord(i18n, String(answer.details.field), {
                  parts: publishing.parts,
                  mainLanguage: frame.mainLanguage,
                }),
              })
            : answer?.refusal
              ? t(`recordDesk.refused.${answer.refusal}`)
              : null
        }
      />
      {last?.same ? (
        <>
          <p className="block">{t("recordDesk.publish.asPublished", { version: String(last.number + 1) })}</p>
          <p className="actions">
            <a href={paths.desk.record(frame.slug)}>{t("recordDesk.publish.back")}</a>
          </p>
        </>
      ) : (
        <>
          <WhatItDoes {...{ frame, publishing }} />
          <PublishForm {...{ form, frame, publishing }} />
        </>
      )}
    </>
  );
}
