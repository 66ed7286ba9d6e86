/** The event log to read: what was done, by whom, about what; newest first. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listConsultations } from "~/domain/consultations/queries.server.ts";
import type { LogRow } from "~/domain/notifications/log.ts";
import { readLogPage } from "~/domain/notifications/log-page.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { placeNumber, readDeskQuery } from "~/server/desk-query.server.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { badRequest } from "~/server/reading.server.ts";
import { DataTable } from "~/ui/data-table.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { Select } from "~/ui/form/select.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { TextInput } from "~/ui/form/text-input.tsx";
import { useEventWords } from "~/ui/log/event-words.ts";
import { PageList } from "~/ui/page-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { useNamed } from "~/ui/people/body-options.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { TimeText } from "~/ui/time-text.tsx";

export const handle: RouteHandle = { guard: ["administrator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("log.title"));

const query = z.object({
  consultation: z.string().optional(),
  about: z.string().max(200).trim().optional(),
  before: placeNumber.optional(),
});

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "administrator");
  const { before, ...filter } = readDeskQuery(request, query);
  const consultations = await listConsultations(ctx.db.read);
  if (filter.consultation && !consultations.some(({ slug }) => slug === filter.consultation))
    throw badRequest();
  return {
    ...(await readLogPage(ctx, { ...filter, before })),
    filter,
    paged: before !== undefined,
    consultations: consultations.map(({ slug, title }) => ({ slug, title })),
  };
}

export default function LogPage() {
  const { t } = useI18n();
  const named = useNamed();
  const { rows, next, filter, paged, consultations } = useLoaderData<typeof loader>();
  return (
    <>
      <DeskHead title={t("log.title")} sub={t("log.lede")} />
      <form action={paths.desk.log()} className="form-narrow" aria-label={t("log.filter")}>
        <Select
          name="consultation"
          optional
          label={t("log.consultation")}
          empty={t("common.word.all")}
          options={consultations.map(({ slug, title }) => {
            const { text, lang } = named(title);
            return { value: slug, label: text, lang };
          })}
          value={filter.consultation}
        />
        <TextInput
          name="about"
          optional
          label={t("log.about")}
          hint={t("log.aboutHint")}
          value={filter.about}
        />
        <div className="actions">
          <SubmitButton kind="second">{t("common.button.filter")}</SubmitButton>
        </div>
      </form>
      {rows.length > 0 ? <Events rows={rows} /> : <p className="none">{t("log.none")}</p>}
      <PageList
        nextHref={next ? paths.desk.log({ ...filter, before: String(next) }) : null}
        firstHref={paged ? paths.desk.log(filter) : null}
      />
    </>
  );
}

function Events({ rows }: { rows: LogRow[] }) {
  const { t } = useI18n();
  const words = useEventWords();
  return (
    <DataTable
      dense
      caption={t("log.title")}
      captionHidden
      columns={[
        { key: "at", head: t("log.at") },
        { key: "what", head: t("log.what"), rowHead: true },
        { key: "subject", head: t("log.subject") },
        { key: "who", head: t("log.who") },
      ]}
      rows={rows.map((row) => ({
        id: String(row.seq),
        at: <TimeText value={row.at} style="moment" />,
        what: words.what(row),
        subject: words.subject(row),
        who: words.who(row),
      }))}
    />
  );
}
