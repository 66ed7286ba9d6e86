/** One consultation at the desk: where it stands, what is missing, where its dates fall short, and what can be done with it. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { missingParts } from "~/domain/consultations/announcement.ts";
import { clockWarnings } from "~/domain/consultations/clock.ts";
import { announceConsultation, extendWindow } from "~/domain/consultations/commands/announce.server.ts";
import { nextDate } from "~/domain/consultations/consultation.ts";
import { cancelForm, extendForm } from "~/domain/consultations/forms.ts";
import { countDispositions, findOutcome, listMilestones } from "~/domain/consultations/queries.server.ts";
import { cancelConsultation } from "~/domain/meetings/commands/announce.server.ts";
import { listMeetingDays } from "~/domain/meetings/queries.server.ts";
import { readCounts } from "~/domain/published/counters.server.ts";
import { consultationPhase, phaseCounts, progressOf } from "~/domain/published/phase.ts";
import { closeConsultation } from "~/domain/responses/commands/close-consultation.server.ts";
import { inAllLanguages } from "~/i18n/in-all-languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { consultingPage } from "~/server/consulting.server.ts";
import { parseForm } from "~/server/forms.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { CancelForm, ExtendForm, PlainAct } from "~/ui/consulting/act-forms.tsx";
import { ClockWarnings } from "~/ui/consulting/clock-warnings.tsx";
import { ConsultingHead } from "~/ui/consulting/consulting-head.tsx";
import { MissingParts } from "~/ui/consulting/missing-parts.tsx";
import { StandsWhere } from "~/ui/consulting/stands-where.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { joinLinkWhere } from "~/ui/meeting-desk/join-link-where.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

const readers = ["coordinator", "approver"] as const;
export const handle: RouteHandle = { guard: readers };
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, ({ language }) =>
    data ? pick(data.frame.title, language, data.frame.mainLanguage).text : "",
  );

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame, timeZone, today } = await consultingPage(context, params.slug, ...readers);
  const milestones = await listMilestones(ctx.db.read, row.id);
  const meetings = await listMeetingDays(ctx.db.read, ctx.now(), row.id);
  const counts = await readCounts(ctx.db.read, row.id, phaseCounts);
  const { status } = row;
  return {
    frame,
    today,
    phase: status === "draft" ? status : consultationPhase({ ...row, status }, counts, today),
    opensOn: row.opensOn,
    closesOn: row.closesOn,
    final: (await findOutcome(ctx.db.read, row.id))?.status === "published",
    ...progressOf(counts),
    next: nextDate(row, [...milestones, ...meetings], today),
    missing: status === "draft" ? missingParts(row, await countDispositions(ctx.db.read, row.id)) : [],
    warnings: clockWarnings(row, milestones, ctx.now(), timeZone),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row, timeZone } = await consultingPage(context, params.slug, "coordinator");
  const { slug } = row;
  const form = await parseForm(request);
  const next = () => paths.desk.consultation(slug);
  const nothing = z.object({});
  const reason = [`reason.${row.mainLanguage}`, "required"] as const;
  switch (form.get("intent")) {
    case "announce":
      return runForm(form, {
        name: "announce",
        schema: nothing,
        command: () => announceConsultation(ctx, slug),
        next,
      });
    case "close":
      return runForm(form, {
        name: "close",
        schema: nothing,
        command: () => closeConsultation(ctx, slug),
        next,
      });
    case "extend":
      return runForm(form, {
        name: "extend",
        schema: extendForm,
        command: (input) =>
          extendWindow(ctx, slug, { ...input, title: extendedTitle(input.closesOn, timeZone) }),
        next,
        // It stands in the timeline as a milestone, whose note the reason is.
        fields: {
          reason_missing: reason,
          join_link: ({ field }) => [String(field).replace(/^note/, "reason"), "join_link"],
        },
      });
    default:
      return runForm(form, {
        name: "cancel",
        schema: cancelForm,
        command: (input) => cancelConsultation(ctx, slug, input.reason),
        next,
        fields: { reason_missing: reason, join_link: joinLinkAt },
      });
  }
}

/** What the timeline says of an extension, in every language. */
function extendedTitle(closesOn: string, timeZone: string) {
  return inAllLanguages(
    "consultationDesk.extend.milestone",
    ({ date }) => ({ date: date(closesOn) }),
    timeZone,
  );
}

export default function ConsultationPage() {
  const { t } = useI18n();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const extend = useBinding(answer, "extend");
  const cancel = useBinding(answer, "cancel");
  const summary = useSummary(answer);
  const { frame } = data;
  const mayRun = frame.mayWrite;
  const draft = frame.status === "draft";
  const announced = frame.status === "announced";
  const over = announced && (frame.standing || (data.closesOn !== null && data.closesOn < data.today));
  return (
    <>
      <ConsultingHead
        frame={frame}
        sub={t(`states.consultation.${data.phase}`)}
        actions={
          draft ? null : (
            <a className="btn btn-2" href={paths.consultation(frame.slug)}>
              {t("consultationDesk.overview.publicPage")}
            </a>
          )
        }
      />
      <ErrorSummary
        errors={summary}
        refusal={
          answer?.refusal
            ? [
                t(`consultationDesk.refused.${answer.refusal}`),
                answer.refusal === "join_link" ? joinLinkWhere(t, answer.details) : "",
              ]
                .join(" ")
                .trim()
            : null
        }
      />
      <StandsWhere {...data} slug={frame.slug} draft={draft} sorts={frame.mayWrite} />
      {draft ? <MissingParts slug={frame.slug} missing={data.missing} /> : null}
      <ClockWarnings warnings={data.warnings} />
      {mayRun && draft && data.missing.length === 0 ? <PlainAct intent="announce" main /> : null}
      {mayRun && over ? <PlainAct intent="close" /> : null}
      {mayRun && announced && data.closesOn && !data.final ? (
        <ExtendForm form={extend} languages={frame.languages} closesOn={data.closesOn} />
      ) : null}
      {mayRun && (draft || announced) ? (
        <CancelForm form={cancel} languages={frame.languages} draft={draft} />
      ) : null}
    </>
  );
}
