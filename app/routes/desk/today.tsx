/** Today: what waits for whoever is signed in, and where everything is. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { maySeeRestore } from "~/domain/forum/policy.ts";
import { findRestore } from "~/domain/forum/queries.server.ts";
import { hasRole } from "~/domain/kernel/actor.ts";
import { listJobs } from "~/domain/responses/today.server.ts";
import { readToday } from "~/domain/responses/whereabouts.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { forumDay } from "~/server/forum-day.server.ts";
import { requireStaff, type StaffCtx } from "~/server/guard.server.ts";
import { Calendar, OwnMeetings } from "~/ui/desk/calendar.tsx";
import { clockItem } from "~/ui/desk/clock-item.tsx";
import { EmptyToday } from "~/ui/desk/empty-today.tsx";
import { FirstSteps } from "~/ui/desk/first-steps.tsx";
import { Flow } from "~/ui/desk/flow.tsx";
import { flowPoints } from "~/ui/desk/flow-words.tsx";
import { JobList } from "~/ui/desk/job-list.tsx";
import { MeetingItems } from "~/ui/desk/meeting-items.tsx";
import { Restored } from "~/ui/desk/restored.tsx";
import { jobRow, withOthersText } from "~/ui/desk/today-words.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Rich } from "~/ui/rich.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Shape } from "~/ui/shape.tsx";

export const handle: RouteHandle = {
  guard: "staff",
  hydrate: true,
  keys: ({ t }) => [
    { keys: ["1", "9"], range: true, text: t("desk.keys.open") },
    { keys: ["J", "K"], text: t("desk.keys.move") },
  ],
};
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("desk.title"));

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context);
  const { today, timeZone } = await forumDay(ctx);
  return {
    today,
    timeZone,
    jobs: await listJobs(ctx.db.read, ctx.actor, today, ctx.now()),
    restored: await unseenRestore(ctx),
    coordinates: hasRole(ctx.actor, "coordinator"),
    administers: hasRole(ctx.actor, "administrator"),
    ...(await readToday(ctx.db.read, ctx.actor, ctx.now(), today, timeZone)),
  };
}

/** Whoever can see to it is told until one of them says that it is done. */
async function unseenRestore({ db, actor }: StaffCtx): Promise<string | null> {
  const last = maySeeRestore(actor) ? await findRestore(db.read) : null;
  return last && !last.seen ? last.madeAt : null;
}

export default function Today() {
  const data = useLoaderData<typeof loader>();
  const i18n = useI18n();
  const { t, date, sentence } = i18n;
  const { jobs, today } = data;
  const late = jobs.filter((job) => job.late > 0).length;
  const trail = [t("desk.today.zone", { date: sentence(date(today)), zone: data.timeZone })];
  const last = data.lastActAt
    ? t("desk.today.lastAct", { moment: date(data.lastActAt, "moment") })
    : t("desk.today.noActYet");
  const [next] = [...data.ownMeetings, ...data.calendar].sort((a, b) => (a.on < b.on ? -1 : 1));
  const nothing = t(data.beginning ? "desk.first.title" : "desk.today.nothing");
  const short = data.meetingClocks.filter(({ warnings }) => warnings.length > 0);
  const due = data.meetingClocks.filter(({ duties }) => duties.length > 0);
  return (
    <>
      <DeskHead
        trail={trail}
        title={jobs.length > 0 ? t("desk.today.waits", { count: jobs.length }) : nothing}
        sub={
          jobs.length === 0
            ? last
            : late > 0
              ? t("desk.today.late", { count: late })
              : t("desk.today.noneLate")
        }
      />
      {data.restored ? <Restored madeAt={data.restored} /> : null}
      <div className="today">
        <div>
          {jobs.length > 0 ? (
            <>
              <h2 className="vh">{t("desk.today.pressing")}</h2>
              <JobList jobs={jobs.map((job) => jobRow(job, i18n))} today={today} />
              {data.withOthers ? (
                <p className="m mt4">
                  <Shape name="others" /> {withOthersText(data.withOthers, i18n)}
                </p>
              ) : null}
            </>
          ) : null}
          {data.beginning ? <FirstSteps {...data} /> : null}
          {jobs.length > 0 || data.beginning ? null : (
            <EmptyToday
              others={{
                title: t("desk.today.withOthers"),
                body: data.withOthers
                  ? withOthersText(data.withOthers, i18n)
                  : t("desk.today.noneWithOthers"),
              }}
              next={
                next
                  ? {
                      title: t("desk.today.nextDate", { date: date(next.on) }),
                      body: pick(next.title, i18n.language, next.mainLanguage as Language).text,
                    }
                  : { title: t("desk.today.nothingAhead") }
              }
            />
          )}
          {data.flows.map((flow) => (
            <Flow key={flow.slug} {...flowPoints(flow, i18n)} />
          ))}
        </div>
        {data.clocks.length + data.meetingClocks.length + data.ownMeetings.length + data.calendar.length >
        0 ? (
          <aside className="side">
            <OwnMeetings meetings={data.ownMeetings} />
            {data.clocks.length + short.length > 0 ? (
              <>
                <h2>{t("desk.today.clocks")}</h2>
                <ul className="clocks">
                  {data.clocks.map((clock) => (
                    <li key={clock.slug + clock.rule + clock.on}>
                      <Shape name="look" />
                      {clockItem(clock, i18n)}
                    </li>
                  ))}
                  <MeetingItems of="warnings" meetings={short} />
                </ul>
              </>
            ) : null}
            {due.length > 0 ? (
              <>
                <h2>{t("meetingDesk.clock.title")}</h2>
                <ul className="clocks">
                  <MeetingItems of="duties" meetings={due} />
                </ul>
              </>
            ) : null}
            <Calendar entries={data.calendar} />
          </aside>
        ) : null}
      </div>
      {data.administers ? (
        <p className="m mt6">
          <Rich
            k="desk.today.log"
            with={{ link: <a href={paths.desk.log()}>{t("desk.today.logLink")}</a> }}
          />
        </p>
      ) : null}
    </>
  );
}
