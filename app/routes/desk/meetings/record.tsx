/** The record of a meeting: drafted, written part by part, its links tried, and published. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { isHeld } from "~/domain/records/commands/draft.server.ts";
import {
  contentOf,
  findRecord,
  listLinks,
  listRecordVersions,
  listSections,
  readNow,
  recordDigest,
} from "~/domain/records/queries.server.ts";
import { isEmptySection } from "~/domain/records/record.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { actOnRecord } from "~/server/record-acts.server.ts";
import { listUnread } from "~/server/unread-points.server.ts";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { DraftRecord } from "~/ui/record-desk/draft-record.tsx";
import { HeadForm } from "~/ui/record-desk/head-form.tsx";
import { LinkList } from "~/ui/record-desk/link-list.tsx";
import { PublishPart } from "~/ui/record-desk/publish-part.tsx";
import { SectionList } from "~/ui/record-desk/section-list.tsx";
import { Rich } from "~/ui/rich.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { TimeText } from "~/ui/time-text.tsx";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("meetingDesk.page.record"));

const dids = ["drafted", "saved", "checked", "published"] as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const db = ctx.db.read;
  const asked = new URL(request.url).searchParams.get("did");
  const record = await findRecord(db, row.id);
  const sections = await listSections(db, row.id);
  const [last] = await listRecordVersions(db, row.id);
  const content = record && contentOf(record, sections);
  const digest = content ? recordDigest(row.id, content) : "";
  const now = content && (await readNow(db, row.id, content));
  return {
    frame,
    did: dids.find((one) => one === asked) ?? null,
    held: isHeld(row, ctx.now()),
    record: record && { version: record.version, compiledBy: record.compiledBy, links: record.links },
    sections: sections.map(({ id, kind, title, body, version }, index) => {
      const facts = now?.sections[index]?.facts ?? {};
      return {
        ...{ item: handleOf(id), kind, title, body, version, empty: isEmptySection({ body, facts }) },
        attendance: facts.attendance ?? null,
        part: facts.item ?? null,
        commitments: facts.commitments?.length ?? 0,
      };
    }),
    unread: now ? await listUnread(db, now) : [],
    links: content ? await listLinks(db, row.id, content, ctx.now()) : [],
    last: last
      ? { number: last.number, at: last.publishedAt, same: recordDigest(row.id, last.content) === digest }
      : null,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  return actOnRecord({ context, ctx, row, languages: frame.languages }, await parseForm(request));
}

export default function RecordPage() {
  const { t } = useI18n();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  const { frame, record, last, did } = data;
  const sub = last ? (
    <Rich
      k="recordDesk.ledePublished"
      with={{ version: String(last.number), date: <TimeText value={last.at} /> }}
    />
  ) : (
    t("recordDesk.lede")
  );
  return (
    <>
      <MeetingHead
        frame={frame}
        page="record"
        sub={record ? sub : null}
        actions={
          record ? (
            <>
              <a href={paths.desk.recordPreview(frame.slug)}>{t("recordDesk.preview")}</a>
              {last ? (
                <a className="btn btn-2" href={paths.record(frame.slug)}>
                  {t("consultationDesk.overview.publicPage")}
                </a>
              ) : null}
            </>
          ) : null
        }
      />
      {did ? (
        <DidNote>
          <p>{t(`recordDesk.did.${did}`)}</p>
        </DidNote>
      ) : null}
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`recordDesk.refused.${answer.refusal}`) : null}
      />
      {record ? (
        <>
          <SectionList {...{ ...data, answer }} />
          <HeadForm {...{ frame, record, answer }} />
          <LinkList {...{ links: data.links, answer }} />
          <PublishPart {...{ frame, last }} />
        </>
      ) : (
        <DraftRecord held={data.held} />
      )}
    </>
  );
}
