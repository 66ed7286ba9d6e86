/** Responses by where they stand: drafts, in review, approved, published. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { hasRole } from "~/domain/kernel/actor.ts";
import { listDeskResponses } from "~/domain/responses/desk.server.ts";
import type { ResponseStatus } from "~/domain/responses/response.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { placeNumber, readDeskQuery } from "~/server/desk-query.server.ts";
import { forumDay } from "~/server/forum-day.server.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { badRequest } from "~/server/reading.server.ts";
import { DataTable } from "~/ui/data-table.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DispositionTag } from "~/ui/disposition-tag.tsx";
import { DueDate } from "~/ui/due-date.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Rich } from "~/ui/rich.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "approver"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("respond.title"));

const views = {
  open: ["draft", "in_review", "approved"],
  draft: ["draft"],
  in_review: ["in_review"],
  approved: ["approved"],
  published: ["published"],
  retracted: ["retracted"],
} as const satisfies Record<string, readonly ResponseStatus[]>;
type View = keyof typeof views;
const names = Object.keys(views) as View[];

const query = z.object({
  status: z.enum(["open", "draft", "in_review", "approved", "published", "retracted"]).default("open"),
  consultation: z.string().optional(),
  before: placeNumber.optional(),
});

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "approver");
  const { status, consultation: slug, before } = readDeskQuery(request, query);
  const of = slug ? await findConsultation(ctx.db.read, slug) : null;
  if (slug && !of) throw badRequest();
  const { today } = await forumDay(ctx);
  return {
    view: status,
    today,
    drafts: hasRole(ctx.actor, "coordinator"),
    of: of && { slug: of.slug, title: of.title, mainLanguage: of.mainLanguage as Language },
    ...(await listDeskResponses(ctx.db.read, {
      statuses: views[status],
      consultationId: of?.id,
      before,
      limit: 100,
    })),
  };
}

export default function Responses() {
  const { view, of, today, drafts, rows, more } = useLoaderData<typeof loader>();
  const { t, language, date } = useI18n();
  const title = of && pick(of.title, language, of.mainLanguage);
  return (
    <>
      <DeskHead title={t("respond.title")} />
      <ul className="views" aria-label={t("respond.view.label")}>
        {names.map((name) => (
          <li key={name}>
            <a
              href={paths.desk.responses({ status: name, consultation: of?.slug })}
              aria-current={name === view ? "page" : undefined}
            >
              {name === "open" ? t("respond.view.open") : t(`states.response.${name}`)}
            </a>
          </li>
        ))}
      </ul>
      {title ? (
        <ul className="views">
          <li>
            <a href={paths.desk.responses({ status: view })}>{t("intake.list.anyConsultation")}</a>
          </li>
          <li>
            <b lang={title.lang}>{title.text}</b>
          </li>
        </ul>
      ) : null}
      {rows.length === 0 ? (
        <p>
          {drafts ? (
            <Rich
              k="respond.list.none"
              with={{
                link: (
                  <a href={paths.desk.contributions({ stage: "advised" })}>{t("respond.list.noneLink")}</a>
                ),
              }}
            />
          ) : (
            t("respond.list.noneToApprove")
          )}
        </p>
      ) : (
        <DataTable
          dense
          caption={t("respond.list.caption")}
          captionHidden
          columns={[
            { key: "number", head: t("respond.list.number"), numeric: true },
            { key: "title", head: t("respond.list.title"), rowHead: true },
            { key: "outcome", head: t("respond.list.outcome") },
            { key: "members", head: t("respond.list.members"), numeric: true },
            { key: "status", head: t("respond.list.status") },
            { key: "due", head: t("respond.list.due") },
          ]}
          rows={rows.map((row) => {
            const label =
              row.disposition &&
              pick(row.disposition.label, language, row.consultation.mainLanguage as Language);
            const writes = drafts && row.status === "draft";
            const status = t(`states.response.${row.status}`);
            const corrects = row.publishedVersion > 0 && views.open.some((open) => open === row.status);
            return {
              id: String(row.number),
              number: row.number,
              title: (
                <a
                  href={writes ? paths.desk.response(row.number) : paths.desk.review(row.number)}
                  lang={row.language}
                >
                  {row.title}
                </a>
              ),
              outcome:
                row.disposition && label ? (
                  <DispositionTag disposition={row.disposition.key} label={label.text} lang={label.lang} />
                ) : (
                  "–"
                ),
              members: row.members,
              status: row.returnedAt
                ? t("respond.list.returned", { date: date(row.returnedAt, "short") })
                : corrects
                  ? t("respond.list.correction", { status })
                  : status,
              due:
                row.dueOn && views.open.some((open) => open === row.status) ? (
                  <DueDate due={row.dueOn} today={today} />
                ) : (
                  "–"
                ),
            };
          })}
        />
      )}
      {more ? (
        <p className="mt4">
          <a
            href={paths.desk.responses({
              status: view,
              consultation: of?.slug,
              before: String(rows.at(-1)?.number),
            })}
          >
            {t("respond.list.older")}
          </a>
        </p>
      ) : null}
    </>
  );
}
