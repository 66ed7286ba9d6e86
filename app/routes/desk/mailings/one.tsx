/** One mailing: whom it goes to and whom not, sending it now or at its hour; then how far it is, and what became of it for each. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { consultationTransitions } from "~/domain/consultations/consultation.ts";
import { getForumRules } from "~/domain/consultations/queries.server.ts";
import { listKeptLinks } from "~/domain/kernel/join-link.server.ts";
import { isEnd } from "~/domain/kernel/transitions.ts";
import { markReached } from "~/domain/mailings/commands/mark-reached.server.ts";
import {
  mailingMoves,
  moveMailing,
  scheduleMailing,
  sendMailing,
  testMailing,
} from "~/domain/mailings/commands/run-mailing.server.ts";
import { dropMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { scheduleMailingForm, seenMailing } from "~/domain/mailings/forms.ts";
import { leftOut, mailingTransitions, proposedStart, startOf } from "~/domain/mailings/mailing.ts";
import { wordsRefused } from "~/domain/mailings/policy.ts";
import type { MailingRow } from "~/domain/mailings/queries.server.ts";
import { readReached } from "~/domain/mailings/reached.server.ts";
import { countRecipients, listMeant } from "~/domain/mailings/recipients.server.ts";
import { countFates, countLeft, listTraced } from "~/domain/mailings/traced.server.ts";
import { listUnreached } from "~/domain/segments/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import type { StaffCtx } from "~/server/guard.server.ts";
import {
  changedSince,
  mailingPage,
  meantBy,
  readMailingQuery,
  recipientsAPage,
  segmentOf,
} from "~/server/mailing-page.server.ts";
import { runForm } from "~/server/run-form.ts";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { BeforeMailing, isWrittenDown } from "~/ui/mailings/before-mailing.tsx";
import { ChangedSince } from "~/ui/mailings/changed-since.tsx";
import { MailingProgress } from "~/ui/mailings/mailing-progress.tsx";
import { ReachedConsultees, type ShownReached } from "~/ui/mailings/reached-consultees.tsx";
import { RecipientTable, TracedTable } from "~/ui/mailings/recipient-table.tsx";
import { useStanding } from "~/ui/mailings/use-standing.ts";
import { useSubject } from "~/ui/mailings/use-subject.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Separated } from "~/ui/separated.tsx";

export const handle: RouteHandle = {
  guard: ["coordinator"],
};
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, ({ t }) => t("mailingDesk.number", { number: String(data?.mailing.number ?? "") }));

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, row, frame, mailing } = await mailingPage(context, params);
  const { fate, after, ...query } = readMailingQuery(request);
  const now = ctx.now();
  const started = mailing.startedAt !== null;
  const meant = await meantBy(ctx, mailing);
  const counts = started ? null : await countRecipients(ctx.db.read, row, meant, now);
  const fates = started ? (await countFates(ctx.db.read, [mailing.id])).get(mailing.id) : null;
  const gone = started ? ((await countLeft(ctx.db.read, [mailing.id])).get(mailing.id) ?? 0) : 0;
  const traced = started
    ? await listTraced(ctx.db.read, mailing, { fate, after, limit: recipientsAPage })
    : null;
  // Nobody gets what is not sent any more.
  const show = started || frame.ended ? null : query.show;
  const out = leftOut.filter((one) => show === "out" && counts && counts.leftOut[one] > 0);
  const why = out.find((one) => one === query.why) ?? out[0];
  const listed =
    show === "recipients" || why
      ? await listMeant(ctx.db.read, row, meant, { now, why, after, limit: recipientsAPage })
      : null;
  const { number, kind, status, subject, perMinute, startedAt, sendAt, version, listedAt } = mailing;
  return {
    frame,
    mailing: {
      ...{ number, kind, status, subject, perMinute, startedAt, sendAt, version },
      isListed: listedAt !== null,
      segment: await segmentOf(ctx, mailing),
      leftOut: mailing.leftOut,
    },
    refusedWords: isEnd(mailingTransitions, status)
      ? null
      : wordsRefused(mailing, await listKeptLinks(ctx.db.read, now, row.joinUrl)),
    changedSince: await changedSince(ctx, mailing),
    timeZone: row.timeZone,
    proposed: startOf(mailing, row.timeZone) ?? proposedStart(now, row.timeZone),
    now,
    counts,
    unreached: {
      of: meant.filter?.consulteesOf ?? null,
      all: meant.filter && !started ? await listUnreached(ctx.db.read, meant.filter) : [],
    },
    reached: await shownReached(ctx, mailing),
    fate: fate ?? null,
    fates: fates ?? null,
    gone,
    traced: traced && { ...traced, first: after === undefined },
    list: listed && { ...listed, why: why ?? null, out, first: after === undefined },
    did:
      (["saved", "tested"] as const).find((one) => one === new URL(request.url).searchParams.get("did")) ??
      null,
  };
}

/** The consultees of whom it can be written down now that the mailing asked or reminded them. */
async function shownReached(ctx: StaffCtx, mailing: MailingRow): Promise<ShownReached | null> {
  const { read } = ctx.db;
  const reached = await readReached(read, mailing, (await getForumRules(read)).timeZone);
  if (!reached || reached.days.size === 0) return null;
  const { slug, title, mainLanguage, status } = reached.consultation;
  if (isEnd(consultationTransitions, status)) return null;
  return { slug, title, mainLanguage, mark: reached.mark, count: reached.days.size };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, ref } = await mailingPage(context, params);
  const form = await parseForm(request);
  const intent = form.get("intent");
  const here = () => paths.desk.mailing(ref.slug, ref.number);
  const seen = { name: "run", schema: seenMailing };
  const move = mailingMoves.find((one) => one === intent);
  if (intent === "schedule")
    return runForm(form, {
      ...{ name: "schedule", schema: scheduleMailingForm, next: here },
      command: (input) => scheduleMailing(ctx, ref, input),
      fields: {
        in_past: ["on", "in_past"],
        too_late: ["on", "too_late"],
        time_not_there: ["at", "time_not_there"],
      },
    });
  if (intent === "test")
    return runForm(form, {
      ...seen,
      command: ({ version }) => testMailing(ctx, ref, version),
      next: () => paths.desk.mailing(ref.slug, ref.number, { did: "tested" }),
    });
  if (intent === "drop")
    return runForm(form, {
      ...seen,
      command: ({ version }) => dropMailing(ctx, ref, version),
      next: () => paths.desk.mailings(ref.slug),
    });
  if (intent === "mark")
    return runForm(form, {
      ...{ name: "mark", schema: z.object({}) },
      command: () => markReached(ctx, ref),
      next: ({ consultation, count }) => paths.desk.consultees(consultation, { marked: String(count) }),
    });
  if (move)
    return runForm(form, {
      ...{ ...seen, next: here },
      command: ({ version }) => moveMailing(ctx, ref, version, move),
    });
  return runForm(form, {
    ...{ ...seen, next: here },
    command: ({ version }) => sendMailing(ctx, ref, version),
  });
}

