/** What has come in: what waits to be split, oldest first, and what is done with. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findConsultation, listConsultations } from "~/domain/consultations/queries.server.ts";
import { listStarted } from "~/domain/contributions/bench.server.ts";
import { countTakenBack } from "~/domain/contributions/queries.server.ts";
import { getForum } from "~/domain/forum/queries.server.ts";
import { dateIn } from "~/domain/kernel/day.ts";
import { wholeSteps } from "~/domain/kernel/step.ts";
import { toEntry } from "~/domain/submissions/intake.server.ts";
import { countByStatus, findSubmission, listIntake } from "~/domain/submissions/queries.server.ts";
import { submissionStatuses } from "~/domain/submissions/submission.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { readDeskQuery } from "~/server/desk-query.server.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { badRequest } from "~/server/reading.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { IntakeTable } from "~/ui/intake/intake-table.tsx";
import { IntakeViews } from "~/ui/intake/intake-views.tsx";
import { PageList } from "~/ui/page-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"], hydrate: true, undo: wholeSteps };
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("intake.title"));

const pageSize = 50;
const query = z.object({
  status: z.enum(submissionStatuses).default("received"),
  consultation: z.string().max(80).optional(),
  after: z.string().max(40).optional(),
});

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { db, now } = await requireStaff(context, "coordinator");
  const { status, consultation: slug, after } = readDeskQuery(request, query);
  const chosen = slug ? await findConsultation(db.read, slug) : null;
  if (slug && !chosen) throw badRequest();
  if (after && !(await findSubmission(db.read, after))) throw badRequest();
  const { timeZone } = await getForum(db.read);
  const rows = await listIntake(db.read, {
    statuses: [status],
    consultationId: chosen?.id,
    newestFirst: status !== "received",
    after,
    limit: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize);
  const started = await listStarted(
    db.read,
    status === "received" ? shown.map((row) => row.submissionId) : [],
  );
  const takenBack = await countTakenBack(
    db.read,
    status === "split" ? shown.map((row) => row.submissionId) : [],
  );
  return {
    status,
    consultation: chosen?.slug ?? null,
    today: dateIn(now(), timeZone),
    counts: await countByStatus(db.read, chosen?.id),
    consultations: (await listConsultations(db.read))
      .filter((one) => one.status !== "draft")
      .map(({ slug, title, mainLanguage }) => ({ slug, title, mainLanguage: mainLanguage as Language })),
    entries: shown.map((row) => ({
      ...toEntry(row),
      percent: started.get(row.submissionId) ?? null,
      takenBack: takenBack.get(row.submissionId) ?? null,
    })),
    next: rows.length > pageSize ? (shown.at(-1)?.ref ?? null) : null,
  };
}

export default function IntakePage() {
  const { t } = useI18n();
  const data = useLoaderData<typeof loader>();
  const { counts, status, consultation } = data;
  const waiting = counts.received;
  return (
    <>
      <DeskHead
        title={waiting > 0 ? t("intake.list.waits", { count: waiting }) : t("intake.list.nothingWaits")}
        sub={t("intake.list.sub")}
        actions={
          <a className="btn" href={paths.desk.newSubmission()}>
            {t("intake.list.register")}
          </a>
        }
      />
      <IntakeViews {...data} />
      {data.entries.length > 0 ? (
        <IntakeTable entries={data.entries} today={data.today} waiting={status === "received"} />
      ) : (
        <p className="block">
          {t("intake.list.none")} {status === "received" ? t("intake.list.noneNext") : null}
        </p>
      )}
      <PageList
        nextHref={
          data.next
            ? paths.desk.intake({ status, consultation: consultation ?? undefined, after: data.next })
            : null
        }
      />
    </>
  );
}
