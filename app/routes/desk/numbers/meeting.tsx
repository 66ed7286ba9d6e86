/** The numbers of one meeting: from the invitation to the room by kind, and what became of what was said. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { notFound } from "~/server/guard.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { Funnel } from "~/ui/numbers/funnel.tsx";
import { SaidPart } from "~/ui/numbers/said-part.tsx";
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
  return { frame, numbers, coming: row.startsAt !== null && now < row.startsAt };
}

export default function NumbersPage() {
  const { t, number } = useI18n();
  const { frame, numbers, coming } = useLoaderData<typeof loader>();
  const { elsewhere } = numbers;
  return (
    <>
      <MeetingHead
        frame={frame}
        page="numbers"
        actions={<a href={paths.desk.numbers()}>{t("numbers.overTime.title")}</a>}
      />
      <section className="block" aria-labelledby="funnel">
        <h2 id="funnel">{t("numbers.title")}</h2>
        <Funnel {...{ numbers, coming }} staffOnly={frame.audience === "internal"} />
        {numbers.came?.counted === "by_hand" ? <p className="m">{t("numbers.byHand")}</p> : null}
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
      <SaidPart points={numbers.points} coming={coming} />
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