export default function MailingPage() {
  const { t } = useI18n();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const schedule = useBinding(answer, "schedule");
  const summary = useSummary(answer);
  const refusal = answer?.refusal;
  const { frame, mailing, counts } = data;
  const subject = useSubject(frame)(mailing);
  const standing = useStanding(frame)(mailing);
  const kind = t(`mailingDesk.kind.${mailing.kind}`);
  const { segment } = mailing;
  const whom = segment?.ended
    ? t("mailingDesk.form.ended", { name: segment.name })
    : (segment?.name ?? t("mailingDesk.form.everybody"));
  return (
    <>
      <MeetingHead
        frame={frame}
        page="mailings"
        title={subject.text}
        sub={
          <Separated
            items={[
              kind,
              mailing.kind === "invitation" ? whom : t(`mailingDesk.kindHint.${mailing.kind}`),
              standing,
            ]}
          />
        }
        actions={
          <a href={paths.desk.previewMailing(frame.slug, mailing.number)}>{t("mailingDesk.act.preview")}</a>
        }
      />
      <ErrorSummary
        errors={summary}
        refusal={
          refusal && refusal !== "in_past" && refusal !== "too_late" && refusal !== "time_not_there"
            ? t(`mailingDesk.refused.${refusal}`)
            : null
        }
      />
      {data.did ? <DidNote>{t(`mailingDesk.did.${data.did}`)}</DidNote> : null}
      <ChangedSince slug={frame.slug} at={data.changedSince} />
      {counts ? <BeforeMailing {...data} {...{ frame, mailing, counts, schedule }} /> : null}
      {data.fates ? <MailingProgress {...data} {...{ frame, mailing }} fates={data.fates} /> : null}
      {data.reached ? <ReachedConsultees reached={data.reached} /> : null}
      {data.list && counts ? (
        <RecipientTable {...{ mailing, counts }} list={data.list} slug={frame.slug} />
      ) : null}
      {data.traced && data.fates && isWrittenDown(mailing) ? (
        <TracedTable
          {...{ slug: frame.slug, mailing }}
          fate={data.fate}
          counts={data.fates}
          list={data.traced}
        />
      ) : null}
    </>
  );
}
