/** All meetings: those to come first, then drafts for whoever sees them, then those that were. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listConsultations } from "~/domain/consultations/queries.server.ts";
import { hasRole } from "~/domain/kernel/actor.ts";
import { listAskedTo } from "~/domain/meetings/asked.server.ts";
import { listOwnGroups } from "~/domain/meetings/group-staff.server.ts";
import { meetingDuties, meetingStanding, meetingWarnings } from "~/domain/meetings/meeting.ts";
import { mayReadMeeting, mayReadMeetings, mayRunMeetings } from "~/domain/meetings/policy.ts";
import { listMeetings, readClocked } from "~/domain/meetings/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { readDeskQuery } from "~/server/desk-query.server.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { hoursOf } from "~/server/meeting-page.server.ts";
import { badRequest } from "~/server/reading.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { MeetingFilter, MeetingSection } from "~/ui/meeting-desk/meeting-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "staff" };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("meetingDesk.title"));

const query = z.object({ consultation: z.string().max(80).optional() });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireStaff(context);
  const { consultation: slug } = readDeskQuery(request, query);
  const asked = await listAskedTo(db.read, actor.personId);
  const all = (await listMeetings(db.read)).filter((row) => mayReadMeeting(actor, row, asked.has(row.id)));
  // Whoever only runs meetings in the room has nothing to do with consultations beside those that he meets people in.
  const readsAll = hasRole(actor, "coordinator", "approver");
  const consultations = readsAll
    ? await listConsultations(db.read)
    : all.map(({ consultation }) => consultation);
  const chosen = slug ? consultations.find((one) => one.slug === slug) : null;
  if (slug && !chosen) throw badRequest();
  const rows = chosen ? all.filter(({ consultationId }) => consultationId === chosen.id) : all;
  const clocked = new Map(
    mayReadMeetings(actor) ? (await readClocked(db.read, rows)).map((row) => [row.id, row]) : [],
  );
  const own = await listOwnGroups(db.read, actor);
  const meetings = rows.map((row) => {
    const clocks = clocked.get(row.id);
    return {
      ...{ slug: row.slug, title: row.title, mainLanguage: row.mainLanguage, audience: row.audience },
      hours: hoursOf(row),
      standing: meetingStanding(row, now()),
      consultation: { title: row.consultation.title, mainLanguage: row.consultation.mainLanguage },
      warnings: clocks ? meetingWarnings(clocks, now()) : [],
      duties: clocks ? meetingDuties(clocks, now()) : [],
      own: own.flatMap(({ meetingId, letter, duty }) => (meetingId === row.id ? [{ letter, duty }] : [])),
    };
  });
  const isComing = (standing: string) => standing === "coming" || standing === "under_way";
  return {
    mayRun: mayRunMeetings(actor),
    chosen: chosen?.slug ?? null,
    consultations: [...new Map(consultations.map((one) => [one.slug, one])).values()].map(
      ({ slug, title, mainLanguage }) => ({ slug, title, mainLanguage }),
    ),
    // the latest stands first in the list of all
    coming: meetings.filter(({ standing }) => isComing(standing)).reverse(),
    drafts: meetings.filter(({ standing }) => standing === "draft"),
    past: meetings.filter(({ standing }) => standing !== "draft" && !isComing(standing)),
  };
}

export default function MeetingsPage() {
  const { t } = useI18n();
  const { mayRun, chosen, consultations, coming, drafts, past } = useLoaderData<typeof loader>();
  const none = coming.length + drafts.length + past.length === 0;
  return (
    <>
      <DeskHead
        title={t("meetingDesk.title")}
        sub={
          none
            ? chosen
              ? t("meetingDesk.list.none")
              : mayRun
                ? t("meetingDesk.list.empty")
                : t("meetingDesk.list.emptyReader")
            : t(drafts.length > 0 ? "meetingDesk.list.lede" : "meetingDesk.list.ledeHeld")
        }
        actions={
          mayRun ? (
            <>
              {past.length > 0 ? <a href={paths.desk.numbers()}>{t("numbers.overTime.title")}</a> : null}
              <a className="btn" href={paths.desk.newMeeting({ consultation: chosen ?? undefined })}>
                {t("meetingDesk.list.new")}
              </a>
            </>
          ) : null
        }
      />
      {consultations.length > 1 ? <MeetingFilter consultations={consultations} chosen={chosen} /> : null}
      <MeetingSection name="coming" meetings={coming} />
      <MeetingSection name="drafts" meetings={drafts} />
      <MeetingSection name="past" meetings={past} />
    </>
  );
}
