/** All consultations, drafts too: where each stands, what it has, and what comes next. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nextDate } from "~/domain/consultations/consultation.ts";
import { mayRunConsultations } from "~/domain/consultations/policy.ts";
import { getForumRules, listConsultations, listMilestonesOf } from "~/domain/consultations/queries.server.ts";
import { dateIn } from "~/domain/kernel/day.ts";
import { listMeetingDays } from "~/domain/meetings/queries.server.ts";
import { consultationPhase, phaseCounts, progressOf } from "~/domain/published/phase.ts";
import { listCounts } from "~/domain/published/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { NextDateText } from "~/ui/consulting/next-date.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

const readers = ["coordinator", "approver"] as const;
export const handle: RouteHandle = { guard: readers };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("consultationDesk.title"));

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireStaff(context, ...readers);
  const rows = await listConsultations(db.read);
  const milestones = await listMilestonesOf(
    db.read,
    rows.map((row) => row.id),
  );
  const meetings = await listMeetingDays(db.read, now());
  const counts = await listCounts(
    db.read,
    rows.map((row) => row.slug),
    phaseCounts,
  );
  const today = dateIn(now(), (await getForumRules(db.read)).timeZone);
  return {
    mayRun: mayRunConsultations(actor),
    today,
    consultations: rows.map((row) => {
      const own = counts[row.slug] ?? {};
      const { status } = row;
      return {
        slug: row.slug,
        title: row.title,
        mainLanguage: row.mainLanguage as Language,
        phase: status === "draft" ? status : consultationPhase({ ...row, status }, own, today),
        ...progressOf(own),
        next: nextDate(
          row,
          [...milestones, ...meetings].filter((day) => day.consultationId === row.id),
          today,
        ),
      };
    }),
  };
}

export default function ConsultationsPage() {
  const { t, language } = useI18n();
  const { consultations, mayRun, today } = useLoaderData<typeof loader>();
  return (
    <>
      <DeskHead
        title={t("consultationDesk.title")}
        sub={consultations.length === 0 ? t("consultationDesk.list.empty") : t("consultationDesk.list.lede")}
        actions={
          mayRun ? (
            <a className="btn" href={paths.desk.newConsultation()}>
              {t("consultationDesk.list.new")}
            </a>
          ) : null
        }
      />
      {consultations.length === 0 ? null : (
        <DataTable
          caption={t("consultationDesk.title")}
          captionHidden
          dense
          columns={[
            { key: "title", head: t("consultationDesk.list.consultation"), rowHead: true },
            { key: "state", head: t("consultationDesk.list.state") },
            { key: "waiting", head: t("consultationDesk.list.waiting"), numeric: true },
            { key: "received", head: t("consultationDesk.list.received"), numeric: true },
            { key: "answered", head: t("consultationDesk.list.answered"), numeric: true },
            { key: "next", head: t("consultationDesk.list.next") },
          ]}
          rows={consultations.map((consultation) => {
            const title = pick(consultation.title, language, consultation.mainLanguage);
            return {
              id: consultation.slug,
              title: (
                <a href={paths.desk.consultation(consultation.slug)} lang={title.lang}>
                  {title.text}
                </a>
              ),
              state: t(`states.consultation.${consultation.phase}`),
              waiting: consultation.waiting,
              received: consultation.received,
              answered: consultation.answered,
              next: consultation.next ? <NextDateText next={consultation.next} today={today} /> : null,
            };
          })}
        />
      )}
    </>
  );
}
