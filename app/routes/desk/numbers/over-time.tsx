/** The numbers of all meetings: one a row, the latest first; every step of each, or one step by kind. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { steps } from "~/domain/numbers/numbers.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { readDeskQuery } from "~/server/desk-query.server.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { readOverTime } from "~/server/numbers.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { KindsOverTime, StepsOverTime } from "~/ui/numbers/over-time.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("numbers.overTime.title"));

const query = z.object({ step: z.enum(steps).optional() });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const { step = null } = readDeskQuery(request, query);
  return { step, meetings: await readOverTime(ctx) };
}

export default function OverTimePage() {
  const { t } = useI18n();
  const { step, meetings } = useLoaderData<typeof loader>();
  return (
    <>
      <DeskHead
        trail={[
          <a key="all" href={paths.desk.meetings()}>
            {t("meetingDesk.title")}
          </a>,
        ]}
        title={t("numbers.overTime.title")}
        sub={t(meetings.length > 0 ? "numbers.overTime.lede" : "numbers.overTime.none")}
        actions={
          meetings.length > 0 ? <a href={paths.desk.numbersCsv()}>{t("registrationDesk.csv")}</a> : null
        }
      />
      {meetings.length > 0 ? (
        <>
          <nav aria-label={t("numbers.overTime.views")}>
            <ul className="views">
              {[null, ...steps].map((one) => (
                <li key={one}>
                  <a
                    href={paths.desk.numbers({ step: one ?? undefined })}
                    aria-current={one === step ? "page" : undefined}
                  >
                    {t(one ? `numbers.byKind.${one}` : "numbers.overTime.steps")}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {step ? (
            <KindsOverTime meetings={meetings} step={step} />
          ) : (
            <>
              <StepsOverTime meetings={meetings} />
              <p className="m mt4">{t("numbers.how.said")}</p>
            </>
          )}
        </>
      ) : null}
    </>
  );
}
