/** Who must or may be heard in a consultation: who was asked, reminded, has answered; several marked at once. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listPartners } from "~/domain/consultations/queries.server.ts";
import { addConsultees } from "~/domain/consultees/commands/add.server.ts";
import { linkProposed, markConsultees } from "~/domain/consultees/commands/mark.server.ts";
import { consulteeFilters, fitsFilter } from "~/domain/consultees/consultee.ts";
import { addConsulteesForm, linkForm, markConsulteesForm } from "~/domain/consultees/forms.ts";
import { readConsultees } from "~/domain/consultees/queries.server.ts";
import { consulteeSteps } from "~/domain/kernel/step.ts";
import { listBodies } from "~/domain/people/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { consultingPage } from "~/server/consulting.server.ts";
import { readDeskQuery } from "~/server/desk-query.server.ts";
import { parseForm } from "~/server/forms.ts";
import { runForm } from "~/server/run-form.ts";
import { AddForm, MarkFields } from "~/ui/consultees/consultee-forms.tsx";
import { ConsulteeTable } from "~/ui/consultees/consultee-table.tsx";
import { ConsulteeViews, DoneNote, LeadAndPartners } from "~/ui/consultees/consultee-views.tsx";
import { ConsultingHead } from "~/ui/consulting/consulting-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"], hydrate: true, undo: consulteeSteps };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("consultees.title"));

const number = z.coerce.number().int().min(0).max(1000).optional();
const query = z.object({
  show: z.enum(consulteeFilters).optional(),
  /** all that are shown are ticked, without scripts */
  pick: z.literal("all").optional(),
  /** what was just done, in numbers */
  added: number,
  there: number,
  marked: number,
  passed: number,
});

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, row, frame, today } = await consultingPage(context, params.slug, "coordinator");
  const { show, pick, ...done } = readDeskQuery(request, query);
  const db = ctx.db.read;
  const all = await readConsultees(db, row, today);
  const lead = (await listBodies(db)).find(({ id }) => id === row.leadBodyId);
  return {
    ...{ frame, today, show: show ?? null, pickAll: pick === "all", done },
    ended: frame.status === "closed" || frame.status === "cancelled",
    all: all.length,
    counts: Object.fromEntries(
      consulteeFilters.map((filter) => [
        filter,
        all.filter(({ duty, state }) => fitsFilter(filter, duty, state)).length,
      ]),
    ) as Record<(typeof consulteeFilters)[number], number>,
    rows: show ? all.filter(({ duty, state }) => fitsFilter(show, duty, state)) : all,
    lead: lead?.name ?? {},
    partners: (await listPartners(db, row.id)).map(({ name }) => name),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await consultingPage(context, params.slug, "coordinator");
  const { slug } = row;
  const { show } = readDeskQuery(request, query);
  const form = await parseForm(request);
  const back = (done: Record<string, number>) =>
    paths.desk.consultees(slug, {
      show,
      ...Object.fromEntries(Object.entries(done).map(([name, count]) => [name, count ? String(count) : ""])),
    });
  const name = "mark";
  switch (form.get("intent")) {
    case "add":
      return runForm(form, {
        name: "add",
        schema: addConsulteesForm,
        command: (input) => addConsultees(ctx, slug, input),
        next: ({ added, there }) => back({ added, there }),
      });
    case "link":
      return runForm(form, {
        ...{ name, schema: linkForm },
        command: ({ refs }) => linkProposed(ctx, slug, refs),
        next: ({ count, passed }) => back({ marked: count, passed }),
      });
    default:
      return runForm(form, {
        ...{ name, schema: markConsulteesForm },
        command: (input) => markConsultees(ctx, slug, input),
        next: ({ count, passed }) => back({ marked: count, passed }),
        fields: { day_to_come: ["on", "not_yet"] },
      });
  }
}

export default function ConsulteesPage() {
  const { t } = useI18n();
  const data = useLoaderData<typeof loader>();
  const { frame, rows, today, ended } = data;
  const answer = useActionData<typeof action>();
  const mark = useBinding(answer, "mark");
  const add = useBinding(answer, "add");
  const summary = useSummary(answer);
  const sent = mark.values?.refs;
  const picked = data.pickAll ? rows.map(({ ref }) => ref) : [sent ?? []].flat();
  return (
    <>
      <ConsultingHead frame={frame} page="consultees" sub={t("consultees.lede")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`consultees.refused.${answer.refusal}`) : null}
      />
      <DoneNote done={data.done} />
      <LeadAndPartners slug={frame.slug} lead={data.lead} partners={data.partners} />
      {data.all > 0 ? <ConsulteeViews {...data} slug={frame.slug} shown={rows.length} /> : null}
      {rows.length > 0 ? (
        <PostForm>
          <ConsulteeTable id={mark.field("refs").id} rows={rows} picked={picked} />
          {ended ? null : (
            <MarkFields form={mark} today={today} links={rows.some(({ proposed }) => proposed !== null)} />
          )}
        </PostForm>
      ) : (
        <p className="block">
          {data.all === 0 ? (
            t("consultees.none")
          ) : (
            <>
              {t("consultees.noneFits")}{" "}
              <a href={paths.desk.consultees(frame.slug)}>{t("consultees.showAll")}</a>
            </>
          )}
        </p>
      )}
      {ended ? null : <AddForm form={add} />}
    </>
  );
}
