/** The front page: open now, answered lately, the loop, and the numbers as they are. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { standingOn } from "~/domain/published/meetings.ts";
import { consultationPhase, phaseCounts, progressOf } from "~/domain/published/phase.ts";
import { listLatelyAnswered } from "~/domain/published/queries/contributions.server.ts";
import { findNextMeeting, listConsultations, readAllCounts } from "~/domain/published/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { todayOf } from "~/server/reading.server.ts";
import { Figures } from "~/ui/figures.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { ContributionRows } from "~/ui/public/contribution-rows.tsx";
import { Loop } from "~/ui/public/loop.tsx";
import { MeetingNext, nextMeeting } from "~/ui/public/meeting-next.tsx";
import { type OpenConsultation, OpenNow } from "~/ui/public/open-now.tsx";
import { SearchBox } from "~/ui/public/search-box.tsx";
import { useRootData } from "~/ui/root-data.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";
import { TimeText } from "~/ui/time-text.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const db = context.house.db.read;
  const today = await todayOf(context);
  const open = (await listConsultations(db)).flatMap((one): OpenConsultation[] => {
    const phase = consultationPhase(one, {}, today);
    if (phase !== "open" && phase !== "standing" && phase !== "announced") return [];
    const { slug, title, summary, mainLanguage, standing, opensOn, closesOn, responseDays, milestones } = one;
    return [
      {
        slug,
        title,
        summary,
        mainLanguage,
        standing,
        opensOn,
        closesOn,
        responseDays,
        milestones,
        phase,
        byForm: one.channels.includes("form"),
      },
    ];
  });
  const meeting = await findNextMeeting(db, today);
  const counts = await readAllCounts(db, [...phaseCounts, "disposition:changes"]);
  const { received, answered, ended } = progressOf(counts);
  return {
    today,
    open: open.sort(soonestFirst),
    meeting: meeting && nextMeeting(meeting, today),
    answered: await listLatelyAnswered(db, 3),
    figures: {
      received,
      answered,
      waiting: received - ended,
      changed: counts["disposition:changes"] ?? 0,
    },
  };
}

/** The one whose last day comes first; those without an end after it; those that are not open yet last. */
function soonestFirst(a: OpenConsultation, b: OpenConsultation): number {
  const order = ["open", "standing", "announced"];
  const byPhase = order.indexOf(a.phase) - order.indexOf(b.phase);
  return byPhase || ((a.closesOn ?? "") < (b.closesOn ?? "") ? -1 : 1);
}

export const handle: RouteHandle = { guard: "public" };

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("home.title"));

export default function Home() {
  const { today, open, meeting, answered, figures } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const mainLanguage = useRootData().forum?.mainLanguage ?? "en";
  const taking = open.filter(({ phase, byForm }) => phase !== "announced" && byForm);
  const [first] = taking;
  const rest = figures.received - figures.answered - figures.waiting;
  return (
    <>
      <Row className="hero" margin={<TimeText value={today} opens />}>
        <h1>{t("home.slogan")}</h1>
        <p className="lede">{t("home.lede")}</p>
        <div className="actions">
          {first ? (
            <a className="btn" href={taking.length === 1 ? paths.submit(first.slug) : paths.consultations()}>
              {t("home.give")}
            </a>
          ) : (
            <a className="btn" href={paths.consultations()}>
              {t("home.choose")}
            </a>
          )}
          <a className="btn-3" href={paths.track()}>
            {t("common.nav.track")}
          </a>
        </div>
      </Row>
      <Row>
        <SearchBox />
      </Row>
      {taking.length === 0 ? (
        <Row>
          <h2>{t("home.nothingOpen")}</h2>
          <p>{t("home.nothingOpenText")}</p>
        </Row>
      ) : null}
      {open.map((consultation) => (
        <OpenNow key={consultation.slug} consultation={consultation} />
      ))}
      {meeting ? (
        <MeetingNext
          meeting={meeting}
          label={t(standingOn(meeting, today) === "today" ? "meetings.state.today" : "meetings.next")}
        />
      ) : null}
      <Row label={t("home.answered")} heading>
        {answered.length > 0 ? (
          <ContributionRows items={answered} mainLanguage={mainLanguage} />
        ) : (
          <p>{t("home.nothingAnswered")}</p>
        )}
      </Row>
      <Loop />
      <Row label={t("home.numbers")} heading margin={<p>{t("home.numbersNote")}</p>}>
        <Figures
          items={(["received", "answered", "waiting", "changed"] as const).map((key) => ({
            label: t(`home.figure.${key}`),
            counts: t(`home.counts.${key}`),
            value: figures[key],
          }))}
        />
        {rest > 0 ? <p className="meta mt6">{t("home.rest", { count: rest })}</p> : null}
        {figures.answered > 0 && figures.changed === 0 ? <p className="mt6">{t("home.zero")}</p> : null}
      </Row>
    </>
  );
}
