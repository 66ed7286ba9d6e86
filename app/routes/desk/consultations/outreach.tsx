/** What was done elsewhere for a consultation, and where what was done for its meetings is noted. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ofConsultation } from "~/domain/mailings/commands/outreach.server.ts";
import { listMeetingOutreach } from "~/domain/mailings/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { consultingPage } from "~/server/consulting.server.ts";
import { actOnOutreach, readOutreach } from "~/server/outreach.server.ts";
import { ConsultingHead } from "~/ui/consulting/consulting-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { OutreachForm, OutreachList } from "~/ui/mailings/outreach-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("outreach.title"));

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, row, frame, today } = await consultingPage(context, params.slug, "coordinator");
  const log = await readOutreach(ctx, ofConsultation(row), request);
  return { frame, ...log, today, meetings: await listMeetingOutreach(ctx.db.read, row.id) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await consultingPage(context, params.slug, "coordinator");
  return actOnOutreach(ctx, ofConsultation(row), request, () => paths.desk.consultationOutreach(row.slug));
}

export default function ConsultationOutreachPage() {
  const { t, language, number } = useI18n();
  const { frame, rows, changed, today, meetings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "outreach");
  const summary = useSummary(answer);
  const here = (query?: { change?: string }) => paths.desk.consultationOutreach(frame.slug, query);
  return (
    <>
      <ConsultingHead frame={frame} page="outreach" sub={t("outreach.lede")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t("outreach.refused.changed_meanwhile") : null}
      />
      <OutreachList here={here} rows={rows} />
      {meetings.length > 0 ? (
        <section className="block" aria-labelledby="meetings">
          <h2 id="meetings">{t("outreach.meetings")}</h2>
          <ul>
            {meetings.map(({ slug, title, mainLanguage, done }) => {
              const { text, lang } = pick(title, language, mainLanguage as Language);
              return (
                <li key={slug}>
                  <a href={paths.desk.outreach(slug)} lang={lang}>
                    {text}
                  </a>{" "}
                  <span className="m">{t("outreach.noted", { some: number(done) })}</span>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      <OutreachForm key={changed?.ref ?? "new"} {...{ here, form, changed, today }} />
    </>
  );
}
