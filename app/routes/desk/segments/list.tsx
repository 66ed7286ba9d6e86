/** The segments that are kept, each with how many it means now. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countSegment, listSegments } from "~/domain/segments/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { segmentChoices } from "~/server/segment-page.server.ts";
import { DataTable } from "~/ui/data-table.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DidNote } from "~/ui/did-note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { SegmentWords } from "~/ui/segments/segment-words.tsx";

export const handle: RouteHandle = { guard: ["coordinator", "administrator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("segments.title"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  const { db, now } = ctx;
  const rows = await listSegments(db.read);
  return {
    ended: new URL(request.url).searchParams.get("did") === "ended",
    choices: await segmentChoices(ctx),
    segments: await Promise.all(
      rows.map(async ({ ref, name, filter }) => ({
        ...{ ref, name, filter },
        count: (await countSegment(db.read, filter, now())).included,
      })),
    ),
  };
}

export default function SegmentsPage() {
  const { t, number } = useI18n();
  const { ended, segments, choices } = useLoaderData<typeof loader>();
  return (
    <>
      <DeskHead
        trail={[
          <a key="list" href={paths.desk.contacts()}>
            {t("contactDesk.title")}
          </a>,
        ]}
        title={t("segments.title")}
        sub={t("segments.lede")}
        actions={
          <a className="btn" href={paths.desk.newSegment()}>
            {t("segments.new")}
          </a>
        }
      />
      {ended ? <DidNote>{t("segments.did.ended")}</DidNote> : null}
      {segments.length > 0 ? (
        <DataTable
          dense
          stacks
          caption={t("segments.title")}
          captionHidden
          columns={[
            { key: "name", head: t("segments.name"), rowHead: true },
            { key: "who", head: t("segments.who") },
            { key: "count", head: t("segments.count"), numeric: true },
          ]}
          rows={segments.map(({ ref, name, filter, count }) => ({
            id: ref,
            name: <a href={paths.desk.segment(ref)}>{name}</a>,
            who: <SegmentWords filter={filter} choices={choices} />,
            count: number(count),
          }))}
        />
      ) : (
        <p>{t("segments.none")}</p>
      )}
    </>
  );
}
