/** The numbers of one meeting: from the invitation to the room by kind, and what became of what was said. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { streamFollowersForm } from "~/domain/meetings/attendance-forms.ts";
import { noteStreamFollowers } from "~/domain/meetings/commands/stream.server.ts";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { runForm } from "~/server/run-form.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { Funnel } from "~/ui/numbers/funnel.tsx";
import { SaidPart } from "~/ui/numbers/said-part.tsx";
import { FollowersForm, WaysPart } from "~/ui/numbers/ways-part.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("meetingDesk.page.numbers"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const now = ctx.now();
  const numbers = (await readNumbers(ctx.db.read, [row], now)).get(row.id);
  if (!numbers) throw notFound();
  const held = row.status === "announced" || row.status === "closed";
  return { frame, numbers, asksFollowers: row.streamed && held && frame.standing !== "coming" };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  return runForm(await parseForm(request), {
    name: "followers",
    schema: streamFollowersForm,
    command: (input) => noteStreamFollowers(ctx, row.slug, input),
    next: () => paths.desk.meetingNumbers(row.slug),
  });
}

export default function NumbersPage() {
  const { t, number } = useI18n();
  const { frame, numbers, asksFollowers } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "followers");
  const summary = useSummary(answer);
  const { elsewhere } = numbers;
  return (
    <>
      <MeetingHead
        frame={frame}
        page="numbers"
        actions={<a href={paths.desk.numbers()}>{t("numbers.overTime.title")}</a>}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`numbers.followersRefused.${answer.refusal}`) : null}
      />
      <section className="block" aria-labelledby="funnel">
        <h2 id="funnel">{t("numbers.title")}</h2>
        <Funnel standing={frame.standing} numbers={numbers} staffOnly={frame.audience === "internal"} />
        {numbers.came?.counted === "by_hand" ? <p className="m">{t("numbers.byHand")}</p> : null}
        <WaysPart came={numbers.came} streamFollowers={numbers.streamFollowers} />
        {asksFollowers ? <FollowersForm form={form} followers={numbers.streamFollowers} /> : null}
        {elsewhere.done > 0 ? (
          <p className="m">
            <a href={paths.desk.outreach(frame.slug)}>
              {t("numbers.elsewhere.done", { count: elsewhere.done })}
            </a>
            {elsewhere.reach === null
              ? null
              : ` · ${t("numbers.elsewhere.reach", { reach: number(elsewhere.reach) })}`}
          </p>
        ) : null}
      </section>
      <SaidPart points={numbers.points} standing={frame.standing} />
      <details className="block">
        <summary>{t("numbers.how.title")}</summary>
        <ul>
          <li>{t("numbers.how.mail")}</li>
          <li>{t("numbers.how.registered")}</li>
          <li>{t("numbers.how.came")}</li>
          <li>{t("numbers.how.newcomers")}</li>
          <li>{t("numbers.how.said")}</li>
        </ul>
      </details>
    </>
  );
}
