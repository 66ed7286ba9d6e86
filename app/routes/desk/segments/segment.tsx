/** One segment: whom it means now, whom it passes over and why, and its filter to be changed. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { versionForm } from "~/domain/contacts/forms.ts";
import { endSegment, saveSegment } from "~/domain/segments/commands/keep.server.ts";
import { segmentForm } from "~/domain/segments/forms.ts";
import { findSegment } from "~/domain/segments/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { readDeskQuery } from "~/server/desk-query.server.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { runForm } from "~/server/run-form.ts";
import { readSegment, segmentChoices } from "~/server/segment-page.server.ts";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { PageList } from "~/ui/page-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { SegmentForm } from "~/ui/segments/segment-form.tsx";
import {
  SegmentArea,
  SegmentHead,
  SegmentList,
  SegmentNumbers,
  SegmentViews,
} from "~/ui/segments/segment-list.tsx";
import { SegmentWords } from "~/ui/segments/segment-words.tsx";
import { UnreachedNote } from "~/ui/segments/unreached-note.tsx";

export const handle: RouteHandle = { guard: ["coordinator", "administrator"] };
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, ({ t }) => data?.segment.name ?? t("segments.title"));

const query = z.object({ show: z.literal("excluded").optional(), after: z.string().max(40).optional() });

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  const row = await findSegment(ctx.db.read, params.ref ?? "");
  if (!row) throw notFound();
  const { show, after } = readDeskQuery(request, query);
  const { ref, name, filter, version } = row;
  return {
    segment: { ref, name, filter, version },
    saved: new URL(request.url).searchParams.get("did") === "saved",
    excluded: show === "excluded",
    first: !after,
    choices: await segmentChoices(ctx),
    found: await readSegment(ctx, filter, { after, excluded: show === "excluded" }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  const ref = params.ref ?? "";
  const form = await parseForm(request);
  if (form.get("intent") === "end")
    return runForm(form, {
      ...{ name: "end", schema: versionForm },
      command: ({ version }) => endSegment(ctx, { ref, version }),
      next: () => paths.desk.segments({ did: "ended" }),
    });
  return runForm(form, {
    ...{ name: "segment", schema: segmentForm },
    command: (input) => saveSegment(ctx, ref, input),
    next: () => paths.desk.segment(ref, { did: "saved" }),
    fields: { name_taken: ["name", "taken"] },
  });
}

type Refused = "changed_meanwhile" | "name_taken" | "in_use";

export default function SegmentPage() {
  const { t } = useI18n();
  const { segment, saved, excluded, first, choices, found } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "segment");
  const summary = useSummary(answer);
  const { ref, version } = segment;
  const refusalText = (refusal: Refused) => {
    const { meeting, number } = answer?.details ?? {};
    if (refusal !== "in_use") return t(`segments.refused.${refusal}`);
    return meeting === undefined
      ? t("segments.refused.in_use")
      : t("segments.refused.in_use_by", { meeting, number: String(number) });
  };
  const here = { show: excluded ? "excluded" : undefined };
  return (
    <>
      <SegmentHead title={segment.name} sub={<SegmentWords filter={segment.filter} choices={choices} />} />
      <ErrorSummary errors={summary} refusal={answer?.refusal ? refusalText(answer.refusal) : null} />
      {saved ? <DidNote>{t("segments.did.saved")}</DidNote> : null}
      <SegmentNumbers counts={found.counts} unreached={found.unreached.all.length} />
      <UnreachedNote {...found.unreached} />
      <SegmentArea area={segment.filter.area} byPart={found.byPartOfArea} />
      <SegmentViews of={ref} excluded={excluded} counts={found.counts} />
      <SegmentList contacts={found.contacts} />
      <PageList
        nextHref={found.next ? paths.desk.segment(ref, { ...here, after: found.next }) : null}
        firstHref={first ? null : paths.desk.segment(ref, here)}
      />
      <details className="block" open={form.answered}>
        <summary>{t("segments.change")}</summary>
        <SegmentForm form={form} choices={choices} {...segment} />
      </details>
      <PostForm hidden={{ intent: "end", version }}>
        <p className="block">
          <SubmitButton kind="quiet">{t("segments.end")}</SubmitButton>{" "}
          <span className="m">{t("segments.endHint")}</span>
        </p>
      </PostForm>
    </>
  );
}
