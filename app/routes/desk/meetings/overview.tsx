/** One meeting at the desk: how it stands, what is missing, which days are to be kept, all of it to read, and what can be done. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { seen } from "~/domain/consultations/forms.ts";
import { isStillChosen } from "~/domain/evaluations/evaluation.ts";
import { findEvaluation } from "~/domain/evaluations/queries.server.ts";
import { hasRole } from "~/domain/kernel/actor.ts";
import { kindsOffered } from "~/domain/mailings/policy.ts";
import { agendaFaults, noFaults } from "~/domain/meetings/agenda-hours.ts";
import { announceMeeting, cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { cancelMeetingForm } from "~/domain/meetings/forms.ts";
import { withStaff } from "~/domain/meetings/group-staff.server.ts";
import { isStaffed } from "~/domain/meetings/group-staff.ts";
import { meetingDuties, meetingWarnings, missingParts } from "~/domain/meetings/meeting.ts";
import { mayReadMeetings, offersCallingOff } from "~/domain/meetings/policy.ts";
import { readMeetingRows } from "~/domain/meetings/queries.server.ts";
import { numbersOf } from "~/domain/meetings/registration-list.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { readMailings } from "~/server/mailing-lists.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { readView } from "~/server/meeting-view.server.ts";
import { readPlace } from "~/server/registered.server.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { Unasked } from "~/ui/evaluation-desk/unasked.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { MailingsPart } from "~/ui/mailings/mailings-part.tsx";
import { AgendaView } from "~/ui/meeting-desk/agenda-view.tsx";
import { ChangesView } from "~/ui/meeting-desk/changes-view.tsx";
import { ClockSection } from "~/ui/meeting-desk/clocks.tsx";
import { joinLinkWhere } from "~/ui/meeting-desk/join-link-where.ts";
import { AnnounceForm, CancelForm, MissingParts } from "~/ui/meeting-desk/meeting-acts.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { MeetingTexts, MeetingWhere } from "~/ui/meeting-desk/meeting-view.tsx";
import { YourPlace } from "~/ui/meeting-desk/your-place.tsx";
import { NumbersPart } from "~/ui/numbers/numbers-part.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { RegistrationsPart } from "~/ui/registration-desk/registrations-part.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "staff" };
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, ({ language }) =>
    data ? pick(data.frame.title, language, data.frame.mainLanguage).text : "",
  );

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame, asked } = await meetingPage(context, params.slug);
  const clocks = mayReadMeetings(ctx.actor);
  const rows = await readMeetingRows(ctx.db.read, row);
  const groups = await withStaff(ctx.db.read, rows.groups);
  const clocked = {
    ...{ ...row, agendaItems: rows.agenda.length, materials: rows.materials },
    clocks: rows.consultation.meetingClocks,
    unstaffedGroups: groups.filter(({ staff }) => !isStaffed(staff)).length,
  };
  const draft = row.status === "draft";
  return {
    frame,
    view: readView({ ...rows, groups }),
    place: asked && readPlace(context, row, asked, ctx.now()),
    opensConsultation: hasRole(ctx.actor, "coordinator", "approver"),
    missing: draft ? missingParts(row) : [],
    past: draft && row.startsAt !== null && row.startsAt <= ctx.now(),
    /** nobody would find the page of a meeting whose consultation is not public */
    hidden: draft && row.audience !== "internal" && rows.consultation.announcedAt === null,
    warnings: clocks ? meetingWarnings(clocked, ctx.now()) : [],
    duties: clocks ? meetingDuties(clocked, ctx.now()) : [],
    faults: clocks ? agendaFaults(rows.agenda, row, ctx.now()) : noFaults,
    /** nobody will be asked how it was */
    unasked:
      frame.mayRun && isStillChosen(row, ctx.now()) && (await findEvaluation(ctx.db.read, row.id)) === null,
    // To a meeting for staff only none are sent: they are asked one by one.
    mailings:
      frame.mayRun && row.announcedAt && row.audience !== "internal" ? await readMailings(ctx, row.id) : null,
    moreMailings: kindsOffered(row, ctx.now()).length > 0,
    numbers:
      frame.mayRun && row.announcedAt
        ? ((await readNumbers(ctx.db.read, [row], ctx.now())).get(row.id) ?? null)
        : null,
    mayCallOff: offersCallingOff(row, ctx.now()),
    registered:
      frame.mayRun && row.announcedAt
        ? numbersOf(await listRegistrations(ctx.db.read, row.id), row, rows.groups)
        : null,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  const form = await parseForm(request);
  const next = () => paths.desk.meeting(row.slug);
  if (form.get("intent") === "announce")
    return runForm(form, {
      name: "announce",
      schema: seen,
      command: (input) => announceMeeting(ctx, row.slug, input),
      next,
    });
  return runForm(form, {
    name: "cancel",
    schema: cancelMeetingForm,
    command: ({ reason }) => cancelMeeting(ctx, row.slug, reason),
    next,
    fields: { reason_missing: [`reason.${row.mainLanguage}`, "required"], join_link: joinLinkAt },
  });
}

