/** The page as everyone would see it: the public page's own parts over the projection that announcing would make. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readConsultationRows } from "~/domain/consultations/queries.server.ts";
import { listCommitments } from "~/domain/plans/queries.server.ts";
import { countConsultees } from "~/domain/published/consultee-rows.server.ts";
import { readCounts } from "~/domain/published/counters.server.ts";
import { readMeetingPoints } from "~/domain/published/meeting-row.server.ts";
import { toPublishedConsultation } from "~/domain/published/project-consultations.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { consultingPage } from "~/server/consulting.server.ts";
import { ConsultingHead } from "~/ui/consulting/consulting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { ConsultationView } from "~/ui/public/consultation-view.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

const readers = ["coordinator", "approver"] as const;
export const handle: RouteHandle = { guard: readers };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("consultationDesk.page.preview"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame, timeZone, today } = await consultingPage(context, params.slug, ...readers);
  const rows = await readConsultationRows(ctx.db.read, row);
  const concerned = new Set(rows.commitments.map(({ slug }) => slug));
  const commitments = concerned.size > 0 ? await listCommitments(ctx.db.read) : [];
  return {
    frame,
    today,
    consultation: toPublishedConsultation(rows, {
      timeZone,
      meetings: await readMeetingPoints(ctx.db.read, row.id),
      consultees: await countConsultees(ctx.db.read, row.id),
      announcedOn: today,
    }),
    counts: await readCounts(ctx.db.read, row.id),
    states: Object.fromEntries(
      commitments
        .filter(({ slug }) => concerned.has(slug))
        .map(({ slug, latest }) => [slug, latest?.state ?? null]),
    ),
  };
}

export default function PreviewPage() {
  const { t } = useI18n();
  const { frame, consultation, counts, states, today } = useLoaderData<typeof loader>();
  return (
    <>
      <ConsultingHead frame={frame} page="preview" sub={t("consultationDesk.preview.lede")} />
      <article className="page" aria-label={t("consultationDesk.page.preview")}>
        <ConsultationView {...{ consultation, counts, states, today }} preview={frame.status === "draft"} />
      </article>
    </>
  );
}
