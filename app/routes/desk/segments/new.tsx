/** Composes a segment: its number and the first of its list are shown before anything is saved. The address holds the filter. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveSegment } from "~/domain/segments/commands/keep.server.ts";
import { segmentForm } from "~/domain/segments/forms.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { runForm } from "~/server/run-form.ts";
import { readSegment, readSegmentFilter, segmentChoices } from "~/server/segment-page.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { SegmentForm } from "~/ui/segments/segment-form.tsx";
import { SegmentArea, SegmentHead, SegmentList, SegmentNumbers } from "~/ui/segments/segment-list.tsx";
import { UnreachedNote } from "~/ui/segments/unreached-note.tsx";

export const handle: RouteHandle = { guard: ["coordinator", "administrator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("segments.new"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  const filter = readSegmentFilter(request);
  return {
    filter,
    name: new URL(request.url).searchParams.get("name") ?? "",
    choices: await segmentChoices(ctx),
    found: filter && (await readSegment(ctx, filter)),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  return runForm(await parseForm(request), {
    name: "segment",
    schema: segmentForm,
    command: (input) => saveSegment(ctx, null, input),
    next: ({ ref }) => paths.desk.segment(ref, { did: "saved" }),
    fields: { name_taken: ["name", "taken"] },
  });
}

export default function NewSegmentPage() {
  const { t } = useI18n();
  const { filter, name, choices, found } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "segment");
  const summary = useSummary(answer);
  return (
    <>
      <SegmentHead title={t("segments.new")} sub={t("segments.composeLede")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`segments.refused.${answer.refusal}`) : null}
      />
      <div className="two">
        <SegmentForm form={form} choices={choices} name={name} filter={filter} counts />
        <section aria-labelledby="found">
          <h2 id="found">{t("segments.whom")}</h2>
          {found ? (
            <>
              <SegmentNumbers counts={found.counts} unreached={found.unreached.all.length} />
              <UnreachedNote {...found.unreached} />
              <SegmentArea area={filter?.area ?? ""} byPart={found.byPartOfArea} />
              <SegmentList contacts={found.contacts.slice(0, 25)} />
              {found.counts.included > 25 ? (
                <p className="m">{t("segments.more", { count: found.counts.included - 25 })}</p>
              ) : null}
            </>
          ) : (
            <p>{t("segments.notCounted")}</p>
          )}
        </section>
      </div>
    </>
  );
}