export default function MeetingPage() {
  const { t, language } = useI18n();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const cancel = useBinding(answer, "cancel");
  const summary = useSummary(answer);
  const { frame, view, missing, past, hidden } = data;
  const draft = frame.status === "draft";
  const runs = frame.mayRun && !frame.ended;
  const of = pick(view.consultation.title, language, view.consultation.mainLanguage as Language);
  return (
    <>
      <MeetingHead
        frame={frame}
        sub={
          <>
            {t(`states.meeting.${frame.standing}`)} <span className="sep">·</span>{" "}
            {t(`states.audience.${frame.audience}`)} <span className="sep">·</span>{" "}
            {data.opensConsultation ? (
              <a href={paths.desk.consultation(view.consultation.slug)} lang={of.lang}>
                {of.text}
              </a>
            ) : (
              <span lang={of.lang}>{of.text}</span>
            )}
          </>
        }
        actions={
          <>
            {frame.mayRun ? (
              <a href={paths.desk.copyMeeting(frame.slug)}>{t("meetingDesk.overview.after")}</a>
            ) : null}
            {frame.isPublic ? (
              <a className="btn btn-2" href={paths.meeting(frame.slug)}>
                {t("consultationDesk.overview.publicPage")}
              </a>
            ) : null}
          </>
        }
      />
      <ErrorSummary
        errors={summary}
        refusal={
          answer?.refusal
            ? [
                t(`meetingDesk.refused.${answer.refusal}`),
                answer.refusal === "join_link" ? joinLinkWhere(t, answer.details) : "",
              ]
                .join(" ")
                .trim()
            : null
        }
      />
      {data.place ? <YourPlace {...data.place} /> : null}
      {draft ? (
        <MissingParts
          slug={frame.slug}
          missing={missing}
          past={past}
          consultation={hidden ? view.consultation.slug : null}
        />
      ) : null}
      <ClockSection
        {...{ warnings: data.warnings, duties: data.duties, faults: data.faults }}
        mainLanguage={frame.mainLanguage}
      />
      {data.unasked ? <Unasked slug={frame.slug} /> : null}
      {runs && draft && missing.length === 0 && !past && !hidden ? (
        <AnnounceForm internal={frame.audience === "internal"} version={frame.version} />
      ) : null}
      <ChangesView changes={view.changes} frame={frame} />
      {data.numbers ? (
        <NumbersPart
          slug={frame.slug}
          numbers={data.numbers}
          standing={frame.standing}
          staffOnly={frame.audience === "internal"}
        />
      ) : null}
      {data.registered ? (
        <RegistrationsPart
          slug={frame.slug}
          numbers={data.registered}
          {...view}
          calledOff={frame.status === "cancelled"}
          toCome={data.mayCallOff}
          asksStaff={frame.audience === "internal" && data.mayCallOff}
        />
      ) : null}
      {data.mailings ? (
        <MailingsPart frame={frame} mailings={data.mailings} more={data.moreMailings} />
      ) : null}
      <MeetingWhere frame={frame} view={view} runs={runs} />
      <MeetingTexts frame={frame} view={view} runs={runs} />
      <AgendaView frame={frame} view={view} runs={runs} />
      {runs && data.mayCallOff ? <CancelForm form={cancel} frame={frame} /> : null}
    </>
  );
}
