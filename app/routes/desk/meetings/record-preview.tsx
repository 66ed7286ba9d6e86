/** A record as everyone would see it: the public page's own parts over the draft as it stands. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readMeetingRows } from "~/domain/meetings/queries.server.ts";
import { readAround, toPublishedMeeting } from "~/domain/published/meeting-row.server.ts";
import { listSaid } from "~/domain/published/queries/records.server.ts";
import { toPublishedRecord } from "~/domain/published/record-row.server.ts";
import {
  contentOf,
  findRecord,
  listRecordVersions,
  listSections,
  readNow,
} from "~/domain/records/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { notFound } from "~/server/guard.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { RecordView } from "~/ui/record/record-view.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("recordDesk.preview"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const db = ctx.db.read;
  const found = await findRecord(db, row.id);
  // A meeting for staff only has no public side that could be shown.
  if (!found || row.audience === "internal") throw notFound();
  const content = await readNow(db, row.id, contentOf(found, await listSections(db, row.id)));
  const [last] = await listRecordVersions(db, row.id);
  const record = await toPublishedRecord(db, content, { version: (last?.number ?? 0) + 1, publishedOn: "" });
  const rows = await readMeetingRows(db, row);
  return {
    frame,
    record,
    meeting: toPublishedMeeting(rows, await readAround(db, rows)),
    said: await listSaid(db, record),
  };
}

export default function RecordPreviewPage() {
  const { t } = useI18n();
  const { frame, meeting, record, said } = useLoaderData<typeof loader>();
  return (
    <>
      <MeetingHead
        frame={frame}
        page="record"
        title={t("recordDesk.preview")}
        sub={t("recordDesk.previewLede")}
      />
      <article className="page" aria-label={t("recordDesk.preview")}>
        <RecordView {...{ meeting, record, said }} versions={[]} />
      </article>
    </>
  );
}
